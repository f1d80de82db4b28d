"""What came of one subject of a comparison, kept for all copies of the figures that agree on it.

A search judges the same claim before many copies of the figures that differ in one or two of them;
the subjects that do not need these come out as they did. What the judging of a subject left on
record is kept with its outcome and put on the record again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry
from claimcheck.evaluation.judgement import Fact, Reason
from claimcheck.evaluation.members import Members
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.figures import CellId


class _Objects(NamedTuple):
    """The rows that subjects are compared with, and their cells, the same for every subject."""

    members: Members
    cells: frozenset[CellId]


class _Kept(NamedTuple):
    """An outcome, what it needs (the objects, and the subject's own cells), and its record."""

    entry: Entry
    objects: _Objects
    needs: frozenset[CellId]
    facts: tuple[Fact, ...]
    reads: dict[CellId, None]
    reasons: dict[Reason, None]
    dropped: int
    spent: int


def recalled(
    case: Case, claim: m.Comparison, objects: Members, subject: RowId, work: Callable[[], Entry]
) -> Entry:
    """The outcome of a subject row, worked out or recalled.

    `objects` are the rows it is compared with.
    """
    shared = case.figures.shared(claim)
    kept = shared.get(subject)
    if isinstance(kept, _Kept) and kept.objects.members == objects:
        if not _differs(case, kept):
            _replay(case, kept)
            return kept.entry
        return work()
    kept = _recorded(case, _objects(case, claim, objects), _cells(claim, (subject,)), work)
    if not _differs(case, kept):
        shared[subject] = kept
    return kept.entry


def _differs(case: Case, kept: _Kept) -> bool:
    figures = case.figures
    return figures.differ_in(kept.needs) or figures.differ_in(kept.objects.cells)


def _objects(case: Case, claim: m.Comparison, objects: Members) -> _Objects:
    """The objects with all their cells on the measures, worked out once for all subjects."""
    shared = case.figures.shared(claim)
    known = shared.get(_Objects)
    if known is None or known.members is not objects:
        known = _Objects(objects, _cells(claim, (row for row, _ in objects.rows)))
        shared[_Objects] = known
    assert isinstance(known, _Objects)
    return known


def _cells(claim: m.Comparison, rows: Iterable[RowId]) -> frozenset[CellId]:
    """All cells of rows on the measures, whether they were looked at before or not."""
    columns = [column for measure in claim.measures.measures for column in measure.columns]
    return frozenset((row, column) for row in rows for column in columns)


def _recorded(
    case: Case, objects: _Objects, needs: frozenset[CellId], work: Callable[[], Entry]
) -> _Kept:
    """Work it out with a record of its own, which joins that of the claim."""
    reads, reasons = case.reads, case.reasons
    facts, dropped, spent = len(case.facts), case.dropped, case.spent
    case.reads, case.reasons = {}, {}
    try:
        entry = work()
    finally:
        own_reads, own_reasons = case.reads, case.reasons
        case.reads, case.reasons = reads, reasons
        case.reads |= own_reads
        case.reasons |= own_reasons
    return _Kept(
        entry,
        objects,
        needs,
        tuple(case.facts[facts:]),
        own_reads,
        own_reasons,
        case.dropped - dropped,
        case.spent - spent,
    )


def _replay(case: Case, kept: _Kept) -> None:
    case.facts += kept.facts
    case.reads |= kept.reads
    case.reasons |= kept.reasons
    case.dropped += kept.dropped
    case.spend(kept.spent)
