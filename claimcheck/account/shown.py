"""Figures as a reader sees them: cells as printed, computed numbers as short exact decimals.

Values come in base units and are shown in the measure's declared unit. Not here: sentences.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from claimcheck.evaluation.judgement import Side
from claimcheck.evaluation.quantity import Quantity
from claimcheck.semantics.meaning import Measure
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.table import CellState
from claimcheck.values.interval import Interval
from claimcheck.values.units import Unit, named

NO_FIGURE = "no figure"
_DIGITS = 6
_TIME, _BYTES = (("time", 1),), (("bytes", 1),)
_TIMES = tuple(named(name) for name in ("s", "ms", "us", "ns"))
_SIZES = tuple(named(name) for name in ("TB", "GB", "MB", "KB", "B"))
_LETTERS = ((12, "T"), (9, "B"), (6, "M"))


# --- cells ----------------------------------------------------------------------------------------


def cell(dataset: Dataset, row: RowId, column: ColumnId) -> str:
    """A cell as printed; `no figure` where there is none."""
    found = dataset.cell(row, column)
    if found is None or found.state is CellState.MISSING:
        return NO_FIGURE
    return found.printed.strip()


def of_row(dataset: Dataset, row: RowId | None, measure: Measure, value: Quantity) -> str:
    """A row's figure on a measure: its cell as printed, a mean or an aggregate as computed."""
    if row is not None and len(measure.columns) == 1:
        return cell(dataset, row, measure.columns[0])
    return quantity(value, measure.unit)


def side(dataset: Dataset, found: Side, measure: Measure) -> str:
    """One side of a comparison."""
    return of_row(dataset, found.row, measure, found.value)


# --- numbers --------------------------------------------------------------------------------------


def quantity(value: Quantity, unit: Unit) -> str:
    """What is known of a computed number."""
    return interval(value.printed, unit) if value.defined else NO_FIGURE


def interval(found: Interval, unit: Unit) -> str:
    """A number, or the bounds that are known of it."""
    if found.is_point:
        return number(found.point, unit)
    if found.low is not None and found.high is not None:
        return f"between {number(found.low, unit)} and {number(found.high, unit)}"
    if found.low is not None:
        return f"at least {number(found.low, unit)}"
    if found.high is not None:
        return f"at most {number(found.high, unit)}"
    return "not known"


def number(value: Fraction, unit: Unit) -> str:
    """A computed number in its unit: `91.4166…`, `12 ms`, `$0.157`, `2.28…x`."""
    if unit.name == "date":
        return _day(value)
    if unit.dimensions in (_TIME, _BYTES):
        shown = (
            unit if unit.name else _fitting(value, _TIMES if unit.dimensions == _TIME else _SIZES)
        )
        return f"{digits(value / shown.scale)} {shown.name}"
    words = digits(value / unit.scale)
    if unit.is_money:
        return f"-${words[1:]}" if words.startswith("-") else f"${words}"
    return words


def _fitting(value: Fraction, units: tuple[Unit, ...]) -> Unit:
    """The largest unit that leaves a whole part, for columns that print several scales."""
    return next((unit for unit in units if abs(value) >= unit.scale), units[-1])


def difference(value: Fraction, unit: Unit) -> str:
    """How far two figures are apart: `7.2 points` between percentages, `338` between ratings."""
    if unit.name == "date":
        return f"{digits(value)} {'day' if value == 1 else 'days'}"
    if unit.is_percent:
        return f"{digits(value)} {'point' if value == 1 else 'points'}"
    return number(value, unit)


def percent(share: Fraction) -> str:
    """A share of 1 in percent, cut off after four digits: `7.871…%`."""
    return f"{digits(share * 100, 4)}%"


def digits(value: Fraction, significant: int = _DIGITS) -> str:
    """A number as a decimal: exact when that is short, else cut off and marked with `…`."""
    if value < 0:
        return f"-{digits(-value, significant)}"
    if value.denominator == 1 and value < 10**_DIGITS:
        return str(value.numerator)
    for power, letter in _LETTERS:
        if value >= 10**power:
            return f"{_decimal(value / 10**power, significant)}{letter}"
    return _decimal(value, significant)


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


def _magnitude(value: Fraction) -> int:
    """How many digits stand before the point; negative for zeros after it."""
    count = 0
    while value >= 1:
        value, count = value / 10, count + 1
    while value and value < Fraction(1, 10):
        value, count = value * 10, count - 1
    return count


def _day(value: Fraction) -> str:
    try:
        return date.fromordinal(int(value)).isoformat()
    except (ValueError, OverflowError):
        return digits(value)
