"""A table as it was read: columns, rows and cells, as printed and with their places.

Everything is immutable. Names are kept as their author wrote them; matching is in `names`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from claimcheck.source import Place
from claimcheck.values.units import PLAIN, Unit


class CellState(Enum):
    """What a cell tells: something, nothing, or something that its column cannot read."""

    REPORTED = "reported"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class Cell(NamedTuple):
    """One cell: its text as printed (empty when left out), its place and provenance."""

    printed: str
    state: CellState
    place: Place
    source: str = ""
    items: int | None = None
    note: str = ""


class ColumnKind(Enum):
    """What a column's cells hold."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"


class Direction(Enum):
    """Which figures of a measure are better."""

    HIGHER = "higher"
    LOWER = "lower"


class Column(NamedTuple):
    """A column: `exact` figures are not rounded; `items` is what a share was measured on."""

    name: str
    kind: ColumnKind
    place: Place
    unit: Unit = PLAIN
    better: Direction | None = None
    items: int | None = None
    exact: bool = False
    aliases: tuple[str, ...] = ()
    label: str = ""
    source: str = ""


class Row(NamedTuple):
    """A row: its name (empty when the table's rows have none), other names, and its place."""

    name: str
    place: Place
    aliases: tuple[str, ...] = ()


class Origin(NamedTuple):
    """Where figures come from, as `sources:` describes it."""

    key: str
    title: str = ""
    url: str = ""
    accessed: str = ""


class Table(NamedTuple):
    """A table: `cells[i][j]` is the cell of `rows[i]` in `columns[j]`.

    The columns named in `key` hold what names the rows; they are columns like any other.
    """

    name: str
    place: Place
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cells: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
