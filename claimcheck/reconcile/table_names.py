"""What the labels of a report's table name: rows and measures of the data.

Lives here: `Names`, which finds them by name and alias, also with marks, an organisation in front
or a unit behind. Not here: which labels of a table are rows and which measures (`table_layout`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from claimcheck.reconcile.table_labels import label_parts
from claimcheck.reconcile.table_text import shown, unmarked
from claimcheck.reconcile.table_units import is_metric, is_unit, suits
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Column

MAX_CANDIDATES = 64
"""A label that may mean more columns than this means none of them."""

_MAX_KEYS = 100


class NamedRow(NamedTuple):
    """The row that a label names; `is_short` when an organisation in front was left out."""

    row: RowId
    is_short: bool = False


class Measure(NamedTuple):
    """What a label names: all columns with one name, which `key` is.

    `unit` is what it says that bare figures are in. It is `sure` when nothing of the label is left
    over; otherwise it may be a measure of another kind ("AIME 2024 (cons@64)").
    """

    key: str
    unit: str = ""
    is_sure: bool = True


class Names:
    """The rows and columns of a dataset by the labels that a report gives them."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.several_keys = _several_keys(dataset)
        self._rows: dict[str, NamedRow | None] = {}
        self._measures: dict[tuple[str, str | None], Measure | None] = {}
        self._columns: dict[str, dict[int, ColumnId]] = {}
        self._pairs: dict[tuple[RowId, str], tuple[ColumnId, ...]] = {}
        self._tables: dict[RowId, list[int]] = {}
        for table in range(len(dataset.tables)):
            for row in dataset.rows_of(table):
                self._tables.setdefault(row, []).append(table)

    def row(self, label: str) -> NamedRow | None:
        """The row that a label names."""
        if label not in self._rows:
            self._rows[label] = self._row(shown(label))
        return self._rows[label]

    def measure(self, label: str, title: str | None = None) -> Measure | None:
        """The measure that a label names, or that the title of its table names for it."""
        if (label, title) not in self._measures:
            found = (
                self._measure(shown(label)) if title is None else self._titled(shown(label), title)
            )
            self._measures[label, title] = found
        return self._measures[label, title]

    def columns(self, row: RowId, measure: Measure) -> tuple[ColumnId, ...]:
        """The columns that a measure may mean for a row: those of tables that have the row."""
        pair = row, measure.key
        if pair not in self._pairs:
            self._pairs[pair] = self._shared(row, self._named(measure.key))
        return self._pairs[pair]

    def is_property(self, label: str) -> bool:
        """Whether a label is the name of a column that does not name rows."""
        columns = self._some(name_key(shown(label)))
        return bool(columns) and not any(map(self._is_key, columns))

    # --- rows -------------------------------------------------------------------------------------

    def _row(self, label: str) -> NamedRow | None:
        for text in (label, unmarked(label)):
            row = self.dataset.row_named(text) if text else None
            if row is not None:
                return NamedRow(row)
        _, slash, rest = unmarked(label).rpartition("/")
        row = self.dataset.row_named(rest) if slash and not rest[:1].isspace() else None
        return None if row is None else NamedRow(row, is_short=True)

    # --- measures ---------------------------------------------------------------------------------

    def _measure(self, label: str) -> Measure | None:
        """The measure of the longest part of a label that names one."""
        for base, remarks in label_parts(label):
            if self._named(name_key(base)):
                return self._remarked(name_key(base), remarks)
        return None

    def _titled(self, label: str, title: str) -> Measure | None:
        """The measure of a title, of which a label only says how it was measured."""
        found = self._measure(title)
        if found is None:
            return None
        *_, (base, remarks) = label_parts(label)
        more = self._remarked(found.key, (base, *remarks) if base else remarks)
        return Measure(found.key, more.unit or found.unit, found.is_sure and more.is_sure)

    def _remarked(self, key: str, remarks: Sequence[str]) -> Measure:
        unit = next((remark for remark in remarks if is_unit(remark)), "")
        columns = [self.dataset.column(column) for column in self._some(key)]
        return Measure(key, unit, all(_is_told(columns, remark) for remark in remarks))

    def _named(self, key: str) -> dict[int, ColumnId]:
        """The columns of a name by their tables."""
        if key not in self._columns:
            found = self.dataset.columns_named(key) if key else ()
            self._columns[key] = {column.table: column for column in found}
        return self._columns[key]

    def _some(self, key: str) -> list[ColumnId]:
        """The columns of a name, of very many only the first."""
        return list(islice(self._named(key).values(), MAX_CANDIDATES))

    def _is_key(self, column: ColumnId) -> bool:
        return self.dataset.column(column).name in self.dataset.tables[column.table].key

    def _shared(self, row: RowId, columns: dict[int, ColumnId]) -> tuple[ColumnId, ...]:
        """Those of some columns whose table has a row; none when there are too many to look at."""
        if len(columns) <= MAX_CANDIDATES:
            has_row = self.dataset.has_row
            return tuple(column for table, column in columns.items() if has_row(table, row))
        tables = self._tables.get(row, ())
        few = tables if len(tables) <= MAX_CANDIDATES else ()
        return tuple(columns[table] for table in few if table in columns)


def _several_keys(dataset: Dataset) -> list[tuple[str, ...]]:
    """The columns that name rows together, for each way in which some do."""
    keys = (table.key for table in dataset.tables if len(table.key) > 1)
    distinct = dict.fromkeys(tuple(map(name_key, key)) for key in keys)
    return list(islice(distinct, _MAX_KEYS))


def _is_told(columns: Sequence[Column], remark: str) -> bool:
    """Whether a remark leaves a measure what it is: a metric, its unit, or another name of it."""
    if is_metric(remark):
        return True
    if is_unit(remark):
        return any(suits(remark, column.unit) for column in columns)
    word = name_key(remark)
    return any(
        word in map(name_key, (column.unit.name, column.name, column.label, *column.aliases))
        for column in columns
    )
