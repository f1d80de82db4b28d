"""Interval arithmetic, order and selection, against brute force over sample points."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations_with_replacement, product

import pytest

from claimcheck.values import interval as iv
from claimcheck.values.interval import EVERYTHING, Interval, around, point
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth

from .samples import holds, intervals, is_hull_of, samples, shown

MANY = intervals(-2, -1, 0, 1, 2)
FEW = [shown(text) for text in ("0", "1", "[0 1]", "(0 1)", "(-1 0]", "[1 2)", "(-oo 0)", "[0 oo)")]
SOME = intervals(-1, 0, 1)
INNER = (-1, 0, 1)
HALVES = tuple(Fraction(half, 2) for half in range(-2, 3))


# --- construction ---------------------------------------------------------------------------------


def test_that_the_samples_cover_every_kind_of_interval() -> None:
    assert len(MANY) == 66
    assert len(set(MANY)) == 66


@pytest.mark.parametrize(("text", "is_point"), [("3", True), ("[3 4]", False), ("(-oo oo)", False)])
def test_a_point_is_one_number(text: str, is_point: bool) -> None:
    assert shown(text).is_point is is_point


@pytest.mark.parametrize("text", ["(-oo 3]", "[3 oo)", "(3 4)", "(-oo oo)"])
def test_several_numbers_are_no_point(text: str) -> None:
    assert not shown(text).is_point
    with pytest.raises(ValueError, match=r"^the interval is not a point$"):
        _ = shown(text).point


def test_the_number_of_a_point() -> None:
    assert point(Fraction(7, 3)).point == Fraction(7, 3)
    assert point(Fraction(2)) == Interval(Fraction(2), Fraction(2), False, False)
    assert shown("(-oo oo)") == EVERYTHING


def test_around_is_open_and_the_number_itself_without_radius() -> None:
    assert around(Fraction(5), Fraction(1, 2)) == shown("(9/2 11/2)")
    assert around(Fraction(5), Fraction(0)) == point(Fraction(5))


# --- order ----------------------------------------------------------------------------------------


def truth_of(compare: Callable[[Fraction, Fraction], bool], a: Interval, b: Interval) -> Truth:
    """What a comparison of all sample points comes to."""
    found = {compare(x, y) for x in samples(a, *HALVES) for y in samples(b, *HALVES)}
    return UNKNOWN if len(found) > 1 else TRUE if True in found else FALSE


@pytest.mark.parametrize(
    ("operation", "compare"),
    [
        (iv.less, lambda x, y: x < y),
        (iv.less_or_equal, lambda x, y: x <= y),
        (iv.equal, lambda x, y: x == y),
    ],
    ids=["less", "less_or_equal", "equal"],
)
def test_order_is_known_when_all_numbers_agree(
    operation: Callable[[Interval, Interval], Truth], compare: Callable[[Fraction, Fraction], bool]
) -> None:
    for a, b in product(SOME, SOME):
        assert operation(a, b) is truth_of(compare, a, b), (a, b)


def test_within_is_known_when_all_numbers_agree() -> None:
    for a, target in product(SOME, SOME):
        inside = {holds(target, x) for x in samples(a, *HALVES)}
        expected = UNKNOWN if len(inside) > 1 else TRUE if True in inside else FALSE
        assert iv.within(a, target) is expected, (a, target)


@pytest.mark.parametrize(
    ("a", "b", "less", "less_or_equal", "equal"),
    [
        ("1", "2", TRUE, TRUE, FALSE),
        ("2", "2", FALSE, TRUE, TRUE),
        ("2", "1", FALSE, FALSE, FALSE),
        ("(1 2)", "2", TRUE, TRUE, FALSE),  # an open end is never reached
        ("[1 2]", "2", UNKNOWN, TRUE, UNKNOWN),
        ("2", "(2 3)", TRUE, TRUE, FALSE),
        ("2", "[2 3]", UNKNOWN, TRUE, UNKNOWN),
        ("(2 3)", "2", FALSE, FALSE, FALSE),
        ("[2 3]", "2", FALSE, UNKNOWN, UNKNOWN),
        ("[1 3]", "[2 4]", UNKNOWN, UNKNOWN, UNKNOWN),
        ("(-oo oo)", "2", UNKNOWN, UNKNOWN, UNKNOWN),
        ("(-oo 1]", "[2 oo)", TRUE, TRUE, FALSE),
        ("[2 oo)", "(-oo 1]", FALSE, FALSE, FALSE),
    ],
)
def test_order_at_the_ends(a: str, b: str, less: Truth, less_or_equal: Truth, equal: Truth) -> None:
    assert iv.less(shown(a), shown(b)) is less
    assert iv.less_or_equal(shown(a), shown(b)) is less_or_equal
    assert iv.equal(shown(a), shown(b)) is equal


@pytest.mark.parametrize(
    ("a", "target", "expected"),
    [
        ("79.85", "[79.75 79.85]", TRUE),
        ("79.85", "[79.75 79.85)", FALSE),
        ("79.75", "(79.75 79.85]", FALSE),
        ("(79.75 79.85)", "(79.75 79.85)", TRUE),
        ("[79.75 79.85)", "(79.75 79.85)", UNKNOWN),
        ("(79.85 80)", "[79.75 79.85]", FALSE),
        ("[79.85 80]", "[79.75 79.85]", UNKNOWN),
        ("5", "(-oo oo)", TRUE),
        ("(-oo oo)", "(-oo oo)", TRUE),
        ("(-oo oo)", "[0 oo)", UNKNOWN),
    ],
)
def test_within_at_the_ends(a: str, target: str, expected: Truth) -> None:
    assert iv.within(shown(a), shown(target)) is expected


# --- arithmetic -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "calculate"),
    [
        (iv.plus, lambda x, y: x + y),
        (iv.minus, lambda x, y: x - y),
        (iv.times, lambda x, y: x * y),
    ],
    ids=["plus", "minus", "times"],
)
def test_two_intervals_combine_to_all_results_and_no_more(
    operation: Callable[[Interval, Interval], Interval],
    calculate: Callable[[Fraction, Fraction], Fraction],
) -> None:
    for a, b in product(MANY, MANY):
        results = [calculate(x, y) for x in samples(a, *INNER) for y in samples(b, *INNER)]
        assert is_hull_of(operation(a, b), results), (a, b, operation(a, b))


def test_a_quotient_holds_all_results_and_no_more_unless_the_divisor_may_be_zero() -> None:
    for a, b in product(MANY, MANY):
        if b == point(Fraction(0)):
            continue
        if holds(b, Fraction(0)):
            assert iv.divided(a, b) == EVERYTHING
            continue
        results = [x / y for x in samples(a, *INNER) for y in samples(b, *INNER)]
        assert is_hull_of(iv.divided(a, b), results), (a, b, iv.divided(a, b))


@pytest.mark.parametrize("a", FEW)
def test_nothing_is_divided_by_zero(a: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        iv.divided(a, point(Fraction(0)))


@pytest.mark.parametrize("operation", [iv.negated, iv.absolute])
def test_one_interval_comes_to_all_results_and_no_more(
    operation: Callable[[Interval], Interval],
) -> None:
    calculate = abs if operation is iv.absolute else lambda x: -x
    for a in MANY:
        assert is_hull_of(operation(a), [calculate(x) for x in samples(a, *INNER)]), a


@pytest.mark.parametrize(
    ("a", "b", "product_", "quotient"),
    [
        ("6", "3", "18", "2"),
        ("[2 3]", "[5 oo)", "[10 oo)", "(0 3/5]"),
        ("(2 3)", "[5 6]", "(10 18)", "(1/3 3/5)"),
        ("[-1 2]", "[3 4]", "[-4 8]", "[-1/3 2/3]"),
        ("[0 2]", "(3 oo)", "[0 oo)", "[0 2/3)"),
        ("(0 2]", "(3 oo)", "(0 oo)", "(0 2/3)"),
        ("(-oo -1]", "(-oo -2)", "(2 oo)", "(0 oo)"),
        ("(-oo oo)", "0.5", "(-oo oo)", "(-oo oo)"),
        ("[1 2)", "(0 1]", "(0 2)", "[1 oo)"),  # an open end at zero is never divided by
        ("[1 2)", "[-2 0)", "(-4 0)", "(-oo -1/2]"),
    ],
)
def test_products_and_quotients(a: str, b: str, product_: str, quotient: str) -> None:
    assert iv.times(shown(a), shown(b)) == shown(product_)
    assert iv.times(shown(b), shown(a)) == shown(product_)
    assert iv.divided(shown(a), shown(b)) == shown(quotient)


def test_zero_times_anything_is_zero() -> None:
    assert iv.times(EVERYTHING, point(Fraction(0))) == point(Fraction(0))
    assert iv.times(point(Fraction(0)), EVERYTHING) == point(Fraction(0))


# --- hull and selection ---------------------------------------------------------------------------


def groups() -> list[tuple[Interval, ...]]:
    """One to four intervals in every combination of the few."""
    few = [group for size in (1, 2, 3) for group in combinations_with_replacement(FEW, size)]
    return few + [tuple(FEW[at : at + 4]) for at in range(5)]


def middle(values: tuple[Fraction, ...]) -> Fraction:
    order = sorted(values)
    return (order[(len(order) - 1) // 2] + order[len(order) // 2]) / 2


@pytest.mark.parametrize(
    ("select", "calculate"),
    [(iv.largest, max), (iv.smallest, min), (iv.median, middle)],
    ids=["largest", "smallest", "median"],
)
def test_selections_hold_all_results_and_no_more(
    select: Callable[[tuple[Interval, ...]], Interval],
    calculate: Callable[[tuple[Fraction, ...]], Fraction],
) -> None:
    for group in groups():
        results = {calculate(values) for values in product(*(samples(a, 0, 1) for a in group))}
        assert is_hull_of(select(group), results), (group, select(group))


def test_a_hull_holds_all_parts_and_no_more() -> None:
    for group in groups():
        assert is_hull_of(iv.hull(group), {x for a in group for x in samples(a)}), group


@pytest.mark.parametrize(
    ("parts", "hull", "median"),
    [
        ("1", "1", "1"),
        ("1,3", "[1 3]", "2"),
        ("5,1,2", "[1 5]", "2"),
        ("1,2,3,9", "[1 9]", "5/2"),
        ("(1 2),[1 3)", "[1 3)", "(1 5/2)"),
        ("1,(1 2),(-oo 0]", "(-oo 2)", "1"),
    ],
)
def test_hulls_and_medians(parts: str, hull: str, median: str) -> None:
    given = [shown(part) for part in parts.split(",")]
    assert iv.hull(iter(given)) == shown(hull)
    assert iv.median(iter(given)) == shown(median)
    assert iv.largest(iter(given[:1])) == iv.smallest(iter(given[:1])) == given[0]
