"""Two figures side by side: better, equal, close, by how much, significantly.

A margin is positive where the subject has what the relation claims. For a measure on which lower is
better, margin and ratio are turned round, so that `2x` always means better by that much.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.evaluation import significance
from claimcheck.evaluation.judgement import ClaimError
from claimcheck.evaluation.quantity import Quantity, as_printed, combined, exactly, fits
from claimcheck.semantics import meaning as m
from claimcheck.tables.table import Direction
from claimcheck.values import interval as iv
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, conjunction, disjunction
from claimcheck.vocabulary.relations import Relation


class Compared(NamedTuple):
    """A comparison of two figures: its truth, and what left it open."""

    truth: Truth
    coarse: bool = False
    insignificant: bool = False
    no_items: bool = False


class FigurePair(NamedTuple):
    """The two figures of a comparison on a measure, with their items where they count."""

    a: Quantity
    b: Quantity
    measure: m.Measure
    items: tuple[int | None, int | None] = (None, None)


def is_upward(relation: Relation, measure: m.Measure) -> bool:
    """Whether the relation claims that the subject's figure is the larger one."""
    match relation:
        case Relation.HIGHER:
            return True
        case Relation.LOWER:
            return False
        case Relation.WORSE:
            return measure.better is Direction.LOWER
        case _:
            return measure.better is not Direction.LOWER


def compare(claim: m.Comparison, index: int, pair: FigurePair) -> Compared:
    """Whether a relation holds of two figures on the measure with this index."""
    relation = claim.relation
    if not (pair.a.defined and pair.b.defined):
        return Compared(UNKNOWN)
    if relation is Relation.EQUAL:
        return Compared(iv.equal(pair.a.printed, pair.b.printed))
    if claim.closeness is not None:
        return Compared(_close(relation, claim.closeness, pair))
    upward = is_upward(relation, pair.measure)
    ahead = _ahead(upward, pair.a.printed, pair.b.printed)
    result = Compared(ahead)
    for margin in claim.by.margins[index]:
        asked = pair
        if margin.requirement.rounds is None:  # half the work
            asked = pair._replace(a=as_printed(pair.a), b=as_printed(pair.b))
        truth, coarse = fits(margin.requirement, margin_of(margin.scale, upward, asked))
        result = _both(result, Compared(truth, coarse))
    if claim.by.confidence and ahead is not FALSE:
        result = _both(result, _significant(claim.by.confidence, upward, pair))
    return result


def may_fail(claim: m.Comparison, index: int, pair: FigurePair) -> bool:
    """Whether some numbers of two figures that are intervals cannot be compared so."""
    a, b = pair.a.printed, pair.b.printed
    close = claim.closeness
    margins = claim.by.margins[index] if claim.by.margins else ()
    scales = {margin.scale for margin in margins} - {m.Scale.ABSOLUTE}
    if claim.by.overall is not None and claim.by.overall.scale is not m.Scale.ABSOLUTE:
        scales.add(claim.by.overall.scale)
    is_relative = close.relative if close is not None else bool(scales)
    if (a.is_point and b.is_point) or not (is_relative or claim.by.confidence):
        return False
    if not (pair.a.defined and pair.b.defined):
        return True  # of sets that may be empty nothing is known, nor of what they would hold
    if claim.by.confidence and not (_is_share(a) and _is_share(b)):
        return True
    if close is not None and not close.of_object:
        return not (_is_positive(a) or _is_positive(b))  # it is of the larger one
    if m.Scale.RATIO in scales and not _is_positive(a):
        return True
    return is_relative and not _is_positive(b)


def _is_positive(value: iv.Interval) -> bool:
    return value == iv.EVERYTHING or (value.low is not None and value.low > 0)


def _is_share(value: iv.Interval) -> bool:
    if value == iv.EVERYTHING:
        return True
    return value.low is not None and value.high is not None and 0 <= value.low <= value.high <= 100


def margin_of(scale: m.Scale, upward: bool, pair: FigurePair) -> Quantity:
    """How far the subject is ahead: absolute, relative to the object's figure, or as a ratio."""
    a, b = pair.a, pair.b
    if scale is m.Scale.ABSOLUTE:
        return combined(iv.minus, a, b) if upward else combined(iv.minus, b, a)
    _check_positive(scale, b, pair.measure)
    if scale is m.Scale.RATIO:
        _check_positive(scale, a, pair.measure)
        return combined(iv.divided, a, b) if upward else combined(iv.divided, b, a)
    share = combined(iv.divided, a, b)
    one = exactly(iv.point(Fraction(1)))
    return combined(iv.minus, share, one) if upward else combined(iv.minus, one, share)


def _check_positive(scale: m.Scale, value: Quantity, measure: m.Measure) -> None:
    if value.printed.high is not None and value.printed.high <= 0:
        what = "a percentage" if scale is m.Scale.RELATIVE else "a ratio"
        raise ClaimError(messages.no_ratio(what, measure.name, _plain(value.printed.high)))


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"


def _ahead(upward: bool, a: iv.Interval, b: iv.Interval) -> Truth:
    return iv.less(b, a) if upward else iv.less(a, b)


def _both(a: Compared, b: Compared) -> Compared:
    truth = conjunction((a.truth, b.truth))
    return Compared(
        truth,
        *(truth is UNKNOWN and (x or y) for x, y in zip(a[1:], b[1:], strict=True)),
    )


# --- closeness ------------------------------------------------------------------------------------


def _close(relation: Relation, close: m.Closeness, pair: FigurePair) -> Truth:
    upward = pair.measure.better is not Direction.LOWER
    a, b = pair.a.printed, pair.b.printed
    if relation is Relation.COMPETITIVE:
        return near(close, a, b) if upward else near(close, b, a)
    if close.of_object:
        return _near_object(close, a, b, pair.measure)
    return conjunction((near(close, a, b), near(close, b, a)))


def near(close: m.Closeness, a: iv.Interval, b: iv.Interval) -> Truth:
    """Whether `a` is at least `b`, or short of it by no more than the distance.

    A relative distance is of the larger figure, which is `b` whenever `a` is short of it, so the
    test is a >= (1 - p) b; each figure stands in it once, and bounds of unknown figures stay exact.
    """
    if not close.relative:
        return iv.less_or_equal(iv.minus(b, iv.point(close.distance)), a)
    if iv.less(a, b) is TRUE and b.high is not None and b.high <= 0:
        raise ClaimError(messages.no_ratio("a percentage", "the larger figure", _plain(b.high)))
    kept = iv.times(b, iv.point(1 - close.distance))
    return disjunction((iv.less_or_equal(kept, a), iv.less_or_equal(b, a)))


def _near_object(close: m.Closeness, a: iv.Interval, b: iv.Interval, measure: m.Measure) -> Truth:
    if b.high is not None and b.high <= 0:
        raise ClaimError(messages.no_ratio("a percentage", measure.name, _plain(b.high)))
    low = iv.times(b, iv.point(1 - close.distance))
    high = iv.times(b, iv.point(1 + close.distance))
    return conjunction((iv.less_or_equal(low, a), iv.less_or_equal(a, high)))


# --- significance ---------------------------------------------------------------------------------


def _significant(confidence: str, upward: bool, pair: FigurePair) -> Compared:
    """Whether two shares differ significantly, once the subject is ahead or may be."""
    first, second = pair.items
    if not pair.measure.unit.is_percent or first is None or second is None:
        return Compared(UNKNOWN, no_items=True)
    a, b = pair.a.printed, pair.b.printed
    if a.is_point and b.is_point:
        excludes = _excludes_zero(
            pair.measure, a.point, b.point, (first, second), confidence, upward
        )
        return Compared(TRUE) if excludes else Compared(UNKNOWN, insignificant=True)
    worst = (a.low, b.high) if upward else (a.high, b.low)
    if not all(end is not None and 0 <= end <= 100 for end in worst):
        return Compared(UNKNOWN)
    one, other = worst
    assert one is not None and other is not None
    surely = _excludes_zero(pair.measure, one, other, (first, second), confidence, upward)
    return Compared(TRUE) if surely else Compared(UNKNOWN)


def _excludes_zero(
    measure: m.Measure,
    a: Fraction,
    b: Fraction,
    items: tuple[int, int],
    confidence: str,
    upward: bool,
) -> bool:
    """Whether the interval of the difference of two shares (in %) lies on the side claimed.

    Its lower end rises with the first share and falls with the second, and so does its upper end;
    for shares known to an interval the nearest ends therefore decide.
    """
    if not (0 <= a <= 100 and 0 <= b <= 100):
        raise ClaimError(messages.not_a_proportion(measure.name))
    low, high = significance.difference(a / 100, items[0], b / 100, items[1], confidence)
    return low > 0 if upward else high < 0
