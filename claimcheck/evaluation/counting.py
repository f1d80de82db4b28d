"""Quantifiers over things whose membership and truth may be unknown.

With m sure members and some that may belong, the pairs (how many are true, how many there are) that
a completion can reach are enumerated exactly; the verdict is true when all of them satisfy the
quantifier, false when none does. No quantifier is decided by a set that may be empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from claimcheck.semantics.meaning import Counting, Quantifier
from claimcheck.semantics.phrases import EVERY
from claimcheck.values.interval import Interval
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, disjunction


class Entry(NamedTuple):
    """One thing counted: whether it belongs, and whether it is so."""

    member: Truth
    value: Truth


class Tally(NamedTuple):
    """How many things there are of each kind; sure members first, then those that may belong."""

    true: int = 0
    false: int = 0
    unknown: int = 0
    maybe_true: int = 0
    maybe_false: int = 0
    maybe_unknown: int = 0
    never_empty: bool = False

    @property
    def sure(self) -> int:
        """How many surely belong."""
        return self.true + self.false + self.unknown

    @property
    def unsure(self) -> int:
        """How many may belong."""
        return self.maybe_true + self.maybe_false + self.maybe_unknown


def tally(entries: Iterable[Entry], never_empty: bool = False) -> Tally:
    """Count the things; those that surely do not belong are left out."""
    sure, maybe = [0, 0, 0], [0, 0, 0]
    for member, value in entries:
        if member is not FALSE:
            kind = 0 if value is TRUE else 1 if value is FALSE else 2
            (sure if member is TRUE else maybe)[kind] += 1
    return Tally(sure[0], sure[1], sure[2], maybe[0], maybe[1], maybe[2], never_empty)


def nonempty(entries: Iterable[Entry]) -> Truth:
    """Whether anything belongs."""
    return disjunction(entry.member for entry in entries)


def counted(quantifier: Quantifier, counts: Tally) -> Truth:
    """Whether as many are true as a quantifier asks."""
    if not counts.unsure and counts.never_empty and counts.sure:
        first, last = _accepted(quantifier, counts.sure)
        return _decided(counts.true, counts.true + counts.unknown, first, last)
    found: set[bool | None] = set()
    for total, low, high in _reachable(counts):
        if total == 0:
            if not counts.never_empty:
                found.add(None)
            continue
        first, last = _accepted(quantifier, total)
        truth = _decided(low, high, first, last)
        if truth is UNKNOWN:
            return UNKNOWN
        found.add(truth is TRUE)
        if len(found) > 1:
            return UNKNOWN
    if found == {True}:
        return TRUE
    return FALSE if found == {False} else UNKNOWN


def _decided(low: int, high: int, first: int, last: int) -> Truth:
    """Whether a count between two bounds is one of those accepted."""
    if first <= low and high <= last:
        return TRUE
    if last < first or high < first or last < low:  # no count is half of three
        return FALSE
    return UNKNOWN


def _reachable(counts: Tally) -> Iterator[tuple[int, int, int]]:
    """For each possible number of members: the least and the largest number of true ones."""
    true_room = counts.maybe_true + counts.maybe_unknown
    false_room = counts.maybe_false + counts.maybe_unknown
    for extra in range(counts.unsure + 1):
        least = max(0, extra - false_room)
        most = min(extra, true_room)
        yield (
            counts.sure + extra,
            counts.true + least,
            counts.true + most + counts.unknown,
        )


def _accepted(quantifier: Quantifier, total: int) -> tuple[int, int]:
    """The least and the largest number of true ones, of `total`, that a quantifier accepts."""
    accepts = quantifier.accepts
    if accepts is EVERY.accepts:
        return total, total
    match quantifier.counting:
        case Counting.TRUE:
            return _whole(accepts, Fraction(1), total)
        case Counting.SHARE:
            return _whole(accepts, Fraction(total), total)
        case Counting.FALSE:
            low, high = _whole(accepts, Fraction(1), total)
            return total - high, total - low


def _whole(accepts: Interval, scale: Fraction, total: int) -> tuple[int, int]:
    """The whole numbers from 0 to `total` in an interval that is scaled up."""
    low, high = 0, total
    if accepts.low is not None:
        edge = accepts.low * scale
        low = floor(edge) + 1 if accepts.low_open else ceil(edge)
    if accepts.high is not None:
        edge = accepts.high * scale
        high = ceil(edge) - 1 if accepts.high_open else floor(edge)
    return low, high
