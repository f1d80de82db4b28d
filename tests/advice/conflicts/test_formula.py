"""Formulas against their definition: what is true of all assignments stays true."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from claimcheck.advice.conflicts import formula
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    AtLeast,
    Bound,
    Flag,
    Formula,
    all_of,
    any_of,
    at_least,
    leaves,
    negation,
    number_of,
)

FLAGS = 4
ASSIGNMENTS = tuple(product((False, True), repeat=FLAGS))


def holds(one: Formula, flags: tuple[bool, ...]) -> bool:
    if isinstance(one, Flag):
        return flags[one.number] is one.positive
    assert isinstance(one, AtLeast)
    return sum(holds(part, flags) for part in one.parts) >= one.least


def drawn(random: Random, depth: int) -> Formula:
    if depth == 0 or random.random() < 0.2:
        return random.choice((TRUE, FALSE, Flag(random.randrange(FLAGS), random.random() < 0.5)))
    parts = [drawn(random, depth - 1) for _ in range(random.randrange(4))]
    return at_least(random.randrange(-1, 5), parts)


def counted(low: int, high: int, parts: list[Formula], flags: tuple[bool, ...]) -> bool:
    return low <= sum(holds(part, flags) for part in parts) <= high


@pytest.mark.parametrize("seed", range(200))
def test_gates_say_what_they_count(seed: int) -> None:
    random = Random(seed)
    parts = [drawn(random, 2) for _ in range(random.randrange(5))]
    low, high = random.randrange(-1, 5), random.randrange(-1, 5)
    for flags in ASSIGNMENTS:
        true = [holds(part, flags) for part in parts]
        assert holds(at_least(low, parts), flags) is (sum(true) >= low)
        assert holds(all_of(parts), flags) is all(true)
        assert holds(any_of(parts), flags) is any(true)
        assert holds(number_of(low, high, parts), flags) is counted(low, high, parts, flags)
        for part in parts:
            assert holds(negation(part), flags) is not holds(part, flags)


def test_what_is_true_or_false_by_its_form_is_one_formula() -> None:
    assert all_of(()) is TRUE
    assert any_of(()) is FALSE
    assert negation(TRUE) is FALSE
    assert negation(FALSE) is TRUE
    assert any_of((Flag(0, True), TRUE)) is TRUE


def test_the_opposite_of_a_bound() -> None:
    assert negation(Bound(1, 2, 3, False)) == Bound(2, 1, -3, True)
    assert negation(negation(Bound(1, 2, 3, True))) == Bound(1, 2, 3, True)


def test_leaves() -> None:
    assert leaves(all_of((Bound(1, 0, 3, False), Flag(2, True), Flag(2, False)))) == {0, 1, -3}


def test_a_formula_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formula, "MAX_SIZE", 3)
    with pytest.raises(formula.TooLargeError):
        all_of(Flag(number, True) for number in range(4))
