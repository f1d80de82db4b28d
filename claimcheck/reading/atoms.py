"""Atoms: the words, numbers and signs of a text, without punctuation, each with its place.

Two texts that differ in punctuation, case, hyphens or line breaks alone have the same atoms. Not
here: what an atom means (`reader`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from claimcheck.source import Span

_LETTERS = r"(?:[^\W_]|[\u0300-\u036f])++"  # with accents that stand by themselves
_THOUSANDS = r"(?<=[0-9])(?:[,_\u00a0\u2009\u202f]|\x20(?=0))(?=[0-9]{3}(?![0-9]))"
_APOSTROPHE = r"['\u2019](?=[^\W\d_])(?![sS](?![^\W_]))"
_ATOM = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"  # a date
    r"|(?<![^\s(\[])[-\u2212](?=\.?[0-9])"  # a minus, not a hyphen
    r"|\.[0-9]+(?![0-9])"
    rf"|(?=[^\W_]){_LETTERS}(?:(?:\.(?=[0-9])|{_THOUSANDS}|{_APOSTROPHE}){_LETTERS})*+"
    r"|[<>]=|!="
    r"|[%$\u20ac\u00a3\u00a5<>=\u2264\u2265\u00d7~\u2248+&@#/\u00b1\u2030\u00b0]"
)
_GROUPED = re.compile(r"[0-9][,_\u00a0\u2009\u202f ][0-9]{3}")
_GROUPING = re.compile(r"[,_\u00a0\u2009\u202f ]")
_JOINED_BEFORE = re.compile(r"[^\W_](?:[-\u2010\u2011_@+]|(?<=[0-9])\.)\Z")
_JOINED_AFTER = re.compile(r"[-\u2010\u2011_@+][^\W_]|\.[^\W_A-Z]")
_SAME = str.maketrans({"\u2019": "'", "\u2212": "-", "\u00d7": "x"})


class Atom(NamedTuple):
    """A word, number or sign: what makes it the same as another, and where it stands."""

    key: str
    start: int
    end: int


def atoms(text: str, span: Span | None = None) -> list[Atom]:
    """The atoms of a text, or of a stretch of it."""
    found = _ATOM.finditer(text, *(span or ()))
    key = str.lower if text.isascii() else _key
    made = [Atom(key(match[0]), match.start(), match.end()) for match in found]
    if _GROUPED.search(text, *(span or ())):
        return [
            Atom(_GROUPING.sub("", atom.key), *atom[1:]) if atom.key[0].isdigit() else atom
            for atom in made
        ]
    return made


def keys(text: str) -> tuple[str, ...]:
    """What two texts have in common that differ in punctuation, case and line breaks alone."""
    return tuple(atom.key for atom in atoms(text))


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen, dot or the like ties a stretch of a text to more of a word.

    A full stop after which the space was forgotten does not.
    """
    before = _JOINED_BEFORE.search(text, max(0, start - 2), start)
    return before is not None or _JOINED_AFTER.match(text, end) is not None


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word).translate(_SAME).casefold()
