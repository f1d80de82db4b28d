"""Expressions: numbers, texts, figures of rows, aggregates, and arithmetic over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from tests.oracle.model import Better, ClaimError, UnknowableError, World, Written
from tests.oracle.sets import Columns, RowSet

Value: TypeAlias = Fraction | str | None
"""A figure, a text, or (None) an empty text cell."""


class Aggregate(Enum):
    """How the figures of a column over a set become one."""

    AVERAGE = "average"
    MEDIAN = "median"
    TOTAL = "total"
    HIGHEST = "highest"
    LOWEST = "lowest"
    BEST = "best"
    WORST = "worst"
    SPREAD = "spread"


def aggregated(
    world: World, kind: Aggregate, figures: Sequence[Fraction], better: Better | None
) -> Fraction:
    """The aggregate of one column's figures; of none: unknowable."""
    if not figures:
        raise UnknowableError("empty set")
    ordered = _sorted(world, figures)
    match kind:
        case Aggregate.AVERAGE:
            return sum(figures, Fraction(0)) / len(figures)
        case Aggregate.MEDIAN:
            middle = len(ordered) // 2
            return (
                ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
            )
        case Aggregate.TOTAL:
            return sum(figures, Fraction(0))
        case Aggregate.HIGHEST:
            return ordered[-1]
        case Aggregate.LOWEST:
            return ordered[0]
        case Aggregate.SPREAD:
            return ordered[-1] - ordered[0]
        case Aggregate.BEST | Aggregate.WORST:
            if better is None:
                raise ClaimError("a measure without a direction")
            return ordered[-1 if (kind is Aggregate.BEST) == (better is Better.HIGHER) else 0]


def aggregated_rows(world: World, kind: Aggregate, rows: RowSet) -> tuple[str, ...]:
    """The rows of the set; only the ends of the order are bounded when one of them is unknown."""
    if kind in (Aggregate.HIGHEST, Aggregate.LOWEST, Aggregate.BEST, Aggregate.WORST):
        return rows.rows(world)
    return world.members(lambda: rows.rows(world))


@dataclass(frozen=True, slots=True)
class Number:
    """A written number."""

    written: Written

    def text(self) -> str:
        return self.written.text()

    def value(self, world: World, row: str | None) -> Value:
        return self.written.value


@dataclass(frozen=True, slots=True)
class Quoted:
    """A written text."""

    content: str

    def text(self) -> str:
        return f'"{self.content}"'

    def value(self, world: World, row: str | None) -> Value:
        return self.content


@dataclass(frozen=True, slots=True)
class Own:
    """In a condition: the row's own figure or text."""

    column: str

    def text(self) -> str:
        return self.column

    def value(self, world: World, row: str | None) -> Value:
        assert row is not None
        return content(world, row, self.column)


@dataclass(frozen=True, slots=True)
class Of:
    """`COLUMN of SET`: the one value on which the rows agree."""

    column: str
    rows: RowSet

    def text(self) -> str:
        return f"{self.column} of {self.rows.text()}"

    def value(self, world: World, row: str | None) -> Value:
        rows = world.members(lambda: self.rows.rows(world))
        values = [content(world, each, self.column) for each in rows]
        if not values:
            raise UnknowableError("empty set")
        if any(_differ(world, values[0], other) for other in values[1:]):
            raise ClaimError("several different values")
        return values[0]


@dataclass(frozen=True, slots=True)
class Aggregated:
    """`average COLUMN of SET` and its like."""

    kind: Aggregate
    column: str
    rows: RowSet

    def text(self) -> str:
        return f"{self.kind.value} {self.column} of {self.rows.text()}"

    def value(self, world: World, row: str | None) -> Value:
        rows = aggregated_rows(world, self.kind, self.rows)
        figures = [world.figure(each, self.column) for each in rows]
        return aggregated(world, self.kind, figures, world.table.column(self.column).better)


@dataclass(frozen=True, slots=True)
class AverageOver:
    """`average over MEASURES of ROW`."""

    columns: Columns
    rows: RowSet

    def text(self) -> str:
        return f"average over {self.columns.text()} of {self.rows.text()}"

    def value(self, world: World, row: str | None) -> Value:
        (only,) = self.rows.rows(world)
        figures = [world.figure(only, column) for column in self.columns.names]
        return sum(figures, Fraction(0)) / len(figures)


@dataclass(frozen=True, slots=True)
class Count:
    """`count of SET`."""

    rows: RowSet

    def text(self) -> str:
        return f"count of {self.rows.text()}"

    def value(self, world: World, row: str | None) -> Value:
        return Fraction(len(self.rows.rows(world)))


@dataclass(frozen=True, slots=True)
class CountDifferent:
    """`count of different COLUMN of SET`."""

    column: str
    rows: RowSet

    def text(self) -> str:
        return f"count of different {self.column} of {self.rows.text()}"

    def value(self, world: World, row: str | None) -> Value:
        return world.as_printed(lambda: self._count(world))

    def _count(self, world: World) -> Fraction:
        rows = world.members(lambda: self.rows.rows(world))
        values = [content(world, each, self.column) for each in rows]
        for place, value in enumerate(values):
            for other in values[:place]:
                _differ(world, value, other)
        return Fraction(len(set(values)))


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`left operator right` with `+ - * /`."""

    left: Expression
    operator: str
    right: Expression

    def text(self) -> str:
        return f"{_grouped(self.left)} {self.operator} {_grouped(self.right)}"

    def value(self, world: World, row: str | None) -> Value:
        left, right = number(self.left, world, row), number(self.right, world, row)
        match self.operator:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
        if world.sign(right, Fraction(0)) == 0:
            raise ClaimError("a division by zero")
        return left / right


Expression: TypeAlias = (
    Number | Quoted | Own | Of | Aggregated | AverageOver | Count | CountDifferent | Arithmetic
)


def number(expression: Expression, world: World, row: str | None) -> Fraction:
    """The expression's value, which has to be a number."""
    value = expression.value(world, row)
    if not isinstance(value, Fraction):
        raise ClaimError("a text where a number is needed")
    return value


def content(world: World, row: str, column: str) -> Value:
    """What stands in a cell: a figure, a text, or nothing (an empty text cell)."""
    if world.table.column(column).is_text:
        return world.table.texts.get((row, column))
    return world.figure(row, column)


def columns_of(expression: Expression) -> tuple[str, ...]:
    """The columns that the expression reads."""
    match expression:
        case Number() | Quoted() | Count():
            return ()
        case Own() | Of() | Aggregated() | CountDifferent():
            return (expression.column,)
        case AverageOver():
            return expression.columns.names
        case Arithmetic():
            return columns_of(expression.left) + columns_of(expression.right)


def _grouped(expression: Expression) -> str:
    return f"({expression.text()})" if isinstance(expression, Arithmetic) else expression.text()


def _differ(world: World, left: Value, right: Value) -> bool:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return world.sign(left, right) != 0
    return left != right


def _sorted(world: World, figures: Sequence[Fraction]) -> list[Fraction]:
    """The figures in order; the order changes where two of them meet."""
    for place, figure in enumerate(figures):
        for other in figures[:place]:
            world.sign(figure, other)
    return sorted(figures)
