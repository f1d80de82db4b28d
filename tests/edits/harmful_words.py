"""Harmful edits of words in sentences that claims quote: directions, quantifiers, ranks, names, …

Not here: the words (`words`, `names`), numbers and tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.edits import words
from tests.edits.edit import Edit
from tests.edits.finding import covered, flexible, others, replacing, substituted
from tests.edits.names import BENCHMARKS, MISTAKEN, SETS, any_of
from tests.edits.prose import Prose


def directions(found: Prose) -> Iterator[Edit]:
    """Each word of direction, changed to its opposite."""
    return substituted(found, "direction", words.DIRECTIONS, words.NO_DIRECTION)


def quantifiers(found: Prose) -> Iterator[Edit]:
    """Each quantifier, changed to others."""
    return substituted(found, "quantifier", words.QUANTIFIERS)


def ranks(found: Prose) -> Iterator[Edit]:
    """Each superlative and rank, changed to others."""
    return substituted(found, "rank", words.RANKS)


def hedges(found: Prose) -> Iterator[Edit]:
    """Each hedge and each word of degree or frequency, changed to others."""
    return substituted(found, "hedge", words.HEDGES)


def sets(found: Prose) -> Iterator[Edit]:
    """Each name of a set, changed to another's."""
    return substituted(found, "set", SETS)


def models(found: Prose) -> Iterator[Edit]:
    """Each model's name, changed to those of two other models."""
    for match in covered(found, any_of(list(MISTAKEN)), 0):
        for new in MISTAKEN[match.group()]:
            yield replacing(found, "model", match.span(), new)


def benchmarks(found: Prose) -> Iterator[Edit]:
    """Each benchmark's name, changed to those of two others."""
    for match in covered(found, any_of(BENCHMARKS), 0):
        for new in others(BENCHMARKS, match.group(), 2):
            yield replacing(found, "benchmark", match.span(), new)


def negations(found: Prose) -> Iterator[Edit]:
    """A negation or restriction that comes or goes."""
    yield from substituted(found, "negation", words.REMOVABLE)
    yield from _after(found, rf"(?:{words.AUXILIARIES})(?= [a-z])(?! not)", " not")
    yield from _after(found, rf"{words.SUBJECT}(?= (?:{words.VERBS})\b)", " never")
    yield from _after(found, rf"(?:{words.UNIVERSALS})\b", " except one")
    yield from substituted(found, "negation", words.ONLY)


def _after(found: Prose, pattern: str, new: str) -> Iterator[Edit]:
    for match in covered(found, pattern):
        yield _inserting(found, match.end(), new)


def _inserting(found: Prose, place: int, new: str) -> Edit:
    before = re.search(flexible(r"(\S+ ?\S+ ?)$"), found.text[:place])
    context = " ".join(((before.group() if before else "") + new).split())
    after = " ".join(found.text[place : place + 20].split())
    return replacing(found, "negation", (place, place), new, f"+{new.strip()}: {context} … {after}")
