"""Misspellings: when two words are one word, once with a slip of the pen.

Not here: names that are nearly right (`diagnostics.nearest`).
"""

from __future__ import annotations

from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.numbers import NUMBER_WORDS

MIN_LENGTH = 4
_ENDINGS = ("s", "es", "d", "ed", "ing")
_NEGATIONS = ("un", "in", "im", "ir", "il", "dis", "non", "mis")


def is_misspelling(old: str, new: str, lexicon: Lexicon) -> bool:
    """Whether one slip (a letter more, less, other or two exchanged) made the new word of the old.

    A word with a meaning of its own is no misspelling of another one; nor is anything with digits.
    """
    if min(len(old), len(new)) < MIN_LENGTH or not (old.isalpha() and new.isalpha()):
        return False
    if _means_something(new, lexicon) and _means_something(old, lexicon):
        return False
    return _is_one_slip(old, new) and not is_negated(old, new)


def is_inflected(old: str, new: str) -> bool:
    """Whether two words differ in their ending alone, as `model` and `models` do."""
    short, long = sorted((old, new), key=len)
    return len(short) > 2 and long.startswith(short) and long[len(short) :] in _ENDINGS


def is_negated(old: str, new: str) -> bool:
    """Whether one word denies the other: `common` and `uncommon`, `useful` and `useless`."""
    short, long = sorted((old, new), key=len)
    if len(short) < 3:
        return False
    if any(long == negation + short for negation in _NEGATIONS):
        return True
    return (
        any(
            a.endswith("less") and b.endswith("ful") and a[:-4] == b[:-3]
            for a, b in ((old, new), (new, old))
        )
        or long == f"{short}less"
    )


def _means_something(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.starting_with(word)) or word in NUMBER_WORDS


def _is_one_slip(old: str, new: str) -> bool:
    """Whether the optimal string alignment distance of two different words is 1."""
    if abs(len(old) - len(new)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    if at is None:
        return len(old) != len(new)
    return (
        old[at + 1 :] == new[at + 1 :]
        or old[at + 1 :] == new[at:]
        or old[at:] == new[at + 1 :]
        or (old[at : at + 2] == new[at : at + 2][::-1] and old[at + 2 :] == new[at + 2 :])
    )
