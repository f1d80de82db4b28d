"""Figures that a sentence gives for certain, whatever else it says: `R1 reaches 79.8%`.

A number belongs to a row when nothing but words that join them stands between the two, and to the
measure that stands beside it. A threshold ("above 90%"), a difference ("3 points ahead"), a number
under a condition: none of these is a figure. Not here: whole sentences (`statements`), which figure
the tables have (`reconcile`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading import words
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import measure_of
from claimcheck.reading.measures_said import on_measures, scores
from claimcheck.reading.mentions import Named
from claimcheck.reading.pieces import END, OWN, Piece
from claimcheck.reading.saying import Size
from claimcheck.reading.sizes_said import size
from claimcheck.vocabulary.prose import Kind

_ENDS = frozenset(
    ", ; ) \u2013 \u2014 and but while whereas which vs versus compared against".split()
) | {""}
_AFTER_OWN = _ENDS | {"puts", "is", "was"}
_BEFORE_ROWS = frozenset(
    ", ; ( : \u2013 \u2014 and but while whereas the our of for by with than that to vs versus "
    "against where here model models both".split()
)
_HARMLESS = words.KNOWN | words.PRONOUNS | {":", "\u2013", "\u2014"}
_TURNS = ("only", "than", "while", "whereas")
_CONDITIONS = frozenset(
    "in at with under without before after when if for on using via from as up down by".split()
)
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
_PREPOSITIONS = ("on", "in", "at", "for")
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
    named = {piece.named for piece in pieces if _is_measure(piece)}
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
    if not _starts(cursor) or not (rows := _rows(cursor)):
        return None
    if cursor.take((OWN,)):
        return _own(cursor, rows[0], start) if len(rows) == 1 else None
    if cursor.take(("(",)):
        return _in_parentheses(cursor, rows[-1])
    return _reached(cursor, rows, start, _measure_before(cursor.pieces, start))


def _for_row(cursor: Cursor) -> list[Value] | None:
    """`79.8% for R1`."""
    start = cursor.at
    found = _figure(cursor)
    if found is None or not cursor.take(("for",)):
        return None
    cursor.take(("the",))
    rows = _rows(cursor)
    if len(rows) != 1 or not _is_ended(cursor) or _is_turned(cursor, start):
        return None
    return [Value(rows[0], None, *found)]


def _with_front(cursor: Cursor) -> list[Value] | None:
    """`With a rating of 2029, R1 …`."""
    if cursor.at or not cursor.take(("with",)):
        return None
    on = cursor.attempt(measure_of)
    found = _figure(cursor)
    measure = on.names[0] if on and on.names else _behind(cursor)
    if found is None or not cursor.take((",",)):
        return None
    rows = _rows(cursor)
    return [Value(rows[0], measure, *found)] if len(rows) == 1 else None


def _own(cursor: Cursor, row: Named, start: int) -> list[Value] | None:
    """`R1's 79.8% on AIME 2024`, `R1's AIME 2024 score is 79.8%`."""
    found = _figure(cursor)
    if found is None:
        return _reached(cursor, [row], start, None)
    measure = _behind(cursor)
    if cursor.peek().key not in _AFTER_OWN or _is_turned(cursor, start):
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
    if way is None or found is None or _is_turned(cursor, start):
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
        behind = _behind(cursor)
        if (behind is not None and measure is not None) or not _is_ended(cursor):
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
    behind = _behind(cursor)
    if cursor.peek().key == "," and cursor.peek(1).key == "respectively":
        cursor.at += 1
    cursor.take(("respectively",))
    if len(found) != len(rows) or not _is_ended(cursor) or (behind and measure):
        return None
    return [Value(row, behind or measure, *one) for row, one in zip(rows, found, strict=True)]


# --- what stands around ---------------------------------------------------------------------------


def _rows(cursor: Cursor) -> list[Named]:
    """The rows that are listed here, by names of rows or of columns."""
    rows: list[Named] = []
    row = _row(cursor)
    while row is not None:
        rows.append(row)
        row = cursor.attempt(_next_row)
    return rows


def _next_row(cursor: Cursor) -> Named | None:
    comma = cursor.take((",",))
    joint = cursor.take(("and", "&"))
    cursor.take(("the",))
    return _row(cursor) if comma or joint else None


def _row(cursor: Cursor) -> Named | None:
    named = cursor.named()
    if named is None or named.rows_set or named.columns_set:
        return None
    cursor.at += 1
    cursor.take(words.NOUNS)
    return named


def _behind(cursor: Cursor) -> Named | None:
    """The measure right behind a number: `on AIME 2024`, `parameters`."""
    scores(cursor)
    return cursor.attempt(_measure_behind)


def _measure_behind(cursor: Cursor) -> Named | None:
    is_joined = bool(cursor.take(_PREPOSITIONS))
    if is_joined:
        cursor.take(("the",))
    named = cursor.named()
    if named is None or named.rows_set or named.columns_set:
        return None
    if not is_joined and not named.columns:
        return None
    cursor.at += 1
    while cursor.take(words.MEASURED) or scores(cursor):
        pass
    return named


def _measure_before(pieces: Sequence[Piece], at: int) -> Named | None:
    """The measure of `the MATH-500 score of R1`, seen from the row."""
    at -= 1 + (at > 0 and pieces[at - 1].key == "the")
    if at < 1 or pieces[at].key not in ("of", "for"):
        return None
    at -= 1
    while at > 0 and pieces[at].key in words.MEASURED:
        at -= 1
    named = pieces[at].named
    return named if named is not None and named.columns else None


def _is_turned(cursor: Cursor, start: int) -> bool:
    """Whether something before a number may turn it: a condition, a time, an unknown word.

    `start` is where the row stands; what joins row and number has been looked at already.
    """
    before = cursor.pieces[:start]
    if any(piece.mention is None and piece.key not in _HARMLESS for piece in before):
        return True
    mentions = (piece.mention for piece in cursor.pieces[: cursor.at])
    return any(
        mention is not None
        and (mention.kind is Kind.TURN or mention.value in ("earlier", "later"))
        and cursor.pieces[at].key not in _TURNS
        for at, mention in enumerate(mentions)
    )


def _is_ended(cursor: Cursor) -> bool:
    """Whether what is said of a number ends here, with no condition behind a comma."""
    if cursor.peek().key not in _ENDS:
        return False
    if cursor.peek().key != "," or cursor.peek(1).key not in _CONDITIONS:
        return True
    return cursor.peek(2).named is not None or cursor.peek(3).named is not None


def _starts(cursor: Cursor) -> bool:
    """Whether a row's name begins here: no word before it makes it another thing."""
    before = cursor.pieces[cursor.at - 1] if cursor.at else END
    if before.key in ("and", "&", ",") and _is_listed(cursor):
        return False
    is_word = before.mention is not None and before.mention.kind in (Kind.DIRECTION, Kind.TURN)
    return is_word or before is END or before.key in _BEFORE_ROWS


def _is_listed(cursor: Cursor) -> bool:
    """Whether a row stands before the joint before this one."""
    at = cursor.at - 1
    while at > 0 and cursor.pieces[at].key in ("and", "&", ",", "the"):
        at -= 1
    named = cursor.pieces[at].named
    return named is not None and named.row is not None


def _is_measure(piece: Piece) -> bool:
    return piece.named is not None and bool(piece.named.columns or piece.named.columns_set)
