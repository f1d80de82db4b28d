"""Patterns for rows: `R1`, `the distilled models`, `four of the six distilled models`, `A and B`.

Not here: measures (`measures_said`), what is said of the rows (`predicates`).
"""

from __future__ import annotations

from claimcheck.reading.cursor import Cursor
from claimcheck.reading.mentions import Named
from claimcheck.reading.saying import Who
from claimcheck.reading.sizes_said import size
from claimcheck.reading.words import ARTICLES, PLURALS, QUANTIFIERS
from claimcheck.vocabulary.prose import Kind

_BOUNDS = ("at least", "at most", "more than", "less than", "exactly")


def who(cursor: Cursor) -> Who | None:
    """The rows that stand here; `None` when they cannot be told for certain."""
    for pattern in (_counted, _quantified, _best, _listed):
        found = cursor.attempt(pattern)
        if found is not None:
            return found
    return None


def target(cursor: Cursor) -> Who | None:
    """`the six distilled models`, `all models`: the rows of a set or table."""
    cursor.take(("all", "every", "each"))
    return _members(cursor, "")


# --- quantifiers ----------------------------------------------------------------------------------


def _counted(cursor: Cursor) -> Who | None:
    """`[at least] four of the six distilled models`, `the six distilled models`."""
    bound = cursor.sense(Kind.BOUND, _BOUNDS)
    count = cursor.whole()
    if count is not None and (cursor.phrase("out of") or cursor.take(("of",))):
        return _members(cursor, f"{bound} {count} of".strip())
    if count is None and cursor.take(("half",)):
        quantifier = f"{bound} half of".strip()
        cursor.take(("of",))
        return _members(cursor, quantifier) if bound != "at most" else None
    return None


def _quantified(cursor: Cursor) -> Who | None:
    """`every distilled model`, `none of the models`, `both Llama-based models`."""
    word = QUANTIFIERS.get(cursor.take(QUANTIFIERS), "")
    if word:
        cursor.take(("of",))
        return _members(cursor, word)
    if cursor.take(("both",)):
        found = _members(cursor, "every")
        return found._replace(size=2) if found and found.size is None else None
    if not cursor.take(ARTICLES):
        return None
    is_told = cursor.peek().key in ("other", "others") or _is_count(cursor)
    return _members(cursor, "") if is_told else None


def _is_count(cursor: Cursor) -> bool:
    before = cursor.at
    count, cursor.at = cursor.whole(), before
    return count is not None


def _members(cursor: Cursor, quantifier: str) -> Who | None:
    """What a quantifier counts: a set, or the rows of a table by their noun."""
    cursor.take(ARTICLES)
    size = cursor.whole()
    other = cursor.take(("other", "others"))
    named = cursor.named()
    if named is not None:
        cursor.at += 1
        cursor.take(cursor.fillers)
        is_set = bool(named.rows_set) and named.row is None
        return Who((named,), quantifier, size=size, is_other=bool(other)) if is_set else None
    noun = cursor.take(cursor.fillers) if other != "others" else ""
    if not noun and other != "others":
        return None
    return Who((), quantifier, noun=noun, size=size, is_other=bool(other))


# --- aggregates -----------------------------------------------------------------------------------


def _best(cursor: Cursor) -> Who | None:
    """`the best Qwen-based model`, `the best of the Qwen-based models`."""
    cursor.take(ARTICLES)
    word = cursor.peek().key
    if word not in ("best", "worst"):
        return None
    cursor.at += 1
    cursor.take(("of",))
    found = _members(cursor, "")
    return found._replace(aggregate=word) if found and not found.is_other else None


# --- lists ----------------------------------------------------------------------------------------


def _listed(cursor: Cursor) -> Who | None:
    """`R1`, `the distilled models`, `both A and B`, `A, B and C`."""
    is_both = bool(cursor.take(("both",)))
    names: list[Named] = []
    item = _item(cursor)
    while item is not None:
        names.append(item)
        item = cursor.attempt(_next_item)
    if not names or (is_both and len(names) != 2):
        return None
    return Who(tuple(dict.fromkeys(names)))


def _next_item(cursor: Cursor) -> Named | None:
    """One more row of a list, with what joins it."""
    comma = cursor.take((",",))
    joint = cursor.take(("and", "&")) or cursor.phrase("as well as")
    return _item(cursor) if comma or joint else None


def _item(cursor: Cursor) -> Named | None:
    """A row, or a set in the plural: `the R1 model`, `the distilled models`."""
    cursor.take(ARTICLES)
    named = cursor.named()
    if named is None:
        return None
    word = cursor.peek().key
    cursor.at += 1
    noun = cursor.take(cursor.fillers)
    if bool(named.rows_set) == (named.row is not None):
        return None
    if named.row is not None:
        cursor.attempt(_in_parentheses, named)
    if named.rows_set and not (noun in PLURALS or (noun or word).endswith("s")):
        return None
    return named if named.rows_set or noun not in PLURALS else None


def _in_parentheses(cursor: Cursor, row: Named) -> bool | None:
    """`(97.3%)` behind a row: its figure, which the cursor keeps."""
    at = cursor.at
    given = size(cursor) if cursor.take(("(",)) else None
    if given is None or given.how != "=" or not given.amount.unit or not cursor.take((")",)):
        return None
    cursor.given[at] = row, given
    return True
