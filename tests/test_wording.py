"""Plurals, lists and numbers in words."""

from __future__ import annotations

import pytest

from claimcheck.wording import agree, in_words, joined, ordinal, plural, plural_of


@pytest.mark.parametrize(
    ("count", "noun", "text"),
    [
        (0, "claim", "0 claims"),
        (1, "claim", "1 claim"),
        (2, "entry", "2 entries"),
        (3, "box", "3 boxes"),
        (3, "match", "3 matches"),
        (2, "day", "2 days"),
        (1, "entry", "1 entry"),
    ],
)
def test_plural(count: int, noun: str, text: str) -> None:
    assert plural(count, noun) == text


def test_odd_plurals_are_given() -> None:
    assert plural(2, "child", "children") == "2 children"
    assert plural(1, "child", "children") == "1 child"


def test_verbs_agree() -> None:
    assert [agree(1, "is"), agree(2, "is"), agree(0, "has")] == ["is", "are", "have"]
    assert plural_of("does") == "do"


def test_in_words() -> None:
    assert [in_words(count) for count in (0, 1, 12, 13, -1)] == [
        *("none", "one", "twelve", "13", "-1")
    ]


def test_ordinal() -> None:
    numbers = (1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 112)
    assert " ".join(map(ordinal, numbers)) == (
        "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 101st 111th 112th"
    )


def test_joined() -> None:
    assert joined([]) == ""
    assert joined(["a"]) == "a"
    assert joined(["a", "b"]) == "a and b"
    assert joined("abc", "or") == "a, b or c"
    assert joined(iter("ab")) == "a and b"


def test_joined_up_to_a_limit() -> None:
    assert joined("abcdef", limit=2) == "a, b and 4 more"
    assert joined("abc", limit=2) == "a, b and c"
    assert joined("abcd", "or", limit=1) == "a and 3 more"
