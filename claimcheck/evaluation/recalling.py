"""What came of one subject of a comparison, kept for all copies of the figures that agree on it.

A search judges the same claim before many copies of the figures that differ in one or two of them;
the subjects that do not need these come out as they did. What the judging of a subject left on
record is kept with its outcome and put on the record again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.counting import Entry
from claimcheck.evaluation.judgement import Fact, Reason
from claimcheck.evaluation.members import Members
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.figures import CellId


class _Kept(NamedTuple):
    """An outcome, what it needs (the object's members and some cells), and its record."""

    entry: Entry
    objects: Members
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
    if isinstance(kept, _Kept) and kept.objects == objects:
        if not case.figures.differ_in(kept.needs):
            _replay(case, kept)
            return kept.entry
        return work()
    kept = _recorded(case, objects, _needs(claim, objects, subject), work)
    if not case.figures.differ_in(kept.needs):
        shared[subject] = kept
    return kept.entry


def _needs(claim: m.Comparison, objects: Members, subject: RowId) -> frozenset[CellId]:
    """All cells that the outcome depends on, whether they were looked at before or not."""
    columns = [column for measure in claim.measures.measures for column in measure.columns]
    rows = [subject, *(row for row, _ in objects.rows)]
    return frozenset((row, column) for row in rows for column in columns)


def _recorded(
    case: Case, objects: Members, needs: frozenset[CellId], work: Callable[[], Entry]
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
