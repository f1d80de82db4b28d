"""Misspellings: one word with a slip of the pen, and what is another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reconcile.misspelling import is_misspelling, is_negated
from tests.reading.lexicons import LEXICON

SLIPS = """
frequently frequentyl
significantly significantyl
outperform outperfom
outperform outperformm
benchmark benchmatk
statistically statisticaly
organized organised
labeled labelled
reasoning reasonning
achieve acheive
below bellow
every evry
distilled distiled
"""
OTHERS = """
below above
most least
best worst
five nine
million billion
Turbo Turbo2
7500 7600
r100 r200
cat cats
can ban
common uncommon
useful useless
able unable
possible impossible
regular irregular
agree disagree
hope hopeless
first fifth
lower slower
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (line.split() for line in table.strip().splitlines())]


@pytest.mark.parametrize(("old", "new"), pairs(SLIPS))
def test_one_slip_is_a_misspelling(old: str, new: str) -> None:
    assert is_misspelling(old, new, LEXICON)
    assert is_misspelling(new, old, LEXICON)


WORDS_WITH_A_MEANING = "below above most least best worst than five nine million billion".split()


@pytest.mark.parametrize(("old", "new"), pairs(OTHERS))
def test_another_word_is_none(old: str, new: str) -> None:
    assert not is_misspelling(old, new, LEXICON)
    assert not is_misspelling(new, old, LEXICON)


@pytest.mark.parametrize("old", WORDS_WITH_A_MEANING)
@pytest.mark.parametrize("new", WORDS_WITH_A_MEANING)
def test_no_word_with_a_meaning_is_a_slip_of_another(old: str, new: str) -> None:
    assert old == new or not is_misspelling(old, new, LEXICON)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    (
        ("common", "uncommon", True),
        ("uncommon", "common", True),
        ("useful", "useless", True),
        ("useless", "useful", True),
        ("hope", "hopeless", True),
        ("agree", "disagree", True),
        ("common", "commons", False),
        ("model", "models", False),
        ("on", "non", False),
    ),
)
def test_a_negation_is_told(old: str, new: str, wanted: bool) -> None:
    assert is_negated(old, new) is wanted


@given(st.text("abcdefgh", min_size=5, max_size=9), st.data())
def test_each_kind_of_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slips = {
        word[:at] + word[at + 1 :],
        word[:at] + "z" + word[at:],
        word[:at] + "z" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    } - {word}
    assert all(is_misspelling(word, slip, LEXICON) for slip in slips)


@given(st.text("abcde", max_size=8), st.text("abcde", max_size=8))
def test_it_holds_both_ways(a: str, b: str) -> None:
    assert is_misspelling(a, b, LEXICON) == is_misspelling(b, a, LEXICON)
    assert is_negated(a, b) == is_negated(b, a)
