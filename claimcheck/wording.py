"""How counts, lists and numbers are put into English: the one place that knows plurals.

Pure functions from values to words. Not here: the sentences themselves, numbers as printed
(`values`), and anything about width or colour (`render`).
"""

from __future__ import annotations

from collections.abc import Iterable

# fmt: off
_WORDS = (
    "none", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)
# fmt: on
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "this": "these"}


def plural(count: int, noun: str, nouns: str = "") -> str:
    """A count with its noun: `1 claim`, `41 claims`, `0 claims`; `nouns` for an odd plural."""
    return f"{count} {noun if count == 1 else nouns or plural_of(noun)}"


def plural_of(word: str) -> str:
    """The plural of a noun (`entry`, `entries`), or of a small verb (`is`, `are`)."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_SIBILANTS):
        return f"{word}es"
    if word.endswith("y") and not word.endswith(("ay", "ey", "oy", "uy")):
        return f"{word[:-1]}ies"
    return f"{word}s"


def agree(count: int, word: str) -> str:
    """The form of a noun or a small verb that goes with a count: `agree(2, "has")` is `have`."""
    return word if count == 1 else plural_of(word)


def in_words(count: int) -> str:
    """A small count in words: `none`, `one` … `twelve`, and digits above."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)


def ordinal(number: int) -> str:
    """A rank as the claims language writes it: `1st`, `2nd`, `3rd`, `11th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def joined(items: Iterable[str], last: str = "and", limit: int | None = None) -> str:
    """A list in a sentence: `a`, `a and b`, `a, b and c`; `a, b and 4 more` beyond `limit` items.

    A single item over the limit is named all the same: "and 1 more" is no shorter than a name.
    """
    words = list(items)
    if limit is not None and len(words) > limit + 1:
        words = [*words[:limit], f"{len(words) - limit} more"]
        last = "and"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
