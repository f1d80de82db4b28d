"""`significantly`: the Newcombe–Wilson interval (method 10) of a difference of proportions.

Source: R. G. Newcombe, "Interval estimation for the difference between independent
proportions", Statistics in Medicine 17 (1998), 873–890.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

from tests.oracle.model import SilentError, Truth, World

Z = {
    "90": Decimal("1.6448536269514722"),
    "95": Decimal("1.9599639845400542"),
    "99": Decimal("2.5758293035489004"),
    "99.9": Decimal("3.2905267314918945"),
}
"""The normal quantiles of the two-sided confidences."""


def significant(world: World, ahead: Fraction, behind: Fraction, column: str) -> Truth:
    """Whether the interval of a positive difference of two percentages excludes 0; else unknown."""
    items = world.table.column(column).items
    if items is None:
        return Truth.UNKNOWN
    if not (0 <= ahead <= 100 and 0 <= behind <= 100):
        raise SilentError("a share outside 0 to 100 %")
    with localcontext() as context:
        context.prec = 40
        lower = _lower_end(_decimal(ahead) / 100, _decimal(behind) / 100, items, _z(world))
    if abs(lower) < Decimal("1e-6"):
        raise SilentError("an interval that ends at 0")
    return Truth.TRUE if lower > 0 else Truth.UNKNOWN


def _lower_end(ahead: Decimal, behind: Decimal, items: int, z: Decimal) -> Decimal:
    below = ahead - _wilson(ahead, items, z)[0]
    above = _wilson(behind, items, z)[1] - behind
    return ahead - behind - (below * below + above * above).sqrt()


def _wilson(share: Decimal, items: int, z: Decimal) -> tuple[Decimal, Decimal]:
    square = z * z
    middle = 2 * items * share + square
    reach = z * (square + 4 * items * share * (1 - share)).sqrt()
    return (middle - reach) / (2 * (items + square)), (middle + reach) / (2 * (items + square))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _z(world: World) -> Decimal:
    return Z[world.words["significantly"].amount.digits]
