"""`Figures`: all that a judge knows of data.

A figure is an interval: a point as printed, its rounding around it, everything when it is missing.
A copy in which one figure differs (`with_figure`) is what margins, ranges and alternatives search
over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Set
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


CellId = tuple[RowId, ColumnId]
"""A cell of a dataset, whether its table has the row or not."""


class Recalled(NamedTuple):
    """What was worked out for a node, and the record of how, which names the cells it needs."""

    node: object
    result: Any
    record: Any
    cells: Collection[CellId]


class Figures:
    """The figures of a dataset, read when first asked for.

    What was worked out from these figures alone, such as the members of a named set, is kept, and
    serves a copy too unless a figure that it needs differs there.
    """

    __slots__ = ("_base", "_known", "_memo", "dataset")

    def __init__(
        self,
        dataset: Dataset,
        known: dict[CellId, Figure] | None = None,
        base: Figures | None = None,
    ) -> None:
        self.dataset = dataset
        self._known = known if known is not None else {}
        self._base = base
        self._memo: dict[int, Recalled] = {}

    def figure(self, row: RowId, column: ColumnId) -> Figure:
        """The figure of a row in a column; missing when the column's table lacks the row."""
        found = self._known.get((row, column))
        if found is None:
            if self._base is not None:
                return self._base.figure(row, column)
            cell = self.dataset.cell(row, column)
            found = _ABSENT if cell is None else read_cell(cell, self.dataset.column(column))
            self._known[row, column] = found
        return found

    def with_figure(self, row: RowId, column: ColumnId, value: Figure) -> Figures:
        """A copy in which one figure differs."""
        return self.with_figures({(row, column): value})

    def with_figures(self, changed: Mapping[CellId, Figure]) -> Figures:
        """A copy in which some figures differ."""
        if self._base is None:
            return Figures(self.dataset, dict(changed), self)
        return Figures(self.dataset, {**self._known, **changed}, self._base)

    def differs(self, row: RowId, column: ColumnId) -> bool:
        """Whether a figure differs here from those that this is a copy of."""
        return self._base is not None and (row, column) in self._known

    def differ_in(self, cells: Set[CellId]) -> bool:
        """Whether one of some figures differs here from those that this is a copy of."""
        return self._base is not None and not self._known.keys().isdisjoint(cells)

    def shared(self, node: object) -> dict[Any, Any]:
        """What was worked out for parts of a node, in common with all copies.

        Only what needs no figure that `differs` may be put there, or taken from it.
        """
        origin = self if self._base is None else self._base
        found = origin._memo.get(id(node))
        if found is None:
            found = origin.remember(node, {}, None, ())
        assert isinstance(found.result, dict)
        return found.result

    def recall(self, node: object) -> Recalled | None:
        """What was worked out for a node from these figures."""
        found = self._memo.get(id(node))
        if found is None and self._base is not None:
            found = self._base.recall(node)
            if found is not None and not self._known.keys().isdisjoint(found.cells):
                return None
        return found

    def remember(
        self, node: object, result: object, record: object, cells: Collection[CellId]
    ) -> Recalled:
        """Keep what was worked out for a node; it is what it is while these cells are."""
        found = self._memo[id(node)] = Recalled(node, result, record, cells)
        return found


def number_figure(value: Fraction, radius: Fraction = Fraction(0)) -> Figure:
    """A reported number, known to half a unit in its last place."""
    printed = point(value)
    return Figure(CellState.REPORTED, printed, around(value, radius) if radius else printed)


def step_of(cell: Cell, column: Column) -> Fraction | None:
    """One unit in the last printed place of a figure, in base units; `None` without a number."""
    if cell.state is not CellState.REPORTED or column.kind is ColumnKind.TEXT:
        return None
    if column.kind is ColumnKind.DATE:
        return Fraction(1) if read_date(cell.printed) is not None else None
    found = _scaled(cell, column)
    return None if found is None else found[1]


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
    found = _scaled(cell, column)
    if found is None:
        return _UNREADABLE
    value, step = found
    return number_figure(value, _ZERO if column.exact else step / 2)


def _scaled(cell: Cell, column: Column) -> tuple[Fraction, Fraction] | None:
    """The value and the unit in the last place of a number in base units."""
    try:
        numeral = read_figure(cell.printed)
    except ValueError:
        return None
    if numeral is None:
        return None
    scale = column.unit.scale
    if numeral.unit and column.unit.has_scales:
        scale = named(numeral.unit).scale
    elif numeral.unit == "%" and column.unit.is_ratio:
        scale = Fraction(1, 100)
    if scale == 1:
        return numeral.value, numeral.step
    return numeral.value * scale, numeral.step * scale


_ZERO = Fraction(0)
