"""The figures that a verdict rests on, each with its printed form, its place and its part in it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.account.columns import own_measures
from claimcheck.consistency import Evidence, Verdict
from claimcheck.evaluation.judgement import Counted, Form, Judgement, Pair
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.table import CellState
from claimcheck.values.truth import FALSE, TRUE, Truth

_MOST = 200
_Cell = tuple[RowId, ColumnId]


def evidence(judgement: Judgement, dataset: Dataset, verdict: Verdict) -> tuple[Evidence, ...]:
    """The cells that were read, as they were read; of conditions only those that are missing.

    At most 200; the rest of a longer list would not be read.
    """
    if verdict in (Verdict.ERROR, Verdict.SKIPPED):
        roles: dict[_Cell, str] = {}
    else:
        roles = {cell: role for form in judgement.forms for cell, role in _roles(form)}
    found: list[Evidence] = []
    for row, column in judgement.reads:
        if len(found) == _MOST:
            return tuple(found)
        role = roles.get((row, column), "compared")
        found.append(_entry(dataset, row, column, role))
    read = set(judgement.reads)
    for row, column in judgement.conditions:
        if len(found) == _MOST:
            break
        if (row, column) not in read and _is_missing(dataset, row, column):
            found.append(_entry(dataset, row, column, "condition"))
    return tuple(found)


def _entry(dataset: Dataset, row: RowId, column: ColumnId, role: str) -> Evidence:
    table = dataset.tables[column.table]
    declared = dataset.column(column)
    cell = dataset.cell(row, column)
    place = table.place if cell is None else cell.place
    missing = cell is None or cell.state is CellState.MISSING
    if missing and role != "condition":
        role = "missing"
    return Evidence(
        table.name,
        dataset.row_names[row],
        declared.name,
        "" if cell is None or missing else cell.printed,
        role,
        place.file,
        place.line,
        place.column,
        "" if cell is None else cell.source or declared.source,
    )


def _is_missing(dataset: Dataset, row: RowId, column: ColumnId) -> bool:
    cell = dataset.cell(row, column)
    return cell is None or cell.state is CellState.MISSING


# --- witnesses and counterexamples ----------------------------------------------------------------


def _roles(form: Form) -> Iterator[tuple[_Cell, str]]:
    """The cells of the rows that make a form true, or that break it."""
    counted = next((f for f in form.facts if isinstance(f, Counted) and f.what == "rows"), None)
    pairs = [fact for fact in form.facts if isinstance(fact, Pair)]
    if counted is None or len(counted.labels) == 1:
        yield from _of_pairs(form.truth, pairs)
        return
    role, wanted = _telling(counted.quantifier, form.truth)
    if not role:
        return
    telling = {
        row
        for row, truth in zip(counted.rows, counted.truths, strict=True)
        if truth is wanted and row is not None
    }
    if pairs:  # of a row's several comparisons those that are so
        cells = (
            (pair.subject.row, column)
            for pair in pairs
            if pair.truth is wanted and pair.subject.row in telling
            for column in pair.measure.columns
        )
        yield from ((cell, role) for cell in cells if cell[0] is not None)
    elif not _is_about_gaps(form.proposition):
        columns = _columns(form.proposition)
        yield from (((row, column), role) for row in telling for column in columns)


def _telling(quantifier: m.Quantifier, truth: Truth) -> tuple[str, Truth]:
    """Which rows a quantifier's outcome rests on: those that are so, or those that are not."""
    accepts = quantifier.accepts
    is_every = quantifier.counting is m.Counting.SHARE and accepts.low == 1
    grows = quantifier.counting is not m.Counting.FALSE and (accepts.high is None or is_every)
    shrinks = accepts.low is None or accepts.high == 0
    if truth is TRUE and grows and not is_every:
        return "witness", TRUE
    if truth is FALSE and grows:
        return "counterexample", FALSE
    if truth is FALSE and shrinks:
        return "counterexample", TRUE
    return "", truth


def _of_pairs(truth: Truth, pairs: list[Pair]) -> Iterator[tuple[_Cell, str]]:
    """Of several comparisons those that fail: the figures of the side that differs among them."""
    if truth is not FALSE or len(pairs) < 2:
        return
    is_one_object = len({pair.object.label for pair in pairs}) == 1
    for pair in pairs:
        sides = (pair.subject, pair.object) if is_one_object else (pair.object, pair.subject)
        row = next((side.row for side in sides if side.row is not None), None)
        if pair.truth is FALSE and row is not None:
            for column in pair.measure.columns:
                yield (row, column), "counterexample"


def _is_about_gaps(node: m.Proposition) -> bool:
    """Whether a property asks what is missing, so that a figure is none of its reasons."""
    if not isinstance(node, m.Property):
        return False
    parts = node.condition.parts if isinstance(node.condition, m.AllOf) else (node.condition,)
    return all(isinstance(part, m.IsMissing) for part in parts)


def _columns(node: m.Proposition) -> tuple[ColumnId, ...]:
    match node:
        case m.Comparison() | m.Rank():
            measures = node.measures.measures
        case m.Property():
            measures = own_measures(node)
        case _:
            measures = ()
    return tuple(column for measure in measures for column in measure.columns)
