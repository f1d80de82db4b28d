"""A comparison as a formula: the counterpart of `evaluation.comparison` and `evaluation.grid`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.advice.conflicts import relations
from claimcheck.advice.conflicts.entries import (
    Entry,
    SilentError,
    counted_of_some,
    implied,
    quantified,
    some,
)
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    both,
    negation,
)
from claimcheck.advice.conflicts.numbers import Weighed, aggregate, fits
from claimcheck.advice.conflicts.terms import (
    Bearer,
    Members,
    Pooled,
    Setting,
    check_size,
    members,
    reported,
    value_of,
)
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import EVERY
from claimcheck.vocabulary.relations import Aggregate


class Cell(NamedTuple):
    """One comparison: whether it takes place, its truth, and what is compared."""

    member: Formula
    truth: Formula
    pair: relations.Pair


def comparison(setting: Setting, claim: m.Comparison) -> Formula:
    """What a comparison says."""
    quantifier = claim.subject.quantifier
    subjects = _subjects(setting, claim)
    _foresee(setting, claim, len(subjects))
    if quantifier is not None and quantifier.only:
        return _only(setting, claim, subjects)
    if claim.by.overall is not None:
        return _overall(setting, claim, subjects)
    if claim.frequency is not None and quantifier is None:
        return counted_of_some(setting.atoms, claim.frequency, _all_cells(setting, claim, subjects))
    return _over_subjects(setting, claim, subjects)


Subjects = list[tuple[Bearer, Formula]]


def _subjects(setting: Setting, claim: m.Comparison) -> Subjects:
    group = claim.subject
    assert group.rows is not None
    inside = members(setting, group.rows)
    if group.aggregate is not None:
        return [(Pooled(group.aggregate, inside), TRUE)]
    return list(inside)


def _foresee(setting: Setting, claim: m.Comparison, subjects: int) -> None:
    rows = claim.object.rows
    objects = len(members(setting, rows)) if rows and not claim.object.aggregate else 1
    check_size(subjects * objects * len(claim.measures.measures))


# --- quantifiers ----------------------------------------------------------------------------------


def _over_subjects(setting: Setting, claim: m.Comparison, subjects: Subjects) -> Formula:
    found = [_of_subject(setting, claim, bearer) for bearer, _ in subjects]
    if claim.subject.aggregate is not None:
        return both(*found[0])
    entries = [
        Entry(both(belongs, entry.member), entry.value)
        for (_, belongs), entry in zip(subjects, found, strict=True)
    ]
    return counted_of_some(setting.atoms, claim.subject.quantifier or EVERY, entries)


def _of_subject(setting: Setting, claim: m.Comparison, bearer: Bearer) -> Entry:
    """Whether a subject has partners, and whether the relation holds with as many as asked."""
    grid = _rows(setting, claim, bearer)
    if claim.frequency is not None:
        return _entry(setting, claim.frequency, _flat(grid))
    quantifier = claim.measures.quantifier or EVERY
    inner = [(belongs, _entry(setting, quantifier, _flat([(TRUE, c)]))) for belongs, c in grid]
    entries = [Entry(both(belongs, entry.member), entry.value) for belongs, entry in inner]
    if claim.object.aggregate is not None:
        return entries[0]
    return _entry(setting, claim.object.quantifier or EVERY, entries)


def _entry(setting: Setting, quantifier: m.Quantifier, entries: list[Entry]) -> Entry:
    return Entry(some(entries), quantified(setting.atoms, quantifier, entries))


def _only(setting: Setting, claim: m.Comparison, subjects: Subjects) -> Formula:
    if claim.subject.aggregate is not None:
        raise SilentError
    inside = {bearer: when for bearer, when in subjects if not isinstance(bearer, Pooled)}
    rows = universe(setting, claim.universe, claim.measures.measures)
    _foresee(setting, claim, len(rows))
    others = []
    for row, belongs in rows:
        if inside.get(row, FALSE) is not TRUE:
            found = _of_subject(setting, claim, row)
            applies = all_of((belongs, *found))
            others.append(any_of((negation(applies), inside.get(row, FALSE))))
    return all_of((_over_subjects(setting, claim, subjects), *others))


def universe(setting: Setting, found: m.Universe | None, measures: Iterable[m.Measure]) -> Members:
    """The rows of a universe; with `reported` only those that have figures."""
    assert found is not None
    rows = members(setting, found.rows)
    if not found.reported:
        return rows
    measures = tuple(measures)
    return tuple(
        (row, all_of((when, *(reported(setting, row, measure) for measure in measures))))
        for row, when in rows
    )


# --- the grid -------------------------------------------------------------------------------------


def _all_cells(setting: Setting, claim: m.Comparison, subjects: Subjects) -> list[Entry]:
    return [
        Entry(both(belongs, entry.member), entry.value)
        for bearer, belongs in subjects
        for entry in _flat(_rows(setting, claim, bearer))
    ]


def _flat(grid: list[tuple[Formula, list[Cell]]]) -> list[Entry]:
    return [Entry(both(when, cell.member), cell.truth) for when, cells in grid for cell in cells]


def _rows(
    setting: Setting, claim: m.Comparison, bearer: Bearer
) -> list[tuple[Formula, list[Cell]]]:
    """The objects of a subject: when each is compared with, and a cell a measure."""
    if claim.object.aggregate is not None:
        assert claim.object.rows is not None
        pooled = Pooled(claim.object.aggregate, members(setting, claim.object.rows))
        return [(TRUE, _cells(setting, claim, bearer, pooled))]
    return [
        (when, _cells(setting, claim, bearer, row))
        for row, when in relations.partners(setting, claim.object, bearer)
        if row != bearer and when is not FALSE
    ]


def _cells(setting: Setting, claim: m.Comparison, bearer: Bearer, other: Bearer) -> list[Cell]:
    cells = []
    for index, measure in enumerate(claim.measures.measures):
        one, two = value_of(setting, bearer, measure), value_of(setting, other, measure)
        pair = relations.Pair(one, two, measure)
        taken: Formula = TRUE
        if claim.measures.reported:
            taken = both(*(_reported(setting, side, measure) for side in (bearer, other)))
        cells.append(Cell(taken, relations.compare(setting.atoms, claim, index, pair), pair))
    return cells


def _reported(setting: Setting, bearer: Bearer, measure: m.Measure) -> Formula:
    if not isinstance(bearer, Pooled):
        return reported(setting, bearer, measure)
    if any(when is not TRUE for _, when in bearer.members):
        raise SilentError  # the judge asks it of all rows that may belong
    return all_of(reported(setting, row, measure) for row, _ in bearer.members)


# --- margins over all comparisons -----------------------------------------------------------------


def _overall(setting: Setting, claim: m.Comparison, subjects: Subjects) -> Formula:
    """`by … on average` and `by up to …`: one margin made of those of all comparisons."""
    quantifier = claim.subject.quantifier
    if quantifier is None or quantifier[:2] == EVERY[:2]:
        return _spread(setting, claim, subjects)
    if claim.by.spread is m.Spread.LARGEST:
        entries = [
            Entry(when, _spread(setting, claim, [(bearer, TRUE)])) for bearer, when in subjects
        ]
        return counted_of_some(setting.atoms, quantifier, entries)
    overall = _spread(setting, claim, subjects)
    return both(overall, _over_subjects(setting, claim, subjects))


def _spread(setting: Setting, claim: m.Comparison, subjects: Subjects) -> Formula:
    margin = claim.by.overall
    assert margin is not None
    cells = [
        (all_of((belongs, when, cell.member)), cell)
        for bearer, belongs in subjects
        for when, row in _rows(setting, claim, bearer)
        for cell in row
    ]
    values = [
        Weighed(when, relations.margin_of(setting.atoms, margin.scale, claim.relation, cell.pair))
        for when, cell in cells
    ]
    kind = Aggregate.AVERAGE if claim.by.spread is m.Spread.MEAN else Aggregate.HIGHEST
    entries = [Entry(when, cell.truth) for when, cell in cells]
    size = fits(setting.atoms, margin.requirement, aggregate(setting.atoms, kind, values))
    found = both(some(entries), size)
    if claim.by.spread is m.Spread.MEAN:
        return found
    return both(found, all_of(map(implied, entries)))
