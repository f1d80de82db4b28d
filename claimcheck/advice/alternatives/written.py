"""Numbers written as an author would have written them beside a given one.

Lives here: the same prefix, scale letter and unit with other digits. Not here: which numbers.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from claimcheck.language import syntax as s
from claimcheck.values.digits import decimal
from claimcheck.values.numeral import SCALES

_PRINTED = re.compile(r"(\$?)([0-9_.]+(?:[eE][+-]?[0-9]+)?)([kKMBT](?![A-Za-z])|)(.*)")
_FINEST = 3


def like(number: s.Number, value: Fraction, step: Fraction) -> s.Number | None:
    """The number that is printed as `value` to a step (both in the number's unit), and is that.

    `None` where a written number cannot be so: below zero, or with more digits than figures have.
    """
    match = _PRINTED.fullmatch(number.printed)
    if match is None or value < 0 or (value / step).denominator != 1:
        return None
    prefix, _, letter, rest = match.groups()
    scale = 10 ** SCALES.get(letter, 0)
    digits = decimal(value / scale, step / scale)
    if len(digits) > 24:
        return None
    return number._replace(
        printed=f"{prefix}{digits}{letter}{rest}",
        value=value,
        step=step,
        digits=sum(char.isdigit() for char in digits),
    )


def rounded(number: s.Number, value: Fraction) -> s.Number | None:
    """The number that a value rounds to, as precise as the given one is."""
    return like(number, floor(value / number.step + Fraction(1, 2)) * number.step, number.step)


def at_most(number: s.Number, value: Fraction) -> s.Number | None:
    """The largest number that is not above a value: the value itself where that is short."""
    step = fine(number, value)
    return like(number, floor(value / step) * step, step)


def at_least(number: s.Number, value: Fraction) -> s.Number | None:
    """The smallest number that is not below a value: the value itself where that is short."""
    step = fine(number, value)
    return like(number, ceil(value / step) * step, step)


def fine(number: s.Number, value: Fraction) -> Fraction:
    """The step at which a value is written: where it ends, or one digit beyond the given one."""
    step = number.step
    for _ in range(_FINEST):
        if (value / step).denominator == 1:
            return step
        step /= 10
    return number.step / 10
