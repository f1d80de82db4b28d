"""The chart of a comparison: a line of dots for each figure, best first.

A full dot is what is compared with, an empty one what is compared. Lines start at zero; where that
would hide all differences, or there are figures below zero, they start elsewhere and say so by a
broken beginning (`┄┄`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from claimcheck.consistency import Chart, ChartRow
from claimcheck.render.segments import Line
from claimcheck.render.visible import visible
from claimcheck.render.width import clip, pad, pad_left, width

_LONGEST, _SHORTEST = 30, 10  # columns of a line of dots
_WIDEST_FIGURE = 24
_ALL, _BEST = 6, 3  # up to six rows are all drawn, of more the best three
_CLOSE = Fraction(1, 20)  # a spread below this part of the largest figure hardly shows from zero
_FOOT = Fraction(1, 5)  # of the line, for the smallest figure when lines do not start at zero
_MISSING = "not reported"


def chart_lines(chart: Chart, room: int) -> list[Line]:
    """The chart in at most `room` columns."""
    shown = _shown(chart.rows)
    rows = [chart.rows[index] for index in shown]
    printed = max((width(visible(row.printed)) for row in rows), default=0)
    figures = min(printed, _WIDEST_FIGURE)
    labels = min(
        max((width(visible(row.label)) for row in rows), default=0),
        room - figures - _SHORTEST - 2,
    )
    longest = min(_LONGEST, room - labels - figures - 2)
    length = _scale([row.value for row in rows if row.value is not None], longest)
    lines: list[Line] = []
    last = -1
    for index, row in zip(shown, rows, strict=True):
        lines += _gap(chart.rows, last, index)
        lines.append(_row(row, labels, figures, length))
        last = index
    return lines + list(_gap(chart.rows, last, len(chart.rows)))


def _shown(rows: Sequence[ChartRow]) -> list[int]:
    """Which rows are drawn; a gap of one row would take its line, so that row is drawn."""
    if len(rows) <= _ALL:
        return list(range(len(rows)))
    reference = next((index for index, row in enumerate(rows) if row.is_object), 0)
    keep = sorted({*range(_BEST), reference})
    ends = [*keep[1:], len(rows)]
    single = [at + 1 for at, end in zip(keep, ends, strict=True) if end - at == 2]
    return sorted([*keep, *single])


def _gap(rows: Sequence[ChartRow], last: int, index: int) -> Iterator[Line]:
    """What is said of the rows between two that are drawn; at the end, how far they go."""
    hidden = rows[last + 1 : index]
    if not hidden:
        return
    words = [f"… {len(hidden)} more"]
    reported = [row for row in hidden if row.value is not None]
    if reported and index == len(rows):
        words.append(f"{_direction(rows[last], reported[-1])} {visible(reported[-1].printed)}")
    if len(reported) < len(hidden):
        missing = len(hidden) - len(reported)
        words.append(f"{missing} {_MISSING}" if reported else _MISSING)
    yield (("faint", ", ".join(words)),)


def _direction(before: ChartRow, after: ChartRow) -> str:
    if before.value is None or after.value is None:
        return "to"
    return "down to" if after.value <= before.value else "up to"


def _row(row: ChartRow, labels: int, figures: int, length: Callable[[Fraction], str]) -> Line:
    label = pad(clip(visible(row.label), labels), labels)
    printed = clip(visible(row.printed), figures)
    if row.value is None:
        figure = pad_left(printed, figures) if printed else _MISSING
        return (("plain", f"{label} "), ("faint", figure))
    start = f"{label} {pad_left(printed, figures)} {length(row.value)}"
    return (("object", f"{start}●"),) if row.is_object else (("plain", f"{start}○"),)


def _scale(values: Sequence[Fraction], longest: int) -> Callable[[Fraction], str]:
    """The line, without its dot, for a value among these."""
    low, high = (min(values), max(values)) if values else (Fraction(), Fraction())
    if low == high:
        return lambda value: "─" * (longest - 1 if value else 0)
    if low >= 0 and high - low >= high * _CLOSE:
        return lambda value: "─" * (round(longest * value / high) - 1)
    foot, reach = longest * _FOOT, longest * (1 - _FOOT)
    return lambda value: _broken(round(foot + reach * (value - low) / (high - low)) - 1)


def _broken(length: int) -> str:
    return "┄" * min(2, length) + "─" * (length - 2)
