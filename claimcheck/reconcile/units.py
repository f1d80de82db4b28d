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
_NAMES = frozenset((Kind.NAME, Kind.VALUE))
_NUMBERS = frozenset((Kind.NUMBER,))
_DIRECTIONS = frozenset((Kind.DIRECTION,))
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
    return _with_lists_in_order(read.text, found)


def _key(mention: Mention) -> Key:
    """What a mention says; a number says its value, not how finely it was printed."""
    value = mention.value
    if isinstance(value, Amount):
        return mention.kind, value.value, value.step, value.unit
    return mention.says()


def _with_lists_in_order(text: str, found: list[Unit]) -> list[Unit]:
    """The units with each list of names or directions sorted ("sturdier and dearer").

    Names keep their order where a list of numbers runs parallel to them.
    """
    is_parallel = bool(_lists(text, found, _NUMBERS))
    result = list(found)
    for kinds in (_DIRECTIONS,) if is_parallel else (_DIRECTIONS, _NAMES):
        for indexes in _lists(text, found, kinds):
            members = sorted((found[i] for i in indexes), key=lambda unit: unit.words)
            for index, unit in zip(indexes, members, strict=True):
                result[index] = unit
    return result


def _lists(text: str, found: Sequence[Unit], kinds: frozenset[Kind]) -> list[list[int]]:
    """The indexes of mentions of some kinds with only a comma or an `and` between them."""
    lists: list[list[int]] = []
    current: list[int] = []
    joined = False
    for index, unit in enumerate(found):
        if unit.mention is not None and unit.mention.kind in kinds:
            last = found[current[-1]].end if current else 0
            if current and not joined and "," not in text[last : unit.start]:
                lists.append(current)
                current = []
            current.append(index)
            joined = False
        elif unit.key in _JOINING and current and not joined:
            joined = True
        else:
            lists.append(current)
            current, joined = [], False
    lists.append(current)
    return [members for members in lists if len(members) > 1]
