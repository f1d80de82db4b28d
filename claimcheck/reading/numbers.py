"""Numbers in prose: `79.8%`, `671 billion`, `2.1 times`, `$3.90`, `six`, `14,042`, `2nd`.

Lives here: which atoms make a number, and its value, precision and unit. Not here: numbers in cells
(`values.numeral`) and in claims (`language`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.reading.atoms import Atom
from claimcheck.reading.mentions import Amount
from claimcheck.values.numeral import SCALES, NumeralTooLong, exact

_DIGITS = re.compile(r"(?P<digits>[0-9][0-9,_]*(?:\.[0-9]+)?|\.[0-9]+)(?P<suffix>[a-zµμ]*)")
_ORDINAL = re.compile(r"([0-9]{1,6})(?:st|nd|rd|th)")
_SCALE_WORDS = {"thousand": "k", "million": "M", "billion": "B", "trillion": "T"}
_SCALE_WORDS |= {"bn": "B", "mn": "M", "tn": "T"}
_SCALE_LETTERS = {letter.lower(): letter for letter in SCALES}
_SCALE_LETTERS |= {"bn": "B", "mn": "M", "tn": "T", "mio": "M"}
_UNITS = {
    **dict.fromkeys(("%", "percent", "pct"), "%"),
    **dict.fromkeys(("points", "point", "pp", "pts", "pt"), "points"),
    **dict.fromkeys(("x", "times", "fold"), "x"),
    **dict.fromkeys(("ns", "nanoseconds"), "ns"),
    **dict.fromkeys(("us", "µs", "μs", "microseconds"), "us"),
    **dict.fromkeys(("ms", "milliseconds", "millisecond", "msec"), "ms"),
    **dict.fromkeys(("s", "sec", "secs", "seconds"), "s"),
    **dict.fromkeys(("min", "minutes"), "min"),
    **dict.fromkeys(("h", "hours", "hrs"), "h"),
    **{f"{p}{b}".lower(): f"{p}{b}" for p in "KMGT" for b in ("B", "iB")},
    **dict.fromkeys(("cents", "cent"), "cents"),
}
_MONEY = "$"
_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12}
_MULTIPLES = {"twice": 2, "double": 2, "doubles": 2, "doubled": 2, "thrice": 3, "triple": 3}
_MULTIPLES |= {"tripled": 3, "triples": 3, "quadruple": 4, "twofold": 2, "threefold": 3}
_BEFORE_ONE = frozenset("every each any no the this that which".split())
NUMBER_WORDS = frozenset(_WORDS) | frozenset(_MULTIPLES) | frozenset(_SCALE_WORDS)


class Found(NamedTuple):
    """A number in a list of atoms: its amount, the index after its last atom."""

    amount: Amount
    end: int


def ordinal_at(found: Sequence[Atom], at: int) -> int | None:
    """The rank that an atom writes with digits: `2nd`."""
    match = _ORDINAL.fullmatch(found[at].key)
    return int(match[1]) if match else None


def starts_number(key: str) -> bool:
    """Whether an atom can be the first of a number."""
    return key[0] in "0123456789.-$" or key in NUMBER_WORDS


def number_at(text: str, found: Sequence[Atom], at: int) -> Found | None:
    """The number that starts at an atom; `None` when there is none, or none of sensible size."""
    start = at
    sign = 1
    if found[at].key == "-":
        sign, at = -1, at + 1
    money = at < len(found) and found[at].key == _MONEY
    at += money
    if at >= len(found) or not _touches(text, found, start, at):
        return None
    plain = _word_at(found, at) if at == start else None
    try:
        amount, end = plain or _digits_at(text, found, at) or (None, at)
    except NumeralTooLong:
        return None
    if amount is None:
        return None
    if money:
        amount = amount._replace(unit=_MONEY)
    elif not amount.unit:
        amount, end = _with_unit(text, found, amount, end)
    return Found(amount._replace(value=sign * amount.value), end)


def _touches(text: str, found: Sequence[Atom], start: int, at: int) -> bool:
    """Whether signs stand right before what they belong to."""
    return all(found[i].end == found[i + 1].start for i in range(start, at))


def _word_at(found: Sequence[Atom], at: int) -> tuple[Amount, int] | None:
    key = found[at].key
    if key in _MULTIPLES:
        return Amount(Fraction(_MULTIPLES[key]), Fraction(1), "x"), at + 1
    if key == "one" and _is_pronoun(found, at):
        return None
    if key not in _WORDS:
        return None
    value, end = Fraction(_WORDS[key]), at + 1
    if end < len(found) and found[end].key in _SCALE_WORDS:
        return _scaled(Amount(value, Fraction(1)), _SCALE_WORDS[found[end].key]), end + 1
    return Amount(value, Fraction(1)), end


def _is_pronoun(found: Sequence[Atom], at: int) -> bool:
    """Whether `one` counts nothing: not in "one of the six" and "one point", but in "this one"."""
    if at + 1 >= len(found) or (at and found[at - 1].key in _BEFORE_ONE):
        return True
    following = found[at + 1].key
    return following not in ("of", "per") and following not in _UNITS


def _digits_at(text: str, found: Sequence[Atom], at: int) -> tuple[Amount, int] | None:
    match = _DIGITS.fullmatch(found[at].key)
    if match is None:
        return None
    suffix = match["suffix"]
    value, step, _ = exact(match["digits"])
    amount = Amount(value, step)
    if suffix in _SCALE_LETTERS:
        return _scaled(amount, _SCALE_LETTERS[suffix]), at + 1
    if suffix:
        return (amount._replace(unit=_UNITS[suffix]), at + 1) if suffix in _UNITS else None
    if at + 1 < len(found) and found[at + 1].key in _SCALE_WORDS:
        return _scaled(amount, _SCALE_WORDS[found[at + 1].key]), at + 2
    return amount, at + 1


def _with_unit(text: str, found: Sequence[Atom], amount: Amount, end: int) -> tuple[Amount, int]:
    """The number with the unit that follows it."""
    if end >= len(found):
        return amount, end
    key = found[end].key
    following = found[end + 1].key if end + 1 < len(found) else ""
    if key in ("percentage", "percent", "%") and following in ("points", "point"):
        return amount._replace(unit="points"), end + 2
    if key == "per" and following == "cent":
        return amount._replace(unit="%"), end + 2
    if key in _UNITS and (key not in ("h", "s") or found[end].start > found[end - 1].end):
        return amount._replace(unit=_UNITS[key]), end + 1
    return amount, end


def _scaled(amount: Amount, letter: str) -> Amount:
    factor = 10 ** SCALES[letter]
    return amount._replace(value=amount.value * factor, step=amount.step * factor)
