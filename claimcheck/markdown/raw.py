"""The raw text of a block: stretches of the source side by side, and the way back.

Lives here: offsets of the raw text as offsets of the source. Not here: what of it shows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from claimcheck.source import Span


class Raw:
    """Stretches of a source as one text."""

    __slots__ = ("starts", "stretches", "text")

    def __init__(self, source: str, stretches: Sequence[Span]) -> None:
        self.stretches = stretches
        if len(stretches) == 1:
            self.text = source[stretches[0].start : stretches[0].end]
            self.starts = [0]
        else:
            self.text = "".join([source[start:end] for start, end in stretches])
            lengths = [end - start for start, end in stretches]
            self.starts = [0, *accumulate(lengths[:-1])]

    def origin(self, offset: int) -> int:
        """The offset in the source of a character."""
        number = bisect_right(self.starts, offset) - 1
        return self.stretches[number].start + offset - self.starts[number]

    def origin_span(self, start: int, end: int) -> Span:
        """The stretch of the source from a character to another; marks between them included."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def parts(self, start: int, end: int) -> tuple[Span, ...]:
        """The stretches of the source that some characters stand in."""
        first = bisect_right(self.starts, start) - 1
        last = max(first, bisect_right(self.starts, end - 1) - 1)
        found = list(self.stretches[first : last + 1])
        found[-1] = Span(found[-1].start, self.stretches[last].start + end - self.starts[last])
        found[0] = Span(found[0].start + start - self.starts[first], found[0].end)
        return tuple(found)

    def pieces(self, pieces: Sequence[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
        """Pieces of a text of some length with offsets of the source in place of those of the raw.

        A piece that reaches over the end of a stretch is parted there.
        """
        if len(self.starts) == 1:
            ahead = self.stretches[0].start
            return tuple([(offset, start + ahead) for offset, start in pieces])
        found: list[tuple[int, int]] = []
        starts = self.starts
        at = 0
        for number, (offset, start) in enumerate(pieces):
            end = pieces[number + 1][0] if number + 1 < len(pieces) else length
            while at + 1 < len(starts) and starts[at + 1] <= start:
                at += 1
            found.append((offset, self.stretches[at].start + start - starts[at]))
            stop = start + end - offset
            while at + 1 < len(starts) and starts[at + 1] < stop:
                at += 1
                found.append((offset + starts[at] - start, self.stretches[at].start))
        return tuple(found)
