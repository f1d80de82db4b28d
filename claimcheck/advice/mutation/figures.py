"""The changes of a figure: a misprint, a figure of another row, a figure that is gone.

Lives here: which other figures a cell is given. Not here: who notices (`noticing`), and how far a
figure may move before somebody does (`guards`).
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.trial import Moving, moving
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import CellId, Figure, Figures
from claimcheck.tables.table import CellState

_TENTH = Fraction(1, 10)
_MOST_LOOKS = 24
_GONE = Figure(CellState.MISSING)
_UNHEARD = Figure(CellState.REPORTED, text="\x1f")  # a text that no cell has, and no claim


class ChangeKind(Enum):
    """What is done to a figure."""

    VALUE = "another number"
    OTHER = "another text"
    SWAPPED = "changed places with another row's"
    GONE = "missing"
    FILLED = "a figure in the place of none"


class Change(NamedTuple):
    """Other figures for some cells; `steps` is how far a number is moved."""

    kind: ChangeKind
    figures: dict[CellId, Figure]
    steps: int = 0


def changes(figures: Figures, at: CellId, chooser: Chooser) -> list[Change]:
    """Every change of one cell that is tried."""
    figure = figures.figure(*at)
    other = _other_row(figures, at, figure, chooser)
    if figure.is_missing:
        return [] if other is None else [Change(ChangeKind.FILLED, {at: figures.figure(*other)})]
    found = moving(figures, at)
    if found is not None:
        made = [Change(ChangeKind.VALUE, {at: found.moved(steps)}, steps) for steps in moves(found)]
    else:
        others = [_UNHEARD] if other is None else [figures.figure(*other), _UNHEARD]
        made = [Change(ChangeKind.OTHER, {at: figure}) for figure in others]
    if other is not None:
        swapped = {at: figures.figure(*other), other: figure}
        made.append(Change(ChangeKind.SWAPPED, swapped))
    return [*made, Change(ChangeKind.GONE, {at: _GONE})]


def moves(found: Moving) -> list[int]:
    """By how many steps a number is moved: one, ten, and a tenth of it, up and down."""
    tenth = max(1, round(abs(found.value) * _TENTH / found.step))
    return sorted({sign * steps for steps in (1, 10, tenth) for sign in (1, -1)})


def _other_row(figures: Figures, at: CellId, figure: Figure, chooser: Chooser) -> CellId | None:
    """A cell of the same column with another figure: the first of some that are looked at."""
    row, column = at
    dataset: Dataset = figures.dataset
    rows = dataset.rows_of(column.table)
    if not rows:
        return None
    start = chooser.number(dataset.tables[column.table].name, dataset.row_names[row], *column)
    for look in range(min(_MOST_LOOKS, len(rows))):
        other = rows[(start + look) % len(rows)], column
        found = figures.figure(*other)
        if other != at and found.state is CellState.REPORTED and found != figure:
            return other
    return None
