"""All tables of a claims file together: which names stand for which rows, columns and tables.

A row is a *name* that several tables may share: the column decides the table, and the row is looked
up there by name or alias. `Dataset` gives every such name one number. Matching is that of `names`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.tables.names import name_key
from claimcheck.tables.table import Cell, Column, Table

RowId = int
"""The number of a row's name, the same in all tables."""


class ColumnId(NamedTuple):
    """A column: the index of its table, and its index there."""

    table: int
    column: int


class Dataset:
    """Tables with an index of their names. Built once, never changed."""

    __slots__ = ("_by_key", "_columns", "_positions", "_rows", "_tables", "row_names", "tables")

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self.tables = tables
        self.row_names: list[str] = []
        self._by_key: dict[str, RowId] = {}
        self._rows: list[tuple[RowId, ...]] = []
        self._positions: list[dict[RowId, int]] = []
        self._columns: dict[str, list[ColumnId]] = {}
        self._tables: dict[str, int] = {}
        for index, table in enumerate(tables):
            self._add(index, table)

    # --- looking up -------------------------------------------------------------------------------

    def table_named(self, name: str) -> int | None:
        """The index of the table with this name."""
        return self._tables.get(name_key(name))

    def row_named(self, name: str) -> RowId | None:
        """The row with this name or alias."""
        return self._by_key.get(name_key(name))

    def columns_named(self, name: str) -> tuple[ColumnId, ...]:
        """The columns with this name, alias or label; several when tables share it."""
        return tuple(self._columns.get(name_key(name), ()))

    def rows_of(self, table: int) -> tuple[RowId, ...]:
        """The rows of a table, in its order."""
        return self._rows[table]

    def column(self, column: ColumnId) -> Column:
        """What a column declares."""
        return self.tables[column.table].columns[column.column]

    def cell(self, row: RowId, column: ColumnId) -> Cell | None:
        """The cell of a row in a column; `None` when the column's table lacks the row."""
        position = self._positions[column.table].get(row)
        return (
            None if position is None else self.tables[column.table].cells[position][column.column]
        )

    def has_row(self, table: int, row: RowId) -> bool:
        """Whether a table has a row of this name."""
        return row in self._positions[table]

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Every name a claim may use, with what it is: for messages about unknown names."""
        for table in self.tables:
            yield table.name, f"the table {table.name}"
            for column in table.columns:
                for name in (column.name, *column.aliases):
                    yield name, f"a column of {table.name}"
            for row in table.rows:
                for name in (row.name, *row.aliases):
                    if name:
                        yield name, f"a row of {table.name}"

    # --- building ---------------------------------------------------------------------------------

    def _add(self, index: int, table: Table) -> None:
        self._tables.setdefault(name_key(table.name), index)
        taken: set[RowId] = set()
        rows = []
        for number, row in enumerate(table.rows, 1):
            found = self._row(table, number, row.name, row.aliases, taken)
            taken.add(found)
            rows.append(found)
        self._rows.append(tuple(rows))
        self._positions.append({row: position for position, row in enumerate(rows)})
        for position, column in enumerate(table.columns):
            keys = {name_key(name) for name in (column.name, *column.aliases, column.label) if name}
            for key in keys:
                self._columns.setdefault(key, []).append(ColumnId(index, position))

    def _row(
        self, table: Table, number: int, name: str, aliases: tuple[str, ...], taken: set[RowId]
    ) -> RowId:
        keys = [name_key(spelling) for spelling in (name, *aliases) if spelling]
        for key in keys:
            known = self._by_key.get(key)
            if known is not None and known not in taken:
                break
        else:
            known = len(self.row_names)
            self.row_names.append(name or f"row {number} of {table.name}")
        for key in keys:
            self._by_key.setdefault(key, known)
        return known
