"""Units: a text as the sequence of what it says, mention by mention and word by word.

Two texts with equal units say the same in words that may differ ("beats", "surpassed"), and so do
two with lists in another order ("A and B", "B and A"). Not here: what differs (`changes`).
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
    """What a text says, in its order."""
    found: list[Unit] = []
    mentions = iter(read.mentions)
    mention = next(mentions, None)
    at = 0
    while at < len(read.atoms):
        atom = read.atoms[at]
        if mention is not None and mention.first == at and _is_both_of_two(read, mention):
            mention = next(mentions, None)
            continue
        if mention is not None and mention.first == at:
            words = tuple(a.key for a in read.atoms[at : mention.last + 1])
            found.append(Unit(_key(mention), words, mention.start, mention.end, mention))
            at, mention = mention.last + 1, next(mentions, None)
        else:
            found.append(Unit(atom.key, (atom.key,), atom.start, atom.end))
            at += 1
    return found


def _is_both_of_two(read: Read, mention: Mention) -> bool:
    """Whether `both` stands before two names and says no more than they do."""
    if mention.value != "both":
        return False
    names = [one for one in read.mentions if one.kind is Kind.NAME and one.first > mention.last][:2]
    if len(names) < 2 or names[0].first != mention.last + 1:
        return False
    between = [atom.key for atom in read.atoms[names[0].last + 1 : names[1].first]]
    return between in (["and"], ["&"])


def with_lists_in_order(text: str, found: list[Unit]) -> list[Unit]:
    """The units with each list of names or directions sorted ("sturdier and dearer").

    A list of numbers that runs parallel to the names is put in the order of the names; where it is
    not clear which number belongs to which name, names keep their order.
    """
    names, numbers = _lists(text, found, _NAMES), _lists(text, found, _NUMBERS)
    is_parallel = len(names) == 1 and [len(names[0])] == [len(one) for one in numbers]
    groups: list[tuple[list[int], ...]] = [(one,) for one in _lists(text, found, _DIRECTIONS)]
    if is_parallel:
        groups.append((names[0], numbers[0]))
    elif not numbers:
        groups += [(one,) for one in names]
    return _sorted(found, groups)


def _key(mention: Mention) -> Key:
    """What a mention says; a number says its value, not how finely it was printed."""
    value = mention.value
    if isinstance(value, Amount):
        return mention.kind, value.value, value.step, value.unit
    return mention.says()


def _sorted(found: list[Unit], groups: Sequence[Sequence[list[int]]]) -> list[Unit]:
    """The units with the lists of each group in the order of the words of its first."""
    result = list(found)
    for group in groups:
        order = sorted(range(len(group[0])), key=lambda at: found[group[0][at]].words)
        for indexes in group:
            for index, at in zip(indexes, order, strict=True):
                result[index] = found[indexes[at]]
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
