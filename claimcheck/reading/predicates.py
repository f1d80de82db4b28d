"""Patterns for what is said of a subject: that it beats, that it ranks, that it reaches a number.

Each pattern stands behind its subject, takes all of the predicate with what follows it, and gives
the statements that it makes. Not here: predicates of a place (`places_said`) or of a figure
(`figures_said`), clauses and how they are joined (`statements`).
"""

from __future__ import annotations

from claimcheck.reading.adverbs_said import Adverbs, adverbs
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import Extras, extras
from claimcheck.reading.figures_said import averages, gives
from claimcheck.reading.measures_said import measure, on_measures, scores
from claimcheck.reading.pieces import OWN
from claimcheck.reading.places_said import ranked
from claimcheck.reading.rows_said import who
from claimcheck.reading.saying import Compares, Gives, On, Size, Statement, Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import (
    AS,
    BE,
    COMPARATIVES,
    HAVE,
    LINKS,
    PARTICIPLES,
    PASSIVE,
    SHORT,
    SIZES,
    TAKES,
    TOWARD,
    TRANSITIVE,
    A,
)
from claimcheck.vocabulary.prose import OPPOSITES, Kind

_REVERSED = OPPOSITES | {"equal": "equal"}
_RAW = {"more": "higher", "less": "lower"}


def predicate(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """What is said of a subject; `None` when it cannot be read."""
    for pattern in (
        _beats,
        _is_beaten,
        _is_compared,
        _are_alike,
        _has_more,
        ranked,
        averages,
        gives,
    ):
        found = cursor.attempt(pattern, subject)
        if found is not None:
            return found
    return None


def beating(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`outperforming V3 by 3 points`, behind a statement about the same subject."""
    said = adverbs(cursor)
    if cursor.peek().key not in PARTICIPLES:
        return None
    return _with_object(cursor, subject, cursor.sense(Kind.DIRECTION), said)


# --- comparing ------------------------------------------------------------------------------------


def _beats(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`often outperforms V3 on MATH-500 by 3 points`."""
    said = adverbs(cursor)
    if cursor.peek().key in SHORT:
        relation = cursor.sense(Kind.DIRECTION)
        is_short = relation and cursor.take(("of",))
        return _with_object(cursor, subject, relation, said) if is_short else None
    if cursor.peek().key not in TRANSITIVE:
        return None
    relation = cursor.sense(Kind.DIRECTION)
    if relation == "worse" and cursor.peek().key == "behind":
        cursor.at += 1
    elif relation == "equal":
        cursor.take(("with",))
    return _with_object(cursor, subject, relation, said)


def _is_beaten(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is outperformed by R1 on MATH-500`: the object is the one that beats."""
    if not cursor.take(BE):
        return None
    said = adverbs(cursor)
    if cursor.peek().key not in PASSIVE:
        return None
    relation = _REVERSED.get(cursor.sense(Kind.DIRECTION), "")
    if not relation or not cursor.take(("by",)):
        return None
    return _with_object(cursor, subject, relation, said)


def _is_compared(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is 2x faster than`, `scores above`, `is 3 points ahead of`, `is comparable to`."""
    if not cursor.take(LINKS):
        return None
    said = adverbs(cursor)
    if cursor.sense(Kind.BOUND, ("within",)):
        amount = cursor.number()
        if amount is None or not cursor.take(("of",)):
            return None
        return _with_object(cursor, subject, "within", said, Size("=", amount))
    by = size(cursor)
    relation = _relation(cursor) or (_as_much(cursor, by) if by else "")
    return _with_object(cursor, subject, relation, said, by) if relation else None


def _are_alike(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`A and B are comparable on MATH-500`: the one beside the other."""
    if len(subject.names) != 2 or any(name.row is None for name in subject.names):
        return None
    if not cursor.take(BE):
        return None
    relation = cursor.sense(Kind.DIRECTION, ("equal", "comparable"))
    if not relation or cursor.peek().key in ("to", "with"):
        return None
    found = extras(cursor)
    if found.by is not None or found.among is not None:
        return None
    first, second = (Who((name,)) for name in subject.names)
    on = found.on or On()
    return [Compares(first, relation, second, on), *_given(first, second, on, found)]


def _relation(cursor: Cursor) -> str:
    """A word that compares, with `than` or what else leads to its object."""
    key = cursor.peek().key
    if key in COMPARATIVES:
        sense = cursor.sense(Kind.DIRECTION)
        relation = SIZES.get(key, sense)
        return relation if relation and cursor.take(("than",)) else ""
    joints = TOWARD.get(key)
    if joints is None:
        return ""
    relation = cursor.sense(Kind.DIRECTION)
    if not relation or (joints != ("",) and not cursor.take(joints)):
        return ""
    return relation


def _as_much(cursor: Cursor, by: Size) -> str:
    """`[twice] as fast as`."""
    if by.amount.unit != "x" or not cursor.take(("as",)):
        return ""
    relation = AS.get(cursor.take(AS), "")
    return relation if relation and cursor.take(("as",)) else ""


def _has_more(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`has a higher MATH-500 score than V3`, `uses 2x fewer parameters than V3`."""
    if not cursor.take(HAVE | TAKES):
        return None
    by = size(cursor)
    if by is not None and by.amount.unit == "x" and cursor.take(("the",)):
        return _times(cursor, subject, by)
    cursor.take(A)
    said = adverbs(cursor)
    if cursor.peek().key not in COMPARATIVES:
        return None
    relation = cursor.sense(Kind.DIRECTION)
    on = measure(cursor)
    if on is None:
        noun = scores(cursor)
        if not noun:
            return None
        on = On(nouns=(noun,))
    if on.names == () and (more := on_measures(cursor)):
        on = more._replace(nouns=(*on.nouns, *more.nouns))
    if not cursor.take(("than",)):
        return None
    return _with_object(cursor, subject, _RAW.get(relation, relation), said, by, on)


def _times(cursor: Cursor, subject: Who, by: Size) -> list[Statement] | None:
    """`twice the Codeforces rating of Q7`."""
    on = measure(cursor)
    noun = "" if on else scores(cursor)
    if (on is None and not noun) or not cursor.take(("of",)):
        return None
    on = on or On(nouns=(noun,))
    return _with_object(cursor, subject, "higher", Adverbs(), by, on)


def _with_object(
    cursor: Cursor,
    subject: Who,
    relation: str,
    beside: Adverbs | None,
    by: Size | None = None,
    on: On | None = None,
) -> list[Statement] | None:
    """The object of a comparison and what follows it."""
    if beside is None or not relation:
        return None
    other = who(cursor)
    if other is None:
        return None
    if cursor.take((OWN,)):
        measure(cursor) or scores(cursor)
    named = Extras(on if on and on.names else None, by)
    found = extras(cursor, named)
    if found.among is not None:
        return None
    where = found.on or On()
    if on is not None:
        where = where._replace(nouns=tuple(dict.fromkeys((*on.nouns, *where.nouns))))
    said = Compares(subject, relation, other, where, *beside, found.by)
    return [said, *_given(subject, other, where, found)]


def _given(subject: Who, other: Who, on: On, found: Extras) -> list[Statement]:
    """The figures that stand beside a comparison."""
    sides = ((subject, found.given), (other, found.beside))
    return [Gives(side, on, given) for side, given in sides if given is not None]
