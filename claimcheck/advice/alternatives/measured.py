"""The values that the judge measured, in the unit of a number that a claim writes beside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt
from claimcheck.advice.tree import walk
from claimcheck.evaluation.judgement import Measured
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics import quantities
from claimcheck.semantics.problem import Problem
from claimcheck.values.units import Unit

_MOST_VALUES = 60


class Values(NamedTuple):
    """The different values, in order; between what an only one lies that is not known for gaps."""

    known: list[Fraction]
    at_least: Fraction | None = None
    at_most: Fraction | None = None


def values_beside(attempt: Attempt, number: s.Number, value: Fraction) -> Values:
    """The values that were compared with a written number (`value` is that with its sign)."""
    compared = list(_compared(attempt, number, value))
    known: set[Fraction] = set()
    open_ended = []
    for fact, factor in compared:
        printed = fact.value.printed
        if printed.is_point:
            known.add(printed.point / factor)
        else:
            open_ended.append((printed, factor))
    if len(compared) == 1 and open_ended:
        (printed, factor) = open_ended[0]
        low, high = printed.low, printed.high
        ends = [None if end is None else end / factor for end in (low, high)]
        return Values([], *ends)
    return Values(sorted(known)[:_MOST_VALUES])


def units_of(number: s.Number, unit: Unit, name: str) -> Fraction | None:
    """How many base units the number's own unit is, beside figures of a unit."""
    one = number._replace(value=Fraction(1))
    try:
        return quantities.constant(one, unit, name).value
    except Problem:
        return None


def _compared(
    attempt: Attempt, number: s.Number, value: Fraction
) -> Iterator[tuple[Measured, Fraction]]:
    """What was measured beside the number, with how many base units the number's unit is.

    Where several numbers are asked of what a claim measures, each requirement knows its own.
    """
    parts = [part for _, part in walk(attempt.meaning.proposition)]
    units = {id(part.requirement): part.unit for part in parts if isinstance(part, m.Fits)}
    compares = [part.unit for part in parts if isinstance(part, m.Compare)]
    for fact in attempt.judgement.facts:
        if not isinstance(fact, Measured) or not fact.value.defined:
            continue
        unit = compares[0] if compares else None
        if fact.requirement is not None:
            unit = units.get(id(fact.requirement))
            if len(units) > 1 and number.printed not in fact.requirement.text:
                continue
        factor = units_of(number, unit, "this") if unit is not None else None
        if factor and (fact.other is None or _is(fact, value * factor)):
            yield fact, factor


def _is(fact: Measured, value: Fraction) -> bool:
    """Whether the other side is that number."""
    other = fact.other
    return other is not None and other.printed.is_point and other.printed.point == value
