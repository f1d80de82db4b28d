"""What was found of claims beside claims, as findings: names put in, and bounds put into words."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import ZERO, Atoms, Linear
from claimcheck.advice.conflicts.formula import Bound
from claimcheck.advice.conflicts.search import Conflict, Relations
from claimcheck.diagnostics import conflict_messages as messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.values.digits import digits


class Found(NamedTuple):
    """A finding about a claim and, where there are any, the others that it is about."""

    claim: int
    others: tuple[int, ...]
    finding: Finding


def findings(found: Relations, names: Sequence[str], dataset: Dataset) -> list[Found]:
    """All findings; `names` are those of the claims, by their places."""
    of_conflicts = [
        Found(
            conflict.claims[-1],
            conflict.claims[:-1],
            messages.conflicting(
                [names[place] for place in conflict.claims],
                _needs(conflict, names, found.atoms, dataset),
            ),
        )
        for conflict in found.conflicts
    ]
    return of_conflicts + [
        Found(claim, premises, messages.redundant(names[claim], [names[p] for p in premises]))
        for claim, premises in found.redundancies
    ]


def _needs(
    conflict: Conflict, names: Sequence[str], atoms: Atoms, dataset: Dataset
) -> list[tuple[str, list[str]]]:
    """What each claim asks of figures so that they clash, as far as it can be named."""
    asked: dict[int, list[str]] = {}
    for need in conflict.needs:
        words = _bound(need.bound, atoms, dataset)
        if words is not None:
            asked.setdefault(need.reason.bit_length() - 1, []).append(words)
    return [(names[place], list(dict.fromkeys(words))) for place, words in sorted(asked.items())]


def _bound(bound: Bound, atoms: Atoms, dataset: Dataset) -> str | None:
    """A bound as a reader would write it; `None` where it is about a number without a name."""
    limit = Fraction(bound.limit)
    one, other = (_named(atoms, v, dataset) for v in (bound.x, bound.y))
    column = _column(atoms, bound.x if bound.x != ZERO else bound.y)
    if bound.x == ZERO:
        return None if other is None else _at_least(other, -limit, column, dataset, bound.strict)
    if one is None or (other is None and bound.y != ZERO):
        return None
    if other is None:
        return messages.at_most(one, _number(limit, column, dataset), bound.strict)
    if limit:
        number = _number(abs(limit), column, dataset, is_difference=True)
        other = messages.with_more(other, number, limit < 0)
    return messages.at_most(one, other, bound.strict)


def _at_least(
    one: str, limit: Fraction, column: ColumnId | None, dataset: Dataset, strict: bool
) -> str:
    return messages.at_least(one, _number(limit, column, dataset), strict)


def _number(
    value: Fraction, column: ColumnId | None, dataset: Dataset, is_difference: bool = False
) -> str:
    """A number in the unit that its column declares."""
    if column is None:
        return digits(value)
    unit = dataset.column(column).unit
    words = digits(value / unit.scale)
    if unit.is_percent:
        return messages.points(words) if is_difference else f"{words}%"
    return f"{words} {unit.name}" if unit.has_scales and unit.name else words


def _named(atoms: Atoms, variable: int, dataset: Dataset) -> str | None:
    """What a number is called: a cell by its names, an aggregate by its figures."""
    match atoms.subjects[variable]:
        case ("cell", int(row), ColumnId() as column):
            return messages.figure(dataset.column(column).name, dataset.row_names[row])
        case ("sum", tuple(terms)) if len({factor for _, factor in terms}) == 1:
            return _of_several("average", [v for v, _ in terms], atoms, dataset)
        case (("highest" | "lowest" | "median") as word, tuple(values)):
            parts = [value for _, value in values]
            if all(isinstance(part, Linear) and part.is_variable for part in parts):
                return _of_several(word, [part.terms[0][0] for part in parts], atoms, dataset)
    return None


def _of_several(word: str, variables: Sequence[int], atoms: Atoms, dataset: Dataset) -> str | None:
    named = [_named(atoms, variable, dataset) for variable in variables]
    known = [name for name in named if name is not None]
    return messages.of_several(word, known) if len(known) == len(named) else None


def _column(atoms: Atoms, variable: int) -> ColumnId | None:
    """The column whose unit a number has."""
    subject: Hashable = atoms.subjects[variable]
    match subject:
        case ("cell", _, ColumnId() as column):
            return column
        case ("sum", ((int(first), _), *_)):
            return _column(atoms, first)
        case ("highest" | "lowest" | "median", ((_, Linear(terms=((int(first), _), *_))), *_)):
            return _column(atoms, first)
    return None
