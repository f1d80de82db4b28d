"""Patterns for ranks: `is the best on MATH-500`, `ranks second`, `has the highest score`.

Not here: other predicates (`predicates`).
"""

from __future__ import annotations

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.extras_said import Extras, extras
from claimcheck.reading.measures_said import measure, scores
from claimcheck.reading.rows_said import who
from claimcheck.reading.saying import Gives, On, Ranks, Size, Statement, Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import BE, EXTREMES, HAVE, LINKS, NOUNS, RANKS, TAKES_PLACE
from claimcheck.vocabulary.prose import Kind

_LEADS = frozenset("leads lead led wins win won tops topped".split())


def ranked(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """A place that a subject has, with all that follows."""
    for pattern in (_second_only, _leads, _ranks, _is_best, _has_highest, _does_best):
        found = cursor.attempt(pattern, subject)
        if found is not None:
            return found
    return None


def _ranks(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`ranks second`, `comes in first`, `takes first place`, `is in second place`."""
    if cursor.take(RANKS) or cursor.attempt(_is_ranked):
        cursor.take(("in",))
        cursor.take(("the",))
        place = cursor.sense(Kind.PLACE)
        cursor.take(("place",))
    else:
        if not (cursor.take(TAKES_PLACE) or (cursor.take(BE) and cursor.take(("in",)))):
            return None
        cursor.take(("the",))
        place = cursor.sense(Kind.PLACE)
        place = place if cursor.take(("place",)) else ""
    return _finished(cursor, subject, place, "best") if place else None


def _is_ranked(cursor: Cursor) -> str | None:
    return (cursor.take(BE) and cursor.take(("ranked",))) or None


def _is_best(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is the second best distilled model`, `is the fastest`, `is in the top 3`."""
    if not cursor.take(BE):
        return None
    if cursor.phrase("in the top") or cursor.phrase("among the top"):
        count = cursor.whole()
        return _finished(cursor, subject, f"top {count}", "best") if count else None
    is_definite = bool(cursor.take(("the",)))
    found = _place(cursor)
    if found is None:
        return None
    named = cursor.named()
    among = None
    if named is not None and named.rows_set and is_definite and named.row is None:
        cursor.at += 1
        among = Who((named,), "every")
    noun = cursor.take(cursor.fillers) if is_definite else ""
    if noun and among is None and noun not in NOUNS and noun in cursor.nouns:
        among = Who((), "every", noun=noun)
    return _finished(cursor, subject, *found, Extras(among=among))


def _has_highest(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`has the second highest MATH-500 score`, `achieves the best results on MATH-500`."""
    if not cursor.take(HAVE) or not cursor.take(("the",)):
        return None
    found = _place(cursor)
    if found is None:
        return None
    on = measure(cursor)
    noun = "" if on else scores(cursor)
    if on is None and not noun:
        return None
    given = cursor.attempt(_of_size)
    said = _finished(cursor, subject, *found, Extras(on=on, given=given))
    return [_with_noun(one, noun) for one in said] if said and noun else said


def _of_size(cursor: Cursor) -> Size | None:
    """`of 97.3%`, behind a measure."""
    found = size(cursor) if cursor.take(("of",)) else None
    return found if found is not None and found.how in ("=", "about", "nearly") else None


def _with_noun(said: Statement, noun: str) -> Statement:
    if isinstance(said, Ranks | Gives):
        return said._replace(on=said.on._replace(nouns=(noun, *said.on.nouns)))
    return said


def _does_best(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`performs best`, `scores highest`; "best on MATH-500" may be that of its own scores."""
    if not cursor.take(LINKS - BE):
        return None
    cursor.take(("the",))
    word = cursor.peek().key
    found = _place(cursor) if word in ("best", "worst", "highest", "lowest", "fastest") else None
    said = _finished(cursor, subject, *found) if found else None
    if said is None or not isinstance(said[0], Ranks):
        return None
    return said if said[0].among is not None or not said[0].on.names else None


def _leads(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`leads on MATH-500`, `tops MATH-500`."""
    verb = cursor.take(_LEADS)
    if not verb:
        return None
    if verb.startswith("top"):
        on = measure(cursor)
        return _finished(cursor, subject, "1", "best", Extras(on=on)) if on else None
    said = _finished(cursor, subject, "1", "best")
    is_told = said is not None and (said[0] != Ranks(subject, "1", "best", On()) or len(said) > 1)
    return said if is_told or (cursor.is_done and verb.startswith("le")) else None


def _second_only(cursor: Cursor, subject: Who) -> list[Statement] | None:
    """`is second only to R1`: second, and that one is first."""
    if not cursor.take(BE | RANKS) or not cursor.phrase("second only to"):
        return None
    first = who(cursor)
    if first is None or not first.is_one or not subject.is_one:
        return None
    said = _finished(cursor, subject, "2", "best")
    if said is None or not isinstance(said[0], Ranks):
        return None
    return [*said, said[0]._replace(subject=first, place="1")]


def _place(cursor: Cursor) -> tuple[str, str] | None:
    """`best`, `second best`, `third`, `second highest`, `fastest`: the place, and of what."""
    word = cursor.peek().key
    place = cursor.sense(Kind.PLACE)
    extreme = cursor.sense(Kind.EXTREME) if cursor.peek().key in EXTREMES else ""
    if place in ("1", "last") and (extreme or word in ("winner", "sets the mark")):
        return None
    if extreme:
        return place or "1", extreme
    if place and place not in ("1", "last") and cursor.peek().key in ("best", "worst"):
        best = cursor.sense(Kind.PLACE)
        return (place, "best") if best == "1" else None
    return (place, "best") if place else None


def _finished(
    cursor: Cursor, subject: Who, place: str, extreme: str, before: Extras | None = None
) -> list[Statement] | None:
    """The rank with what follows it."""
    found = extras(cursor, before)
    if found.by is not None or found.beside is not None or subject.aggregate:
        return None
    on = found.on or On()
    said: list[Statement] = [Ranks(subject, place, extreme, on, found.among)]
    return said if found.given is None else [*said, Gives(subject, on, found.given)]
