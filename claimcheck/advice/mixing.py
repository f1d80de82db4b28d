"""A state in which some of the differences from another have been made, and what it says.

With none of them made it is the old state, with all of them the new one. Lives here: putting such
a state together and asking `judge`. Not here: which differences to try (`flips`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeGuard, TypeVar

from claimcheck.advice import states as d
from claimcheck.advice.wordwise import Words, mixed
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.semantics.meaning import Meaning
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import Cell, CellState, Column, Row, Table
from claimcheck.values.truth import Truth

_T = TypeVar("_T")


class Outcome(NamedTuple):
    """What a state says of its check: a truth, or the rule of the mistake that leaves it without.

    `truth` is `None` where there is a mistake. Two states say the same when these two agree; the
    dataset, the meaning and the judgement are there for who wants to know more.
    """

    truth: Truth | None
    rule: str = ""
    dataset: Dataset | None = None
    meaning: Meaning | None = None
    judgement: Judgement | None = None

    @property
    def said(self) -> tuple[Truth | None, str]:
        """What is compared."""
        return self.truth, self.rule


def outcome(state: d.State) -> Outcome:
    """What a state says."""
    node = proposition(state.check)
    if node is None:
        return Outcome(None, "syntax")
    dataset = Dataset(state.tables)
    try:
        meaning, _ = resolve(node, Scope(dataset, state.lets, state.meanings))
    except Problem as problem:
        return Outcome(None, problem.finding.rule, dataset)
    judgement = judge(meaning.proposition, Figures(dataset))
    if judgement.error is not None:
        return Outcome(None, judgement.error.rule, dataset, meaning, judgement)
    return Outcome(judgement.truth, "", dataset, meaning, judgement)


def proposition(check: str) -> s.Proposition | None:
    """A check as it is written, parsed; `None` unless it is one whole check."""
    parsed, mistakes = parse(Source("", f"claim c check {check}\n"))
    if mistakes or len(parsed.statements) != 1 or not isinstance(parsed.statements[0], s.Claim):
        return None
    fields = parsed.statements[0].fields
    if len(fields) != 1 or not isinstance(fields[0], s.Check):
        return None
    return fields[0].proposition


def with_differences(
    old: d.State, new: d.State, tables: Sequence[d.Joined], made: Sequence[d.Difference]
) -> d.State:
    """The old state with some differences as they are in the new one."""
    lets, meanings = dict(old.lets), dict(old.meanings)
    by_table: dict[int, list[d.Difference]] = {}
    taken: list[Words] = []
    for one in made:
        match one:
            case Words():
                taken.append(one)
            case d.SetChanged(key, _, let):
                _put(lets, key, let)
            case d.MeaningChanged(word, _, meaning):
                _put(meanings, word, meaning)
            case _:
                by_table.setdefault(one.table, []).append(one)
    found = (_mixed(joined, by_table.get(at, ())) for at, joined in enumerate(tables))
    return d.State(
        mixed(old.check, new.check, taken) if taken else old.check,
        lets,
        meanings,
        tuple(table for table in found if table is not None),
    )


def _put(into: dict[str, _T], key: str, value: _T | None) -> None:
    if value is None:
        into.pop(key, None)
    else:
        into[key] = value


# --- tables ---------------------------------------------------------------------------------------


def _mixed(joined: d.Joined, made: Sequence[d.Difference]) -> Table | None:
    old, new = joined.old, joined.new
    if old is None or new is None:
        return new if made else old
    if not made:
        return old
    figures = {(one.row[0], one.column[0]): one.new for one in made if _is_figure(one)}
    if len(figures) == len(made):
        return old._replace(cells=_with_figures(old, figures))
    rows = {one.row: one for one in made if isinstance(one, d.RowChanged)}
    columns = [one for one in made if isinstance(one, d.ColumnChanged)]
    gone_or_new = {one.column for one in columns if not one.property}
    kept_rows = [pair for pair in joined.rows if _is_there(pair, pair in rows)]
    kept_columns = [pair for pair in joined.columns if _is_there(pair, pair in gone_or_new)]
    return old._replace(
        columns=tuple(_column(joined, pair, columns) for pair in kept_columns),
        rows=tuple(_row(joined, pair, rows.get(pair)) for pair in kept_rows),
        cells=tuple(
            tuple(_cell(old, new, row, column, figures) for column in kept_columns)
            for row in kept_rows
        ),
    )


def _is_figure(one: d.Difference) -> TypeGuard[d.FigureChanged]:
    return isinstance(one, d.FigureChanged)


def _with_figures(
    old: Table, figures: Mapping[tuple[int, int], Cell]
) -> tuple[tuple[Cell, ...], ...]:
    cells = list(old.cells)
    for (row, column), cell in figures.items():
        there = cells[row]
        cells[row] = (*there[:column], cell, *there[column + 1 :])
    return tuple(cells)


def _is_there(pair: d.Pair, is_made: bool) -> bool:
    """Whether what both states have, or only one of them, is there once a difference is made."""
    old, new = pair
    return (old is not None and new is not None) or ((old is None) is is_made)


def _row(joined: d.Joined, pair: d.Pair, made: d.RowChanged | None) -> Row:
    assert joined.old is not None and joined.new is not None
    if pair[0] is None or (made is not None and pair[1] is not None):
        return joined.new.rows[pair[1] or 0]
    return joined.old.rows[pair[0]]


def _column(joined: d.Joined, pair: d.Pair, made: Sequence[d.ColumnChanged]) -> Column:
    assert joined.old is not None and joined.new is not None
    if pair[0] is None:
        return joined.new.columns[pair[1] or 0]
    own = {one.property: getattr(one.new, one.property) for one in made if one.column == pair}
    return joined.old.columns[pair[0]]._replace(**own)


def _cell(
    old: Table,
    new: Table,
    row: d.Pair,
    column: d.Pair,
    figures: Mapping[tuple[int, int], Cell],
) -> Cell:
    """The cell of a row and a column, each of which may be in one state only."""
    (i, j), (a, b) = row, column
    if i is not None and a is not None:
        return figures.get((i, a), old.cells[i][a])
    if j is not None and b is not None:
        return new.cells[j][b]
    return Cell("", CellState.MISSING, old.place)  # a row of one state in a column of the other
