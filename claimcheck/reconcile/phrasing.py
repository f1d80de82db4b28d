"""One thing said in two ways, which takes other words at more than one place.

`between 3 and 5` and `from 3 to 5`; `more than` and `higher than`. Not here: words that stand for
each other one by one (`alike`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.reading.mentions import Mention, Value
from claimcheck.reconcile.units import Unit
from claimcheck.vocabulary.prose import Kind

_MORE_OR_LESS: dict[tuple[Kind, Value], tuple[Kind, Value]] = {
    (Kind.BOUND, "more than"): (Kind.DIRECTION, "higher"),
    (Kind.BOUND, "less than"): (Kind.DIRECTION, "lower"),
    (Kind.DIRECTION, "more"): (Kind.DIRECTION, "higher"),
    (Kind.DIRECTION, "less"): (Kind.DIRECTION, "lower"),
}
_COMPARED = frozenset(("more than", "less than"))


def in_one_way(mentions: Sequence[Mention]) -> list[tuple[Kind, Value]]:
    """What is mentioned, `three fewer than` and `fewer … than` in one way."""
    said = (mention.says() for mention in mentions if not _is_than(mention))
    return [_MORE_OR_LESS.get(one, one) for one in said]


def without_other_ways(
    old: Sequence[Unit], new: Sequence[Unit]
) -> tuple[list[Mention], list[Mention]]:
    """What both sides of a change mention, without what only the phrasing of the other lacks."""
    return _without(old, new), _without(new, old)


def _without(units: Sequence[Unit], others: Sequence[Unit]) -> list[Mention]:
    mentions = [unit.mention for unit in units if unit.mention is not None]
    if any(unit.mention is None and unit.key == "from" for unit in others):
        mentions = [one for one in mentions if one.says() != (Kind.BOUND, "between")]
    if any(_is_bound_with_than(unit) for unit in others):
        mentions = [one for one in mentions if not _is_than(one)]
    return mentions


def _is_bound_with_than(unit: Unit) -> bool:
    mention = unit.mention
    return mention is not None and mention.value in _COMPARED and unit.words[-1] == "than"


def _is_than(mention: Mention) -> bool:
    return mention.says() == (Kind.TURN, "than")
