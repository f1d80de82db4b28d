"""Missing figures as places that could be filled, and the numbers worth trying there.

A gap is a cell of numbers or dates that has none, or none that can be read. What is tried are
numbers beyond all that a claim reads or asks for, then those numbers themselves and their nearest
neighbours: where a verdict turns, it turns at one of them or between two. Not here: what a filling
does to a verdict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.trial import Trial
from claimcheck.evaluation.judgement import Judgement, Pair
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure, step_of
from claimcheck.tables.table import CellState, Column, ColumnKind
from claimcheck.values.interval import EVERYTHING, Interval
from claimcheck.values.truth import UNKNOWN

FILLED = Figure(CellState.REPORTED, EVERYTHING, EVERYTHING)
"""A figure that is reported, whatever number it is."""

_MAX_ROWS = 1_000
_MAX_NEAR = 8
_FAR, _FURTHER = 1_000, 4


class Gap(NamedTuple):
    """A missing figure and how a number would be printed there, in base units.

    `step` is one unit in the last printed place, `radius` how far from a printed value a number may
    lie that rounds to it. `is_share` says that only 0 to 100 % make sense, `lacking` how many open
    comparisons lack the figure.
    """

    cell: CellId
    step: Fraction
    radius: Fraction
    is_share: bool
    lacking: int

    @property
    def alike(self) -> tuple[ColumnId, int]:
        """What gaps share that likely play the same part in a claim."""
        return self.cell[1], self.lacking

    def at(self, value: Fraction) -> Figure:
        """The figure, were it this number."""
        return number_figure(value, self.radius)

    def between(self, within: Interval) -> Figure:
        """The figure, were it some number of an interval."""
        low, high, low_open, high_open = within
        rounding = Interval(
            None if low is None else low - self.radius,
            None if high is None else high + self.radius,
            low is not None and (bool(self.radius) or low_open),
            high is not None and (bool(self.radius) or high_open),
        )
        return Figure(CellState.REPORTED, within, rounding)


def gaps_of(trial: Trial) -> list[Gap]:
    """The gaps that a claim reads, and those that it would read if others were filled.

    Those that most open comparisons lack come first; gaps alike in that and in their column stand
    side by side.
    """
    figures, found = trial.figures, _empty(trial.figures, trial.cells())
    known: set[CellId] = set()
    while known != found.keys():
        known = set(found)
        filled = trial.with_figures(dict.fromkeys(known, FILLED))
        found |= _empty(figures, (*filled.reads, *filled.conditions))
    lacking = _lacking(trial.judgement)
    steps = {column: _step(figures, column) for _, column in found}
    columns = {column: at for at, column in enumerate(steps)}
    order = sorted(found, key=lambda cell: (-lacking[cell], columns[cell[1]]))
    return [_gap(figures, cell, steps[cell[1]], lacking[cell]) for cell in order]


def _lacking(judgement: Judgement) -> Counter[CellId]:
    """How many open comparisons lack a figure."""
    found: Counter[CellId] = Counter()
    for fact in judgement.facts:
        if isinstance(fact, Pair) and fact.truth is UNKNOWN:
            rows = [side.row for side in (fact.subject, fact.object) if side.row is not None]
            found.update((row, column) for row in rows for column in fact.measure.columns)
    return found


def _empty(figures: Figures, cells: Iterable[CellId]) -> dict[CellId, None]:
    return dict.fromkeys(cell for cell in cells if _is_gap(figures, cell))


def _is_gap(figures: Figures, cell: CellId) -> bool:
    if figures.figure(*cell).state is CellState.REPORTED:
        return False
    return figures.dataset.column(cell[1]).kind is not ColumnKind.TEXT


def _gap(figures: Figures, cell: CellId, step: Fraction, lacking: int) -> Gap:
    column = figures.dataset.column(cell[1])
    is_whole = column.exact or column.kind is ColumnKind.DATE
    radius = Fraction(0) if is_whole else step / 2
    return Gap(cell, step, radius, _is_share(column), lacking)


def _is_share(column: Column) -> bool:
    return column.unit.is_percent and column.items is not None


def _step(figures: Figures, at: ColumnId) -> Fraction:
    """The finest step in which the column's figures are printed; one unit if it has none."""
    table, column = figures.dataset.tables[at.table], figures.dataset.column(at)
    steps = (step_of(line[at.column], column) for line in table.cells[:_MAX_ROWS])
    known = [step for step in steps if step is not None]
    return min(known, default=column.unit.scale)


# --- what is tried --------------------------------------------------------------------------------


class Numbers:
    """The numbers that a claim reads or asks for, by column, and what to try in a gap."""

    def __init__(self, trial: Trial) -> None:
        self._by_column: dict[ColumnId, set[Fraction]] = {}
        for moving in trial.moving():
            self._by_column.setdefault(moving.cell[1], set()).add(moving.value)
        self._asked = _asked_for(trial.proposition)
        self._columns = trial.figures.dataset.column
        self._near: dict[ColumnId, list[Fraction]] = {}

    def tried(self, gap: Gap) -> tuple[Fraction, ...]:
        """The values to try in a gap: known ones, those next to them, those beyond all."""
        return (*self._between(gap), *self.beyond(gap, 0))

    def beyond(self, gap: Gap, times: int) -> tuple[Fraction, ...]:
        """Values beyond all numbers, and beyond those that fewer `times` give.

        Downwards first near zero, if all numbers are positive: ratios need that.
        """
        further = _FURTHER**times
        if gap.is_share:
            return 100 - Fraction(10, further), Fraction(10, further)
        near = self.near(gap)
        far = further * _FAR * max(1, gap.step, *map(abs, near))
        if not near or near[0] < 0 or not near[-1]:
            return Fraction(far), Fraction(-far)
        small = min(value for value in near if value)
        return Fraction(far), small / _FAR / further, Fraction(-far)

    def near(self, gap: Gap) -> list[Fraction]:
        """Some of the numbers that a figure of the gap's column may be compared with, in order."""
        column = gap.cell[1]
        found = self._near.get(column)
        if found is None:
            found = self._near[column] = _spread(sorted(self._comparable(column)), _MAX_NEAR)
        return found

    def _comparable(self, column: ColumnId) -> set[Fraction]:
        dimensions = self._columns(column).unit.dimensions
        found = set(self._asked)
        for other, values in self._by_column.items():
            if self._columns(other).unit.dimensions == dimensions:
                found |= values
        return found

    def _between(self, gap: Gap) -> Iterator[Fraction]:
        """The known numbers, and those next to them."""
        near = self.near(gap)
        tried = dict.fromkeys((*near, *(n + side for n in near for side in (gap.step, -gap.step))))
        return (value for value in tried if not gap.is_share or 0 <= value <= 100)


def _spread(values: Sequence[Fraction], limit: int) -> list[Fraction]:
    """At most so many of some values, from all over them."""
    if len(values) <= limit:
        return list(values)
    return [values[at * (len(values) - 1) // (limit - 1)] for at in range(limit)]


def _asked_for(proposition: m.Proposition) -> set[Fraction]:
    """The numbers written in a claim and the ends of what it asks for."""
    found: set[Fraction] = set()
    stack: list[object] = [proposition]
    while stack:
        node = stack.pop()
        if isinstance(node, m.Constant):
            found.add(node.value)
        elif isinstance(node, Interval):
            found.update(end for end in node[:2] if end is not None)
        elif isinstance(node, tuple) and not isinstance(node, m.Rows):
            stack.extend(node)
    return found
