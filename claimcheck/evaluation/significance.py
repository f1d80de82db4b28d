"""Whether two shares of n items differ significantly: the Newcombe–Wilson interval, unpaired.

R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison
of eleven methods", Statistics in Medicine 17 (1998) 873–890, method 10. With the score interval (l,
u) of each share p = x/n, which holds the two roots of

    (p̂ - p)² = z² p (1 - p) / n,   that is   (2 n p̂ + z² ∓ z √(z² + 4 n p̂ (1 - p̂))) / (2 (n +
    z²)),

the interval of p₁ - p₂ is

    p₁ - p₂ - √((p₁ - l₁)² + (u₂ - p₂)²)   to   p₁ - p₂ + √((u₁ - p₁)² + (p₂ - l₂)²).

It treats the two shares as measured on different items. All roots are taken with 50 digits.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

_DIGITS = Context(prec=50)

_QUANTILES = {
    "90": Decimal("1.6448536269514727148638489079916321360831957442753"),
    "95": Decimal("1.9599639845400542355245944305205515279555500778695"),
    "99": Decimal("2.5758293035489007609785767486038141173060176342763"),
    "99.9": Decimal("3.2905267314918947932216270353746491792162269256774"),
}
"""The two-sided quantiles z of the normal distribution, by confidence in percent."""


@lru_cache(maxsize=4096)
def difference(
    first: Fraction, first_items: int, second: Fraction, second_items: int, confidence: str
) -> tuple[Decimal, Decimal]:
    """The interval of the difference of two shares (of 1), each of so many items.

    `confidence` is one of `90`, `95`, `99`, `99.9`, in percent.
    """
    z = _QUANTILES[confidence]
    p1, p2 = _decimal(first), _decimal(second)
    low1, high1 = _wilson(p1, first_items, z)
    low2, high2 = _wilson(p2, second_items, z)
    gap = _DIGITS.subtract(p1, p2)
    down = _hypotenuse(_DIGITS.subtract(p1, low1), _DIGITS.subtract(high2, p2))
    up = _hypotenuse(_DIGITS.subtract(high1, p1), _DIGITS.subtract(p2, low2))
    return _DIGITS.subtract(gap, down), _DIGITS.add(gap, up)


def _wilson(share: Decimal, items: int, z: Decimal) -> tuple[Decimal, Decimal]:
    """The score interval of a share of n items."""
    c, n = _DIGITS, Decimal(items)
    z2 = c.multiply(z, z)
    twice = c.multiply(2, c.multiply(n, share))
    under_root = c.add(z2, c.multiply(c.multiply(2, twice), c.subtract(1, share)))
    root = c.multiply(z, c.sqrt(under_root))
    middle, scale = c.add(twice, z2), c.multiply(2, c.add(n, z2))
    return c.divide(c.subtract(middle, root), scale), c.divide(c.add(middle, root), scale)


def _hypotenuse(a: Decimal, b: Decimal) -> Decimal:
    return _DIGITS.sqrt(_DIGITS.add(_DIGITS.multiply(a, a), _DIGITS.multiply(b, b)))


def _decimal(value: Fraction) -> Decimal:
    return _DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))
