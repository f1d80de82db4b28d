"""Patterns for what is said of a subject: that it beats, that it ranks, that it reaches a number.

Each pattern stands behind its subject, takes all of the predicate with what follows it, and gives
the statements that it makes. Not here: predicates of a place (`places_said`), clauses and how they
are joined (`statements`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import Extras, extras, measure_of
from claimcheck.reading.measures_said import measure, on_measures, scores
from claimcheck.reading.pieces import OWN
from claimcheck.reading.places_said import ranked
from claimcheck.reading.rows_said import who
from claimcheck.reading.saying import Compares, Gives, On, Size, Statement, Sums, Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import (
    ADVERBS,
    AS,
    BE,
    COMPARATIVES,
    HAVE,
    LINKS,
    PARTICIPLES,
    PASSIVE,
    SCORE,
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
_THRESHOLDS = {"higher": ">", "better": ">"}
_VERBS = BE | HAVE | SCORE | LINKS | TAKES
_JOINING = HAVE | SCORE | TAKES


class Adverbs(NamedTuple):
    """The words of frequency and degree beside a predicate."""

    frequency: str = ""
    degree: str = ""


def predicate(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """What is said of a subject; `None` when it cannot be read."""
    for pattern in (
        _beats,
        _is_beaten,
        _is_compared,
        _are_alike,
        _has_more,
        ranked,
        _averages,
        _gives,
    ):
        found = cursor.attempt(pattern, subject)
        if found is not None:
            return found
    return None


def beating(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`outperforming V3 by 3 points`, behind a statement about the same subject."""
    adverbs = _adverbs(cursor)
    if cursor.peek().key not in PARTICIPLES:
        return None
    return _with_object(cursor, subject, cursor.sense(Kind.DIRECTION), adverbs)


# --- comparing ------------------------------------------------------------------------------------


def _beats(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`often outperforms V3 on MATH-500 by 3 points`."""
    adverbs = _adverbs(cursor)
    if cursor.peek().key in SHORT:
        relation = cursor.sense(Kind.DIRECTION)
        is_short = relation and cursor.take(("of",))
        return _with_object(cursor, subject, relation, adverbs) if is_short else None
    if cursor.peek().key not in TRANSITIVE:
        return None
    relation = cursor.sense(Kind.DIRECTION)
    if relation == "worse" and cursor.peek().key == "behind":
        cursor.at += 1
    elif relation == "equal":
        cursor.take(("with",))
    return _with_object(cursor, subject, relation, adverbs)


def _is_beaten(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is outperformed by R1 on MATH-500`: the object is the one that beats."""
    if not cursor.take(BE):
        return None
    adverbs = _adverbs(cursor)
    if cursor.peek().key not in PASSIVE:
        return None
    relation = _REVERSED.get(cursor.sense(Kind.DIRECTION), "")
    if not relation or not cursor.take(("by",)):
        return None
    return _with_object(cursor, subject, relation, adverbs)


def _is_compared(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is 2x faster than`, `scores above`, `is 3 points ahead of`, `is comparable to`."""
    if not cursor.take(LINKS):
        return None
    adverbs = _adverbs(cursor)
    if cursor.sense(Kind.BOUND, ("within",)):
        amount = cursor.number()
        if amount is None or not cursor.take(("of",)):
            return None
        return _with_object(cursor, subject, "within", adverbs, Size("=", amount))
    by = size(cursor)
    relation = _relation(cursor) or (_as_much(cursor, by) if by else "")
    return _with_object(cursor, subject, relation, adverbs, by) if relation else None


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
    adverbs = _adverbs(cursor)
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
    return _with_object(cursor, subject, _RAW.get(relation, relation), adverbs, by, on)


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
    adverbs: Adverbs | None,
    by: Size | None = None,
    on: On | None = None,
) -> list[Statement] | None:
    """The object of a comparison and what follows it."""
    if adverbs is None or not relation:
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
    said = Compares(subject, relation, other, where, *adverbs, found.by)
    return [said, *_given(subject, other, where, found)]


def _given(subject: Who, other: Who, on: On, found: Extras) -> list[Statement]:
    """The figures that stand beside a comparison."""
    sides = ((subject, found.given), (other, found.beside))
    return [Gives(side, on, given) for side, given in sides if given is not None]


# --- figures --------------------------------------------------------------------------------------


def _gives(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`scores 97.3% on MATH-500 and 79.8% on AIME 2024`, `has 671 billion parameters`."""
    if _adverbs(cursor) != Adverbs():
        return None
    if cursor.peek().key in TRANSITIVE:
        sign = _THRESHOLDS.get(cursor.sense(Kind.DIRECTION), "")
        amount = cursor.number() if sign else None
        return _listed(cursor, subject, Size(sign, amount)) if amount else None
    verb = cursor.take(_VERBS)
    on = cursor.attempt(measure_of) if verb else None
    is_at = bool(cursor.take(("at",)))
    first = size(cursor) if verb else None
    if first is None:
        return None
    if on is None and not is_at and verb not in _JOINING and first.how not in ("<", ">"):
        return None
    is_bare = on is None and (verb in TAKES or (verb not in SCORE and not first.amount.unit))
    return _parallel(cursor, subject, first) or _listed(cursor, subject, first, on, is_bare)


def _parallel(cursor: Cursor, subject: Who, first: Size) -> list[Statement] | None:
    """`A and B score 1691 and 1633 on Codeforces`: a number for each row."""
    rows = [name for name in subject.names if name.row is not None]
    if len(rows) < 2 or len(rows) != len(subject.names):
        return None
    before = cursor.at
    sizes = [first]
    while more := cursor.attempt(_next_size):
        sizes.append(more)
    if len(sizes) != len(rows):
        cursor.at = before
        return None
    on = on_measures(cursor) or On()
    cursor.take((",",))
    cursor.take(("respectively",))
    return [Gives(Who((row,)), on, one) for row, one in zip(rows, sizes, strict=True)]


def _next_size(cursor: Cursor) -> Size | None:
    comma = cursor.take((",",))
    joint = cursor.take(("and",))
    return size(cursor) if comma or joint else None


def _listed(
    cursor: Cursor, subject: Who, first: Size, on: On | None = None, is_bare: bool = False
) -> list[Statement] | None:
    """The number, its measure, and further numbers with theirs.

    One that `is_bare` may count anything, so that its measure has to be named beside it.
    """
    if on is None or not on.names:
        behind = measure(cursor)
        nouns = (*(on.nouns if on else ()), *(() if behind else _nouns(cursor)))
        found = behind or on_measures(cursor) or On()
        on = found._replace(nouns=(*nouns, *found.nouns))
        if is_bare and on == On():
            return None
    said: list[Statement] = [Gives(subject, on, first)]
    while len(on.names) == 1 and (more := cursor.attempt(_next_figure)):
        said.append(Gives(subject, more[1], more[0]))
    return said if len(said) == 1 or subject.is_each else None


def _nouns(cursor: Cursor) -> tuple[str, ...]:
    noun = scores(cursor)
    return (noun,) if noun else ()


def _next_figure(cursor: Cursor) -> tuple[Size, On] | None:
    comma = cursor.take((",",))
    joint = cursor.take(("and",))
    found = size(cursor) if comma or joint else None
    nouns = _nouns(cursor) if found else ()
    on = on_measures(cursor) if found else None
    return (found, on._replace(nouns=(*nouns, *on.nouns))) if found and on else None


def _averages(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`average 91.4% on MATH-500`, `reach an average score of 91.4%`, `lie 31 points apart`."""
    aggregate = ""
    if cursor.peek().key in ("average", "averages", "averaged"):
        aggregate = cursor.sense(Kind.AGGREGATE)
        on = None
    elif cursor.take(HAVE | SCORE) and cursor.take(A):
        aggregate = cursor.sense(Kind.AGGREGATE, ("average", "median"))
        on = cursor.attempt(measure_of) if aggregate else None
        if on is None and not cursor.take(("of",)):
            return None
    elif cursor.take(LINKS):
        return _apart(cursor, subject)
    first = size(cursor) if aggregate else None
    if first is None:
        return None
    found = extras(cursor, Extras(on if on and on.names else None))
    if found.by or found.among or found.given:
        return None
    return [Sums(aggregate, subject, found.on or On(), first)]


def _apart(cursor: Cursor, subject: Who) -> list[Statement] | None:
    first = size(cursor)
    if first is None or not cursor.phrase("apart"):
        return None
    return [Sums("spread", subject, on_measures(cursor) or On(), first)]


# --- helpers --------------------------------------------------------------------------------------


def _adverbs(cursor: Cursor) -> Adverbs | None:
    """The adverbs here; `None` for two of one kind."""
    frequency = degree = ""
    while True:
        if cursor.take(ADVERBS):
            continue
        often = cursor.sense(Kind.FREQUENCY)
        much = "" if often else cursor.sense(Kind.DEGREE)
        if not often and not much:
            return Adverbs(frequency, degree)
        if (often and frequency) or (much and degree):
            return None
        frequency, degree = often or frequency, much or degree
