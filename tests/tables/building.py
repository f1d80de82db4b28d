"""Tables built by hand, without a reader."""

from __future__ import annotations

from claimcheck.source import Place
from claimcheck.tables.table import Cell, CellState, Column, ColumnKind, Row, Table
from claimcheck.values.units import PLAIN, Unit

PLACE = Place("t.yaml", 1, 1)


def cell(printed: str, state: CellState | None = None) -> Cell:
    """A cell; an empty one is missing."""
    return Cell(printed, state or (CellState.REPORTED if printed else CellState.MISSING), PLACE)


def column(
    name: str,
    kind: ColumnKind = ColumnKind.NUMBER,
    unit: Unit = PLAIN,
    exact: bool = False,
    aliases: tuple[str, ...] = (),
    label: str = "",
) -> Column:
    """A column that declares only what is given."""
    return Column(name, kind, PLACE, unit, None, None, exact, aliases, label)


def table(name: str, columns: str, rows: dict[str, str]) -> Table:
    """A table of numbers from names separated by spaces; `a/b` is a row `a` with the alias `b`."""
    named = [key.split("/") for key in rows]
    return Table(
        name,
        PLACE,
        tuple(column(each) for each in columns.split()),
        tuple(Row(first, PLACE, tuple(rest)) for first, *rest in named),
        tuple(tuple(cell(each.strip("-")) for each in texts.split()) for texts in rows.values()),
    )
