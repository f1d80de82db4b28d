"""Claims made of others by `and`, `or`, `not`, `if`, mended in the parts that break them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Found, Kind, Proposal, kept
from claimcheck.language import syntax as s

_Search = Callable[[Attempt, Attempts], Found]
_MOST_PARTS = 8
_LEFT_OUT = 3


def mended(attempt: Attempt, tries: Attempts, search: _Search) -> Found | None:
    """The claim with other parts that hold; `None` for a claim that has no parts."""
    match attempt.node:
        case s.Logic("and", parts) as node:
            every = _Parts(node, parts, tries, search)
            return _nearest_first(kept([*every.all_mended(), *every.without()], tries))
        case s.Logic(_, parts) as node:
            return _Parts(node, parts, tries, search).one_mended()
        case s.Implication(_, consequence) as node:
            found = _searched(consequence, tries, search)
            return _put_back(found, lambda part: node._replace(consequence=part), tries)
        case s.Not(part):
            return kept([Proposal(Kind.CONTRARY, part, 1)], tries)
    return None


class _Parts:
    """The parts of a chain, and what holds in the place of those that do not."""

    def __init__(
        self, node: s.Logic, parts: tuple[s.Proposition, ...], tries: Attempts, search: _Search
    ) -> None:
        self._node, self._parts, self._tries, self._search = node, parts, tries, search

    def one_mended(self) -> Found:
        """An `or` holds when one of its parts does; the nearest first."""
        found: Found = []
        for index, part in enumerate(self._parts[:_MOST_PARTS]):

            def whole(new: s.Proposition, at: int = index) -> s.Proposition:
                parts = (*self._parts[:at], new, *self._parts[at + 1 :])
                return self._node._replace(parts=parts)

            nearest = _searched(part, self._tries, self._search)[:1]
            found += _put_back(nearest, whole, self._tries)
        return _nearest_first(found)

    def all_mended(self) -> Iterator[Proposal]:
        """Every part of an `and` that does not hold in its nearest form, or left out."""
        made: list[s.Proposition] = []
        cost, kind = 0, Kind.PART
        for part in self._parts:
            if self._tries.holds(part):
                made.append(part)
                continue
            found = _searched(part, self._tries, self._search)
            if found:
                made.append(found[0][0].node)
                kind = found[0][0].kind
            cost += found[0][0].cost if found else _LEFT_OUT
        if made:
            yield Proposal(kind, self._chained(made), cost)

    def without(self) -> Iterator[Proposal]:
        """The parts of an `and` that hold."""
        holding = [part for part in self._parts if self._tries.holds(part)]
        left_out = len(self._parts) - len(holding)
        if holding and left_out:
            yield Proposal(Kind.PART, self._chained(holding), _LEFT_OUT * left_out)

    def _chained(self, parts: list[s.Proposition]) -> s.Proposition:
        return self._node._replace(parts=tuple(parts)) if len(parts) > 1 else parts[0]


def _nearest_first(found: Found) -> Found:
    return sorted(found, key=lambda one: one[0].cost)


def _searched(part: s.Proposition, tries: Attempts, search: _Search) -> Found:
    tried = tries.of(part)
    if tried is None or tried.judgement.error is not None:
        return []
    return search(tried, tries)


def _put_back(
    found: Found, whole: Callable[[s.Proposition], s.Proposition], tries: Attempts
) -> Found:
    proposals = []
    for one, _ in found:
        weaker = None if one.weaker is None else whole(one.weaker)
        if weaker is not None and not tries.holds(weaker):
            weaker = None
        proposals.append(one._replace(node=whole(one.node), weaker=weaker))
    return kept(proposals, tries)
