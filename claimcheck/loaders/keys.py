"""What names the rows of a grid: names that are given, declared key columns, or the first column.

Not here: names that clash (`clashes`), what a key column holds (`columns`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.loaders.grid import Grid, Named, Plan, given
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.tables.names import name_key


def keyed(grid: Grid, plan: Plan, loading: Loading) -> tuple[Grid, tuple[str, ...]]:
    """The grid with named rows, if anything names them, and the columns that do."""
    if grid.named and len(plan.key) == 1:
        return _with_key_column(grid, plan.key[0]), (plan.key[0].text,)
    if plan.key:
        return _by_columns(grid, plan.key, loading)
    if grid.named or not grid.heads or grid.by_hand:
        return grid, ()
    if not plan.transpose and first_names(grid) is None:
        return grid, ()
    return _by_columns(grid, grid.heads[:1], loading)


def first_names(grid: Grid) -> list[str] | None:
    """What stands in the first column when it can name the rows: all there and all different."""
    names = [row[0].printed for row in grid.cells]
    keys = {name_key(name) for name in names}
    return names if len(keys) == len(names) and "" not in keys else None


def _with_key_column(grid: Grid, key: Named) -> Grid:
    """The grid with its rows' names in that column, a new first one unless it was declared."""
    names = [given(row.text, row.place) for row in grid.rows]
    at = next(
        (i for i, head in enumerate(grid.heads) if name_key(head.text) == name_key(key.text)), None
    )
    if at is None:
        cells = tuple((name, *line) for name, line in zip(names, grid.cells, strict=True))
        return grid._replace(heads=(key, *grid.heads), cells=cells)
    cells = tuple(
        line if line[at].printed else (*line[:at], name, *line[at + 1 :])
        for name, line in zip(names, grid.cells, strict=True)
    )
    return grid._replace(cells=cells)


def _by_columns(
    grid: Grid, keys: Sequence[Named], loading: Loading
) -> tuple[Grid, tuple[str, ...]]:
    """The grid whose rows are named by columns: the texts of several with a space between."""
    indices = {name_key(head.text): at for at, head in reversed(list(enumerate(grid.heads)))}
    found = [key for key in keys if name_key(key.text) in indices]
    for key in keys:
        if key not in found:
            fix = loading.did_you_mean(key.text, [head.text for head in grid.heads])
            message = f"there is no column {quoted(key.text)} to name the rows"
            loading.error("data-format", message, key.place, fix)
    texts = tuple(key.text for key in found)
    if grid.named or not found:
        return grid, texts
    at = [indices[name_key(key.text)] for key in found]
    rows = []
    for row, line in zip(grid.rows, grid.cells, strict=True):
        name = " ".join(line[i].printed for i in at).strip()
        if not name:
            loading.error("data-format", "a row without a name", line[at[0]].place)
        rows.append(row._replace(text=name, place=line[at[0]].place))
    return grid._replace(rows=tuple(rows)), texts
