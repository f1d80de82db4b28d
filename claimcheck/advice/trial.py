"""A claim that was judged, and what every search asks of it: its verdict before other figures.

Lives here: which figures a claim reads, and its truth before others. A figure may be replaced by a
number or by a whole interval; of an interval `judge` says only what is so of every number in it,
which is how a search can rule out all of them at once. Not here: what is searched for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.certificate import Certificate, certificate
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.semantics import meaning as m
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure, step_of
from claimcheck.tables.table import CellState
from claimcheck.values.interval import Interval
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth

_LEAST = 8
MAX_WORK = 150_000
"""How many figures and comparisons the judgings of one search may look at together."""


def size_of(judgement: Judgement) -> int:
    """How many figures and comparisons a judging looks at, as far as its record tells."""
    return 1 + len(judgement.reads) + len(judgement.conditions) + len(judgement.facts)


class Moving(NamedTuple):
    """A reported number that a claim reads, in base units.

    `step` is one unit in its last printed place, `radius` how far from the printed value a number
    may lie that rounds to it (0 for exact figures).
    """

    cell: CellId
    value: Fraction
    step: Fraction
    radius: Fraction

    def moved(self, steps: int) -> Figure:
        """The figure printed so many steps higher (or, below zero, lower)."""
        return number_figure(self._halves(2 * steps), self.radius)

    def between(self, low: int | None, high: int | None) -> Figure:
        """The figure printed anywhere between two moves, of any length where one is `None`."""
        printed = Interval(
            None if low is None else self._halves(2 * low),
            None if high is None else self._halves(2 * high),
        )
        if not self.radius:
            return Figure(CellState.REPORTED, printed, printed)
        rounding = Interval(
            None if low is None else self._halves(2 * low - 1),
            None if high is None else self._halves(2 * high + 1),
            low is not None,
            high is not None,
        )
        return Figure(CellState.REPORTED, printed, rounding)

    def _halves(self, halves: int) -> Fraction:
        """The value moved by so many half steps, at the cost of a single fraction."""
        value, step = self.value, self.step
        common = value.denominator * step.denominator * 2
        moved = halves * step.numerator * value.denominator
        return Fraction(2 * value.numerator * step.denominator + moved, common)


class Trial:
    """A proposition, the figures it was judged by, and the judgement.

    `judgings` counts how often it has been judged anew; `steady` is by how many steps all figures
    together may change without another verdict, as far as a search has found out.
    """

    __slots__ = (
        "_certificate", "_looked", "_moving", "figures", "judgement", "judgings", "proposition",
        "steady",
    )  # fmt: skip

    def __init__(
        self, proposition: m.Proposition, figures: Figures, judgement: Judgement | None = None
    ) -> None:
        self.proposition = proposition
        self.figures = figures
        self.judgement = judge(proposition, figures) if judgement is None else judgement
        self.judgings = 0
        self.steady = 0
        self._certificate: Certificate | None = None
        self._looked = False
        self._moving: list[Moving] | None = None

    @property
    def truth(self) -> Truth:
        """What the figures say, as they are."""
        return self.judgement.truth

    @property
    def is_open(self) -> bool:
        """Whether nothing can be known of this claim before figures that are intervals.

        So it is of one that cannot be computed, and of an undecided one without a certificate.
        """
        if self.judgement.error is not None:
            return True
        return self.truth is UNKNOWN and self._certified() is None

    def allowed(self, most: int) -> int:
        """How often a search may judge the claim: fewer times the more it looks at."""
        return self.judgings + max(_LEAST, min(most, MAX_WORK // size_of(self.judgement)))

    def with_figures(self, changed: Mapping[CellId, Figure]) -> Judgement:
        """The judgement if some figures differed."""
        self.judgings += 1
        return judge(self.proposition, self.figures.with_figures(changed))

    def is_same(self, changed: Mapping[CellId, Figure]) -> bool:
        """Whether the verdict is the same for all numbers of some figures that are intervals.

        A verdict that is the same for all of them may still be found not to be, because of an
        interval's width. An error is another verdict.
        """
        if self.truth is not UNKNOWN:
            return self._is(changed, self.truth)
        found = self._certified()
        if found is None:
            return False
        return self._is({**found.true, **changed}, TRUE) and self._is(
            {**found.false, **changed}, FALSE
        )

    def is_same_at(self, changed: Mapping[CellId, Figure]) -> bool:
        """Whether the verdict is the same if some figures were these, each known to its step."""
        found = self.with_figures(changed)
        return found.error is None and found.truth is self.truth

    def _is(self, changed: Mapping[CellId, Figure], truth: Truth) -> bool:
        found = self.with_figures(changed)
        return found.error is None and found.truth is truth and not found.may_fail

    def _certified(self) -> Certificate | None:
        if not self._looked:
            self._looked = True
            self._certificate = certificate(self.proposition, self.figures, self.judgement)
        return self._certificate

    def cells(self) -> Collection[CellId]:
        """All cells that the verdict rests on, those of conditions last."""
        return dict.fromkeys((*self.judgement.reads, *self.judgement.conditions))

    def moving(self) -> list[Moving]:
        """The reported numbers that the verdict rests on."""
        if self._moving is None:
            found = (moving(self.figures, cell) for cell in self.cells())
            self._moving = [one for one in found if one is not None]
        return self._moving


def moving(figures: Figures, at: CellId) -> Moving | None:
    """A cell as a number that could be another; `None` for a text, a gap, or no number."""
    row, column = at
    cell = figures.dataset.cell(row, column)
    if cell is None:
        return None
    step = step_of(cell, figures.dataset.column(column))
    figure = figures.figure(row, column)
    if step is None or not figure.printed.is_point:
        return None
    value = figure.printed.point
    assert figure.rounding.high is not None
    return Moving(at, value, step, figure.rounding.high - value)
