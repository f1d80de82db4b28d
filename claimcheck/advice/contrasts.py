"""The differences of two states, piece by piece: tables, rows and columns matched by name.

Not here: what a difference is (`states`), those of the words of a check (`wordwise`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from claimcheck.advice.states import (
    ColumnChanged,
    Contrast,
    FigureChanged,
    Joined,
    MeaningChanged,
    OfTable,
    Pair,
    RowChanged,
    SetChanged,
    Shape,
    State,
    TableChanged,
)
from claimcheck.semantics.scope import LetEntry
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Column, Row, Table
from claimcheck.vocabulary.vague import Meaning

PROPERTIES = ("better", "unit", "items", "kind", "exact", "aliases", "label")
"""What a column declares that a verdict may depend on."""


def contrast(old: State, new: State, tables: tuple[OfTable, ...]) -> Contrast:
    """The differences of everything but the checks; those of the `tables` are known."""
    return Contrast((*_lets(old.lets, new.lets), *_meanings(old.meanings, new.meanings)), tables)


def of_tables(old: Sequence[Table], new: Sequence[Table]) -> tuple[OfTable, ...]:
    """The differences of tables, which are matched by their names."""
    return tuple(_of_table(index, joined) for index, joined in enumerate(_joined(old, new)))


# --- sets and meanings ----------------------------------------------------------------------------


def _lets(old: Mapping[str, LetEntry], new: Mapping[str, LetEntry]) -> Iterator[SetChanged]:
    for key in dict.fromkeys((*old, *new)):
        before, now = old.get(key), new.get(key)
        if before is None or now is None or not _is_same_let(before, now):
            yield SetChanged(key, before, now)


def _is_same_let(old: LetEntry, new: LetEntry) -> bool:
    if old.is_too_large or new.is_too_large:  # nobody looks into it, nor compares it
        return old.is_too_large and new.is_too_large
    return type(old.value) is type(new.value) and old.value == new.value


def _meanings(old: Mapping[str, Meaning], new: Mapping[str, Meaning]) -> Iterator[MeaningChanged]:
    for word in sorted({*old, *new}):
        before, now = old.get(word), new.get(word)
        if before is None or now is None or before._replace(text="") != now._replace(text=""):
            yield MeaningChanged(word, before, now)


# --- tables ---------------------------------------------------------------------------------------


def _joined(old: Sequence[Table], new: Sequence[Table]) -> Iterator[Joined]:
    now = {name_key(table.name): table for table in new}
    for table in old:
        other = now.pop(name_key(table.name), None)
        if other is None:
            yield Joined(table, None)
        else:
            columns = _by_names([_names_of(c) for c in table.columns], _columns_of(other))
            yield Joined(table, other, tuple(_rows(table, other)), tuple(columns))
    for table in now.values():
        yield Joined(None, table)


def _columns_of(table: Table) -> list[list[str]]:
    return [_names_of(column) for column in table.columns]


def _names_of(one: Row | Column) -> list[str]:
    return [name_key(name) for name in (one.name, *one.aliases) if name]


def _rows(old: Table, new: Table) -> Iterator[Pair]:
    """Rows by their names; rows without names in their order, from both ends of a table."""
    if not all(row.name for row in (*old.rows, *new.rows)):
        return _by_order(_printed(old), _printed(new))
    return _by_names([_names_of(row) for row in old.rows], [_names_of(row) for row in new.rows])


def _printed(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.printed for cell in cells) for cells in table.cells]


def _by_order(old: Sequence[object], new: Sequence[object]) -> Iterator[Pair]:
    """What is equal at the start and at the end, and between them what stands at one place."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    room = shorter - start
    end = next((i for i in range(room) if old[-1 - i] != new[-1 - i]), room)
    for i in range(max(len(old), len(new)) - end):
        yield (
            i if i < len(old) - end else None,
            i if i < len(new) - end else None,
        )
    yield from ((len(old) - i, len(new) - i) for i in range(end, 0, -1))


def _by_names(old: Sequence[list[str]], new: Sequence[list[str]]) -> Iterator[Pair]:
    """What has a name in common, its first name before its others; each is taken once."""
    partner: dict[int, int] = {}
    left = dict.fromkeys(range(len(new)))
    for depth in (1, None):
        waiting: dict[str, list[int]] = {}
        for j in reversed(left):
            for key in dict.fromkeys(new[j][:depth]):
                waiting.setdefault(key, []).append(j)
        for i, keys in enumerate(old):
            at = None if i in partner else _first(waiting, keys[:depth], left)
            if at is not None:
                partner[i] = at
                del left[at]
    yield from ((i, partner.get(i)) for i in range(len(old)))
    yield from ((None, j) for j in left)


def _first(
    waiting: Mapping[str, list[int]], keys: Iterable[str], left: Container[int]
) -> int | None:
    """The first position that waits under one of some names and is still left."""
    for key in keys:
        found = waiting.get(key, [])
        while found:
            if found[-1] in left:
                return found[-1]
            found.pop()
    return None


def _of_table(index: int, joined: Joined) -> OfTable:
    old, new = joined.old, joined.new
    if old is None or new is None:
        return OfTable(joined, (TableChanged(index, old, new),), {}, {})
    shape: list[Shape] = [*_of_rows(index, joined.rows, old, new)]
    for column in joined.columns:
        shape += _of_column(index, column, old, new)
    figures = list(_figures(index, joined, old, new))
    return OfTable(
        joined,
        tuple(shape),
        {(one.row[0], one.column[0]): one for one in figures},
        {(one.row[1], one.column[1]): one for one in figures},
    )


def _of_rows(index: int, rows: Iterable[Pair], old: Table, new: Table) -> Iterator[RowChanged]:
    for i, j in rows:
        before = None if i is None else old.rows[i]
        now = None if j is None else new.rows[j]
        if before is None or now is None or _spelt(before) != _spelt(now):
            yield RowChanged(index, (i, j), before, now)


def _spelt(one: Row) -> tuple[str, tuple[str, ...]]:
    return one.name, one.aliases


def _of_column(index: int, pair: Pair, old: Table, new: Table) -> Iterator[ColumnChanged]:
    before = None if pair[0] is None else old.columns[pair[0]]
    now = None if pair[1] is None else new.columns[pair[1]]
    if before is None or now is None:
        yield ColumnChanged(index, pair, before, now)
        return
    for each in PROPERTIES:
        if getattr(before, each) != getattr(now, each):
            yield ColumnChanged(index, pair, before, now, each)


def _figures(index: int, joined: Joined, old: Table, new: Table) -> Iterator[FigureChanged]:
    columns = [(i, j) for i, j in joined.columns if i is not None and j is not None]
    for row in joined.rows:
        i, j = row
        if i is None or j is None:
            continue
        before, now = old.cells[i], new.cells[j]
        for column in columns:
            was, is_ = before[column[0]], now[column[1]]
            if was[:2] != is_[:2] or was.items != is_.items:
                yield FigureChanged(index, (i, j), column, was, is_)
