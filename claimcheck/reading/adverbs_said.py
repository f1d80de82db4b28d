"""Patterns for the adverbs of a predicate: how often, and how much.

Not here: the predicates (`predicates`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.words import ADVERBS
from claimcheck.vocabulary.prose import Kind


class Adverbs(NamedTuple):
    """The words of frequency and degree beside a predicate."""

    frequency: str = ""
    degree: str = ""


def adverbs(cursor: Cursor) -> Adverbs | None:
    """The adverbs here; `None` for two of one kind."""
    frequency = degree = ""
    while True:
        if cursor.take(ADVERBS):
            continue
        often = cursor.sense(Kind.FREQUENCY)
        much = "" if often else cursor.sense(Kind.DEGREE)
        if not often and not much:
            return Adverbs(frequency, degree)
        if (often and frequency) or (much and degree):
            return None
        frequency, degree = often or frequency, much or degree
