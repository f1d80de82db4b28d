"""How it is known that a verdict stays undecided: two ways to fill its gaps that decide it.

A verdict is sound, so a claim that one filling of its missing figures makes true and another false
is undecided without them. Where both still do so before other figures, it is undecided before those
too. Not every undecided claim has such fillings here: the missing ones are tried very high and very
low, by side of the comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement, Lack, Pair
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure
from claimcheck.values.truth import FALSE, TRUE, Truth

_FAR = 1000
_MOST_GAPS = 200

Filling = Mapping[CellId, Figure]


class Certificate(NamedTuple):
    """A filling of the gaps that makes a claim true, and one that makes it false."""

    true: Filling
    false: Filling


def certificate(
    proposition: m.Proposition, figures: Figures, judgement: Judgement
) -> Certificate | None:
    """Two fillings of the gaps of an undecided claim that decide it in both ways."""
    gaps = [
        (reason.row, reason.column)
        for reason in judgement.reasons
        if reason.lack is Lack.MISSING_FIGURE and reason.row is not None and reason.column
    ]
    if not gaps or len(gaps) > _MOST_GAPS:
        return None
    found: dict[Truth, Filling] = {}
    for filling in _fillings(gaps, figures, judgement):
        truth = judge(proposition, figures.with_figures(filling)).truth
        found.setdefault(truth, filling)
        if TRUE in found and FALSE in found:
            return Certificate(found[TRUE], found[FALSE])
    return None


def _fillings(
    gaps: list[CellId], figures: Figures, judgement: Judgement
) -> Iterator[dict[CellId, Figure]]:
    """All high, all low, and the two sides of the comparisons apart."""
    ends = {column: _ends(column, figures) for _, column in gaps}
    subjects = {fact.subject.row for fact in judgement.facts if isinstance(fact, Pair)}
    for of_subject, of_others in ((1, 1), (0, 0), (1, 0), (0, 1)):
        yield {
            (row, column): ends[column][of_subject if row in subjects else of_others]
            for row, column in gaps
        }


def _ends(column: ColumnId, figures: Figures) -> tuple[Figure, Figure]:
    """A positive figure far below, and one far above, all that a column has.

    A share of so many items is at most 100 %.
    """
    printed = (figures.figure(row, column).printed for row in figures.dataset.rows_of(column.table))
    known = [abs(value.point) for value in printed if value.is_point and value.point]
    low = min(known, default=Fraction(1)) / _FAR
    declared = figures.dataset.column(column)
    is_share = declared.unit.is_percent and declared.items is not None
    high = Fraction(100) if is_share else max(known, default=Fraction(1)) * _FAR
    return number_figure(low), number_figure(high)
