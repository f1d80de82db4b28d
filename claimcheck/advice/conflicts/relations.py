"""Two numbers side by side as a formula: the counterpart of `evaluation.relations`.

Here too: which rows a subject row is compared with (`evaluation.partners`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import Atoms, Linear, constant, minus
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    both,
)
from claimcheck.advice.conflicts.numbers import fits, quotient
from claimcheck.advice.conflicts.terms import (
    Bearer,
    Members,
    Pooled,
    Setting,
    SilentError,
    members,
    value_of,
)
from claimcheck.evaluation.relations import is_upward
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.table import Direction
from claimcheck.vocabulary.relations import Relation

_ONE = constant(Fraction(1))


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
        size = margin_of(atoms, margin.scale, relation, pair)
        parts.append(fits(atoms, margin.requirement, size))
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
    return minus(share, _ONE) if upward else minus(_ONE, share)


# --- closeness ------------------------------------------------------------------------------------


def _close(atoms: Atoms, relation: Relation, close: m.Closeness, pair: Pair) -> Formula:
    a, b = pair.a, pair.b
    if relation is Relation.COMPETITIVE:
        upward = pair.measure.better is not Direction.LOWER
        return near(atoms, close, a, b) if upward else near(atoms, close, b, a)
    if close.of_object:  # wider is easier: the share of the object that they are apart is a number
        return atoms.at_most(atoms.number(("apart", a, b)), constant(close.distance))
    return both(near(atoms, close, a, b), near(atoms, close, b, a))


def near(atoms: Atoms, close: m.Closeness, a: Linear, b: Linear) -> Formula:
    """That `a` is at least `b`, or short of it by no more than the distance."""
    if not close.relative:
        return atoms.at_most(minus(b, constant(close.distance)), a)
    short = atoms.number(("short", a, b))
    return any_of((atoms.at_most(b, a), atoms.at_most(short, constant(close.distance))))


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
