"""What a claim rests on in one state, and the kinds of pieces in which another may differ.

A state is the words of a check, the sets and meanings in reach, and the tables. Not here: finding
the differences of two states (`contrasts`), a state with some of them (`mixing`), which of them
made a verdict flip (`flips`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.advice.wordwise import Words
from claimcheck.semantics.scope import LetEntry
from claimcheck.tables.table import Cell, Column, Row, Table
from claimcheck.vocabulary.vague import Meaning

Pair = tuple[int | None, int | None]
"""A position then and now; `None` where there is no such thing."""


class State(NamedTuple):
    """All that a claim's verdict depends on."""

    check: str
    lets: Mapping[str, LetEntry]
    meanings: Mapping[str, Meaning]
    tables: tuple[Table, ...]


class Joined(NamedTuple):
    """A table of one state beside that of the other; one of them may be missing."""

    old: Table | None
    new: Table | None
    rows: tuple[Pair, ...] = ()
    columns: tuple[Pair, ...] = ()


class SetChanged(NamedTuple):
    """A `let` with another value, or that only one state has."""

    key: str
    old: LetEntry | None
    new: LetEntry | None


class MeaningChanged(NamedTuple):
    """A vague word with another meaning."""

    word: str
    old: Meaning | None
    new: Meaning | None


class FigureChanged(NamedTuple):
    """A cell that prints something else; `row` and `column` are pairs of positions."""

    table: int
    row: tuple[int, int]
    column: tuple[int, int]
    old: Cell
    new: Cell


class RowChanged(NamedTuple):
    """A row that only one state has, or that has other names."""

    table: int
    row: Pair
    old: Row | None
    new: Row | None


class ColumnChanged(NamedTuple):
    """A column that only one state has or, with a `property`, one that declares it otherwise."""

    table: int
    column: Pair
    old: Column | None
    new: Column | None
    property: str = ""


class TableChanged(NamedTuple):
    """A table that only one state has."""

    table: int
    old: Table | None
    new: Table | None


Difference = (
    Words | SetChanged | MeaningChanged | FigureChanged | RowChanged | ColumnChanged | TableChanged
)


Shape = RowChanged | ColumnChanged | TableChanged
"""A difference of a table that is none of a single figure."""


class OfTable(NamedTuple):
    """What differs in one table: its shape, and its figures by their positions then and now."""

    joined: Joined
    shape: tuple[Shape, ...]
    old: Mapping[tuple[int, int], FigureChanged]
    new: Mapping[tuple[int, int], FigureChanged]


class Contrast(NamedTuple):
    """What differs between two environments, whatever the claim: for all claims of a file."""

    names: tuple[SetChanged | MeaningChanged, ...]
    tables: tuple[OfTable, ...]

    def everything(self) -> list[Difference]:
        """All of it in a fixed order: names before figures, tables in their order."""
        found: list[Difference] = list(self.names)
        for table in self.tables:
            found += [*table.shape, *table.old.values()]
        return found

    def size(self) -> int:
        """How many differences there are."""
        return len(self.names) + sum(len(each.shape) + len(each.old) for each in self.tables)
