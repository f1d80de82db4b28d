"""Judges a property: a condition asked of every row of the subject, or of its columns."""

from __future__ import annotations

from claimcheck.evaluation import partners
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry, counted, tally
from claimcheck.evaluation.judgement import Counted, Lack
from claimcheck.evaluation.terms import Bearer, Several, holds, members
from claimcheck.semantics import meaning as m
from claimcheck.semantics.asked import own_measures
from claimcheck.semantics.phrases import EVERY
from claimcheck.values.truth import FALSE, TRUE, Truth, conjunction, disjunction, negation


def judge_property(case: Case, claim: m.Property) -> Truth:
    """The truth of `SUBJECT has CONDITION`."""
    group = claim.subject
    assert group.rows is not None
    inside = members(case, group.rows)
    if group.aggregate is not None:
        return _asked(case, claim, Several(group.aggregate, inside))
    case.spend(len(inside.rows) * len(claim.measures.measures if claim.measures else (1,)))
    entries = [Entry(belongs, _asked(case, claim, row)) for row, belongs in inside.rows]
    case.note(
        Counted(
            group.quantifier or EVERY,
            "rows",
            tuple(case.name(row) for row, _ in inside.rows),
            tuple(entry.value for entry in entries),
            tuple(row for row, _ in inside.rows),
        )
    )
    if inside.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    never_empty = inside.nonempty is TRUE
    truth = counted(group.quantifier or EVERY, tally(entries, never_empty))
    if claim.universe is None:
        return truth
    return conjunction((truth, *_others(case, claim, dict(inside.rows))))


def _asked(case: Case, claim: m.Property, bearer: Bearer) -> Truth:
    """Whether the condition holds of one row; with measures, of as many as the quantifier asks."""
    if claim.measures is None:
        return holds(case, claim.condition, bearer)
    assert isinstance(claim.condition, m.AllOf)
    entries = [Entry(TRUE, holds(case, part, bearer)) for part in claim.condition.parts]
    return counted(claim.measures.quantifier or EVERY, tally(entries))


def _others(case: Case, claim: m.Property, inside: dict[int, Truth]) -> list[Truth]:
    """That no row of the universe outside the subject has the property."""
    assert claim.universe is not None
    measures = own_measures(claim.condition)
    found, so = [], []
    for row, belongs in partners.universe_rows(case, claim.universe, measures):
        if inside.get(row) is not TRUE:
            applies = conjunction((belongs, _asked(case, claim, row)))
            so.append((row, applies))
            found.append(disjunction((negation(applies), inside.get(row, FALSE))))
    case.note_others(so)
    return found
