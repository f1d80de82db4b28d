"""Judges a rank: the place of a row, or of an aggregate, in a universe.

A rank is 1 + the number of rows strictly better, so ties share one (1, 1, 3). It needs the
subject's own figure; a row of the universe without one may be ahead or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.evaluation import partners
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry, counted, tally
from claimcheck.evaluation.judgement import Counted, Lack, Ranked, Side
from claimcheck.evaluation.members import ahead
from claimcheck.evaluation.quantity import Quantity, less, ordered
from claimcheck.evaluation.terms import Bearer, Several, members, value_of
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import EVERY
from claimcheck.tables.dataset import RowId
from claimcheck.tables.table import Direction
from claimcheck.values.truth import (
    FALSE,
    TRUE,
    UNKNOWN,
    Truth,
    conjunction,
    disjunction,
    negation,
)

Field = tuple[tuple[RowId, Truth], ...]
"""The rows among which a rank is taken on one measure, with whether each belongs."""


def judge_rank(case: Case, claim: m.Rank) -> Truth:
    """The truth of `SUBJECT is 2nd on MEASURES among S`."""
    group = claim.subject
    assert group.rows is not None
    inside = members(case, group.rows)
    fields = [
        partners.universe_rows(case, claim.universe, (measure,))
        for measure in claim.measures.measures
    ]
    case.spend(len(inside.rows) * sum(map(len, fields)))
    if group.aggregate is not None:
        return _ranked(case, claim, Several(group.aggregate, inside), fields)
    entries = [Entry(belongs, _ranked(case, claim, row, fields)) for row, belongs in inside.rows]
    if inside.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    quantifier = group.quantifier or EVERY
    case.note(
        Counted(
            quantifier,
            "rows",
            tuple(case.name(row) for row, _ in inside.rows),
            tuple(entry.value for entry in entries),
            tuple(row for row, _ in inside.rows),
        )
    )
    found = counted(quantifier, tally(entries, inside.nonempty is TRUE))
    if quantifier.only:
        return conjunction((found, *_others(case, claim, dict(inside.rows), fields)))
    return found


def _others(
    case: Case,
    claim: m.Rank,
    inside: dict[RowId, Truth],
    fields: Sequence[Field],
) -> list[Truth]:
    """That no row outside the subject has the place."""
    found, so = [], []
    case.spend(sum(len(field) ** 2 for field in fields))
    for row, belongs in dict(pair for field in fields for pair in field).items():
        if inside.get(row) is not TRUE:
            applies = conjunction((belongs, _ranked(case, claim, row, fields)))
            so.append((row, applies))
            found.append(disjunction((negation(applies), inside.get(row, FALSE))))
    case.note_others(so)
    return found


def _ranked(case: Case, claim: m.Rank, bearer: Bearer, fields: Sequence[Field]) -> Truth:
    """Whether a row has the place on as many measures as asked."""
    entries = [
        Entry(TRUE, _on_measure(case, claim, measure, bearer, field))
        for measure, field in zip(claim.measures.measures, fields, strict=True)
    ]
    return counted(claim.measures.quantifier or EVERY, tally(entries))


def _on_measure(
    case: Case,
    claim: m.Rank,
    measure: m.Measure,
    bearer: Bearer,
    rows: Field,
) -> Truth:
    value = value_of(case, bearer, measure)
    others = [(row, belongs, case.value(row, measure)) for row, belongs in rows if row != bearer]
    highest = claim.highest
    if highest is None:
        highest = measure.better is not Direction.LOWER
    if claim.place is m.Place.WORST:
        highest = not highest
    low, high = ahead(value, ((belongs, other) for _, belongs, other in others), highest)
    _note(case, measure, bearer, value, others, highest, (low, high))
    if not _is_known(value) or not _has_member(rows):
        if not _has_member(rows):
            case.lacks(Lack.EMPTY_SET)
        return UNKNOWN
    return _at_place(claim, low + 1, high + 1)


def _at_place(claim: m.Rank, low: int, high: int) -> Truth:
    """Whether a rank between two bounds is the one asked for."""
    number = claim.number
    if claim.place is m.Place.TOP:
        return TRUE if high <= number else UNKNOWN if low <= number else FALSE
    if claim.place is m.Place.WORST:
        number = 1
    return TRUE if low == high == number else UNKNOWN if low <= number <= high else FALSE


def _is_known(value: Quantity) -> bool:
    return value.defined and value.printed.low is not None and value.printed.high is not None


def _has_member(rows: Field) -> bool:
    return any(belongs is TRUE for _, belongs in rows)


def _note(
    case: Case,
    measure: m.Measure,
    bearer: Bearer,
    value: Quantity,
    others: list[tuple[RowId, Truth, Quantity]],
    highest: bool,
    bounds: tuple[int, int],
) -> None:
    label = f"the {bearer.aggregate.value}" if isinstance(bearer, Several) else case.name(bearer)
    in_front = [
        Side(case.name(row), row, other)
        for row, belongs, other in others
        if belongs is TRUE and (less(value, other) if highest else less(other, value)) is TRUE
    ]
    tied = [
        case.name(row)
        for row, belongs, other in others
        if belongs is TRUE and ordered("==", value, other) is TRUE
    ]
    case.note(
        Ranked(
            label,
            measure,
            bounds[0] + 1,
            bounds[1] + 1,
            tuple(in_front),
            tuple(tied),
            len(others) + 1,
            value,
        )
    )
