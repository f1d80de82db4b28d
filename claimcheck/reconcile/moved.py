"""A phrase that stands in another place of its sentence: "on average", "In 2022, …", "by 3 points".

A phrase may move across what it cannot be taken for: one with a row's name not across another row,
one with a number not across another number of its unit, and none across a negation. Not here: what
else differs (`changes`), lists in another order (`units`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.reading.mentions import Amount, Named
from claimcheck.reconcile.alignment import SMALL, Alignment, align
from claimcheck.reconcile.anchors import Anchor
from claimcheck.reconcile.units import Unit
from claimcheck.source import Span
from claimcheck.vocabulary.prose import Kind

MAX_MOVES = 12
"""How many phrases of a quote are tried."""

_OPENING = frozenset(
    "in on at under with by for among within across over during since from".split()
)
_STOPS = frozenset(".!?")
_NOT_MOVING = frozenset((Kind.TURN, Kind.DIRECTION, Kind.EXTREME, Kind.PLACE, Kind.TREND))


class Move(NamedTuple):
    """A phrase of the quote and where it stands now, and what the rest of both sides is like."""

    phrase: Sequence[Unit]
    place: Sequence[Unit]
    rest: Alignment
    crossed: Sequence[Unit]

    def is_harmless(self) -> bool:
        """Whether the phrase can be taken for nothing of what it moved across."""
        own = {_class(unit) for unit in self.phrase if unit.mention}
        across = {_class(unit) for unit in self.crossed if unit.mention}
        if any(unit.key == self.phrase[0].key for unit in self.crossed):
            return False  # `on clean speech` across `on noisy speech`
        if self._has_another() or self._is_said_twice():
            return False
        return self._is_beside() and own.isdisjoint(across) and (Kind.TURN, "") not in across

    def words(self, quote: str) -> tuple[tuple[str, str], ...]:
        """The phrase in words, where it was and where it is."""
        text = self.rest.anchor.passage.text
        was = quote[self.phrase[0].start : self.phrase[-1].end]
        now = text[self.place[0].start : self.place[-1].end]
        return ((was, now),)

    def anchor(self) -> Anchor:
        """All of the stretch, with the phrase."""
        passage, span = self.rest.anchor
        start = min(span.start, self.place[0].start)
        return Anchor(passage, Span(start, max(span.end, self.place[-1].end)))

    def _has_another(self) -> bool:
        """Whether more of the quote stands in another place: two phrases may be swapped."""
        old, new, pairs = self.rest.old, self.rest.new, self.rest.pairs
        kept = {j for _, j in pairs}
        gone = {old[i].key for i, j in pairs if i is not None and j is None} - SMALL
        return any(unit.key in gone for j, unit in enumerate(new) if j not in kept)

    def _is_said_twice(self) -> bool:
        """Whether the rest says the phrase as well, or something of the rest is gone."""
        key, size = [unit.key for unit in self.phrase], len(self.phrase)
        rest = [unit.key for unit in self.rest.new]
        is_twice = any(rest[at : at + size] == key for at in range(len(rest)))
        gone = [self.rest.old[i] for i, j in self.rest.pairs if i is not None and j is None]
        return is_twice or any(unit.mention for unit in gone)

    def _is_beside(self) -> bool:
        """Whether no other word, and no end of a sentence, lies between phrase and stretch."""
        span, text = self.rest.anchor.span, self.rest.anchor.passage.text
        between = text[self.place[-1].end : span.start] or text[span.end : self.place[0].start]
        return not any(sign.isalnum() or sign in _STOPS for sign in between)


def moves(alignment: Alignment) -> Iterator[Move]:
    """Each phrase of the quote that the sentence has word for word, wherever it stands there."""
    old, new = alignment.old, alignment.new
    tried = 0
    for at, unit in enumerate(old):
        if not _opens(unit) or tried >= MAX_MOVES:
            continue
        for place, other in enumerate(new):
            if other.key != unit.key:
                continue
            size = _shared(old[at:], new[place:])
            if size and (move := _without(alignment, at, place, size)) is not None:
                tried += 1
                yield move


def _opens(unit: Unit) -> bool:
    if unit.mention is not None:
        return unit.mention.kind is Kind.AGGREGATE and unit.words[0] == "on"
    return unit.key in _OPENING


def _shared(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """How many units both start with that make a phrase; 0 for a preposition alone."""
    size = 0
    for a, b in zip(old, new, strict=False):
        if a.key != b.key or (a.mention and a.mention.kind in _NOT_MOVING):
            break
        size += 1
    return size if size > 1 or (size and old[0].mention) else 0


def _without(alignment: Alignment, at: int, place: int, size: int) -> Move | None:
    """The move of some units, with the rest aligned anew; `None` when too little is left."""
    old, new = alignment.old, alignment.new
    left, there = [*old[:at], *old[at + size :]], [*new[:place], *new[place + size :]]
    if not left or not there:
        return None
    rest = align(left, there, alignment.anchor)
    before = sum(1 for i, j in rest.pairs if i is not None and j is not None and j < place)
    crossed = left[min(at, before) : max(at, before)]
    return Move(old[at : at + size], new[place : place + size], rest, crossed)


def _class(unit: Unit) -> tuple[Kind, str]:
    """What a mention can be taken for: a row for a row, a measure for a measure."""
    mention = unit.mention
    assert mention is not None
    if isinstance(mention.value, Named):
        return Kind.NAME, "row" if mention.value.row is not None else "other"
    if mention.kind is Kind.TURN and mention.value == "than":
        return Kind.TURN, "than"
    return mention.kind, mention.value.unit if isinstance(mention.value, Amount) else ""
