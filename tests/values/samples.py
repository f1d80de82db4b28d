"""Brute force over intervals: numbers that stand for all others, and what a tight result holds.

An open end is sampled just inside it and an infinite one far out, so that the results of an
operation on all samples show where its interval must end, and whether that end is reached.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from itertools import product

from claimcheck.values.interval import Interval

NEAR = Fraction(1, 1000)
FAR = Fraction(1000)
SLACK = Fraction(1, 50)
"""More than what samples near an end can miss it by, and less than any step between ends."""


def shown(text: str) -> Interval:
    """The interval that `[1 3)`, `(-oo 2]` or the point `5` writes."""
    if text[0] not in "[(":
        return Interval(Fraction(text), Fraction(text))
    low, high = (None if end.endswith("oo") else Fraction(end) for end in text[1:-1].split())
    return Interval(
        low, high, low is not None and text[0] == "(", high is not None and text[-1] == ")"
    )


def intervals(*ends: int) -> list[Interval]:
    """Every interval between two of these ends, closed, open, half-open or infinite."""
    found = []
    places = [None, *map(Fraction, ends)]
    for low, high, low_open, high_open in product(places, places, (False, True), (False, True)):
        if (low is None and low_open) or (high is None and high_open):
            continue
        is_proper = low is None or high is None or low < high
        if is_proper or (low == high and not low_open and not high_open):
            found.append(Interval(low, high, low_open, high_open))
    return found


def samples(a: Interval, *inner: int | Fraction) -> list[Fraction]:
    """The ends of an interval or what is next to them, its middle, and the `inner` in it."""
    low = -FAR if a.low is None else a.low + NEAR * a.low_open
    high = FAR if a.high is None else a.high - NEAR * a.high_open
    between = {Fraction(x) for x in inner if low <= x <= high}
    return sorted({low, (low + high) / 2, high} | between)


def holds(a: Interval, value: Fraction) -> bool:
    """Whether a number lies in an interval."""
    above = a.low is None or a.low < value or (a.low == value and not a.low_open)
    below = a.high is None or value < a.high or (value == a.high and not a.high_open)
    return above and below


def is_hull_of(a: Interval, values: Collection[Fraction]) -> bool:
    """Whether an interval holds all values and ends where they end."""
    return (
        all(holds(a, value) for value in values)
        and _ends(a.high, a.high_open, max(values))
        and _ends(None if a.low is None else -a.low, a.low_open, -min(values))
    )


def _ends(end: Fraction | None, is_open: bool, most: Fraction) -> bool:
    if end is None:
        return most > FAR / 5
    return end - SLACK < most < end if is_open else most == end
