"""Names in prose: which of them are known, and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.lexicon import SetName, lexicon_of
from claimcheck.reading.mentions import Named
from claimcheck.tables.dataset import Dataset
from claimcheck.vocabulary.prose import PROSE, Kind
from tests.reading.lexicons import KNOWN, SETS, dataset, mentions, names

NAMES = (
    ("Model-R1 wins", ["Model-R1"]),
    ("R1 wins", ["Model-R1"]),
    ("**R1** wins", ["Model-R1"]),
    ("R1's lead", ["Model-R1"]),
    ("model-r1 wins", []),
    ("MODEL-R1 wins", ["Model-R1"]),
    ("Model R1 wins", ["Model-R1"]),
    ("Are One wins", ["Model-R1"]),
    ("are one to win", []),
    ("Model-R1-Zero wins", ["Model-R1-Zero"]),
    ("Model-R1-Large wins", []),
    ("R1-Zero wins", []),
    ("R10 wins", []),
    ("Qwen2.5-72B wins", ["Qwen2.5-72B"]),
    ("Qwen2.5-72B-Instruct wins", []),
    ("Qwen2.5 wins", []),
    ("on AIME 2024", ["AIME 2024"]),
    ("on AIME", ["AIME 2024"]),
    ("on AIME-2024", ["AIME 2024"]),
    ("on AIME 2025", ["AIME 2024"]),
    ("on MATH-500", ["MATH-500"]),
    ("on MATH", []),
    ("the price per minute", ["price per minute"]),
    ("the distilled models", ["distilled"]),
    ("both generalists", ["generalist"]),
    ("a Generalist", ["generalist"]),
    ("on all benchmarks", ["benchmark"]),
    ("benchmarking", []),
    ("a turbo charger", []),
    ("the Turbo", ["Turbo"]),
    ("R1 and Turbo on AIME", ["Model-R1", "Turbo", "AIME 2024"]),
    ("the best of 7", []),
    ("r/R1@home", []),
    ("R1.5", []),
    ("R1.", ["Model-R1"]),
    ("(R1)", ["Model-R1"]),
    ("R1/Turbo", ["Model-R1", "Turbo"]),
)


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_names_are_found_whole(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_a_table_gives_the_words_for_its_rows() -> None:
    assert {"model", "models"} <= lexicon_of(KNOWN, SETS).nouns


def test_a_name_of_two_things_stands_for_both() -> None:
    both = lexicon_of(dataset("tables: {t: {columns: {Size: {}}, rows: {Size: {Size: 1}}}}"))
    (found,) = mentions("The Size", both)
    assert isinstance(found.value, Named)
    assert found.value.row is not None
    assert found.value.columns


def test_a_lexicon_without_names_knows_words() -> None:
    (found,) = mentions("it beats", lexicon_of(Dataset(())))
    assert found.kind is Kind.DIRECTION


ODD = (
    *(".*", "(", "a|b", "[x]", "\\d+", "-", "", " ", "...", "%", "$5", "`", "R1's"),
    *("7", "42", "a", "A", "x", "X", "ſ", "İ", "\u0301", "🙂", "a" * 1000, "a " * 500),
    *("best", "every", "not", "than", "check", "claim", "and", "of the"),
)


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_names_or_nothing(name: str) -> None:
    lexicon = lexicon_of(KNOWN, [*SETS, SetName(name, True)])
    text = f"R1 beats {name} by 5% and every one of the others, but not Turbo."
    found = mentions(text, lexicon)
    assert {one.value for one in found} >= {"better", "not"}
    assert all(one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize("word", ("best", "every", "not", "6", "never", "a", "above"))
def test_everyday_words_stay_words(word: str) -> None:
    lexicon = lexicon_of(KNOWN, [SetName(word, True)])
    assert all(one.kind is not Kind.NAME for one in mentions(f"It is {word} here", lexicon))


@given(st.lists(st.text(min_size=1, max_size=12), max_size=8), st.text(max_size=80))
def test_no_names_and_no_text_are_too_odd(sets: list[str], text: str) -> None:
    lexicon = lexicon_of(KNOWN, [SetName(name, True) for name in sets])
    found = mentions(f"{text} {' '.join(sets)}", lexicon)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.sampled_from(sorted(PROSE)))
def test_every_phrase_is_read(phrase: str) -> None:
    found = mentions(f"{phrase} 5 points", lexicon_of(Dataset(())))
    assert PROSE[phrase].kind is Kind.PLAIN or found
