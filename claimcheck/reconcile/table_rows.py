"""Which labels of a report's table name rows of the data.

Lives here: the column of a table that names rows, and the names in it. Not here: what one name
means (`table_names`), measures (`table_layout`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.markdown.tables import PipeTable
from claimcheck.reconcile.table_names import NamedRow, Names
from claimcheck.reconcile.table_text import shown
from claimcheck.tables.dataset import RowId
from claimcheck.tables.names import name_key


def named_rows(table: PipeTable, names: Names) -> tuple[tuple[int, ...], dict[int, RowId]]:
    """The columns that name the rows, and the lines whose rows are known.

    It is the column that names most rows, but none that is called like a property ("teacher").
    """
    heads = [name_key(shown(text.text)) for text in table.header]
    lines = [at for at, cells in enumerate(table.rows) if any(cell.text for cell in cells)]
    for key in names.several_keys:
        if all(part in heads for part in key):
            columns = tuple(heads.index(part) for part in key)
            rows = _by_label(table, lines, columns, names)
            if rows:
                return columns, rows
    best: tuple[int, ...] = ()
    chosen: dict[int, RowId] = {}
    for at, text in enumerate(table.header):
        rows = _by_label(table, lines, (at,), names)
        if len(set(rows.values())) > len(set(chosen.values())) and not names.is_property(text.text):
            best, chosen = (at,), rows
    return best, chosen


def unambiguous(found: Mapping[int, NamedRow]) -> dict[int, RowId]:
    """The rows, without those of a short name that another label may mean as well."""
    counts = Counter(named.row for named in found.values())
    return {
        at: named.row for at, named in found.items() if not named.is_short or counts[named.row] == 1
    }


def _by_label(
    table: PipeTable, lines: Sequence[int], columns: Sequence[int], names: Names
) -> dict[int, RowId]:
    """The rows that are named in some columns, by line.

    Names that stand for the lines below as well, which then have none, are those of groups.
    """
    found: dict[int, NamedRow] = {}
    unnamed = 0
    for line in lines:
        cells = table.rows[line]
        label = " ".join(cells[at].text for at in columns if at < len(cells))
        named = names.row(label) if label else None
        if named:
            found[line] = named
        unnamed += not label
    return unambiguous(found) if unnamed <= len(found) else {}
