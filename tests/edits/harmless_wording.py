"""Harmless edits of words: a letter that slipped, another word for the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.edits import synonyms
from tests.edits.edit import Edit
from tests.edits.finding import replacing, substituted
from tests.edits.prose import Prose
from tests.edits.words import NUMBER_WORDS

NEITHER_NAME_NOR_NUMBER = re.compile(r"(?<![\w-])[A-Za-z][a-z]{4,}(?![\w-])")
NAMES = frozenset("Codeforces Qwen Llama Amazon Bedrock Together Diamond Verified".split())
NUMBERS = frozenset((*NUMBER_WORDS, *"first second third twice billion".split()))
REAL_WORDS = frozenset(
    (
        "beast bellow bests betas bilks bolls brats bring cain calked cary circe codding cots "
        "deigned eery fats filed font gibes hans kids labelled lager leafs leaned leaning leas "
        "liens lies limes males mattes minuet modes moth nerds noting pace patters programing "
        "pubic rage ratting rides roses sages sale sand sands seeds sending sere shies shot sill "
        "sine sole sore sores sort sorter steeps tails tale tales tends thee thees their then "
        "there these though three threes through tough trail trial trials trough uses weighs were "
        "woks wore"
    ).split()
)
"""What a slip can make of a word of the report and is a word as well."""


def typos(found: Prose) -> Iterator[Edit]:
    """One slip in each word of five letters or more that is neither a name nor a number.

    Of a word that stands there several times, the first.
    """
    words: set[str] = set()
    for sentence in found.sentences:
        for match in NEITHER_NAME_NOR_NUMBER.finditer(found.text, sentence.start, sentence.end):
            word = match.group()
            is_name = word in NAMES or (word[0].isupper() and match.start() != sentence.start)
            if is_name or word.lower() in NUMBERS | words:
                continue
            words.add(word.lower())
            yield replacing(found, "typo", match.span(), misspelt(word, len(words)))


def synonymous(found: Prose) -> Iterator[Edit]:
    """Each content word that has another word for it."""
    return substituted(found, "synonym", synonyms.CONTENT)


def synonymous_comparisons(found: Prose) -> Iterator[Edit]:
    """Each word of comparing or counting that has another word for it."""
    return substituted(found, "same-relation", synonyms.COMPARING, synonyms.NOT_ALIKE)


def idiomatic(found: Prose) -> Iterator[Edit]:
    """Each relation, rank or hedge in an idiom; it belongs to no rate."""
    return substituted(found, "idiom", synonyms.IDIOMS)


def misspelt(word: str, number: int) -> str:
    """The word with one slip; `number` says which of the possible ones, from left to right."""
    slips = [slip for slip in _slips(word) if slip.lower() not in REAL_WORDS and slip != word]
    return slips[number * 7 % len(slips)]


def _slips(word: str) -> Iterator[str]:
    """Every letter but the first and last: swapped with the next, dropped, doubled, replaced.

    No vowel is dropped: what is left is too often another word.
    """
    for place in range(1, len(word) - 1):
        before, letter, after = word[:place], word[place], word[place + 1 :]
        yield f"{before}{after[0]}{letter}{after[1:]}"
        if letter not in "aeiou":
            yield f"{before}{after}"
        yield f"{before}{letter}{letter}{after}"
        yield f"{before}{_neighbour(letter)}{after}"


def _neighbour(letter: str) -> str:
    """The next letter on a keyboard."""
    rows = "qwertyuiop", "asdfghjkl", "zxcvbnm"
    row = next(row for row in rows if letter in row)
    return (row + row[-2])[row.index(letter) + 1]
