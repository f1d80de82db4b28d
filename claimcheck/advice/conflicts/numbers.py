"""Numbers made of numbers, and what can be asked of one.

Sums, means and totals stay sums of figures. A product, a ratio, the highest of several are numbers
of their own, of which only some laws are known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import Atoms, Linear, constant, minus, plus, times, total
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    at_least,
    both,
    negation,
)
from claimcheck.semantics.meaning import Requirement
from claimcheck.vocabulary.relations import Aggregate

ZERO = constant(Fraction(0))
ONE = constant(Fraction(1))


class Weighed(NamedTuple):
    """One of several numbers, and when it belongs to them."""

    member: Formula
    value: Linear


# --- what is asked --------------------------------------------------------------------------------


def fits(atoms: Atoms, requirement: Requirement, value: Linear) -> Formula:
    """That a number is what is asked of it."""
    parts = (requirement.inside, requirement.rounds)
    return any_of(atoms.within(value, part) for part in parts if part is not None)


def ordered(atoms: Atoms, operator: str, one: Linear, other: Linear) -> Formula:
    """`==`, `!=`, `<`, `<=`, `>`, `>=` between two numbers."""
    match operator:
        case "<" | "<=":
            return atoms.at_most(one, other, operator == "<")
        case ">" | ">=":
            return atoms.at_most(other, one, operator == ">")
        case "==":
            return atoms.equal(one, other)
        case _:
            return negation(atoms.equal(one, other))


# --- made of numbers ------------------------------------------------------------------------------


def calculated(atoms: Atoms, sign: str, one: Linear, other: Linear) -> Linear:
    """`+`, `-`, `*` or `/` between two numbers."""
    if sign in "+-":
        return plus(one, other) if sign == "+" else minus(one, other)
    if sign == "*":
        for known, free in ((one, other), (other, one)):
            if not known.terms:
                return times(free, known.constant)
        return atoms.number(("*", one, other))
    return quotient(atoms, one, other)


def quotient(atoms: Atoms, one: Linear, other: Linear, is_bare: bool = False) -> Linear:
    """One number over another; over zero it may be anything, since nothing is said of it.

    A `bare` one is asked for by who says himself which of the two is larger.
    """
    if not other.terms and other.constant:
        return times(one, 1 / other.constant)
    key = ("/", one, other)
    if is_bare:
        return atoms.number(key)
    return atoms.number(key, lambda own: _of_quotient(atoms, own, one, other))


def mean(values: Sequence[Linear]) -> Linear:
    """The mean of (one or more) numbers."""
    return times(total(values), Fraction(1, len(values))) if len(values) > 1 else values[0]


def aggregate(atoms: Atoms, kind: Aggregate, values: Sequence[Weighed]) -> Linear:
    """One number made of those that belong; of none it may be anything."""
    values = [value for value in values if value.member is not FALSE]
    if values and all(value.member is TRUE for value in values):
        sure = [value.value for value in values]
        if kind is Aggregate.SPREAD and len(sure) == 1:
            return ZERO
        if kind is Aggregate.AVERAGE or len(sure) == 1:
            return mean(sure)
        if kind is Aggregate.TOTAL:
            return total(sure)
    laws = _LAWS.get(kind)
    return atoms.number(
        (kind.value, tuple(values)),
        None if laws is None or not values else lambda own: laws(atoms, own, values),
    )


# --- laws -----------------------------------------------------------------------------------------


def _of_highest(atoms: Atoms, own: Linear, values: Sequence[Weighed]) -> list[Formula]:
    return [
        *(_if(member, atoms.at_most(value, own)) for member, value in values),
        _reached(values, lambda value: atoms.at_most(own, value)),
    ]


def _of_lowest(atoms: Atoms, own: Linear, values: Sequence[Weighed]) -> list[Formula]:
    return [
        *(_if(member, atoms.at_most(own, value)) for member, value in values),
        _reached(values, lambda value: atoms.at_most(value, own)),
    ]


def _of_average(atoms: Atoms, own: Linear, values: Sequence[Weighed]) -> list[Formula]:
    """It is no higher than the highest and no lower than the lowest."""
    return [
        _reached(values, lambda value: atoms.at_most(own, value)),
        _reached(values, lambda value: atoms.at_most(value, own)),
    ]


def _of_median(atoms: Atoms, own: Linear, values: Sequence[Weighed]) -> list[Formula]:
    """Half of the numbers are no lower, and half no higher."""
    if any(member is not TRUE for member, _ in values):
        return _of_average(atoms, own, values)
    half = (len(values) + 1) // 2
    return [
        at_least(half, (atoms.at_most(own, value) for _, value in values)),
        at_least(half, (atoms.at_most(value, own) for _, value in values)),
    ]


def _of_quotient(atoms: Atoms, own: Linear, one: Linear, other: Linear) -> list[Formula]:
    """Over a positive number it is less than 1, or 1, or more, as the first is than the second."""
    unsure = atoms.at_most(other, ZERO)
    return [
        any_of((unsure, atoms.at_most(other, one), atoms.at_most(own, ONE, strict=True))),
        any_of((unsure, atoms.at_most(one, other), atoms.at_most(ONE, own, strict=True))),
        any_of((unsure, negation(atoms.equal(one, other)), atoms.equal(own, ONE))),
    ]


def _of_spread(atoms: Atoms, own: Linear, values: Sequence[Weighed]) -> list[Formula]:
    return [atoms.at_most(ZERO, own)]


_LAWS: dict[Aggregate, Callable[[Atoms, Linear, Sequence[Weighed]], list[Formula]]] = {
    Aggregate.HIGHEST: _of_highest,
    Aggregate.LOWEST: _of_lowest,
    Aggregate.AVERAGE: _of_average,
    Aggregate.MEDIAN: _of_median,
    Aggregate.SPREAD: _of_spread,
}


def _if(condition: Formula, then: Formula) -> Formula:
    return then if condition is TRUE else any_of((negation(condition), then))


def one_of(atoms: Atoms, values: Sequence[Weighed]) -> Linear:
    """The number that all those that belong have in common: any of them."""
    values = [value for value in values if value.member is not FALSE]
    if len(values) == 1 and values[0].member is TRUE:
        return values[0].value
    return atoms.number(
        ("one of", tuple(values)),
        lambda own: [_reached(values, lambda value: atoms.equal(own, value))],
    )


def _reached(values: Sequence[Weighed], test: Callable[[Linear], Formula]) -> Formula:
    """That a test holds of a number that belongs, unless none does."""
    none = all_of(negation(member) for member, _ in values)
    return any_of((none, *(both(member, test(value)) for member, value in values)))
