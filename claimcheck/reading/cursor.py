"""A cursor over the pieces of a sentence: what the patterns of statements read with.

Every `take…` steps over what it finds and gives it, or stays where it is and gives nothing. Not
here: the patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from claimcheck.reading.mentions import Amount, Named
from claimcheck.reading.pieces import END, Piece
from claimcheck.reading.saying import Size
from claimcheck.reading.words import NOUNS
from claimcheck.vocabulary.prose import Kind

_Found = TypeVar("_Found")
_More = ParamSpec("_More")


class Cursor:
    """A place in a row of pieces.

    `nouns` are those of the tables, `fillers` those that may stand after a name; `given` are the
    figures in parentheses behind rows, by their place.
    """

    __slots__ = ("at", "fillers", "given", "nouns", "pieces")

    def __init__(self, pieces: Sequence[Piece], nouns: Collection[str]) -> None:
        self.pieces = pieces
        self.nouns = nouns
        self.fillers = NOUNS.union(nouns)
        self.at = 0
        self.given: dict[int, tuple[Named, Size]] = {}

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.pieces)

    def peek(self, ahead: int = 0) -> Piece:
        """The next piece, or one after it."""
        at = self.at + ahead
        return self.pieces[at] if at < len(self.pieces) else END

    def take(self, words: Collection[str]) -> str:
        """The next piece if it is one of some words, whatever they mean."""
        key = self.peek().key
        if key and key in words:
            self.at += 1
            return key
        return ""

    def phrase(self, text: str) -> bool:
        """Steps over words that stand side by side."""
        words = text.split()
        if all(self.peek(ahead).key == word for ahead, word in enumerate(words)):
            self.at += len(words)
            return True
        return False

    def sense(self, kind: Kind, words: Collection[str] = ()) -> str:
        """The sense of the next piece if it is of a kind, and one of some senses."""
        mention = self.peek().mention
        if mention is None or mention.kind is not kind or not isinstance(mention.value, str):
            return ""
        if words and mention.value not in words:
            return ""
        self.at += 1
        return mention.value

    def named(self) -> Named | None:
        """What the next piece names, without stepping over it."""
        return self.peek().named

    def number(self) -> Amount | None:
        """The next piece if it is a number."""
        amount = self.peek().amount
        self.at += amount is not None
        return amount

    def whole(self) -> int | None:
        """The next piece if it is a count: a whole number without a unit."""
        before, amount = self.at, self.number()
        if amount is None or amount.unit or amount.step < 1 or not 0 <= amount.value <= 10_000:
            self.at = before
            return None
        return int(amount.value)

    def attempt(
        self,
        pattern: Callable[Concatenate[Cursor, _More], _Found | None],
        *more: _More.args,
        **rest: _More.kwargs,
    ) -> _Found | None:
        """What a pattern finds here; nothing is stepped over when it finds nothing."""
        before = self.at
        found = pattern(self, *more, **rest)
        if found is None:
            self.at = before
        return found
