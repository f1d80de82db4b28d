"""What changed between a quote and what the report says now: spelling, words, or what is said.

Lives here: the judgement of a difference, region by region. Not here: making the same change in a
check (`follow`), finding the stretch (`nearest`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Amount, Mention, Named, Value
from claimcheck.reconcile.alignment import Alignment, align
from claimcheck.reconcile.alike import are_alike, are_comparable, are_opposite, as_numbers
from claimcheck.reconcile.misspelling import is_misspelling
from claimcheck.reconcile.moved import moves
from claimcheck.reconcile.phrasing import in_one_way, without_other_ways
from claimcheck.reconcile.turned import are_swapped, are_turned
from claimcheck.reconcile.units import Unit, with_lists_in_order
from claimcheck.vocabulary.prose import Kind

Said = tuple[Kind, Value]

_THAN = (Kind.TURN, "than")
_HEDGES = frozenset((Kind.FREQUENCY, Kind.DEGREE, Kind.CLOSENESS))
_WEAK = (Kind.QUALITY, Kind.VALUE)
_OPEN = frozenset((Kind.NAME, Kind.NUMBER, Kind.QUANTIFIER, Kind.DEGREE, Kind.FREQUENCY))


class Weight(IntEnum):
    """How much a change matters: nothing, other words, something that a check may follow, more."""

    SPELLING = 0
    WORDS = 1
    FOLLOW = 2
    STALE = 3


class Change(NamedTuple):
    """One thing that the sentence said, and what it says in its place; `None`: it is gone.

    `number` is the one that stood right after it, as after `above`.
    """

    old: Mention
    new: Mention | None
    number: Amount | None = None


class Changed(NamedTuple):
    """The whole difference: its weight, the changes to follow, and each region in words."""

    weight: Weight
    changes: tuple[Change, ...]
    words: tuple[tuple[str, str], ...]


class _Region(NamedTuple):
    old: list[Unit]
    new: list[Unit]


class _Known(NamedTuple):
    """All names and words, what the check names, and what it says that the quote does not."""

    lexicon: Lexicon
    names: frozenset[Named]
    unsaid: frozenset[Said]


def changed(
    alignment: Alignment, quote: str, lexicon: Lexicon, checked: Sequence[Mention]
) -> Changed:
    """What differs between a quote and the stretch that it is aligned with.

    `checked` is what the check of its claim mentions: a sentence may say openly what was checked
    all along though the quote did not name it.
    """
    found = _changed(alignment, quote, lexicon, checked)
    if found.weight < Weight.FOLLOW:
        return found
    text = alignment.anchor.passage.text
    old = with_lists_in_order(quote, alignment.old)
    new = with_lists_in_order(text, alignment.new)
    ordered = align(old, new, alignment.anchor)
    in_order = _changed(ordered, quote, lexicon, checked)
    is_whole = ordered.anchor.span == alignment.anchor.span
    return in_order if is_whole and in_order.weight < Weight.FOLLOW else found


def without_moves(
    alignment: Alignment, quote: str, lexicon: Lexicon, checked: Sequence[Mention]
) -> tuple[Changed, Alignment]:
    """What differs, and where, a phrase that only stands in another place of its sentence aside."""
    found = changed(alignment, quote, lexicon, checked)
    if found.weight is Weight.STALE:
        for moved in moves(alignment):
            said = {mention.says() for mention in _mentions(moved.phrase)}
            others = [mention for mention in checked if mention.says() not in said]
            rest = changed(moved.rest, quote, lexicon, others)
            if rest.weight < Weight.FOLLOW and moved.is_harmless():
                words = (*rest.words, *moved.words(quote))
                return Changed(Weight.WORDS, (), words), moved.rest._replace(anchor=moved.anchor())
    return found, alignment


def _changed(
    alignment: Alignment, quote: str, lexicon: Lexicon, checked: Sequence[Mention]
) -> Changed:
    changes: list[Change] = []
    words: list[tuple[str, str]] = []
    text = alignment.anchor.passage.text
    said = {mention.says() for mention in _mentions(alignment.old)}
    known = _Known(
        lexicon,
        frozenset(mention.value for mention in checked if isinstance(mention.value, Named)),
        frozenset(mention.says() for mention in checked) - said,
    )
    regions = list(_regions(alignment))
    is_swapped = are_swapped(regions, alignment.old)
    weight = Weight.STALE if is_swapped else Weight.SPELLING
    for region in regions:
        found, wanted = _judged(region, known)
        weight = max(weight, found)
        changes += wanted
        if found is not Weight.SPELLING:
            words.append((_text(quote, region.old), _text(text, region.new)))
    if weight is Weight.STALE and not is_swapped and _is_reordered(alignment):
        return Changed(Weight.WORDS, (), tuple(words))
    numbered = (one._replace(number=_number_after(one.old, alignment.old)) for one in changes)
    return Changed(weight, tuple(numbered), tuple(words))


def _number_after(mention: Mention, units: Sequence[Unit]) -> Amount | None:
    """The number right after a mention."""
    following = (one.mention for one in units if one.mention and one.mention.start >= mention.end)
    found = next((one for one in following if one.first == mention.last + 1), None)
    return found.value if found is not None and isinstance(found.value, Amount) else None


def _is_reordered(alignment: Alignment) -> bool:
    """Whether only plain words stand elsewhere, and all that is mentioned comes in one order."""
    inside = [j for _, j in alignment.pairs if j is not None]
    old, new = alignment.old, [alignment.new[j] for j in inside]
    if _words(old) != _words(new):
        return False
    return in_one_way(_mentions(old)) == in_one_way(_mentions(new))


def _words(found: Sequence[Unit]) -> list[str]:
    return sorted(word for unit in found for word in unit.words)


def _regions(alignment: Alignment) -> Iterator[_Region]:
    """The stretches in which the two differ, what is equal in words left out."""
    region = _Region([], [])
    for i, j in alignment.pairs:
        old, new = _unit(alignment.old, i), _unit(alignment.new, j)
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


def _unit(found: Sequence[Unit], at: int | None) -> Unit | None:
    """The unit at an index; the `than` of `lower than` is a part of its direction."""
    if at is None:
        return None
    before = found[at - 1].mention if at else None
    is_after_direction = before is not None and before.kind is Kind.DIRECTION
    return None if is_after_direction and found[at].key == _THAN else found[at]


def _judged(region: _Region, known: _Known) -> tuple[Weight, list[Change]]:
    """How much a region matters, and what a check would have to follow."""
    if _is_misspelt(region, known.lexicon):
        return Weight.SPELLING, []
    old, new = without_other_ways(region.old, region.new)
    for kind in _WEAK:
        if not _both_have(kind, old, new):
            old = [one for one in old if one.kind is not kind]
            new = [one for one in new if one.kind is not kind]
    old, new = _without_common(old, new)
    is_turned = are_turned(region.old, region.new, known.lexicon, known.names)
    if is_turned or _figures(region.old) != _figures(region.new):
        return Weight.STALE, []
    new = [one for one in new if old or one.kind not in _OPEN or one.says() not in known.unsaid]
    if not old and not new:
        return Weight.WORDS, []
    pairs = list(map(as_numbers, old, new)) if len(old) == len(new) else []
    if pairs and all(are_comparable(*pair) or are_alike(*pair) for pair in pairs):
        return _replaced([pair for pair in pairs if not are_alike(*pair)])
    if len(old) == 1 and not new and old[0].kind in _HEDGES:
        return Weight.FOLLOW, [Change(old[0], None)]
    return Weight.STALE, []


def _replaced(pairs: list[tuple[Mention, Mention]]) -> tuple[Weight, list[Change]]:
    """What it means that each of some mentions took the place of another."""
    if all(old.kind is Kind.QUALITY and not are_opposite(old, new) for old, new in pairs):
        return Weight.WORDS, []
    if any(old.kind in (Kind.TURN, *_WEAK) for old, _ in pairs):
        return Weight.STALE, []
    return Weight.FOLLOW, [Change(old, new) for old, new in pairs]


def _is_misspelt(region: _Region, lexicon: Lexicon) -> bool:
    """Whether each word of one side is a misspelling of that of the other, or the same."""
    old = [word for unit in region.old for word in unit.words]
    new = [word for unit in region.new for word in unit.words]
    if len(old) != len(new):
        return "".join(old) == "".join(new) and not any(map(str.isdigit, "".join(old)))
    return not _is_part_of_a_name(region) and all(
        a == b or is_misspelling(a, b, lexicon) for a, b in zip(old, new, strict=True)
    )


def _is_part_of_a_name(region: _Region) -> bool:
    """Whether a name's own word stands there as part of another name: `R1` and `R1-Zero`."""
    plain = {unit.words[0] for unit in region.new if unit.mention is None}
    names = (unit for unit in region.old if unit.mention and unit.mention.kind is Kind.NAME)
    return any(plain.intersection(unit.words) for unit in names)


def _mentions(found: Sequence[Unit]) -> list[Mention]:
    return [unit.mention for unit in found if unit.mention is not None]


def _both_have(kind: Kind, old: Sequence[Mention], new: Sequence[Mention]) -> bool:
    """Whether both sides have a word of a kind: alone, one may have been said in other words."""
    return any(m.kind is kind for m in old) and any(m.kind is kind for m in new)


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


def _text(text: str, found: Sequence[Unit]) -> str:
    """The words of some units as they were written."""
    if not found:
        return ""
    start = min(unit.start for unit in found)
    return text[start : max(unit.end for unit in found)]
