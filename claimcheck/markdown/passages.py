"""Passages: stretches of a report's text as a reader sees them, and where each character stands.

Lives here: `Passage` and its sentences as spans. Not here: how a report is cut into passages
(`prose`), what a sentence says (`reading`).
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from typing import NamedTuple

from claimcheck.source import Span


class Standing(Enum):
    """What a passage is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    QUOTE = "block quote"
    CELL = "table cell"


class Passage(NamedTuple):
    """A stretch of prose without markup, in which soft line breaks are spaces.

    `pieces` has, for each run of characters that stand side by side in the source too, the offset
    of its start in `text` and in the source; `sentences` are spans of `text`, in order; `heading`
    is the text of the nearest heading above (its own text for a heading).
    """

    standing: Standing
    text: str
    pieces: tuple[tuple[int, int], ...]
    sentences: tuple[Span, ...]
    heading: str = ""

    def origin(self, offset: int) -> int:
        """The offset in the source of a character of the text."""
        start, source = self.pieces[bisect_right(self.pieces, (offset, 1 << 60)) - 1]
        return source + offset - start

    def origin_span(self, span: Span) -> Span:
        """The stretch of the source that shows a stretch of the text, markup inside included."""
        last = max(span.start, span.end - 1)
        return Span(self.origin(span.start), self.origin(last) + (span.end > span.start))
