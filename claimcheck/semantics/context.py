"""What the resolving of one claim has at hand, and what it gathers on its way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.semantics.meaning import (
    Except,
    Labelled,
    Rows,
    RowSet,
    Union,
    UsedWord,
    Where,
    WithExtreme,
)
from claimcheck.semantics.problem import Problem, Warned
from claimcheck.semantics.scope import Scope
from claimcheck.source import Span
from claimcheck.tables.dataset import RowId
from claimcheck.vocabulary.vague import Meaning


class Context:
    """One claim's resolving: the scope, and the vague words and warnings met.

    `turning` is the word that turns meanings round here (`not`, `no`, `exactly`), or empty.
    """

    __slots__ = ("scope", "turning", "vague", "warnings")

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.vague: dict[UsedWord, None] = {}
        self.warnings: list[Warned] = []
        self.turning = ""

    def warn(self, finding: Finding, span: Span) -> None:
        """Remember something worth saying."""
        self.warnings.append(Warned(finding, span))

    def meaning_of(self, word: str) -> Meaning:
        """What a vague word means in this scope; it is remembered as used."""
        meaning = self.scope.meanings[word]
        self.vague[UsedWord(word, meaning.text)] = None
        return meaning

    @contextmanager
    def turned_by(self, word: str) -> Iterator[None]:
        """While inside, `word` turns meanings round; an empty one changes nothing."""
        before = self.turning
        self.turning = word or before
        try:
            yield
        finally:
            self.turning = before

    def check_scope(self, several: bool, name: str, span: Span) -> None:
        """A set of several without a quantifier is an error where `every` would surprise."""
        if several and self.turning:
            raise Problem(messages.ambiguous_scope(name, self.turning), span)


def home_of(rows: RowSet) -> tuple[RowId, ...]:
    """The rows that a set can have at most."""
    match rows:
        case Rows(found):
            return found
        case Labelled(_, inner):
            return home_of(inner)
        case Where(base) | Except(base) | WithExtreme(base):
            return home_of(base)
        case Union(parts):
            return tuple(dict.fromkeys(row for part in parts for row in home_of(part)))


def tables_of(rows: RowSet) -> frozenset[int]:
    """The tables that a set names, by themselves or before a row's name."""
    match rows:
        case Rows(_, _, _, table):
            return frozenset() if table is None else frozenset((table,))
        case Labelled(_, inner):
            return tables_of(inner)
        case Where(base) | Except(base) | WithExtreme(base):
            return tables_of(base)
        case Union(parts):
            return frozenset().union(*(tables_of(part) for part in parts))


def is_several(rows: RowSet) -> bool:
    """Whether a set is written as one of several rows; a superlative names one."""
    match rows:
        case Rows(found, _, noun, _):
            return len(found) != 1 or bool(noun)
        case Labelled(_, inner):
            return is_several(inner)
        case WithExtreme():
            return False
        case _:
            return True
