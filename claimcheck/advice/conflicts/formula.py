"""Formulas: bounds on differences of figures, propositions, and how many of some parts hold.

`and` and `or` are the two ends of "at least so many of these"; negation is pushed to the leaves.
Not here: what a claim's formula is (`forms`), whether formulas can hold together (`solver`).
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

MAX_SIZE = 20_000
"""A formula with more leaves than this is not written down."""


class TooLargeError(Exception):
    """A formula would become larger than is worth asking about."""


class Bound(NamedTuple):
    """That `x - y` is at most `limit`, or with `strict` less; x and y are numbers of variables.

    A whole limit is an `int`, which is faster.
    """

    x: int
    y: int
    limit: Fraction | int
    strict: bool


class Flag(NamedTuple):
    """That a proposition holds, or that it does not."""

    number: int
    positive: bool


class AtLeast(NamedTuple):
    """That at least `least` of some formulas hold; `size` counts leaves as often as they stand."""

    least: int
    parts: tuple[Formula, ...]
    size: int


Formula = Bound | Flag | AtLeast

TRUE = AtLeast(0, (), 1)
"""What always holds; the only formula that does so by its form."""
FALSE = AtLeast(1, (), 1)
"""What never holds; the only formula that does so by its form."""


def at_least(count: int, parts: Iterable[Formula]) -> Formula:
    """At least so many of some parts, of which those that are true or false are counted at once."""
    kept = []
    for part in parts:
        if part is TRUE:
            count -= 1
        elif part is not FALSE:
            kept.append(part)
    if count <= 0:
        return TRUE
    if count > len(kept):
        return FALSE
    if len(kept) == 1:
        return kept[0]
    if count == 1 or count == len(kept):
        kept = _flat(kept, count == 1)
        count = 1 if count == 1 else len(kept)
    return _gate(count, tuple(kept))


def all_of(parts: Iterable[Formula]) -> Formula:
    """All of some parts."""
    found = tuple(parts)
    return at_least(len(found), found)


def any_of(parts: Iterable[Formula]) -> Formula:
    """One or more of some parts."""
    return at_least(1, parts)


def both(one: Formula, other: Formula) -> Formula:
    """Two parts together."""
    if one is TRUE or other is TRUE:
        return other if one is TRUE else one
    return at_least(2, (one, other))


def number_of(low: int, high: int, parts: Iterable[Formula]) -> Formula:
    """That between `low` and `high` of some parts hold."""
    found = tuple(parts)
    return both(at_least(low, found), at_least(len(found) - high, map(negation, found)))


def negation(formula: Formula) -> Formula:
    """That a formula does not hold."""
    if isinstance(formula, Bound):
        return Bound(formula.y, formula.x, -formula.limit, not formula.strict)
    if isinstance(formula, Flag):
        return Flag(formula.number, not formula.positive)
    if not formula.parts:
        return FALSE if formula is TRUE else TRUE
    parts = tuple([negation(part) for part in formula.parts])
    return AtLeast(len(parts) - formula.least + 1, parts, formula.size)


def leaves(formula: Formula) -> set[int]:
    """The variables of a formula, and its propositions as numbers below zero."""
    found: set[int] = set()
    stack: list[Formula] = [formula]
    while stack:
        part = stack.pop()
        if isinstance(part, AtLeast):
            stack.extend(part.parts)
        elif isinstance(part, Flag):
            found.add(-1 - part.number)
        else:
            found.update((part.x, part.y))
    return found


def _flat(parts: list[Formula], is_any: bool) -> list[Formula]:
    """The parts, in which what is itself an `or` (or an `and`) is taken apart."""
    found: list[Formula] = []
    for part in parts:
        if isinstance(part, AtLeast) and part.least == (1 if is_any else len(part.parts)):
            found.extend(part.parts)
        else:
            found.append(part)
    return list(dict.fromkeys(found)) if len(found) > 1 else found


def _gate(count: int, parts: tuple[Formula, ...]) -> Formula:
    if len(parts) == 1:
        return parts[0]
    size = sum(part.size if isinstance(part, AtLeast) else 1 for part in parts)
    if size > MAX_SIZE:
        raise TooLargeError
    return AtLeast(count, parts, size)
