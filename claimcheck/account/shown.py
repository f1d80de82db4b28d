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
from claimcheck.values.digits import digits, in_steps, percent
from claimcheck.values.interval import Interval
from claimcheck.values.numeral import SCALES, figure_scale, read_figure
from claimcheck.values.units import Unit, named

__all__ = [
    "NO_FIGURE",
    "cell",
    "difference",
    "digits",
    "interval",
    "like_cell",
    "number",
    "of_row",
    "percent",
    "quantity",
    "ratio",
    "side",
]

NO_FIGURE = "no figure"
_FINEST = Fraction(1, 10**12)
_TIME, _BYTES = (("time", 1),), (("bytes", 1),)
_TIMES = tuple(named(name) for name in ("s", "ms", "us", "ns"))
_SIZES = tuple(named(name) for name in ("TB", "GB", "MB", "KB", "B"))


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


def like_cell(printed: str, value: Fraction, base: Fraction) -> str:
    """A value as a cell prints its own: with the same unit, scale and at least as many digits.

    `base` is what one step of the cell's last printed digit is in base units, as `value` is.
    """
    numeral = read_figure(printed)
    if numeral is None:
        return _day(value)
    letter = figure_scale(printed)
    scale = 10 ** SCALES.get(letter, 0)
    own = value * numeral.step / base / scale
    step = numeral.step / scale
    while (own / step).denominator != 1 and step > _FINEST:
        step /= 10
    words = f"{in_steps(own, step)}{letter}"
    if numeral.unit == "$":
        return f"-${words[1:]}" if words.startswith("-") else f"${words}"
    apart = " " if numeral.unit not in ("", "%", "x") else ""
    return f"{words}{apart}{numeral.unit}"


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


def ratio(value: Fraction, like: str) -> str:
    """A plain ratio, written as another number is: in `%`, as `2x` or bare."""
    if like.endswith("%"):
        return percent(value)
    return f"{digits(value)}{'x' if like.endswith('x') else ''}"


def _day(value: Fraction) -> str:
    try:
        return date.fromordinal(int(value)).isoformat()
    except (ValueError, OverflowError):
        return digits(value)
