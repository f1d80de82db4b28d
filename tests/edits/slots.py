"""Patterns of prose with slots, and the claims that they amount to.

`<row a>` in a pattern stands for any model's name, and `{a}` in the claim for what was said there
in the words of the language. Not here: the report's statements.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tests.edits.finding import flexible
from tests.edits.names import BENCHMARKS, FULL_NAMES, MISTAKEN, any_of

_COUNTS = "one two three four five six seven eight nine ten".split()

_WORDS: Mapping[str, Mapping[str, str]] = {
    "count": {word: str(number) for number, word in enumerate(_COUNTS, 1)},
    "quantifier": {
        "every one": "every", "every": "every", "each": "every", "all": "every", "both": "every",
        "any": "every", "most": "most", "half": "half", "some": "some", "one": "1 of",
        "several": "at least 2 of", "none": "no", "no": "no", "neither": "no",
    },
    "set": {
        "distilled": "distilled", "general-purpose": "generalist",
        "Qwen-based": "qwen-based", "Llama-based": "llama-based",
    },
    "base": {"Qwen": "Qwen", "Llama": "Llama"},
    "size": {
        "smaller": "lower", "larger": "higher", "less": "lower", "more": "higher",
        "lower": "lower", "higher": "higher",
    },
    "bound": {
        "above": ">", "below": "<", "exceed": ">", "fall below": "<", "more": ">", "less": "<",
        "smaller": "<", "larger": ">",
    },
    "margin": {"more": "more than", "less": "less than"},
    "side": {
        "ahead of": "beats", "behind": "trails", "ahead": "beats", "above": "beats",
        "below": "trails", "more": "beats", "less": "trails", "short of": "trails",
    },
    "relation": {
        "outperforms": "beats", "outperform": "beat", "surpass": "beat", "beats": "beats",
        "trails": "trails", "trail": "trail",
    },
    "match": {
        "comparable to": "is comparable to", "superior to": "beats", "inferior to": "trails",
    },
    "degree": {
        "significantly": "significantly", "slightly": "slightly", "clearly": "clearly",
        "substantially": "substantially", "substantial": "substantially", "slight": "slightly",
        "much": "substantially", "always": "",
    },
    "often": {
        "often": "often", "always": "always", "generally": "generally", "rarely": "rarely",
        "never": "never",
    },
    "trend": {"rises": "rises", "rise": "rises", "falls": "falls", "fall": "falls"},
    "end": {"smallest": "lowest", "largest": "highest"},
    "top": {"best": "best", "worst": "worst", "better": "best", "worse": "worst"},
    "place": {"best": "is best", "worst": "is worst", "second-best": "is 2nd"},
    "rank": {"first": "1st", "second": "2nd", "third": "3rd", "last": "6th"},
    "closeness": {
        "about": "is about", "exactly": "is exactly", "more than": "is over",
        "almost": "is almost",
    },
    "times": {
        "twice": "2", "three times": "3", "half": "0.5", "2.1 times": "2.1", "1.9 times": "1.9",
    },
    "share": {
        "half": "50", "a quarter": "25", "two thirds": "66.67", "40%": "40", "30%": "30",
        "45%": "45",
    },
}  # fmt: skip
"""Each kind of slot that has words of its own, and what these are in the language."""

_SLOT = re.compile(r"<(\w+) (\w+)>")
_NUMBER = r"\d[\d,]*(?:\.\d+)?"


class Reading(NamedTuple):
    """A pattern of prose, and the claim that what it reads amounts to."""

    pattern: str
    claim: str

    def find(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Where a stretch of a text says this, if it does."""
        return _compiled(self.pattern).search(text, start, end)

    def amounts_to(self, found: re.Match[str]) -> str:
        """The claim with its slots filled."""
        kinds = {name: kind for kind, name in _SLOT.findall(self.pattern)}
        said = {name: " ".join(text.split()) for name, text in found.groupdict().items()}
        return self.claim.format(**{name: _meant(kinds[name], said[name]) for name in said})


Statement = tuple[Reading, ...]
"""What a place of the report says: the reading of it as it is, then of what may become of it."""


def statement(pattern: str, claim: str, *others: tuple[str, str]) -> Statement:
    """A statement, of the patterns and claims of its readings."""
    return (Reading(pattern, claim), *(Reading(*other) for other in others))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    filled = _SLOT.sub(lambda slot: f"(?P<{slot[2]}>{_slot(slot[1])})", pattern)
    return re.compile(flexible(filled))


def _slot(kind: str) -> str:
    if kind in ("row", "benchmark"):
        return any_of(list(MISTAKEN) if kind == "row" else BENCHMARKS)
    if kind == "number":
        return _NUMBER
    longest = sorted(_WORDS[kind], key=len, reverse=True)
    return rf"(?<![\w-])(?i:{'|'.join(map(re.escape, longest))})(?![\w-])".replace(r"\ ", " ")


def _meant(kind: str, text: str) -> str:
    if kind == "row":
        return FULL_NAMES.get(text, text)
    if kind == "benchmark":
        return text.replace(" ", "-")
    if kind == "number":
        return text.replace(",", "")
    return next(meant for word, meant in _WORDS[kind].items() if word.lower() == text.lower())
