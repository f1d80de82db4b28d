"""Which rows belong to a set, as far as figures tell: the algebra of sets with unsure members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.evaluation.quantity import Quantity, less
from claimcheck.tables.dataset import RowId
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, conjunction, disjunction, negation


class Members(NamedTuple):
    """The rows that belong or may belong, and whether there is surely one."""

    rows: tuple[tuple[RowId, Truth], ...]
    nonempty: Truth


def given(rows: Sequence[RowId]) -> Members:
    """A set whose members are given one by one."""
    return Members(tuple((row, TRUE) for row in rows), TRUE if rows else FALSE)


def belonging(found: Iterable[tuple[RowId, Truth]]) -> Members:
    """The rows that belong as the truths say."""
    kept = tuple((row, truth) for row, truth in found if truth is not FALSE)
    return Members(kept, disjunction(truth for _, truth in kept))


def without(base: Members, removed: Members) -> Members:
    """The rows of one set that are not in another."""
    out = dict(removed.rows)
    return belonging(
        (row, conjunction((truth, negation(out.get(row, FALSE))))) for row, truth in base.rows
    )


def united(parts: Sequence[Members]) -> Members:
    """The rows of several sets, each once."""
    found: dict[RowId, Truth] = {}
    for part in parts:
        for row, truth in part.rows:
            found[row] = disjunction((found.get(row, FALSE), truth))
    return Members(tuple(found.items()), disjunction(part.nonempty for part in parts))


def at_place(base: Members, values: Sequence[Quantity], place: int, highest: bool) -> Members:
    """The rows of one rank, by the values of the base's rows; a tie for first leaves no second."""
    found = []
    for index, (row, truth) in enumerate(base.rows):
        others = [
            (other, value)
            for at, ((_, other), value) in enumerate(zip(base.rows, values, strict=True))
            if at != index
        ]
        low, high = ahead(values[index], others, highest)
        wanted = place - 1
        ranks = TRUE if low == high == wanted else UNKNOWN if low <= wanted <= high else FALSE
        found.append((row, conjunction((truth, ranks))))
    kept = belonging(found)
    return Members(kept.rows, base.nonempty) if place == 1 else kept


def ahead(
    value: Quantity, others: Iterable[tuple[Truth, Quantity]], highest: bool
) -> tuple[int, int]:
    """How many of some others are strictly higher (or lower): at least, and at most."""
    low = high = 0
    for truth, other in others:
        is_ahead = conjunction((truth, less(value, other) if highest else less(other, value)))
        low += is_ahead is TRUE
        high += is_ahead is not FALSE
    return low, high
