"""Numbers written as an author would have written them beside a given one.

Lives here: the same prefix, scale letter and unit with other digits; a number below zero is a
`Negative`. Not here: which numbers.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from claimcheck.language import syntax as s
from claimcheck.values.digits import in_steps
from claimcheck.values.numeral import SCALES

_PRINTED = re.compile(r"(\$?)([0-9_.]+(?:[eE][+-]?[0-9]+)?)([kKMBT](?![A-Za-z])|)(.*)")
_FINEST = 3

Written = s.Number | s.Negative


def like(number: s.Number, value: Fraction, step: Fraction) -> s.Number | None:
    """The number that is printed as `value` to a step (both in the number's unit), and is that.

    `None` where a written number cannot be so: below zero, or with more digits than figures have.
    """
    match = _PRINTED.fullmatch(number.printed)
    if match is None or value < 0 or (value / step).denominator != 1:
        return None
    prefix, _, letter, rest = match.groups()
    scale = 10 ** SCALES.get(letter, 0)
    digits = in_steps(value / scale, step / scale)
    if len(digits) > 24:
        return None
    return number._replace(
        printed=f"{prefix}{digits}{letter}{rest}",
        value=value,
        step=step,
        digits=sum(char.isdigit() for char in digits.partition("e")[0]),
    )


def signed(number: s.Number, value: Fraction, step: Fraction) -> Written | None:
    """As `like`, below zero too."""
    found = like(number, abs(value), step)
    return s.Negative(found) if found is not None and value < 0 else found


def rounded(number: s.Number, value: Fraction, finer: int = 0) -> Written | None:
    """The number that a value rounds to, as precise as the given one is, or so many digits more."""
    step = number.step / 10**finer
    return signed(number, floor(value / step + Fraction(1, 2)) * step, step)


def at_most(number: s.Number, value: Fraction) -> Written | None:
    """The largest number that is not above a value: the value itself where that is short."""
    step = fine(number, value)
    return signed(number, floor(value / step) * step, step)


def at_least(number: s.Number, value: Fraction) -> Written | None:
    """The smallest number that is not below a value: the value itself where that is short."""
    step = fine(number, value)
    return signed(number, ceil(value / step) * step, step)


def moved(written: Written, steps: int) -> Written | None:
    """The number so many of its last digit away."""
    number = written.operand if isinstance(written, s.Negative) else written
    assert isinstance(number, s.Number)
    return signed(number, value_of(written) + steps * number.step, number.step)


def value_of(written: Written) -> Fraction:
    """A written number's value in its unit."""
    if isinstance(written, s.Negative):
        assert isinstance(written.operand, s.Number)
        return -written.operand.value
    return written.value


def parts_of(right: object) -> tuple[s.Number, Fraction] | None:
    """The number, and its value with its sign, where an expression is a written number."""
    if isinstance(right, s.Number):
        return right, right.value
    if isinstance(right, s.Negative) and isinstance(right.operand, s.Number):
        return right.operand, -right.operand.value
    return None


def fine(number: s.Number, value: Fraction) -> Fraction:
    """The step at which a value is written: where it ends, or one digit beyond the given one."""
    step = number.step
    for _ in range(_FINEST):
        if (value / step).denominator == 1:
            return step
        step /= 10
    return number.step / 10
