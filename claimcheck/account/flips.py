"""What made a verdict flip, in words and with its place: a difference becomes a `Cause`.

Not here: which differences made a verdict flip (`advice.flips`), the sentences themselves
(`diagnostics.flip_messages`).
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.account.compared import Cause
from claimcheck.advice import states as d
from claimcheck.advice.wordwise import Words, words
from claimcheck.diagnostics import flip_messages as messages
from claimcheck.semantics.scope import LetEntry
from claimcheck.source import Place, Source
from claimcheck.tables.table import Cell, CellState, Column, Row

_MOST_STRETCHES = 3  # of a set, before both of its values are easier to read


def cause(
    one: d.Difference,
    tables: tuple[d.Joined, ...],
    place_of_words: Callable[[int], Place],
    place_of_define: Callable[[str], Place | None],
    text_of: Callable[[LetEntry, bool], Source | None],
) -> Cause:
    """A difference in words.

    `place_of_words` places an offset in the new check, `place_of_define` the meaning of a word;
    `text_of` gives the file of a `let` in the new state (or the old one).
    """
    match one:
        case Words():
            said = messages.words_changed(one.old, one.new)
            return Cause("words", said, place_of_words(one.new_start), one.old, one.new)
        case d.SetChanged():
            return _set(one, text_of)
        case d.MeaningChanged(word, old, new):
            before, now = (old.text if old else ""), (new.text if new else "")
            said = messages.meaning_changed(word, before or "nothing", now or "nothing")
            return Cause("meaning", said, place_of_define(word), before, now)
        case d.TableChanged(_, old_table, new_table):
            table = new_table or old_table
            assert table is not None
            if new_table is None:
                return Cause("table", messages.table_removed(table.name), None, table.name)
            return Cause("table", messages.table_added(table.name), table.place, "", table.name)
        case d.RowChanged():
            return _row(one, tables[one.table])
        case d.ColumnChanged():
            return _column(one, tables[one.table])
        case d.FigureChanged():
            return _figure(one, tables[one.table])


# --- figures --------------------------------------------------------------------------------------


def _figure(one: d.FigureChanged, joined: d.Joined) -> Cause:
    assert joined.new is not None
    row, column = joined.new.rows[one.row[1]], joined.new.columns[one.column[1]]
    table = joined.new.name
    row_name = _row_name(row, one.row[1], table)
    name = f"{column.name} of {row_name}"
    before, now = _printed(one.old), _printed(one.new)
    if before == now:
        said = messages.figure_items_changed(name, one.old.items, one.new.items)
    else:
        said = messages.figure_changed(name, before, now)
    return Cause("figure", said, one.new.place, before, now, table, row_name, column.name)


def _printed(cell: Cell) -> str:
    return "" if cell.state is CellState.MISSING else cell.printed


def _row_name(row: Row, at: int, table: str) -> str:
    return row.name or f"row {at + 1} of {table}"


def _row(one: d.RowChanged, joined: d.Joined) -> Cause:
    assert joined.old is not None and joined.new is not None
    old, new = one.old, one.new
    before = "" if old is None else _row_name(old, one.row[0] or 0, joined.old.name)
    now = "" if new is None else _row_name(new, one.row[1] or 0, joined.new.name)
    if new is None:
        return Cause("row", messages.row_removed(before, joined.old.name), None, before)
    if old is None:
        return Cause("row", messages.row_added(now, joined.new.name), new.place, "", now)
    if before != now:
        return Cause("row", messages.row_renamed(now, before), new.place, before, now)
    said = messages.row_aliases(now, old.aliases, new.aliases)
    return Cause("row", said, new.place, before, now)


# --- columns --------------------------------------------------------------------------------------


def _column(one: d.ColumnChanged, joined: d.Joined) -> Cause:
    assert joined.old is not None and joined.new is not None
    old, new = one.old, one.new
    if new is None:
        assert old is not None
        return Cause("column", messages.column_removed(old.name, joined.old.name), None, old.name)
    if old is None:
        said = messages.column_added(new.name, joined.new.name)
        return Cause("column", said, new.place, "", new.name)
    before, now = _declared(old, one.property), _declared(new, one.property)
    said = messages.column_declares(new.name, _PROPERTIES[one.property], before, now)
    return Cause("column", said, new.place, before, now)


_PROPERTIES = {
    "better": "`better`",
    "unit": "the unit",
    "items": "`items`",
    "kind": "the kind",
    "exact": "`exact`",
    "aliases": "the aliases",
    "label": "the label",
}


def _declared(column: Column, what: str) -> str:
    match what:
        case "better":
            return column.better.value if column.better else ""
        case "unit":
            return column.unit.name
        case "items":
            return "" if column.items is None else str(column.items)
        case "kind":
            return column.kind.value
        case "exact":
            return "yes" if column.exact else "no"
        case "aliases":
            return ", ".join(column.aliases)
        case _:
            return column.label


# --- sets -----------------------------------------------------------------------------------------


def _set(one: d.SetChanged, text_of: Callable[[LetEntry, bool], Source | None]) -> Cause:
    old, new = one.old, one.new
    if new is None:
        assert old is not None
        return Cause("set", messages.set_removed(old.name), None, _value(old, text_of(old, False)))
    source = text_of(new, True)
    place = source.place(new.span.start) if source else Place(new.file, new.line, 1)
    now = _value(new, source)
    if old is None:
        return Cause("set", messages.set_added(new.name), place, "", now)
    before = _value(old, text_of(old, False))
    changes = [(stretch.old, stretch.new) for stretch in words(before, now)]
    if 0 < len(changes) <= _MOST_STRETCHES:
        said = messages.set_changed(new.name, changes)
    else:
        said = messages.set_replaced(new.name, before, now)
    return Cause("set", said, place, before, now)


def _value(let: LetEntry, source: Source | None) -> str:
    """The value of a `let` as it is written."""
    if source is None:
        return ""
    return " ".join(source.text[let.value.span.start : let.value.span.end].split())
