"""How a table of the report is laid out: which of its labels name rows, which name measures.

Lives here: `readings`. A table is read upright (a column names the rows, the header the measures)
and turned over (a column names the measures, the header the rows); a table may hold both. Not
here: which column names rows (`table_rows`), what one label names (`table_names`), what the cells
say (`table_values`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.markdown.tables import PipeTable, Text
from claimcheck.markdown.titles import title, unnumbered
from claimcheck.reconcile.table_labels import label_parts
from claimcheck.reconcile.table_names import Measure, Names
from claimcheck.reconcile.table_rows import named_rows, unambiguous
from claimcheck.reconcile.table_text import shown
from claimcheck.reconcile.table_units import is_metric, is_unit
from claimcheck.tables.dataset import RowId


class Reading(NamedTuple):
    """The rows and measures of a table by where their labels stand.

    Rows stand by line and measures by column, or the other way round when it is turned; lines count
    from 0 below the header.
    """

    rows: Mapping[int, RowId]
    measures: Mapping[int, Measure]
    is_turned: bool = False

    @property
    def lines(self) -> Sequence[int]:
        """The lines with cells to look at."""
        return sorted(self.measures if self.is_turned else self.rows)

    @property
    def columns(self) -> Sequence[int]:
        """The columns with cells to look at."""
        return sorted(self.rows if self.is_turned else self.measures)

    def at(self, line: int, column: int) -> tuple[RowId, int]:
        """The row that a cell is about, and where the label of its measure stands."""
        row, measure = (column, line) if self.is_turned else (line, column)
        return self.rows[row], measure


def readings(table: PipeTable, names: Names) -> tuple[Reading, ...]:
    """The two ways to read a table, each without cells where it does not apply."""
    return _upright(table, names), _turned(table, names)


# --- upright --------------------------------------------------------------------------------------


def _upright(table: PipeTable, names: Names) -> Reading:
    keys, rows = named_rows(table, names)
    if not rows:
        return Reading({}, {})
    others = [at for at in range(len(table.header)) if at not in keys]
    measures = {}
    for at in others:
        label = table.header[at].text
        measure = _of_rows(names.measure(label), rows, names)
        measure = measure or _under_title(table, label, rows, names, len(others) == 1)
        if measure:
            measures[at] = measure
    return Reading(rows, _distinguished(measures))


def _of_rows(measure: Measure | None, rows: Mapping[int, RowId], names: Names) -> Measure | None:
    """A measure, if there are figures of it for any of the rows."""
    if measure and any(names.columns(row, measure) for row in rows.values()):
        return measure
    return None


def _under_title(
    table: PipeTable,
    label: str,
    rows: Mapping[int, RowId],
    names: Names,
    is_single: bool,
) -> Measure | None:
    """The measure that the title names for a column that only says how it was measured ("Pass@1").

    The one column beside the names may say anything; then its figures must show that it is meant.
    """
    if not is_single and not _says_how(label):
        return None
    heading = unnumbered(table.heading.text) if table.heading else ""
    for text in dict.fromkeys((title(table), heading)):
        measure = _of_rows(names.measure(label, text), rows, names) if text else None
        if measure:
            is_sure = measure.is_sure and text == title(table)
            return measure._replace(is_sure=is_sure)
    return None


def _says_how(label: str) -> bool:
    """Whether a label is nothing but metrics and units."""
    *_, (base, remarks) = label_parts(shown(label))
    return all(is_metric(word) or is_unit(word) for word in (base, *remarks))


# --- turned over ----------------------------------------------------------------------------------


def _turned(table: PipeTable, names: Names) -> Reading:
    named = {at: names.row(text.text) for at, text in enumerate(table.header) if text.text}
    rows = unambiguous({at: row for at, row in named.items() if row})
    if not rows:
        rows = _row_of_title(table, names)
    if not rows:
        return Reading({}, {}, True)
    labels = (at for at in range(len(table.header)) if at not in rows)
    found = [_measures(table.rows, at, rows, names) for at in labels]
    return Reading(rows, _distinguished(max(found, key=len, default={})), True)


def _measures(
    lines: Sequence[Sequence[Text]], at: int, rows: Mapping[int, RowId], names: Names
) -> dict[int, Measure]:
    """The measures that a column names, by line."""
    found = {}
    for line, cells in enumerate(lines):
        measure = names.measure(cells[at].text) if at < len(cells) and cells[at].text else None
        measure = _of_rows(measure, rows, names)
        if measure:
            found[line] = measure
    return found


def _row_of_title(table: PipeTable, names: Names) -> dict[int, RowId]:
    """The row that the title names for the one column of values."""
    if len(table.header) != 2 or not _says_how(table.header[1].text):
        return {}
    named = names.row(title(table)) if title(table) else None
    return {1: named.row} if named else {}


def _distinguished(measures: Mapping[int, Measure]) -> dict[int, Measure]:
    """The measures, those that several labels name no longer sure."""
    counts = Counter(measure.key for measure in measures.values() if measure.is_sure)
    return {
        at: measure._replace(is_sure=measure.is_sure and counts[measure.key] == 1)
        for at, measure in measures.items()
    }
