"""Quantifiers, numbers asked for, margins and distances in words, each with its visible meaning.

Vague words are gone here: a word of frequency or degree is said by the bound it stands for, `about`
and `nearly` by how near is near enough. Not here: what the amounts are of.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from claimcheck.semantics import meaning as m
from claimcheck.values.digits import digits, percent
from claimcheck.values.interval import Interval
from claimcheck.values.units import Unit

_HALF = Fraction(1, 2)
_DEGREE = re.compile(r"[a-z]+ \((.+)\)")
_ONE = re.compile(r"(?<![\d.])1 points\b")
_DATES = {
    "more than": "after",
    "less than": "before",
    "at least": "on or after",
    "at most": "on or before",
}


class HowMany(NamedTuple):
    """How many of some things: `at least 4`, `none`; whether a verb after it is plural."""

    text: str
    plural: bool = True


EVERY = HowMany("every one", False)
NONE = HowMany("none", False)


def how_many(quantifier: m.Quantifier | None) -> HowMany:
    """A quantifier by its meaning; `None` is every one."""
    if quantifier is None or quantifier.only:
        return EVERY
    accepts = quantifier.accepts
    if quantifier.counting is m.Counting.SHARE:
        return _share(quantifier.text, accepts)
    if quantifier.counting is m.Counting.FALSE:
        return HowMany(f"all but exactly {_bounded(accepts)}")
    if accepts.high == 0:
        return NONE
    if accepts == Interval(Fraction(1), None):
        return HowMany("at least one", False)
    if accepts.is_point:
        return HowMany(f"exactly {_bounded(accepts)}", accepts.low != 1)
    return HowMany(_bounded(accepts).replace("less than", "fewer than"))


def _share(text: str, accepts: Interval) -> HowMany:
    """A share of some things; the whole and nothing have words of their own."""
    if accepts.low == 1 and not accepts.low_open:
        return EVERY
    if accepts.high == 0:
        return NONE
    if accepts == Interval(Fraction(0), None, low_open=True):
        return HowMany("at least one", False)
    if accepts.low is not None and accepts.high is not None and not accepts.is_point:
        return HowMany(f"{text} (as rounded)")
    half = Interval(accepts.low, accepts.high) in _HALVES
    words = _bounded(accepts, "half" if half else None)
    return HowMany(f"exactly {words}" if accepts.is_point else words)


_HALVES = (Interval(_HALF, None), Interval(None, _HALF), Interval(_HALF, _HALF))


def _bounded(accepts: Interval, named: str | None = "") -> str:
    """A count or a share (without `named`, in percent) with its bound."""
    if accepts.low is not None:
        value, bound = accepts.low, "more than " if accepts.low_open else "at least "
    else:
        assert accepts.high is not None
        value, bound = accepts.high, "less than " if accepts.high_open else "at most "
    words = named or (str(value) if named == "" else percent(value))
    return words if accepts.is_point else f"{bound}{words}"


# --- what is asked of a number --------------------------------------------------------------------


def asked(requirement: m.Requirement, unit: Unit | None = None, exact: bool = False) -> str:
    """What is asked of a number: `97.3% (as rounded)`, `about 671B (within 5% of it, …)`.

    To an `exact` number, a whole one, nothing else rounds.
    """
    text = _ONE.sub("1 point", requirement.text)
    degree = _DEGREE.fullmatch(text)
    if degree is not None:
        return degree[1]
    if unit is not None and unit.name == "date":
        return _date(text)
    inside, rounds = requirement.inside, requirement.rounds
    if rounds is None:
        return f"{text} {_below(inside, unit)}" if text.startswith(("nearly", "almost")) else text
    if inside is not None:
        return f"{text} ({_near(inside, unit)}, or rounding to it)"
    if rounds.is_point:
        return f"exactly {text}"
    if exact and _is_whole(text):
        return text
    return f"{text} ({_rounding(text, rounds)})"


def _is_whole(text: str) -> bool:
    return text.removeprefix("-").replace("_", "").isdigit()


def _date(text: str) -> str:
    for bound, word in _DATES.items():
        if text.startswith(bound):
            return word + text.removeprefix(bound)
    return text


def _rounding(text: str, rounds: Interval) -> str:
    """Why more than the number itself fits: rounding, or the 5 % of a ratio of one digit."""
    assert rounds.low is not None and rounds.high is not None
    middle = (rounds.high + rounds.low) / 2
    is_loose = text.endswith("x") and (rounds.high - rounds.low) * 10 == abs(middle)
    return "within 5%" if is_loose else "as rounded"


def _near(inside: Interval, unit: Unit | None) -> str:
    """The distance from the middle of an interval: a short percentage, else its ends."""
    assert inside.low is not None and inside.high is not None
    middle = (inside.low + inside.high) / 2
    share = (inside.high - middle) / abs(middle) * 100 if middle else Fraction(0)
    if middle and (share * 100).denominator == 1:
        return f"within {digits(share)}% of it"
    scale = unit.scale if unit is not None else 1
    return f"from {digits(inside.low / scale)} to {digits(inside.high / scale)}"


def _below(inside: Interval | None, unit: Unit | None) -> str:
    assert inside is not None and inside.low is not None and inside.high is not None
    share = (inside.high - inside.low) / abs(inside.high) * 100 if inside.high else Fraction(0)
    if inside.high and (share * 100).denominator == 1:
        return f"(at most {digits(share)}% below it, and not above)"
    return f"(from {digits(inside.low / (unit.scale if unit is not None else 1))} up to it)"


# --- margins and distances ------------------------------------------------------------------------


def margin(found: m.Margin, measure: m.Measure) -> str:
    """A margin after `by`; a percentage beside a measure in `%` says of what it is one."""
    words = asked(found.requirement)
    if found.scale is m.Scale.RELATIVE and measure.unit.is_percent:
        return f"{words} of the other figure"
    return words


def distance(closeness: m.Closeness) -> str:
    """A distance without its `within`: `5%`, `1 point`."""
    return _ONE.sub("1 point", closeness.text.removeprefix("within "))
