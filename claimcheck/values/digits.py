"""Exact numbers as short decimals: whole where that is short, else cut off and marked with `…`.

Not here: units, and figures as their author printed them.
"""

from __future__ import annotations

from fractions import Fraction

_DIGITS = 6
_LONGEST = 24
_PLACES = 60
_LETTERS = ((12, "T"), (9, "B"), (6, "M"))


def digits(value: Fraction, significant: int = _DIGITS) -> str:
    """A number as a decimal: `97.3`, `91.4166…`, `671B`."""
    if value < 0:
        return f"-{digits(-value, significant)}"
    if value.denominator == 1 and value < 10**_DIGITS:
        return str(value.numerator)
    if value >= 10**_LONGEST or 0 < value < Fraction(1, 10**_LONGEST):
        return _scientific(value)
    for power, letter in _LETTERS:
        if value >= 10**power:
            return f"{_decimal(value / 10**power, significant)}{letter}"
    return _decimal(value, significant)


def decimal(value: Fraction, step: Fraction) -> str:
    """A number in full, to the place of a step: `79.80`; digits beyond it are cut off."""
    places = 0
    while step < 1 and places < _PLACES:
        step, places = step * 10, places + 1
    scaled = abs(value) * 10**places
    whole = str(scaled.numerator // scaled.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{whole[:-places]}.{whole[-places:]}" if places else f"{sign}{whole}"


def in_steps(value: Fraction, step: Fraction) -> str:
    """A number whose last digit is a step, a power of ten: `79.80`, or `4e3` in thousands."""
    power = 0
    while step > 1 and power < _PLACES:
        step, power = step / 10, power + 1
    return f"{decimal(value / 10**power, step)}e{power}" if power else decimal(value, step)


def percent(share: Fraction) -> str:
    """A share of 1 in percent, cut off after four digits: `7.871…%`."""
    return f"{digits(share * 100, 4)}%"


def _decimal(value: Fraction, significant: int) -> str:
    if value < Fraction(1, 10**_DIGITS):
        return f"{float(value):.4g}"
    decimals = max(significant - _magnitude(value), 0)
    scaled = value * 10**decimals
    whole = scaled.numerator // scaled.denominator
    text = str(whole).rjust(decimals + 1, "0")
    if decimals:
        text = f"{text[:-decimals]}.{text[-decimals:]}"
    if scaled.denominator != 1:
        return f"{text}…"
    return text.rstrip("0").rstrip(".") if decimals else text


def _scientific(value: Fraction) -> str:
    """A number that is too large or too small for anything else: `1e240`, `3.333…e-25`."""
    power = _magnitude(value) - 1
    return f"{_decimal(value / Fraction(10) ** power, 4)}e{power}"


def _magnitude(value: Fraction) -> int:
    """How many digits stand before the point; negative for zeros after it."""
    count = 0
    while value >= 1:
        value, count = value / 10, count + 1
    while value and value < Fraction(1, 10):
        value, count = value * 10, count - 1
    return count
