"""The strictest of some bounds that a claim holds with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from claimcheck.advice.alternatives.attempts import Attempts
from claimcheck.language import syntax as s

Bound = TypeVar("Bound")


def strictest(
    bounds: Sequence[Bound], put: Callable[[Bound], s.Proposition], tries: Attempts
) -> Bound | None:
    """Of bounds from the strictest to the loosest the first that holds, by halving.

    The next stricter one was tried then, and does not hold.
    """
    low, high = 0, len(bounds)
    while low < high:
        middle = (low + high) // 2
        if tries.holds(put(bounds[middle])):
            high = middle
        else:
            low = middle + 1
    return bounds[low] if low < len(bounds) else None
