"""What an expression is compared with, and conditions on a row made of such comparisons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tests.oracle.expressions import Arithmetic, Expression, Number, Of, Own, Quoted, number
from tests.oracle.model import (
    ClaimError,
    SilentError,
    Truth,
    UnknowableError,
    World,
    Written,
    conjunction,
    disjunction,
    negation,
    truth,
)

BOUNDS = {
    "at least": ">=",
    "at most": "<=",
    "more than": ">",
    "less than": "<",
    "fewer than": "<",
    "over": ">",
    "under": "<",
    "exactly": "==",
}
"""The words of a bound and the comparison each stands for."""

APPROXIMATIONS = ("about", "roughly", "approximately", "nearly", "almost")


@dataclass(frozen=True, slots=True)
class Compares:
    """`= == != < <= > >=` or `is`, and an expression."""

    operator: str
    right: Expression

    def text(self) -> str:
        return f"{self.operator} {self.right.text()}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        match self.operator:
            case "=" | "is":
                return equal(left, self.right, world, row)
            case "!=":
                return negation(equal(left, self.right, world, row))
            case "==" if not isinstance(left.value(world, row), Fraction):
                return equal(left, self.right, world, row)
        sides = number(left, world, row), _against(self.right, left, world, row)
        return truth(world.compares(sides[0], self.operator, sides[1]))


@dataclass(frozen=True, slots=True)
class Bounded:
    """`is at least 3`, `is over 3`, `is exactly 3`."""

    bound: str
    right: Expression

    def text(self) -> str:
        return f"is {self.bound} {self.right.text()}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        sides = number(left, world, row), _against(self.right, left, world, row)
        return truth(world.compares(sides[0], BOUNDS[self.bound], sides[1]))


@dataclass(frozen=True, slots=True)
class Approximates:
    """`is about 3`, `is nearly 3`."""

    word: str
    right: Written

    def text(self) -> str:
        return f"is {self.word} {self.right.text()}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        as_ratio = is_ratio(left)
        target = self.right.share if as_ratio else self.right.value
        ends = self.right.share_rounding() if as_ratio else self.right.rounding()
        return approximates(world, lambda: number(left, world, row), self.word, target, ends)


@dataclass(frozen=True, slots=True)
class Between:
    """`is between A and B`: inclusive and exact."""

    low: Written
    high: Written

    def text(self) -> str:
        return f"is between {self.low.text()} and {self.high.text()}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        ends = (
            (self.low.share, self.high.share)
            if is_ratio(left)
            else (self.low.value, self.high.value)
        )
        return truth(world.lies(number(left, world, row), ends))


@dataclass(frozen=True, slots=True)
class Gap:
    """`is missing`, `is reported`: of the table as it is, whatever would fill it."""

    missing: bool
    verb: str = "is "

    def text(self) -> str:
        return f"{self.verb}{'missing' if self.missing else 'reported'}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        match left:
            case Own():
                assert row is not None
                gaps = {world.table.is_missing(row, left.column)}
            case Of():
                gaps = {world.table.is_missing(each, left.column) for each in left.rows.rows(world)}
            case _:
                raise AssertionError("only cells are missing")
        if not gaps:
            raise UnknowableError("empty set")
        return truth(gaps == {self.missing})


@dataclass(frozen=True, slots=True)
class OneOf:
    """`in {"a", "b"}`."""

    contents: tuple[str, ...]

    def text(self) -> str:
        return "in {" + ", ".join(f'"{each}"' for each in self.contents) + "}"

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        return disjunction(equal(left, Quoted(each), world, row) for each in self.contents)


@dataclass(frozen=True, slots=True)
class Contains:
    """`contains "a"`."""

    part: str

    def text(self) -> str:
        return f'contains "{self.part}"'

    def judge(self, left: Expression, world: World, row: str | None) -> Truth:
        value = left.value(world, row)
        if isinstance(value, Fraction):
            raise ClaimError("a number where a text is needed")
        return truth(value is not None and _folded(self.part) in _folded(value))


Comparator: TypeAlias = Compares | Bounded | Approximates | Between | Gap | OneOf | Contains


def equal(left: Expression, right: Expression, world: World, row: str | None) -> Truth:
    """`=`: *rounds to it* beside a written number, else the same as printed."""
    if isinstance(left, Number):
        left, right = right, left
    if isinstance(right, Number):
        ends = right.written.share_rounding() if is_ratio(left) else right.written.rounding()
        return world.rounds(lambda: number(left, world, row), ends)
    sides = left.value(world, row), right.value(world, row)
    match sides:
        case Fraction() as value, Fraction() as other:
            return truth(world.compares(value, "==", other))
        case (Fraction(), _) | (_, Fraction()):
            raise ClaimError("a number and a text")
        case value, other:
            return truth(
                value is not None and other is not None and _folded(value) == _folded(other)
            )


def approximates(
    world: World,
    compute: Callable[[], Fraction],
    word: str,
    target: Fraction,
    rounding: tuple[Fraction, Fraction],
) -> Truth:
    """Closeness to a written number: `about` and its like, `nearly` and `almost`."""
    meaning = world.words[word].amount
    slack = abs(target) * meaning.share if meaning.suffix == "%" else meaning.value
    ends = target - slack, target
    if word not in ("nearly", "almost"):
        ends = min(rounding[0], target - slack), max(rounding[1], target + slack)
    held = world.rounds(compute, ends)
    if held is Truth.UNKNOWN:
        raise SilentError("are coarse figures undecided under `about` as they are under `=`?")
    return held


def is_ratio(expression: Expression) -> bool:
    """Whether the expression is a plain ratio, to which `50%` is 0.5."""
    return isinstance(expression, Arithmetic) and expression.operator == "/"


# Conditions ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression and what it is compared with."""

    left: Expression
    comparator: Comparator

    def text(self) -> str:
        return f"{self.left.text()} {self.comparator.text()}"

    def holds(self, world: World, row: str | None) -> Truth:
        try:
            return self.comparator.judge(self.left, world, row)
        except UnknowableError:
            return Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class Both:
    """`A and B`, or `A or B`."""

    word: str
    left: ConditionOn
    right: ConditionOn

    def text(self) -> str:
        return f"{_grouped(self.left)} {self.word} {_grouped(self.right)}"

    def holds(self, world: World, row: str | None) -> Truth:
        parts = [self.left.holds(world, row), self.right.holds(world, row)]
        return conjunction(parts) if self.word == "and" else disjunction(parts)


@dataclass(frozen=True, slots=True)
class Not:
    """`not A`."""

    part: ConditionOn

    def text(self) -> str:
        return f"not {_grouped(self.part)}"

    def holds(self, world: World, row: str | None) -> Truth:
        return negation(self.part.holds(world, row))


ConditionOn: TypeAlias = Atom | Both | Not


def _grouped(condition: ConditionOn) -> str:
    return condition.text() if isinstance(condition, Atom) else f"({condition.text()})"


def _against(right: Expression, left: Expression, world: World, row: str | None) -> Fraction:
    if isinstance(right, Number) and is_ratio(left):
        return right.written.share
    return number(right, world, row)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
