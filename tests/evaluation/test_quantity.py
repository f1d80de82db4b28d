"""What can be asked of a number as far as figures tell it: exact bounds, rounding, order."""

from __future__ import annotations

import pytest

from claimcheck.evaluation.quantity import (
    UNDEFINED,
    UNKNOWN_QUANTITY,
    Quantity,
    combined,
    exactly,
    fits,
    less,
    ordered,
)
from claimcheck.semantics.meaning import Requirement
from claimcheck.values import interval as iv
from claimcheck.values.interval import EVERYTHING
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.values.samples import shown


def computed(printed: str, rounded: str) -> Quantity:
    return Quantity(shown(printed), shown(rounded), computed=True)


def rounds(text: str) -> Requirement:
    return Requirement(None, shown(text), "")


def inside(text: str) -> Requirement:
    return Requirement(shown(text), None, "")


@pytest.mark.parametrize(
    ("requirement", "value", "truth", "coarse"),
    [
        (rounds("[79.5 80.5]"), computed("80", "(79 81)"), TRUE, False),
        (rounds("[79.5 80.5]"), computed("80.5", "(80 81)"), TRUE, False),
        (rounds("[79.5 80.5]"), computed("80.6", "(80 81.2)"), UNKNOWN, True),
        (rounds("[79.5 80.5]"), computed("81", "(80.5 81.5)"), FALSE, False),  # an open end
        (rounds("[79.5 80.5]"), computed("81", "[80.5 81.5]"), UNKNOWN, True),
        (rounds("[79.5 80.5]"), computed("82", "(81 83)"), FALSE, False),
        (rounds("[79.5 80.5]"), computed("[80 82]", "(79 83)"), UNKNOWN, False),
        (rounds("[79.5 80.5]"), computed("[81 82]", "(80 83)"), UNKNOWN, True),
        (rounds("[79.5 80.5]"), Quantity(shown("80.6"), shown("(80 81.2)")), FALSE, False),
        (rounds("[79.5 80.5]"), UNKNOWN_QUANTITY, UNKNOWN, False),
        (rounds("[79.5 80.5]"), UNDEFINED, UNKNOWN, False),
        (inside("[80 oo)"), computed("80", "(79 81)"), TRUE, False),  # exact on what is printed
        (inside("(80 oo)"), computed("80", "(79 81)"), FALSE, False),
        (inside("(-oo 80)"), computed("79.9", "(79 81)"), TRUE, False),
        (inside("[80 oo)"), UNDEFINED, UNKNOWN, False),
        (Requirement(None, None, ""), computed("80", "(79 81)"), FALSE, False),
    ],
)
def test_what_fits(requirement: Requirement, value: Quantity, truth: Truth, coarse: bool) -> None:
    assert fits(requirement, value) == (truth, coarse)


@pytest.mark.parametrize(
    ("printed", "rounded", "truth", "coarse"),
    [
        ("84", "(83 85)", TRUE, False),  # near it
        ("84.5", "(84 85)", FALSE, False),
        ("80.4", "(80 81)", TRUE, False),
        ("75", "(74 76.5)", FALSE, False),  # nearness is exact, and this never rounds to 80
        ("75", "(74 80)", UNKNOWN, True),
        ("[84 90]", "(83 91)", UNKNOWN, False),
    ],
)
def test_rounding_to_a_number_or_being_near_it(
    printed: str, rounded: str, truth: Truth, coarse: bool
) -> None:
    either = Requirement(shown("[76 84]"), shown("[79.5 80.5]"), "about 80")
    assert fits(either, computed(printed, rounded)) == (truth, coarse)


def test_operations_keep_printed_and_rounded_figures_apart() -> None:
    a, b = Quantity(shown("3"), shown("(2 4)")), Quantity(shown("1"), shown("(0 2)"))
    assert combined(iv.minus, a, b) == Quantity(shown("2"), shown("(0 4)"), True, True)
    assert combined(iv.plus, a, exactly(shown("1"))) == Quantity(shown("4"), shown("(3 5)"), True)
    assert exactly(shown("(0 2)")) == Quantity(shown("(0 2)"), shown("(0 2)"), False, True)


def test_nothing_defined_comes_of_the_undefined() -> None:
    assert not combined(iv.plus, UNDEFINED, exactly(shown("1"))).defined
    assert not combined(iv.plus, exactly(shown("1")), UNDEFINED).defined
    assert combined(iv.plus, UNKNOWN_QUANTITY, exactly(shown("1"))).defined
    assert UNKNOWN_QUANTITY.printed == UNDEFINED.printed == EVERYTHING


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1", "2", {"==": FALSE, "!=": TRUE, "<": TRUE, "<=": TRUE, ">": FALSE, ">=": FALSE}),
        ("2", "2", {"==": TRUE, "!=": FALSE, "<": FALSE, "<=": TRUE, ">": FALSE, ">=": TRUE}),
        ("3", "2", {"==": FALSE, "!=": TRUE, "<": FALSE, "<=": FALSE, ">": TRUE, ">=": TRUE}),
        ("(-oo oo)", "2", dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), UNKNOWN)),
        (
            "[2 3]",
            "2",
            {"==": UNKNOWN, "!=": UNKNOWN, "<": FALSE, "<=": UNKNOWN, ">": UNKNOWN, ">=": TRUE},
        ),
    ],
)
def test_order_is_that_of_printed_figures(a: str, b: str, expected: dict[str, Truth]) -> None:
    first, second = Quantity(shown(a), shown("(0 9)")), Quantity(shown(b), shown("(0 9)"))
    assert {operator: ordered(operator, first, second) for operator in expected} == expected
    assert less(first, second) is expected["<"]


@pytest.mark.parametrize("operator", ["==", "!=", "<", "<=", ">", ">="])
def test_nothing_is_known_of_the_undefined(operator: str) -> None:
    one = exactly(shown("1"))
    assert ordered(operator, one, UNDEFINED) is ordered(operator, UNDEFINED, one) is UNKNOWN
    assert less(one, UNDEFINED) is less(UNDEFINED, one) is UNKNOWN
    assert ordered(operator, UNDEFINED, UNDEFINED) is UNKNOWN


def test_an_undefined_quantity_stays_so_even_with_known_bounds() -> None:
    odd = Quantity(shown("1"), shown("1"), defined=False)
    assert ordered("<", odd, exactly(shown("2"))) is UNKNOWN
    assert less(odd, exactly(shown("2"))) is less(exactly(shown("0")), odd) is UNKNOWN
    assert fits(inside("[0 2]"), odd) == (UNKNOWN, False)
