"""Tables of one document that have the same rows → one table; figures given twice.

Lives here: which tables join, and what two of their cells for one figure make. Not here: what the
tables are called (`markdown_tables`), types (`columns`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from claimcheck.loaders.figures import MISSING_MARKS, Kind, look
from claimcheck.loaders.grid import Grid, Named
from claimcheck.loaders.keys import first_names
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.loaders.units import fits
from claimcheck.tables.names import name_key, text_key
from claimcheck.tables.table import Cell
from claimcheck.values.numeral import Numeral, read_figure
from claimcheck.values.units import named

JOINED = "rows"
"""The name of the table that several make together."""


def joined(grids: Sequence[Grid], loading: Loading) -> list[Grid]:
    """The grids, those with the same rows as one, where the first of them was."""
    groups: dict[object, list[Grid]] = {}
    for at, grid in enumerate(grids):
        names = first_names(grid) if len(grid.heads) > 1 and grid.rows else None
        key: object = at if names is None else frozenset(map(name_key, names))
        groups.setdefault(key, []).append(grid)
    return [_joined(group, loading) if len(group) > 1 else group[0] for group in groups.values()]


def _joined(grids: Sequence[Grid], loading: Loading) -> Grid:
    """One grid with the rows of the first and the columns of all."""
    first = grids[0]
    order = [name_key(row[0].printed) for row in first.cells]
    columns = _Columns(loading)
    for grid in grids:
        lines = {name_key(row[0].printed): row for row in grid.cells}
        columns.add(grid.heads, [lines[key] for key in order])
    cells = zip((row[0] for row in first.cells), *columns.cells, strict=True)
    heads = (first.heads[0], *_own_aliases(columns.heads))
    return first._replace(name=JOINED, heads=heads, cells=tuple(cells), joined=True)


class _Columns:
    """The columns of tables that are being joined; one that comes again fills gaps of the first."""

    def __init__(self, loading: Loading) -> None:
        self.heads: list[Named] = []
        self.cells: list[list[Cell]] = []
        self._at: dict[str, int] = {}
        self._loading = loading

    def add(self, heads: Sequence[Named], lines: Sequence[Sequence[Cell]]) -> None:
        """Takes over the columns of one table but its first."""
        before = len(self.heads)
        for i, head in enumerate(heads[1:], 1):
            column = [line[i] for line in lines]
            at = self._at.setdefault(name_key(head.text), len(self.heads))
            if at < before:
                names = [line[0].printed for line in lines]
                self.cells[at] = [
                    self._one(first, second, f"{head.text} of {name}")
                    for name, first, second in zip(names, self.cells[at], column, strict=True)
                ]
            else:
                self.heads.append(head)
                self.cells.append(column)

    def _one(self, first: Cell, second: Cell, what: str) -> Cell:
        """The cell for a figure that two tables give; an error when they differ."""
        if second.printed in MISSING_MARKS:
            return first
        if first.printed in MISSING_MARKS:
            return second
        one, other = _read(first), _read(second)
        if text_key(first.printed) == text_key(second.printed):
            return first
        if one and other and _agree(one, other):
            return second if _step(other, one) < _step(one, other) else first
        figures = f"{quoted(first.printed)} in one table and {quoted(second.printed)} in this"
        message = f"{quoted(what)} is {figures}"
        related = ((first.place, f"{quoted(first.printed)} is here"),)
        length = len(second.printed)
        self._loading.error("conflicting-figures", message, second.place, "", related, length)
        return first


def _read(cell: Cell) -> Numeral | None:
    return read_figure(cell.printed) if look(cell.printed).kind is Kind.FIGURE else None


def _agree(a: Numeral, b: Numeral) -> bool:
    """Whether one figure is the other, perhaps rounded; a bare one is in the other's unit."""
    if a.unit and b.unit and not fits(a.unit, named(b.unit)):
        return False
    step, other = _step(a, b), _step(b, a)
    return abs(a.value / a.step * step - b.value / b.step * other) <= max(step, other) / 2


def _step(a: Numeral, b: Numeral) -> Fraction:
    """The last place of one figure, at the scale of base units; a bare one has the other's unit."""
    return a.step * named(a.unit or b.unit).scale


def _own_aliases(heads: Sequence[Named]) -> Iterable[Named]:
    """The columns without aliases that several have ("Pass@1") or that another is called."""
    counts = Counter(name_key(alias.text) for head in heads for alias in head.aliases)
    counts.update(name_key(head.text) for head in heads)
    for head in heads:
        own = tuple(alias for alias in head.aliases if counts[name_key(alias.text)] == 1)
        yield head._replace(aliases=own)
