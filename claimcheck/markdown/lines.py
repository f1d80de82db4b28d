"""The lines of a Markdown text that are prose: code, comments and raw HTML are blanked.

Lives here: which lines count, after CommonMark §4.4-4.6 and §5.1 (a line's quote marks are taken
off, its place is kept). Not here: what the lines say (`tables`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r" {0,3}(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)")
_FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_HTML = re.compile(r" {0,3}<(?:(?P<comment>!--)|(?P<tag>pre|script|style|textarea)\b)", re.I)


class Line(NamedTuple):
    """A line without its end and its `depth` quote marks; `text` starts in `column` of `number`."""

    text: str
    number: int
    column: int = 1
    depth: int = 0


class _Skipped(NamedTuple):
    """A block that is no prose: the pattern of its last line and how deep in quotes it stands."""

    end: re.Pattern[str]
    depth: int


def prose_lines(text: str) -> Iterator[Line]:
    """Every line of a text; lines that are no prose are empty. Lines end at LF or CRLF."""
    skipped: _Skipped | None = None
    listing = False
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = _unquoted(raw.removesuffix("\r"), number)
        if number == 1 and line.text.rstrip() == "---":
            skipped = _front_matter(text)
        elif skipped and line.depth >= skipped.depth:
            if skipped.end.search(line.text):
                skipped = None
        else:
            skipped = _opened(line, listing)
            if not skipped and (listing or not line.text.startswith(("    ", "\t"))):
                listing = _in_list(line.text, listing)
                yield line
                continue
        yield Line("", number)


def _unquoted(text: str, number: int) -> Line:
    marks = _QUOTE.match(text)
    if marks is None:
        return Line(text, number)
    return Line(text[marks.end() :], number, marks.end() + 1, marks[0].count(">"))


def _opened(line: Line, listing: bool) -> _Skipped | None:
    """The block of code, comment or raw HTML that a line opens and does not close."""
    fence = _FENCE.match(line.text)
    if fence and (listing or len(fence["indent"].expandtabs(4)) < 4):
        mark = fence["fence"]
        return _Skipped(
            re.compile(rf"^[ \t]*{mark[0]}{{{min(len(mark), 999)},}}[ \t]*$"), line.depth
        )
    html = _HTML.match(line.text)
    if html is None:
        return None
    end = "-->" if html["comment"] else f"</{html['tag']}>"
    return None if end in line.text.lower() else _Skipped(re.compile(end, re.I), line.depth)


def _front_matter(text: str) -> _Skipped | None:
    """The metadata at the start of a document, if it is closed."""
    return _Skipped(_FRONT, 0) if "\n---" in text or "\n..." in text else None


_FRONT = re.compile(r"^(?:---|\.\.\.)[ \t]*$")


def _in_list(text: str, listing: bool) -> bool:
    """Whether what follows a line may stand in a list item, where an indent is no code."""
    if _ITEM.match(text):
        return True
    return listing and (not text.strip() or text.startswith(("  ", "\t")))
