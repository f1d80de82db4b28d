"""Which columns a proposition asks about, and the figures that were read of a column."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.evaluation.judgement import Form
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.figures import read_cell


def own_measures(claim: m.Property) -> tuple[m.Measure, ...]:
    """The columns that a property asks of the row itself, each once."""
    found: dict[m.Measure, None] = {}
    stack: list[object] = [claim.condition]
    while stack:
        match stack.pop():
            case m.Own(measure) | m.IsMissing(measure, None, _):
                found[measure] = None
            case m.AllOf(parts) | m.AnyOf(parts):
                stack.extend(reversed(parts))
            case m.Denied(part):
                stack.append(part)
            case m.Compare(_, left, right, _):
                stack += [right, left]
            case m.Fits(left, _, _, _) | m.TextIn(left, _, _, _):
                stack.append(left)
            case m.Chain(first, rest):
                stack += [*(operand for _, operand in reversed(rest)), first]
            case m.Negative(operand):
                stack.append(operand)
            case _:
                pass
    return tuple(found)


def values_in(dataset: Dataset, form: Form, column: ColumnId) -> Iterator[tuple[RowId, Fraction]]:
    """The figures of a column that a form read, with their rows, as they were read."""
    for row, read in form.reads:
        value = value_at(dataset, row, read) if read == column else None
        if value is not None:
            yield row, value


def holders(dataset: Dataset, form: Form, column: ColumnId, value: Fraction) -> list[RowId]:
    """The rows that have a figure, of those that were read."""
    return [row for row, found in values_in(dataset, form, column) if found == value]


def value_at(dataset: Dataset, row: RowId, column: ColumnId) -> Fraction | None:
    """The figure of a cell in base units; `None` when there is none that is known."""
    cell = dataset.cell(row, column)
    if cell is None:
        return None
    printed = read_cell(cell, dataset.column(column)).printed
    return printed.point if printed.is_point else None
