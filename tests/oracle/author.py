"""Draws the parts that claims are made of: sets, quantifiers, numbers, conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import TypeVar

from tests.oracle.conditions import (
    APPROXIMATIONS,
    BOUNDS,
    Approximates,
    Atom,
    Between,
    Both,
    Bounded,
    Comparator,
    Compares,
    ConditionOn,
    Contains,
    Gap,
    Not,
    OneOf,
    is_ratio,
)
from tests.oracle.expressions import (
    Aggregate,
    Aggregated,
    Arithmetic,
    Expression,
    Number,
    Of,
    Own,
    Quoted,
    columns_of,
    number,
)
from tests.oracle.model import (
    SUFFIXES,
    ClaimError,
    Column,
    SilentError,
    UnknowableError,
    World,
    Written,
)
from tests.oracle.properties import OverColumns, Subject
from tests.oracle.quantifiers import Quantifier
from tests.oracle.scene import KINDS, TABLE, Scene
from tests.oracle.sets import AllRows, Columns, Except, Extreme, Listed, Rows, RowSet, Where

Drawn = TypeVar("Drawn")

MONOTONE = ("every", "all", "some", "most", "more than half", "at least half")
OTHERS = ("no", "half", "less than half")


class ImpossibleError(Exception):
    """This scene has nothing such a claim could be about."""


@dataclass(frozen=True, slots=True)
class Author:
    """Writes claims about a scene."""

    random: Random
    scene: Scene

    def chance(self, probability: float) -> bool:
        """True so often."""
        return self.random.random() < probability

    def pick(self, things: Sequence[Drawn]) -> Drawn:
        """One of them, if there is one."""
        if not things:
            raise ImpossibleError
        return self.random.choice(things)

    # Rows and columns

    def row(self) -> Rows:
        """One row."""
        return Rows((self.pick(self.scene.table.rows),))

    def two_rows(self) -> tuple[Rows, Rows]:
        """Two different rows."""
        first, second = self.random.sample(self.scene.table.rows, 2)
        return Rows((first,)), Rows((second,))

    def several(self, least: int = 2) -> Rows:
        """Rows by name."""
        rows = self.scene.table.rows
        if len(rows) < least:
            raise ImpossibleError
        return Rows(tuple(self.random.sample(rows, self.random.randint(least, len(rows)))))

    def rows(self) -> RowSet:
        """A set of any form."""
        match self.random.randrange(10):
            case 0 | 1:
                return AllRows(TABLE)
            case 2 | 3:
                return self.pick(self.scene.sets)
            case 4 | 5:
                return self.several()
            case 6 if self.chance(0.7):
                return self.row()
            case 6:
                return Listed((self.pick(self.scene.sets), self.row()))
            case 7:
                return Where(self.base(), self.condition(plain=True))
            case 8:
                return Except(
                    AllRows(TABLE), self.row() if self.chance(0.5) else self.pick(self.scene.sets)
                )
        place = self.pick((1, 1, 1, 2, 2, 3))
        return Extreme(self.base(), place, self.chance(0.5), self.measure().name)

    def base(self) -> RowSet:
        """A set to choose from."""
        if self.chance(0.5):
            return AllRows(TABLE)
        return self.pick(self.scene.sets) if self.chance(0.5) else self.several()

    def measure(self) -> Column:
        """A column of figures."""
        return self.pick(self.scene.measures)

    def directed(self) -> Column:
        """A column of figures that has a direction."""
        return self.pick([column for column in self.scene.measures if column.better])

    def columns(self, directed: bool = False, several: bool = False) -> Columns:
        """One or more columns of figures."""
        names = [column.name for column in self.scene.measures if column.better or not directed]
        core = self.scene.column_sets[0]
        if set(core.names) <= set(names) and self.chance(0.3):
            return core
        if set(core.names) <= set(names) and len(names) > 2 and self.chance(0.1):
            out = self.pick(names)
            kept = tuple(name for name in core.names if name != out)
            return Columns(kept, f"{{{core.written} except {out}}}")
        if len(names) < (2 if several else 1):
            raise ImpossibleError
        return Columns(
            tuple(self.random.sample(names, self.random.randint(2 if several else 1, len(names))))
        )

    def alike(self) -> Columns:
        """Several columns of figures that have one direction."""
        better = self.directed().better
        alike = [column.name for column in self.scene.measures if column.better is better]
        if len(alike) < 2:
            raise ImpossibleError
        return Columns(tuple(self.random.sample(alike, self.random.randint(2, len(alike)))))

    # Quantifiers

    def quantifier(self, monotone: bool = False) -> Quantifier:
        """A quantifier; `monotone`: one inside which a bare set reads as `every`."""
        of = self.pick(("", "of", "of the", ""))
        if self.chance(0.55):
            word = self.pick(MONOTONE if monotone or self.chance(0.6) else OTHERS)
            return Quantifier(word, of=of)
        counts = range(1, len(self.scene.table.rows))
        if self.chance(0.15):
            word = (
                "at least"
                if monotone
                else self.pick(("", "at least", "at most", "more than", "less than"))
            )
            return Quantifier(word, self.pick((25, 33, 50, 67, 75, 100)), percent=True, of=of)
        if monotone:
            return Quantifier(self.pick(("at least", "more than")), self.pick(counts), of=of)
        words = (
            "",
            "exactly",
            "at least",
            "at most",
            "more than",
            "fewer than",
            "less than",
            "all but",
        )
        return Quantifier(self.pick(words), self.pick(counts), of=of)

    def inner(self, outer: Quantifier | None, explicit: bool) -> Quantifier | None:
        """A quantifier of something further in, which may be left out where `every` is meant."""
        bare = not explicit and not (outer and outer.surprises)
        return None if bare and self.chance(0.5) else self.quantifier()

    def subject(self, explicit: bool = False) -> Subject:
        """The subject of a property or a rank."""
        if self.chance(0.3):
            return Subject(None, self.row())
        bare = not explicit and self.chance(0.2)
        return Subject(None if bare else self.quantifier(), self.rows())

    # Numbers

    def near(self, expression: Expression, row: str | None = None, loose: bool = False) -> Written:
        """A written number at or near the value of the expression in some completion."""
        value = self._value(expression, row)
        ratio = is_ratio(expression)
        columns = [self.scene.table.column(name) for name in columns_of(expression)]
        column = columns[0] if columns and not ratio else None
        finest = (
            column.decimals if column and column.slack else 1 + (column is None or column.decimals)
        )
        decimals = self.random.randint(0, 2 if ratio else finest)
        scale = SUFFIXES[column.suffix] if column else Fraction(1)
        if ratio and self.chance(0.3):
            return self.written(value * 100, 0, "%", loose)
        suffix = column.suffix if column else ""
        if ratio and self.chance(0.5):
            suffix = "x"
        if column and column.unit == "%" and self.chance(0.5):
            suffix = "%"
        unit = column.unit if column and column.unit == "s" and self.chance(0.5) else ""
        return self.written(value / scale, decimals, suffix, loose, unit or "")

    def written(
        self, value: Fraction, decimals: int, suffix: str = "", loose: bool = False, unit: str = ""
    ) -> Written:
        """A number so rounded, or a step or two beside it."""
        steps = round(value * 10**decimals) + self.pick(
            (0, 0, 0, 0, 1, -1, 2, -2) if loose else (0, 0, 1, -1)
        )
        if steps == 0:
            return Written("0", suffix, unit)
        digits = f"{abs(steps):0{decimals + 1}d}"
        whole = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
        return Written(("-" if steps < 0 else "") + whole, suffix, unit)

    def _value(self, expression: Expression, row: str | None) -> Fraction:
        scene = self.scene
        figures = [
            Fraction(digits) * SUFFIXES[scene.profile.suffix] for digits in scene.profile.domain
        ]
        filled = {
            (name, column.name): self.pick(figures)
            for name in scene.table.rows
            for column in scene.measures
        }
        world = World(scene.table, filled, scene.words)
        try:
            return number(expression, world, row or self.pick(scene.table.rows))
        except (ClaimError, UnknowableError, SilentError):
            return self.pick(figures)

    # Conditions on a row

    def condition(self, plain: bool = False, depth: int = 1) -> ConditionOn:
        """A condition; `plain`: one that no rounding leaves open."""
        if depth and self.chance(0.25):
            parts = self.condition(plain, depth - 1), self.condition(plain, depth - 1)
            return Both(self.pick(("and", "or")), *parts)
        if depth and self.chance(0.12):
            return Not(self.condition(plain, depth - 1))
        if self.scene.has_kinds and self.chance(0.3):
            return Atom(Own("kind"), self.text_comparator())
        if self.chance(0.15):
            return Atom(Own(self.measure().name), self.gap())
        expression = self._own_expression(plain)
        if isinstance(expression, Own) and self.chance(0.25):
            return Atom(expression, self._against_figure(expression.column))
        return Atom(expression, self.comparator(expression))

    def over_columns(self) -> OverColumns:
        """`at least 2 of {a, b} > 3`."""
        columns = self.columns(several=True)
        comparator: Comparator = (
            self.gap() if self.chance(0.3) else self.comparator(Own(columns.names[0]))
        )
        if isinstance(comparator, Compares) and not isinstance(comparator.right, Number):
            raise ImpossibleError
        return OverColumns(self.quantifier(), columns, comparator)

    def gap(self) -> Gap:
        """`is missing`, `reported`."""
        return Gap(self.chance(0.4), self.pick(("is ", "")))

    def text_comparator(self) -> Comparator:
        """What a text is compared with."""
        match self.random.randrange(6):
            case 0:
                return OneOf(tuple(self.random.sample(KINDS, 2)))
            case 1:
                return Contains(self.pick(("blue", "light", "e", "Red")))
            case 2:
                return Compares("!=", Quoted(self.pick(KINDS)))
            case 3:
                return Gap(self.chance(0.5))
        return Compares(
            self.pick(("=", "=", "is", "==")), Quoted(self.pick((*KINDS, "Red", " blue ")))
        )

    def comparator(self, left: Expression, row: str | None = None) -> Comparator:
        """What a number is compared with; another figure only where both are exact."""
        written = self.near(left, row)
        match self.random.randrange(12):
            case 0 | 1:
                return Compares(self.pick(("=", "is", "=", "!=")), Number(written))
            case 2:
                return Compares("==", Number(written))
            case 3 if written.value > 0 and not (
                written.suffix == "x" and len(written.digits) == 1
            ):
                return Approximates(self.pick(APPROXIMATIONS), written)
            case 4:
                return Bounded(self.pick(tuple(BOUNDS)), Number(written))
            case 5:
                high = self.near(left, row)
                ratio = is_ratio(left)
                low, high = sorted(
                    (written, high), key=lambda each: each.share if ratio else each.value
                )
                return Between(low, high)
        return Compares(self.pick(("<", "<=", ">", ">=")), Number(written))

    def _own_expression(self, plain: bool) -> Expression:
        own = Own(self.measure().name)
        if self.chance(0.2) and len(self.scene.measures) > 1:
            left, right = self.random.sample(self.scene.measures, 2)
            if plain and left.slack:
                return own
            return Arithmetic(Own(left.name), self.pick(("-", "+")), Own(right.name))
        return own

    def _against_figure(self, column: str) -> Compares:
        """Against another column of the row, another row, or an aggregate."""
        right = self.figure_elsewhere(column)
        if self.chance(0.4):
            right = Own(self.measure().name)
        computed = isinstance(right, Aggregated) and self.scene.table.column(column).slack
        order = ("<", "<=", ">", ">=")
        return Compares(self.pick(order if computed else (*order, "=", "!=", "==")), right)

    def figure_elsewhere(self, column: str) -> Expression:
        """Another figure, or an aggregate, of the same column."""
        if self.chance(0.5):
            return Of(column, self.row())
        kinds = (Aggregate.AVERAGE, Aggregate.MEDIAN, Aggregate.HIGHEST, Aggregate.LOWEST)
        return Aggregated(self.pick(kinds), column, self.several())
