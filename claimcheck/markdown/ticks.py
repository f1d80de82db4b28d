"""Inline code: which runs of backticks belong together.

Lives here: `Ticks`. Not here: what inline code shows (`unmark`).
"""

from __future__ import annotations

import re

_TICKS = re.compile(r"`+")


class Ticks:
    """The runs of backticks of a raw text by their length; asked from left to right only."""

    __slots__ = ("places",)

    def __init__(self, raw: str) -> None:
        self.places: dict[int, list[int]] = {}
        for run in _TICKS.finditer(raw):
            self.places.setdefault(run.end() - run.start(), []).append(run.start())
        for places in self.places.values():
            places.reverse()

    def closing(self, at: int, length: int) -> int:
        """Where the next run of a length starts at an offset or later; -1 if there is none."""
        places = self.places.get(length, [])
        while places and places[-1] < at:
            places.pop()
        return places[-1] if places else -1
