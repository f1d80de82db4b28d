"""A number as far as figures tell it, and what can be asked of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.semantics.meaning import Requirement
from claimcheck.values import interval as iv
from claimcheck.values.interval import EVERYTHING, Interval
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, disjunction


class Quantity(NamedTuple):
    """What is known of a number: as printed, and with the rounding of the figures it comes from.

    `computed` says that it is made of several figures, so that their rounding matters when it is
    compared with a written number. A quantity that is not `defined` is that of a set that may be
    empty; nothing holds of it and nothing fails.
    """

    printed: Interval
    rounded: Interval
    computed: bool = False
    defined: bool = True


UNKNOWN_QUANTITY = Quantity(EVERYTHING, EVERYTHING)
UNDEFINED = Quantity(EVERYTHING, EVERYTHING, defined=False)


def exactly(value: Interval) -> Quantity:
    """A number that is not rounded."""
    return Quantity(value, value)


def combined(
    operation: Callable[[Interval, Interval], Interval], a: Quantity, b: Quantity
) -> Quantity:
    """Two quantities under an operation; the result is computed."""
    printed = operation(a.printed, b.printed)
    is_exact = a.rounded is a.printed and b.rounded is b.printed
    rounded = printed if is_exact else operation(a.rounded, b.rounded)
    return Quantity(printed, rounded, True, a.defined and b.defined)


def as_printed(value: Quantity) -> Quantity:
    """A quantity of which only the printed number will be asked."""
    return value._replace(rounded=value.printed)


def fits(requirement: Requirement, quantity: Quantity) -> tuple[Truth, bool]:
    """Whether a quantity fits, and whether only the rounding of its figures leaves that open."""
    if not quantity.defined:
        return UNKNOWN, False
    parts = []
    coarse = False
    if requirement.inside is not None:
        parts.append(iv.within(quantity.printed, requirement.inside))
    if requirement.rounds is not None:
        printed = iv.within(quantity.printed, requirement.rounds)
        coarse = (
            printed is FALSE
            and quantity.computed
            and iv.within(quantity.rounded, requirement.rounds) is not FALSE
        )
        parts.append(UNKNOWN if coarse else printed)
    truth = disjunction(parts)
    return truth, coarse and truth is UNKNOWN


def less(a: Quantity, b: Quantity) -> Truth:
    """Whether one printed quantity is smaller than another."""
    return iv.less(a.printed, b.printed) if a.defined and b.defined else UNKNOWN


def ordered(operator: str, a: Quantity, b: Quantity) -> Truth:
    """`==`, `!=`, `<`, `<=`, `>`, `>=` between two quantities as printed."""
    if not (a.defined and b.defined):
        return UNKNOWN
    return _OPERATIONS[operator](a.printed, b.printed)


def _not_equal(a: Interval, b: Interval) -> Truth:
    same = iv.equal(a, b)
    return UNKNOWN if same is UNKNOWN else FALSE if same is TRUE else TRUE


_OPERATIONS: dict[str, Callable[[Interval, Interval], Truth]] = {
    "==": iv.equal,
    "!=": _not_equal,
    "<": iv.less,
    "<=": iv.less_or_equal,
    ">": lambda a, b: iv.less(b, a),
    ">=": lambda a, b: iv.less_or_equal(b, a),
}
