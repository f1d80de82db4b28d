"""The reader: the mentions of a text, in order.

At every atom the longest name or phrase wins, then a number. What is no mention is left to the
plain words around it. Linear in the text. Not here: which statement the mentions make
(`statements`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading.atoms import Atom, atoms, is_joined
from claimcheck.reading.lexicon import Entry, Lexicon
from claimcheck.reading.mentions import Mention
from claimcheck.reading.numbers import Found, number_at, ordinal_at, starts_number
from claimcheck.source import Span
from claimcheck.vocabulary.prose import Kind, Sense

_BEFORE_NUMBERS = frozenset(
    "over under within between minimum maximum about around circa some up".split()
)
_COUNTING = frozenset("half every each all any most some both".split())
_FALLS = frozenset("fall falls fell falling".split())
_PER = frozenset("per a each every".split())
_AFTER_IN_ALL = frozenset("for with on in at by to and but".split())
_MATCHES = frozenset(("match", "matches"))
_BEFORE_NOUNS = frozenset(
    "a an the per each every all any single of most few many more fewer their its his her our this "
    "that these those no".split()
)
_ONLY = Sense(Kind.TURN, "only")


MAX_REMEMBERED = 5000
"""How many whole texts a lexicon remembers the reading of."""


class Read(NamedTuple):
    """A text with its atoms and its mentions, which never overlap."""

    text: str
    atoms: list[Atom]
    mentions: list[Mention]


def read(text: str, lexicon: Lexicon, span: Span | None = None) -> Read:
    """Read a text, or a stretch of it; places are offsets in the whole text."""
    if span is not None:
        return read_atoms(text, lexicon, atoms(text, span))
    known = lexicon.memo.get(text)
    if known is None:
        known = read_atoms(text, lexicon, atoms(text))
        if len(lexicon.memo) < MAX_REMEMBERED:
            lexicon.memo[text] = known
    assert isinstance(known, Read)
    return known


def read_atoms(text: str, lexicon: Lexicon, found: list[Atom]) -> Read:
    """Read a stretch of a text whose atoms are known."""
    mentions: list[Mention] = []
    at = 0
    while at < len(found):
        key = found[at].key
        entries = lexicon.starting_with(key)
        mention = _longest(text, found, at, entries) if entries else None
        if mention is None and starts_number(key):
            mention = _number(text, found, at)
        if mention is not None and mention.kind is not Kind.PLAIN:
            mentions.append(mention)
        at = at + 1 if mention is None else mention.last + 1
    return Read(text, found, mentions)


def _longest(text: str, found: Sequence[Atom], at: int, entries: Sequence[Entry]) -> Mention | None:
    """The longest name or phrase at an atom, of those that start with it."""
    for entry in entries:
        last = at + len(entry.keys) - 1
        if last > at and not _stands_at(found, at, entry):
            continue
        start, end = found[at].start, found[last].end
        if isinstance(entry.says, Sense):
            if entry.says.kind is Kind.VALUE and not _is_name_at(text, start, end, entry):
                continue
            if _is_phrase_at(text, found, at, last + 1, entry.says):
                return Mention(entry.says.kind, entry.says.word, start, end, at, last)
        elif _is_name_at(text, start, end, entry):
            return Mention(Kind.NAME, entry.says, start, end, at, last)
    return None


def _stands_at(found: Sequence[Atom], at: int, entry: Entry) -> bool:
    size = len(entry.keys)
    return at + size <= len(found) and all(
        found[at + i].key == entry.keys[i] for i in range(1, size)
    )


def _is_name_at(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether a name stands there whole: not as part of a longer one or a common word."""
    if is_joined(text, start, end):
        return False
    return not entry.has_capitals or not text[start:end].islower()


def _is_phrase_at(text: str, found: Sequence[Atom], at: int, end: int, sense: Sense) -> bool:
    """Whether a phrase says there what it says elsewhere: `over` does so before numbers alone."""
    key = found[at].key
    if sense == _ONLY:
        return not _is_size(text, found, end)
    if key == "in" and end == at + 2 and found[at + 1].key == "all":
        return end == len(found) or found[end].key in _AFTER_IN_ALL or _is_stop(text, found, end)
    if key in _MATCHES and end == at + 1 and at:
        return found[at - 1].key not in _BEFORE_NOUNS and not starts_number(found[at - 1].key)
    if key == "second" and end == at + 1 and at and found[at - 1].key in _PER:
        return False
    if key in _BEFORE_NUMBERS and sense.kind in (Kind.BOUND, Kind.CLOSENESS):
        return end < len(found) and (starts_number(found[end].key) or found[end].key in _COUNTING)
    if key in _FALLS:
        return all(atom.key != "short" for atom in found[end : end + 4])
    if key == "apart":
        return at > 0 and found[at - 1].key in ("points", "%", "x")
    return True


def _is_stop(text: str, found: Sequence[Atom], at: int) -> bool:
    """Whether a mark stands before an atom."""
    return bool(text[found[at - 1].end : found[at].start].strip())


def _is_size(text: str, found: Sequence[Atom], at: int) -> bool:
    """Whether a measured number stands there, which `only` calls little and does not restrict."""
    number = (
        number_at(text, found, at) if at < len(found) and starts_number(found[at].key) else None
    )
    return number is not None and (bool(number.amount.unit) or number.amount.step < 1)


def _number(text: str, found: Sequence[Atom], at: int) -> Mention | None:
    rank = ordinal_at(found, at)
    if rank is not None:
        return Mention(Kind.PLACE, str(rank), found[at].start, found[at].end, at, at)
    number: Found | None = number_at(text, found, at)
    if number is None:
        return None
    start, end = found[at].start, found[number.end - 1].end
    return Mention(Kind.NUMBER, number.amount, start, end, at, number.end - 1)
