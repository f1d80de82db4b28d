"""Judges a comparison: every subject beside its objects on every measure, and the quantifiers over them.

Scope is reading order: subject, then object, then measures; a word of frequency counts over the grid of
all combinations. A row is never compared with itself; a subject row without a partner, and with
`reported` a comparison without figures, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.evaluation import partners, relations
from claimcheck.evaluation.aggregates import aggregate
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry, counted, nonempty, tally
from claimcheck.evaluation.judgement import Counted, Lack, Measured, Pair, Side
from claimcheck.evaluation.members import Members
from claimcheck.evaluation.quantity import UNKNOWN_QUANTITY, Quantity, fits
from claimcheck.evaluation.relations import FigurePair
from claimcheck.evaluation.terms import Bearer, Several, members, value_of
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import EVERY
from claimcheck.tables.dataset import RowId
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, conjunction, disjunction, negation
from claimcheck.vocabulary.relations import Aggregate


class Cell(NamedTuple):
    """One comparison of the grid: whether it takes place, its truth, and the margin's figures."""

    member: Truth
    truth: Truth
    figures: FigurePair


def judge_comparison(case: Case, claim: m.Comparison) -> Truth:
    """The truth of a comparison."""
    subjects = _bearers(case, claim.subject)
    if claim.subject.quantifier is not None and claim.subject.quantifier.only:
        return _only(case, claim, subjects)
    if claim.by.overall is not None:
        return _overall(case, claim, subjects)
    if claim.frequency is not None and claim.subject.quantifier is None:
        return _frequency(case, claim, claim.frequency, subjects)
    return _over_subjects(case, claim, subjects)


# --- quantifiers ----------------------------------------------------------------------------------


def _over_subjects(case: Case, claim: m.Comparison, subjects: list[tuple[Bearer, Truth]]) -> Truth:
    entries = []
    for bearer, belongs in subjects:
        found = _of_subject(case, claim, bearer)
        entries.append(Entry(conjunction((belongs, found.member)), found.value))
    _warn_of_unpaired(case, claim, subjects, entries)
    if claim.subject.aggregate is not None:
        return _alone(entries[0])
    return _counted(case, claim.subject.quantifier or EVERY, "rows", subjects, entries)


def _of_subject(case: Case, claim: m.Comparison, bearer: Bearer) -> Entry:
    """Whether a subject has partners, and whether the relation holds with as many as asked."""
    if claim.frequency is not None:
        grid = [cell for _, cells in _rows_of_grid(case, claim, bearer) for cell in cells]
        return _entry(case, claim.frequency, grid)
    entries = []
    for belongs, cells in _rows_of_grid(case, claim, bearer):
        inner = _entry(case, claim.measures.quantifier or EVERY, cells)
        entries.append(Entry(conjunction((belongs, inner.member)), inner.value))
    if claim.object.aggregate is not None:
        return entries[0] if entries else Entry(FALSE, UNKNOWN)
    truth = counted(claim.object.quantifier or EVERY, tally(entries))
    return Entry(nonempty(entries), truth)


def _entry(case: Case, quantifier: m.Quantifier, cells: list[Cell]) -> Entry:
    entries = [Entry(cell.member, cell.truth) for cell in cells]
    return Entry(nonempty(entries), counted(quantifier, tally(entries)))


def _alone(entry: Entry) -> Truth:
    return entry.value if entry.member is TRUE else UNKNOWN


def _frequency(
    case: Case, claim: m.Comparison, quantifier: m.Quantifier, subjects: list[tuple[Bearer, Truth]]
) -> Truth:
    """A word of frequency over the grid of subjects, objects and measures."""
    entries, labels = [], []
    for bearer, belongs in subjects:
        for _, cells in _rows_of_grid(case, claim, bearer):
            for cell in cells:
                entries.append(Entry(conjunction((belongs, cell.member)), cell.truth))
                labels.append(_label(case, bearer))
    kept = [(e, x) for e, x in zip(entries, labels, strict=True) if e.member is not FALSE]
    case.note(
        Counted(
            quantifier,
            "comparisons",
            tuple(label for _, label in kept),
            tuple(entry.value for entry, _ in kept),
            tuple(None for _ in kept),
        )
    )
    return _decide(case, quantifier, entries)


def _decide(case: Case, quantifier: m.Quantifier, entries: list[Entry]) -> Truth:
    counts = tally(entries)
    if nonempty(entries) is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    return counted(quantifier, counts)


def _counted(
    case: Case,
    quantifier: m.Quantifier,
    what: str,
    subjects: list[tuple[Bearer, Truth]],
    entries: list[Entry],
) -> Truth:
    kept = [(b, e) for (b, _), e in zip(subjects, entries, strict=True) if e.member is not FALSE]
    case.note(
        Counted(
            quantifier,
            what,
            tuple(_label(case, bearer) for bearer, _ in kept),
            tuple(entry.value for _, entry in kept),
            tuple(None if isinstance(bearer, Several) else bearer for bearer, _ in kept),
            len(subjects) - len(kept),
        )
    )
    return _decide(case, quantifier, entries)


def _only(case: Case, claim: m.Comparison, subjects: list[tuple[Bearer, Truth]]) -> Truth:
    """Every row of the subject, and no other row of the universe."""
    assert claim.universe is not None
    every = _over_subjects(case, claim, subjects)
    inside = dict(subjects)
    others = []
    for row, belongs in partners.universe_rows(case, claim.universe, claim.measures.measures):
        if inside.get(row) is not TRUE:
            found = _of_subject(case, claim, row)
            applies = conjunction((belongs, found.member, found.value))
            others.append(disjunction((negation(applies), inside.get(row, FALSE))))
    return conjunction((every, *others))


def _warn_of_unpaired(
    case: Case, claim: m.Comparison, subjects: list[tuple[Bearer, Truth]], entries: list[Entry]
) -> None:
    if claim.object.partners is None:
        return
    total = len(subjects)
    paired = sum(entry.member is not FALSE for entry in entries)
    if 0 < paired and paired * 2 < total:
        case.warn(messages.unpaired(paired, total))


# --- margins over all comparisons -----------------------------------------------------------------


def _overall(case: Case, claim: m.Comparison, subjects: list[tuple[Bearer, Truth]]) -> Truth:
    """`by … on average` and `by up to …`: one margin made of those of all comparisons."""
    quantifier = claim.subject.quantifier
    each = quantifier is not None and quantifier.accepts != EVERY.accepts
    if claim.by.spread is m.Spread.LARGEST and each:
        assert quantifier is not None
        entries = [
            Entry(belongs, _spread_over(case, claim, [(bearer, TRUE)]))
            for bearer, belongs in subjects
        ]
        return _counted(case, quantifier, "rows", subjects, entries)
    overall = _spread_over(case, claim, subjects)
    if each:
        return conjunction((overall, _over_subjects(case, claim, subjects)))
    return overall


def _spread_over(case: Case, claim: m.Comparison, subjects: list[tuple[Bearer, Truth]]) -> Truth:
    margin = claim.by.overall
    assert margin is not None
    cells = [
        (conjunction((belongs, cell.member)), cell)
        for bearer, belongs in subjects
        for _, row in _rows_of_grid(case, claim, bearer)
        for cell in row
    ]
    cells = [(member, cell) for member, cell in cells if member is not FALSE]
    taking_place = disjunction(member for member, _ in cells)
    if taking_place is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    margins = [
        (_margin(claim, margin, cell.figures), member) for member, cell in cells
    ]
    kind = Aggregate.AVERAGE if claim.by.spread is m.Spread.MEAN else Aggregate.HIGHEST
    value = aggregate(kind, margins, taking_place)
    truth, coarse = fits(margin.requirement, value)
    if coarse:
        case.lacks(Lack.TOO_COARSE, about=margin.requirement.text)
    case.note(Measured(claim, value, margin.requirement, truth))
    if claim.by.spread is m.Spread.MEAN:
        return truth
    every = [Entry(member, cell.truth) for member, cell in cells]
    return conjunction((truth, counted(EVERY, tally(every))))


def _margin(claim: m.Comparison, margin: m.Margin, pair: FigurePair) -> Quantity:
    return relations.margin_of(
        margin.scale, relations.is_upward(claim.relation, pair.measure), pair
    )


# --- the grid -------------------------------------------------------------------------------------


def _bearers(case: Case, group: m.Group) -> list[tuple[Bearer, Truth]]:
    """What a subject's comparisons are asked of: its rows, or one aggregate of them."""
    assert group.rows is not None
    inside = members(case, group.rows)
    if group.aggregate is not None:
        return [(Several(group.aggregate, inside), TRUE)]
    return list(inside.rows)


def _rows_of_grid(
    case: Case, claim: m.Comparison, bearer: Bearer
) -> Iterator[tuple[Truth, list[Cell]]]:
    """For each object that a subject is compared with: whether it is, and the cells on all measures."""
    if claim.object.aggregate is not None:
        assert claim.object.rows is not None
        several = Several(claim.object.aggregate, members(case, claim.object.rows))
        yield TRUE, _cells(case, claim, bearer, several)
        return
    found: Members = partners.of(case, claim.object, bearer)
    case.spend(len(found.rows) * len(claim.measures.measures))
    if not found.rows and found.nonempty is UNKNOWN:
        yield TRUE, [_unknown_cell(measure) for measure in claim.measures.measures]
    for row, belongs in found.rows:
        if row != bearer:
            yield belongs, _cells(case, claim, bearer, row)


def _unknown_cell(measure: m.Measure) -> Cell:
    """A comparison with a row that is named and not there."""
    return Cell(TRUE, UNKNOWN, FigurePair(UNKNOWN_QUANTITY, UNKNOWN_QUANTITY, measure))


def _cells(case: Case, claim: m.Comparison, bearer: Bearer, other: Bearer) -> list[Cell]:
    return [
        cell
        for index, measure in enumerate(claim.measures.measures)
        if (cell := _cell(case, claim, index, measure, bearer, other)) is not None
    ]


def _cell(
    case: Case,
    claim: m.Comparison,
    index: int,
    measure: m.Measure,
    bearer: Bearer,
    other: Bearer,
) -> Cell | None:
    """One comparison; `None` when `reported` drops it for want of a figure."""
    if claim.measures.reported and not (
        _has_figure(case, bearer, measure) and _has_figure(case, other, measure)
    ):
        case.dropped += 1
        return None
    pair = FigurePair(
        value_of(case, bearer, measure),
        value_of(case, other, measure),
        measure,
        (_items(case, bearer, measure), _items(case, other, measure)),
    )
    found = relations.compare(claim, index, pair)
    _note_lacks(case, claim, found, measure)
    case.note(
        Pair(
            Side(_label(case, bearer), _row(bearer), pair.a),
            Side(_label(case, other), _row(other), pair.b),
            measure,
            found.truth,
        )
    )
    return Cell(TRUE, found.truth, pair)


def _has_figure(case: Case, bearer: Bearer, measure: m.Measure) -> bool:
    if isinstance(bearer, Several):
        return all(case.is_reported(row, measure) for row, _ in bearer.members.rows)
    return case.is_reported(bearer, measure)


def _note_lacks(
    case: Case, claim: m.Comparison, found: relations.Compared, measure: m.Measure
) -> None:
    if found.coarse:
        case.lacks(Lack.TOO_COARSE, about=measure.name)
    if found.insignificant:
        case.lacks(Lack.NOT_SIGNIFICANT, about=f"{measure.name} at {claim.by.confidence} %")
    if found.no_items:
        case.lacks(Lack.NO_SAMPLE_SIZE, about=measure.name)


def _items(case: Case, bearer: Bearer, measure: m.Measure) -> int | None:
    if isinstance(bearer, Several) or len(measure.columns) > 1:
        return None
    return case.items(bearer, measure)


def _row(bearer: Bearer) -> RowId | None:
    return None if isinstance(bearer, Several) else bearer


def _label(case: Case, bearer: Bearer) -> str:
    if isinstance(bearer, Several):
        return f"the {bearer.aggregate.value}"
    return case.name(bearer)
