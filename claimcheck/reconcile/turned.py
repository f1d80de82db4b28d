"""Plain words that turn what a sentence says: a negation, a part of another name, a swap.

None of them is a mention by itself: the reader passes over them. Not here: mentions (`changes`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Named
from claimcheck.reconcile.misspelling import is_inflected, is_negated
from claimcheck.reconcile.units import Unit
from claimcheck.vocabulary.prose import Kind

_COMPARING = frozenset((Kind.DIRECTION, Kind.BOUND))

Sides = tuple[Sequence[Unit], Sequence[Unit]]


def are_turned(
    old: Sequence[Unit], new: Sequence[Unit], lexicon: Lexicon, checked: Set[Named]
) -> bool:
    """Whether a plain word became its negation (`common` and `uncommon`), or part of another name.

    With goals scored and goals conceded as measures, and the first of them checked, a team that
    scored a number of goals says something else than one that conceded it.
    """
    pairs = [(a, b) for a in _plain(old) for b in _plain(new)]
    return any(is_negated(a, b) or _is_other_name(a, b, lexicon, checked) for a, b in pairs)


def are_swapped(regions: Sequence[Sides], quote: Sequence[Unit]) -> bool:
    """Whether two things that are no known names changed places around a word that compares."""
    places = [unit.start for unit in quote if unit.mention and unit.mention.kind in _COMPARING]
    for at, (old, new) in enumerate(regions):
        for later_old, later_new in regions[at + 1 :]:
            sides = (old, new, later_old, later_new)
            if not all(sides) or any(unit.mention for side in sides for unit in side):
                continue
            is_around = any(old[-1].start < place < later_old[0].start for place in places)
            if is_around and _are_one(old, later_new) and _are_one(new, later_old):
                return True
    return False


def _plain(units: Sequence[Unit]) -> list[str]:
    return [unit.words[0] for unit in units if unit.mention is None]


def _is_other_name(old: str, new: str, lexicon: Lexicon, checked: Set[Named]) -> bool:
    before = lexicon.names_with(old)
    after = lexicon.names_with(new) if before else before
    return bool(after) and not before.isdisjoint(checked) and before.isdisjoint(after)


def _are_one(some: Sequence[Unit], others: Sequence[Unit]) -> bool:
    """Whether two stretches have the same words, in the singular or the plural."""
    words = [word for unit in some for word in unit.words]
    same = [word for unit in others for word in unit.words]
    return len(words) == len(same) and all(
        a == b or is_inflected(a, b) for a, b in zip(words, same, strict=True)
    )
