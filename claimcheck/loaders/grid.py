"""A table before its columns are understood: names and cells as they were written, with places.

Every format is read into a `Grid`; `records` makes a `Table` of it, with the `Plan` that says what
was declared about it. Not here: any format, types, units.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.source import Place
from claimcheck.tables.table import Cell, CellState, ColumnKind, Direction, Origin
from claimcheck.values.units import Unit


class Alias(NamedTuple):
    """Another name, and where it is given."""

    text: str
    place: Place


class Named(NamedTuple):
    """The name of a column or row and where it is given; empty for a row without one."""

    text: str
    place: Place
    aliases: tuple[Alias, ...] = ()


class Grid(NamedTuple):
    """Names of columns, rows and cells; `cells[i][j]` belongs to `rows[i]` and `heads[j]`.

    A cell is as given: reported or, when nothing is written, missing. `named` says that the rows
    have their names already; otherwise they stand in a column. `by_hand` is a table written in
    YAML, `joined` one that several Markdown tables make together.
    """

    name: str
    place: Place
    heads: tuple[Named, ...]
    rows: tuple[Named, ...]
    cells: tuple[tuple[Cell, ...], ...]
    named: bool = False
    by_hand: bool = False
    joined: bool = False


class Declaration(NamedTuple):
    """What is declared of a column; `None` where nothing is."""

    name: Named
    kind: ColumnKind = ColumnKind.NUMBER
    unit: Unit | None = None
    better: Direction | None = None
    items: int | None = None
    items_place: Place | None = None
    exact: bool | None = None
    label: str = ""
    source: str = ""


class Plan(NamedTuple):
    """What is declared of a table."""

    name: str
    place: Place
    key: tuple[Named, ...] = ()
    columns: tuple[Declaration, ...] = ()
    source: str = ""
    transpose: bool = False
    origins: tuple[Origin, ...] = ()


def given(text: str, place: Place) -> Cell:
    """The cell that a text makes before its column is known."""
    return Cell(text, CellState.REPORTED if text else CellState.MISSING, place)


def main_grids(grids: list[Grid]) -> list[Grid]:
    """Those of a file's grids that its name stands for: the joined ones, or all when none is."""
    return [grid for grid in grids if grid.joined] or grids


def transposed(grid: Grid, key: Named | None = None) -> Grid:
    """The grid turned over: what named its rows (a first column, or names) names its columns.

    Without given names the names of its other columns become the first column, which is called as
    the corner was, or `key`.
    """
    turned = tuple(zip(*grid.cells, strict=True)) or ((),) * len(grid.heads)
    if grid.named or not grid.heads:
        return grid._replace(heads=grid.rows, rows=grid.heads, cells=turned)
    names = grid.heads[1:]
    measures = (
        Named(cell.printed or f"column {at}", cell.place) for at, cell in enumerate(turned[0], 2)
    )
    heads = (key or grid.heads[0], *measures)
    cells = tuple(
        (given(name.text, name.place), *column)
        for name, column in zip(names, turned[1:], strict=True)
    )
    return grid._replace(heads=heads, rows=names, cells=cells)
