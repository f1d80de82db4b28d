"""The number that a cell of a report's table gives, with more around it than a cell of data has.

Lives here: `read_number` and `rounds`. Not here: numbers in cells of data (`values.numeral`), units
(`table_units`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.reconcile.table_text import remarked, unmarked
from claimcheck.reconcile.table_units import scale_letter
from claimcheck.tables.figures import Figure
from claimcheck.values.numeral import Numeral, NumeralTooLong, figure_scale, read_figure
from claimcheck.values.units import Unit

_BILLION = 10**9
_SCALE_WORD = re.compile(r"(.*[0-9])\s*([A-Za-z]{2,9})")


class Number(NamedTuple):
    """A number as printed, and whether with a letter or word of scale."""

    numeral: Numeral
    is_scaled: bool


def read_number(text: str, unit: Unit) -> Number | None:
    """The number that a cell gives, without marks, a remark and the words of its unit."""
    for spelling in _spellings(text, unit):
        try:
            numeral = read_figure(spelling)
        except NumeralTooLong:
            return None
        if numeral is not None:
            return _scaled(Number(numeral, bool(figure_scale(spelling))), unit)
    return None


def rounds(numeral: Numeral, scale: Fraction, figure: Figure) -> bool:
    """Whether a number at some scale and a figure are one at the coarser of their precisions."""
    exact, rounding = figure.printed.point, figure.rounding
    if scale == 1 and numeral.value == exact:
        return True
    radius = (rounding.high - exact) if rounding.high is not None else Fraction(0)
    return abs(numeral.value * scale - exact) <= max(numeral.step * scale / 2, radius)


def _spellings(text: str, unit: Unit) -> Iterator[str]:
    """A text as it is and, step by step, with less around its number."""
    yield text
    bare = unmarked(text)
    yield bare
    parts = remarked(bare)
    main = unmarked(parts.text) if parts else bare
    yield main
    yield _scale_lettered(_without_unit(main, unit))


def _without_unit(text: str, unit: Unit) -> str:
    """A text without the name of its column's unit: `2029 rating`, `$0.16/minute`."""
    folded, name = text.casefold(), unit.name.casefold()
    _, slash, per = name.partition("/")
    endings = [name, name.removesuffix("s"), f"/{per}", f"/ {per}", f"per {per}"]
    for ending in endings if slash else endings[:2]:
        if ending and folded.endswith(ending) and len(folded) == len(text):
            return text[: -len(ending)].rstrip()
    return text


def _scale_lettered(text: str) -> str:
    """`671 billion` as `671B`."""
    match = _SCALE_WORD.fullmatch(text)
    letter = scale_letter(match[2]) if match else ""
    return f"{match[1]}{letter}" if match and letter else text


def _scaled(number: Number, unit: Unit) -> Number:
    """`671 B` is a number of bytes only in a column of bytes, else billions."""
    numeral = number.numeral
    if numeral.unit != "B" or unit.has_scales:
        return number
    value, step = numeral.value * _BILLION, numeral.step * _BILLION
    return Number(numeral._replace(value=value, step=step, unit=""), is_scaled=True)
