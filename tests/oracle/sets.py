"""Sets of rows and of columns: how they are written and which rows they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from tests.oracle.model import SilentError, Truth, World


class Condition(Protocol):
    """What `where` asks of a row."""

    def text(self) -> str: ...

    def holds(self, world: World, row: str | None) -> Truth: ...


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows by name: one alone, or several in braces."""

    names: tuple[str, ...]

    def text(self) -> str:
        return self.names[0] if len(self.names) == 1 else f"{{{self.inner()}}}"

    def inner(self) -> str:
        return ", ".join(self.names)

    def rows(self, world: World) -> tuple[str, ...]:
        return self.names


@dataclass(frozen=True, slots=True)
class AllRows:
    """The table's own name."""

    table: str

    def text(self) -> str:
        return self.table

    def inner(self) -> str:
        return self.table

    def rows(self, world: World) -> tuple[str, ...]:
        return world.table.rows


@dataclass(frozen=True, slots=True)
class Named:
    """A set that a `let` names."""

    name: str
    meaning: RowSet

    def text(self) -> str:
        return self.name

    def inner(self) -> str:
        return self.name

    def rows(self, world: World) -> tuple[str, ...]:
        return self.meaning.rows(world)


@dataclass(frozen=True, slots=True)
class Where:
    """`{S where CONDITION}`."""

    base: RowSet
    condition: Condition

    def text(self) -> str:
        return f"{{{self.inner()}}}"

    def inner(self) -> str:
        return f"{self.base.text()} where {self.condition.text()}"

    def rows(self, world: World) -> tuple[str, ...]:
        return world.as_printed(
            lambda: tuple(row for row in self.base.rows(world) if self._has(world, row))
        )

    def _has(self, world: World, row: str) -> bool:
        held = self.condition.holds(world, row)
        if held is Truth.UNKNOWN:
            raise SilentError("a row of which nobody can say whether it belongs to the set")
        return held is Truth.TRUE


@dataclass(frozen=True, slots=True)
class Except:
    """`{S except T}`."""

    base: RowSet
    left_out: RowSet

    def text(self) -> str:
        return f"{{{self.inner()}}}"

    def inner(self) -> str:
        return f"{self.base.text()} except {self.left_out.text()}"

    def rows(self, world: World) -> tuple[str, ...]:
        left_out = self.left_out.rows(world)
        return tuple(row for row in self.base.rows(world) if row not in left_out)


@dataclass(frozen=True, slots=True)
class Extreme:
    """`{S with the [2nd] highest COLUMN}`: all rows of that rank, by size."""

    base: RowSet
    place: int
    highest: bool
    column: str

    def text(self) -> str:
        return f"{{{self.inner()}}}"

    def inner(self) -> str:
        return f"{self.base.text()} with the {size_place(self.place, self.highest)} {self.column}"

    def rows(self, world: World) -> tuple[str, ...]:
        return world.as_printed(lambda: self._rows(world))

    def _rows(self, world: World) -> tuple[str, ...]:
        rows = self.base.rows(world)
        return tuple(row for row in rows if self._ahead(world, row, rows) == self.place - 1)

    def _ahead(self, world: World, row: str, rows: tuple[str, ...]) -> int:
        operator = ">" if self.highest else "<"
        return sum(
            world.compares(
                world.figure(other, self.column), operator, world.figure(row, self.column)
            )
            for other in rows
            if other != row
        )


@dataclass(frozen=True, slots=True)
class Listed:
    """`{S, A}`: the rows of all members, each once."""

    members: tuple[RowSet, ...]

    def text(self) -> str:
        return f"{{{self.inner()}}}"

    def inner(self) -> str:
        return ", ".join(member.text() for member in self.members)

    def rows(self, world: World) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row for member in self.members for row in member.rows(world)))


RowSet: TypeAlias = Rows | AllRows | Named | Where | Except | Extreme | Listed


def size_place(place: int, highest: bool) -> str:
    """`highest`, `2nd lowest`."""
    return f"{ordinal(place)} {_end(highest)}" if place > 1 else _end(highest)


def ordinal(place: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`."""
    return f"{place}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(place, 'th') }"


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by name, or as they are `written` otherwise: a name of a `let`, `{core except a}`."""

    names: tuple[str, ...]
    written: str | None = None

    def text(self) -> str:
        """As a set: `{a, b}`, `a` or the name."""
        if self.written is not None:
            return self.written
        return self.names[0] if len(self.names) == 1 else f"{{{', '.join(self.names)}}}"

    def listed(self) -> str:
        """After `on`: `a, b` or the name."""
        return self.written if self.written is not None else ", ".join(self.names)


def _end(highest: bool) -> str:
    return "highest" if highest else "lowest"
