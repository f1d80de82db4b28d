"""Dates as cells of a report's table write them: `2025-01-20`, `January 20, 2025`, `Jan 2025`.

Lives here: the days that such a text may mean. Not here: dates in data (`tables.figures`). Dates
whose month is a number and not in the middle of an ISO date are left alone: their order is unclear.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_ISO = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)?\.?\s+)?([a-z]{3,9})\.?,?\s+([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})")
_MONTHS = (
    "january february march april may june july august september october november december".split()
)


def days(text: str) -> tuple[int, int] | None:
    """The first and the last day that a date means, as ordinals; `None` when it is none."""
    text = text.strip().casefold()
    iso = _ISO.fullmatch(text)
    if iso:
        return _span(int(iso[1]), int(iso[3] or 0), int(iso[4] or 0))
    match = _DAY_FIRST.fullmatch(text)
    if match:
        return _named(match[3], match[2], match[1])
    match = _MONTH_FIRST.fullmatch(text)
    return _named(match[3], match[1], match[2]) if match else None


def _named(year: str, month: str, day: str | None) -> tuple[int, int] | None:
    names = [name for name in _MONTHS if name.startswith(month) or month == name[:3] + "t"]
    return _span(int(year), _MONTHS.index(names[0]) + 1, int(day or 0)) if names else None


def _span(year: int, month: int, day: int) -> tuple[int, int] | None:
    """A year, a month (0 for all) and a day (0 for all) as days."""
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first.toordinal(), first.toordinal()
        after = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
    except ValueError:
        return None
    return first.toordinal(), (after - timedelta(1)).toordinal()
