"""A claim as a formula: logic, properties, ranks and trends; comparisons have their own module.

The formula of a claim is implied by its being supported, and its opposite by its being
contradicted, whatever completes the figures; that is all that `search` rests on. A form that
cannot be put as bounds is a proposition, the same wherever the same is said.
"""

from __future__ import annotations

from itertools import combinations

from claimcheck.advice.conflicts.comparisons import comparison, universe
from claimcheck.advice.conflicts.entries import (
    Entry,
    SilentError,
    counted_of_some,
    implied,
    quantified,
)
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    TooLargeError,
    all_of,
    any_of,
    at_least,
    both,
    negation,
    number_of,
)
from claimcheck.advice.conflicts.identity import identity
from claimcheck.advice.conflicts.terms import (
    Bearer,
    Members,
    Pooled,
    Setting,
    asked,
    check_size,
    in_front,
    members,
    value_of,
)
from claimcheck.evaluation.judgement import ClaimError
from claimcheck.semantics import meaning as m
from claimcheck.semantics.asked import own_measures
from claimcheck.semantics.phrases import EVERY
from claimcheck.tables.table import Direction

MAX_TREND = 12
"""A trend among more rows than this is not taken apart."""


def formula_of(setting: Setting, node: m.Proposition) -> Formula:
    """What a proposition says."""
    match node:
        case m.AllOf(parts):
            return all_of(formula_of(setting, part) for part in parts)
        case m.AnyOf(parts):
            return any_of(formula_of(setting, part) for part in parts)
        case m.Denied(part):
            return negation(formula_of(setting, part))
        case m.Implies(condition, consequence):
            found = formula_of(setting, condition)
            return any_of((negation(found), formula_of(setting, consequence)))
        case _:
            try:
                return _of_form(setting, node)
            except (SilentError, TooLargeError, ClaimError):
                return setting.atoms.flag(("claim", identity(node)))


def _of_form(
    setting: Setting, node: m.Comparison | m.Property | m.Rank | m.Trend | m.Test
) -> Formula:
    match node:
        case m.Comparison():
            return comparison(setting, node)
        case m.Property():
            return _property(setting, node)
        case m.Rank():
            return _rank(setting, node)
        case m.Trend():
            return _trend(setting, node)
        case _:
            return asked(setting, node, None)


# --- property -------------------------------------------------------------------------------------


def _property(setting: Setting, claim: m.Property) -> Formula:
    group = claim.subject
    assert group.rows is not None
    inside = members(setting, group.rows)
    if group.aggregate is not None:
        return _condition(setting, claim, Pooled(group.aggregate, inside))
    entries = [Entry(when, _condition(setting, claim, row)) for row, when in inside]
    found = counted_of_some(setting.atoms, group.quantifier or EVERY, entries)
    if claim.universe is None:
        return found
    rows = universe(setting, claim.universe, own_measures(claim.condition))
    others = (
        _not_alike(both(when, _condition(setting, claim, row)), row, dict(inside))
        for row, when in rows
    )
    return all_of((found, *others))


def _condition(setting: Setting, claim: m.Property, bearer: Bearer) -> Formula:
    if claim.measures is None:
        return asked(setting, claim.condition, bearer)
    assert isinstance(claim.condition, m.AllOf)
    parts = [Entry(TRUE, asked(setting, part, bearer)) for part in claim.condition.parts]
    return quantified(setting.atoms, claim.measures.quantifier or EVERY, parts)


def _not_alike(applies: Formula, row: int, inside: dict[int, Formula]) -> Formula:
    """That a row of the universe, unless it is of the subject, is not so."""
    return any_of((negation(applies), inside.get(row, FALSE)))


# --- rank -----------------------------------------------------------------------------------------


def _rank(setting: Setting, claim: m.Rank) -> Formula:
    group = claim.subject
    assert group.rows is not None
    inside = members(setting, group.rows)
    measures = claim.measures.measures
    fields = [universe(setting, claim.universe, (measure,)) for measure in measures]
    is_only = group.quantifier is not None and group.quantifier.only
    ranked = max(map(len, fields)) if is_only else len(inside)
    check_size(ranked * sum(map(len, fields)))
    if group.aggregate is not None:
        return _ranked(setting, claim, Pooled(group.aggregate, inside), fields)
    entries = [Entry(when, _ranked(setting, claim, row, fields)) for row, when in inside]
    found = counted_of_some(setting.atoms, group.quantifier or EVERY, entries)
    if not is_only:
        return found
    others = []
    for row in sorted({row for field in fields for row, _ in field}):
        belongs = any_of(dict(field).get(row, FALSE) for field in fields)
        applies = both(belongs, _ranked(setting, claim, row, fields))
        others.append(_not_alike(applies, row, dict(inside)))
    return all_of((found, *others))


def _ranked(setting: Setting, claim: m.Rank, bearer: Bearer, fields: list[Members]) -> Formula:
    parts = [
        Entry(TRUE, _on_measure(setting, claim, measure, bearer, field))
        for measure, field in zip(claim.measures.measures, fields, strict=True)
    ]
    return quantified(setting.atoms, claim.measures.quantifier or EVERY, parts)


def _on_measure(
    setting: Setting, claim: m.Rank, measure: m.Measure, bearer: Bearer, field: Members
) -> Formula:
    """The place of a row is one more than the number of rows that are strictly ahead."""
    highest = claim.highest
    if highest is None:
        highest = measure.better is not Direction.LOWER
    if claim.place is m.Place.WORST:
        highest = not highest
    value = value_of(setting, bearer, measure)
    ahead = in_front(setting, value, bearer, field, measure, highest)
    before = 0 if claim.place is m.Place.WORST else claim.number - 1
    least = 0 if claim.place is m.Place.TOP else before
    return both(any_of(when for _, when in field), number_of(least, before, ahead))


# --- trend ----------------------------------------------------------------------------------------


def _trend(setting: Setting, claim: m.Trend) -> Formula:
    rows = universe(setting, claim.universe, (claim.measure, claim.by))
    if not 3 <= len(rows) <= MAX_TREND:
        raise SilentError
    atoms = setting.atoms
    never, somewhere = [], []
    for one, other in combinations(rows, 2):
        for (low, first), (high, second) in ((one, other), (other, one)):
            x = [value_of(setting, row, claim.by) for row in (low, high)]
            y = [value_of(setting, row, claim.measure) for row in (low, high)]
            y = y if claim.rises else y[::-1]
            apart = all_of((first, second, atoms.at_most(x[0], x[1], strict=True)))
            never.append(implied(Entry(apart, atoms.at_most(y[0], y[1], claim.strictly))))
            somewhere.append(both(apart, atoms.at_most(y[0], y[1], strict=True)))
    return both(all_of(never), at_least(1, somewhere))
