"""A grid of texts and what is declared about it → a table.

Lives here: which declaration belongs to which column, names that clash, declared columns that are
not there. Not here: formats (`csv_text`, `markdown_tables`, `yaml_tables`), what names the rows
(`keys`), what one column holds (`columns`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.loaders.clashes import unclashed
from claimcheck.loaders.columns import Setting, Typed, typed
from claimcheck.loaders.grid import Declaration, Grid, Named, Plan, given, transposed
from claimcheck.loaders.keys import keyed
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.tables.names import name_key
from claimcheck.tables.table import ColumnKind, Row, Table


def build(grid: Grid, plan: Plan, loading: Loading) -> Table:
    """The table that a grid makes; problems are noted and the rest is read."""
    if plan.transpose:
        grid = transposed(grid, plan.key[0] if len(plan.key) == 1 else None)
    grid, key = keyed(grid, plan, loading)
    heads = _matched(grid, plan, loading)
    texts = {name_key(name) for name in key} if plan.key or plan.transpose else set()
    columns = list(zip(*grid.cells, strict=True)) or [()] * len(grid.heads)
    setting = Setting(loading, grid.by_hand, plan.source)
    read = [
        typed(head, declared or _as_text(head, texts), columns[at], setting)
        for at, (head, declared) in heads.items()
    ]
    read += _not_there(grid, plan, [declared for _, declared in heads.values()], setting)
    names = {name_key(column.name): column.name for column, _ in read}
    key = tuple(names[name_key(name)] for name in key if name_key(name) in names)
    return _table(grid, plan, key, read, loading)


def _table(
    grid: Grid, plan: Plan, key: tuple[str, ...], read: Sequence[Typed], loading: Loading
) -> Table:
    rows = tuple(
        Row(named.text, named.place, tuple(alias.text for alias in named.aliases))
        if named
        else Row("", first.place)
        for named, first in zip(unclashed(grid.rows, "row", loading), grid.rows, strict=True)
    )
    cells = tuple(zip(*(cells for _, cells in read), strict=True)) or ((),) * len(rows)
    columns = tuple(column for column, _ in read)
    return Table(plan.name, plan.place, columns, rows, cells, key, plan.origins)


def _matched(
    grid: Grid, plan: Plan, loading: Loading
) -> dict[int, tuple[Named, Declaration | None]]:
    """The columns that stay, by their index, each with its declaration; clashing ones are noted."""
    known = {
        name_key(alias.text): declared
        for declared in reversed(plan.columns)
        for alias in declared.name.aliases
    }
    for declared in reversed(plan.columns):
        known[name_key(declared.name.text)] = declared
    matches = [known.get(name_key(head.text)) for head in grid.heads]
    heads = [
        _declared_head(head, found) if found else head
        for head, found in zip(grid.heads, matches, strict=True)
    ]
    kept = unclashed(heads, "column", loading)
    return {at: (head, matches[at]) for at, head in enumerate(kept) if head}


def _declared_head(head: Named, declared: Declaration) -> Named:
    """A column's name as it is declared, at the place where the column stands."""
    return Named(declared.name.text, head.place, declared.name.aliases + head.aliases)


def _as_text(head: Named, texts: set[str]) -> Declaration | None:
    """A column that was said to name the rows is text when nothing else is declared."""
    return Declaration(head, ColumnKind.TEXT) if name_key(head.text) in texts else None


def _not_there(
    grid: Grid, plan: Plan, found: Sequence[Declaration | None], setting: Setting
) -> list[Typed]:
    """Declared columns without a single cell: missing figures by hand, an error for a file."""
    there = {name_key(declared.name.text) for declared in found if declared}
    read = []
    for declared in plan.columns:
        if name_key(declared.name.text) in there:
            continue
        if grid.by_hand:
            missing = [given("", row.place) for row in grid.rows]
            read.append(typed(declared.name, declared, missing, setting))
            continue
        names = [head.text for head in grid.heads]
        message = f"{quoted(grid.name)} has no column {quoted(declared.name.text)}"
        fix = setting.loading.did_you_mean(declared.name.text, names)
        setting.loading.error("data-format", message, declared.name.place, fix)
    return read
