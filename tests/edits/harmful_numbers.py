"""Harmful edits of numbers in prose: a digit, or a number in words.

Numbers that belong to a name (MATH-500, AIME 2024, Qwen2.5-72B), of a list or of the bibliography
are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.edits.edit import Edit
from tests.edits.finding import cased, covered, others, replacing
from tests.edits.prose import Prose
from tests.edits.words import NUMBER_WORDS, ONE_OF

NUMBER = re.compile(r"(?<![\w.,-])(?<!AIME )\d+(?:,\d{3})*(?:\.\d+)?(?=[B%]?(?![\w-]))(?!\. [A-Z])")


def digits(found: Prose) -> Iterator[Edit]:
    """Each digit of each number, changed to the next one and to the one five further."""
    for sentence in found.sentences:
        if not sentence.quotes:
            continue
        for number in NUMBER.finditer(found.text, sentence.start, sentence.end):
            for place in range(number.start(), number.end()):
                yield from _digit(found, number, place)


def number_words(found: Prose) -> Iterator[Edit]:
    """Each number in words, changed to its two neighbours; "two" to the two after it."""
    for match in covered(found, rf"(?:{'|'.join(NUMBER_WORDS)})\b"):
        word = match.group()
        near, far, *_, before = others(NUMBER_WORDS, word.lower(), len(NUMBER_WORDS) - 1)
        for new in (near, far if word.lower() == NUMBER_WORDS[0] else before):
            yield replacing(found, "number-word", match.span(), cased(new, word))
    for match in covered(found, rf"one(?= (?:{'|'.join(ONE_OF)}))"):
        yield replacing(found, "number-word", match.span(), cased("two", match.group()))


def changed_digits(number: str, place: int, steps: tuple[int, ...]) -> Iterator[str]:
    """The number with another digit at a place; it starts with no zero that it did not have."""
    if not number[place].isdigit():
        return
    for step in steps:
        digit = (int(number[place]) + step) % 10
        if digit == 0 and place == 0:
            digit = 9 if number[0] != "9" else 1
        yield f"{number[:place]}{digit}{number[place + 1 :]}"


def _digit(found: Prose, number: re.Match[str], place: int) -> Iterator[Edit]:
    inner = place - number.start()
    for new in dict.fromkeys(changed_digits(number.group(), inner, (1, 5))):
        about = f"{number.group()} → {new}"
        yield replacing(found, "digit", (place, place + 1), new[inner], about)
