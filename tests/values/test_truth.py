"""Kleene's strong tables, written out."""

from __future__ import annotations

from itertools import product

import pytest

from claimcheck.values.truth import (
    FALSE,
    TRUE,
    UNKNOWN,
    Truth,
    conjunction,
    disjunction,
    negation,
    truth,
)

SIGNS = {"t": TRUE, "f": FALSE, "u": UNKNOWN}


@pytest.mark.parametrize(("value", "expected"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
def test_a_boolean_is_a_truth(value: bool | None, expected: Truth) -> None:
    assert truth(value) is expected


@pytest.mark.parametrize(("value", "expected"), [("t", FALSE), ("f", TRUE), ("u", UNKNOWN)])
def test_not(value: str, expected: Truth) -> None:
    assert negation(SIGNS[value]) is expected


@pytest.mark.parametrize(
    ("pair", "both", "either"),
    [
        ("tt", "t", "t"),
        ("tf", "f", "t"),
        ("tu", "u", "t"),
        ("ff", "f", "f"),
        ("fu", "f", "u"),
        ("uu", "u", "u"),
    ],
)
def test_and_or(pair: str, both: str, either: str) -> None:
    for order in (pair, pair[::-1]):
        values = [SIGNS[sign] for sign in order]
        assert conjunction(values) is SIGNS[both]
        assert disjunction(values) is SIGNS[either]


def test_no_values_at_all() -> None:
    assert conjunction([]) is TRUE
    assert disjunction([]) is FALSE


def test_many_values_are_the_pairs_one_after_the_other() -> None:
    for a, b, c in product(SIGNS.values(), repeat=3):
        assert conjunction(iter((a, b, c))) is conjunction((conjunction((a, b)), c))
        assert disjunction(iter((a, b, c))) is disjunction((disjunction((a, b)), c))
        denied = (negation(a), negation(b), negation(c))
        assert negation(conjunction((a, b, c))) is disjunction(denied)
