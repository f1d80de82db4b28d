"""Which rows belong to a set, as far as figures tell: the algebra of sets with unsure members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
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
    wanted = place - 1
    for (row, truth), (low, high) in zip(base.rows, _places(base, values, highest), strict=True):
        ranks = TRUE if low == high == wanted else UNKNOWN if low <= wanted <= high else FALSE
        found.append((row, conjunction((truth, ranks))))
    kept = belonging(found)
    return Members(kept.rows, base.nonempty) if place == 1 else kept


def steps_to_place(base: Members, values: Sequence[Quantity]) -> int:
    """How many comparisons `at_place` makes."""
    return len(values) * (1 + 2 * len(_unsure(base, values)))


def _places(base: Members, values: Sequence[Quantity], highest: bool) -> Iterator[tuple[int, int]]:
    """For each row, how many others are ahead: at least, and at most.

    Rows that surely belong and whose figure is known are sorted; only the others are compared with
    each row.
    """
    unsure = _unsure(base, values)
    sure = (value.printed.point for at, value in enumerate(values) if at not in unsure)
    known: dict[Fraction, int] = {}
    for count, point in enumerate(sorted(sure, reverse=highest)):
        known.setdefault(point, count)
    rows = [(truth, value) for (_, truth), value in zip(base.rows, values, strict=True)]
    for at, value in enumerate(values):
        if at in unsure:
            yield ahead(value, rows[:at] + rows[at + 1 :], highest)
        else:
            low, high = ahead(value, [rows[other] for other in unsure], highest)
            yield known[value.printed.point] + low, known[value.printed.point] + high


def _unsure(base: Members, values: Sequence[Quantity]) -> dict[int, None]:
    """The places of rows that may not belong, or whose figure is not known."""
    return {
        at: None
        for at, ((_, truth), value) in enumerate(zip(base.rows, values, strict=True))
        if truth is not TRUE or not value.defined or not value.printed.is_point
    }


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
