"""The margin of a verdict: the smallest change of one figure after which the claim lacks it.

Changes are counted in steps of the figure's last printed digit. Whole ranges of changes are ruled
out by judging a figure as an interval: a verdict that is the same for all numbers of an interval is
the same for each, and several figures can be ruled out together. What is left is tried number by
number, so the change that is found is the smallest there is. An undecided verdict has no margin;
what would decide it is in `missing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.advice.trial import Moving, Trial
from claimcheck.evaluation.judgement import Judgement
from claimcheck.semantics import meaning as m
from claimcheck.tables.figures import CellId, Figure
from claimcheck.values.truth import TRUE, UNKNOWN, Truth

MAX_STEPS = 1 << 40
"""A change of more steps is none that a figure could have."""
NEAR = 8
"""What is close at hand; a search for such margins alone takes a quarter of the time."""
_MIDDLE = 64
_FAR = 1 << 60
MAX_JUDGINGS = 1_500
"""How often a claim is judged at most; a search that needs more gives up."""


class Margin(NamedTuple):
    """A figure, and the number of steps (negative: downwards) that takes the verdict away.

    `becomes` is the truth after it (`None`: the claim cannot be computed), `beyond` says that it is
    so for all larger changes of this figure too.
    """

    moving: Moving
    steps: int
    becomes: Truth | None
    beyond: bool


class NoMargin(NamedTuple):
    """That no change of one figure takes the verdict away, as far as was looked.

    `within` is the number of steps up to which that is known; `None` for any number.
    """

    within: int | None


def margin(trial: Trial, most: int = MAX_STEPS) -> Margin | NoMargin | None:
    """The margin of a supported or contradicted claim; `None` for any other.

    No change of more than `most` steps is looked for.
    """
    if trial.judgement.error is not None or trial.truth is UNKNOWN:
        return None
    try:
        return _of_parts(trial, most) if _is_and(trial) else _Search(trial).nearest(most)
    except _Exhausted:
        return NoMargin(0)


def _is_and(trial: Trial) -> bool:
    return trial.truth is TRUE and isinstance(trial.proposition, m.AllOf)


def _of_parts(trial: Trial, most: int) -> Margin | NoMargin:
    """That of the part of a supported conjunction which is lost first."""
    best: Margin | NoMargin = NoMargin(None)
    steady = []
    for judged in sorted(trial.judgement.parts, key=_is_wide):  # near margins rule out far ones
        part = Trial(judged.proposition, trial.figures, judged)
        found = _Search(part).nearest(most)
        trial.judgings += part.judgings
        steady.append(part.steady)
        if isinstance(found, Margin):
            best, most = found, abs(found.steps) - 1
        elif isinstance(best, NoMargin) and found.within is not None:
            best = found
    trial.steady = min(steady)
    return best


def _is_wide(judged: Judgement) -> bool:
    """Whether a part compares many figures; one figure beside a number is soon done."""
    return not isinstance(judged.proposition, m.Fits)


class _Exhausted(Exception):
    """The search has judged the claim as often as it may."""


class _Search:
    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._most = trial.allowed(MAX_JUDGINGS)
        self._judged: dict[tuple[CellId, int], Judgement] = {}

    def nearest(self, most: int) -> Margin | NoMargin:
        """The nearest change of at most so many steps.

        As long as all figures together may change so far and the verdict stays, so may each. From
        there on the smallest change of one is looked for: where the figures matter one by one it is
        the very next, where two are compared about twice as far.
        """
        could = _by_column(self._trial.moving())
        done, could = self._all_may(could, most)
        self._trial.steady = min(done, NEAR) if could or done else NEAR
        reach = 2 * done + 3
        while could and done < most:
            best = self._nearest_of(could, done, min(reach, most), is_known=True)
            if best is not None:
                return Margin(*best, *self._after(*best))
            if reach > _MIDDLE >= done:
                could = self._that_could(could)
            done, reach = min(reach, most), 4 * reach
        return NoMargin(None if not could or most == MAX_STEPS else most)

    def _all_may(self, could: list[Moving], most: int) -> tuple[int, list[Moving]]:
        """How far all figures together may change, and which of them by itself may do it at all."""
        done, limit = 0, NEAR
        while could and done < most:
            limit = min(limit, most)
            if limit > _MIDDLE >= done:
                could = self._that_could(could)  # most margins are near; else who could at all
            if not could or not self._is_same(could, limit):
                break
            done, limit = limit, limit * 8
        low, high = done, min(limit, most)
        while could and high - low > 1:
            middle = (low + high) // 2
            if self._is_same(could, middle):
                low = middle
            else:
                high = middle
        return low, could

    def _that_could(self, group: Sequence[Moving]) -> list[Moving]:
        """The figures of which each by itself may take the verdict away."""
        if not group or self._is_same(group, _FAR):
            return []
        if len(group) == 1:
            return list(group)
        half = len(group) // 2
        return self._that_could(group[:half]) + self._that_could(group[half:])

    def _nearest_of(
        self, group: Sequence[Moving], done: int, limit: int, is_known: bool = False
    ) -> tuple[Moving, int] | None:
        """The smallest change of one figure of a group; groups that cannot beat it are left out.

        `is_known`: that the verdict may change within the limit needs no asking.
        """
        if limit <= done or not (is_known or not self._is_same(group, limit)):
            return None
        if len(group) == 1:
            steps = self._of_one(group[0], done, limit)
            return None if steps is None else (group[0], steps)
        half = len(group) // 2
        first = self._nearest_of(group[:half], done, limit)
        if first is not None:
            limit = abs(first[1]) - 1
        return self._nearest_of(group[half:], done, limit) or first

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

    def _after(self, moving: Moving, steps: int) -> tuple[Truth | None, bool]:
        """The truth after a change, and whether all larger ones in its direction come to that."""
        found = self._judged[moving.cell, steps]
        further = moving.between(steps, _FAR) if steps > 0 else moving.between(-_FAR, steps)
        beyond = self._trial.with_figures({moving.cell: further})
        if found.error is not None:
            return None, beyond.error is not None
        is_same = beyond.error is None and not beyond.may_fail and beyond.truth is found.truth
        return found.truth, is_same and found.truth is not UNKNOWN

    # --- asking the judge -------------------------------------------------------------------------

    def _is_same(self, group: Sequence[Moving], limit: int) -> bool:
        return self._ask({one.cell: one.between(-limit, limit) for one in group})

    def _is_same_between(self, moving: Moving, low: int, high: int) -> bool:
        return self._ask({moving.cell: moving.between(low, high)})

    def _is_same_at(self, moving: Moving, steps: int) -> bool:
        found = self._trial.with_figures({moving.cell: moving.moved(steps)})
        self._judged[moving.cell, steps] = found
        return found.error is None and found.truth is self._trial.truth

    def _ask(self, changed: Mapping[CellId, Figure]) -> bool:
        if self._trial.judgings >= self._most:
            raise _Exhausted
        return self._trial.is_same(changed)


def _by_column(found: Sequence[Moving]) -> list[Moving]:
    """Figures of one column side by side: together they seldom matter where one does not."""
    return sorted(found, key=lambda one: one.cell[1])
