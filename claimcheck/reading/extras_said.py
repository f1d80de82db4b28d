"""Patterns for what may follow a predicate: on which measures, by how much, among whom, at what.

Not here: the predicates themselves (`predicates`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.measures_said import measure, on_measures, scores
from claimcheck.reading.rows_said import target
from claimcheck.reading.saying import On, Size, Who
from claimcheck.reading.sizes_said import margin, size
from claimcheck.reading.words import A

_BESIDE = ("vs", "versus", "against", "to")


class Extras(NamedTuple):
    """What follows a predicate, each at most once.

    `given` is the figure of the subject that is named beside it, `beside` that of the object.
    """

    on: On | None = None
    by: Size | None = None
    among: Who | None = None
    given: Size | None = None
    beside: Size | None = None


def extras(cursor: Cursor, found: Extras | None = None) -> Extras:
    """All that follows here and is understood, added to what was found before."""
    found = found or Extras()
    while True:
        more = _one_more(cursor, found)
        if more is None:
            return found
        found = more


def _one_more(cursor: Cursor, found: Extras) -> Extras | None:
    if found.on is None and (on := on_measures(cursor)):
        return found._replace(on=on)
    if found.by is None and (by := margin(cursor)):
        return found._replace(by=by)
    if found.among is None and (among := cursor.attempt(among_rows)):
        return found._replace(among=among)
    if found.given is None:
        return cursor.attempt(_given, found)
    return None


def among_rows(cursor: Cursor) -> Who | None:
    """`among the distilled models`, `of all models`."""
    if not (cursor.phrase("out of") or cursor.take(("among", "amongst", "of"))):
        return None
    return target(cursor)


def _given(cursor: Cursor, found: Extras) -> Extras | None:
    """`with 97.3%`, `at 97.3%`, `with a rating of 2029`, `(97.3% vs. 94.5%)`."""
    closing = ")" if cursor.take(("(",)) else ""
    if not closing:
        cursor.take((",",))
        if not cursor.take(("with", "at")):
            return None
        on = _measure_of(cursor)
        found = found._replace(on=found.on or on) if on and on.names else found
    given = size(cursor)
    if given is None or given.how not in ("=", "about", "nearly"):
        return None
    beside = size(cursor) if cursor.take(_BESIDE) else None
    if closing and (beside is None or not cursor.take((closing,))):
        return None
    return found._replace(given=given, beside=beside)


def _measure_of(cursor: Cursor) -> On | None:
    """`a MATH-500 score of`, `a score of`, before a number."""
    return cursor.attempt(measure_of)


def measure_of(cursor: Cursor) -> On | None:
    """`a MATH-500 score of`, `a score of`, `scores of`: the measure before its number."""
    cursor.take(A)
    on = measure(cursor)
    if on is None:
        noun = scores(cursor)
        if not noun:
            return None
        on = On(nouns=(noun,))
    return on if cursor.take(("of",)) else None
