"""Pieces of a sentence: nothing of it is left out, and marks are pieces too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.pieces import MAX_ATOMS, MAX_MENTIONS
from tests.reading.saying import pieces_of

CASES = (
    ("Ada beats Ben.", ["ada", "beats", "ben"]),
    ("Ada's, Ben’s", ["ada", "'s", ",", "ben", "'s"]),
    ("the students' scores", ["the", "students", "'s", "scores"]),
    ("(92.5% vs. 85.2%)", ["(", "92.5 %", "vs", "85.2 %", ")"]),
    ("Ada - Ben", ["ada", "\u2013", "ben"]),
    ("top-1", ["top", "-", "1"]),
    ("Is it? Yes.", ["is", "it", "?", "yes"]),
    ("“Ada”", ["“", "ada", "”"]),
    ("\U0001f525 Ada \u2705", ["ada"]),
    ("Ada: 5; on par; more than 3", ["ada", ":", "5", ";", "on par", ";", "more than", "3"]),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_pieces_of_a_text(text: str, expected: list[str]) -> None:
    assert [piece.key for piece in pieces_of(text)] == expected


def test_a_sentence_that_is_too_long_has_none() -> None:
    assert pieces_of("word " * MAX_ATOMS)
    assert pieces_of("word " * (MAX_ATOMS + 1)) == []
    assert pieces_of("Ada " * MAX_MENTIONS)
    assert pieces_of("Ada " * (MAX_MENTIONS + 1)) == []


@given(st.text(max_size=60))
def test_pieces_stand_in_order_and_apart(text: str) -> None:
    found = pieces_of(text)
    ends = [0, *(piece.end for piece in found)]
    assert all(end <= piece.start for end, piece in zip(ends, found, strict=False))
    assert all(piece.key for piece in found)
