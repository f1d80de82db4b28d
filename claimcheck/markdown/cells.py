r"""The tables in a paragraph's lines, and where each cell of them stands.

Lives here: which lines are a table, and its cells, after the rules of `tables`: a pipe after a
backslash is text, in inline code as well; a line without a pipe is no row. Not here: which lines
are a paragraph (`blocks`), what cells mean (`loaders`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.markdown.block import Block
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

_RULE_MARKS = "|-: \t\r\n"
_RULE_CELL = re.compile(r":?-+:?")
_PIPE = re.compile(r"\\.|\|", re.S)


def rule_of_table(text: str, lines: Sequence[Span]) -> int:
    """Which of a paragraph's lines is the rule below the head of a table; 0 when none is."""
    for number in range(1, len(lines)):
        start, end = lines[number]
        if text[start] not in _RULE_MARKS or text[start:end].strip(_RULE_MARKS):
            continue
        rule = cells(text, lines[number])
        if not rule or not all(_RULE_CELL.fullmatch(text, *cell[0]) for cell in rule):
            continue
        if len(rule) == len(cells(text, lines[number - 1])):
            return number
    return 0


def table_blocks(
    text: str, lines: Sequence[Span], rule: int, standing: Standing
) -> Iterator[Block]:
    """The cells of a table, row by row; lines without a pipe, and those above it, are prose."""
    prose = list(lines[: rule - 1])
    for line in (lines[rule - 1], *lines[rule + 1 :]):
        found = cells(text, line)
        if found and prose:
            yield Block(standing, tuple(prose))
            prose = []
        elif not found:
            prose.append(line)
        for cell in found:
            yield Block(Standing.CELL, cell)
    if prose:
        yield Block(standing, tuple(prose))


def cells(text: str, line: Span) -> list[tuple[Span, ...]]:
    r"""The stretches of each cell of a line, trimmed; no cells where the line has no pipe.

    A cell is several stretches where `\|` stands in it: its backslash belongs to none.
    """
    pipes, escapes = _pipes(text, line)
    if not pipes:
        return []
    edges = [line.start - 1, *pipes, line.end]
    if not text[line.start : pipes[0]].strip():
        del edges[0]
    if len(edges) > 2 and not text[pipes[-1] + 1 : line.end].strip():
        del edges[-1]
    found = [_trimmed(text, a + 1, b) for a, b in pairwise(edges)]
    return _parted(found, escapes) if escapes else [(cell,) for cell in found]


def _pipes(text: str, line: Span) -> tuple[list[int], list[int]]:
    r"""The offsets of the pipes between cells, and of the backslashes of `\|`."""
    pipes: list[int] = []
    escapes: list[int] = []
    for match in _PIPE.finditer(text, line.start, line.end):
        if match[0] == "|":
            pipes.append(match.start())
        elif match[0] == "\\|":
            escapes.append(match.start())
    return pipes, escapes


def _trimmed(text: str, start: int, end: int) -> Span:
    written = text[start:end]
    start += len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip()))


def _parted(found: list[Span], escapes: list[int]) -> list[tuple[Span, ...]]:
    """The cells without the backslashes in them; both stand in order."""
    parted: list[tuple[Span, ...]] = []
    at = 0
    for cell in found:
        start = cell.start
        parts: list[Span] = []
        while at < len(escapes) and escapes[at] < cell.end:
            parts.append(Span(start, escapes[at]))
            start = escapes[at] + 1
            at += 1
        parted.append((*parts, Span(start, cell.end)))
    return parted
