"""Units: a text as the sequence of what it says, mention by mention and word by word.

Two texts with equal units say the same in words that may differ ("beats", "surpassed"). Lists of
names are put in order, because "A and B" and "B and A" say the same. Not here: what differs
(`changes`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from claimcheck.reading.mentions import Amount, Mention
from claimcheck.reading.reader import Read
from claimcheck.vocabulary.prose import Kind

Key: TypeAlias = object
_JOINING = frozenset(("and", "or", "&"))


class Unit(NamedTuple):
    """A mention or a plain word: what it says, its atoms' keys and its place in the text."""

    key: Key
    words: tuple[str, ...]
    start: int
    end: int
    mention: Mention | None = None


def units(read: Read) -> list[Unit]:
    """What a text says, in its order, but for the order of names in a list."""
    found: list[Unit] = []
    mentions = iter(read.mentions)
    mention = next(mentions, None)
    at = 0
    while at < len(read.atoms):
        atom = read.atoms[at]
        if mention is not None and mention.first == at:
            words = tuple(a.key for a in read.atoms[at : mention.last + 1])
            found.append(Unit(_key(mention), words, mention.start, mention.end, mention))
            at, mention = mention.last + 1, next(mentions, None)
        else:
            found.append(Unit(atom.key, (atom.key,), atom.start, atom.end))
            at += 1
    return _with_lists_in_order(found)


def _key(mention: Mention) -> Key:
    """What a mention says; a number says its value, not how finely it was printed."""
    value = mention.value
    if isinstance(value, Amount):
        return mention.kind, value.value, value.step, value.unit
    return mention.says()


def _with_lists_in_order(found: list[Unit]) -> list[Unit]:
    """The units with each list of names sorted, unless a list of numbers runs parallel to it."""
    if len(_lists(found, Kind.NUMBER)) > 0:
        return found
    result = list(found)
    for indexes in _lists(found, Kind.NAME):
        names = sorted((found[i] for i in indexes), key=lambda unit: unit.words)
        for index, unit in zip(indexes, names, strict=True):
            result[index] = unit
    return result


def _lists(found: Sequence[Unit], kind: Kind) -> list[list[int]]:
    """The indexes of mentions of a kind that stand side by side or joined by `and`."""
    lists: list[list[int]] = []
    current: list[int] = []
    joined = False
    for index, unit in enumerate(found):
        if unit.mention is not None and unit.mention.kind is kind:
            current.append(index)
            joined = False
        elif unit.key in _JOINING and current and not joined:
            joined = True
        else:
            lists.append(current)
            current, joined = [], False
    lists.append(current)
    return [members for members in lists if len(members) > 1]
