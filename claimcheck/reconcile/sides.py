"""A sentence and its checks, side by side: what each of them mentions.

Lives here: the two sides, and what can be asked of one of them. Not here: where they differ
(`contrasts`), which stretch of the report is compared with which checks (`prose`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.vocabulary.prose import Kind

_DENIALS = frozenset(("not", "no", "never", "fails to"))
_UNCLEAR = frozenset(("rarely", "except", "without", "only", "all but", "barely", "false"))


class Side(NamedTuple):
    """What a text mentions, in its order, and all its words in lower case."""

    text: str
    mentions: list[Mention]
    words: frozenset[str]

    def of(self, kind: Kind) -> list[Mention]:
        """The mentions of a kind."""
        return [mention for mention in self.mentions if mention.kind is kind]

    def amounts(self) -> list[tuple[Mention, Amount]]:
        """The numbers."""
        return [(one, one.value) for one in self.mentions if isinstance(one.value, Amount)]

    def names(self) -> list[tuple[Mention, Named]]:
        """The names."""
        return [(one, one.value) for one in self.mentions if isinstance(one.value, Named)]

    def columns(self) -> list[ColumnId]:
        """The columns that are named one by one."""
        return [column for _, named in self.names() for column in named.columns]

    def word(self, mention: Mention) -> str:
        """A mention as it is written."""
        return self.text[mention.start : mention.end]

    def right_before(self, mention: Mention) -> Mention | None:
        """The mention that stands before another one without a word between them."""
        return next((one for one in self.mentions if one.last + 1 == mention.first), None)

    def denials(self) -> list[Mention]:
        """What denies something: `not`, `no`, `never`."""
        return [mention for mention in self.mentions if mention.value in _DENIALS]

    def is_unclear(self) -> bool:
        """Whether something is restricted in a way that neither affirms nor denies it."""
        return any(mention.value in _UNCLEAR for mention in self.mentions)

    def is_denying(self) -> bool:
        """Whether something is denied or restricted."""
        return bool(self.denials()) or self.is_unclear()


class Sides(NamedTuple):
    """What is quoted of a sentence, and the checks of its claims, whose names are given.

    `nouns` are the words for a row of the tables, `defined` the numbers of the conditions by which
    the sets of the checks are chosen.
    """

    said: Side
    checked: Side
    claims: str
    dataset: Dataset
    nouns: frozenset[str]
    defined: tuple[Amount, ...] = ()


def rows(mentions: Iterable[Mention]) -> frozenset[Named]:
    """The rows and the sets of rows among some mentions."""
    named = (mention.value for mention in mentions if isinstance(mention.value, Named))
    return frozenset(
        Named(row=one.row, rows_set=one.rows_set)
        for one in named
        if one.row is not None or one.rows_set
    )
