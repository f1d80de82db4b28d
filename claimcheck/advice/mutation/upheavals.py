"""Many figures changed at once: the data turned over, to see whether a claim stands whatever it is.

Lives here: a claim's figures in other orders, far off, near each other, or gone. Not here: the
changes of one figure (`figures`), what is made of a verdict that stands (`vacuous`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from claimcheck.advice.alternatives.attempts import Attempt
from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.tree import walk
from claimcheck.advice.trial import Trial
from claimcheck.language import syntax as s
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure
from claimcheck.tables.names import text_key
from claimcheck.tables.table import CellState, ColumnKind

_SHUFFLES = 4
_FAR = 10**7
_LEVEL = 50
_APART = (Fraction(1, 100), Fraction(9, 10))
_MOST_ROWS = 12
_MOST_TEXTS = 4
_MOST_CELLS = 5_000

Upheaval = dict[CellId, Figure]


def upheavals(attempt: Attempt, trial: Trial, chooser: Chooser) -> Iterator[Upheaval]:
    """Other figures for all that a claim reads."""
    figures = trial.figures
    columns: dict[ColumnId, list[CellId]] = {}
    for cell in trial.cells():
        columns.setdefault(cell[1], []).append(cell)
    if columns:
        yield {cell: Figure(CellState.MISSING) for cell in trial.cells()}
        yield from _reordered(figures, columns, chooser)
        yield from _one_ahead(trial, chooser)
        yield from _as_named(attempt.node, trial)


# --- column by column -----------------------------------------------------------------------------


def _reordered(
    figures: Figures, columns: dict[ColumnId, list[CellId]], chooser: Chooser
) -> Iterator[Upheaval]:
    """The figures of each column in other orders, then such as it never had."""
    for far in (False, True):
        values = {at: _sorted(figures, at, found, far) for at, found in columns.items()}
        yield _laid_out([(columns[at], found) for at, found in values.items()])
        yield _laid_out([(columns[at], found[::-1]) for at, found in values.items()])
        yield _laid_out([(columns[at], found[:1] * len(found)) for at, found in values.items()])
        for shuffle in range(_SHUFFLES):
            mixed = {at: chooser.ordered(found, shuffle) for at, found in columns.items()}
            yield _laid_out([(mixed[at], found) for at, found in values.items()])


def _laid_out(found: Sequence[tuple[list[CellId], list[Figure]]]) -> Upheaval:
    return {
        cell: figure for cells, values in found for cell, figure in zip(cells, values, strict=True)
    }


def _sorted(figures: Figures, at: ColumnId, cells: list[CellId], far: bool) -> list[Figure]:
    """As many figures of a column as cells, the smallest first; with `far` such as it never had."""
    is_number = figures.dataset.column(at).kind is not ColumnKind.TEXT
    count = len(cells)
    if far and is_number:
        return [number_figure(Fraction((i - count // 2) * _FAR + 1)) for i in range(count)]
    known = [f for cell in cells if (f := figures.figure(*cell)).state is CellState.REPORTED]
    if far or not known:
        return [_made(is_number, index) for index in range(count)]
    known.sort(key=_size)
    return [known[index * len(known) // count] for index in range(count)]


def _size(figure: Figure) -> tuple[Fraction, str]:
    low = figure.printed.low
    return Fraction(0) if low is None else low, figure.text or ""


def _made(is_number: bool, index: int) -> Figure:
    """A figure for a column that has none."""
    if is_number:
        return number_figure(Fraction(index))
    return Figure(CellState.REPORTED, text=f"\x1f{index}")


# --- row by row -----------------------------------------------------------------------------------


def _one_ahead(trial: Trial, chooser: Chooser) -> Iterator[Upheaval]:
    """One row above all others that are compared, or below, by little or by much."""
    cells = _compared(trial, is_text=False)
    rows = chooser.ordered(dict.fromkeys(row for row, _ in cells))[:_MOST_ROWS]
    for apart, first, sign in product(_APART, rows, (1, -1)):
        value = _LEVEL * (1 + sign * apart)
        yield {
            cell: number_figure(value if cell[0] == first else Fraction(_LEVEL)) for cell in cells
        }


def _as_named(node: s.Proposition, trial: Trial) -> Iterator[Upheaval]:
    """Every text that is compared the same: one that the check names."""
    cells = _compared(trial, is_text=True)
    texts = [part.value for _, part in walk(node) if isinstance(part, s.Text)]
    for text in texts[:_MOST_TEXTS] if cells else ():
        yield {cell: Figure(CellState.REPORTED, text=text_key(text)) for cell in cells}


def _compared(trial: Trial, is_text: bool) -> list[CellId]:
    """The cells that are compared, without those that only say who belongs to a set.

    Where one had no figure, its partner was not read: all such rows in all such columns are given.
    """
    dataset = trial.figures.dataset
    reads = [
        cell
        for cell in trial.judgement.reads
        if (dataset.column(cell[1]).kind is ColumnKind.TEXT) is is_text
    ]
    rows = dict.fromkeys(row for row, _ in reads)
    columns = dict.fromkeys(column for _, column in reads)
    if len(rows) * len(columns) > _MOST_CELLS:
        return reads
    grid = [at for at in product(rows, columns) if dataset.has_row(at[1].table, at[0])]
    return list(dict.fromkeys((*reads, *grid)))
