"""The blocks of a plain text: paragraphs between blank lines, and the items of lists.

Lives here: which lines belong together. Not here: Markdown (`blocks`), sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.markdown.block import Block
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

_LINE = re.compile(
    r"[^\S\n]*(?P<mark>(?:[-*+\u2022]|(?P<number>[0-9]{1,9})[.)])[^\S\n]+(?=\S))?(?P<text>[^\n]*)"
)
_WORD = re.compile(r"\w")


def plain_blocks(text: str) -> Iterator[Block]:
    """The paragraphs and items of a text, in order; lines after an item's first belong to it.

    A line without a letter or digit, as between sections, is as good as a blank one.
    """
    standing = Standing.PARAGRAPH
    lines: list[Span] = []
    last = 0
    at = 1 if text.startswith("\ufeff") else 0
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None:
            break
        at = min(match.end() + 1, len(text))
        blank = not _WORD.search(text, match.start("text"), match.end())
        number = _item_number(match, last, bool(lines))
        if lines and (blank or number >= 0):
            yield Block(standing, tuple(lines))
            lines = []
        if blank:
            continue
        if not lines:
            standing = Standing.PARAGRAPH if number < 0 else Standing.ITEM
        last = max(number, 0) if not lines else last
        lines.append(Span(match.start("text") if number >= 0 else _first(match), at))
    if lines:
        yield Block(standing, tuple(lines))


def _item_number(match: re.Match[str], last: int, inside: bool) -> int:
    """The number of the item that a line starts, 0 without a number; -1 if it starts none.

    A number that begins a line inside a paragraph, as a year may, is none but in its turn.
    """
    if not match["mark"]:
        return -1
    number = int(match["number"] or 0)
    return -1 if inside and number not in (0, 1, last + 1) else number


def _first(match: re.Match[str]) -> int:
    """Where the text of a line starts that starts no item."""
    return match.start("mark") if match["mark"] else match.start("text")
