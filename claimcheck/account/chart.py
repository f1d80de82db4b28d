"""The figures of a comparison or a rank on one measure, best first, for a chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from claimcheck.account import shown
from claimcheck.account.columns import value_at
from claimcheck.consistency import Chart, ChartRow
from claimcheck.evaluation.judgement import Judgement, Pair
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset, RowId
from claimcheck.tables.table import Direction
from claimcheck.vocabulary.relations import Relation


def chart(judgement: Judgement, dataset: Dataset) -> Chart | None:
    """The chart of a claim; `None` where no single measure, or no two figures, were compared."""
    node = judgement.proposition
    match node:
        case m.Comparison() | m.Rank() if judgement.error is None:
            measures = node.measures.measures
        case _:
            return None
    if len(measures) != 1 or len(measures[0].columns) != 1:
        return None
    objects = _objects(judgement)
    rows = dict.fromkeys(row for row, read in judgement.reads if read == measures[0].columns[0])
    values = _compared(judgement)
    found = [_row(dataset, row, measures[0], row in objects, values) for row in rows]
    if sum(row.value is not None for row in found) < 2:
        return None
    return Chart(measures[0].name, tuple(_best_first(found, _is_high(node, measures[0]))))


def _objects(judgement: Judgement) -> set[RowId]:
    """What is compared with; of a rank the row that is ranked."""
    node = judgement.proposition
    if isinstance(node, m.Rank):
        rows = node.subject.rows
        while isinstance(rows, m.Labelled):
            rows = rows.rows
        return set(rows.rows) if isinstance(rows, m.Rows) and not rows.noun else set()
    pairs = [fact for fact in judgement.facts if isinstance(fact, Pair)]
    subjects = {pair.subject.row for pair in pairs}
    found = {pair.object.row for pair in pairs if pair.object.row is not None}
    return found - subjects if found - subjects else found


def _compared(judgement: Judgement) -> dict[RowId, Fraction]:
    """The figures that were compared, by row, so that they need not be read again."""
    sides = (
        side
        for fact in judgement.facts
        if isinstance(fact, Pair)
        for side in (fact.subject, fact.object)
    )
    return {
        side.row: side.value.printed.point
        for side in sides
        if side.row is not None and side.value.printed.is_point
    }


def _row(
    dataset: Dataset,
    row: RowId,
    measure: m.Measure,
    is_object: bool,
    values: Mapping[RowId, Fraction],
) -> ChartRow:
    value = values.get(row)
    if value is None:
        value = value_at(dataset, row, measure.columns[0])
    printed = shown.cell(dataset, row, measure.columns[0]) if value is not None else ""
    return ChartRow(dataset.row_names[row], printed, value, is_object)


def _best_first(rows: Iterable[ChartRow], highest: bool) -> list[ChartRow]:
    """Sorted by figure, rows without one last; equal ones as they were read."""
    known = [row for row in rows if row.value is not None]
    known.sort(key=lambda row: row.value or 0, reverse=highest)
    return known + [row for row in rows if row.value is None]


def _is_high(node: m.Comparison | m.Rank, measure: m.Measure) -> bool:
    if isinstance(node, m.Rank) and node.highest is not None:
        return node.highest
    if isinstance(node, m.Comparison) and measure.better is None:
        return node.relation is not Relation.LOWER
    return measure.better is not Direction.LOWER
