"""Aggregates of figures that may be missing and rows that may belong, against all completions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, product
from random import Random

import pytest

from claimcheck.evaluation.aggregates import aggregate
from claimcheck.evaluation.quantity import UNDEFINED, Quantity, exactly
from claimcheck.values.interval import EVERYTHING, Interval, point
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from claimcheck.vocabulary.relations import Aggregate
from tests.values.samples import is_hull_of, samples, shown

Weighed = tuple[Interval, Truth]


def median(values: Sequence[Fraction]) -> Fraction:
    order = sorted(values)
    return (order[(len(order) - 1) // 2] + order[len(order) // 2]) / 2


CALCULATE: dict[Aggregate, Callable[[Sequence[Fraction]], Fraction]] = {
    Aggregate.AVERAGE: lambda values: sum(values, Fraction(0)) / len(values),
    Aggregate.MEDIAN: median,
    Aggregate.TOTAL: lambda values: sum(values, Fraction(0)),
    Aggregate.HIGHEST: max,
    Aggregate.LOWEST: min,
    Aggregate.SPREAD: lambda values: max(values) - min(values),
}

KNOWN = [shown(text) for text in ("0", "2", "-1", "[0 2]", "(2 3)", "[2 4]", "(-1 2)")]
HALVES = (-1, Fraction(-1, 2), 0, Fraction(1, 2), 1, 2, Fraction(5, 2), 3)
OPEN = [shown(text) for text in ("(-oo oo)", "[1 oo)", "(-oo 0)")]


def completions(values: Sequence[Weighed]) -> Iterator[list[list[Fraction]]]:
    """Every non-empty choice of the rows that may belong, with the samples of each figure."""
    every = [samples(value, *HALVES) for value, _ in values]
    sure = [each for each, (_, truth) in zip(every, values, strict=True) if truth is TRUE]
    maybe = [each for each, (_, truth) in zip(every, values, strict=True) if truth is not TRUE]
    for size in range(len(maybe) + 1):
        for extra in combinations(maybe, size):
            if sure or extra:
                yield [*sure, *extra]


def cases() -> list[tuple[Weighed, ...]]:
    """Every one and two figures, and some of three and four."""
    weighed = list(product([*KNOWN, *OPEN], (TRUE, UNKNOWN)))
    few = [case for size in (1, 2) for case in combinations_with_replacement(weighed, size)]
    random = Random(1)
    return few + [tuple(random.choices(weighed, k=3)) for _ in range(150)]


def given(values: Sequence[Weighed]) -> list[tuple[Quantity, Truth]]:
    return [(exactly(value), truth) for value, truth in values]


@pytest.mark.parametrize("kind", CALCULATE)
def test_bounds_are_those_of_all_completions_and_no_wider(kind: Aggregate) -> None:
    calculate = CALCULATE[kind]
    for case in cases():
        found = aggregate(kind, given(case), TRUE)
        results = {
            calculate(chosen) for figures in completions(case) for chosen in product(*figures)
        }
        assert is_hull_of(found.printed, results), (case, found.printed)
        assert found.rounded == found.printed
        assert found.defined


# --- by hand --------------------------------------------------------------------------------------


def of(kind: Aggregate, text: str) -> Interval:
    """The aggregate of figures; one with `?` only may belong."""
    values = [
        (shown(each.removesuffix("?")), UNKNOWN if each.endswith("?") else TRUE)
        for each in text.split(", ")
    ]
    return aggregate(kind, given(values), TRUE).printed


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        (Aggregate.AVERAGE, "1, 2, 6", "3"),
        (Aggregate.AVERAGE, "1, 2", "3/2"),
        (Aggregate.AVERAGE, "2, 8, 1?", "[11/3 5]"),
        (Aggregate.AVERAGE, "2, 8, 1?, 4?", "[11/3 5]"),
        (Aggregate.AVERAGE, "5, 5?", "5"),
        (Aggregate.AVERAGE, "2?, 8?, 5?", "[2 8]"),
        (Aggregate.AVERAGE, "(2 3), (4 5)", "(3 4)"),
        (Aggregate.AVERAGE, "(2 3)?, [2 4]?", "[2 4]"),
        (Aggregate.AVERAGE, "1, [3 oo)", "[2 oo)"),
        (Aggregate.AVERAGE, "1, (-oo oo)?", "(-oo oo)"),
        (Aggregate.MEDIAN, "5, 1, 3", "3"),
        (Aggregate.MEDIAN, "5, 1, 3, 9", "4"),
        (Aggregate.MEDIAN, "1, 3, (-oo oo)", "[1 3]"),
        (Aggregate.MEDIAN, "1, 3, 5, 2?", "[5/2 3]"),
        (Aggregate.MEDIAN, "1?, 3?, 9?", "[1 9]"),
        (Aggregate.TOTAL, "1, 2, -6", "-3"),
        (Aggregate.TOTAL, "1, 2?, -6?", "[-5 3]"),
        (Aggregate.TOTAL, "3?, 4?", "[3 7]"),
        (Aggregate.TOTAL, "-3?, -4?", "[-7 -3]"),
        (Aggregate.TOTAL, "-3?, 4?", "[-3 4]"),
        (Aggregate.TOTAL, "(3 4)?", "(3 4)"),
        (Aggregate.TOTAL, "(-4 -3)?", "(-4 -3)"),
        (Aggregate.TOTAL, "1, [2 oo)?", "[1 oo)"),
        (Aggregate.HIGHEST, "1, 5, 3", "5"),
        (Aggregate.HIGHEST, "1, 5, (-oo oo)", "[5 oo)"),
        (Aggregate.HIGHEST, "1, 5, 9?", "[5 9]"),
        (Aggregate.HIGHEST, "1?, 5?", "[1 5]"),
        (Aggregate.HIGHEST, "(1 2), 2?", "(1 2]"),
        (Aggregate.LOWEST, "1, 5, 3", "1"),
        (Aggregate.LOWEST, "1, 5, (-oo oo)", "(-oo 1]"),
        (Aggregate.LOWEST, "4, 5, 1?", "[1 4]"),
        (Aggregate.LOWEST, "1?, 5?", "[1 5]"),
        (Aggregate.SPREAD, "1, 5, 3", "4"),
        (Aggregate.SPREAD, "4", "0"),
        (Aggregate.SPREAD, "(-oo oo)", "0"),
        (Aggregate.SPREAD, "4?", "0"),
        (Aggregate.SPREAD, "1, 5, 9?", "[4 8]"),
        (Aggregate.SPREAD, "1?, 5?", "[0 4]"),
        (Aggregate.SPREAD, "1, (-oo oo)", "[0 oo)"),
        (Aggregate.SPREAD, "(1 2), (2 3)", "(0 2)"),
        (Aggregate.SPREAD, "(1 2), (3 4), [0 oo)", "(1 oo)"),
    ],
)
def test_aggregates(kind: Aggregate, values: str, expected: str) -> None:
    assert of(kind, values) == shown(expected)


def test_the_spread_of_very_many_rows_is_bounded() -> None:
    many = [(exactly(point(Fraction(at))), TRUE) for at in range(65)]
    assert aggregate(Aggregate.SPREAD, many, TRUE).printed == point(Fraction(64))
    wide = [(exactly(shown("[0 1]")), TRUE)] * 64
    assert aggregate(Aggregate.SPREAD, wide, TRUE).printed == shown("[0 1]")


# --- what is computed -----------------------------------------------------------------------------

COARSE = Quantity(shown("3"), shown("(5/2 7/2)"))


@pytest.mark.parametrize(
    ("kind", "sure", "maybe", "computed"),
    [
        (Aggregate.HIGHEST, 2, 1, False),
        (Aggregate.LOWEST, 2, 1, False),
        *((kind, 1, 0, False) for kind in CALCULATE),
        *((kind, 0, 1, False) for kind in CALCULATE),
        (Aggregate.AVERAGE, 2, 0, True),
        (Aggregate.AVERAGE, 1, 1, True),
        (Aggregate.TOTAL, 2, 0, True),
        (Aggregate.SPREAD, 2, 0, True),
        (Aggregate.MEDIAN, 2, 0, True),
        (Aggregate.MEDIAN, 3, 0, False),
        (Aggregate.MEDIAN, 4, 0, True),
        (Aggregate.MEDIAN, 2, 1, True),  # of two rows, should the third not belong
        (Aggregate.MEDIAN, 1, 2, True),
    ],
)
def test_what_is_made_of_several_figures_is_computed(
    kind: Aggregate, sure: int, maybe: int, computed: bool
) -> None:
    values = [(COARSE, TRUE)] * sure + [(COARSE, UNKNOWN)] * maybe
    assert aggregate(kind, values, TRUE).computed is computed


@pytest.mark.parametrize("kind", CALCULATE)
def test_what_is_made_of_a_computed_figure_is_computed(kind: Aggregate) -> None:
    assert aggregate(kind, [(COARSE._replace(computed=True), TRUE)], TRUE).computed


def test_printed_and_rounded_figures_are_kept_apart() -> None:
    found = aggregate(Aggregate.TOTAL, [(COARSE, TRUE), (COARSE, TRUE)], TRUE)
    assert found == Quantity(shown("6"), shown("(5 7)"), True, True)


@pytest.mark.parametrize("kind", CALCULATE)
@pytest.mark.parametrize("nonempty", [UNKNOWN, FALSE])
def test_a_set_that_may_be_empty_has_no_aggregate(kind: Aggregate, nonempty: Truth) -> None:
    assert aggregate(kind, [(COARSE, UNKNOWN)], nonempty) == UNDEFINED
    assert aggregate(kind, [], TRUE) == UNDEFINED
    assert Quantity(EVERYTHING, EVERYTHING, False, False) == UNDEFINED
