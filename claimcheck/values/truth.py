"""Kleene's three truth values and the connectives over them.

S. C. Kleene, Introduction to Metamathematics (1952), §64: the strong tables. Unknown stands for
"true or false, the figures do not say", so it spreads only as far as it must.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """True, false, or not to be known from the figures."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def truth(value: bool | None) -> Truth:
    """The truth of a Python boolean; `None` is unknown."""
    if value is None:
        return UNKNOWN
    return TRUE if value else FALSE


def negation(value: Truth) -> Truth:
    """Kleene's not."""
    if value is UNKNOWN:
        return UNKNOWN
    return FALSE if value is TRUE else TRUE


def conjunction(values: Iterable[Truth]) -> Truth:
    """Kleene's and: one false decides; true for no values at all."""
    result = TRUE
    for value in values:
        if value is FALSE:
            return FALSE
        if value is UNKNOWN:
            result = UNKNOWN
    return result


def disjunction(values: Iterable[Truth]) -> Truth:
    """Kleene's or: one true decides; false for no values at all."""
    result = FALSE
    for value in values:
        if value is TRUE:
            return TRUE
        if value is UNKNOWN:
            result = UNKNOWN
    return result
