"""What changed between a quote and what the report says now: spelling, words, or what is said.

Lives here: the judgement of a difference, region by region. Not here: making the same change in a
check (`follow`), finding the stretch (`nearest`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Mention, Named
from claimcheck.reconcile.misspelling import is_misspelling, is_negated
from claimcheck.reconcile.nearest import Alignment
from claimcheck.reconcile.units import Unit
from claimcheck.vocabulary.prose import Kind

_HEDGES = frozenset((Kind.FREQUENCY, Kind.DEGREE, Kind.CLOSENESS))


class Weight(IntEnum):
    """How much a change matters: nothing, other words, something that a check may follow, more."""

    SPELLING = 0
    WORDS = 1
    FOLLOW = 2
    STALE = 3


class Change(NamedTuple):
    """One thing that the sentence said, and what it says in its place; `None`: it is gone."""

    old: Mention
    new: Mention | None


class Changed(NamedTuple):
    """The whole difference: its weight, the changes to follow, and each region in words."""

    weight: Weight
    changes: tuple[Change, ...]
    words: tuple[tuple[str, str], ...]


class _Region(NamedTuple):
    old: list[Unit]
    new: list[Unit]


def changed(alignment: Alignment, quote: str, lexicon: Lexicon) -> Changed:
    """What differs between a quote and the stretch that it is aligned with."""
    weight = Weight.SPELLING
    changes: list[Change] = []
    words: list[tuple[str, str]] = []
    text = alignment.anchor.passage.text
    for region in _regions(alignment):
        found, wanted = _judged(region, lexicon)
        weight = max(weight, found)
        changes += wanted
        if found is not Weight.SPELLING:
            words.append((_text(quote, region.old), _text(text, region.new)))
    return Changed(weight, tuple(changes), tuple(words))


def _regions(alignment: Alignment) -> Iterator[_Region]:
    """The stretches in which the two differ, what is equal in words left out."""
    region = _Region([], [])
    for i, j in alignment.pairs:
        old = alignment.old[i] if i is not None else None
        new = alignment.new[j] if j is not None else None
        if old is not None and new is not None and old.key == new.key:
            if region.old or region.new:
                yield region
                region = _Region([], [])
            if old.words != new.words:
                yield _Region([old], [new])
            continue
        region.old.extend([old] if old else [])
        region.new.extend([new] if new else [])
    if region.old or region.new:
        yield region


def _judged(region: _Region, lexicon: Lexicon) -> tuple[Weight, list[Change]]:
    """How much a region matters, and what a check would have to follow."""
    if _is_misspelt(region, lexicon):
        return Weight.SPELLING, []
    old, new = _mentions(region.old), _mentions(region.new)
    if not _says_quality(region.old, region.new):
        old = [one for one in old if one.kind is not Kind.QUALITY]
        new = [one for one in new if one.kind is not Kind.QUALITY]
    old, new = _without_common(old, new)
    if _figures(region.old) != _figures(region.new) or _is_turned(region):
        return Weight.STALE, []
    if not old and not new:
        return Weight.WORDS, []
    if len(old) == len(new) and all(map(_can_stand_for, old, new)):
        changes = [Change(a, b) for a, b in zip(old, new, strict=True)]
        is_certain = all(one.kind is not Kind.TURN and one.kind is not Kind.QUALITY for one in old)
        return (Weight.FOLLOW if is_certain else Weight.STALE), changes if is_certain else []
    if len(old) == 1 and not new and old[0].kind in _HEDGES:
        return Weight.FOLLOW, [Change(old[0], None)]
    return Weight.STALE, []


def _is_misspelt(region: _Region, lexicon: Lexicon) -> bool:
    """Whether each word of one side is a misspelling of that of the other, or the same."""
    old = [word for unit in region.old for word in unit.words]
    new = [word for unit in region.new for word in unit.words]
    if len(old) != len(new):
        return "".join(old) == "".join(new) and not any(map(str.isdigit, "".join(old)))
    return all(a == b or is_misspelling(a, b, lexicon) for a, b in zip(old, new, strict=True))


def _mentions(found: Sequence[Unit]) -> list[Mention]:
    return [unit.mention for unit in found if unit.mention is not None]


def _says_quality(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Whether both sides speak of a quality: alone, one may have been said in other words."""
    return all(any(m.kind is Kind.QUALITY for m in _mentions(side)) for side in (old, new))


def _without_common(old: list[Mention], new: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The mentions that only one side has."""
    rest = list(new)
    only_old = []
    for one in old:
        same = next((other for other in rest if other.says() == one.says()), None)
        if same is None:
            only_old.append(one)
        else:
            rest.remove(same)
    return only_old, rest


def _figures(found: Sequence[Unit]) -> list[str]:
    """Words with digits that are no mention: a name or number that nothing knows."""
    return sorted(
        word
        for unit in found
        if unit.mention is None
        for word in unit.words
        if any(letter.isdigit() for letter in word)
    )


def _is_turned(region: _Region) -> bool:
    """Whether a plain word became its negation: `common` and `uncommon`."""
    old = [unit.words[0] for unit in region.old if unit.mention is None]
    new = [unit.words[0] for unit in region.new if unit.mention is None]
    return any(is_negated(a, b) for a in old for b in new)


def _can_stand_for(old: Mention, new: Mention) -> bool:
    """Whether both are of one kind; a row stands for a row and a measure for a measure."""
    if old.kind is not new.kind:
        return False
    if isinstance(old.value, Named) and isinstance(new.value, Named):
        return any(
            bool(a) and bool(b) for a, b in zip(_sides(old.value), _sides(new.value), strict=True)
        )
    return True


def _sides(named: Named) -> tuple[bool, bool]:
    """Whether a name can stand for rows, and for columns."""
    return (
        named.row is not None or bool(named.rows_set),
        bool(named.columns or named.columns_set),
    )


def _text(text: str, found: Sequence[Unit]) -> str:
    """The words of some units as they were written."""
    if not found:
        return ""
    start = min(unit.start for unit in found)
    return text[start : max(unit.end for unit in found)]
