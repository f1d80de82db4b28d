"""One figure made of those of several rows, some of which may be missing or not belong.

Bounds are exact: the smallest and the largest value that any completion of the figures, and any
choice of the rows that may belong, can give. Only a set that surely has a member has an aggregate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from claimcheck.evaluation.quantity import UNDEFINED, Quantity
from claimcheck.values import interval as iv
from claimcheck.values.interval import Interval
from claimcheck.values.truth import TRUE, Truth
from claimcheck.vocabulary.relations import Aggregate

Weighed = tuple[Interval, bool]
"""What is known of one figure, and whether its row surely belongs."""


def aggregate(
    kind: Aggregate, values: Sequence[tuple[Quantity, Truth]], nonempty: Truth
) -> Quantity:
    """The aggregate of figures whose rows belong as the truths say."""
    if nonempty is not TRUE or not values:
        return UNDEFINED
    combine = _COMBINE[kind]
    printed = combine([(value.printed, truth is TRUE) for value, truth in values])
    rounded = printed
    if any(value.rounded is not value.printed for value, _ in values):
        rounded = combine([(value.rounded, truth is TRUE) for value, truth in values])
    return Quantity(printed, rounded, _is_computed(kind, values))


def _is_computed(kind: Aggregate, values: Sequence[tuple[Quantity, Truth]]) -> bool:
    """Whether the result is more than one of the figures."""
    if any(value.computed for value, _ in values):
        return True
    if kind is Aggregate.MEDIAN:  # of an even number; one that may belong makes the number even
        return len(values) > 1 and (len(values) % 2 == 0 or any(t is not TRUE for _, t in values))
    return kind in (Aggregate.AVERAGE, Aggregate.TOTAL, Aggregate.SPREAD) and len(values) > 1


def _highest(values: Sequence[Weighed]) -> Interval:
    every = [value for value, _ in values]
    sure = [value for value, belongs in values if belongs]
    low = iv.largest(sure) if sure else iv.smallest(every)
    high = iv.largest(every)
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _lowest(values: Sequence[Weighed]) -> Interval:
    return iv.negated(_highest([(iv.negated(value), belongs) for value, belongs in values]))


def _total(values: Sequence[Weighed]) -> Interval:
    total = iv.point(Fraction(0))
    for value, belongs in values:
        part = value if belongs else iv.hull((value, iv.point(Fraction(0))))
        total = iv.plus(total, part)
    return total if any(belongs for _, belongs in values) else _of_nonempty(values, total)


def _of_nonempty(values: Sequence[Weighed], total: Interval) -> Interval:
    """Leave the empty choice out of a total's bounds where it alone reaches them."""
    every = [value for value, _ in values]
    low = iv.smallest(every) if total.low == 0 else total
    high = iv.largest(every) if total.high == 0 else total
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _average(values: Sequence[Weighed]) -> Interval:
    low = _least_mean(values)
    high = iv.negated(_least_mean([(iv.negated(value), belongs) for value, belongs in values]))
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _least_mean(values: Sequence[Weighed]) -> Interval:
    """A mean with the right lower end: rows that may belong are taken while they pull it down."""
    chosen = [value for value, belongs in values if belongs]
    maybe = sorted((value for value, belongs in values if not belongs), key=_by_low)
    if not chosen:
        chosen, maybe = maybe[:1], maybe[1:]
    total = chosen[0]
    for value in chosen[1:]:
        total = iv.plus(total, value)
    count = len(chosen)
    for value in maybe:
        if value.low is not None and total.low is not None and value.low * count >= total.low:
            break
        total, count = iv.plus(total, value), count + 1
    return iv.divided(total, iv.point(Fraction(count)))


def _by_low(value: Interval) -> tuple[int, Fraction, bool]:
    return (0, Fraction(0), False) if value.low is None else (1, value.low, value.low_open)


def _median(values: Sequence[Weighed]) -> Interval:
    sure = [value for value, belongs in values if belongs]
    maybe = [value for value, belongs in values if not belongs]
    if not maybe:
        return iv.median(sure)
    low = _least_median(sure, maybe)
    high = iv.negated(_least_median([iv.negated(v) for v in sure], [iv.negated(v) for v in maybe]))
    return Interval(low.low, high.high, low.low_open, high.high_open)


def _least_median(sure: list[Interval], maybe: list[Interval]) -> Interval:
    """The median with the lowest lower end over all choices: the lowest of `maybe` are the best."""
    order = sorted(maybe, key=_by_low)
    choices = [sure + order[:count] for count in range(len(order) + 1)]
    return iv.smallest([iv.median(choice) for choice in choices if choice])


def _spread(values: Sequence[Weighed]) -> Interval:
    """Highest minus lowest; the two ends of one row's figure are never both taken."""
    every = [value for value, _ in values]
    sure = [value for value, belongs in values if belongs]
    zero = iv.point(Fraction(0))
    if len(every) == 1:
        return zero
    high = _widest(every)
    if not sure:
        return Interval(zero.low, high.high, False, high.high_open)
    top, bottom = iv.largest(sure), iv.smallest(sure)
    least = iv.minus(Interval(top.low, top.low, top.low_open, top.low_open), _upper(bottom))
    if top.low is None or bottom.high is None or least.low is None or least.low < 0:
        least = zero
    return Interval(least.low, high.high, least.low_open, high.high_open)


def _upper(value: Interval) -> Interval:
    return Interval(value.high, value.high, value.high_open, value.high_open)


def _widest(values: list[Interval]) -> Interval:
    """The largest possible difference between the figures of two rows."""
    if len(values) > 64:
        return iv.minus(iv.largest(values), iv.smallest(values))
    pairs = (iv.minus(a, b) for i, a in enumerate(values) for j, b in enumerate(values) if i != j)
    return iv.largest(pairs)


_COMBINE: dict[Aggregate, Callable[[Sequence[Weighed]], Interval]] = {
    Aggregate.AVERAGE: _average,
    Aggregate.MEDIAN: _median,
    Aggregate.TOTAL: _total,
    Aggregate.HIGHEST: _highest,
    Aggregate.LOWEST: _lowest,
    Aggregate.SPREAD: _spread,
}
