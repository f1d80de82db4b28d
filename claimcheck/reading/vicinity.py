"""What stands around a row and its number, and whether it leaves them what they are.

Patterns for rows by names of rows or of columns, for the measure beside a number, for words that
put a figure under a condition. Not here: which numbers are figures of which rows (`valuing`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.reading import words
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.measures_said import scores
from claimcheck.reading.mentions import Named
from claimcheck.reading.pieces import END, Piece
from claimcheck.vocabulary.prose import Kind

ENDS = frozenset(
    ", ; ) \u2013 \u2014 and but while whereas which vs versus compared against".split()
) | {""}
"""What may follow a figure that is said without a condition."""

_BEFORE_ROWS = frozenset(
    ", ; ( : \u2013 \u2014 and but while whereas the our of for by with than that to vs versus "
    "against where here model models both".split()
)
_HARMLESS = words.KNOWN | words.PRONOUNS | {":", "\u2013", "\u2014"}
_TURNS = ("only", "than", "while", "whereas")
_CONDITIONS = frozenset(
    "in at with under without before after when if for on using via from as up down by".split()
)
_PREPOSITIONS = ("on", "in", "at", "for")


def listed_rows(cursor: Cursor) -> list[Named]:
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


def measure_behind(cursor: Cursor) -> Named | None:
    """The measure right behind a number: `on AIME 2024`, `parameters`."""
    scores(cursor)
    return cursor.attempt(_behind)


def _behind(cursor: Cursor) -> Named | None:
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


def measure_before(pieces: Sequence[Piece], at: int) -> Named | None:
    """The measure of `the MATH-500 score of R1`, seen from the row."""
    at -= 1 + (at > 0 and pieces[at - 1].key == "the")
    if at < 1 or pieces[at].key not in ("of", "for"):
        return None
    at -= 1
    while at > 0 and pieces[at].key in words.MEASURED:
        at -= 1
    named = pieces[at].named
    return named if named is not None and named.columns else None


def is_turned(cursor: Cursor, start: int) -> bool:
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


def is_ended(cursor: Cursor) -> bool:
    """Whether what is said of a number ends here, with no condition behind a comma."""
    if cursor.peek().key not in ENDS:
        return False
    if cursor.peek().key != "," or cursor.peek(1).key not in _CONDITIONS:
        return True
    return cursor.peek(2).named is not None or cursor.peek(3).named is not None


def starts_name(cursor: Cursor) -> bool:
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


def is_measure(piece: Piece) -> bool:
    """Whether a piece names a measure or a set of them."""
    return piece.named is not None and bool(piece.named.columns or piece.named.columns_set)
