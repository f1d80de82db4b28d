"""Patterns for measures: `on MATH-500`, `in reasoning and coding`, `on every benchmark`.

Not here: rows (`rows_said`), numbers (`sizes_said`).
"""

from __future__ import annotations

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.mentions import Named
from claimcheck.reading.saying import On
from claimcheck.reading.words import MEASURED, QUANTIFIERS, SCORES
from claimcheck.vocabulary.prose import Kind

_PREPOSITIONS = ("on", "in", "at", "for", "across", "over")
_PHRASES = ("in terms of", "with respect to", "with regard to", "when it comes to")


def on_measures(cursor: Cursor) -> On | None:
    """Measures with the preposition before them: `on MATH-500`, `on average over math`."""
    return cursor.attempt(_with_preposition)


def measure(cursor: Cursor) -> On | None:
    """One measure with the nouns beside it: `MATH-500 score`, `Codeforces rating`."""
    return cursor.attempt(_one)


def scores(cursor: Cursor) -> str:
    """A noun that stands for whatever is measured: `score`, `results`, `pass@1`."""
    return _pass_at(cursor) or cursor.take(SCORES)


# --- patterns -------------------------------------------------------------------------------------


def _with_preposition(cursor: Cursor) -> On | None:
    is_average = cursor.sense(Kind.AGGREGATE, ("average",)) == "average"
    if not any(cursor.phrase(phrase) for phrase in _PHRASES):
        word = cursor.take(_PREPOSITIONS)
        if not word or (is_average and word not in ("over", "across")):
            return None
    if cursor.phrase("average over") or cursor.phrase("average across"):
        return None
    found = _quantified(cursor) or _listed(cursor)
    return found._replace(is_average=is_average) if found else None


def _quantified(cursor: Cursor) -> On | None:
    """`every benchmark`, `four of the six benchmarks`, `most of the benchmarks`."""
    before = cursor.at
    count = cursor.whole()
    word = QUANTIFIERS.get(cursor.take(QUANTIFIERS), "") if count is None else ""
    if count is not None and cursor.take(("of",)):
        word = f"{count} of"
    if word:
        cursor.take(("of",))
        cursor.take(("the",))
        if cursor.whole() is None:
            named = cursor.named()
            if named is not None and named.columns_set and not named.columns:
                cursor.at += 1
                return On((named,), word, nouns=_nouns(cursor))
    cursor.at = before
    return None


def _listed(cursor: Cursor) -> On | None:
    is_both = bool(cursor.take(("both",)))
    first = _one(cursor)
    if first is None:
        return None
    names, nouns = list(first.names), list(first.nouns)
    more = cursor.attempt(_next_one)
    while more is not None:
        names += more.names
        nouns += more.nouns
        more = cursor.attempt(_next_one)
    if is_both and len(names) != 2:
        return None
    return On(tuple(dict.fromkeys(names)), nouns=tuple(nouns))


def _next_one(cursor: Cursor) -> On | None:
    comma = cursor.take((",",))
    joint = cursor.take(("and", "&")) or cursor.phrase("as well as")
    return _one(cursor) if comma or joint else None


def _one(cursor: Cursor) -> On | None:
    cursor.take(("the", "its"))
    named = cursor.named()
    if named is None or not _is_measure(named):
        return None
    cursor.at += 1
    return On((named,), nouns=_nouns(cursor))


def _is_measure(named: Named) -> bool:
    return bool(named.columns) != bool(named.columns_set) and not named.rows_set


def _nouns(cursor: Cursor) -> tuple[str, ...]:
    found = []
    for _ in range(2):
        noun = _pass_at(cursor) or cursor.take(MEASURED)
        if noun:
            found.append(noun)
    return tuple(found)


def _pass_at(cursor: Cursor) -> str:
    """`pass@1`, which stands beside a measure as `accuracy` does."""
    if cursor.peek().key != "pass" or cursor.peek(1).key != "@":
        return ""
    amount = cursor.peek(2).amount
    if amount is None or amount.value != 1:
        return ""
    cursor.at += 3
    return "pass@1"
