"""Bounds on differences, numbers for which all of them hold, and why some cannot all hold.

A set of bounds on differences holds for some numbers exactly when the graph with an edge for each
bound has no cycle of negative weight. Edges are added one by one and the numbers repaired: S.
Cotton, O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006. Not
here: anything but bounds (`solver`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from heapq import heappop, heappush
from math import lcm
from typing import NamedTuple

from claimcheck.advice.conflicts.budget import Budget, ExhaustedError
from claimcheck.advice.conflicts.formula import AtLeast, Bound, Formula

MAX_BITS = 1_000
"""How long the numbers may be of which all limits are whole multiples of one."""


class Need(NamedTuple):
    """A bound that a contradiction rests on, with its reasons."""

    bound: Bound
    reason: int


class Differences:
    """Bounds, and numbers for which they hold.

    `formulas` are all whose bounds may ever be asked. `changed` are the variables whose numbers
    have changed, and `needs` the bounds that contradictions were made of, since each was emptied.
    """

    __slots__ = ("_budget", "_edges", "_scale", "_weights", "changed", "needs", "numbers")

    def __init__(self, variables: int, formulas: Iterable[Formula], budget: Budget) -> None:
        self._scale, self._weights = _weights(formulas, variables)
        self._edges: list[list[tuple[int, int, Need]]] = [[] for _ in range(variables)]
        self._budget = budget
        self.numbers = [0] * variables
        self.changed: set[int] = set()
        self.needs: dict[Need, None] = {}

    def whole(self, number: Fraction) -> int:
        """About a number of ones, in the units of `numbers`."""
        return int(number * self._scale)

    def holds(self, bound: Bound) -> bool:
        """Whether a bound holds for the numbers there are."""
        gap = self.numbers[bound.x] - self.numbers[bound.y]
        return gap <= self._weights[bound.limit, bound.strict]

    def add(self, bound: Bound, reason: int) -> int | None:
        """Add an edge from y to x, and lower numbers until it holds; else the reasons it cannot."""
        start = bound.y
        weight = self._weights[bound.limit, bound.strict]
        need = Need(bound, reason)
        self._budget.spend()
        gap = self.numbers[start] + weight - self.numbers[bound.x]
        if gap < 0:
            clash = self._repair(start, bound.x, gap, need)
            if clash is not None:
                return clash
        self._edges[start].append((bound.x, weight, need))
        return None

    def refuted(self, bound: Bound) -> int | None:
        """The reasons of a single bound that rules another one out."""
        weight = self._weights[bound.limit, bound.strict]
        for target, other, need in self._edges[bound.x]:
            if target == bound.y and other + weight < 0:
                self.needs[need] = None
                return need.reason
        return None

    def drop(self, start: int) -> None:
        """Take back the last bound that was added from a variable y."""
        self._edges[start].pop()

    def away_from(self, numbers: tuple[int, ...]) -> Iterator[int]:
        """The variables whose difference from zero is not what it is for other numbers."""
        shift = self.numbers[0] - numbers[0]
        for at, (one, other) in enumerate(zip(self.numbers, numbers, strict=True)):
            if one - other != shift:
                yield at

    def _repair(self, start: int, end: int, gap: int, need: Need) -> int | None:
        numbers, edges = self.numbers, self._edges
        lowered: dict[int, int] = {}
        best, came = {end: gap}, {end: (start, need)}
        heap = [(gap, end)]
        while heap:
            gap, at = heappop(heap)
            if at in lowered:
                continue
            if at == start:
                return self._cycle(start, came)
            lowered[at] = number = numbers[at] + gap
            self._budget.spend()
            for target, weight, step in edges[at]:
                gap = number + weight - numbers[target]
                if gap < best.get(target, 0) and target not in lowered:
                    best[target] = gap
                    came[target] = at, step
                    heappush(heap, (gap, target))
        for at, number in lowered.items():
            numbers[at] = number
        self.changed.update(lowered)
        return None

    def _cycle(self, start: int, came: dict[int, tuple[int, Need]]) -> int:
        """The reasons of a cycle of negative weight."""
        found: list[Need] = []
        reason, at = 0, start
        while not found or at != start:
            at, need = came[at]
            found.append(need)
            reason |= need.reason
        self.needs.update(dict.fromkeys(found))
        return reason


_Weights = dict[tuple[Fraction | int, bool], int]


def _weights(formulas: Iterable[Formula], variables: int) -> tuple[int, _Weights]:
    """One in whole numbers, and all limits in these, one less for "strictly less".

    All limits are brought to one denominator, and each unit made larger than a cycle has edges, so
    that the strict ones on it never add up to a whole.
    """
    limits: set[Fraction | int] = set()
    stack = list(formulas)
    while stack:
        part = stack.pop()
        if isinstance(part, AtLeast):
            stack.extend(part.parts)
        elif isinstance(part, Bound):
            limits.add(part.limit)
    scale = lcm(*(limit.denominator for limit in limits)) * (variables + 1)
    if scale.bit_length() > MAX_BITS:
        raise ExhaustedError
    whole = {limit: int(limit * scale) for limit in limits}
    return scale, {
        key: sign * value - strict
        for limit, value in whole.items()
        for strict in (True, False)
        for sign in (1, -1)
        for key in ((sign * limit, strict),)
    }
