"""How many steps searches may take, so that none goes on for long."""

from __future__ import annotations


class ExhaustedError(Exception):
    """A search has taken as many steps as it may."""


class Budget:
    """How many steps all searches of a file may take together, and one search alone."""

    __slots__ = ("_until", "each", "left")

    def __init__(self, steps: int, each: int) -> None:
        self.left = steps
        self.each = each
        self._until = 0

    def begin(self) -> None:
        """Begin another search."""
        self._until = self.left - self.each

    def end(self) -> None:
        """End a search."""
        self._until = 0

    def spend(self, steps: int = 1) -> None:
        """Take some steps."""
        self.left -= steps
        if self.left < max(0, self._until):
            raise ExhaustedError
