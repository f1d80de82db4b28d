"""The names that a report may use, and the words of prose, ready to be found in a text.

Names are those of rows, of columns of numbers, and of sets, as the tables and the claims file give
them; they match as names match in claims. Not here: what is done with them (`reader`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from claimcheck.reading.atoms import keys
from claimcheck.reading.mentions import Named
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.table import ColumnKind
from claimcheck.vocabulary.prose import PROSE, Kind, Sense
from claimcheck.wording import plural_of

MAX_VALUES = 2000
MAX_VALUE_WORDS = 4
"""How many different texts of the tables are known, and how long each may be."""


_UNITS = frozenset(
    "% x points pp $ usd k m "
    "ns us \u00b5s ms s sec secs seconds min h b kb mb gb tb kib mib gib".split()
)


class SetName(NamedTuple):
    """A set that a claims file names: of rows, or of columns."""

    name: str
    is_of_rows: bool


class Entry(NamedTuple):
    """A name or phrase: its atoms, what it says, and whether it is written with capitals."""

    keys: tuple[str, ...]
    says: Named | Sense
    has_capitals: bool = False


class Lexicon:
    """Names and words by their first atom. Built once, never changed.

    `memo` keeps what whole texts were read as, because checks are asked for more than once.
    """

    __slots__ = ("_entries", "_parts", "memo", "nouns")

    def __init__(self, names: Iterable[Entry], nouns: frozenset[str]) -> None:
        self.nouns = nouns
        self.memo: dict[str, Any] = {}
        self._parts: dict[str, set[Named]] | None = None
        self._entries = phrases().copy()
        for first, entries in _by_first(names).items():
            found = [*entries, *self._entries.get(first, ())]
            self._entries[first] = sorted(found, key=_length)

    def starting_with(self, key: str) -> Sequence[Entry]:
        """Names and words that start with an atom, the longest first and names before words."""
        return self._entries.get(key, ())

    def names_with(self, word: str) -> frozenset[Named]:
        """What the names of several words stand for in which a word occurs."""
        if self._parts is None:
            self._parts = {}
            for entry in (one for found in self._entries.values() for one in found):
                if isinstance(entry.says, Named) and len(entry.keys) > 1:
                    for key in entry.keys:
                        self._parts.setdefault(key, set()).add(entry.says)
        return frozenset(self._parts.get(word, ()))


def lexicon_of(dataset: Dataset, sets: Iterable[SetName] = ()) -> Lexicon:
    """The lexicon of some tables and of the sets that a claims file names."""
    names: dict[tuple[str, ...], Entry] = {}
    for spelling, named in _names(dataset, sets):
        found = keys(spelling)
        if not found or _is_everyday(found):
            continue
        known = names.get(found)
        if known is not None and isinstance(known.says, Named):
            named = _both(known.says, named)
        names[found] = Entry(found, named, _has_capitals(spelling, named))
    for spelling, named in _measures(dataset):
        base, unit = without_unit(spelling)
        found = keys(base)
        if unit and found and not _is_everyday(found):
            names.setdefault(found, Entry(found, named, _has_capitals(base, named)))
    for value in _values(dataset):
        found = keys(value)
        if found and len(found) <= MAX_VALUE_WORDS and not _is_everyday(found):
            sense = Sense(Kind.VALUE, " ".join(found))
            names.setdefault(found, Entry(found, sense, any(map(str.isupper, value))))
    nouns = {form for table in dataset.tables for form in _forms(table.name.casefold())}
    return Lexicon(names.values(), frozenset(nouns))


def without_unit(name: str) -> tuple[str, str]:
    """What a header names, and the unit behind it: `Accuracy (%)` is called accuracy in prose."""
    if name[-1:] not in (")", "]"):
        return name, ""
    base, bracket, unit = name[:-1].rpartition("(" if name.endswith(")") else "[")
    return (base.rstrip(), unit) if bracket and unit.lower() in _UNITS else (name, "")


@lru_cache(maxsize=1)
def phrases() -> dict[str, list[Entry]]:
    """The words of prose by their first atom, the longest first."""
    return _by_first(
        Entry(tuple(text.split()) if text[0].isalpha() else keys(text), sense)
        for text, sense in PROSE.items()
    )


def _values(dataset: Dataset) -> Iterator[str]:
    """The different texts of the tables, as far as they are few."""
    seen: dict[str, None] = {}
    for table in dataset.tables:
        for position, column in enumerate(table.columns):
            if column.kind is ColumnKind.TEXT and column.name not in table.key:
                seen.update((row[position].printed, None) for row in table.cells[:MAX_VALUES])
    yield from list(seen)[:MAX_VALUES]


def _names(dataset: Dataset, sets: Iterable[SetName]) -> Iterator[tuple[str, Named]]:
    for table in dataset.tables:
        for row in table.rows:
            for name in filter(None, (row.name, *row.aliases)):
                yield name, Named(row=dataset.row_named(name))
    yield from _measures(dataset)
    for one in sets:
        key = " ".join(keys(one.name))
        named = Named(rows_set=key) if one.is_of_rows else Named(columns_set=key)
        for form in _forms(one.name):
            yield form, named


def _measures(dataset: Dataset) -> Iterator[tuple[str, Named]]:
    for index, table in enumerate(dataset.tables):
        for position, column in enumerate(table.columns):
            if column.kind is not ColumnKind.TEXT:
                named = Named(columns=(ColumnId(index, position),))
                for name in filter(None, (column.name, *column.aliases, column.label)):
                    yield name, named


def _has_capitals(spelling: str, named: Named) -> bool:
    """Whether a name is told from common words by its capitals; those of a header are a habit."""
    inner = "".join(word[1:] for word in spelling.split()) if named.columns else spelling
    return any(letter.isupper() for letter in inner)


def _forms(name: str) -> set[str]:
    """A name and, as far as its spelling tells, its singular and plural."""
    singular = name[:-1] if name.endswith("s") and not name.endswith("ss") else name
    return {name, singular, plural_of(singular)}


def _is_everyday(found: tuple[str, ...]) -> bool:
    """Whether a name cannot be told from an ordinary word or number of a sentence."""
    return len(found) == 1 and (found[0] in PROSE or found[0].isdigit() or found[0] == "a")


def _both(a: Named, b: Named) -> Named:
    return Named(
        a.row if a.row is not None else b.row,
        (*a.columns, *(column for column in b.columns if column not in a.columns)),
        a.rows_set or b.rows_set,
        a.columns_set or b.columns_set,
    )


def _by_first(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.keys[0], []).append(entry)
    for group in found.values():
        if len(group) > 1:
            group.sort(key=_length)
    return found


def _length(entry: Entry) -> int:
    return -len(entry.keys)
