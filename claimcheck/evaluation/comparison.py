"""Judges a comparison: what quantifiers and words of frequency make of the comparisons of its grid.

Scope is reading order: subject, then object, then measures; a word of frequency counts over the
grid of all combinations.
"""

from __future__ import annotations

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.evaluation import partners, relations
from claimcheck.evaluation.aggregates import aggregate
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry, counted, nonempty, tally
from claimcheck.evaluation.grid import Cell, Grid, Subjects, label_of
from claimcheck.evaluation.judgement import Counted, Lack, Measured
from claimcheck.evaluation.quantity import Quantity, fits
from claimcheck.evaluation.recalling import recalled
from claimcheck.evaluation.relations import FigurePair
from claimcheck.evaluation.terms import Bearer, Several, members
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import EVERY
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, conjunction, disjunction, negation
from claimcheck.vocabulary.relations import Aggregate


def judge_comparison(case: Case, claim: m.Comparison) -> Truth:
    """The truth of a comparison."""
    grid = Grid(case, claim)
    subjects = grid.subjects()
    quantifier = claim.subject.quantifier
    if quantifier is not None and quantifier.only:
        return _only(case, claim, grid, subjects)
    if claim.by.overall is not None:
        return _overall(case, claim, grid, subjects)
    if claim.frequency is not None and quantifier is None:
        return _frequency(case, claim.frequency, grid, subjects)
    return _over_subjects(case, claim, grid, subjects)


# --- quantifiers ----------------------------------------------------------------------------------


def _over_subjects(case: Case, claim: m.Comparison, grid: Grid, subjects: Subjects) -> Truth:
    found = [_recalled(case, claim, grid, bearer) for bearer, _ in subjects.bearers]
    if claim.subject.aggregate is not None:
        if found[0].member is TRUE:
            return found[0].value
        case.lacks(Lack.EMPTY_SET)
        return UNKNOWN
    entries = [
        Entry(conjunction((belongs, entry.member)), entry.value)
        for (_, belongs), entry in zip(subjects.bearers, found, strict=True)
    ]
    _warn_of_unpaired(case, claim, entries)
    never_empty = subjects.never_empty and all(entry.member is TRUE for entry in found)
    return _counted(case, claim.subject.quantifier or EVERY, subjects, entries, never_empty)


def _recalled(case: Case, claim: m.Comparison, grid: Grid, bearer: Bearer) -> Entry:
    """What comes of a subject; of a row only once for all figures that agree on what it needs."""
    other = claim.object
    if isinstance(bearer, Several) or other.partners is not None or other.rows is None:
        return _of_subject(claim, grid, bearer)
    objects = members(case, other.rows)
    return recalled(case, claim, objects, bearer, lambda: _of_subject(claim, grid, bearer))


def _of_subject(claim: m.Comparison, grid: Grid, bearer: Bearer) -> Entry:
    """Whether a subject has partners, and whether the relation then holds with as many as asked."""
    if claim.frequency is not None:
        return _entry(claim.frequency, grid.cells(bearer))
    objects = grid.rows(bearer)
    entries = []
    for belongs, cells in objects.rows:
        if len(cells) == 1 and claim.measures.quantifier is None and cells[0].member is TRUE:
            inner = Entry(TRUE, cells[0].truth)  # what `every` of one comes to, only faster
        else:
            inner = _entry(claim.measures.quantifier or EVERY, cells)
        entries.append(Entry(conjunction((belongs, inner.member)), inner.value))
    if claim.object.aggregate is not None:
        return entries[0] if entries else Entry(FALSE, UNKNOWN)
    paired = TRUE if objects.never_empty else nonempty(entries)
    return Entry(paired, counted(claim.object.quantifier or EVERY, tally(entries, True)))


def _entry(quantifier: m.Quantifier, cells: list[Cell]) -> Entry:
    """Whether any comparison takes place, and whether then as many hold as asked."""
    entries = [Entry(cell.member, cell.truth) for cell in cells]
    return Entry(nonempty(entries), counted(quantifier, tally(entries, True)))


def _frequency(case: Case, quantifier: m.Quantifier, grid: Grid, subjects: Subjects) -> Truth:
    """A word of frequency over the grid of subjects, objects and measures."""
    found = [
        (bearer, Entry(conjunction((belongs, cell.member)), cell.truth))
        for bearer, belongs in subjects.bearers
        for cell in grid.cells(bearer)
    ]
    kept = [(bearer, entry) for bearer, entry in found if entry.member is not FALSE]
    case.note(
        Counted(
            quantifier,
            "comparisons",
            tuple(label_of(case, bearer) for bearer, _ in kept),
            tuple(entry.value for _, entry in kept),
            tuple(None for _ in kept),
        )
    )
    return _decide(case, quantifier, [entry for _, entry in found])


def _counted(
    case: Case,
    quantifier: m.Quantifier,
    subjects: Subjects,
    entries: list[Entry],
    never_empty: bool,
) -> Truth:
    bearers = subjects.bearers
    kept = [(b, e) for (b, _), e in zip(bearers, entries, strict=True) if e.member is not FALSE]
    case.note(
        Counted(
            quantifier,
            "rows",
            tuple(label_of(case, bearer) for bearer, _ in kept),
            tuple(entry.value for _, entry in kept),
            tuple(None if isinstance(bearer, Several) else bearer for bearer, _ in kept),
            len(bearers) - len(kept),
        )
    )
    return _decide(case, quantifier, entries, never_empty)


def _decide(
    case: Case, quantifier: m.Quantifier, entries: list[Entry], never_empty: bool = False
) -> Truth:
    if not never_empty and nonempty(entries) is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    return counted(quantifier, tally(entries, never_empty))


def _only(case: Case, claim: m.Comparison, grid: Grid, subjects: Subjects) -> Truth:
    """Every row of the subject, and no other row of the universe."""
    assert claim.universe is not None
    every = _over_subjects(case, claim, grid, subjects)
    inside = dict(subjects.bearers)
    others, so = [], []
    universe = partners.universe_rows(case, claim.universe, claim.measures.measures)
    grid.foresee(len(universe))
    for row, belongs in universe:
        if inside.get(row) is not TRUE:
            found = _of_subject(claim, grid, row)
            applies = conjunction((belongs, found.member, found.value))
            so.append((row, applies))
            others.append(disjunction((negation(applies), inside.get(row, FALSE))))
    case.note_others(so)
    return conjunction((every, *others))


def _warn_of_unpaired(case: Case, claim: m.Comparison, entries: list[Entry]) -> None:
    if claim.object.partners is None:
        return
    paired = sum(entry.member is not FALSE for entry in entries)
    if paired > 0 and paired * 2 < len(entries):
        case.warn(messages.unpaired(paired, len(entries)))


# --- margins over all comparisons -----------------------------------------------------------------


def _overall(case: Case, claim: m.Comparison, grid: Grid, subjects: Subjects) -> Truth:
    """`by … on average` and `by up to …`: one margin made of those of all comparisons."""
    quantifier = claim.subject.quantifier
    if quantifier is None or quantifier[:2] == EVERY[:2]:
        return _spread_over(case, claim, grid, subjects)
    if claim.by.spread is m.Spread.LARGEST:
        entries = [
            Entry(belongs, _spread_over(case, claim, grid, Subjects(((bearer, TRUE),), True)))
            for bearer, belongs in subjects.bearers
        ]
        return _counted(case, quantifier, subjects, entries, subjects.never_empty)
    overall = _spread_over(case, claim, grid, subjects)
    return conjunction((overall, _over_subjects(case, claim, grid, subjects)))


def _spread_over(case: Case, claim: m.Comparison, grid: Grid, subjects: Subjects) -> Truth:
    margin = claim.by.overall
    assert margin is not None
    cells = [
        (conjunction((belongs, cell.member)), cell)
        for bearer, belongs in subjects.bearers
        for cell in grid.cells(bearer)
    ]
    taking_place = disjunction(member for member, _ in cells)
    if taking_place is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    margins = [
        (_margin(claim, margin, cell.figures), member)
        for member, cell in cells
        if member is not FALSE
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
