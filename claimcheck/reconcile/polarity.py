"""Which way a sentence compares two things, and whether its check compares them the other way.

A direction, the order of what it compares, and whether it is denied make one sign together. Where
one of the three cannot be told, nothing is found. Not here: other differences (`contrasts`).
"""

from __future__ import annotations

from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.reconcile.sides import Side, Sides, rows
from claimcheck.tables.table import Direction
from claimcheck.vocabulary.prose import Kind

_SIGNS = {
    "better": 1, "higher": 1, "more": 1, "at least": 1, "more than": 1,
    "worse": -1, "lower": -1, "less": -1, "at most": -1, "less than": -1,
}  # fmt: skip
_JUDGING = frozenset(("better", "worse"))


def contrary_direction(sides: Sides) -> tuple[Mention, Mention] | None:
    """The directions of both sides, if they say the contrary of each other."""
    said, checked = _direction(sides.said), _direction(sides.checked)
    if said is None or checked is None or sides.said.is_unclear() or sides.checked.is_unclear():
        return None
    sign = _order(sides, said, checked) * _sense(sides, said, checked)
    sign *= _denial(sides.said, said) * _denial(sides.checked, checked)
    return (said, checked) if sign < 0 else None


def _direction(side: Side) -> Mention | None:
    """The one word that compares; bounds of numbers count where no other word compares."""
    found = side.of(Kind.DIRECTION) or side.of(Kind.BOUND)
    return found[0] if len(found) == 1 and found[0].value in _SIGNS else None


def _sense(sides: Sides, said: Mention, checked: Mention) -> int:
    """1 when both words point the same way, -1 when they do not, 0 when that is not clear."""
    a, b = str(said.value), str(checked.value)
    sign = _SIGNS[a] * _SIGNS[b]
    if (a in _JUDGING) == (b in _JUDGING):
        return sign
    return sign * _better(sides)


def _better(sides: Sides) -> int:
    """1 where higher is better on all measures of the checks, -1 where lower is, else 0."""
    directions = {sides.dataset.column(column).better for column in sides.checked.columns()}
    if directions == {Direction.HIGHER}:
        return 1
    return -1 if directions == {Direction.LOWER} else 0


def _order(sides: Sides, said: Mention, checked: Mention) -> int:
    """1 when both sides name what they compare in one order, -1 in the other, 0 when not clear."""
    before, after = _around(sides.said, said)
    left, right = _around(sides.checked, checked)
    shared = left | right
    before, after = before & shared, after & shared
    numbers = _number_after(sides.said, said), _number_after(sides.checked, checked)
    if numbers[0] and numbers[1] and not numbers[0].is_same_as(numbers[1]):
        return 0  # each is about a number of its own
    if numbers[1]:
        return 1
    if not (before and after) or _is_passive(sides.said, said):
        return 0
    if before <= left and after <= right:
        return 0 if before <= right and after <= left else 1
    return -1 if before <= right and after <= left else 0


def _number_after(side: Side, direction: Mention) -> Amount | None:
    """The number that a direction stands before, which has no other side."""
    return next((n for one, n in side.amounts() if one.first == direction.last + 1), None)


def _around(side: Side, direction: Mention) -> tuple[frozenset[Named], frozenset[Named]]:
    """The rows that are named before and after a direction."""
    return (
        rows(one for one in side.mentions if one.end <= direction.start),
        rows(one for one in side.mentions if one.start >= direction.end),
    )


def _is_passive(side: Side, direction: Mention) -> bool:
    """Whether `by` stands before what follows: "is beaten on AIME by R1"."""
    following = (one for one, _ in side.names() if one.start >= direction.end)
    return any(side.text[: one.start].rstrip().endswith(" by") for one in following)


def _denial(side: Side, direction: Mention) -> int:
    """-1 when the direction is denied, 1 when nothing is, 0 when something else may be."""
    found = side.denials()
    if not found:
        return 1
    between = side.text[found[0].end : direction.start]
    is_of_it = found[0].end <= direction.start and not any(mark in between for mark in ".,;:()")
    return -1 if len(found) == 1 and is_of_it else 0
