"""What a claims file holds beside its statements: comments and blank lines.

A *unit* is a stretch that the formatter lays out as one: a statement, or the head or one field of a
claim. A comment on a line of its own belongs to the unit after it, one at the end of a unit's last
line to that unit; one inside a unit moves above it. Not here: the layout (`formatter`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.language import syntax as s
from claimcheck.language.lexer import Token, comments, tokens
from claimcheck.source import Source, Span


class Remark(NamedTuple):
    """A comment above a unit, and whether a blank line stands before it."""

    text: str
    after_blank: bool


@dataclass(slots=True)
class Unit:
    """The margin of a statement, or of the head or a field of a claim.

    `above` are comments on lines of their own, `beside` the one at the end of its last line and
    `after_blank` says whether a blank line stands before the unit itself.
    """

    above: list[Remark] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    beside: str = ""
    after_blank: bool = False

    def remarks(self) -> list[Remark]:
        """The comments to write above it, those from inside it last."""
        inside = [Remark(text, False) for text in self.inside]
        if inside:
            inside[0] = Remark(inside[0].text, self.after_blank)
        return [*self.above, *inside]

    def is_apart(self) -> bool:
        """Whether a blank line stands between it and what is written above it."""
        return self.after_blank and not self.inside


class Entry(NamedTuple):
    """A statement with its units; `under` are comments at a claim's end."""

    statement: s.Statement
    units: tuple[Unit, ...]
    under: list[str]


class Margins(NamedTuple):
    """All entries of a file, and the comments after the last one."""

    entries: tuple[Entry, ...]
    below: list[Remark]


def margins_of(source: Source, statements: Sequence[s.Statement]) -> Margins:
    """Which comments and blank lines belong to which of the statements of a text."""
    entries = no_margins(statements).entries
    placer = _Placer(source, entries)
    for span in comments(source.text):
        placer.place(span)
    placer.measure_units()
    return Margins(entries, placer.below)


def no_margins(statements: Sequence[s.Statement]) -> Margins:
    """The margins of statements without any comment or blank line."""
    entries = (Entry(one, tuple(Unit() for _ in _parts(one)), []) for one in statements)
    return Margins(tuple(entries), [])


def _parts(statement: s.Statement) -> tuple[s.Statement | s.Field, ...]:
    """What has a unit of its own: a statement, and each field of a claim."""
    return (statement, *statement.fields) if isinstance(statement, s.Claim) else (statement,)


class _Placer:
    """Places the comments of one text, in order."""

    def __init__(self, source: Source, entries: tuple[Entry, ...]) -> None:
        self.below: list[Remark] = []
        self._text = source.text
        self._source = source
        self._tokens = list(tokens(source.text))
        self._token_starts = [token.start for token in self._tokens]
        self._units = [(entry, unit) for entry in entries for unit in entry.units]
        parts = [part for entry in entries for part in _parts(entry.statement)]
        self._first = [self._first_token(part) for part in parts]
        self._end_of_last_remark = 0

    def place(self, span: Span) -> None:
        """Put a comment where it belongs."""
        text = self._text[span.start : span.end]
        after = bisect_left(self._token_starts, span.start)
        before = self._tokens[after - 1] if after else None
        if before is not None and "\n" not in self._text[before.end : span.start]:
            self._place_beside(after, text)
        else:
            self._place_above(after, before, span, text)
        self._end_of_last_remark = span.end

    def measure_units(self) -> None:
        """Note for each unit whether a blank line stands before it."""
        ends = [0, *[span.end for span in comments(self._text)]]
        for (_, unit), first in zip(self._units, self._first, strict=True):
            start = self._token_starts[first]
            comment = ends[bisect_right(ends, start) - 1]
            token = self._tokens[first - 1].end if first else 0
            unit.after_blank = self._has_blank(max(comment, token), start)

    def _place_beside(self, after: int, text: str) -> None:
        i = bisect_right(self._first, after - 1) - 1
        unit = self._units[i][1]
        is_last = (
            after == len(self._tokens) if i + 1 == len(self._units) else after == self._first[i + 1]
        )
        if is_last:
            unit.beside = text
        else:
            unit.inside.append(text)

    def _place_above(self, after: int, before: Token | None, span: Span, text: str) -> None:
        start = max(self._end_of_last_remark, before.end if before else 0)
        after_blank = self._has_blank(start, span.start)
        i = bisect_left(self._first, after)
        is_first = i < len(self._first) and self._first[i] == after
        if not is_first and after < len(self._tokens):
            self._units[i - 1][1].inside.append(text)
        elif self._is_under(i, span, after_blank):
            self._units[i - 1][0].under.append(text)
        elif is_first:
            self._units[i][1].above.append(Remark(text, after_blank))
        else:
            self.below.append(Remark(text, after_blank))

    def _is_under(self, i: int, span: Span, after_blank: bool) -> bool:
        """Whether an indented comment directly below a claim's last field belongs to that claim."""
        if i == 0 or after_blank or self._source.position(span.start)[1] == 1:
            return False
        entry = self._units[i - 1][0]
        if i < len(self._units) and (self._units[i][0] is entry or self._units[i][1].above):
            return False
        return isinstance(entry.statement, s.Claim) and not self.below

    def _first_token(self, part: s.Statement | s.Field) -> int:
        """The index of the token that begins a unit; the node of a check begins after its word."""
        i = bisect_right(self._token_starts, part.span.start) - 1
        if isinstance(part, s.Check):
            i -= 1
            while self._tokens[i].text == "(":
                i -= 1
        return i

    def _has_blank(self, start: int, end: int) -> bool:
        return start > 0 and self._text.count("\n", start, end) > 1
