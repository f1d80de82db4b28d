"""How far a figure may move before a claim notices.

Whole ranges are ruled out by judging a figure as an interval, as for a margin; here one figure is
given and both directions matter. Not here: the smallest change of any figure (`margin`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.advice.mutation.choice import Effort, weight
from claimcheck.advice.trial import Moving, Trial, size_of
from claimcheck.tables.figures import CellId, Figure
from claimcheck.values.truth import FALSE, TRUE, Truth

MAX_STEPS = 1 << 40
MARGIN_JUDGINGS = 50
"""For how many judgings a search for the margin counts."""
_MOST_TRIED = 12
"""How many numbers are tried one by one where an interval says nothing."""


class Reach(NamedTuple):
    """By how many steps a figure may go down and up with the verdict surely the same.

    `None` is any number of steps that a figure could be moved.
    """

    down: int | None
    up: int | None

    @property
    def is_endless(self) -> bool:
        """Whether no value at all would be noticed."""
        return self.down is None and self.up is None


class Asking:
    """A claim that is asked about values of its figures; each question counts."""

    def __init__(self, trial: Trial, effort: Effort) -> None:
        self.trial = trial
        self.weight = weight(size_of(trial.judgement))
        self._effort = effort
        self._can_range = not trial.is_open

    def verdict(self, changed: dict[CellId, Figure]) -> Truth | None:
        """The verdict before these figures; `None` where it cannot be computed."""
        self._effort.spend(self.weight)
        found = self.trial.with_figures(changed)
        return None if found.error is not None else found.truth

    def is_same(self, changed: dict[CellId, Figure]) -> bool:
        """Whether the verdict is the same before these figures."""
        return self.verdict(changed) is self.trial.truth

    def is_turned(self, found: Truth | None) -> bool:
        """Whether a verdict is the contrary; of an undecided claim any that is decided."""
        return found in (TRUE, FALSE) and found is not self.trial.truth

    def spend_for_margin(self) -> None:
        """Count a search for the margin, which is bounded by itself."""
        self._effort.spend(MARGIN_JUDGINGS * self.weight)

    def spend_for_tables(self, figures: int) -> None:
        """Count verdicts before other tables, which have to be made."""
        self._effort.spend(weight(figures) + self.weight)

    def is_same_between(self, found: Moving, low: int | None, high: int | None) -> bool:
        """Whether it is surely the same for all numbers between two moves."""
        self._effort.spend(self.weight)
        return self._can_range and self.trial.is_same({found.cell: found.between(low, high)})

    def is_same_within(self, group: list[tuple[Moving, int, int]]) -> bool:
        """Whether it is surely the same however some figures move within their bounds."""
        self._effort.spend(self.weight)
        if not self._can_range:
            return False
        return self.trial.is_same({one.cell: one.between(low, high) for one, low, high in group})


def reach(asking: Asking, found: Moving) -> Reach:
    """How far a figure may move down and up."""
    if asking.is_same_between(found, None, None):
        return Reach(None, None)
    return Reach(
        _safe(lambda a, b: asking.is_same_between(found, None if b is None else -b, -a)),
        _safe(lambda a, b: asking.is_same_between(found, a, b)),
    )


def nearest(asking: Asking, found: Moving, limit: int = MAX_STEPS) -> int | None:
    """The smallest change, of up to `limit` steps, that is noticed; `None` where none is known."""
    if limit < 1 or asking.is_same_between(found, -limit, limit):
        return None
    low, high = 1, 1
    while high < limit and asking.is_same_between(found, -high, high):
        low, high = high + 1, min(high * 8, limit)
    while low < high:
        middle = (low + high) // 2
        if asking.is_same_between(found, -middle, middle):
            low = middle + 1
        else:
            high = middle
    for steps in range(low, min(low + _MOST_TRIED, limit + 1)):
        for move in (steps, -steps):
            if not asking.is_same({found.cell: found.moved(move)}):
                return move
    return None


def _safe(is_same: Callable[[int, int | None], bool]) -> int | None:
    """The largest number of steps up to which all is surely the same, `None` for any."""
    if is_same(0, None):
        return None
    low, high = 0, 1
    while high < MAX_STEPS and is_same(low, high):
        low, high = high, high * 8
    if high >= MAX_STEPS:
        return None
    while low + 1 < high:
        middle = (low + high) // 2
        if is_same(low, middle):
            low = middle
        else:
            high = middle
    return low
