"""Figures that a sentence gives, beside those of the tables: which differ for certain.

A number agrees when both, as printed, may stand for one value: "97%" and 97.3 do, "78.9%" and 79.8
do not. Not here: which numbers a sentence gives (`reading.valuing`), numbers that are no figure of
a row (`backing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from claimcheck.reading.mentions import Amount, Named
from claimcheck.reading.saying import Size
from claimcheck.reading.valuing import Value
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import CellState, Column, ColumnKind
from claimcheck.values.interval import Interval
from claimcheck.values.numeral import SCALES
from claimcheck.values.units import named
from claimcheck.vocabulary.vague import Meaning

Cells = tuple[RowId, ColumnId]
_HUNDRED = 100

MAX_NAMESAKES = 64
"""A measure that more tables have is not looked for in all of them."""


class Given(NamedTuple):
    """A number of a sentence and the one figure that it can only be."""

    row: RowId
    column: ColumnId
    agrees: bool


def given(
    value: Value, heading: Named | None, figures: Figures, meanings: Mapping[str, Meaning]
) -> Given | None:
    """The figure that a sentence gives; `None` when it may be several, or none."""
    measure = value.measure or heading
    if measure is None or max(len(measure.columns), len(value.row.columns)) > MAX_NAMESAKES:
        return None
    cells = list(dict.fromkeys(_cells(value.row, measure, figures)))
    agreeing = [cell for cell in cells if agrees(value.size, *cell, figures, meanings)]
    if agreeing:
        return Given(*agreeing[0], agrees=True)
    if len(cells) != 1:
        return None
    row, column = cells[0]
    is_sure = _fits(value, row, column, figures.dataset)
    return Given(row, column, agrees=False) if is_sure else None


def agrees(
    size: Size, row: RowId, column: ColumnId, figures: Figures, meanings: Mapping[str, Meaning]
) -> bool:
    """Whether a number may be the figure of a row in a column."""
    figure = figures.figure(row, column)
    declared = figures.dataset.column(column)
    if figure.state is not CellState.REPORTED:
        return False
    return any(
        reaches(figure.rounding, amount.value, amount.step, _closeness(size, meanings))
        for amount in in_unit(size.amount, declared)
    )


def reaches(known: Interval, value: Fraction, step: Fraction, closeness: Fraction) -> bool:
    """Whether a number printed to a step may stand for what is known of a quantity."""
    radius = max(step / 2, abs(value) * closeness)
    low, high = known.low, known.high
    if low is None or high is None:
        return False
    if abs((low + high) / 2 - value) <= radius:
        return True
    return low < value + radius and value - radius < high


def in_unit(amount: Amount, column: Column) -> Iterator[Amount]:
    """A number in the base units of a column, in each way in which it may be meant."""
    unit = column.unit
    if amount.unit in ("", "points"):
        if not unit.mixed:
            yield _times(amount, unit.scale)
        return
    if amount.unit in ("%", "x") and not unit.dimensions:
        if not unit.is_ratio:
            yield amount
        if amount.unit == "%":
            yield _times(amount, Fraction(1, _HUNDRED))
        elif unit.is_ratio:
            yield amount
        return
    if amount.unit == "$":
        if unit.is_money or not unit.dimensions:
            yield amount
        return
    written = named(amount.unit)
    if written.dimensions == unit.dimensions:
        yield _times(amount, written.scale)
    elif not unit.dimensions and amount.unit in _words(column):
        yield amount


def _times(amount: Amount, factor: Fraction) -> Amount:
    return amount._replace(value=amount.value * factor, step=amount.step * factor)


def _words(column: Column) -> list[str]:
    return column.name.replace("(", " ").replace(")", " ").replace(",", " ").split()


def _closeness(size: Size, meanings: Mapping[str, Meaning]) -> Fraction:
    """How far off, as a share of the number, a word such as "about" lets a figure be."""
    meaning = meanings.get(size.how)
    if meaning is None or meaning.unit != "%":
        return Fraction(0)
    return meaning.value / _HUNDRED


# --- which figure ---------------------------------------------------------------------------------


def _cells(row: Named, measure: Named, figures: Figures) -> Iterator[Cells]:
    """The reported numbers of a row in a measure, whichever of the two the table has as row."""
    dataset = figures.dataset
    for one, other in ((row, measure), (measure, row)):
        if one.row is None:
            continue
        for column in other.columns:
            if dataset.column(column).kind is not ColumnKind.NUMBER:
                continue
            if figures.figure(one.row, column).state is CellState.REPORTED:
                yield one.row, column


def _fits(value: Value, row: RowId, column: ColumnId, dataset: Dataset) -> bool:
    """Whether the unit fits, and a number in bare parentheses looks like the figure."""
    amount = value.size.amount
    declared = dataset.column(column)
    if next(in_unit(amount, declared), None) is None:
        return False
    if not value.is_loose:
        return True
    cell = dataset.cell(row, column)
    printed = cell.printed if cell else ""
    is_scaled = amount.step > 1 and not printed.rstrip("*_ ").endswith(tuple(SCALES))
    return not is_scaled and _digits(printed) == len(str(int(abs(amount.value))))


def _digits(printed: str) -> int:
    """How many digits a printed figure has before its point."""
    whole = printed.partition(".")[0]
    return sum(character.isdigit() for character in whole)
