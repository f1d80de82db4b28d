"""Sets, conditions and expressions as formulas: everything that a claim can nest to any depth.

The counterpart of `evaluation.terms`. Texts are read from the tables where they say which rows
belong to a set, as claims of their own they are propositions; figures are always unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple, assert_never

from claimcheck.advice.conflicts.atoms import Atoms, Linear, constant, minus
from claimcheck.advice.conflicts.entries import Entry, SilentError, implied, some
from claimcheck.advice.conflicts.formula import (
    FALSE,
    TRUE,
    Formula,
    all_of,
    any_of,
    both,
    negation,
    number_of,
)
from claimcheck.advice.conflicts.identity import identity
from claimcheck.advice.conflicts.numbers import (
    ZERO,
    Weighed,
    aggregate,
    calculated,
    fits,
    mean,
    one_of,
    ordered,
)
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.terms import holds, is_text
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import Direction
from claimcheck.values import interval as iv
from claimcheck.values import truth
from claimcheck.vocabulary.relations import Aggregate

MAX_ROWS = 500
"""A set of more rows than this is not looked at."""
MAX_CELLS = 4_000
"""Nor is what asks for more comparisons than this."""

Members = tuple[tuple[RowId, Formula], ...]
"""The rows that may belong to a set, each with when it does."""


class Pooled(NamedTuple):
    """An aggregate of rows where one row could stand: `best of S`."""

    aggregate: Aggregate
    members: Members


def check_size(cells: int) -> None:
    """Refuse at once what would be too many comparisons."""
    if cells > MAX_CELLS:
        raise SilentError


Bearer = RowId | Pooled
"""What a condition is asked of, and what stands on one side of a comparison."""


class Setting:
    """What the claims of a file share: the unknowns, the texts, and the members of named sets."""

    __slots__ = ("atoms", "case", "figures", "known")

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self.atoms = Atoms()
        self.case = Case(figures)
        self.known: dict[int, tuple[m.RowSet, Members]] = {}

    def start(self) -> None:
        """Begin another claim: the limit of what one may cost is its own."""
        self.case = Case(self.figures)


# --- sets -----------------------------------------------------------------------------------------


def members(setting: Setting, rows: m.RowSet) -> Members:
    """The rows of a set, each once and in the order of their numbers."""
    kept = setting.known.get(id(rows))
    if kept is None:
        if isinstance(rows, m.Rows) and len(rows.rows) > MAX_ROWS:
            raise SilentError
        found = {row: when for row, when in _members(setting, rows) if when is not FALSE}
        kept = setting.known[id(rows)] = rows, tuple(sorted(found.items()))
    return kept[1]


def _members(setting: Setting, rows: m.RowSet) -> Iterable[tuple[RowId, Formula]]:
    match rows:
        case m.Rows(found):
            return [(row, TRUE) for row in found]
        case m.Labelled(_, inner):
            return members(setting, inner)
        case m.Where(base, condition):
            return [
                (row, both(when, asked(setting, condition, row, of_set=True)))
                for row, when in members(setting, base)
            ]
        case m.Except(base, removed):
            out = dict(members(setting, removed))
            return [
                (row, both(when, negation(out.get(row, FALSE))))
                for row, when in members(setting, base)
            ]
        case m.Union(parts):
            united: dict[RowId, Formula] = {}
            for part in parts:
                for row, when in members(setting, part):
                    united[row] = any_of((united.get(row, FALSE), when))
            return united.items()
        case m.WithExtreme(base, place, highest, column):
            inside = members(setting, base)
            check_size(len(inside) ** 2)
            return [
                (row, both(when, at_place(setting, row, inside, column, highest, place)))
                for row, when in inside
            ]
        case _:
            assert_never(rows)


def at_place(
    setting: Setting, row: RowId, field: Members, measure: m.Measure, highest: bool, place: int
) -> Formula:
    """That so many rows of a field less one are strictly ahead of a row."""
    ahead = in_front(setting, value_of(setting, row, measure), row, field, measure, highest)
    return number_of(place - 1, place - 1, ahead)


def in_front(
    setting: Setting,
    value: Linear,
    bearer: Bearer,
    field: Members,
    measure: m.Measure,
    highest: bool,
) -> list[Formula]:
    """For each other row of a field: that it belongs and is strictly ahead of a value."""
    found = []
    for row, when in field:
        if row != bearer:
            other = value_of(setting, row, measure)
            low, high = (value, other) if highest else (other, value)
            found.append(both(when, setting.atoms.at_most(low, high, strict=True)))
    return found


# --- conditions -----------------------------------------------------------------------------------


def asked(
    setting: Setting, condition: m.Proposition, bearer: Bearer | None, of_set: bool = False
) -> Formula:
    """A condition asked of a row, of an aggregate of rows, or (`None`) by itself."""
    match condition:
        case m.AllOf(parts):
            return all_of(asked(setting, part, bearer, of_set) for part in parts)
        case m.AnyOf(parts):
            return any_of(asked(setting, part, bearer, of_set) for part in parts)
        case m.Denied(part):
            return negation(asked(setting, part, bearer, of_set))
        case m.TextIn():
            return _of_text(setting, condition, bearer, of_set)
        case m.Compare(operator, left, right, _):
            if is_text(left):
                return _of_text(setting, condition, bearer, of_set)
            one, other = (quantity(setting, side, bearer) for side in (left, right))
            return ordered(setting.atoms, operator, one, other)
        case m.Fits(left, requirement, negated, _):
            found = _counted_rows(setting, left, requirement)
            if found is None:
                found = fits(setting.atoms, requirement, quantity(setting, left, bearer))
            return negation(found) if negated else found
        case m.IsMissing(measure, rows, negated):
            if rows is None and not isinstance(bearer, Pooled):
                assert bearer is not None
                return _state(setting, bearer, measure, negated)
            inside = bearer.members if isinstance(bearer, Pooled) else ()
            inside = inside if rows is None else members(setting, rows)
            states = [Entry(w, _state(setting, row, measure, negated)) for row, w in inside]
            return both(some(states), all_of(map(implied, states)))
        case _:
            raise SilentError


def reported(setting: Setting, row: RowId, measure: m.Measure) -> Formula:
    """That a row has all its figures on a measure."""
    flags = [setting.atoms.flag(("missing", row, column)) for column in measure.columns]
    return all_of(map(negation, flags))


def _state(setting: Setting, row: RowId, measure: m.Measure, is_reported: bool) -> Formula:
    found = reported(setting, row, measure)
    return found if is_reported else negation(found)


def _of_text(
    setting: Setting, test: m.Compare | m.TextIn, bearer: Bearer | None, of_set: bool
) -> Formula:
    """A test of a text: as the tables have it where it makes a set, else a proposition."""
    if of_set and _is_settled(setting, test):
        assert not isinstance(bearer, Pooled)
        found = holds(setting.case, test, bearer)
        if found is not truth.UNKNOWN:
            return TRUE if found is truth.TRUE else FALSE
    return setting.atoms.flag(("text", identity(test), bearer))


def _is_settled(setting: Setting, test: m.Compare | m.TextIn) -> bool:
    """Whether a test of texts depends on no figure: of which rows it is asked is fixed."""
    sides = (test.left, test.right) if isinstance(test, m.Compare) else (test.left,)
    return not any(
        isinstance(side, m.ColumnOf)
        and any(when is not TRUE for _, when in members(setting, side.rows))
        for side in sides
    )


def _counted_rows(
    setting: Setting, node: m.Expression, requirement: m.Requirement
) -> Formula | None:
    """What is asked of how many rows a set has, when that is left to figures."""
    if not isinstance(node, m.CountOf) or node.measure is not None:
        return None
    inside = [when for _, when in members(setting, node.rows)]
    if all(when is TRUE for when in inside):
        return None
    parts = (requirement.inside, requirement.rounds)
    return any_of(_as_many(part, inside) for part in parts if part is not None)


def _as_many(interval: iv.Interval, inside: list[Formula]) -> Formula:
    """That the number of some that hold lies in an interval."""
    numbers = range(len(inside) + 1)
    found = [n for n in numbers if iv.within(iv.point(Fraction(n)), interval) is truth.TRUE]
    return number_of(found[0], found[-1], inside) if found else FALSE


# --- expressions ----------------------------------------------------------------------------------


def quantity(setting: Setting, node: m.Expression, bearer: Bearer | None) -> Linear:
    """The number that an expression comes to."""
    match node:
        case m.Constant(value):
            return constant(value)
        case m.Own(measure):
            assert bearer is not None
            return value_of(setting, bearer, measure)
        case m.ColumnOf(measure, rows):
            values = [
                Weighed(when, value_of(setting, row, measure))
                for row, when in members(setting, rows)
            ]
            return one_of(setting.atoms, values)
        case m.AggregateOf(kind, _, measure, rows):
            return value_of(setting, Pooled(kind, members(setting, rows)), measure)
        case m.CountOf():
            return setting.atoms.number(("count", identity(node)))
        case m.Chain(first, rest):
            check_size(len(rest) ** 2)
            total = quantity(setting, first, bearer)
            for sign, operand in rest:
                total = calculated(setting.atoms, sign, total, quantity(setting, operand, bearer))
            return total
        case m.Negative(operand):
            return minus(ZERO, quantity(setting, operand, bearer))
        case _:
            raise SilentError


def value_of(setting: Setting, bearer: Bearer, measure: m.Measure) -> Linear:
    """The figure of a row, or the aggregate of several, on a measure."""
    if isinstance(bearer, Pooled):
        kind = bearer.aggregate
        if kind in (Aggregate.BEST, Aggregate.WORST):
            upward = (measure.better is Direction.HIGHER) is (kind is Aggregate.BEST)
            kind = Aggregate.HIGHEST if upward else Aggregate.LOWEST
        values = [Weighed(when, value_of(setting, row, measure)) for row, when in bearer.members]
        return aggregate(setting.atoms, kind, values)
    cells = [setting.atoms.cell(bearer, column) for column in measure.columns]
    return cells[0] if len(cells) == 1 else mean(cells)
