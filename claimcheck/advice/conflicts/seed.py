"""Where a search for a model starts: at the figures as they are.

Nothing that is found rests on it: it is a model to be mended like any other, but one in which most
claims of a report already hold, so that there is little to mend. Not here: the search (`solver`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from fractions import Fraction

from claimcheck.advice.conflicts.atoms import Atoms, Linear
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.figures import Figures

_ZERO = Fraction(0)
MAX_BITS = 100
"""A figure with more digits than this is as good a start as none."""


def numbers(atoms: Atoms, figures: Figures) -> list[Fraction]:
    """A value for each variable: its figure, or what it comes to; zero for a gap."""
    found: list[Fraction] = []
    for subject in atoms.subjects:  # what a number is made of always has a lower number
        value = _value(subject, figures, found)
        found.append(value if value.denominator.bit_length() < MAX_BITS else _ZERO)
    return found


def flags(atoms: Atoms, figures: Figures) -> dict[int, bool]:
    """The propositions that hold: which figures are missing."""
    found = {}
    for key, number in atoms.flags():
        match key:
            case ("missing", int(row), ColumnId() as column):
                found[number] = figures.figure(row, column).is_missing
    return found


def _value(subject: Hashable, figures: Figures, known: list[Fraction]) -> Fraction:
    def of(number: Linear) -> Fraction:
        return sum((known[v] * factor for v, factor in number.terms), number.constant)

    match subject:
        case ("cell", int(row), ColumnId() as column):
            printed = figures.figure(row, column).printed
            return printed.point if printed.is_point else _ZERO
        case ("sum", tuple(terms)):
            return sum((known[v] * factor for v, factor in terms), _ZERO)
        case ("/", Linear() as one, Linear() as other):
            below = of(other)
            return of(one) / below if below else _ZERO
        case (str(kind), tuple(values)) if kind in _MADE and values:
            return _MADE[kind]([of(value) for _, value in values])
        case _:
            return _ZERO


_MADE: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "highest": max,
    "lowest": min,
    "median": lambda values: sorted(values)[len(values) // 2],
    "one of": min,
}
