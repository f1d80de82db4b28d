"""Intervals of exact rational numbers: what is known of a quantity.

A figure as printed is a point, its rounding an open interval, a missing figure everything.
Arithmetic follows R. E. Moore, Interval Analysis (1966), with open and closed ends kept apart,
because 79.85 does not round to 79.8 while every number below it may. Ends are `Fraction`s; `None`
is an infinite end. Nothing here is binary floating point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import NamedTuple

from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth


class Interval(NamedTuple):
    """All numbers between two ends; an open end is itself left out, `None` is infinite."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Whether exactly one number is possible."""
        low, high = self.low, self.high  # most points hold one number twice
        return low is not None and (low is high or low == high)

    @property
    def point(self) -> Fraction:
        """The only possible number; `ValueError` when there are several."""
        if not self.is_point:
            raise ValueError("the interval is not a point")
        assert self.low is not None
        return self.low


EVERYTHING = Interval(None, None)


def point(value: Fraction) -> Interval:
    """The interval that holds one number."""
    return Interval(value, value)


def around(value: Fraction, radius: Fraction) -> Interval:
    """The open interval of `radius` around a number; the number itself for radius 0."""
    if radius == 0:
        return point(value)
    return Interval(value - radius, value + radius, True, True)


def is_longer(a: Interval, bits: int) -> bool:
    """Whether an end is a fraction of more than so many binary digits."""
    return any(
        end is not None and max(end.numerator.bit_length(), end.denominator.bit_length()) > bits
        for end in (a.low, a.high)
    )


# --- order ----------------------------------------------------------------------------------------


def less(a: Interval, b: Interval) -> Truth:
    """Whether the number in `a` is smaller than the one in `b`."""
    x, y = a.low, b.low
    if x is not None and y is not None and x is a.high and y is b.high:  # two points, mostly
        return TRUE if x < y else FALSE
    if _clears(a.high, b.low, a.high_open or b.low_open):
        return TRUE
    if a.low is not None and b.high is not None and a.low >= b.high:
        return FALSE
    return UNKNOWN


def less_or_equal(a: Interval, b: Interval) -> Truth:
    """Whether the number in `a` is at most the one in `b`."""
    x, y = a.low, b.low
    if x is not None and y is not None and x is a.high and y is b.high:
        return TRUE if x <= y else FALSE
    if a.high is not None and b.low is not None and a.high <= b.low:
        return TRUE
    if _clears(b.high, a.low, a.low_open or b.high_open):
        return FALSE
    return UNKNOWN


def _clears(low: Fraction | None, high: Fraction | None, is_open: bool) -> bool:
    """Whether all numbers up to one end lie below all numbers from the other on."""
    if low is None or high is None:
        return False
    return low < high or (is_open and low == high)


def equal(a: Interval, b: Interval) -> Truth:
    """Whether both hold the same number."""
    if a.is_point and b.is_point:
        return TRUE if a.low == b.low else FALSE
    return FALSE if less(a, b) is TRUE or less(b, a) is TRUE else UNKNOWN


def within(a: Interval, target: Interval) -> Truth:
    """Whether the number in `a` lies in the interval `target`, whose ends count as they are."""
    if a.low is not None and a.low is a.high:
        return TRUE if _holds(target, a.low) else FALSE
    above = _ends_above(a, target)
    below = _ends_above(negated(a), negated(target))
    if above is TRUE and below is TRUE:
        return TRUE
    return FALSE if above is FALSE or below is FALSE else UNKNOWN


def _holds(target: Interval, value: Fraction) -> bool:
    low, high = target.low, target.high
    if low is not None and (value <= low if target.low_open else value < low):
        return False
    return high is None or (value < high if target.high_open else value <= high)


def _ends_above(a: Interval, target: Interval) -> Truth:
    """Whether the number in `a` clears the lower end of `target`."""
    if target.low is None:
        return TRUE
    edge = point(target.low)
    return less(edge, a) if target.low_open else less_or_equal(edge, a)


# --- hull and selection ---------------------------------------------------------------------------


def hull(parts: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of the (one or more) given ones."""
    parts = list(parts)
    low = min(_low_key(p) for p in parts)
    high = max(_high_key(p) for p in parts)
    return _from_keys(low, high)


def largest(parts: Iterable[Interval]) -> Interval:
    """The largest of (one or more) numbers, each known to lie in its interval."""
    parts = list(parts)
    return _from_keys(max(_low_key(p) for p in parts), max(_high_key(p) for p in parts))


def smallest(parts: Iterable[Interval]) -> Interval:
    """The smallest of (one or more) numbers, each known to lie in its interval."""
    parts = list(parts)
    return _from_keys(min(_low_key(p) for p in parts), min(_high_key(p) for p in parts))


def median(parts: Iterable[Interval]) -> Interval:
    """The median of (one or more) numbers; the mean of the middle two when they are even."""
    parts = list(parts)
    lows = sorted(_low_key(p) for p in parts)
    highs = sorted(_high_key(p) for p in parts)
    middle = (len(parts) - 1) // 2, len(parts) // 2
    first, second = (_from_keys(lows[i], highs[i]) for i in middle)
    return first if middle[0] == middle[1] else divided(plus(first, second), point(Fraction(2)))


_Key = tuple[int, Fraction, int]  # -1/0/+1 for infinite ends, the number, the side of an open end


def _low_key(a: Interval) -> _Key:
    return (-1, Fraction(0), 0) if a.low is None else (0, a.low, int(a.low_open))


def _high_key(a: Interval) -> _Key:
    return (1, Fraction(0), 0) if a.high is None else (0, a.high, -int(a.high_open))


def _from_keys(low: _Key, high: _Key) -> Interval:
    return Interval(
        None if low[0] else low[1],
        None if high[0] else high[1],
        bool(low[2]),
        bool(high[2]),
    )


# --- arithmetic -----------------------------------------------------------------------------------


def negated(a: Interval) -> Interval:
    """Minus the number."""
    return Interval(
        None if a.high is None else -a.high,
        None if a.low is None else -a.low,
        a.high_open,
        a.low_open,
    )


def plus(a: Interval, b: Interval) -> Interval:
    """The sum."""
    return Interval(
        None if a.low is None or b.low is None else a.low + b.low,
        None if a.high is None or b.high is None else a.high + b.high,
        a.low_open or b.low_open,
        a.high_open or b.high_open,
    )


def minus(a: Interval, b: Interval) -> Interval:
    """The difference."""
    return plus(a, negated(b))


def absolute(a: Interval) -> Interval:
    """The number without its sign."""
    if a.low is not None and a.low >= 0:
        return a
    if a.high is not None and a.high <= 0:
        return negated(a)
    top = largest((a, negated(a)))
    return Interval(Fraction(0), top.high, False, top.high_open)


def times(a: Interval, b: Interval) -> Interval:
    """The product."""
    if a.is_point and b.is_point:
        return point(a.point * b.point)
    for one, other in ((a, b), (b, a)):
        if one.is_point:
            return _scaled(other, one.point)
    return _by_corners(a, b)


def divided(a: Interval, b: Interval) -> Interval:
    """The quotient; everything when the divisor may be zero without being known to be.

    Raises `ZeroDivisionError` when the divisor is known to be zero.
    """
    if b.is_point:
        if b.point == 0:
            raise ZeroDivisionError
        return _scaled(a, 1 / b.point)
    if _is_positive(a) and _is_positive(b):  # what nearly all figures are
        return _quotient(a, b)
    return EVERYTHING if within(point(Fraction(0)), b) is TRUE else times(a, _inverse(b))


def _is_positive(a: Interval) -> bool:
    return a.low is not None and a.high is not None and a.low > 0


def _quotient(a: Interval, b: Interval) -> Interval:
    """The quotient of two positive numbers."""
    assert a.low and a.high and b.low and b.high
    return Interval(
        a.low / b.high, a.high / b.low, a.low_open or b.high_open, a.high_open or b.low_open
    )


def _inverse(b: Interval) -> Interval:
    """One over an interval that does not hold zero; an open end at zero becomes infinite."""
    low, high = _reciprocal(b.high), _reciprocal(b.low)
    return Interval(
        low,
        high,
        low is not None and (b.high is None or b.high_open),
        high is not None and (b.low is None or b.low_open),
    )


def _reciprocal(end: Fraction | None) -> Fraction | None:
    if end is None:
        return Fraction(0)
    return None if end == 0 else 1 / end


def _scaled(a: Interval, factor: Fraction) -> Interval:
    if factor == 0:
        return point(factor)
    if factor < 0:
        return _scaled(negated(a), -factor)
    return Interval(
        None if a.low is None else a.low * factor,
        None if a.high is None else a.high * factor,
        a.low_open,
        a.high_open,
    )


def _by_corners(a: Interval, b: Interval) -> Interval:
    """The product of two proper intervals, from the products of their ends."""
    corners = [
        _corner(x, x_open, y, y_open, x_sign, y_sign)
        for x, x_open, x_sign in ((a.low, a.low_open, -1), (a.high, a.high_open, 1))
        for y, y_open, y_sign in ((b.low, b.low_open, -1), (b.high, b.high_open, 1))
    ]
    return _from_keys(min(low for low, _ in corners), max(high for _, high in corners))


def _corner(
    x: Fraction | None,
    x_open: bool,
    y: Fraction | None,
    y_open: bool,
    x_sign: int,
    y_sign: int,
) -> tuple[_Key, _Key]:
    """The product of two ends, as a lower and as an upper end; both may be the same infinity."""
    if (x is None and y != 0) or (y is None and x != 0):
        infinite = (_sign(x, x_sign) * _sign(y, y_sign), Fraction(0), 0)
        return infinite, infinite
    value = Fraction(0) if x is None or y is None else x * y
    held = (x == 0 and not x_open) or (y == 0 and not y_open)
    is_open = (x_open or y_open) and not held
    return (0, value, int(is_open)), (0, value, -int(is_open))


def _sign(end: Fraction | None, infinite: int) -> int:
    if end is None:
        return infinite
    return 1 if end > 0 else -1


Operation = Callable[[Interval, Interval], Interval]
