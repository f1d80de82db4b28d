"""Files of figures → tables: YAML, CSV, TSV and the tables of a Markdown document.

Lives here: `load`. Each format is a module of its own that makes a `grid`; `records` and `columns`
make tables of grids, the same for every format. Not here: touching the disk (a `Reader` is handed
in), what figures mean to a claim (`tables`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable
from claimcheck.loaders.files import ENDINGS, ending_of, record_grids
from claimcheck.loaders.grid import Plan, main_grids
from claimcheck.loaders.loading import Loading, Reader, quoted
from claimcheck.loaders.records import build
from claimcheck.tables.table import Table

__all__ = ["Loaded", "Reader", "load"]


class Loaded(NamedTuple):
    """The tables of a data file, as far as they could be read, and what is wrong with it."""

    tables: tuple[Table, ...]
    diagnostics: tuple[Diagnostic, ...]


def load(read: Reader, path: str, base: str, name: str | None = None) -> Loaded:
    """Reads the data file `path` that the file `base` names; `name` renames its one table.

    Raises `Unreadable` when the file cannot be read at all, or has no known ending; every other
    problem is a diagnostic, also of files that this one names.
    """
    loading = Loading(read)
    ending = ending_of(path)
    if ending not in ENDINGS:
        message = f"{quoted(path)} is no data file that claimcheck knows"
        raise Unreadable(Finding("data-format", message, f"known are {', '.join(ENDINGS)}"))
    if ending in ENDINGS[:2]:
        from claimcheck.loaders.yaml_tables import yaml_tables

        tables = yaml_tables(loading.source(path, base), loading)
        main = list(range(len(tables)))
    else:
        grids = record_grids(path, base, loading)
        tables = [build(grid, Plan(grid.name, grid.place), loading) for grid in grids]
        main = [grids.index(grid) for grid in main_grids(grids)]
    if name is not None:
        tables = _renamed(tables, main, name, loading)
    return Loaded(tuple(tables), loading.diagnostics())


def _renamed(tables: list[Table], main: list[int], name: str, loading: Loading) -> list[Table]:
    """The tables with a new name for the main one; an error when there are several."""
    if len(main) > 1:
        first, second = tables[main[0]], tables[main[1]]
        message = f"{quoted(name)} can name one table, and this file has {len(main)}"
        fix = "leave the name out; a table of a Markdown file is `report.md#Heading`"
        related = ((first.place, f"{quoted(first.name)} is here"),)
        loading.error("data-format", message, second.place, fix, related)
        return tables
    return [table._replace(name=name) if at in main else table for at, table in enumerate(tables)]
