"""Written numbers and vague meanings, turned into what is asked of a quantity of a known unit."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics.meaning import Closeness, Constant, Requirement
from claimcheck.semantics.problem import Problem
from claimcheck.source import Mark, Span
from claimcheck.values.interval import Interval, point
from claimcheck.values.numeral import SCALES
from claimcheck.values.units import RATIO, Unit, named
from claimcheck.vocabulary.relations import BOUND_WORDS, Bound
from claimcheck.vocabulary.vague import Meaning

_ZERO = Fraction(0)
_ONE_DIGIT = Fraction(5, 100)


def constant(
    number: s.Number, unit: Unit, name: str, negative: bool = False, counted: bool = False
) -> Constant:
    """A written number in the base units of what it is compared with.

    `name` is what it is compared with, for messages; `counted` says that it is a count, which is
    compared exactly.
    """
    factor = _factor(number, unit, name)
    value = (-number.value if negative else number.value) * factor
    printed = f"-{number.printed}" if negative else number.printed
    return Constant(value, _rounding(number, value, factor, counted), printed)


def bounded(bound: Bound, number: Constant) -> Interval:
    """All quantities that are at least, at most, more than, less than or exactly a number."""
    value = number.value
    match bound:
        case Bound.AT_LEAST:
            return Interval(value, None)
        case Bound.AT_MOST:
            return Interval(None, value)
        case Bound.MORE_THAN:
            return Interval(value, None, low_open=True)
        case Bound.LESS_THAN:
            return Interval(None, value, high_open=True)
        case Bound.EXACTLY:
            return point(value)


def bounds(phrase: str, number: Constant) -> Requirement:
    """`at least 3 points` as a requirement."""
    return Requirement(bounded(BOUND_WORDS[phrase], number), None, f"{phrase} {number.printed}")


def rounds_to(number: Constant) -> Requirement:
    """`= 80%`: all that rounds to it."""
    return Requirement(None, number.rounds, number.printed)


def close_to(
    word: str, meaning: Meaning, number: Constant, unit: Unit, name: str, below: bool, span: Span
) -> Requirement:
    """`about 80%`: rounds to it, or near it; `nearly 80%`: near it and not above."""
    if meaning.unit == "%":
        distance = abs(number.value) * meaning.value / 100
    else:
        distance = meaning_in(meaning, unit, name, span)
    top = number.value if below else number.value + distance
    near = Interval(number.value - distance, top)
    return Requirement(near, None if below else number.rounds, f"{word} {number.printed}")


def meaning_in(meaning: Meaning, unit: Unit, name: str, span: Span) -> Fraction:
    """The size of a meaning's absolute quantity in base units."""
    written = s.Number(meaning.text, meaning.value, Fraction(1), 1, meaning.unit, Mark(*span))
    return constant(written, unit, name).value


def closeness(meaning: Meaning, unit: Unit, name: str, span: Span) -> Closeness:
    """A distance between two figures; a relative one is of the larger figure."""
    if meaning.unit == "%":
        return Closeness(meaning.value / 100, True, meaning.text)
    return Closeness(meaning_in(meaning, unit, name, span), False, meaning.text)


def distance(number: s.Number, unit: Unit, name: str) -> Closeness:
    """`within 1 points of`, `within 5% of` (of the object's figure)."""
    text = f"within {number.printed}"
    if number.unit == "%":
        return Closeness(number.value / 100, True, text, of_object=True)
    return Closeness(constant(number, unit, name).value, False, text)


def _rounding(number: s.Number, value: Fraction, factor: Fraction, counted: bool) -> Interval:
    if value == 0 or counted:
        return point(value)
    if number.unit == "x" and number.digits == 1:
        radius = abs(value) * _ONE_DIGIT
    else:
        radius = number.step * factor / 2
    return Interval(value - radius, value + radius)


def _factor(number: s.Number, unit: Unit, name: str) -> Fraction:
    """What turns the written value into base units of `unit`."""
    factor = _FACTORS.get(number.unit, _scaled)(number, unit)
    if factor is None:
        raise Problem(
            messages.unit_mismatch(number.printed, name, unit.name, number.unit), number.span
        )
    if number.unit in ("", "points") and unit.mixed and not _says_scale(number, unit):
        raise Problem(messages.mixed_scales(number.printed, name), number.span)
    return factor


def _says_scale(number: s.Number, unit: Unit) -> bool:
    """Whether a number without unit is clear beside figures printed at several scales."""
    is_scaled = number.printed.split()[0][-1] in SCALES
    return number.value == 0 or (is_scaled and not unit.has_scales)


def _scaled(number: s.Number, unit: Unit) -> Fraction | None:
    written = named(number.unit)
    return written.scale if written.dimensions == unit.dimensions else None


_FACTORS: dict[str, Callable[[s.Number, Unit], Fraction | None]] = {
    "": lambda number, unit: unit.scale,
    "points": lambda number, unit: None if unit.is_ratio else unit.scale,
    "%": lambda number, unit: (
        Fraction(1) if unit.is_percent else Fraction(1, 100) if unit.is_ratio else None
    ),
    "x": lambda number, unit: Fraction(1) if unit.is_ratio else None,
    "$": lambda number, unit: Fraction(1) if unit.is_money else None,
}


def ratio(number: s.Number) -> Constant:
    """A written `10%` or `2x` as a plain ratio."""
    return constant(number, RATIO, "a ratio")
