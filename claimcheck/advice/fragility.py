"""Whether figures that merely round to the printed ones could change a verdict, and which.

Judged with every figure as the interval of all that rounds to it, a verdict that is the same is
firm. Else numbers inside the intervals are looked for before which it is another: first a few
figures that matter, each moved in the direction that works against the verdict, then by halving the
intervals. What is named has been judged; what is called firm has been ruled out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from claimcheck.advice.trial import Moving, Trial
from claimcheck.evaluation.judgement import Lack
from claimcheck.tables.figures import CellId, Figure, number_figure
from claimcheck.tables.table import CellState
from claimcheck.values.interval import Interval
from claimcheck.values.truth import Truth

MAX_JUDGINGS = 300
"""How often a claim is judged at most before the search gives up."""
_OFFSETS = tuple(Fraction(x) for x in ("0.1", "0.2", "0.3", "0.4", "0.45", "0.49", "0.4999"))
_MOST_CORNERS = 6


class Rounded(NamedTuple):
    """A figure and a number that rounds to it as printed (both in base units)."""

    moving: Moving
    value: Fraction


class Fragility(NamedTuple):
    """What is known of how rounding bears on a verdict.

    `is_fragile` is `None` where the search could neither find numbers that change the verdict nor
    rule them out. `completion` names such numbers, `truth` the verdict before them (`None`: it
    cannot be computed).
    """

    is_fragile: bool | None
    completion: tuple[Rounded, ...] = ()
    truth: Truth | None = None


FIRM = Fragility(False)
NOT_KNOWN = Fragility(None)


def fragility(trial: Trial) -> Fragility:
    """Whether some numbers that round to the printed figures change the verdict."""
    if trial.judgement.error is not None:
        return NOT_KNOWN
    rounding = [moving for moving in trial.moving() if moving.radius]
    search = _Search(trial, rounding)
    try:
        return search.run()
    except _Exhausted:
        return NOT_KNOWN


class _Exhausted(Exception):
    """The search has judged the claim as often as it may."""


_Box = tuple[Interval, ...]


class _Search:
    def __init__(self, trial: Trial, rounding: Sequence[Moving]) -> None:
        self._trial = trial
        self._all = rounding
        self._exactly = {moving.cell: number_figure(moving.value) for moving in rounding}
        self._most = trial.allowed(MAX_JUDGINGS)

    def run(self) -> Fragility:
        """Rule it out, or find numbers that change the verdict."""
        if not self._all or self._trial.steady > 0 or self._is_same(self._all):
            return FIRM
        if self._trial.is_open and not _is_coarse(self._trial):
            return NOT_KNOWN
        few = self._that_matter()
        return self._in_corners(few) or self._by_halving(few) or self._by_halving(self._all) or FIRM

    # --- which figures ----------------------------------------------------------------------------

    def _that_matter(self) -> list[Moving]:
        """Some figures whose rounding together may change the verdict, none of them idle."""
        kept: list[Moving] = []
        rest = list(self._all)
        while rest and (not kept or self._is_same(kept)):
            low, high = 1, len(rest)
            while low < high:
                middle = (low + high) // 2
                if self._is_same([*kept, *rest[:middle]]):
                    low = middle + 1
                else:
                    high = middle
            kept, rest = [*kept, rest[low - 1]], rest[: low - 1]
        return kept

    # --- numbers near the ends of the intervals ---------------------------------------------------

    def _in_corners(self, few: Sequence[Moving]) -> Fragility | None:
        """Each figure moved against the verdict, in the end by as little of a step as does it."""
        signs = [self._against(moving) for moving in few]
        for chosen in _combinations(signs):
            found = self._moved(few, chosen, _OFFSETS[-1])
            if found is not None:
                return self._nearer(few, chosen, found)
        return None

    def _nearer(self, few: Sequence[Moving], signs: Sequence[int], found: Fragility) -> Fragility:
        """The same moves, by as little as still changes the verdict."""
        low, high = 0, len(_OFFSETS) - 1
        while low < high:
            middle = (low + high) // 2
            nearer = self._moved(few, signs, _OFFSETS[middle])
            if nearer is None:
                low = middle + 1
            else:
                found, high = nearer, middle
        return found

    def _moved(
        self, few: Sequence[Moving], signs: Sequence[int], offset: Fraction
    ) -> Fragility | None:
        pairs = zip(few, signs, strict=True)
        return self._fragile_at(few, [x.value + sign * offset * 2 * x.radius for x, sign in pairs])

    def _against(self, moving: Moving) -> tuple[int, ...]:
        """In which directions a figure, far enough, takes the verdict away; both if in none."""
        signs = tuple(
            sign
            for sign, figure in ((1, moving.between(0, None)), (-1, moving.between(None, 0)))
            if not self._ask({moving.cell: figure})
        )
        return signs or (1, -1)

    # --- halving ----------------------------------------------------------------------------------

    def _by_halving(self, few: Sequence[Moving]) -> Fragility | None:
        """Boxes of intervals, the largest first, until one holds such numbers or none can."""
        boxes: deque[_Box] = deque([tuple(_interval(moving) for moving in few)])
        while boxes:
            box = boxes.popleft()
            changed = {m.cell: _within(x) for m, x in zip(few, box, strict=True)}
            if self._ask(changed):
                continue
            found = self._fragile_at(few, [_middle(interval) for interval in box])
            if found is not None:
                return found
            boxes.extend(_halved(box, few))
        return None

    # --- asking the judge -------------------------------------------------------------------------

    def _fragile_at(self, few: Sequence[Moving], values: Sequence[Fraction]) -> Fragility | None:
        self._spend()
        changed = {m.cell: number_figure(x) for m, x in zip(few, values, strict=True)}
        found = self._trial.with_figures({**self._exactly, **changed})
        if found.error is None and found.truth is self._trial.truth:
            return None
        completion = tuple(Rounded(m, x) for m, x in zip(few, values, strict=True))
        return Fragility(True, completion, None if found.error is not None else found.truth)

    def _is_same(self, group: Sequence[Moving]) -> bool:
        return self._ask({moving.cell: _within(_interval(moving)) for moving in group})

    def _ask(self, changed: Mapping[CellId, Figure]) -> bool:
        """Whether the verdict is the same for all these numbers, the others being as printed."""
        self._spend()
        return self._trial.is_same({**self._exactly, **changed})

    def _spend(self) -> None:
        if self._trial.judgings >= self._most:
            raise _Exhausted


def _is_coarse(trial: Trial) -> bool:
    return any(reason.lack is Lack.TOO_COARSE for reason in trial.judgement.reasons)


def _interval(moving: Moving) -> Interval:
    """All numbers that round to a figure as printed."""
    return Interval(moving.value - moving.radius, moving.value + moving.radius, True, True)


def _within(interval: Interval) -> Figure:
    """A figure that is a number of an interval, known exactly."""
    return Figure(CellState.REPORTED, interval, interval)


def _combinations(signs: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    if sum(len(each) > 1 for each in signs) > _MOST_CORNERS:
        yield tuple(each[0] for each in signs)
        yield tuple(each[-1] for each in signs)
    else:
        yield from sorted(product(*signs), key=lambda chosen: -abs(sum(chosen)))


def _middle(interval: Interval) -> Fraction:
    assert interval.low is not None and interval.high is not None
    return (interval.low + interval.high) / 2


def _halved(box: _Box, few: Sequence[Moving]) -> Iterator[_Box]:
    """Two boxes that share the middle of the interval that is widest beside its figure's own."""
    widths = [_width(x) / moving.radius for x, moving in zip(box, few, strict=True)]
    at = widths.index(max(widths))
    middle = _middle(box[at])
    yield (*box[:at], box[at]._replace(high=middle, high_open=False), *box[at + 1 :])
    yield (*box[:at], box[at]._replace(low=middle, low_open=False), *box[at + 1 :])


def _width(interval: Interval) -> Fraction:
    assert interval.low is not None and interval.high is not None
    return interval.high - interval.low
