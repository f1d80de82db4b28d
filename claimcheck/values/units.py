"""Units of measures: which can be compared, and at what scale.

Two quantities are comparable when their dimensions are the same. Times and bytes have one dimension
at many scales; every other unit is its own name; `USD…` units are what `$` fits. A quotient of two
figures of one unit is a plain ratio, and `0.97`, `97%` and `0.97x` are the same plain ratio.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

Dimensions = tuple[tuple[str, int], ...]


class Unit(NamedTuple):
    """A unit: its dimensions, the size of one of it in base units, and its name.

    `mixed` says that a column's cells are printed at several scales, so that a bare number is not
    clear there. Values are always kept in base units (seconds, bytes, the unit itself).
    """

    dimensions: Dimensions = ()
    scale: Fraction = Fraction(1)
    name: str = ""
    mixed: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether this is the unit `%`, whose differences are points."""
        return self.dimensions == (("%", 1),)

    @property
    def is_ratio(self) -> bool:
        """Whether this is a plain ratio, which may be written `0.97`, `97%` or `0.97x`."""
        return not self.dimensions and self.name == "x"

    @property
    def has_scales(self) -> bool:
        """Whether it comes in units of several sizes, as times and bytes do."""
        return self.dimensions in ((("time", 1),), (("bytes", 1),))

    @property
    def is_money(self) -> bool:
        """Whether `$` fits."""
        return len(self.dimensions) == 1 and self.dimensions[0][0].startswith("usd")


PLAIN = Unit()
RATIO = Unit((), Fraction(1), "x")

_TIMES = {
    "ns": Fraction(1, 10**9),
    "us": Fraction(1, 10**6),
    "ms": Fraction(1, 1000),
    "s": Fraction(1),
    "min": Fraction(60),
    "h": Fraction(3600),
}
_BYTES = {"B": 1, **{f"{p}B": 1000**i for i, p in enumerate("KMGT", 1)}} | {
    f"{p}iB": 1024**i for i, p in enumerate("KMGT", 1)
}
_SCALED: dict[str, Unit] = {
    name: Unit((("time", 1),), scale, name) for name, scale in _TIMES.items()
} | {name: Unit((("bytes", 1),), Fraction(scale), name) for name, scale in _BYTES.items()}
_SPELLINGS = {
    **dict.fromkeys(("µs", "μs", "microseconds"), "us"),
    **dict.fromkeys(("sec", "second", "seconds"), "s"),
    **dict.fromkeys(("millisecond", "milliseconds", "msec"), "ms"),
    **dict.fromkeys(("minute", "minutes"), "min"),
    **dict.fromkeys(("hour", "hours", "hr"), "h"),
    **dict.fromkeys(("byte", "bytes"), "B"),
    **dict.fromkeys(("kB",), "KB"),
    **dict.fromkeys(("percent", "pct"), "%"),
    **dict.fromkeys(("ratio", "×"), "x"),
    **dict.fromkeys(("$", "usd"), "USD"),
}


def named(name: str) -> Unit:
    """The unit that a column declares or a number prints: `ms`, `%`, `USD/minute` and the like."""
    name = " ".join(name.split())
    name = _SPELLINGS.get(name, name)
    if not name:
        return PLAIN
    if name == "x":
        return RATIO
    return _SCALED.get(name) or Unit(((name.casefold(), 1),), Fraction(1), name)


def of_column(units: set[str]) -> Unit | None:
    """The unit of a column that declares none, from those of its cells; `None` if they clash.

    A bare cell (`""`) beside one printed unit is in that unit.
    """
    printed = [named(name) for name in sorted(units - {""})]
    if not printed:
        return PLAIN
    if len(printed) == 1:
        return printed[0]
    if len({unit.dimensions for unit in printed}) > 1 or "" in units:
        return None
    return Unit(printed[0].dimensions, Fraction(1), "", mixed=True)


def product(a: Unit, b: Unit, sign: int = 1) -> Unit:
    """The unit of a product, or of a quotient for `sign` -1."""
    powers = dict(a.dimensions)
    for name, power in b.dimensions:
        powers[name] = powers.get(name, 0) + sign * power
    dimensions = tuple(sorted((name, power) for name, power in powers.items() if power))
    if not dimensions:
        plain = sign > 0 and not (a.is_ratio or b.is_ratio) and not a.dimensions
        return PLAIN if plain else RATIO
    if dimensions == a.dimensions:
        return a
    if dimensions == b.dimensions:
        return b
    over = [f"{n}^{p}" if p != 1 else n for n, p in dimensions]
    return Unit(dimensions, Fraction(1), "·".join(over))


def common(a: Unit, b: Unit) -> Unit | None:
    """The unit in which two quantities are added or compared; `None` when they never are."""
    if a.dimensions != b.dimensions:
        return None
    if a.scale != b.scale or a.mixed or b.mixed:
        return Unit(a.dimensions, Fraction(1), "", mixed=True)
    return b if a.is_ratio else a
