"""What the members of a set are called: the nouns that tables and `let`s give their rows.

A table whose name is a plural noun lends it to its rows (`models`: "the 10 models"), a `let` puts
its own name before it ("distilled models"); rows of other tables are "rows of t". Not here: how
many there are, and the conditions of a set.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset, RowId

_WORD = re.compile(r"[^\W\d_]+(?:[ _-][^\W\d_]+)*")
_NOT_PLURAL = ("ss", "us", "is", "as")
_ENDINGS = {"ies": "y", "sses": "ss", "shes": "sh", "ches": "ch", "xes": "x", "zes": "z"}
_ODD = {"movies": "movie", "series": "series", "species": "species", "ties": "tie"}


class Noun(NamedTuple):
    """What one and what several members are called, and what follows it (` where …`)."""

    singular: str
    plural: str
    tail: str = ""


def of_table(name: str) -> Noun:
    """What the rows of a table are called."""
    if not is_plural(name):
        return Noun(f"row of {name}", f"rows of {name}")
    word = name.replace("_", " ")
    if word.istitle():
        word = word.lower()
    return Noun(singular(word), word)


def of_label(label: str, rows: m.RowSet, dataset: Dataset) -> Noun:
    """What the members of a `let` are called: `distilled models`, or `winners` alone."""
    if is_plural(label):
        return Noun(singular(label), label)
    table = home_table(rows, dataset)
    if table is None or not is_plural(dataset.tables[table].name):
        return Noun(f"row of {label}", f"rows of {label}")
    noun = of_table(dataset.tables[table].name)
    return Noun(f"{label} {noun.singular}", f"{label} {noun.plural}")


def is_plural(name: str) -> bool:
    """Whether a name reads as a plural noun of at least three letters."""
    if not name.casefold().endswith("s") or not _WORD.fullmatch(name):
        return False
    last = re.split(r"[ _-]", name)[-1].casefold()
    return len(last) >= 3 and not last.endswith(_NOT_PLURAL)


def singular(word: str) -> str:
    """One of several: `races` → `race`, `countries` → `country`, `matches` → `match`."""
    *before, last = word.rpartition(" ")
    if last in _ODD:
        return "".join((*before, _ODD[last]))
    for ending, replacement in _ENDINGS.items():
        if last.endswith(ending) and len(last) > len(ending):
            return "".join((*before, last.removesuffix(ending), replacement))
    return "".join((*before, last.removesuffix("s")))


def home_table(rows: m.RowSet, dataset: Dataset) -> int | None:
    """The table whose rows the members are: the one they come from, else the first that has all."""
    match rows:
        case m.Rows(found, _, _, table):
            return table if table is not None else _holding(found, dataset)
        case m.Labelled(_, inner):
            return home_table(inner, dataset)
        case m.Where(base) | m.Except(base) | m.WithExtreme(base):
            return home_table(base, dataset)
        case m.Union(parts):
            homes = {home_table(part, dataset) for part in parts}
            return homes.pop() if len(homes) == 1 else None


def _holding(rows: tuple[RowId, ...], dataset: Dataset) -> int | None:
    tables = range(len(dataset.tables))
    return next((t for t in tables if all(dataset.has_row(t, row) for row in rows)), None)
