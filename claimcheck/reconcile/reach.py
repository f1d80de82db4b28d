"""The rows and measures that a sentence speaks of, with the members of the sets that it names.

Not here: which numbers they back (`backing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.reading.mentions import Named
from claimcheck.reading.pieces import Piece
from claimcheck.reading.words import PRONOUNS
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.judging import unnoticed
from claimcheck.reconcile.surroundings import Around
from claimcheck.semantics import terms
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.tables.dataset import ColumnId, RowId

MAX_ROWS = 60
"""The members of a larger set are not looked through."""


class Reach(NamedTuple):
    """The rows and measures that a sentence speaks of; none where it names none.

    `sets` are the rows of each set by itself, whose mean may be meant; `is_wide` when one has more
    rows than are looked through.
    """

    rows: frozenset[RowId] = frozenset()
    columns: frozenset[ColumnId] = frozenset()
    sets: tuple[frozenset[RowId], ...] = ()
    is_wide: bool = False


class Reaches:
    """Works out what sentences of one report speak of; remembers the members of its sets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[str, Reach] = {}

    def of(self, pieces: Sequence[Piece], around: Around) -> Reach:
        """What a sentence speaks of, also by a pronoun; what its heading names if it names none."""
        named = {piece.named for piece in pieces if piece.named is not None}
        if any(piece.key in PRONOUNS for piece in pieces):
            named |= around.named
        parts = [part for one in named for part in self._parts(one)]
        columns = frozenset(column for part in parts for column in part.columns)
        rows = frozenset(row for part in parts for row in part.rows)
        if not rows and not columns and around.measure is not None:
            columns = frozenset(c for part in self._parts(around.measure) for c in part.columns)
        sets = tuple(part.rows for part in parts if len(part.rows) > 1)
        return Reach(rows, columns, sets, any(part.is_wide for part in parts))

    def _parts(self, named: Named) -> list[Reach]:
        rows = frozenset() if named.row is None else frozenset((named.row,))
        sets = [self._set(key) for key in (named.rows_set, named.columns_set) if key]
        return [Reach(rows, frozenset(named.columns)), *sets]

    def _set(self, key: str) -> Reach:
        if key not in self._known:
            with unnoticed(self._desk.found.scope):
                self._known[key] = self._members(self._desk.names.lets[key])
        return self._known[key]

    def _members(self, let: str) -> Reach:
        """The rows or columns of a set; those that belong for certain."""
        name, found = s.Name(let), self._desk.found
        try:
            if found.scope.can_be_rows(name):
                rows = members(Case(found.figures), terms.row_set(Context(found.scope), name)).rows
                if len(rows) > MAX_ROWS:
                    return Reach(is_wide=True)
                return Reach(rows=frozenset(row for row, _ in rows))
            columns = found.scope.columns_named(name)
        except (Problem, ClaimError):
            return Reach()
        return Reach(columns=frozenset(one for group in columns for one in group))
