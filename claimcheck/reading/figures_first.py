"""Patterns for clauses that begin with a measure: `R1's score is 97.3%`, `the gap between …`.

Not here: clauses that begin with a row (`statements`, `predicates`).
"""

from __future__ import annotations

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import Extras, among_rows, extras
from claimcheck.reading.measures_said import measure, on_measures, scores
from claimcheck.reading.pieces import OWN
from claimcheck.reading.rows_said import target, who
from claimcheck.reading.saying import Compares, Counts, Gives, Moves, On, Size, Statement, Sums, Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import BE, COMPARATIVES
from claimcheck.vocabulary.prose import Kind

_OF = ("of", "for", "among", "across", "over")
_GAPS = ("gap", "difference", "distance")


def figure_first(cursor: Cursor) -> list[Statement] | None:
    """A clause that begins with a measure; `None` when it is none or cannot be read."""
    for pattern in (_own_figure, _mean, _gap, _count, _trend, _figure_of):
        found = cursor.attempt(pattern)
        if found is not None:
            return found
    return None


def _own_figure(cursor: Cursor) -> list[Statement] | None:
    """`R1's MATH-500 score is 97.3%`, `R1's score on MATH-500 is higher than V3's`."""
    subject = who(cursor)
    if subject is None or not cursor.take((OWN,)):
        return None
    on = _measured(cursor)
    return _predicate(cursor, subject, on) if on else None


def _figure_of(cursor: Cursor) -> list[Statement] | None:
    """`the MATH-500 score of R1 is 97.3%`."""
    cursor.take(("the",))
    on = _measured(cursor)
    if on is None or not cursor.take(("of", "for")):
        return None
    subject = who(cursor)
    return _predicate(cursor, subject, on) if subject else None


def _measured(cursor: Cursor) -> On | None:
    """`MATH-500`, `MATH-500 score`, `score on MATH-500`, `score`."""
    on = measure(cursor)
    if on is not None:
        return on
    noun = scores(cursor)
    if not noun:
        return None
    found = on_measures(cursor) or On()
    return found._replace(nouns=(noun, *found.nouns))


def _predicate(cursor: Cursor, subject: Who, on: On) -> list[Statement] | None:
    """`is 97.3%`, `is 3 points higher than V3's`, behind a figure of a subject."""
    if cursor.peek().key in ("exceeds", "exceed", "exceeded", "surpasses", "matches", "equals"):
        relation: str = cursor.sense(Kind.DIRECTION)
        return _beside(cursor, subject, relation, on)
    if not cursor.take(BE):
        return None
    cursor.take(("at",))
    number = size(cursor)
    if number is not None and number.amount.unit == "x" and cursor.phrase("that of"):
        return _beside(cursor, subject, "higher", on, number)
    if number is not None and cursor.peek().key not in COMPARATIVES:
        found = on_measures(cursor) if not on.names else None
        on = found._replace(nouns=on.nouns) if found else on
        return [Gives(subject, on, number)]
    if cursor.peek().key not in COMPARATIVES:
        return None
    relation = cursor.sense(Kind.DIRECTION)
    if not relation or not cursor.take(("than",)):
        return None
    return _beside(cursor, subject, relation, on, number)


def _beside(
    cursor: Cursor, subject: Who, relation: str, on: On, by: Size | None = None
) -> list[Statement] | None:
    """`V3's`, `that of V3`, `V3`: the figure of another row."""
    cursor.phrase("that of")
    other = who(cursor)
    if other is None:
        return None
    if cursor.take((OWN,)):
        measure(cursor) or scores(cursor)
    found = extras(cursor, Extras(on if on.names else None, by))
    if found.among is not None or found.given is not None:
        return None
    where = found.on or On()
    where = where._replace(nouns=tuple(dict.fromkeys((*on.nouns, *where.nouns))))
    return [Compares(subject, relation, other, where, by=found.by)]


# --- several rows ---------------------------------------------------------------------------------


def _mean(cursor: Cursor) -> list[Statement] | None:
    """`the average MATH-500 score of the distilled models is 91.4%`."""
    cursor.take(("the",))
    aggregate = cursor.sense(Kind.AGGREGATE, ("average", "median"))
    on = _measured(cursor) if aggregate else None
    if on is None or not cursor.take(_OF):
        return None
    subject = target(cursor)
    number = size(cursor) if subject and cursor.take(BE) else None
    if subject is None or number is None:
        return None
    return [Sums(aggregate, subject, on if on.names else on_measures(cursor) or on, number)]


def _gap(cursor: Cursor) -> list[Statement] | None:
    """`the gap between R1 and V3 on MATH-500 is 7 points`."""
    cursor.take(("the",))
    if not cursor.take(_GAPS) or not cursor.take(("between",)):
        return None
    pair = who(cursor)
    on = on_measures(cursor) or On()
    number = size(cursor) if cursor.take(BE) else None
    if pair is None or number is None or len(pair.names) != 2 or pair.quantifier:
        return None
    return [Sums("spread", pair, on, number)]


def _count(cursor: Cursor) -> list[Statement] | None:
    """`there are six distilled models`."""
    if not cursor.take(("there",)) or not cursor.take(("are", "were")):
        return None
    count = cursor.whole()
    subject = target(cursor) if count is not None and cursor.named() else None
    if count is None or subject is None or subject.size is not None or subject.is_other:
        return None
    return [Counts(subject, count)]


def _trend(cursor: Cursor) -> list[Statement] | None:
    """`the Codeforces rating rises with the number of parameters among the distilled models`."""
    on = measure(cursor)
    word = cursor.sense(Kind.TREND, ("rises", "falls")) if on else ""
    if on is None or not word or not cursor.take(("with",)):
        return None
    cursor.phrase("the number of")
    by = measure(cursor)
    among = cursor.attempt(among_rows) if by else None
    return [Moves(on, word == "rises", by, among)] if by else None
