"""Units: what two sentences have in common that say the same in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.reader import read
from claimcheck.reconcile.units import Unit, units, with_lists_in_order
from tests.reading.lexicons import LEXICON
from tests.reading.test_reader import WORDS


def of(text: str) -> list[Unit]:
    return with_lists_in_order(text, units(read(text, LEXICON)))


@pytest.mark.parametrize(
    ("a", "b"),
    (
        ("R1 beats Turbo", "R1 surpassed Turbo"),
        ("R1 beats Turbo", "Model-R1 outperforms Turbo"),
        ("every model", "each model"),
        ("often", "frequently"),
        ("on AIME", "on AIME 2024"),
        ("671 billion", "671B"),
        ("six of them", "6 of them"),
        ("twice as many", "2 times as many"),
        ("79.8%", "79.8 percent"),
        ("R1 and Turbo win", "Turbo and R1 win"),
        ("R1, Turbo and Qwen2.5-72B win", "Qwen2.5-72B, R1 and Turbo win"),
        ("sturdier and dearer", "dearer and sturdier"),
        ("R1 and Turbo get 5 and 6", "Turbo and R1 get 6 and 5"),
    ),
)
def test_what_says_the_same_has_the_same_units(a: str, b: str) -> None:
    assert [unit.key for unit in of(a)] == [unit.key for unit in of(b)]


@pytest.mark.parametrize(
    ("a", "b"),
    (
        ("R1 beats Turbo", "Turbo beats R1"),
        ("R1 beats Turbo", "R1 trails Turbo"),
        ("79.8%", "78.9%"),
        ("79.8%", "79.80%"),
        ("79.8%", "79.8 points"),
        ("every model", "most models"),
        ("often", "always"),
        ("on AIME", "on MATH-500"),
        ("R1 and Turbo get 5 and 6", "R1 and Turbo get 6 and 5"),
        ("R1 and Turbo get 5 and 6", "Turbo and R1 get 5 and 6"),
        ("R1 gets 5 and Turbo 6", "R1 gets 6 and Turbo 5"),
        ("it is", "it is not"),
    ),
)
def test_what_says_something_else_has_other_units(a: str, b: str) -> None:
    assert [unit.key for unit in of(a)] != [unit.key for unit in of(b)]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_units_are_the_words_of_a_text(text: str) -> None:
    found = read(text, LEXICON)
    words = [word for unit in units(found) for word in unit.words]
    assert words == [atom.key for atom in found.atoms]
    assert all(unit.start < unit.end for unit in units(found))


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_order_keeps_every_unit(text: str) -> None:
    plain = units(read(text, LEXICON))
    assert sorted(with_lists_in_order(text, plain), key=_start) == sorted(plain, key=_start)


def _start(unit: Unit) -> int:
    return unit.start
