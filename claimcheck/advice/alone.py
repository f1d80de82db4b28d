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

_MOST = 4
"""So many ranges of one gap are looked for."""
_WIDER, _MAX_WIDENED = 64, 8
"""A range that goes on so far is taken to have no end: no figure lies beyond."""


class Deciding(NamedTuple):
    """Numbers of which each, in one gap, gives the claim this truth; the ends belong to them.

    Where nothing is known of a range, it is one number, and `is_example` says that others next to
    it do the same.
    """

    truth: Truth
    within: Interval
    is_example: bool = False


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
        found = self._found.get(gap.cell[1], ())
        return [one for one in found if not one.is_example and self._is_widest(gap, one)]

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
                one = self._range(gap, value, truth)
                found += [] if one in found or one in known else [one]
            if len(found) + len(known) >= _MOST:
                break
        return found

    def _range(self, gap: Gap, value: Fraction, truth: Truth) -> Deciding:
        """The widest range around a number; the number alone where that tells a reader nothing."""
        low, high = (self._end(gap, value, truth, sign) for sign in (-1, 1))
        near = self._numbers.near(gap)
        is_beyond = not near or not near[0] <= value <= near[-1]
        if low == high or (is_beyond and low is not None and high is not None):
            example = self._example(gap, value, truth)
            if example is not None:
                return example
        return Deciding(truth, Interval(*_printable(low, high, gap.step)))

    def _example(self, gap: Gap, value: Fraction, truth: Truth) -> Deciding | None:
        """A number, beside the known ones if it can be, when others next to it do the same."""
        near = self._numbers.near(gap)
        if near and not near[0] <= value <= near[-1]:
            for other in (near[-1] + gap.step, near[0] - gap.step):
                if self._is(gap, point(other), truth):
                    value = other
                    break
        is_same = any(self._is(gap, point(value + side), truth) for side in (gap.step, -gap.step))
        return Deciding(truth, point(value), True) if is_same else None

    def _end(self, gap: Gap, value: Fraction, truth: Truth, sign: int) -> Fraction | None:
        """The last printable number on one side that is still decided; `None` if all are."""
        if self._is(gap, _reaching(value, None, sign), truth):
            return None
        if sign < 0 < value and self._is_down_to_zero(gap, value, truth):
            return None
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

    def _is_down_to_zero(self, gap: Gap, value: Fraction, truth: Truth) -> bool:
        """Whether all numbers down to zero are decided, and there is none below."""
        return (
            self._is(gap, Interval(Fraction(0), value, True), truth)
            and self._fails(gap, Fraction(0))
            and self._fails(gap, -gap.step)
        )

    def _fails(self, gap: Gap, value: Fraction) -> bool:
        """Whether the claim cannot be computed with a number: there are no ratios to it."""
        self._ask()
        return self._trial.with_figures({gap.cell: gap.at(value)}).error is not None

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


def _printable(
    low: Fraction | None, high: Fraction | None, step: Fraction
) -> tuple[Fraction | None, Fraction | None]:
    """The ends of a range as they could be printed in the column, if anything lies between."""
    bottom = None if low is None else ceil(low / step) * step
    top = None if high is None else floor(high / step) * step
    is_empty = bottom is not None and top is not None and bottom > top
    return (low, high) if is_empty else (bottom, top)


def _next_to(found: Sequence[Deciding], step: Fraction) -> list[Fraction]:
    """The first printable numbers outside of ranges."""
    lows = [one.within.low - step for one in found if one.within.low is not None]
    return lows + [one.within.high + step for one in found if one.within.high is not None]


def _holds(within: Interval, value: Fraction) -> bool:
    low, high = within[:2]
    return (low is None or low <= value) and (high is None or value <= high)
