"""The search for what is true instead: proposals cheapest first, then two together.

Of what holds, the cheapest few of different kinds are kept, each with a step below it that was
tried as well; the contrary of the whole only where nothing says more. Not here: claims made of
others by `and`, `or`, `not`, `if` (`logic`).
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import count
from types import ModuleType

from claimcheck.advice.alternatives import (
    counts,
    logic,
    margins,
    numbers,
    places,
    relations,
    subsets,
    texts,
)
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Found, Kind, Proposal
from claimcheck.advice.alternatives.contraries import contraries
from claimcheck.advice.tree import Path
from claimcheck.language import syntax as s
from claimcheck.values.truth import FALSE

MAX_OFFERED = 3
_MUCH_FARTHER = 2
"""What costs so much more than the nearest is not offered beside it."""
_ORDER = {kind: index for index, kind in enumerate(Kind)}
_PROPOSERS = (numbers, texts, places, relations, margins)
_LATE = (counts, subsets)
"""Those that judge much before they propose, and nothing that goes before a quantifier."""

_Change = tuple[Kind, Path]
_Failed = tuple[int, frozenset[_Change], Attempt]


def alternatives(attempt: Attempt, tries: Attempts, most: int = MAX_OFFERED) -> Found:
    """The nearest claims that hold, in the place of one that does not; cheapest first."""
    found = logic.mended(attempt, tries, alternatives)
    if found is None:
        found = _searched(attempt, tries, most)
    if not found:
        found = contraries(attempt, tries)
    return found[:most]


class _Queue:
    """Proposals in the order in which they are tried, each with all that it changes."""

    def __init__(self, tries: Attempts) -> None:
        self._tries = tries
        self._order = count()
        self._heap: list[tuple[int, int, int, Proposal, frozenset[_Change]]] = []
        self._late: list[tuple[int, Attempt, frozenset[_Change]]] = []

    def push(self, base: Attempt, spent: int, changes: frozenset[_Change]) -> None:
        """Add what may be changed in a claim besides what was changed in it before."""
        self._add(_PROPOSERS, base, spent, changes)
        self._late.append((spent, base, changes))

    def _add(
        self,
        proposers: Sequence[ModuleType],
        base: Attempt,
        spent: int,
        changes: frozenset[_Change],
    ) -> None:
        for proposer in proposers:
            for proposal in proposer.proposals(base, self._tries):
                change = proposal.kind, proposal.slot
                if change not in changes:
                    total = spent + proposal.cost
                    entry = total, _ORDER[proposal.kind], next(self._order)
                    whole = proposal._replace(cost=total)
                    heappush(self._heap, (*entry, whole, changes | {change}))

    def pop(self) -> tuple[Proposal, frozenset[_Change]] | None:
        """The cheapest proposal that is left."""
        while self._late and not self._is_before(self._late[0][0]):
            spent, base, changes = self._late.pop(0)
            self._add(_LATE, base, spent, changes)
        return heappop(self._heap)[3:] if self._heap else None

    def _is_before(self, spent: int) -> bool:
        """Whether the cheapest proposal goes before all that the late ones could propose."""
        return bool(self._heap) and self._heap[0][:2] < (spent + 1, _ORDER[Kind.QUANTIFIER])


def _searched(attempt: Attempt, tries: Attempts, most: int) -> Found:
    """One change, the cheapest first; two of different kinds or parts where none is enough."""
    queue = _Queue(tries)
    queue.push(attempt, 0, frozenset())
    found, failed = _held(attempt, queue, tries, most)
    for cost, changes, tried in () if found else failed:
        queue.push(tried, cost, changes)
    return found or _held(attempt, queue, tries, most)[0]


def _held(
    attempt: Attempt, queue: _Queue, tries: Attempts, most: int
) -> tuple[Found, list[_Failed]]:
    """What holds of the proposals in a queue, and what does not."""
    found: Found = []
    failed: list[_Failed] = []
    seen: set[s.Proposition] = {attempt.node}
    taken: set[_Change] = set()
    while len(found) < most and tries.left > 0 and (popped := queue.pop()):
        proposal, changes = popped
        if proposal.node in seen or changes & taken:
            continue
        if found and proposal.cost > found[0][0].cost + _MUCH_FARTHER:
            break
        seen.add(proposal.node)
        tried = tries.of(proposal.node)
        if tried is None or tried.judgement.error is not None:
            continue
        if tried.holds and _has_a_step_below(attempt, proposal, tries):
            found.append((proposal, tried))
            taken |= changes
        elif tried.judgement.truth is FALSE:
            failed.append((proposal.cost, changes, tried))
    return found, failed


def _has_a_step_below(attempt: Attempt, proposal: Proposal, tries: Attempts) -> bool:
    """Whether what says a step less holds too, as it must: the contrary of the claim at least."""
    if proposal.weaker is not None:
        return tries.holds(proposal.weaker)
    return bool(contraries(attempt, tries))
