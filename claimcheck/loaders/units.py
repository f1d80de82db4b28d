"""The unit of a column from the units that its cells print, and which of these fit.

Not here: what units are and how they compare (`values.units`).
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from claimcheck.values.units import Unit, named, of_column


def unit_of(printed: Iterable[str]) -> Unit:
    """The unit of a column that declares none.

    Where the printed units cannot be one column's, it is the unit of the first (or that unit at
    several scales), so that the other cells are those that do not fit.
    """
    in_order = list(dict.fromkeys(printed))
    unit = of_column(set(in_order))
    if unit is not None:
        return unit
    units = [named(name) for name in in_order if name]
    if len({other.dimensions for other in units}) > 1:
        return units[0]
    return Unit(units[0].dimensions, Fraction(1), "", mixed=True)


def fits(printed: str, unit: Unit) -> bool:
    """Whether a cell that prints this unit (`""` for none) can stand in a column of that unit."""
    if not printed:
        return not unit.mixed
    if printed == "$":
        return unit.is_money
    if unit.is_ratio and printed in ("%", "x"):
        return True
    return named(printed).dimensions == unit.dimensions and (printed != "x" or unit.is_ratio)
