"""Sentences that are read as a whole, as the claims that they amount to, judged at once.

Not here: which sentences are read (`sentences`), what a sentence says (`reading.statements`), what
a statement is as a claim (`statements`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimcheck.reading.pieces import Piece
from claimcheck.reading.saying import Gives, Ranks, Statement
from claimcheck.reading.statements import statements
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.judging import Judged, judged
from claimcheck.reconcile.statements import among_reported, claim_of, loosely
from claimcheck.reconcile.surroundings import Around
from claimcheck.values.truth import Truth

_MOST_CLAIMS = 2000
_MOST_ROWS = 3_000_000
"""So many sentences are judged, and fewer where tables are long."""


class Reading(NamedTuple):
    """A sentence read as a whole: what it says, and what the figures say to that.

    `is_figure`: it only gives figures of rows, which is a matter of numbers.
    """

    said: tuple[Statement, ...]
    judged: Judged
    is_contradicted: bool
    is_figure: bool


class WholeReader:
    """Reads sentences as wholes, and judges each claim once."""

    def __init__(self, desk: Desk, nouns: Collection[str]) -> None:
        self._desk = desk
        self._nouns = nouns
        self._judged: dict[str, Judged | None] = {}
        rows = sum(len(table.rows) for table in desk.found.figures.dataset.tables)
        self._most = min(_MOST_CLAIMS, _MOST_ROWS // (rows + 1))

    def read(self, found: Sequence[Piece], around: Around) -> Reading | None:
        """The sentence as a claim, if it is read as a whole and can be judged."""
        said = statements(found, self._nouns, around.measure)
        if not said or (around.has_set and any(_is_open(one) for one in said)):
            return None
        result = self._verdict(said)
        if result is None:
            return None
        is_contradicted = result.truth is Truth.FALSE
        if is_contradicted:
            loose = claim_of(loosely(said), self._desk.names)
            again = result if loose == result.check else self._judge(loose)
            is_contradicted = again is not None and again.truth is Truth.FALSE
        return Reading(said, result, is_contradicted, all(map(_is_figure, said)))

    def _verdict(self, said: Sequence[Statement]) -> Judged | None:
        """The judged check; a rank that gaps leave open is asked among the rows with a figure."""
        check = claim_of(said, self._desk.names)
        result = self._judge(check)
        if result is None or result.truth is not Truth.UNKNOWN:
            return result
        among = claim_of(among_reported(said), self._desk.names)
        return (self._judge(among) if among != check else None) or result

    def _judge(self, check: str) -> Judged | None:
        """The judged check; `None` when it has no meaning, or enough has been judged."""
        if not check or (check not in self._judged and len(self._judged) >= self._most):
            return None
        if check not in self._judged:
            self._judged[check] = judged(check, self._desk.found)
        return self._judged[check]


def _is_open(one: Statement) -> bool:
    """Whether it is about all rows only because it does not say among which."""
    return isinstance(one, Ranks) and one.among is None


def _is_figure(one: Statement) -> bool:
    """Whether it only gives a figure of a row, which is a matter of numbers."""
    return isinstance(one, Gives) and one.subject.is_one and one.size.how not in ("<", ">")
