"""Letters that look alike."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.lookalikes import describe, skeleton


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("DeepSe\u0435k", "`\u0435` is CYRILLIC SMALL LETTER IE"),
        ("\u0410IME 2024", "`\u0410` is CYRILLIC CAPITAL LETTER A"),
        ("\u0391IME", "`\u0391` is GREEK CAPITAL LETTER ALPHA"),
        ("\u041c\u0410\u0422\u041d-500", "`\u041c` is CYRILLIC CAPITAL LETTER EM"),
        ("R1\u200b", "U+200B is ZERO WIDTH SPACE"),
        ("a\u202eb", "U+202E is RIGHT-TO-LEFT OVERRIDE"),
        ("\uff21IME", "`\uff21` is FULLWIDTH LATIN CAPITAL LETTER A"),
    ],
)
def test_what_is_not_as_it_looks(name: str, words: str) -> None:
    said = describe(name)
    assert said is not None
    assert said.startswith(words)


@pytest.mark.parametrize(
    "name", ["DeepSeek", "", "Москва", "α-model", "10 µs", "Zürich", "日本語", "Qwen π", "naïve"]
)
def test_honest_names(name: str) -> None:
    assert describe(name) is None


def test_names_that_look_the_same_have_one_skeleton() -> None:
    assert skeleton("D\u0435\u0435pS\u0435\u0435k\u200b-R\uff11") == skeleton("DeepSeek-R1")
    assert skeleton("Zürich") == "Zürich"


def test_at_most_three_letters_are_named() -> None:
    said = describe("x\u0430\u0435\u043e\u0440\u0441")
    assert said is not None
    assert said.count(" is ") == 3
