"""How many of some things are so, when whether each belongs is a formula too.

Follows `evaluation.counting`, whose answers for every number of true things it asks for, so that
there is one reading of a quantifier. Not here: what is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import Atoms
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    both,
    negation,
    number_of,
)
from claimcheck.advice.conflicts.identity import identity
from claimcheck.evaluation.counting import Tally, counted
from claimcheck.semantics.meaning import Counting, Quantifier
from claimcheck.values import truth


class SilentError(Exception):
    """A claim, or a part of it, that cannot be put as a formula."""


class Entry(NamedTuple):
    """One thing counted: whether it belongs, and whether it is so."""

    member: Formula
    value: Formula


def some(entries: Sequence[Entry]) -> Formula:
    """Whether anything belongs."""
    return any_of(entry.member for entry in entries)


def counted_of_some(atoms: Atoms, quantifier: Quantifier, entries: Sequence[Entry]) -> Formula:
    """That as many are so as a quantifier asks, of at least one; of no things nothing is said."""
    if all(entry.member is FALSE for entry in entries):
        raise SilentError
    return both(some(entries), quantified(atoms, quantifier, entries))


def implied(entry: Entry) -> Formula:
    """That a thing is so if it belongs."""
    if entry.member is TRUE:
        return entry.value
    return any_of((negation(entry.member), entry.value))


def quantified(atoms: Atoms, quantifier: Quantifier, entries: Sequence[Entry]) -> Formula:
    """That as many are so as a quantifier asks, if anything belongs."""
    entries = [entry for entry in entries if entry.member is not FALSE]
    low, high = _accepted(quantifier, len(entries))
    if high < low:
        return (
            FALSE
            if all(entry.member is TRUE for entry in entries)
            else _unknown_share(atoms, quantifier, entries)
        )
    if all(entry.member is TRUE for entry in entries):
        return number_of(low, high, (entry.value for entry in entries))
    match quantifier.counting:
        case Counting.TRUE:
            return number_of(low, high, (both(*entry) for entry in entries))
        case Counting.FALSE:
            total = len(entries)
            failing = (both(entry.member, negation(entry.value)) for entry in entries)
            return number_of(total - high, total - low, failing)
        case Counting.SHARE if quantifier.accepts.low == 1:
            return all_of(map(implied, entries))
        case Counting.SHARE if quantifier.accepts.high == 0:
            return all_of(implied(entry._replace(value=negation(entry.value))) for entry in entries)
        case _:
            return _unknown_share(atoms, quantifier, entries)


def _unknown_share(atoms: Atoms, quantifier: Quantifier, entries: Sequence[Entry]) -> Formula:
    """A share of an unknown number of things: nothing is known but that it is a proposition."""
    return atoms.flag(("share", identity(quantifier), tuple(entries)))


@lru_cache(maxsize=256)
def _accepted(quantifier: Quantifier, total: int) -> tuple[int, int]:
    """The least and the largest number of true ones that a quantifier accepts, (1, 0) for none."""
    found = [
        count
        for count in range(total + 1)
        if counted(quantifier, Tally(true=count, false=total - count)) is truth.TRUE
    ]
    return (found[0], found[-1]) if found else (1, 0)
