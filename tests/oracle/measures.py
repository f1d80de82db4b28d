"""What stands after `on`: columns, each by itself or as one mean over them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tests.oracle.model import Better, ClaimError, SilentError, World
from tests.oracle.quantifiers import Quantifier
from tests.oracle.sets import Columns

Measure: TypeAlias = tuple[str, ...]
"""A column, or the columns that one mean is over."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The columns after `on`, or one mean over them."""

    columns: Columns
    quantifier: Quantifier | None = None
    reported: bool = False
    averaged: bool = False

    def text(self) -> str:
        if self.averaged:
            return f"average over {self.columns.text()}"
        words = [self.quantifier.text()] if self.quantifier else []
        words += ["reported"] if self.reported else []
        return " ".join([*words, self.columns.text() if words else self.columns.listed()])

    def each(self) -> tuple[Measure, ...]:
        """Every measure as the columns that it is the mean of."""
        names = self.columns.names
        return (names,) if self.averaged else tuple((name,) for name in names)


def mean(world: World, row: str, measure: Measure) -> Fraction:
    """The row's figure, or the mean of its figures."""
    figures = [world.figure(row, column) for column in measure]
    return figures[0] if len(figures) == 1 else sum(figures, Fraction(0)) / len(figures)


def direction(world: World, measure: Measure) -> Better:
    """Which figures of the measure are the better ones."""
    directions = {world.table.column(column).better for column in measure}
    if len(directions) > 1:
        raise SilentError("a mean over measures of two directions")
    (better,) = directions
    if better is None:
        raise ClaimError("a measure without a direction")
    return better
