"""How far two sides of a comparison are apart, in the scale that the claim asks for."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.account import shown
from claimcheck.evaluation.judgement import Measured, Pair
from claimcheck.evaluation.relations import is_upward
from claimcheck.semantics import meaning as m
from claimcheck.vocabulary.relations import Relation

_APART = (Relation.EQUAL, Relation.COMPARABLE, Relation.WITHIN)


def is_known(pair: Pair) -> bool:
    """Whether both figures are known."""
    return pair.subject.value.printed.is_point and pair.object.value.printed.is_point


def lead(claim: m.Comparison, pair: Pair) -> Fraction:
    """How far the subject is on the side that the claim says, as a share of the larger figure."""
    a, b = _figures(pair)
    larger = max(abs(a), abs(b))
    if not larger:
        return Fraction(0)
    return (a - b if is_upward(claim.relation, pair.measure) else b - a) / larger


def gap(claim: m.Comparison, pair: Pair) -> str:
    """How far the subject is ahead or behind: `7.2 points behind`; empty when that is not known."""
    if not is_known(pair):
        return ""
    a, b = _figures(pair)
    if a == b:
        return "the same"
    if claim.relation in _APART:
        return f"{_distance(claim, pair.measure, a, b)} apart"
    word = _side(claim.relation, pair.measure, a > b)
    if claim.closeness is not None:
        return f"{_distance(claim, pair.measure, a, b)} {word}"
    scale = _scale(claim)
    if scale is m.Scale.ABSOLUTE or not (a > 0 and b > 0):
        return f"{shown.difference(abs(a - b), pair.measure.unit)} {word}"
    if scale is m.Scale.RELATIVE:
        return f"{shown.percent(abs(a - b) / b)} {word}"
    return f"{shown.digits(max(a, b) / min(a, b), 4)}x {word}"


def is_asked_small(claim: m.Comparison) -> bool:
    """Whether the claim asks figures to be near each other, or a margin to be at most so much."""
    asked = claim.by.margins[0] if claim.by.margins else ()
    inside = [margin.requirement.inside for margin in asked]
    return claim.relation in _APART or any(x is not None and x.low is None for x in inside)


def is_asked_exactly(claim: m.Comparison) -> bool:
    """Whether a margin has to be neither larger nor smaller than so much."""
    asked = claim.by.margins[0] if claim.by.margins else ()
    return any(
        margin.requirement.rounds is not None
        or (
            margin.requirement.inside is not None
            and None not in (margin.requirement.inside.low, margin.requirement.inside.high)
        )
        for margin in asked
    )


def overall(fact: Measured, scale: m.Scale, measure: m.Measure) -> str:
    """A mean or a largest margin in its scale."""
    found = fact.value.printed
    if not fact.value.defined:
        return "not known"
    if found.is_point:
        return _in_scale(found.point, scale, measure)
    if found.low is not None and found.high is None:
        return f"at least {_in_scale(found.low, scale, measure)}"
    if found.high is not None and found.low is None:
        return f"at most {_in_scale(found.high, scale, measure)}"
    return "not known"


def _in_scale(value: Fraction, scale: m.Scale, measure: m.Measure) -> str:
    match scale:
        case m.Scale.ABSOLUTE:
            return shown.difference(value, measure.unit)
        case m.Scale.RELATIVE:
            return shown.percent(value)
        case _:
            return f"{shown.digits(value, 4)}x"


def _figures(pair: Pair) -> tuple[Fraction, Fraction]:
    return pair.subject.value.printed.point, pair.object.value.printed.point


def _distance(claim: m.Comparison, measure: m.Measure, a: Fraction, b: Fraction) -> str:
    close = claim.closeness
    if close is None or not close.relative or not (a > 0 and b > 0):
        return shown.difference(abs(a - b), measure.unit)
    return shown.percent(abs(a - b) / (b if close.of_object else max(a, b)))


def _side(relation: Relation, measure: m.Measure, is_higher: bool) -> str:
    if relation in (Relation.HIGHER, Relation.LOWER) or measure.better is None:
        return "higher" if is_higher else "lower"
    return "ahead" if is_higher is is_upward(Relation.BETTER, measure) else "behind"


def _scale(claim: m.Comparison) -> m.Scale:
    """The scale of what is asked; absolute when nothing is."""
    asked = claim.by.margins[0] if claim.by.margins else ()
    if claim.by.overall is not None:
        return claim.by.overall.scale
    return asked[-1].scale if asked else m.Scale.ABSOLUTE
