"""The solver against brute force over small numbers and propositions."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from random import Random

import pytest

from claimcheck.advice.conflicts.budget import Budget, ExhaustedError
from claimcheck.advice.conflicts.formula import (
    AtLeast,
    Bound,
    Flag,
    Formula,
    all_of,
    any_of,
    at_least,
    negation,
)
from claimcheck.advice.conflicts.solver import Solver

VARIABLES, FLAGS = 3, 2
NUMBERS = [Fraction(x, 3) for x in range(-9, 10)]
"""Enough for whole limits up to 1: bounds between three variables need none finer or further."""


def holds(one: Formula, numbers: tuple[Fraction, ...], flags: tuple[bool, ...]) -> bool:
    if isinstance(one, Flag):
        return flags[one.number] is one.positive
    if isinstance(one, Bound):
        gap = numbers[one.x] - numbers[one.y]
        return gap < one.limit if one.strict else gap <= one.limit
    return sum(holds(part, numbers, flags) for part in one.parts) >= one.least


def drawn(random: Random, depth: int) -> Formula:
    if depth and random.random() < 0.7:
        parts = [drawn(random, depth - 1) for _ in range(random.randrange(1, 5))]
        return at_least(random.randrange(1, len(parts) + 1), parts)
    if random.random() < 0.25:
        return Flag(random.randrange(FLAGS), random.random() < 0.5)
    x, y = random.sample(range(VARIABLES), 2)
    return Bound(x, y, random.randrange(-1, 2), random.random() < 0.5)


def solver(formulas: list[Formula], steps: int = 10_000) -> Solver:
    return Solver(VARIABLES, formulas, Budget(10 * steps, steps))


def clash(formulas: list[Formula], kept: Solver | None = None) -> int | None:
    """The reasons why formulas cannot hold together, a bit for each."""
    asked = solver(formulas) if kept is None else kept
    mark = asked.mark()
    try:
        for place, one in enumerate(formulas):
            found = asked.add(one, 1 << place)
            if found is not None:
                return found
        return asked.solve(len(formulas))
    finally:
        asked.undo(mark)


def possible(formulas: list[Formula]) -> bool:
    return any(
        all(holds(one, (Fraction(0), *numbers), flags) for one in formulas)
        for numbers in product(NUMBERS, repeat=VARIABLES - 1)
        for flags in product((False, True), repeat=FLAGS)
    )


@pytest.mark.parametrize("seed", range(400))
def test_it_agrees_with_brute_force(seed: int) -> None:
    random = Random(seed)
    formulas = [drawn(random, 3) for _ in range(random.randrange(1, 7))]
    found = clash(formulas)
    assert (found is None) is possible(formulas)
    if found is not None:
        core = [one for place, one in enumerate(formulas) if found >> place & 1]
        assert not possible(core)


@pytest.mark.parametrize("seed", range(100))
def test_a_model_is_kept_and_is_one(seed: int) -> None:
    random = Random(seed)
    formulas = [drawn(random, 3) for _ in range(5)]
    every = [*formulas, *map(negation, formulas)]
    asked = solver(every)
    for group in combinations(every, 2):
        if clash(list(group), asked) is None:
            model = asked.model()
            assert all(map(asked.holds, group))
            asked.restore(model)
            assert asked.differs(model) == set()
        else:
            assert not possible(list(group))


def test_a_cycle_names_its_bounds() -> None:
    bounds: list[Formula] = [Bound(0, 1, 0, True), Bound(1, 2, 0, False), Bound(2, 0, 0, False)]
    asked = solver(bounds)
    assert clash(bounds, asked) == 0b111
    assert {need.bound for need in asked.needs} == set(bounds)
    assert clash(bounds[1:], asked) is None


def test_what_does_not_clash_is_no_reason() -> None:
    formulas: list[Formula] = [
        any_of((Flag(0, True), Flag(1, True))),
        Flag(0, False),
        any_of((Bound(0, 1, -1, False), Bound(1, 0, -1, False))),
        all_of((Bound(0, 1, 0, False), Bound(1, 0, 0, False))),
    ]
    assert clash(formulas) == 0b1100


def test_a_search_that_takes_too_long_gives_up() -> None:
    random = Random(1)
    formulas: list[Formula] = []
    while not any(isinstance(one, AtLeast) and one.size > 20 for one in formulas):
        formulas.append(drawn(random, 5))
    with pytest.raises(ExhaustedError):
        clash(formulas, solver(formulas, steps=0))
