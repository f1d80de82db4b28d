"""From which named set the rows of a claim were picked, when they were picked by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.scope import LetEntry, Scope
from claimcheck.semantics.terms import row_set
from claimcheck.tables.dataset import RowId
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import FALSE, TRUE

MAX_SETS = 100
"""Of more named sets, none is looked at."""


class Population(NamedTuple):
    """A set that a `let` names, all of whose rows are known."""

    name: str
    rows: tuple[RowId, ...]


def picked(rows: m.RowSet) -> tuple[RowId, ...]:
    """The rows of a set that names each of them; empty where a condition or a table chose."""
    match rows:
        case m.Rows(found, _, noun, _):
            return () if noun else found
        case m.Labelled(_, inner):
            return picked(inner)
        case m.Union(parts):
            named = [picked(part) for part in parts]
            every = tuple(dict.fromkeys(row for part in named for row in part))
            return every if all(named) else ()
        case _:
            return ()


def rows_of(figures: Figures, rows: m.RowSet) -> tuple[RowId, ...]:
    """The rows that belong to a set, or may."""
    try:
        found = members(Case(figures), rows).rows
    except ClaimError:
        return ()
    return tuple(row for row, belongs in found if belongs is not FALSE)


def smallest_population(
    scope: Scope, figures: Figures, rows: Sequence[RowId], most: int
) -> Population | None:
    """The smallest named set that has these rows and others, if it has not too many."""
    if len(scope.lets) > MAX_SETS:
        return None
    fitting = [
        population
        for population in _populations(scope, figures)
        if len(rows) < len(population.rows) <= most + len(rows)
        and set(rows) <= set(population.rows)
    ]
    return min(fitting, key=lambda population: len(population.rows), default=None)


def _populations(scope: Scope, figures: Figures) -> Iterator[Population]:
    for let in scope.lets.values():
        if not let.is_too_large and scope.can_be_rows(let.value):
            yield from _population(scope, figures, let)


def _population(scope: Scope, figures: Figures, let: LetEntry) -> Iterator[Population]:
    """The set if it is known for every row whether it belongs."""
    try:
        found = members(Case(figures), row_set(Context(scope), s.Name(let.name)))
    except (Problem, ClaimError):
        return
    if all(belongs is TRUE for _, belongs in found.rows):
        yield Population(let.name, tuple(row for row, _ in found.rows))
