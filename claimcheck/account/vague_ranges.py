"""The range of meanings of a vague word in words: `contradicted for every meaning of … above 0%`.

What is said is true as rounded: an end that is no short decimal is rounded into the range, with as
few digits as keep it apart from the present meaning. Not here: how ranges are found.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.vague import VagueRange
from claimcheck.values.digits import digits
from claimcheck.vocabulary.vague import CONFIDENCES
from claimcheck.wording import joined

_SHORT = 5
_ROUNDED = 3
_MOST_DIGITS = 40
_CONFIDENCES = f"{joined(CONFIDENCES)}%"


class WordedRange(NamedTuple):
    """A range as a sentence, and its ends as the language writes them; `None` is no bound."""

    text: str
    holds_from: str | None
    from_included: bool
    holds_to: str | None
    to_included: bool


class _End(NamedTuple):
    text: str | None
    included: bool


def worded_range(found: VagueRange, verdict: str) -> WordedRange:
    """A range in words; `verdict` is the word for the verdict that stays over it."""
    low = _end(found, found.low, found.low_included, is_low=True)
    high = _end(found, found.high, found.high_included, is_low=False)
    text = f"{verdict} {_reach(found, low, high)}"
    return WordedRange(text, low.text, low.included, high.text, high.included)


def _reach(found: VagueRange, low: _End, high: _End) -> str:
    if found.is_confidence:
        if low.text is None and high.text is None:
            return f"at every confidence that can be asked ({_CONFIDENCES})"
        return f"at every confidence {_between(low, high)} that can be asked ({_CONFIDENCES})"
    if low.text is None and high.text is None:
        return f"whatever `{found.word}` means"
    if low.text == high.text:
        return f"only if `{found.word}` means {low.text}"
    return f"for every meaning of `{found.word}` {_between(low, high)}"


def _between(low: _End, high: _End) -> str:
    """`above 0%`, `from 0.2% up to 9%`, `up to 9.02%`, `below 50%`."""
    start = f"{'from' if low.included else 'above'} {low.text}"
    if high.text is None:
        return f"{start} up" if low.included else start
    stop = f"{'up to' if high.included else 'below'} {high.text}"
    if low.text is None:
        return stop
    return f"{start} {stop}" if high.included else f"{start} and {stop}"


def _end(found: VagueRange, end: Fraction | None, included: bool, is_low: bool) -> _End:
    if end is None:
        return _End(None, True)
    inside = _inside(end, found.value, is_low)
    text = _with_unit(digits(inside, _MOST_DIGITS), found.unit)
    return _End(text, included or inside != end)


def _inside(end: Fraction, value: Fraction, is_low: bool) -> Fraction:
    """The end itself where it is short, else a short number between it and the present meaning."""
    if _rounded(end, _SHORT, upward=is_low) == end:
        return end
    for significant in range(_ROUNDED, _MOST_DIGITS):
        inside = _rounded(end, significant, upward=is_low)
        if (end < inside < value) if is_low else (value < inside < end):
            return inside
    return end


def _rounded(value: Fraction, significant: int, upward: bool) -> Fraction:
    """The nearest number above, or below, that has so many digits."""
    place = Fraction(1)
    while value and value / place >= 10**significant:
        place *= 10
    while value and value / place < 10 ** (significant - 1):
        place /= 10
    whole = (value / place).__ceil__() if upward else (value / place).__floor__()
    return whole * place


def _with_unit(number: str, unit: str) -> str:
    if unit == "$":
        return f"${number}"
    if unit in ("%", "x", ""):
        return f"{number}{unit}"
    return f"{number} {'point' if (number, unit) == ('1', 'points') else unit}"
