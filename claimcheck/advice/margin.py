"""The margin of a verdict: the smallest change of one figure after which the claim lacks it.

Changes are counted in steps of the figure's last printed digit. Whole ranges of changes are ruled
out by judging a figure as an interval: a verdict that is the same for all numbers of an interval is
the same for each, and several figures can be ruled out together. What is left is tried number by
number, so the change that is found is the smallest there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.advice.trial import Moving, Trial
from claimcheck.tables.figures import CellId, Figure
from claimcheck.values.truth import UNKNOWN

MAX_STEPS = 1 << 40
"""A change of more steps is none that a figure could have."""
_FAR = 1 << 60
MAX_OPEN_STEPS = 256
"""So much for an undecided claim, whose certificate does not reach further."""
MAX_JUDGINGS = 4_000
MAX_OPEN_JUDGINGS = 120
"""How often a claim is judged at most; a search that needs more gives up."""


class Margin(NamedTuple):
    """A figure, and the number of steps (negative: downwards) that takes the verdict away.

    `beyond` says that the verdict is another for all larger changes of this figure too.
    """

    moving: Moving
    steps: int
    beyond: bool


class NoMargin(NamedTuple):
    """That no change of one figure takes the verdict away, or that the search gave up."""

    gave_up: bool


def margin(trial: Trial) -> Margin | NoMargin | None:
    """The margin of a verdict; `None` where ranges cannot be ruled out (`Trial.is_open`)."""
    if trial.is_open:
        return None
    search = _Search(trial)
    try:
        return search.nearest()
    except _Exhausted:
        return NoMargin(True)


class _Exhausted(Exception):
    """The search has judged the claim as often as it may."""


class _Search:
    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._most = trial.judgings + (
            MAX_OPEN_JUDGINGS if trial.truth is UNKNOWN else MAX_JUDGINGS
        )

    def nearest(self) -> Margin | NoMargin:
        """The nearest change of all, by levels that are each sixteen times as far as the last."""
        could = _by_column(self._trial.moving())
        if self._trial.truth is UNKNOWN:
            most = MAX_OPEN_STEPS
        else:
            most, could = MAX_STEPS, self._suspects(could, None)
        done, limit = 0, 4
        while could and done < most:
            limit = min(limit, most)
            best = self._nearest_of(self._suspects(could, limit), done, limit)
            if best is not None:
                moving, steps = best
                return Margin(moving, steps, self._holds_beyond(moving, steps))
            done, limit = limit, limit * 16
        return NoMargin(False)

    def _suspects(self, group: Sequence[Moving], limit: int | None) -> list[Moving]:
        """The figures of which one may take the verdict away by a change of up to `limit` steps."""
        if not group or self._is_same(group, limit):
            return []
        if len(group) == 1:
            return list(group)
        half = len(group) // 2
        return self._suspects(group[:half], limit) + self._suspects(group[half:], limit)

    def _nearest_of(
        self, suspects: Sequence[Moving], done: int, limit: int
    ) -> tuple[Moving, int] | None:
        best: tuple[Moving, int] | None = None
        for moving in suspects:
            if best is not None and self._is_same([moving], limit):
                continue
            steps = self._of_one(moving, done, limit)
            if steps is not None:
                best = moving, steps
                limit = abs(steps) - 1
            if best is not None and limit <= done:
                break
        return best

    def _of_one(self, moving: Moving, done: int, limit: int) -> int | None:
        """The smallest change of one figure, of more than `done` and up to `limit` steps."""
        while done < limit:
            low, high = done + 1, limit
            while low < high:  # the widest interval in which the verdict is surely the same
                middle = (low + high) // 2
                if self._is_same([moving], middle):
                    low = middle + 1
                else:
                    high = middle
            for steps in (low, -low):
                if not self._is_same_at(moving, steps):
                    return steps
            done = self._safe_beyond(moving, low, limit)
        return None

    def _safe_beyond(self, moving: Moving, done: int, limit: int) -> int:
        """How much further both sides are surely the same, once an interval across says nothing."""
        reach = 1
        while done < limit and all(
            self._is_same_between(moving, *sorted((sign * (done + 1), sign * (done + reach))))
            for sign in (1, -1)
        ):
            done, reach = done + reach, min(2 * reach, max(1, limit - done - reach))
        return min(done, limit)

    def _holds_beyond(self, moving: Moving, steps: int) -> bool:
        """Whether no larger change in this direction brings the verdict back."""
        truths = [
            self._trial.with_figures({moving.cell: figure})
            for figure in (
                moving.moved(steps),
                moving.between(steps, None) if steps > 0 else moving.between(None, steps),
            )
        ]
        return truths[0].error is None and truths[0].truth is truths[1].truth is not UNKNOWN

    # --- asking the judge -------------------------------------------------------------------------

    def _is_same(self, group: Sequence[Moving], limit: int | None) -> bool:
        far = _FAR if limit is None else limit
        return self._ask({one.cell: one.between(-far, far) for one in group})

    def _is_same_between(self, moving: Moving, low: int, high: int) -> bool:
        return self._ask({moving.cell: moving.between(low, high)})

    def _is_same_at(self, moving: Moving, steps: int) -> bool:
        return self._trial.is_same_at({moving.cell: moving.moved(steps)})

    def _ask(self, changed: Mapping[CellId, Figure]) -> bool:
        if self._trial.judgings >= self._most:
            raise _Exhausted
        return self._trial.is_same(changed)


def _by_column(found: Sequence[Moving]) -> list[Moving]:
    """Figures of one column side by side: together they seldom matter where one does not."""
    return sorted(found, key=lambda one: one.cell[1])
