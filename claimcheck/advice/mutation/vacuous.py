"""Claims that no figures can make fail: whatever the data said, their verdict would stand.

Many figures are changed at once, each single one is ruled out as for a margin, and tables are given
other numbers of rows. A claim that none of this moves is vacuous as far as anybody can tell. Not
here: changes of words, and the small changes of single figures (`noticing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.advice.alternatives.attempts import Attempt
from claimcheck.advice.margin import Margin, margin
from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.mutation.guards import Asking
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure
from claimcheck.tables.table import CellState, ColumnKind, Row, Table
from claimcheck.values.truth import Truth

_SHUFFLES = 4
_MOST_COPIES = 1_000
_FAR = 10**7
_MOST_GROWN = 20_000
"""How many figures a table is given when it is made larger."""


def is_vacuous(attempt: Attempt, asking: Asking, scope: Scope, chooser: Chooser) -> bool:
    """Whether a claim that no small change turned to the contrary would stand before any figures.

    That figures which are gone, or printed too coarsely, leave it undecided is no failure.

    Raises `Exhausted` when too much would have to be judged.
    """
    trial = asking.trial
    columns: dict[ColumnId, list[CellId]] = {}
    for cell in trial.cells():
        columns.setdefault(cell[1], []).append(cell)
    if columns:
        for changed in (
            *_together(trial.figures, columns, chooser),
            *_by_row(trial.figures, columns, attempt.node, chooser),
        ):
            if asking.is_turned(asking.verdict(changed)):
                return False
        asking.spend_for_margin()
        found = margin(trial)
        if isinstance(found, Margin):
            moved = found.moving.moved(found.steps)
            if asking.is_turned(asking.verdict({found.moving.cell: moved})):
                return False
    return not any(map(asking.is_turned, _before_other_rows(attempt.node, scope)))


# --- many figures at once -------------------------------------------------------------------------


def _together(
    figures: Figures, columns: dict[ColumnId, list[CellId]], chooser: Chooser
) -> Iterator[dict[CellId, Figure]]:
    """All figures that a claim reads changed at once: none, and in other orders in each column."""
    cells = [cell for found in columns.values() for cell in found]
    yield {cell: Figure(CellState.MISSING) for cell in cells}
    for far in (False, True):
        sizes = {at: _sorted(figures, at, found, far) for at, found in columns.items()}
        yield _laid_out([(columns[at], values) for at, values in sizes.items()])
        yield _laid_out([(columns[at], values[::-1]) for at, values in sizes.items()])
        yield _laid_out([(columns[at], values[:1] * len(values)) for at, values in sizes.items()])
        for shuffle in range(_SHUFFLES):
            mixed = {at: chooser.ordered(found, shuffle) for at, found in columns.items()}
            yield _laid_out([(mixed[at], values) for at, values in sizes.items()])


def _by_row(
    columns: Columns, node: s.Proposition, chooser: Chooser
) -> Iterator[dict[CellId, Figure]]:
    """One row ahead of all others, or behind, by little or by much; texts that the check names."""
    cells = [cell for found in columns.values() for cell in found]
    rows = chooser.ordered(dict.fromkeys(row for row, _ in cells))[:_MOST_ROWS]
    texts = [part.value for _, part in walk(node) if isinstance(part, s.Text)]
    for apart in (Fraction(1, 100), Fraction(9, 10)):
        for first, sign in product(rows, (1, -1)):
            value = _LEVEL * (1 + sign * apart)
            yield {cell: number_figure(value if cell[0] == first else _LEVEL) for cell in cells}
    for text in texts[:_MOST_TEXTS]:
        yield {cell: Figure(CellState.REPORTED, text=text_key(text)) for cell in cells}


def _laid_out(found: Sequence[tuple[list[CellId], list[Figure]]]) -> dict[CellId, Figure]:
    return {
        cell: figure for cells, values in found for cell, figure in zip(cells, values, strict=True)
    }


def _sorted(figures: Figures, at: ColumnId, cells: list[CellId], far: bool) -> list[Figure]:
    """As many figures of a column as cells, the smallest first; with `far` such as it never had."""
    column = figures.dataset.column(at)
    is_number = column.kind is not ColumnKind.TEXT
    if far and is_number:
        half = len(cells) // 2
        return [number_figure(Fraction((index - half) * _FAR + 1)) for index in range(len(cells))]
    known = [f for cell in cells if (f := figures.figure(*cell)).state is CellState.REPORTED]
    if far or not known:
        return [_made(is_number, index) for index in range(len(cells))]
    return [
        sorted(known, key=_size)[index * len(known) // len(cells)] for index in range(len(cells))
    ]


def _size(figure: Figure) -> tuple[Fraction, str]:
    low = figure.printed.low
    return Fraction(0) if low is None else low, figure.text or ""


def _made(is_number: bool, index: int) -> Figure:
    if is_number:
        return number_figure(Fraction(index))
    return Figure(CellState.REPORTED, text=f"\x1f{index}")


# --- tables with other rows -----------------------------------------------------------------------


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
