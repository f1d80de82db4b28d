"""Which rows a subject row is compared with, and which rows a rank or an `only` is taken among."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.evaluation import members as sets
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import Lack
from claimcheck.evaluation.members import Members
from claimcheck.evaluation.relations import near
from claimcheck.evaluation.terms import Bearer, Several, members
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.values import interval as iv
from claimcheck.values.truth import FALSE, UNKNOWN, Truth, conjunction, truth


def of(case: Case, group: m.Group, bearer: Bearer) -> Members:
    """The rows of an object that a subject is compared with; itself may be among them."""
    if group.partners is None or isinstance(bearer, Several):
        assert group.rows is not None
        return members(case, group.rows)
    if group.partners.pairing is m.Pairing.ITS:
        return _its(case, group.partners, bearer)
    assert group.rows is not None
    inside = members(case, group.rows)
    case.spend(len(inside.rows))
    with case.of_conditions():
        return sets.belonging(
            (row, conjunction((belongs, _paired(case, group.partners, bearer, row))))
            for row, belongs in inside.rows
        )


def universe_rows(
    case: Case, universe: m.Universe, measures: Sequence[m.Measure]
) -> tuple[tuple[RowId, Truth], ...]:
    """The rows of a universe; `reported` leaves out those without a figure."""
    rows = members(case, universe.rows).rows
    if not universe.reported:
        return rows
    return tuple(
        (row, belongs)
        for row, belongs in rows
        if all(case.is_reported(row, measure) for measure in measures)
    )


def _its(case: Case, partners: m.Partners, row: RowId) -> Members:
    """The row whose name stands in the subject's text column."""
    with case.of_conditions():
        name = case.text(row, partners.measure)
    found = case.figures.dataset.row_named(name) if name else None
    if found is None:
        case.lacks(Lack.NO_SUCH_ROW, row, partners.measure.columns[0], name)
        return Members((), UNKNOWN)
    return sets.given((found,))


def _paired(case: Case, partners: m.Partners, one: RowId, other: RowId) -> Truth:
    """Whether two rows are similar in, or share, the figure or the text of a column."""
    measure = partners.measure
    if one == other:
        return FALSE
    if measure.is_text:
        first, second = case.text(one, measure), case.text(other, measure)
        return truth(bool(first) and first == second)
    a, b = case.value(one, measure).printed, case.value(other, measure).printed
    if partners.closeness is not None and partners.closeness.relative:
        case.may_fail |= not any(x.low is not None and x.low > 0 for x in (a, b))
    if partners.closeness is None:
        return iv.equal(a, b)
    return conjunction((near(partners.closeness, a, b), near(partners.closeness, b, a)))
