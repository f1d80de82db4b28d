"""Which measure a column's name stands for, given the rows that it is asked of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics.context import Context, home_of, tables_of
from claimcheck.semantics.meaning import Measure, RowSet
from claimcheck.semantics.problem import Problem
from claimcheck.source import Span
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.table import ColumnKind, Direction
from claimcheck.values.units import Unit

DAYS = Unit((("date", 1),), name="date")
"""The unit of dates, which are counted in days."""


def measure_named(context: Context, name: s.Name, rows: RowSet | None) -> Measure:
    """The one column that a name stands for."""
    found = measures_in(context, name, rows)
    if len(found) != 1:
        raise Problem(messages.several_columns(name.text), name.span)
    return found[0]


def measures_in(context: Context, node: s.Set, rows: RowSet | None) -> tuple[Measure, ...]:
    """The measures of a set of columns."""
    groups = context.scope.columns_of(node)
    if not groups:
        raise Problem(messages.no_columns(), node.span)
    return tuple(
        _measure(context, _pick(context, group, rows, node), node.span) for group in groups
    )


def mean_of(measures: Sequence[Measure], label: str, span: Span) -> Measure:
    """The mean over several measures, as a measure of its own."""
    for measure in measures:
        need_number(measure, span)
    units = {measure.unit.dimensions for measure in measures}
    if len(units) > 1:
        raise Problem(messages.mean_of_units([(m.name, m.unit.name) for m in measures]), span)
    directions = {measure.better for measure in measures}
    return Measure(
        tuple(column for measure in measures for column in measure.columns),
        f"the average over {label}",
        measures[0].unit,
        directions.pop() if len(directions) == 1 else None,
    )


def need_number(measure: Measure, span: Span) -> None:
    """Refuse a text column where figures are needed."""
    if measure.is_text:
        raise Problem(messages.text_column(measure.name), span)


def need_direction(measure: Measure, word: str, span: Span) -> Direction:
    """The direction of a measure, or the error that says how to declare it."""
    need_number(measure, span)
    if measure.better is None:
        raise Problem(messages.no_direction(measure.name, word, len(measure.columns)), span)
    return measure.better


def _measure(context: Context, column: ColumnId, span: Span) -> Measure:
    declared = context.scope.dataset.column(column)
    unit = DAYS if declared.kind is ColumnKind.DATE else declared.unit
    return Measure(
        (column,),
        declared.name,
        unit,
        declared.better,
        declared.items,
        declared.kind is ColumnKind.TEXT,
    )


def _pick(
    context: Context, group: Sequence[ColumnId], rows: RowSet | None, node: s.Set
) -> ColumnId:
    """The column among namesakes: that of the table that the rows name or are in."""
    if len(group) == 1:
        return group[0]
    dataset = context.scope.dataset
    home = home_of(rows) if rows is not None else ()
    named = tables_of(rows) if rows is not None else ()
    held = [column for column in group if any(dataset.has_row(column.table, r) for r in home)]
    whole = [c for c in held if all(dataset.has_row(c.table, r) for r in home)]
    for fitting in ([c for c in group if c.table in named], held, whole):
        if len(fitting) == 1:
            return fitting[0]
    tables = [dataset.tables[column.table].name for column in group]
    raise Problem(messages.ambiguous_column(dataset.column(group[0]).name, tables), node.span)
