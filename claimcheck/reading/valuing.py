"""Figures that a sentence gives for certain, whatever else it says: `R1 reaches 79.8%`.

A number belongs to a row when nothing but words that join them stands between the two, and to the
measure that stands beside it. A threshold ("above 90%"), a difference ("3 points ahead"), a number
under a condition: none of these is a figure. Not here: what stands around a number (`vicinity`),
whole sentences (`statements`), which figure the tables have (`reconcile`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading import words
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import measure_of
from claimcheck.reading.measures_said import on_measures
from claimcheck.reading.mentions import Named
from claimcheck.reading.pieces import OWN, Piece
from claimcheck.reading.saying import Size
from claimcheck.reading.sizes_said import size
from claimcheck.reading.vicinity import (
    ENDS,
    is_ended,
    is_measure,
    is_turned,
    listed_rows,
    measure_before,
    measure_behind,
    starts_name,
)

_AFTER_OWN = ENDS | {"puts", "is", "was"}
_TELLING = words.BE | words.HAVE | words.SCORE | words.RANKS
_TELLING |= {"with", "at", "lead", "leads", "led"}
_BRIDGE = (
    _TELLING
    | words.TAKES
    | words.A
    | words.ADVERBS
    | words.SCORES
    | words.BENCHMARKS
    | words.NOUNS
    | frozenset("of in on only just best first second third place field highest".split())
    | {"in front"}
)
_REACH = 14


class Value(NamedTuple):
    """A number as the figure of a row, with its piece, and its measure if one is named.

    Row and measure are names of rows or of columns, whichever way the table has them. `is_loose`
    when a bare parenthesis joins number and row, so that it may be something else.
    """

    row: Named
    measure: Named | None
    size: Size
    piece: Piece
    is_loose: bool = False


def values(pieces: Sequence[Piece]) -> list[Value]:
    """The figures that a sentence gives for certain, some of them with their measure."""
    if not any(piece.amount for piece in pieces):
        return []
    cursor = Cursor(pieces, ())
    found: list[Value] = []
    while not cursor.is_done:
        more = _values_at(cursor)
        if more:
            found += more
        else:
            cursor.at += 1
    return _with_measure(found, pieces)


def _values_at(cursor: Cursor) -> list[Value] | None:
    """The figures that start with the next piece."""
    piece = cursor.peek()
    if piece.named is not None:
        return cursor.attempt(_of_rows)
    if piece.mention is not None:
        return cursor.attempt(_for_row)
    return cursor.attempt(_with_front) if cursor.at == 0 else None


def _with_measure(found: Sequence[Value], pieces: Sequence[Piece]) -> list[Value]:
    """The figures with the measure in front of the sentence, if they have none of their own."""
    if all(value.measure for value in found):
        return list(found)
    named = {piece.named for piece in pieces if is_measure(piece)}
    front = _front(pieces) if len(named) == 1 else None
    if named and front is None:
        return [value for value in found if value.measure]
    return [value if value.measure else value._replace(measure=front) for value in found]


def _front(pieces: Sequence[Piece]) -> Named | None:
    """The measure before the first comma: `On MATH-500, `."""
    cursor = Cursor(pieces, ())
    on = on_measures(cursor)
    if on is None or len(on.names) != 1 or not on.names[0].columns or not cursor.take((",",)):
        return None
    return on.names[0]


# --- ways to say it -------------------------------------------------------------------------------


def _of_rows(cursor: Cursor) -> list[Value] | None:
    """The figures that follow a row or a list of rows."""
    start = cursor.at
    if not starts_name(cursor) or not (rows := listed_rows(cursor)):
        return None
    if cursor.take((OWN,)):
        return _own(cursor, rows[0], start) if len(rows) == 1 else None
    if cursor.take(("(",)):
        return _in_parentheses(cursor, rows[-1])
    return _reached(cursor, rows, start, measure_before(cursor.pieces, start))


def _for_row(cursor: Cursor) -> list[Value] | None:
    """`79.8% for R1`."""
    start = cursor.at
    found = _figure(cursor)
    if found is None or not cursor.take(("for",)):
        return None
    cursor.take(("the",))
    rows = listed_rows(cursor)
    if len(rows) != 1 or not is_ended(cursor) or is_turned(cursor, start):
        return None
    return [Value(rows[0], None, *found)]


def _with_front(cursor: Cursor) -> list[Value] | None:
    """`With a rating of 2029, R1 …`."""
    if cursor.at or not cursor.take(("with",)):
        return None
    on = cursor.attempt(measure_of)
    found = _figure(cursor)
    measure = on.names[0] if on and on.names else measure_behind(cursor)
    if found is None or not cursor.take((",",)):
        return None
    rows = listed_rows(cursor)
    return [Value(rows[0], measure, *found)] if len(rows) == 1 else None


def _own(cursor: Cursor, row: Named, start: int) -> list[Value] | None:
    """`R1's 79.8% on AIME 2024`, `R1's AIME 2024 score is 79.8%`."""
    found = _figure(cursor)
    if found is None:
        return _reached(cursor, [row], start, None)
    measure = measure_behind(cursor)
    if cursor.peek().key not in _AFTER_OWN or is_turned(cursor, start):
        return None
    return [Value(row, measure, *found)]


def _in_parentheses(cursor: Cursor, row: Named) -> list[Value] | None:
    """`R1 (79.8%)`."""
    found = _figure(cursor)
    if found is None or not found[0].amount.unit or not cursor.take((")",)):
        return None
    return [Value(row, None, *found, is_loose=True)]


def _reached(
    cursor: Cursor, rows: Sequence[Named], start: int, measure: Named | None
) -> list[Value] | None:
    """`reaches 79.8% on AIME 2024 and 97.3% on MATH-500`, behind its row or rows."""
    before = cursor.at
    if cursor.peek().key == "," and cursor.peek(1).key == "the":
        cursor.at += cursor.peek(2).key in ("best", "first", "second", "third")
    way = _way(cursor, measure)
    found = cursor.attempt(_figure) if way else None
    if way is None or found is None or is_turned(cursor, start):
        return None
    joining = {piece.key for piece in cursor.pieces[before : cursor.at]}
    if joining.isdisjoint(_TELLING | words.TAKES):
        return None
    if len(rows) > 1:
        said = _parallel(cursor, rows, found, way.measure)
    else:
        said = _chained(cursor, rows[0], found, way.measure)
    return said if said and (said[0].measure or not joining.isdisjoint(_TELLING)) else None


class _Way(NamedTuple):
    """What stands between a row and its number: a measure, if one does."""

    measure: Named | None


def _way(cursor: Cursor, measure: Named | None) -> _Way | None:
    """Steps over the words that only join a row with its number."""
    for _ in range(_REACH):
        piece = cursor.peek()
        named = cursor.named()
        if named is not None and named.columns and not named.rows_set:
            if measure is not None:
                return None
            measure = named
        elif not (named is not None and named.rows_set) and piece.key not in _BRIDGE:
            return _Way(measure)
        cursor.at += 1
    return None


# --- numbers --------------------------------------------------------------------------------------


_Figure = tuple[Size, Piece]


def _figure(cursor: Cursor) -> _Figure | None:
    """A number that is no threshold and no difference, and its piece."""
    found = size(cursor)
    if found is None or found.how not in ("=", "about", "nearly"):
        return None
    if found.amount.unit in ("points", "x"):
        return None
    return found, cursor.pieces[cursor.at - 1]


def _chained(
    cursor: Cursor, row: Named, first: _Figure, measure: Named | None
) -> list[Value] | None:
    """One row's figures, each with the measure behind it; the last must end there."""
    said: list[Value] = []
    found: _Figure | None = first
    while found is not None:
        behind = measure_behind(cursor)
        if (behind is not None and measure is not None) or not is_ended(cursor):
            break
        said.append(Value(row, behind or measure, *found))
        found = cursor.attempt(_next_figure) if behind is not None else None
    return said or None


def _next_figure(cursor: Cursor) -> _Figure | None:
    comma = cursor.take((",",))
    joint = cursor.take(("and",))
    return _figure(cursor) if comma or joint else None


def _parallel(
    cursor: Cursor, rows: Sequence[Named], first: _Figure, measure: Named | None
) -> list[Value] | None:
    """`A and B score 1691 and 1633`: a number for each row."""
    found = [first]
    while more := cursor.attempt(_next_figure):
        found.append(more)
    behind = measure_behind(cursor)
    if cursor.peek().key == "," and cursor.peek(1).key == "respectively":
        cursor.at += 1
    cursor.take(("respectively",))
    if len(found) != len(rows) or not is_ended(cursor) or (behind and measure):
        return None
    return [Value(row, behind or measure, *one) for row, one in zip(rows, found, strict=True)]
