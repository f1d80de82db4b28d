"""How names and texts match (LANGUAGE.md §2)."""

from __future__ import annotations

import pytest

from claimcheck.tables.names import name_key, text_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("AIME 2024", "aime 2024"),
        ("aime-2024", "aime 2024"),
        ("AIME_2024", "aime 2024"),
        ("AIME  -_ 2024", "aime 2024"),
        ("AIME\u20132024", "aime 2024"),  # an en dash
        ("AIME\u20112024", "aime 2024"),  # a hyphen that does not break
        ("AIME\u00a02024", "aime 2024"),
        (" -AIME- ", "aime"),
        ("AIME2024", "aime2024"),
        ("AIME.2024", "aime.2024"),
        ("AIME+2024", "aime+2024"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("E\u0301te\u0301", "été"),
        ("ÉTÉ", "été"),
    ],
)
def test_names_match_ignoring_case_and_joints(name: str, key: str) -> None:
    assert name_key(name) == key


def test_different_names_stay_different() -> None:
    names = ["MATH-500", "MATH500", "MATH-50", "Été", "Ete", "R1+", "R1"]
    assert len({name_key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Qwen", "qwen"),
        ("  Bad  Aussee\t", "bad aussee"),
        ("Bad\u00a0Aussee", "bad aussee"),
        ("E\u0301te\u0301", "été"),
        ("GROẞ", "gross"),
        ("a-b", "a-b"),  # in a text a hyphen is no space
        ("a_b", "a_b"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_texts_match_ignoring_case_and_spaces(text: str, key: str) -> None:
    assert text_key(text) == key


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert name_key("caf\u00e9") == name_key("cafe\u0301")
    assert text_key("caf\u00e9") == text_key("cafe\u0301")
    assert name_key("cafe") != name_key("café")
