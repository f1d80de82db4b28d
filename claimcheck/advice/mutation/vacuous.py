"""Claims that no figures can make fail: whatever the data said, their verdict would stand.

Many figures are changed at once, each single one is ruled out as for a margin, and tables are given
other numbers of rows. A claim that none of this turns is vacuous as far as anybody can tell. Not
here: which figures are changed together (`upheavals`), changes of words.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt
from claimcheck.advice.margin import Margin, margin
from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.mutation.guards import Asking
from claimcheck.advice.mutation.upheavals import upheavals
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import Row, Table
from claimcheck.values.truth import TRUE, Truth

_MOST_FURTHER = 40
_MOST_COPIES = 1_000
_MOST_GROWN = 20_000
"""How many figures a table is given when it is made larger."""


def is_vacuous(attempt: Attempt, asking: Asking, scope: Scope, chooser: Chooser) -> bool:
    """Whether a supported claim that no small change contradicted would stand before any figures.

    That figures which are gone, or printed too coarsely, leave it undecided is no failure. Of a
    contradicted claim it is never said: figures that all have to fit each other are seldom met by
    trying. Raises `Exhausted` when too much would have to be judged.
    """
    if asking.trial.truth is not TRUE:
        return False
    for changed in upheavals(attempt, asking.trial, chooser):
        if asking.is_turned(asking.verdict(changed)):
            return False
    if asking.trial.cells() and _has_turning_margin(asking):
        return False
    figures = sum(len(table.rows) * len(table.columns) for table in scope.dataset.tables)
    asking.spend_for_tables(figures)
    return not any(map(asking.is_turned, _before_other_rows(attempt.node, scope)))


def _has_turning_margin(asking: Asking) -> bool:
    """Whether the smallest change of one figure that takes the verdict away turns it.

    Where it only leaves it undecided, as rounding may, some larger changes are tried as well.
    """
    asking.spend_for_margin()
    found = margin(asking.trial)
    if not isinstance(found, Margin):
        return False
    sign = 1 if found.steps > 0 else -1
    return any(
        asking.is_turned(
            asking.verdict({found.moving.cell: found.moving.moved(found.steps + sign * further)})
        )
        for further in range(_MOST_FURTHER)
    )


def _before_other_rows(node: s.Proposition, scope: Scope) -> Iterator[Truth]:
    """The verdicts before tables that have no rows, one, half of them, or many more."""
    tables = scope.dataset.tables
    for changed in (
        [_cut(table, 0) for table in tables],
        [_cut(table, 1) for table in tables],
        [_cut(table, len(table.rows) // 2) for table in tables],
        [_grown(table) for table in tables],
    ):
        dataset = Dataset(tuple(changed))
        try:
            meaning, _ = resolve(node, Scope(dataset, scope.lets, scope.meanings))
        except Problem:  # a row that the claim names is gone
            continue
        found = judge(meaning.proposition, Figures(dataset))
        if found.error is None:
            yield found.truth


def _cut(table: Table, rows: int) -> Table:
    return table._replace(rows=table.rows[:rows], cells=table.cells[:rows])


def _grown(table: Table) -> Table:
    """A table with its rows many times over, under other names."""
    figures = len(table.rows) * len(table.columns)
    times = min(_MOST_COPIES, _MOST_GROWN // figures if figures else 0)
    copies = [
        Row(f"{row.name} \x1f{copy}" if row.name else "", row.place)
        for copy in range(times)
        for row in table.rows
    ]
    return table._replace(rows=(*table.rows, *copies), cells=table.cells * (1 + times))
