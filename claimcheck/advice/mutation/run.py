"""All claims and all figures: what is noticed by somebody, and what by nobody.

Pure: claims come in resolved and judged, with a seed and a number of judgings that bounds the run.
Each claim gets its share of the judgings, so that no large one takes those of the others. Not here:
which files are read (`claimcheck.mutating`), and the result in words (`account.mutation`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.mutation import noticing
from claimcheck.advice.mutation.choice import Chooser, Effort, Exhausted
from claimcheck.advice.mutation.figures import ChangeKind
from claimcheck.advice.mutation.guards import MAX_STEPS, Asking, Reach, nearest, reach
from claimcheck.advice.mutation.vacuous import is_vacuous
from claimcheck.advice.trial import Moving, Trial, moving
from claimcheck.semantics.scope import Scope
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import CellId, Figures
from claimcheck.tables.table import Cell

MAX_ATTEMPTS = 4_000
_FOR_GUARDS = 4
"""Which part of all judgings is kept for how far figures may move."""
_SHARES = 4  # how many times its even share of what is left a claim may take
_MOST_REACHED = 3

Progress = Callable[[int, int], None]


class Subject(NamedTuple):
    """A claim that takes part: its check with its judgement, and what it was judged by."""

    attempt: Attempt
    scope: Scope
    figures: Figures


class Tally(NamedTuple):
    """How many changes were tried, and how many of them noticed."""

    tried: int = 0
    noticed: int = 0

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.tried + other.tried, self.noticed + other.noticed)


class Loose(NamedTuple):
    """A figure that may move far before its claim notices; `others` may as well."""

    moving: Moving
    reach: Reach
    others: int


class Outcome(NamedTuple):
    """What one claim notices.

    `left_out` counts what was not tried: changes of words, and figures.
    """

    words: noticing.Words
    figures: Tally
    is_vacuous: bool
    loose: Loose | None
    left_out: tuple[int, int]


class Guard(NamedTuple):
    """The claim (its index) that notices the smallest change of a figure.

    `steps` is that change; 0 where the figure is a text.
    """

    claim: int
    steps: int


class Guarded(NamedTuple):
    """A figure of the data that claims read: what becomes of its changes, and who guards it.

    Without a guard no value of it would be noticed, unless `is_settled` is false: then not all that
    there is was tried.
    """

    dataset: Dataset
    cell: CellId
    changes: Tally
    guard: Guard | None
    is_settled: bool


class Mutated(NamedTuple):
    """The result: of each claim, and of each figure that some claim reads."""

    claims: tuple[Outcome, ...]
    figures: tuple[Guarded, ...]


def mutated(
    subjects: Sequence[Subject], seed: int, limit: int, progress: Progress | None = None
) -> Mutated:
    """Change every figure and every word of some claims, and see who notices.

    At most about `limit` judgings; `progress` is told how many claims of how many are done.
    """
    work = _Work(subjects, Chooser(seed), Effort(limit))
    claims = []
    for index in range(len(subjects)):
        if progress is not None:
            progress(index, len(subjects))
        claims.append(work.claim(index))
    return Mutated(tuple(claims), tuple(work.guards()))


class _Figure:
    """A figure that claims read, and what has been noticed of it so far."""

    __slots__ = ("at", "best", "dataset", "is_settled", "noticed", "readers")

    def __init__(self, dataset: Dataset, at: CellId) -> None:
        self.dataset = dataset
        self.at = at
        self.readers: list[tuple[int, CellId]] = []
        self.noticed: list[bool] = []
        self.best: Guard | None = None
        self.is_settled = True


class _Work:
    def __init__(self, subjects: Sequence[Subject], chooser: Chooser, effort: Effort) -> None:
        self._subjects = subjects
        self._chooser = chooser
        self._all = effort
        self._reserve = effort.left // _FOR_GUARDS
        self._trials = [
            Trial(one.attempt.meaning.proposition, one.figures, one.attempt.judgement)
            for one in subjects
        ]
        self._figures: dict[int, _Figure] = {}
        self._cells: list[Cell] = []

    # --- one claim --------------------------------------------------------------------------------

    def claim(self, index: int) -> Outcome:
        """Try one claim, with its share of what is left."""
        subject, trial = self._subjects[index], self._trials[index]
        left = max(self._all.left - self._reserve, 0)
        share = min(left, left * _SHARES // (len(self._subjects) - index))
        effort = Effort(share)
        for_words = Effort(effort.left // 2)
        tries = Attempts(subject.scope, subject.figures, MAX_ATTEMPTS)
        tries.of(subject.attempt.node)
        found = noticing.words(subject.attempt, tries, self._chooser, for_words)
        effort.left -= effort.left // 2 - for_words.left
        asking = Asking(trial, effort)
        figured = noticing.figures(asking, self._chooser)
        changes = [is_noticed for cell in figured.cells for _, is_noticed in cell.changes]
        self._record(index, trial, figured)
        vacuous, loose = self._standing(subject, asking, figured)
        self._all.left -= share - effort.left
        return Outcome(
            found,
            Tally(len(changes), sum(changes)),
            vacuous,
            loose,
            (found.left_out, figured.left_out),
        )

    def _standing(
        self, subject: Subject, asking: Asking, figured: noticing.Figured
    ) -> tuple[bool, Loose | None]:
        try:
            if figured.is_turned or not is_vacuous(
                subject.attempt, asking, subject.scope, self._chooser
            ):
                return False, _loose(asking, figured)
            return True, None
        except Exhausted:
            return False, None

    def _record(self, index: int, trial: Trial, figured: noticing.Figured) -> None:
        """Add what a claim notices to what is known of its figures."""
        dataset = trial.figures.dataset
        tried = {one.cell: one.changes for one in figured.cells}
        for at in trial.cells():
            figure = self._figure(dataset, at)
            if figure is None:
                continue
            figure.readers.append((index, at))
            if at not in tried:
                figure.is_settled = False
                continue
            noticed = [is_noticed for _, is_noticed in tried[at]]
            before = figure.noticed or [False] * len(noticed)
            figure.noticed = [a or b for a, b in zip(before, noticed, strict=True)]
            for change, is_noticed in tried[at]:
                if is_noticed and change.kind in (ChangeKind.VALUE, ChangeKind.OTHER):
                    figure.best = _nearer(figure.best, Guard(index, change.steps))

    def _figure(self, dataset: Dataset, at: CellId) -> _Figure | None:
        """The figure of a cell, the same for all files that read it; `None` for a gap."""
        cell = dataset.cell(*at)
        if cell is None or not cell.printed.strip():
            return None
        known = self._figures.get(id(cell))
        if known is None:
            known = self._figures[id(cell)] = _Figure(dataset, at)
        return known

    # --- all figures ------------------------------------------------------------------------------

    def guards(self) -> list[Guarded]:
        """Every figure with the claim that guards it most closely."""
        askings = [Asking(trial, self._all) for trial in self._trials]
        found = []
        for figure in self._figures.values():
            try:
                self._search(figure, askings)
            except Exhausted:
                figure.is_settled = False
            changes = Tally(len(figure.noticed), sum(figure.noticed))
            settled = figure.is_settled or figure.best is not None
            found.append(Guarded(figure.dataset, figure.at, changes, figure.best, settled))
        return found

    def _search(self, figure: _Figure, askings: Sequence[Asking]) -> None:
        for index, at in figure.readers:
            number = moving(self._subjects[index].figures, at)
            if number is None:
                return
            limit = MAX_STEPS if figure.best is None else abs(figure.best.steps) - 1
            steps = nearest(askings[index], number, limit)
            if steps is not None:
                figure.best = Guard(index, steps)


def _nearer(best: Guard | None, other: Guard) -> Guard:
    return other if best is None or abs(other.steps) < abs(best.steps) else best


def _loose(asking: Asking, figured: noticing.Figured) -> Loose | None:
    """A number that may move on one side at least as far as was tried."""
    found = [
        number
        for one in figured.cells
        if (number := moving(asking.trial.figures, one.cell)) is not None and _is_loose(one)
    ]
    for number in found[:_MOST_REACHED]:
        reached = reach(asking, number)
        if reached != (0, 0):  # an interval says nothing of some undecided claims
            return Loose(number, reached, len(found) - 1)
    return None


def _is_loose(one: noticing.Noticed) -> bool:
    moved = [(c.steps > 0, noticed) for c, noticed in one.changes if c.kind is ChangeKind.VALUE]
    return any(not any(n for up, n in moved if up is side) for side in (True, False))
