"""Which numbers in one gap decide a claim by themselves, whatever the other missing figures are.

A number that decides is found by trying some; from there the range is widened as far as `judge`
says the same of all its numbers at once. So what is said of a range is so; that there is no other
is not said. Not here: which gaps matter (`missing`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from claimcheck.advice.fillings import Gap, Numbers
from claimcheck.advice.trial import Trial
from claimcheck.tables.dataset import ColumnId
from claimcheck.values.interval import Interval, point
from claimcheck.values.truth import UNKNOWN, Truth

_WIDER, _MAX_WIDENED = 64, 8
"""A range that goes on so far is taken to have no end: no figure lies beyond."""


class Deciding(NamedTuple):
    """Numbers of which each, in one gap, gives the claim this truth; the ends belong to them."""

    truth: Truth
    within: Interval


class Alone:
    """The search for them, gap by gap; it remembers what it found in a column."""

    def __init__(self, trial: Trial, numbers: Numbers, ask: Callable[[], None]) -> None:
        self._trial = trial
        self._numbers = numbers
        self._ask = ask
        self._found: dict[ColumnId, dict[Deciding, None]] = {}
        self._barren: set[tuple[ColumnId, int]] = set()

    def of(self, gap: Gap, is_only: bool) -> tuple[Deciding, ...]:
        """The ranges in which a gap decides the claim; `is_only` when it is the only one there is.

        Between the numbers that the claim knows one is only tried where none beyond them decides,
        and not of every gap of many that are alike.
        """
        found = self._known_ranges(gap)
        found += self._ranges(gap, self._numbers.beyond(gap, 0), found)
        if is_only or not (found or gap.alike in self._barren):
            found += self._ranges(gap, self._numbers.near(gap), found)
            found += self._ranges(gap, _next_to(found, gap.step) if is_only else (), found)
        if not found:
            self._barren.add(gap.alike)
        self._found.setdefault(gap.cell[1], {}).update(dict.fromkeys(found))
        return tuple(found)

    def _known_ranges(self, gap: Gap) -> list[Deciding]:
        """The ranges of other gaps of the column that are those of this one too."""
        return [one for one in self._found.get(gap.cell[1], ()) if self._is_widest(gap, one)]

    def _is_widest(self, gap: Gap, one: Deciding) -> bool:
        low, high = one.within[:2]
        wider = [] if low is None else [Interval(low - gap.step, high)]
        wider += [] if high is None else [Interval(low, high + gap.step)]
        return self._is(gap, one.within, one.truth) and not any(
            self._is(gap, each, one.truth) for each in wider
        )

    def _ranges(
        self, gap: Gap, values: Sequence[Fraction], known: Sequence[Deciding]
    ) -> list[Deciding]:
        """The widest ranges around those of some numbers that decide and are in no known range."""
        found: list[Deciding] = []
        for value in values:
            if any(_holds(one.within, value) for one in (*known, *found)):
                continue
            truth = self._truth(gap, point(value))
            if truth is not UNKNOWN:
                low, high = (self._printable(gap, value, truth, sign) for sign in (-1, 1))
                found.append(Deciding(truth, Interval(low, high)))
        return found

    def _printable(self, gap: Gap, value: Fraction, truth: Truth, sign: int) -> Fraction | None:
        """The end of a range as it could be printed in the column, if the range reaches there."""
        end = self._end(gap, value, truth, sign)
        if end is None:
            return None
        steps = end / gap.step
        inside = (floor(steps) if sign > 0 else ceil(steps)) * gap.step
        return inside if (inside - value) * sign >= 0 else end

    def _end(self, gap: Gap, value: Fraction, truth: Truth, sign: int) -> Fraction | None:
        """The last printable number on one side that is still decided; `None` if all are."""
        if self._is(gap, _reaching(value, None, sign), truth):
            return None
        if sign < 0 < value and self._is(gap, Interval(Fraction(0), value, True), truth):
            return None  # below zero there is nothing that could be a percentage or a ratio
        near, far = self._bracket(gap, value, truth, sign)
        if far is None:
            return None
        start = floor(near / gap.step) if sign > 0 else ceil(near / gap.step)
        stop = floor(far / gap.step) if sign > 0 else ceil(far / gap.step)
        low, high = 0, max(0, (stop - start) * sign)
        while low < high:
            middle = (low + high + 1) // 2
            if self._is(gap, _reaching(value, (start + sign * middle) * gap.step, sign), truth):
                low = middle
            else:
                high = middle - 1
        return (start + sign * low) * gap.step if low else near

    def _bracket(
        self, gap: Gap, value: Fraction, truth: Truth, sign: int
    ) -> tuple[Fraction, Fraction | None]:
        """Two numbers between which a range ends: known ones, or beyond them all if it does."""
        order = sorted(self._numbers.near(gap), reverse=sign < 0)
        beyond = [number for number in order if (number - value) * sign > 0]
        low, high = 0, len(beyond)
        while low < high:
            middle = (low + high) // 2
            if self._is(gap, _reaching(value, beyond[middle], sign), truth):
                low = middle + 1
            else:
                high = middle
        near = beyond[low - 1] if low else value
        if low < len(beyond):
            return near, beyond[low]
        far = abs(near) + gap.step
        for _ in range(_MAX_WIDENED):
            if not self._is(gap, _reaching(value, near + sign * far, sign), truth):
                return near, near + sign * far
            far *= _WIDER
        return near, None

    def _is(self, gap: Gap, within: Interval, truth: Truth) -> bool:
        return self._truth(gap, within) is truth

    def _truth(self, gap: Gap, within: Interval) -> Truth:
        """What is so of all numbers of a range; an error decides nothing."""
        self._ask()
        figure = gap.at(within.point) if within.is_point else gap.between(within)
        found = self._trial.with_figures({gap.cell: figure})
        return UNKNOWN if found.error is not None else found.truth


def _reaching(value: Fraction, end: Fraction | None, sign: int) -> Interval:
    return Interval(value, end) if sign > 0 else Interval(end, value)


def _next_to(found: Sequence[Deciding], step: Fraction) -> list[Fraction]:
    """The first printable numbers outside of ranges."""
    lows = [one.within.low - step for one in found if one.within.low is not None]
    return lows + [one.within.high + step for one in found if one.within.high is not None]


def _holds(within: Interval, value: Fraction) -> bool:
    low, high = within[:2]
    return (low is None or low <= value) and (high is None or value <= high)
