"""Judges a trend: one column that rises, or falls, with another.

For all pairs of rows with a smaller and a larger second figure the first must not turn back, and
somewhere it must move. A missing figure leaves that open unless the others already turn back.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.evaluation import partners
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import Lack, Side, Turning
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.values import interval as iv
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth

MIN_ROWS = 3


class _Point(NamedTuple):
    """A row's figure on both columns, the first one mirrored for a falling trend."""

    row: RowId
    x: iv.Interval
    y: iv.Interval


def judge_trend(case: Case, claim: m.Trend) -> Truth:
    """The truth of `COLUMN rises with COLUMN among S`."""
    rows = partners.universe_rows(case, claim.universe, (claim.measure, claim.by))
    surely = {row for row, belongs in rows if belongs is TRUE}
    points = [_point(case, claim, row) for row, _ in rows]
    known = [p for p in points if p.row in surely and _is_known(p.x) and _is_known(p.y)]
    turning = _turning_back(known, claim.strictly)
    case.note(_fact(case, claim, len(rows), turning))
    if turning is not None and len(surely) >= MIN_ROWS:
        return FALSE
    if len(rows) < MIN_ROWS:
        case.lacks(Lack.TOO_FEW_ROWS, about=str(len(rows)))
        return UNKNOWN
    if len(known) < len(rows):
        return UNKNOWN
    moves = _moves(known)
    if all(p.x.is_point and p.y.is_point for p in known):
        return moves
    case.spend(len(known) ** 2)
    return TRUE if moves is TRUE and _never_turns(known, claim.strictly) else UNKNOWN


def _turning_back(points: Sequence[_Point], strictly: bool) -> tuple[_Point, _Point] | None:
    """Two rows of smaller and larger x between which y surely turns back (or stands still)."""
    order = sorted(points, key=lambda p: (_end(p.x.high), _end(p.x.low)))
    starts = sorted(points, key=lambda p: _end(p.x.low))
    highest: _Point | None = None
    at = 0
    for point in starts:
        while at < len(order) and iv.less(order[at].x, point.x) is TRUE:
            if highest is None or _end(order[at].y.low) > _end(highest.y.low):
                highest = order[at]
            at += 1
        if highest is not None and _breaks(highest.y, point.y, strictly):
            return highest, point
    return None


def _never_turns(points: Sequence[_Point], strictly: bool) -> bool:
    """Whether figures known to an interval cannot turn back between any two rows."""
    clears = iv.less if strictly else iv.less_or_equal
    return all(
        p is q or iv.less(p.x, q.x) is FALSE or clears(p.y, q.y) is TRUE
        for p in points
        for q in points
    )


def _breaks(before: iv.Interval, after: iv.Interval, strictly: bool) -> bool:
    if strictly:
        return iv.less_or_equal(after, before) is TRUE
    return iv.less(after, before) is TRUE


def _moves(points: Sequence[_Point]) -> Truth:
    """Whether y moves between two rows of different x, given that it never turns back."""
    smallest = min(points, key=lambda p: (_end(p.x.low), _end(p.y.low)))
    largest = max(points, key=lambda p: (_end(p.x.low), _end(p.y.low)))
    apart = iv.less(smallest.x, largest.x)
    moved = iv.less(smallest.y, largest.y)
    if apart is TRUE and moved is TRUE:
        return TRUE
    return FALSE if apart is FALSE or moved is FALSE else UNKNOWN


def _point(case: Case, claim: m.Trend, row: RowId) -> _Point:
    x, y = case.value(row, claim.by).printed, case.value(row, claim.measure).printed
    return _Point(row, x, y if claim.rises else iv.negated(y))


def _is_known(value: iv.Interval) -> bool:
    return value.low is not None and value.high is not None


def _end(value: Fraction | None) -> Fraction:
    assert value is not None
    return value


def _fact(case: Case, claim: m.Trend, rows: int, turning: tuple[_Point, _Point] | None) -> Turning:
    if turning is None:
        return Turning(rows, None, None)
    first, second = (
        (
            Side(case.name(p.row), p.row, case.value(p.row, claim.by)),
            Side(case.name(p.row), p.row, case.value(p.row, claim.measure)),
        )
        for p in turning
    )
    return Turning(rows, first, second)
