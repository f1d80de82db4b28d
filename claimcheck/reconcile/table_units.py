"""Units and metrics that a report's table prints, and at which scales its numbers are then read.

Lives here: `is_unit`, `is_metric`, `suits`, `factors`. Not here: units themselves (`values.units`),
numbers (`table_values`).
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.loaders.units import fits
from claimcheck.reconcile.table_text import remarked
from claimcheck.tables.table import Column
from claimcheck.values.numeral import SCALES
from claimcheck.values.units import Unit, named

_ONE = Fraction(1)
_PERCENT = Fraction(1, 100)
_WORDS = {
    **dict.fromkeys(("thousand", "thousands"), "k"),
    **dict.fromkeys(("million", "millions", "mn", "mio"), "M"),
    **dict.fromkeys(("billion", "billions", "bn"), "B"),
    **dict.fromkeys(("trillion", "trillions", "tn"), "T"),
}
_METRICS = frozenset(
    (
        "pass@1",
        "accuracy",
        "acc",
        "acc.",
        "exact match",
        "em",
        "score",
        "scores",
        "rating",
        "ratings",
        "elo",
        "resolved",
        "result",
        "results",
        "value",
        "values",
        "figure",
        "figures",
        "higher is better",
        "lower is better",
        "higher better",
        "lower better",
    )
)


def is_metric(word: str) -> bool:
    """Whether a remark only says how a measure is scored, or that it is one: "pass@1", "score"."""
    return word.casefold() in _METRICS


def is_unit(word: str) -> bool:
    """Whether a remark is a unit, or a scale such as `M`."""
    if scale_of(word):
        return True
    unit = named(word)
    return unit.has_scales or unit.is_percent or unit.is_ratio or unit.is_money


def scale_of(word: str) -> Fraction | None:
    """The size of a scale: a thousand for `k` and "thousand"."""
    letter = _WORDS.get(word.casefold(), word)
    return Fraction(10 ** SCALES[letter]) if letter in SCALES else None


def scale_letter(word: str) -> str:
    """The letter for a word of scale: `B` for "billion"; empty for another word."""
    return _WORDS.get(word.casefold(), "")


def suits(printed: str, unit: Unit) -> bool:
    """Whether figures of a unit may be printed in another one."""
    if not unit.dimensions or (scale_of(printed) and not unit.has_scales):
        return True
    return fits(printed, unit) or (unit.is_money and named(printed).is_money)


def factors(printed: str, column: Column, is_scaled: bool, is_share: bool) -> tuple[Fraction, ...]:
    """By what a number may be multiplied to be in the base units of a column; none if it cannot.

    `printed` is its unit, its own or that of its header; `is_scaled` says that it has a letter of
    scale itself, `is_share` that it may be a share of 1: 0.798.
    """
    unit = column.unit
    scale = None if printed == "B" and unit.has_scales else scale_of(printed)
    if scale or is_scaled:
        size = unit.scale if is_scaled or not scale else scale
        return (size, *(size / own for own in _own_scale(column)))
    if unit.is_percent:
        return _of_percent(printed, is_share)
    if unit.has_scales:
        return _of_scaled(printed, unit)
    if not unit.dimensions:
        return _of_plain(printed, unit)
    return (_ONE,) if printed in ("", "points") or suits(printed, unit) else ()


def _of_percent(printed: str, is_share: bool) -> tuple[Fraction, ...]:
    if printed == "x":
        return (1 / _PERCENT,)
    if printed in ("", "%", "points"):
        return (_ONE, 1 / _PERCENT) if is_share and not printed else (_ONE,)
    return ()


def _of_scaled(printed: str, unit: Unit) -> tuple[Fraction, ...]:
    if printed:
        other = named(printed)
        return (other.scale,) if other.dimensions == unit.dimensions else ()
    return () if unit.mixed else (unit.scale,)


def _of_plain(printed: str, unit: Unit) -> tuple[Fraction, ...]:
    """A column without a unit may hold shares, or times and sizes at a scale it does not tell."""
    if printed == "%":
        return (_PERCENT,) if unit.is_ratio else (_ONE, _PERCENT)
    other = named(printed)
    if unit.is_ratio or not other.has_scales:
        return (_ONE,)
    names = _TIMES if other.dimensions == named("s").dimensions else _SIZES
    return tuple(other.scale / named(name).scale for name in names)


_TIMES = ("ns", "us", "ms", "s", "min", "h")
_SIZES = ("B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB")


def _own_scale(column: Column) -> list[Fraction]:
    """The scale that the figures of a column are in by its unit, or by its name: "Size (B)"."""
    remark = remarked(column.name)
    words = [column.unit.name.partition(" ")[0], remark.remark if remark else ""]
    return [scale for scale in map(scale_of, words) if scale]
