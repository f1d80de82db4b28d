"""The nearest known names, and the words that offer them."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.nearest import did_you_mean, nearest

KNOWN = [
    "AIME 2024",
    "MATH-500",
    "DeepSeek-R1",
    "DeepSeek-R1-Distill-Qwen-32B",
    "distilled",
    "qwen",
]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("distiled", "distilled"),
        ("DISTILLED", "distilled"),
        ("aime2024", "AIME 2024"),
        ("AIME", "AIME 2024"),
        ("math_500", "MATH-500"),
        ("DeepSeak-R1", "DeepSeek-R1"),
        ("R1-Distill-Qwen-32B", "DeepSeek-R1-Distill-Qwen-32B"),
        ("R1", "DeepSeek-R1"),
        ("quen", "qwen"),
    ],
)
def test_the_nearest_comes_first(name: str, first: str) -> None:
    assert nearest(name, KNOWN)[0] == first


@pytest.mark.parametrize("name", ["", "  ", "zzz", "Llama"])
def test_nothing_is_near(name: str) -> None:
    assert nearest(name, KNOWN) == []


def test_at_most_the_limit_and_none_twice() -> None:
    known = ["abc1", "abc2", "abc3", "abc4", "abc1"]
    assert nearest("abc", known) == ["abc1", "abc2", "abc3"]
    assert nearest("abc1", known, limit=1) == ["abc1"]


def test_ties_come_in_the_order_of_the_known() -> None:
    assert nearest("abx", ["aby", "abz"]) == ["aby", "abz"]
    assert nearest("abx", ["abz", "aby"]) == ["abz", "aby"]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ([], ""),
        (["abc"], "did you mean `abc`?"),
        (["abc", "abd"], "did you mean `abc` or `abd`?"),
        (["abc", "abd", "abe"], "did you mean `abc`, `abd` or `abe`?"),
    ],
)
def test_did_you_mean(known: list[str], words: str) -> None:
    assert did_you_mean("ab", known) == words


def test_long_names_and_many_end() -> None:
    known = [f"{'row' * 30_000}{at}" for at in range(50)] + [f"row {at}" for at in range(100_000)]
    assert len(nearest("row" * 30_000, known)) <= 3
    assert len(nearest("rwo 512", known)) <= 3
