"""The unknowns that formulas are about: figures as variables, other things as propositions.

A variable is a cell, or a number made of cells that no bound on a difference can express (a ratio,
a sum), so that two claims about the same number meet in it; what is known of such a number whatever
the figures are is one of its `laws`. Not here: what claims say of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Bound,
    Flag,
    Formula,
    TooLargeError,
    all_of,
    any_of,
    both,
)
from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.values.interval import Interval

MAX_BITS = 200
"""How long the numbers of a bound may be."""
ZERO = 0
"""The variable that is always zero."""


class Linear(NamedTuple):
    """A sum of variables, each times a number other than zero, and a constant; sorted."""

    terms: tuple[tuple[int, Fraction], ...]
    constant: Fraction

    @property
    def is_variable(self) -> bool:
        """Whether this is one variable as it is; those that `Atoms` hands out are."""
        terms = self.terms
        return len(terms) == 1 and terms[0][1] is _ONE and self.constant is _NONE


class Atoms:
    """The variables and propositions of the claims of a file, each known by what it is about."""

    __slots__ = ("_flags", "_variables", "laws", "subjects")

    def __init__(self) -> None:
        self._variables: dict[Hashable, int] = {"zero": ZERO}
        self._flags: dict[Hashable, int] = {}
        self.subjects: list[Hashable] = ["zero"]
        self.laws: dict[int, list[Formula]] = {}

    def flags(self) -> Iterable[tuple[Hashable, int]]:
        """The propositions: what each is about, and its number."""
        return self._flags.items()

    def flag(self, key: Hashable) -> Formula:
        """The proposition with a key."""
        return Flag(self._flags.setdefault(key, len(self._flags)), True)

    def cell(self, row: RowId, column: ColumnId) -> Linear:
        """The figure of a row in a column."""
        return self.number(("cell", row, column))

    def number(
        self, key: Hashable, laws: Callable[[Linear], list[Formula]] | None = None
    ) -> Linear:
        """The number with a key; `laws` says what is always so of it."""
        found = self._variables.get(key)
        if found is None:
            found = self._variables[key] = len(self.subjects)
            self.subjects.append(key)
        if laws is not None and found not in self.laws:
            self.laws[found] = [law for law in laws(_variable(found)) if law is not TRUE]
        return _variable(found)

    # --- bounds -----------------------------------------------------------------------------------

    def at_most(self, one: Linear, other: Linear, strict: bool = False) -> Formula:
        """That one number is at most (strictly: less than) another."""
        if one.is_variable and other.is_variable and one != other:  # the rule, only faster
            return Bound(one.terms[0][0], other.terms[0][0], 0, strict)
        terms, constant = minus(one, other)
        if not terms:
            return TRUE if constant < 0 or (constant == 0 and not strict) else FALSE
        (x, factor), *rest = terms
        y = ZERO
        if rest and (len(rest) > 1 or rest[0][1] != -factor):
            x, factor = self._sum(terms)
        elif rest:
            y = rest[0][0]
        limit = _plain(-constant / abs(factor))
        if max(limit.numerator.bit_length(), limit.denominator.bit_length()) > MAX_BITS:
            raise TooLargeError
        return Bound(x, y, limit, strict) if factor > 0 else Bound(y, x, limit, strict)

    def equal(self, one: Linear, other: Linear) -> Formula:
        """That two numbers are the same."""
        return both(self.at_most(one, other), self.at_most(other, one))

    def within(self, one: Linear, interval: Interval) -> Formula:
        """That a number lies in an interval."""
        parts = []
        if interval.low is not None:
            parts.append(self.at_most(constant(interval.low), one, interval.low_open))
        if interval.high is not None:
            parts.append(self.at_most(one, constant(interval.high), interval.high_open))
        return all_of(parts)

    def _sum(self, terms: tuple[tuple[int, Fraction], ...]) -> tuple[int, Fraction]:
        """The variable of a sum, and how often it is contained in it.

        A sum whose terms all pull the same way is kept as a weighted mean, which lies between the
        smallest and the largest of its figures.
        """
        factors = [factor for _, factor in terms]
        is_mean = all(factor > 0 for factor in factors) or all(factor < 0 for factor in factors)
        scale = sum(factors, Fraction(0)) if is_mean else factors[0]
        key = tuple((variable, factor / scale) for variable, factor in terms)
        found = self.number(("sum", key), lambda mean: self._of_mean(mean, key) if is_mean else [])
        return found.terms[0][0], scale

    def _of_mean(self, mean: Linear, key: tuple[tuple[int, Fraction], ...]) -> list[Formula]:
        parts = [_variable(variable) for variable, _ in key]
        return [
            any_of(self.at_most(part, mean) for part in parts),
            any_of(self.at_most(mean, part) for part in parts),
        ]


# --- linear sums ----------------------------------------------------------------------------------


def constant(value: Fraction) -> Linear:
    """A number that is known."""
    return Linear((), value)


def plus(one: Linear, other: Linear) -> Linear:
    """The sum of two."""
    if not one.terms or not other.terms:
        return Linear(one.terms or other.terms, one.constant + other.constant)
    return total((one, other))


def total(numbers: Sequence[Linear]) -> Linear:
    """The sum of several."""
    factors: dict[int, Fraction] = {}
    for number in numbers:
        for variable, factor in number.terms:
            factors[variable] = factors.get(variable, _NONE) + factor
    terms = tuple(sorted((v, factor) for v, factor in factors.items() if factor))
    return Linear(terms, sum((number.constant for number in numbers), _NONE))


def minus(one: Linear, other: Linear) -> Linear:
    """The difference of two."""
    return plus(one, times(other, Fraction(-1)))


def times(one: Linear, factor: Fraction) -> Linear:
    """A sum so many times."""
    if not factor:
        return constant(factor)
    return Linear(tuple((v, own * factor) for v, own in one.terms), one.constant * factor)


def _plain(value: Fraction) -> Fraction | int:
    return value.numerator if value.denominator == 1 else value


def _variable(index: int) -> Linear:
    return Linear(((index, _ONE),), _NONE)


_ONE, _NONE = Fraction(1), Fraction(0)
