"""Which changes of figures, and of its words, one claim notices: its verdict becomes another.

Lives here: the trials of one claim. Not here: what several claims notice together (`run`), what is
changed (`figures`, `words`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.mutation.choice import Chooser, Effort, Exhausted, weight
from claimcheck.advice.mutation.figures import Change, ChangeKind, changes, moves
from claimcheck.advice.mutation.guards import Asking
from claimcheck.advice.mutation.words import Mutant, mutants, says_the_same
from claimcheck.advice.trial import Moving, moving, size_of
from claimcheck.tables.figures import CellId
from claimcheck.values.truth import Truth


class Words(NamedTuple):
    """How many changes of words were tried, those that were not noticed, and how many were not."""

    tried: int
    survived: tuple[Mutant, ...]
    left_out: int


class Noticed(NamedTuple):
    """A cell that a claim reads, its changes, and of each whether the claim notices it."""

    cell: CellId
    changes: tuple[tuple[Change, bool], ...]


class Figured(NamedTuple):
    """What a claim notices of the figures it reads; of how many cells no change was tried.

    `is_turned`: a change took it from one side to the other, not only to undecided.
    """

    cells: tuple[Noticed, ...]
    left_out: int
    is_turned: bool


def words(attempt: Attempt, tries: Attempts, chooser: Chooser, effort: Effort) -> Words:
    """Try the changes of a claim's words."""
    cost = weight(size_of(attempt.judgement))
    tried, left_out = 0, 0
    survived = []
    for mutant in mutants(attempt, tries, chooser):
        try:
            effort.spend(cost)
        except Exhausted:
            left_out += 1
            continue
        other = tries.of(mutant.node)
        if other is None or says_the_same(attempt, other):
            continue
        tried += 1
        found, own = other.judgement, attempt.judgement
        if found.error is None and found.truth is own.truth:
            survived.append(mutant)
    return Words(tried, tuple(survived), left_out)


def figures(asking: Asking, chooser: Chooser) -> Figured:
    """Try the changes of the figures that a claim reads."""
    trial = asking.trial
    cells = list(trial.cells())
    found: list[Noticed] = []
    is_turned = False
    try:
        free = _free(asking, cells)
        for cell in chooser.ordered(cells):
            made = changes(trial.figures, cell, chooser)
            tried = list(_tried(asking, made, cell in free))
            is_turned = is_turned or any(asking.is_turned(verdict) for _, verdict in tried)
            own = asking.trial.truth
            found.append(Noticed(cell, tuple((c, verdict is not own) for c, verdict in tried)))
    except Exhausted:
        pass
    order = {cell: index for index, cell in enumerate(cells)}
    return Figured(
        tuple(sorted(found, key=lambda one: order[one.cell])),
        len(cells) - len(found),
        is_turned,
    )


def _tried(
    asking: Asking, made: Sequence[Change], is_free: bool
) -> Iterator[tuple[Change, Truth | None]]:
    """Each change with the verdict before it."""
    for change in made:
        if is_free and change.kind is ChangeKind.VALUE:
            yield change, asking.trial.truth
        else:
            yield change, asking.verdict(change.figures)


def _free(asking: Asking, cells: Sequence[CellId]) -> set[CellId]:
    """The figures that may move by a few steps or a tenth without anything to notice."""
    found = [one for cell in cells if (one := moving(asking.trial.figures, cell)) is not None]
    found.sort(key=lambda one: one.cell[1])
    suspects = {one.cell for one in _suspects(asking, found)}
    return {one.cell for one in found} - suspects


def _suspects(asking: Asking, group: list[Moving]) -> list[Moving]:
    """The figures of which a change may be noticed: halved until a whole half is ruled out."""
    if not group or asking.is_same_within([(one, *_ends(one)) for one in group]):
        return []
    if len(group) == 1:
        return group
    half = len(group) // 2
    return _suspects(asking, group[:half]) + _suspects(asking, group[half:])


def _ends(one: Moving) -> tuple[int, int]:
    all_moves = moves(one)
    return all_moves[0], all_moves[-1]
