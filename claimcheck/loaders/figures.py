"""What the text of one cell is: a figure, a missing mark, a date, or none of these.

Lives here: `look`, which recognises without computing, and `is_date`. Not here: the number's value
(`values.numeral`), what a column makes of its cells (`columns`).
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from claimcheck.values.numeral import (
    MAX_DIGITS,
    NumeralTooLong,
    figure_unit,
    is_figure,
    is_whole,
    read_figure,
)

MISSING_MARKS = frozenset(("", "-", "–", "—", "--", "n/a", "N/A", "OOM"))
"""What stands for a figure that is not reported, in a column of numbers or dates."""

MAX_LENGTH = 100

_SIMPLE = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?(%?)").fullmatch
_LONG = re.compile(r"[-+\u2212]?[0-9][-+0-9_,.eE]*%?").fullmatch
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?").fullmatch
_ENDLESS = frozenset(("nan", "inf", "infinity", "∞"))
_NOTES = re.compile(r"[\[*†‡§¶^]").search


class Kind(Enum):
    """What a text is when a number is asked for."""

    FIGURE = "figure"
    MISSING = "missing"
    ENDLESS = "not finite"
    TOO_LONG = "too long"
    OTHER = "other"


class Look(NamedTuple):
    """A text's kind and, for a figure, its printed unit, whether it is whole, its footnote mark."""

    kind: Kind
    unit: str = ""
    whole: bool = False
    note: str = ""


_WHOLE, _DECIMAL = Look(Kind.FIGURE, "", True), Look(Kind.FIGURE)
_PERCENT, _MISSING = Look(Kind.FIGURE, "%"), Look(Kind.MISSING)


def look(text: str) -> Look:
    """What the (trimmed) text of a cell is; cheap, and of bounded cost for any text."""
    simple = _SIMPLE(text)
    if simple is None:
        return _look_closer(text)
    if simple[2]:
        return _PERCENT
    return _DECIMAL if simple[1] else _WHOLE


def is_date(text: str) -> bool:
    """Whether a text is a date of the calendar: `2025-02-07`, `2025-02` or `2025`."""
    match = _DATE(text)
    if match is None:
        return False
    from datetime import date

    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _look_closer(text: str) -> Look:
    if text in MISSING_MARKS:
        return _MISSING
    if len(text) > MAX_LENGTH:
        return Look(Kind.TOO_LONG if _LONG(text) else Kind.OTHER)
    if is_figure(text):
        return _figure(text)
    endless = text.casefold().lstrip("+-.\u2212") in _ENDLESS
    return Look(Kind.ENDLESS if endless else Kind.OTHER)


def _figure(text: str) -> Look:
    """A figure; only one that may be too long, or has a footnote mark, is read for good."""
    note = ""
    if len(text) > MAX_DIGITS or "e" in text or "E" in text or _NOTES(text):
        try:
            numeral = read_figure(text)
        except NumeralTooLong:
            return Look(Kind.TOO_LONG)
        note = numeral.note if numeral else ""
    return Look(Kind.FIGURE, figure_unit(text), is_whole(text), note)
