"""Pipe tables of a Markdown text, with the place of every cell, and what names them.

Lives here: which lines are tables (GitHub's rules), their cells as written, their heading and
caption. Not here: what cells mean (`loaders.markdown_tables`), sentences, other blocks.

Linear in the text. Unlike on GitHub a line without a pipe ends a table: it is the caption of the
next table far more often than a row of one cell.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from claimcheck.markdown.captions import caption, caption_below
from claimcheck.markdown.inline import plain
from claimcheck.markdown.lines import Line, prose_lines


class Text(NamedTuple):
    r"""A stretch of one line, trimmed; line and column (from 1, in characters) of its start.

    A cell's text is as written but for `\|`; a heading's and a caption's is what readers see.
    """

    text: str
    line: int
    column: int


class PipeTable(NamedTuple):
    """A table: its header and rows, these as long as they were written, and what names it.

    `caption` is a line beside it, `heading` the nearest one above it; either may be `None`.
    """

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    line: int
    column: int
    caption: Text | None
    heading: Text | None


_PIPE = re.compile(r"\\.|\|", re.S)
_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_OTHER_BLOCK = re.compile(r"\s*(?:#{1,6}\s|>|[-*+]\s|[0-9]{1,9}[.)]\s|`{3}|~{3}|<!--)")


def pipe_tables(text: str) -> list[PipeTable]:
    """The pipe tables of a text, in order."""
    tables: list[PipeTable] = []
    heading: Text | None = None
    lines = list(prose_lines(text))
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end:
            tables.append(_table(lines, at, end, heading))
            at = end
        else:
            heading = _heading(lines, at) or heading
            at += 1
    return tables


def row_cells(line: Line) -> tuple[Text, ...]:
    """The cells of a table's line; a pipe after a backslash is text, in inline code as well."""
    bounds = [match.start() for match in _PIPE.finditer(line.text) if match[0] == "|"]
    edges = [-1, *bounds, len(line.text)]
    if bounds and not line.text[: bounds[0]].strip():
        del edges[0]
    if len(edges) > 2 and bounds and not line.text[bounds[-1] + 1 :].strip():
        del edges[-1]
    return tuple(_cell(line, a + 1, b) for a, b in pairwise(edges))


def _cell(line: Line, start: int, end: int) -> Text:
    written = line.text[start:end]
    lead = len(written) - len(written.lstrip())
    if lead == len(written):
        lead = min(lead, 1)
    return Text(written.strip().replace("\\|", "|"), line.number, line.column + start + lead)


def _table_end(lines: list[Line], at: int) -> int:
    """The index after the last line of the table that starts at a line; 0 when none does."""
    if at + 1 >= len(lines) or "|" not in lines[at].text or "|" not in lines[at + 1].text:
        return 0
    if not _RULE.fullmatch(lines[at + 1].text) or _OTHER_BLOCK.match(lines[at].text):
        return 0
    if len(row_cells(lines[at])) != len(row_cells(lines[at + 1])):
        return 0
    end = at + 2
    while end < len(lines) and _is_row(lines[end], lines[at].depth):
        end += 1
    return end


def _is_row(line: Line, depth: int) -> bool:
    return "|" in line.text and line.depth == depth and not _OTHER_BLOCK.match(line.text)


def _table(lines: list[Line], at: int, end: int, heading: Text | None) -> PipeTable:
    header = row_cells(lines[at])
    rows = tuple(row_cells(line) for line in lines[at + 2 : end])
    named = _above(lines, at) or _below(lines, end)
    return PipeTable(header, rows, lines[at].number, _indent(lines[at]), named, heading)


def _above(lines: list[Line], at: int) -> Text | None:
    """The caption right above a table, or above one blank line."""
    if at > 0 and lines[at - 1].text.strip():
        return _named(lines[at - 1], caption(lines[at - 1].text, adjacent=True))
    if at > 1:
        return _named(lines[at - 2], caption(lines[at - 2].text, adjacent=False))
    return None


def _below(lines: list[Line], end: int) -> Text | None:
    """The caption right below a table, or below one blank line."""
    for line in lines[end : end + 2]:
        if line.text.strip():
            return _named(line, caption_below(line.text))
    return None


def _heading(lines: list[Line], at: int) -> Text | None:
    """The heading that a line is, or that it makes of the line above by underlining it."""
    line = lines[at]
    mark = _HEADING.match(line.text)
    if mark:
        text = line.text[mark.end() :].rstrip()
        bare = text.rstrip("#")
        return _named(line, plain(text if bare.rstrip() == bare != "" else bare))
    if at and _UNDERLINE.fullmatch(line.text) and not _OTHER_BLOCK.match(lines[at - 1].text):
        return _named(lines[at - 1], plain(lines[at - 1].text))
    return None


def _named(line: Line, text: str) -> Text | None:
    return Text(text, line.number, _indent(line)) if text else None


def _indent(line: Line) -> int:
    return line.column + len(line.text) - len(line.text.lstrip())
