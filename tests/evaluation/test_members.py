"""Sets with unsure members against every membership and every figure that they may have."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest

from claimcheck.evaluation.members import (
    Members,
    ahead,
    at_place,
    belonging,
    given,
    steps_to_place,
    united,
    without,
)
from claimcheck.evaluation.quantity import UNDEFINED, Quantity, exactly
from claimcheck.values.interval import Interval
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.values.samples import samples, shown

THREE = (TRUE, UNKNOWN, FALSE)


def of(*truths: Truth) -> Members:
    """The rows 0, 1, 2, … that belong as these truths say."""
    return belonging(enumerate(truths))


def test_given_rows_all_belong() -> None:
    assert given([4, 2]) == Members(((4, TRUE), (2, TRUE)), TRUE)
    assert given([]) == Members((), FALSE)


@pytest.mark.parametrize(
    ("truths", "rows", "nonempty"),
    [
        ((), (), FALSE),
        ((FALSE, FALSE), (), FALSE),
        ((FALSE, UNKNOWN), ((1, UNKNOWN),), UNKNOWN),
        ((TRUE, UNKNOWN, FALSE), ((0, TRUE), (1, UNKNOWN)), TRUE),
    ],
)
def test_rows_that_belong(
    truths: tuple[Truth, ...], rows: tuple[tuple[int, Truth], ...], nonempty: Truth
) -> None:
    assert of(*truths) == Members(rows, nonempty)


@pytest.mark.parametrize(
    ("base", "removed", "left"),
    [
        (TRUE, TRUE, None),
        (TRUE, UNKNOWN, UNKNOWN),
        (TRUE, FALSE, TRUE),
        (UNKNOWN, TRUE, None),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        (UNKNOWN, FALSE, UNKNOWN),
    ],
)
def test_rows_of_one_set_that_are_not_in_another(
    base: Truth, removed: Truth, left: Truth | None
) -> None:
    found = without(of(base), of(removed))
    assert found.rows == (() if left is None else ((0, left),))
    assert found.nonempty is (left or FALSE)


def test_what_is_removed_need_not_have_been_there() -> None:
    assert without(given([1, 2]), given([3, 2])) == given([1])


@pytest.mark.parametrize(("a", "b"), list(product(THREE, repeat=2)))
def test_rows_of_several_sets_each_once(a: Truth, b: Truth) -> None:
    found = united([of(a), of(b)])
    either = TRUE if TRUE in (a, b) else UNKNOWN if UNKNOWN in (a, b) else FALSE
    assert found.rows == (() if either is FALSE else ((0, either),))
    assert found.nonempty is either


def test_a_union_keeps_the_order_and_what_is_known_of_its_parts() -> None:
    one_of_two = Members(((5, UNKNOWN), (4, UNKNOWN)), TRUE)
    found = united([one_of_two, given([4, 7])])
    assert found == Members(((5, UNKNOWN), (4, TRUE), (7, TRUE)), TRUE)
    assert united([one_of_two, given([])]).nonempty is TRUE
    assert united([]) == Members((), FALSE)


# --- places ---------------------------------------------------------------------------------------

VALUES = [shown(text) for text in ("1", "2", "3", "[1 2]", "(2 3)", "(-oo oo)")]


def completions(
    values: tuple[Interval, ...], truths: tuple[Truth, ...]
) -> Iterator[tuple[tuple[Fraction | None, ...], int]]:
    """Every figure of every row, `None` for a row that does not belong; and how many do."""
    options = [
        [*samples(value, 1, 2, 3), *([] if truth is TRUE else [None])]
        for value, truth in zip(values, truths, strict=True)
    ]
    for choice in product(*options):
        yield choice, sum(value is not None for value in choice)


def at(choice: tuple[Fraction | None, ...], index: int, place: int, highest: bool) -> bool:
    """Whether a row belongs and has the place among those that do."""
    own = choice[index]
    if own is None:
        return False
    others = [other for other in choice if other is not None]
    return 1 + sum(other > own if highest else other < own for other in others) == place


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize("highest", [True, False])
def test_rows_of_a_place_are_those_of_all_completions(place: int, highest: bool) -> None:
    for values in product(VALUES, repeat=3):
        for truths in [(TRUE, TRUE, TRUE), (TRUE, UNKNOWN, TRUE), (UNKNOWN, UNKNOWN, TRUE)]:
            base = of(*truths)
            found = dict(at_place(base, [exactly(v) for v in values], place, highest).rows)
            outcomes = [
                [at(choice, index, place, highest) for index in range(3)]
                for choice, _ in completions(values, truths)
            ]
            for index, seen in enumerate(map(set, zip(*outcomes, strict=True))):
                claimed = found.get(index, FALSE)
                assert claimed is not TRUE or seen == {True}, (values, truths, index)
                assert claimed is not FALSE or seen == {False}, (values, truths, index)


@pytest.mark.parametrize(
    ("values", "place", "highest", "rows"),
    [
        ("1, 2, 3", 1, True, {2: TRUE}),
        ("1, 2, 3", 2, True, {1: TRUE}),
        ("1, 2, 3", 2, False, {1: TRUE}),
        ("1, 2, 3", 1, False, {0: TRUE}),
        ("1, 2, 3", 4, True, {}),
        ("3, 1, 3", 1, True, {0: TRUE, 2: TRUE}),
        ("3, 1, 3", 2, True, {}),  # after a tie for first there is no second
        ("3, 1, 3", 3, True, {1: TRUE}),
        ("3, (-oo oo), 1", 1, True, {0: UNKNOWN, 1: UNKNOWN}),
        ("3, (-oo oo), 1", 2, True, {0: UNKNOWN, 1: UNKNOWN, 2: UNKNOWN}),
        ("3, (-oo oo), 1", 3, True, {1: UNKNOWN, 2: UNKNOWN}),
        ("3, [0 2], 1", 1, True, {0: TRUE}),
    ],
)
def test_places(values: str, place: int, highest: bool, rows: dict[int, Truth]) -> None:
    figures = [exactly(shown(each)) for each in values.split(", ")]
    found = at_place(given(range(3)), figures, place, highest)
    assert dict(found.rows) == rows
    if place > 1:
        assert found.nonempty is (TRUE if TRUE in rows.values() else UNKNOWN if rows else FALSE)


def test_some_row_of_a_set_is_always_first() -> None:
    unknown = [exactly(shown("(-oo oo)"))] * 2
    assert at_place(given([0, 1]), unknown, 1, True).nonempty is TRUE
    assert at_place(given([0, 1]), unknown, 2, True).nonempty is UNKNOWN
    assert at_place(of(UNKNOWN, UNKNOWN), unknown, 1, True).nonempty is UNKNOWN
    assert at_place(given([]), [], 1, True) == Members((), FALSE)


@pytest.mark.parametrize(
    ("own", "others", "highest", "expected"),
    [
        ("2", [], True, (0, 0)),
        ("2", [(TRUE, "3"), (TRUE, "1")], True, (1, 1)),
        ("2", [(TRUE, "3"), (TRUE, "1")], False, (1, 1)),
        ("2", [(TRUE, "3"), (TRUE, "4")], True, (2, 2)),
        ("2", [(TRUE, "3"), (TRUE, "4")], False, (0, 0)),
        ("2", [(TRUE, "2")], True, (0, 0)),
        ("2", [(UNKNOWN, "3"), (TRUE, "3")], True, (1, 2)),
        ("2", [(TRUE, "(-oo oo)"), (FALSE, "3")], True, (0, 1)),
        ("2", [(UNKNOWN, "1")], True, (0, 0)),
    ],
)
def test_how_many_are_ahead(
    own: str, others: list[tuple[Truth, str]], highest: bool, expected: tuple[int, int]
) -> None:
    found = ahead(exactly(shown(own)), ((t, exactly(shown(v))) for t, v in others), highest)
    assert found == expected


def test_who_is_ahead_goes_by_printed_figures_and_is_open_for_the_undefined() -> None:
    coarse = Quantity(shown("2"), shown("(1 9)"))
    assert ahead(coarse, [(TRUE, exactly(shown("3")))], True) == (1, 1)
    assert ahead(UNDEFINED, [(TRUE, exactly(shown("3")))], True) == (0, 1)


@pytest.mark.parametrize(
    ("truths", "values", "steps"),
    [
        ((TRUE, TRUE, TRUE), "1, 2, 3", 3),
        ((TRUE, UNKNOWN, TRUE), "1, 2, 3", 9),
        ((TRUE, UNKNOWN, TRUE), "1, 2, (-oo oo)", 15),
        ((TRUE, TRUE, TRUE), "1, 2, [2 3]", 9),
        ((), "", 0),
    ],
)
def test_the_cost_of_a_place(truths: tuple[Truth, ...], values: str, steps: int) -> None:
    figures = [exactly(shown(each)) for each in values.split(", ") if each]
    assert steps_to_place(of(*truths), figures) == steps
