"""Patterns for numbers: `about 80%`, `more than 300 points`, `by a factor of 2`.

Not here: which pieces are numbers (`numbers`), what is measured (`measures_said`).
"""

from __future__ import annotations

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.saying import Size
from claimcheck.reading.words import A
from claimcheck.vocabulary.prose import Kind

_BOUNDS = {"at least": ">=", "at most": "<=", "more than": ">", "less than": "<", "exactly": "=="}
_SIDES = {"above": ">", "below": "<"}
_THAN = {"higher": ">", "greater": ">", "lower": "<"}
_CLOSE = ("about", "nearly")


def size(cursor: Cursor) -> Size | None:
    """A number with the word that says how closely it is meant."""
    return cursor.attempt(_size)


def margin(cursor: Cursor) -> Size | None:
    """A number that says by how much: `by 3 points`, `by a factor of 2`, `by up to 2x`."""
    return cursor.attempt(_margin)


def _size(cursor: Cursor) -> Size | None:
    how = _how(cursor)
    amount = cursor.number()
    return None if amount is None else Size(how, amount)


def _how(cursor: Cursor) -> str:
    key = cursor.peek().key
    if key == "up to":
        cursor.at += 1
        return "up to"
    bound = cursor.sense(Kind.BOUND, _BOUNDS)
    if bound:
        return _BOUNDS[bound]
    if key in _SIDES:
        cursor.at += 1
        return _SIDES[key]
    if key in _THAN and cursor.peek(1).key == "than" and cursor.peek(2).amount is not None:
        cursor.at += 2
        return _THAN[key]
    return cursor.sense(Kind.CLOSENESS, _CLOSE) or "="


def _margin(cursor: Cursor) -> Size | None:
    if not cursor.take(("by",)):
        return None
    if cursor.take(A) and cursor.phrase("factor of"):
        found = _size(cursor)
        if found is None or found.amount.unit:
            return None
        return found._replace(amount=found.amount._replace(unit="x"))
    return _size(cursor)
