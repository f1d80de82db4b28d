"""The search for what is true instead: proposals cheapest first, combined where one is not enough.

A claim made of others by `and`, `or`, `not`, `if` is mended in the parts that break it. Of what
holds, the cheapest few of different kinds are kept; the contrary of the whole only where nothing
says more.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count

from claimcheck.advice.alternatives import counts, numbers, places, relations, subsets, texts
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.tree import replaced
from claimcheck.language import syntax as s
from claimcheck.values.truth import FALSE

MAX_OFFERED = 3
_MOST_CHANGES = 3
_PROPOSERS = (numbers, texts, places, counts, relations, subsets)
_ORDER = {kind: index for index, kind in enumerate(Kind)}


def alternatives(attempt: Attempt, tries: Attempts) -> list[tuple[Proposal, Attempt]]:
    """The nearest claims that hold, in the place of one that does not; cheapest first."""
    found = _of(attempt, tries)
    if not found:
        found = _contrary(attempt, tries)
    return found[:MAX_OFFERED]


_Found = list[tuple[Proposal, Attempt]]


def _of(attempt: Attempt, tries: Attempts) -> _Found:
    match attempt.node:
        case s.Logic("and", parts):
            return _mended(attempt, parts, tries)
        case s.Logic(_, parts):
            return _one_mended(attempt, parts, tries)
        case s.Implication(_, consequence):
            return _put_back(
                _of_part(consequence, tries),
                lambda node: attempt.node._replace(consequence=node),
                tries,
            )
        case s.Not(part):
            return _kept([Proposal(Kind.CONTRARY, part, 1)], tries)
        case _:
            return _searched(attempt, tries)


# --- one form of claim ----------------------------------------------------------------------------


def _searched(attempt: Attempt, tries: Attempts) -> _Found:
    """Best first over sets of changes, each of another kind."""
    order = count()
    queue: list[tuple[int, int, int, Proposal, frozenset[Kind]]] = []

    def push(base: Attempt, spent: int, kinds: frozenset[Kind]) -> None:
        for proposer in _PROPOSERS:
            for kind, node, cost in proposer.proposals(base, tries):
                if kind not in kinds:
                    total = spent + cost
                    proposal = Proposal(kind, node, total)
                    heappush(queue, (total, _ORDER[kind], next(order), proposal, kinds | {kind}))

    push(attempt, 0, frozenset())
    found: _Found = []
    seen = {attempt.node}
    taken: set[Kind] = set()
    while queue and len(found) < MAX_OFFERED and tries.left > 0:
        spent, _, _, proposal, kinds = heappop(queue)
        if proposal.node in seen or (found and spent > found[0][0].cost + 2):
            continue
        seen.add(proposal.node)
        tried = tries.of(proposal.node)
        if tried is None or tried.judgement.error is not None:
            continue
        if tried.holds:
            if not kinds & taken:
                found.append((proposal, tried))
                taken |= kinds
        elif len(kinds) < _MOST_CHANGES and not found and tried.judgement.truth is FALSE:
            push(tried, spent, kinds)
    return found


def _contrary(attempt: Attempt, tries: Attempts) -> _Found:
    """That it is not so, said of which where a bare set would leave that open."""
    proposals = [Proposal(Kind.CONTRARY, s.Not(attempt.node), 6)]
    node: s.Proposition = attempt.node
    for slot in counts.slots(attempt, tries):
        if slot.part.quantifier is None:
            quantifier = s.Quantifier("every")
            node = replaced(node, slot.path, slot.part._replace(quantifier=quantifier))
    if node != attempt.node:
        proposals.append(Proposal(Kind.CONTRARY, s.Not(node), 6))
    return _kept(proposals, tries)[:1]


def _kept(proposals: list[Proposal], tries: Attempts) -> _Found:
    found = ((proposal, tries.of(proposal.node)) for proposal in proposals)
    return [(proposal, tried) for proposal, tried in found if tried is not None and tried.holds]


# --- logic ----------------------------------------------------------------------------------------


def _of_part(part: s.Proposition, tries: Attempts) -> _Found:
    tried = tries.of(part)
    if tried is None or tried.judgement.error is not None:
        return []
    return alternatives(tried, tries)


def _put_back(found: _Found, whole: object, tries: Attempts) -> _Found:
    assert callable(whole)
    return _kept([Proposal(p.kind, whole(p.node), p.cost) for p, _ in found], tries)


def _one_mended(attempt: Attempt, parts: tuple[s.Proposition, ...], tries: Attempts) -> _Found:
    """An `or` holds when one of its parts does."""
    node = attempt.node
    assert isinstance(node, s.Logic)
    found: _Found = []
    for index, part in enumerate(parts[:8]):

        def whole(new: s.Proposition, at: int = index) -> s.Proposition:
            return node._replace(parts=(*parts[:at], new, *parts[at + 1 :]))

        found += _put_back(_of_part(part, tries)[:1], whole, tries)
    return sorted(found, key=lambda one: one[0].cost)


def _mended(attempt: Attempt, parts: tuple[s.Proposition, ...], tries: Attempts) -> _Found:
    """An `and` with the parts that break it mended, or left out."""
    proposals = [*_all_mended(attempt, parts, tries), *_without(parts, tries)]
    return _kept(proposals, tries)


def _all_mended(
    attempt: Attempt, parts: tuple[s.Proposition, ...], tries: Attempts
) -> Iterator[Proposal]:
    """Every part that does not hold in its nearest form; one that cannot be mended is left out."""
    made: list[s.Proposition] = []
    cost = 0
    kind = Kind.PART
    for part in parts:
        if tries.holds(part):
            made.append(part)
            continue
        found = _of_part(part, tries)
        if found:
            made.append(found[0][0].node)
            kind = found[0][0].kind
        cost += found[0][0].cost if found else 2
    assert isinstance(attempt.node, s.Logic)
    if made:
        whole = attempt.node._replace(parts=tuple(made)) if len(made) > 1 else made[0]
        yield Proposal(kind, whole, cost)


def _without(parts: tuple[s.Proposition, ...], tries: Attempts) -> Iterator[Proposal]:
    """The parts that hold."""
    kept = tuple(part for part in parts if tries.holds(part))
    if kept and len(kept) < len(parts):
        whole = s.Logic("and", kept) if len(kept) > 1 else kept[0]
        yield Proposal(Kind.PART, whole, 2 * (len(parts) - len(kept)))
