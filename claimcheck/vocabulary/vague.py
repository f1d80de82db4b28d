"""The vague words, their kinds and their built-in meanings (LANGUAGE.md §5).

`define` replaces a meaning by another of the same kind; what a meaning does to a verdict is decided
in `evaluation`.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from claimcheck.vocabulary.relations import Bound


class VagueKind(Enum):
    """What a vague word speaks of, and so which meanings fit it."""

    FREQUENCY = "frequency"
    DEGREE = "degree"
    CLOSENESS = "closeness"
    COLUMN_CLOSENESS = "closeness of a column"
    NUMBER_CLOSENESS = "closeness to a number"
    BELOW_NUMBER = "just below a number"


class Meaning(NamedTuple):
    """What a vague word means: a bound, a distance, or a statistical confidence.

    `unit` is `%` (of the other figure, or of the comparisons), `points` (the measure's own unit),
    `x`, or the name of a unit; `bound` is `None` for a distance (`within`). `text` is the meaning
    as its author wrote it.
    """

    bound: Bound | None
    value: Fraction
    unit: str
    text: str
    is_confidence: bool = False


class VagueWord(NamedTuple):
    """A vague word: its kind and what it means unless defined otherwise."""

    kind: VagueKind
    meaning: Meaning


def _bound(bound: Bound, percent: int) -> Meaning:
    return Meaning(bound, Fraction(percent), "%", f"{bound.value} {percent}%")


def _within(percent: int) -> Meaning:
    return Meaning(None, Fraction(percent), "%", f"within {percent}%")


CONFIDENCES = ("90", "95", "99", "99.9")
"""The confidences, in percent, at which `significantly` can be decided."""

VAGUE_WORDS: dict[str, VagueWord] = {
    word: VagueWord(kind, meaning)
    for kind, meaning, words in (
        (VagueKind.FREQUENCY, _bound(Bound.AT_LEAST, 100), "always consistently"),
        (VagueKind.FREQUENCY, _bound(Bound.AT_MOST, 0), "never"),
        (VagueKind.FREQUENCY, _bound(Bound.MORE_THAN, 50), "generally"),
        (VagueKind.FREQUENCY, _bound(Bound.AT_LEAST, 40), "often"),
        (VagueKind.FREQUENCY, _bound(Bound.MORE_THAN, 0), "sometimes"),
        (VagueKind.FREQUENCY, _bound(Bound.AT_MOST, 20), "rarely"),
        (VagueKind.DEGREE, _bound(Bound.AT_LEAST, 10), "substantially clearly"),
        (VagueKind.DEGREE, _bound(Bound.AT_MOST, 5), "slightly"),
        (
            VagueKind.DEGREE,
            Meaning(None, Fraction(95), "%", "confidence 95%", True),
            "significantly",
        ),
        (VagueKind.CLOSENESS, _within(5), "comparable competitive"),
        (VagueKind.COLUMN_CLOSENESS, _within(25), "similar"),
        (VagueKind.NUMBER_CLOSENESS, _within(5), "about roughly approximately"),
        (VagueKind.BELOW_NUMBER, _within(5), "nearly almost"),
    )
    for word in words.split()
}
"""Every vague word."""

TERMINALS = {
    VagueKind.FREQUENCY: "FREQUENCY",
    VagueKind.DEGREE: "DEGREE",
    VagueKind.COLUMN_CLOSENESS: "SIMILAR",
    VagueKind.NUMBER_CLOSENESS: "APPROX",
    VagueKind.BELOW_NUMBER: "APPROX",
}
"""The terminal of each kind; the words of closeness are terminals of their own."""
