"""Units: which names are one unit, at what scale, and what products and sums are in."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.values.units import PLAIN, RATIO, Unit, common, named, of_column, product

TIME, BYTES = (("time", 1),), (("bytes", 1),)
MS, S, MB, GB, PERCENT, USD = map(named, ("ms", "s", "MB", "GB", "%", "USD"))


@pytest.mark.parametrize(
    ("name", "scale"),
    [
        ("ns", "1/1000000000"),
        ("us", "1/1000000"),
        ("ms", "1/1000"),
        ("s", "1"),
        ("min", "60"),
        ("h", "3600"),
    ],
)
def test_times(name: str, scale: str) -> None:
    assert named(name) == Unit(TIME, Fraction(scale), name)
    assert named(name).has_scales


@pytest.mark.parametrize(
    ("name", "scale"),
    [
        ("B", 1),
        ("KB", 1000),
        ("MB", 1000**2),
        ("GB", 1000**3),
        ("TB", 1000**4),
        ("KiB", 1024),
        ("MiB", 1024**2),
        ("GiB", 1024**3),
        ("TiB", 1024**4),
    ],
)
def test_bytes(name: str, scale: int) -> None:
    assert named(name) == Unit(BYTES, Fraction(scale), name)
    assert named(name).has_scales


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        ("µs μs microseconds", "us"),
        ("sec second seconds", "s"),
        ("millisecond milliseconds msec", "ms"),
        ("minute minutes", "min"),
        ("hour hours hr", "h"),
        ("byte bytes", "B"),
        ("kB", "KB"),
        ("percent pct", "%"),
        ("ratio ×", "x"),
        ("$ usd", "USD"),
    ],
)
def test_spellings(spellings: str, name: str) -> None:
    assert {named(spelling) for spelling in spellings.split()} == {named(name)}


def test_other_units_are_their_own_names() -> None:
    assert named("rating") == Unit((("rating", 1),), Fraction(1), "rating")
    assert named("Rating").dimensions == named("rating").dimensions
    assert named("  miles   per hour ").name == "miles per hour"
    assert named("USD/minute") == Unit((("usd/minute", 1),), Fraction(1), "USD/minute")
    assert named("mb").dimensions == (("mb", 1),)  # case tells bytes from others


def test_no_unit_and_ratios() -> None:
    assert named("") is named("  ") is PLAIN
    assert named("x") is RATIO
    assert Unit((), Fraction(1), "", False) == PLAIN
    assert Unit((), Fraction(1), "x", False) == RATIO


@pytest.mark.parametrize(
    ("name", "is_percent", "is_ratio", "is_money", "has_scales"),
    [
        ("%", True, False, False, False),
        ("x", False, True, False, False),
        ("", False, False, False, False),
        ("USD", False, False, True, False),
        ("usd/minute", False, False, True, False),
        ("rating", False, False, False, False),
        ("ms", False, False, False, True),
        ("GB", False, False, False, True),
    ],
)
def test_what_a_unit_is(
    name: str, is_percent: bool, is_ratio: bool, is_money: bool, has_scales: bool
) -> None:
    unit = named(name)
    found = (unit.is_percent, unit.is_ratio, unit.is_money, unit.has_scales)
    assert found == (is_percent, is_ratio, is_money, has_scales)


def test_a_product_of_units_is_no_money_and_no_percentage() -> None:
    assert not product(USD, S).is_money
    assert not product(PERCENT, PERCENT).is_percent
    assert not product(S, S).has_scales


# --- the unit of a column -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        (set(), PLAIN),
        ({""}, PLAIN),
        ({"%"}, PERCENT),
        ({"%", ""}, PERCENT),
        ({"ms"}, MS),
        ({"ms", ""}, MS),
        ({"x"}, RATIO),
        ({"ms", "s"}, Unit(TIME, Fraction(1), "", mixed=True)),
        ({"ms", "s", "h"}, Unit(TIME, Fraction(1), "", mixed=True)),
        ({"MB", "GiB"}, Unit(BYTES, Fraction(1), "", mixed=True)),
        ({"ms", "s", ""}, None),  # a bare cell could be either
        ({"ms", "%"}, None),
        ({"ms", "MB"}, None),
        ({"$", "%"}, None),
    ],
)
def test_the_unit_of_a_column(printed: set[str], unit: Unit | None) -> None:
    assert of_column(printed) == unit


# --- products, quotients, sums --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "product_", "quotient"),
    [
        (PLAIN, PLAIN, PLAIN, RATIO),
        (RATIO, PLAIN, RATIO, RATIO),
        (PLAIN, RATIO, RATIO, RATIO),
        (S, PLAIN, S, S),
        (S, RATIO, S, S),
        (MS, PLAIN, MS, MS),
        (RATIO, S, S, None),
        (PLAIN, MS, MS, None),
        (S, S, None, RATIO),
        (MS, S, None, RATIO),
        (PERCENT, PERCENT, None, RATIO),
    ],
)
def test_products_and_quotients(
    a: Unit, b: Unit, product_: Unit | None, quotient: Unit | None
) -> None:
    if product_ is not None:
        assert product(a, b) == product_
    if quotient is not None:
        assert product(a, b, -1) == quotient


def test_units_of_their_own() -> None:
    assert product(S, S) == Unit((("time", 2),), Fraction(1), "time^2")
    assert product(USD, S) == Unit((("time", 1), ("usd", 1)), Fraction(1), "time·usd")
    assert product(USD, S) == product(S, USD)
    assert product(USD, S, -1) == Unit((("time", -1), ("usd", 1)), Fraction(1), "time^-1·usd")
    assert product(PLAIN, S, -1) == Unit((("time", -1),), Fraction(1), "time^-1")
    assert product(product(PLAIN, S, -1), S) == RATIO
    assert product(product(USD, S), S, -1).dimensions == USD.dimensions


@pytest.mark.parametrize(
    ("a", "b", "unit"),
    [
        (PLAIN, PLAIN, PLAIN),
        (PERCENT, PERCENT, PERCENT),
        (MS, MS, MS),
        (MS, S, Unit(TIME, Fraction(1), "", mixed=True)),
        (MB, GB, Unit(BYTES, Fraction(1), "", mixed=True)),
        (RATIO, PLAIN, PLAIN),
        (PLAIN, RATIO, PLAIN),
        (RATIO, RATIO, RATIO),
        (named("Rating"), named("rating"), named("Rating")),
        (MS, MB, None),
        (PLAIN, PERCENT, None),
        (RATIO, PERCENT, None),
        (USD, named("USD/minute"), None),
    ],
)
def test_sums_have_a_common_unit_or_none(a: Unit, b: Unit, unit: Unit | None) -> None:
    assert common(a, b) == unit


def test_a_unit_at_several_scales_stays_so() -> None:
    mixed = Unit(TIME, Fraction(1), "", mixed=True)
    assert common(mixed, S) == common(S, mixed) == common(mixed, mixed) == mixed
