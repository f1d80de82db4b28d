"""Pieces: a sentence as the row of its mentions, plain words and marks, nothing left out.

A reading is complete only when every piece has its part in it, so that marks that are no words are
pieces too. Not here: which mentions there are (`reader`), what pieces make together (`statements`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.reading.reader import Read
from claimcheck.source import Span

MAX_CHARACTERS = 20_000
MAX_ATOMS = 400
MAX_MENTIONS = 60
"""A sentence with more of any is not read."""

OWN = "'s"
"""The piece of a possessive."""

_UNSEEN = frozenset("*_`\u200b\u200d\ufe0f")
_APOSTROPHES = "'\u2019"
_HYPHENS = "-\u2010\u2011"
_SYMBOLS = "\u2190"  # arrows, signs and emoji from here on


class Piece(NamedTuple):
    """A mention, a word or a mark: its text in lower case, and where it stands."""

    key: str
    mention: Mention | None
    start: int
    end: int

    @property
    def named(self) -> Named | None:
        """What it names."""
        value = self.mention.value if self.mention else None
        return value if isinstance(value, Named) else None

    @property
    def amount(self) -> Amount | None:
        """The number that it is."""
        value = self.mention.value if self.mention else None
        return value if isinstance(value, Amount) else None


END = Piece("", None, 0, 0)
"""What comes after the last piece."""


def pieces(read: Read, span: Span) -> list[Piece]:
    """The pieces of a sentence at a span; none of one that is too long to be read."""
    is_long = span.end - span.start > MAX_CHARACTERS
    if is_long or len(read.atoms) > MAX_ATOMS or len(read.mentions) > MAX_MENTIONS:
        return []
    found = list(_pieces(read, span))
    while found and found[-1].key in (".", "!"):
        found.pop()
    return found


def _pieces(read: Read, span: Span) -> Iterator[Piece]:
    text, at, index = read.text, span.start, 0
    mentions = iter(read.mentions)
    mention = next(mentions, None)
    while index < len(read.atoms):
        atom = read.atoms[index]
        is_own = _is_own(text, at, atom.start, atom.key, atom.end)
        if not is_own:
            yield from _marks(text, at, atom.start)
        if mention is not None and mention.first == index:
            key = " ".join(one.key for one in read.atoms[index : mention.last + 1])
            yield Piece(key, mention, mention.start, mention.end)
            at, index = mention.end, mention.last + 1
            mention = next(mentions, None)
        else:
            yield Piece(OWN if is_own else atom.key, None, atom.start, atom.end)
            at, index = atom.end, index + 1
    yield from _marks(text, at, span.end)


def _is_own(text: str, at: int, start: int, key: str, end: int) -> bool:
    """Whether an atom is the `s` of a possessive."""
    return key == "s" and start == at + 1 and text[at] in _APOSTROPHES and start > 0


def _marks(text: str, start: int, end: int) -> Iterator[Piece]:
    """The marks between two atoms; those that are only shown around words are left out."""
    for at in range(start, end):
        mark = text[at]
        if mark.isspace() or mark in _UNSEEN or mark >= _SYMBOLS:
            continue
        if mark in _APOSTROPHES and at == start and text[at - 1 : at] in ("s", "S"):
            yield Piece(OWN, None, at, at + 1)
        elif mark == "." and text[max(0, at - 2) : at].lower() == "vs":
            continue
        elif mark in _HYPHENS and (at > start or at + 1 < end):
            yield Piece("\u2013", None, at, at + 1)
        else:
            yield Piece(mark, None, at, at + 1)
