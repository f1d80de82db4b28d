"""What a sentence says as a whole, or nothing: a reading that leaves no word over.

A sentence is one or more clauses, each of them a statement. A word that has no part in a statement,
a clause that depends on another, a pronoun: all of these make the reading incomplete, and an
incomplete reading is none. Not here: the patterns of clauses (`predicates`, `figures_first`), parts
of sentences that are certain by themselves (`valuing`), what the figures say (`reconcile`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimcheck.reading import words
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import among_rows
from claimcheck.reading.figures_first import figure_first
from claimcheck.reading.measures_said import on_measures
from claimcheck.reading.mentions import Named
from claimcheck.reading.pieces import Piece
from claimcheck.reading.predicates import beating, predicate
from claimcheck.reading.rows_said import who
from claimcheck.reading.saying import (
    Compares,
    Counts,
    Gives,
    Moves,
    On,
    Ranks,
    Size,
    Statement,
    Sums,
    Who,
)
from claimcheck.reading.sizes_said import size
from claimcheck.vocabulary.prose import Kind

_TURNS = ("than", "while", "whereas", "when")
_JOINTS = ("and", "but", "while", "whereas")


class _Front(NamedTuple):
    """What stands before the first subject and holds for the whole sentence."""

    on: On = On()
    among: Who | None = None
    given: Size | None = None
    is_average: bool = False


def statements(
    pieces: Sequence[Piece], nouns: Collection[str], measure: Named | None = None
) -> tuple[Statement, ...]:
    """The statements that a sentence makes; none when it is not read as a whole.

    `nouns` are those of the tables; `measure` is what the sentence is about if it names no measure
    itself.
    """
    if not pieces or not _is_known(pieces, nouns):
        return ()
    said = _sentence(Cursor(pieces, nouns))
    return _measured(said, measure) if said else ()


def _is_known(pieces: Sequence[Piece], nouns: Collection[str]) -> bool:
    """Whether every word can have a part in a statement, and something is named."""
    is_named = False
    for at, (key, mention, _, _) in enumerate(pieces):
        if mention is None:
            if key not in words.KNOWN and key not in nouns:
                return False
        elif mention.kind is Kind.NAME:
            is_named = True
        elif mention.kind is Kind.TURN and not _is_harmless(pieces, at):
            return False
    return is_named


def _is_harmless(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word that can turn a meaning is part of a pattern: `than`, `second only to`."""
    key = pieces[at].key
    return key in _TURNS or (key == "only" and at > 0 and pieces[at - 1].key == "second")


# --- clauses --------------------------------------------------------------------------------------


def _sentence(cursor: Cursor) -> list[Statement] | None:
    """The statements of all clauses; `None` unless every piece has its part."""
    front = _fronted(cursor)
    subject, said = _clause(cursor)
    if said is None:
        return None
    said = _scoped(said, front, subject)
    while said is not None and not cursor.is_done:
        subject, more = _next_clause(cursor, subject, said)
        more = _scoped(more, front._replace(given=None), subject) if more else None
        said = [*said, *more] if more else None
    return _with_given(said, cursor) if said else None


def _with_given(said: list[Statement], cursor: Cursor) -> list[Statement] | None:
    """The statements with the figures in parentheses behind rows, which need one measure."""
    if not cursor.given:
        return said
    measures = {one.on for one in said if not isinstance(one, Counts | Moves)}
    if len({on.names for on in measures}) != 1:
        return None
    on = measures.pop()
    return [*said, *(Gives(Who((row,)), on, given) for row, given in cursor.given.values())]


def _clause(cursor: Cursor) -> tuple[Who | None, list[Statement] | None]:
    """A clause with its own subject."""
    said = figure_first(cursor)
    if said is not None:
        return None, said
    subject = who(cursor)
    if subject is None:
        return None, None
    if len(subject.names) > 1:
        cursor.take(("all", "both", "each"))
    return subject, predicate(cursor, subject)


def _next_clause(
    cursor: Cursor, subject: Who | None, said: Sequence[Statement]
) -> tuple[Who | None, list[Statement] | None]:
    """One more clause: with a subject of its own, or about the one before."""
    comma = cursor.take((",", ";"))
    joint = cursor.take(_JOINTS)
    same = subject if subject is not None and subject.is_each else None
    if comma == "," and not joint and same is not None:
        more = cursor.attempt(beating, same)
        return subject, _inheriting(more, said) if more else None
    if not joint and comma != ";":
        return None, None
    before = cursor.at
    own, found = _clause(cursor)
    if found is not None or same is None:
        return own, found
    cursor.at = before
    return same, predicate(cursor, same)


def _inheriting(more: list[Statement], said: Sequence[Statement]) -> list[Statement]:
    """Statements that say no measure take that of the statement that they are joined to."""
    last = said[-1]
    if isinstance(last, Counts | Moves) or not last.on.names:
        return more
    return [_with_on(one, last.on) for one in more]


# --- what stands in front -------------------------------------------------------------------------


def _fronted(cursor: Cursor) -> _Front:
    """`On MATH-500, `, `Among the distilled models, `, `With 97.3%, `, `On average, `."""
    front = _Front()
    while (more := cursor.attempt(_one_fronted, front)) is not None:
        front = more
    return front


def _one_fronted(cursor: Cursor, front: _Front) -> _Front | None:
    if cursor.sense(Kind.AGGREGATE, ("average",)) and cursor.take((",",)):
        return front._replace(is_average=True)
    if cursor.take(words.OPENINGS):
        cursor.take((",",))
        return front
    found: _Front | None = None
    if on := on_measures(cursor):
        found = front._replace(on=on) if not front.on.names else None
    elif among := cursor.attempt(among_rows):
        found = front._replace(among=among)
    elif cursor.take(("with",)) and (given := size(cursor)):
        found = front._replace(given=given) if given.how == "=" else None
    return found if found and cursor.take((",",)) else None


def _scoped(said: list[Statement], front: _Front, subject: Who | None) -> list[Statement] | None:
    """The statements under what stands in front of them; `None` when it does not fit."""
    if front.on.names:
        if any(isinstance(one, Counts | Moves) for one in said):
            return None
        said = [_with_on(one, front.on) for one in said]
    if front.among is not None:
        if not all(_may_be_among(one) for one in said):
            return None
        said = [_among(one, front.among) for one in said]
    if front.is_average:
        averaged = [_averaged(one) for one in said]
        return None if None in averaged else [one for one in averaged if one is not None]
    if front.given is not None and subject is not None and said:
        first = said[0]
        on = On() if isinstance(first, Counts | Moves) else first.on
        return [*said, Gives(subject, on, front.given)]
    return said


def _with_on(one: Statement, on: On) -> Statement:
    if isinstance(one, Counts | Moves) or one.on.names:
        return one
    return one._replace(on=on._replace(nouns=(*one.on.nouns, *on.nouns)))


def _may_be_among(one: Statement) -> bool:
    return isinstance(one, Ranks) or (isinstance(one, Gives) and one.subject.is_one)


def _among(one: Statement, among: Who) -> Statement:
    return one._replace(among=among) if isinstance(one, Ranks) and not one.among else one


def _averaged(one: Statement) -> Statement | None:
    if isinstance(one, Gives) and one.subject.is_each and not one.subject.is_one:
        return Sums("average", one.subject, one.on, one.size)
    return None


# --- the measure ----------------------------------------------------------------------------------


def _measured(said: Sequence[Statement], measure: Named | None) -> tuple[Statement, ...]:
    """The statements with a measure for each, or none of them."""
    missing = [one for one in said if not isinstance(one, Counts | Moves) and not one.on.names]
    ranks = [one for one in said if isinstance(one, Ranks)]
    if len({one.among is None for one in ranks}) > 1:
        return ()
    if not missing:
        return tuple(said)
    if measure is None or len(missing) < len(said) or any(_is_of_size(one) for one in missing):
        return ()
    return tuple(_with_on(one, On((measure,))) for one in said)


def _is_of_size(one: Statement) -> bool:
    """Whether it may speak of a size rather than of what the surroundings are about."""
    return isinstance(one, Compares) and one.relation in ("larger", "smaller")
