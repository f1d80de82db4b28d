"""What is chosen from many, the same on every machine, and how much may be judged.

Lives here: a hash in the place of chance, and the count of judgings that bounds a run. Not here:
what is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar
from zlib import crc32

_One = TypeVar("_One")

_SPREAD = 0x9E3779B97F4A7C15
_CELLS_A_JUDGING = 10
"""A claim of more figures counts for several: what it costs to judge it grows with them."""


class Chooser:
    """Chooses by a seed and by words that say what is chosen from."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def number(self, *words: object) -> int:
        """A number that these words always have under this seed."""
        text = "\x1f".join(map(str, (self._seed, *words)))
        found = crc32(text.encode("utf-8", "surrogatepass"))
        return (found * _SPREAD) % (1 << 64) >> 20  # or like texts would give like orders

    def ordered(self, found: Iterable[_One], *words: object) -> list[_One]:
        """All of them, in an order that has nothing to do with their own."""
        return sorted(found, key=lambda one: self.number(*words, one))

    def near(self, found: Sequence[_One], at: int) -> list[_One]:
        """Three of a sequence beside one of them: its neighbours, and one that is further off."""
        others = [*found[:at], *found[at + 1 :]]
        if len(others) <= _BESIDE:
            return others
        beside = [others[at - 1], others[at % len(others)]]
        rest = [one for one in others if one not in beside]
        return [*beside, rest[self.number("near", at, len(found)) % len(rest)]] if rest else beside


_BESIDE = 3


class Exhausted(Exception):
    """As much has been judged as may be."""


class Effort:
    """How many judgings are left."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, judgings: int = 1) -> None:
        """Count judgings before they are made; raises `Exhausted` when none are left."""
        if self.left < judgings:
            raise Exhausted
        self.left -= judgings


def weight(cells: int) -> int:
    """For how many judgings one of a claim counts that reads so many cells."""
    return 1 + cells // _CELLS_A_JUDGING
