"""A text that came from a file, and places in it.

Lives here: `Source` (a text with its name and its lines), `Span` (a stretch of it) and `Place`
(a position as people count it). Not here: reading files (`workspace`), what a text means.

Lines end at LF or CRLF only, as in editors; U+2028 and its kin are ordinary characters.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple, Self


class Span(NamedTuple):
    """A stretch of a text: offsets in characters from 0, `end` excluded."""

    start: int
    end: int

    def to(self, other: Span) -> Self:
        """The stretch from the start of this one to the end of the other."""
        return type(self)(self.start, max(self.end, other.end))


class Mark(Span):
    """The span of a node in a tree: it takes no part in the equality of trees."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mark) or tuple.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


class Place(NamedTuple):
    """A position in a file: path relative to the root, line and column from 1, in characters."""

    file: str
    line: int
    column: int


class Source:
    """A text with a name (a path relative to the root, with `/`) and quick access to its lines.

    `first_line` is the number of its first line, which is not 1 for a text with something in front.
    """

    __slots__ = ("_starts", "first_line", "name", "text")

    def __init__(self, name: str, text: str, first_line: int = 1) -> None:
        self.name = name
        self.text = text
        self.first_line = first_line
        self._starts: list[int] | None = None

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        starts = self._line_starts()
        line = bisect_right(starts, offset) - 1
        return line + self.first_line, offset - starts[line] + 1

    def place(self, offset: int) -> Place:
        """The place of an offset in this file."""
        return Place(self.name, *self.position(offset))

    def line(self, number: int) -> str:
        """The text of a line without its end; empty when there is no line of this number."""
        starts = self._line_starts()
        number += 1 - self.first_line
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\n").removesuffix("\r")

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            starts = [0]
            at = self.text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self.text.find("\n", at + 1)
            self._starts = starts
        return self._starts
