"""The names that a claim may use: tables, rows, columns and sets, written as in a claim."""

from __future__ import annotations

from claimcheck.consistency import Glossary, NamedColumn, NamedRow, NamedSet, NamedTable
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.language.spelling import easiest_name
from claimcheck.semantics.context import Context
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.scope import LetEntry
from claimcheck.semantics.terms import row_set
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.table import CellState, Column, Table
from claimcheck.values.truth import TRUE, UNKNOWN
from claimcheck.wording import plural


def glossary_of(found: Environment) -> Glossary:
    """All names of an environment."""
    tables = tuple(_table(table) for table in found.scope.dataset.tables)
    sets = tuple(_set(found, let) for let in found.scope.lets.values())
    return Glossary(tables, sets, found.diagnostics)


def _table(table: Table) -> NamedTable:
    rows = tuple(
        NamedRow(easiest_name(row.name), tuple(map(easiest_name, row.aliases)))
        for row in table.rows
        if row.name
    )
    columns = tuple(_column(table, at, column) for at, column in enumerate(table.columns))
    return NamedTable(easiest_name(table.name), table.place.file, rows, columns)


def _column(table: Table, at: int, column: Column) -> NamedColumn:
    reported = sum(row[at].state is CellState.REPORTED for row in table.cells)
    return NamedColumn(
        easiest_name(column.name),
        tuple(map(easiest_name, column.aliases)),
        column.kind.value,
        column.unit.name,
        column.better.value if column.better else "",
        column.items,
        reported,
    )


def _set(found: Environment, let: LetEntry) -> NamedSet:
    name = easiest_name(let.name)
    try:
        what, names = _of_rows(found, let) if found.scope.can_be_rows(let.value) else ("", ())
        if found.scope.can_be_columns(let.value):
            what, names = _of_columns(found, let)
    except (Problem, ClaimError) as error:
        what, names = str(error), ()
    return NamedSet(name, let.file, let.line, what or "texts", names)


def _of_rows(found: Environment, let: LetEntry) -> tuple[str, tuple[str, ...]]:
    if isinstance(let.value, s.Text):
        return "a text", ()
    inside = members(Case(found.figures), row_set(Context(found.scope), let.value))
    names = found.scope.dataset.row_names
    surely = tuple(easiest_name(names[row]) for row, belongs in inside.rows if belongs is TRUE)
    unsure = sum(belongs is UNKNOWN for _, belongs in inside.rows)
    what = plural(len(surely), "row")
    return f"{what}, perhaps {unsure} more" if unsure else what, surely


def _of_columns(found: Environment, let: LetEntry) -> tuple[str, tuple[str, ...]]:
    assert not isinstance(let.value, s.Text)
    dataset: Dataset = found.scope.dataset
    groups = found.scope.columns_of(let.value)
    names = tuple(easiest_name(dataset.column(group[0]).name) for group in groups)
    return plural(len(names), "column"), names
