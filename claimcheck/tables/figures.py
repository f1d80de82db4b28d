"""`Figures`: all that a judge knows of data.

A figure is an interval: a point as printed, its rounding around it, everything when it is missing.
A copy in which one figure differs (`with_figure`) is what margins, ranges and alternatives search
over.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.names import text_key
from claimcheck.tables.table import Cell, CellState, Column, ColumnKind
from claimcheck.values.interval import EVERYTHING, Interval, around, point
from claimcheck.values.numeral import read_figure
from claimcheck.values.units import named

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}").fullmatch


class Figure(NamedTuple):
    """What is known of one cell.

    `printed` is the number as printed, `rounding` all numbers that round to it, both in base units;
    `text` is the key of a text cell, `None` when it is empty.
    """

    state: CellState
    printed: Interval = EVERYTHING
    rounding: Interval = EVERYTHING
    text: str | None = None

    @property
    def is_missing(self) -> bool:
        """Whether the cell says nothing; an unreadable one does say something."""
        return self.state is CellState.MISSING


_ABSENT = Figure(CellState.MISSING)
_UNREADABLE = Figure(CellState.UNREADABLE)


class Figures:
    """The figures of a dataset, read when first asked for.

    `memo` keeps what was worked out from these figures alone, such as the members of a named set.
    """

    __slots__ = ("_known", "dataset", "memo")

    def __init__(
        self, dataset: Dataset, known: dict[tuple[RowId, ColumnId], Figure] | None = None
    ) -> None:
        self.dataset = dataset
        self._known = known if known is not None else {}
        self.memo: dict[int, Any] = {}

    def figure(self, row: RowId, column: ColumnId) -> Figure:
        """The figure of a row in a column; missing when the column's table lacks the row."""
        found = self._known.get((row, column))
        if found is None:
            cell = self.dataset.cell(row, column)
            found = _ABSENT if cell is None else read_cell(cell, self.dataset.column(column))
            self._known[row, column] = found
        return found

    def with_figure(self, row: RowId, column: ColumnId, value: Figure) -> Figures:
        """A copy in which one figure differs."""
        return Figures(self.dataset, {**self._known, (row, column): value})


def number_figure(value: Fraction, radius: Fraction = Fraction(0)) -> Figure:
    """A reported number, known to half a unit in its last place."""
    printed = point(value)
    return Figure(CellState.REPORTED, printed, around(value, radius) if radius else printed)


def read_cell(cell: Cell, column: Column) -> Figure:
    """The figure that a cell prints."""
    if cell.state is CellState.MISSING:
        return _ABSENT
    if column.kind is ColumnKind.TEXT:
        return Figure(CellState.REPORTED, text=text_key(cell.printed))
    if cell.state is CellState.UNREADABLE:
        return _UNREADABLE
    return _date(cell) if column.kind is ColumnKind.DATE else _number(cell, column)


def read_date(text: str) -> Fraction | None:
    """The day that an ISO date names (a month or a year its first day), counted in days."""
    text = text.strip()
    if _DATE(text) is None:
        return None
    try:
        return Fraction(date.fromisoformat(text + "0000-01-01"[len(text) :]).toordinal())
    except ValueError:
        return None


def _date(cell: Cell) -> Figure:
    day = read_date(cell.printed)
    return _UNREADABLE if day is None else number_figure(day)


def _number(cell: Cell, column: Column) -> Figure:
    try:
        numeral = read_figure(cell.printed)
    except ValueError:
        return _UNREADABLE
    if numeral is None:
        return _UNREADABLE
    scale = column.unit.scale
    if numeral.unit and column.unit.has_scales:
        scale = named(numeral.unit).scale
    elif numeral.unit == "%" and column.unit.is_ratio:
        scale = Fraction(1, 100)
    value = numeral.value if scale == 1 else numeral.value * scale
    return number_figure(value, _ZERO if column.exact else numeral.step * scale / 2)


_ZERO = Fraction(0)
