"""Sentences that compare, rank, count or generalise about what is named, and others."""

from __future__ import annotations

import pytest

from claimcheck.reading.comparing import is_comparing
from tests.reading.saying import NAMES, pieces_of

COMPARES = (
    "Ada beats Ben.",
    "Ada is ahead of the others.",
    "They often surpass the original on these two exams.",
    "Inference with the small ones is 14 times cheaper.",
    "Ada costs less than Ben.",
    "Ben has fewer parameters.",
    "Ada is comparable to Ben.",
    "Ada is the largest.",
    "Ada ranks second.",
    "Ada is the best of them.",
    "The models score above 90%.",
    "Alpha rises with size.",
    "The students average 91.4%.",
    "Every student was trained by Ada.",
    "Most of them stay below 60%.",
    "Two of the three students were trained by Ada.",
    "We have figures for three models.",
    "It is the only model with a figure.",
    "The students usually fail.",
    "All models come within 5 points of Ada.",
)

DOES_NOT = (
    "Ada was trained by a company.",
    "See Ada for more information.",
    "An answer that may be worse is no answer.",
    "The weather is better today.",
    "The table above shows Ada.",
    "See below for Ada.",
    "Ada was released before Ben.",
    "First, install Ada.",
    "The latest release of Ada is here.",
    "The first is the training.",
    "By Alpha we mean a test.",
    "Ada reaches 92.5% on Alpha.",
    "Ada is written in leading edge style.",
    "Everything is fine.",
    "All rights are reserved.",
    "",
)


@pytest.mark.parametrize("sentence", COMPARES)
def test_a_sentence_that_compares(sentence: str) -> None:
    assert is_comparing(pieces_of(sentence), NAMES.lexicon.nouns)


@pytest.mark.parametrize("sentence", DOES_NOT)
def test_a_sentence_that_does_not(sentence: str) -> None:
    assert not is_comparing(pieces_of(sentence), NAMES.lexicon.nouns)
