"""Patterns for figures of a subject: `scores 97.3%`, `has 671 billion parameters`, `average 91.4%`.

Not here: comparisons and ranks (`predicates`, `places_said`), clauses that begin with a measure
(`figures_first`).
"""

from __future__ import annotations

from claimcheck.reading.adverbs_said import Adverbs, adverbs
from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import Extras, extras, measure_of
from claimcheck.reading.measures_said import measure, on_measures, scores
from claimcheck.reading.saying import Gives, On, Size, Statement, Sums, Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import BE, HAVE, LINKS, SCORE, TAKES, TRANSITIVE, A
from claimcheck.vocabulary.prose import Kind

_THRESHOLDS = {"higher": ">", "better": ">"}
_VERBS = BE | HAVE | SCORE | LINKS | TAKES
_JOINING = HAVE | SCORE | TAKES


def gives(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`scores 97.3% on MATH-500 and 79.8% on AIME 2024`, `has 671 billion parameters`."""
    if adverbs(cursor) != Adverbs():
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


def averages(cursor: Cursor, subject: Who) -> list[Statement] | None:
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


def _apart(cursor: Cursor, subject: Who) -> list[Statement] | None:
    first = size(cursor)
    if first is None or not cursor.phrase("apart"):
        return None
    return [Sums("spread", subject, on_measures(cursor) or On(), first)]
