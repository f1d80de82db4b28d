"""Two numbers side by side as a formula: the counterpart of `evaluation.relations`.

Here too: which rows a subject row is compared with (`evaluation.partners`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import Atoms, Linear, constant, minus
from claimcheck.advice.conflicts.entries import SilentError
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    both,
    negation,
)
from claimcheck.advice.conflicts.numbers import ONE, ZERO, fits, quotient
from claimcheck.advice.conflicts.terms import (
    Bearer,
    Members,
    Pooled,
    Setting,
    members,
    value_of,
)
from claimcheck.evaluation.relations import is_upward
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.table import Direction
from claimcheck.values import interval as iv
from claimcheck.vocabulary.relations import Relation


class Pair(NamedTuple):
    """The two numbers of a comparison on a measure."""

    a: Linear
    b: Linear
    measure: m.Measure


def compare(atoms: Atoms, claim: m.Comparison, index: int, pair: Pair) -> Formula:
    """That a relation holds of two numbers on the measure with this index."""
    relation = claim.relation
    if relation is Relation.EQUAL:
        return atoms.equal(pair.a, pair.b)
    if claim.closeness is not None:
        return _close(atoms, relation, claim.closeness, pair)
    upward = is_upward(relation, pair.measure)
    low, high = (pair.b, pair.a) if upward else (pair.a, pair.b)
    parts = [atoms.at_most(low, high, strict=True)]
    for margin in claim.by.margins[index]:
        parts.append(_margin(atoms, margin, upward, pair))
    if claim.by.confidence:
        parts.append(atoms.flag(("significant", claim.by.confidence, low, high)))
    return all_of(parts)


def margin_of(atoms: Atoms, scale: m.Scale, relation: Relation, pair: Pair) -> Linear:
    """How far the subject is ahead: absolute, relative to the object's figure, or as a ratio."""
    upward = is_upward(relation, pair.measure)
    if scale is m.Scale.ABSOLUTE:
        return minus(pair.a, pair.b) if upward else minus(pair.b, pair.a)
    if scale is m.Scale.RATIO:
        return quotient(atoms, *((pair.a, pair.b) if upward else (pair.b, pair.a)))
    share = quotient(atoms, pair.a, pair.b)
    return minus(share, ONE) if upward else minus(ONE, share)


def _margin(atoms: Atoms, margin: m.Margin, upward: bool, pair: Pair) -> Formula:
    """That a margin is what is asked of it; one that is relative asks that figures be positive."""
    a, b = pair.a, pair.b
    if margin.scale is m.Scale.ABSOLUTE:
        return fits(atoms, margin.requirement, minus(a, b) if upward else minus(b, a))
    parts = [x for x in (margin.requirement.inside, margin.requirement.rounds) if x is not None]
    if margin.scale is m.Scale.RATIO:
        high, low = (a, b) if upward else (b, a)
        return any_of(_share(atoms, high, low, part) for part in parts)
    one = iv.point(Fraction(1))
    shares = (iv.plus(one, part) if upward else iv.minus(one, part) for part in parts)
    return any_of(_share(atoms, a, b, share) for share in shares)


def _share(atoms: Atoms, a: Linear, b: Linear, interval: iv.Interval) -> Formula:
    """That `b` is positive and `a` over `b` lies in an interval.

    Of two numbers there is one quotient, so that claims about them meet in it whoever stands first.
    """
    positive = [atoms.at_most(ZERO, number, strict=True) for number in (a, b)]
    low, high = interval.low, interval.high
    if a <= b or not b.terms:
        return both(positive[1], atoms.within(quotient(atoms, a, b, True), interval))
    is_above = low is not None and (low > 0 or (low == 0 and interval.low_open))
    if not is_above and (low is not None or high is None or high <= 0):
        return both(positive[1], atoms.within(quotient(atoms, a, b, True), interval))
    turned = iv.Interval(
        1 / high if high else None,
        1 / low if low else None,
        interval.high_open,
        interval.low_open,
    )
    inside = both(positive[0], atoms.within(quotient(atoms, b, a, True), turned))
    below = FALSE if is_above else negation(positive[0])
    return both(positive[1], any_of((below, inside)))


# --- closeness ------------------------------------------------------------------------------------


def _close(atoms: Atoms, relation: Relation, close: m.Closeness, pair: Pair) -> Formula:
    a, b = pair.a, pair.b
    if relation is Relation.COMPETITIVE:
        upward = pair.measure.better is not Direction.LOWER
        return near(atoms, close, a, b) if upward else near(atoms, close, b, a)
    if close.of_object:
        return _share(atoms, a, b, iv.Interval(1 - close.distance, 1 + close.distance))
    return both(near(atoms, close, a, b), near(atoms, close, b, a))


def near(atoms: Atoms, close: m.Closeness, a: Linear, b: Linear) -> Formula:
    """That `a` is at least `b`, or short of it by no more than the distance."""
    if not close.relative:
        return atoms.at_most(minus(b, constant(close.distance)), a)
    return any_of((atoms.at_most(b, a), _share(atoms, a, b, iv.Interval(1 - close.distance, None))))


# --- partners -------------------------------------------------------------------------------------


def partners(setting: Setting, group: m.Group, bearer: Bearer) -> Members:
    """The rows of an object that a subject is compared with; itself may be among them."""
    if group.partners is None or isinstance(bearer, Pooled):
        assert group.rows is not None
        return members(setting, group.rows)
    if group.partners.pairing is m.Pairing.ITS:
        return ((_its(setting, group.partners, bearer), TRUE),)
    assert group.rows is not None
    return tuple(
        (row, both(when, _paired(setting, group.partners, bearer, row)))
        for row, when in members(setting, group.rows)
    )


def _its(setting: Setting, found: m.Partners, row: RowId) -> RowId:
    name = setting.case.text(row, found.measure)
    other = setting.figures.dataset.row_named(name) if name else None
    if other is None:
        raise SilentError
    return other


def _paired(setting: Setting, found: m.Partners, one: RowId, other: RowId) -> Formula:
    """That two rows are similar in, or share, the figure or the text of a column."""
    if one == other:
        return FALSE
    if found.measure.is_text:
        first, second = (setting.case.text(row, found.measure) for row in (one, other))
        return TRUE if first and first == second else FALSE
    a, b = (value_of(setting, row, found.measure) for row in (one, other))
    if found.closeness is None:
        return setting.atoms.equal(a, b)
    close = found.closeness
    return both(near(setting.atoms, close, a, b), near(setting.atoms, close, b, a))
