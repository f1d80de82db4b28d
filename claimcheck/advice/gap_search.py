"""Fillings of gaps that show of one gap that it matters to a claim.

A filling is built towards a verdict gap by gap; `judge` of a claim with one gap speaks of all its
numbers at once, so that a filling shows whether a gap matters in one judging. Not here: what is
tried in a gap (`fillings`), what a gap does by itself (`alone`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from claimcheck.advice.fillings import Gap, Numbers
from claimcheck.advice.trial import Trial
from claimcheck.tables.figures import CellId, Figure
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, negation

MAX_JUDGINGS = 1_000
MAX_LOOKS = 30_000
"""How often a claim is judged at most, and how many figures and facts that may look at in all."""

_MIN_JUDGINGS = 20
_GROUPED_TURNS, _PLAIN_TURNS, _FRUITLESS, _ROUNDS = 2, 3, 8, 12

Filling = dict[CellId, Figure]


class Exhausted(Exception):
    """The search has judged the claim as often as it may."""


class Search:
    """Looks for fillings that show of gaps that they matter; `proven` are those it has shown.

    `likely` are gaps that have decided the claim together while others were missing, and none of
    which was proven: of a claim that reads a figure twice, or asks whether it is there.
    """

    def __init__(self, trial: Trial, gaps: Sequence[Gap]) -> None:
        self.numbers = Numbers(trial)
        self.proven: dict[CellId, Filling] = {}
        self.likely: dict[CellId, None] = {}
        self.gave_up = False
        self._trial = trial
        self._gaps = gaps
        self._known: dict[frozenset[object], Truth | None] = {}
        looks = len(trial.cells()) + len(trial.judgement.facts) + 1
        affordable = max(_MIN_JUDGINGS, min(MAX_JUDGINGS, MAX_LOOKS // looks))
        self._most = trial.judgings + affordable

    def ask(self) -> None:
        """Count a judging; raises when there have been too many."""
        if self._trial.judgings >= self._most:
            raise Exhausted

    def look(self) -> None:
        """Go towards both verdicts until no gap is shown to matter that was not before."""
        for turn in range(_ROUNDS):
            before = len(self.proven)
            for truth in (TRUE, FALSE):
                self._towards(truth, turn)
                self._in_spite_of_proven(truth, turn)
                if len(self.proven) == len(self._gaps):
                    return
            if len(self.proven) == before and turn >= _FRUITLESS:
                return

    # --- ways through the fillings ----------------------------------------------------------------

    def _towards(self, truth: Truth, turn: int) -> None:
        """Fill gaps towards a verdict, those first of which it is open whether they matter."""
        order = [*self._open(turn), *self._done(turn)]
        filling = self._filled({}, order, {negation(truth)}, turn, until=truth)
        self._learn_from(filling, truth)

    def _in_spite_of_proven(self, truth: Truth, turn: int) -> None:
        """Fill the gaps that matter so that nothing is decided; what then decides matters too."""
        if not self.proven:
            return
        filling = self._filled({}, self._done(turn), {TRUE, FALSE}, turn)
        filling = self._filled(filling, self._open(turn), {negation(truth)}, turn, until=truth)
        self._learn_from(filling, truth)

    def _learn_from(self, filling: Filling, truth: Truth) -> None:
        """Prove gaps by a filling that decides the claim: those without which it does not.

        The others are then filled against the verdict, so that the filling is a whole one.
        """
        if self._truth(filling) is not truth:
            return
        needed = self._needed(filling, truth)
        first = next(iter(needed), None)
        if first is None:
            return
        rest = [gap for gap in self._gaps if gap.cell not in needed]
        against = self._filled(_without(needed, first), rest, {truth}, 1)
        self._prove({**against, first: needed[first]}, needed)
        own = [gap for gap in self._gaps if gap.cell == first]
        self._prove(self._filled(against, own, {truth, UNKNOWN}, 0), [gap.cell for gap in rest])
        if self.proven.keys().isdisjoint(needed):
            self.likely |= dict.fromkeys(needed)

    def _needed(self, filling: Filling, truth: Truth) -> Filling:
        """As little of a filling as still gives the verdict; more is left out while that works."""
        kept, rest = dict(filling), list(filling)
        rest.sort(key=lambda cell: cell not in self.proven)
        size = 1
        while rest:
            out, rest = rest[:size], rest[size:]
            less = {cell: figure for cell, figure in kept.items() if cell not in out}
            if self._truth(less) is truth:
                kept, size = less, 2 * size
            elif len(out) > 1:
                rest, size = [*out, *rest], 1
        return kept

    def _prove(self, filling: Filling, cells: Iterable[CellId]) -> None:
        """Prove those of some gaps without which a filling of all gaps leaves the claim open."""
        fresh = [cell for cell in cells if cell in filling and cell not in self.proven]
        if not fresh or len(filling) < len(self._gaps):
            return
        if self._truth(filling) in (UNKNOWN, None):
            return
        for cell in fresh:
            if self._truth(_without(filling, cell)) is UNKNOWN:
                self.proven[cell] = filling

    # --- filling ----------------------------------------------------------------------------------

    def _filled(
        self,
        filling: Filling,
        gaps: Sequence[Gap],
        avoided: Collection[Truth],
        turn: int,
        until: Truth | None = None,
    ) -> Filling:
        """Fill gaps one after another so that some truths are avoided; those alike at once.

        A gap in which every number tried leads to what is avoided stays as it is; then there is no
        way to `until`.
        """
        todo = (list(_alike(gaps)) if turn < _GROUPED_TURNS else [[gap] for gap in gaps])[::-1]
        while todo:
            group = todo.pop()
            longer = self._with(filling, group, avoided, turn)
            if longer is not None:
                filling, truth = longer
                if truth is until:
                    return filling
            elif len(group) > 1:
                half = len(group) // 2
                todo += [group[half:], group[:half]]
            elif until is not None:
                return filling
        return filling

    def _with(
        self, filling: Filling, group: Sequence[Gap], avoided: Collection[Truth], turn: int
    ) -> tuple[Filling, Truth] | None:
        """The filling with one more number, in all gaps of a group; only outer ones for several."""
        outer = _turned(self.numbers.beyond(group[0], len(filling)), turn)
        inner = self.numbers.tried(group[0]) if len(group) == 1 else ()
        for value in _rotated((*outer, *inner), turn, len(filling)):
            longer = filling | {gap.cell: gap.at(value) for gap in group}
            truth = self._truth(longer)
            if truth is not None and truth not in avoided:
                return longer, truth
        return None

    def _truth(self, filling: Mapping[CellId, Figure]) -> Truth | None:
        """What the figures say with a filling; `None` when the claim then cannot be computed."""
        key = frozenset((cell, figure.printed.low) for cell, figure in filling.items())
        if key not in self._known:
            self.ask()
            found = self._trial.with_figures(filling)
            self._known[key] = None if found.error is not None else found.truth
        return self._known[key]

    def _open(self, turn: int) -> list[Gap]:
        found = [gap for gap in self._gaps if gap.cell not in self.proven]
        return found if turn % 2 == 0 else found[::-1]

    def _done(self, turn: int) -> list[Gap]:
        found = [gap for gap in self._gaps if gap.cell in self.proven]
        return found if turn % 2 == 0 else found[::-1]


def _alike(gaps: Iterable[Gap]) -> Iterator[list[Gap]]:
    """Gaps that stand side by side and are alike, as groups."""
    group: list[Gap] = []
    for gap in gaps:
        if group and group[-1].alike != gap.alike:
            yield group
            group = []
        group.append(gap)
    if group:
        yield group


def _turned(values: Sequence[Fraction], turn: int) -> Sequence[Fraction]:
    """The same values; every second turn begins with the second one."""
    return values if turn // 2 % 2 == 0 else [*values[1:2], *values[:1], *values[2:]]


def _rotated(values: Sequence[Fraction], turn: int, filled: int) -> Sequence[Fraction]:
    """The same values; later turns begin anywhere among them, elsewhere in every gap."""
    if turn < _PLAIN_TURNS:
        return values
    start = (turn * 7 + filled * (turn - 2)) % len(values)
    return [*values[start:], *values[:start]]


def _without(filling: Filling, cell: CellId) -> Filling:
    return {one: figure for one, figure in filling.items() if one != cell}
