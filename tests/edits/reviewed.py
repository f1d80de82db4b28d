"""Harmful-looking edits that were read one by one, with what they are and why.

Only what no pattern of `statements` reads belongs here, or what one reads without the words around
it. An edit is named by words that stand in the report only after it.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.edits.edit import Standing


class Review(NamedTuple):
    """The words that an edit brings about, what it is, and why."""

    words: str
    standing: Standing
    because: str


_UNKNOWN = "the figures that would decide it are not reported, and were not before"

REVIEWS = (
    Review("half of the six never exceed 1400", Standing.STILL_TRUE, "the other half does not"),
    Review("Most of them but the smallest solve", Standing.STILL_TRUE, "all five others do"),
    Review(
        "model beats the second-best Llama-based one",
        Standing.STILL_TRUE,
        "83.5 on average against 69.8",
    ),
    Review(
        "competitive with the second-best Qwen-based",
        Standing.STILL_TRUE,
        "1633 against 1481",
    ),
    Review("It is the model with a figure here", Standing.STILL_TRUE, "it says the same"),
    Review("only the Llama-based model trails", Standing.STILL_TRUE, "of the two lines it does"),
    Review("Only R1 itself wrote", Standing.STILL_TRUE, "all six have this one teacher"),
    Review("Only R1 reaches 97.3%", Standing.STILL_TRUE, "no other figure is as high"),
    Review("Only R1 resolves almost half", Standing.STILL_TRUE, "no other figure is reported"),
    Review("Only R1 passed through several stages", Standing.OPEN, _UNKNOWN),
    Review("R1 is not clearly ahead of V3", Standing.OPEN, _UNKNOWN),
    Review("easy to see in coding, where R1", Standing.OPEN, _UNKNOWN),
    Review("in coding in particular they are", Standing.OPEN, _UNKNOWN),
    Review("In coding and coding", Standing.OPEN, _UNKNOWN),
    Review("the Llama-based ones in coding", Standing.OPEN, _UNKNOWN),
    Review("each of them never costs less", Standing.OPEN, _UNKNOWN),
    Review("each of them except one costs less", Standing.OPEN, _UNKNOWN),
    Review("models never outperform both", Standing.OPEN, _UNKNOWN),
    Review("models except one outperform both", Standing.OPEN, _UNKNOWN),
    Review("only the distilled models outperform both", Standing.OPEN, _UNKNOWN),
    Review("outperforms every distilled model except one", Standing.OPEN, _UNKNOWN),
    Review("on every benchmark except one", Standing.OPEN, _UNKNOWN),
    Review("lead over each distilled model except one", Standing.OPEN, _UNKNOWN),
    Review("Only the distilled models took a shorter route", Standing.OPEN, _UNKNOWN),
    Review(
        "Every general-purpose model is smaller than R1",
        Standing.HARMFUL,
        "the sentence goes on that the smallest of them has 1.5 billion parameters",
    ),
)
"""Each with the words as they stand on one line."""


class Miss(NamedTuple):
    """The words of a harmful edit that the checker may miss, and why."""

    words: str
    because: str


_UNQUOTED = "the name stands outside what the claim of the sentence quotes, and no figure is of it"
_NO_PAIR = "an opposite that only a dictionary knows, in a sentence whose claim is skipped"

KNOWN_MISSES = (
    Miss("released DeepSeek-V3, it published", _UNQUOTED),
    Miss("released Qwen2.5-72B, it published", _UNQUOTED),
    Miss("they narrow the circle", _NO_PAIR),
    Miss("the aim being shakier logic", _NO_PAIR),
)
"""They count as missed; the words are as they stand on one line."""


def why_missed(words: str) -> str:
    """The reason to miss an edit that makes these words, if there is one."""
    return next((miss.because for miss in KNOWN_MISSES if miss.words in words), "")


def review_of(words: str) -> Review | None:
    """The review of an edit that makes these words of the report, on one line."""
    return next((review for review in REVIEWS if review.words in words), None)
