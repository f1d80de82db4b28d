"""The pipe tables of a Markdown document → grids, named by caption or heading and joined.

Lives here: which tables are read, and what their one measure is called. Not here: where tables are
in a text and what they are called (`markdown`), joining (`joining`), what columns hold (`columns`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.diagnostics.nearest import did_you_mean
from claimcheck.loaders.columns import inferred
from claimcheck.loaders.csv_text import named_heads, stem
from claimcheck.loaders.figures import look
from claimcheck.loaders.grid import Alias, Grid, Named, given
from claimcheck.loaders.joining import joined
from claimcheck.loaders.keys import first_names
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.markdown.inline import plain
from claimcheck.markdown.tables import PipeTable, Text, pipe_tables
from claimcheck.markdown.titles import title, unnumbered
from claimcheck.source import Place, Source
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Cell, ColumnKind

MAX_LINES = 200_000
MAX_PIPES = 500_000


def markdown_grids(source: Source, heading: str, loading: Loading) -> list[Grid]:
    """The tables of a document, or those with a caption or heading; `Unreadable` for none.

    Tables with the same rows are joined into one, named `rows`.
    """
    if source.text.count("\n") > MAX_LINES or source.text.count("|") > MAX_PIPES:
        message = f"{quoted(source.name)} has more than {MAX_LINES:,} lines or {MAX_PIPES:,} `|`"
        raise Unreadable(Finding("too-large", message, "split it"))
    tables = pipe_tables(source.text)
    if heading:
        tables = _selected(tables, heading, source)
    if not tables:
        message = f"there is no table in {quoted(source.name)}"
        raise Unreadable(Finding("data-format", message, "a table is lines of cells between `|`"))
    size = sum(len(table.header) * len(table.rows) for table in tables)
    if not loading.has_room(1, size, Place(source.name, tables[0].line, tables[0].column)):
        return []
    titles = [title(table) for table in tables]
    shared = Counter(map(name_key, titles))
    grids = [
        _grid(table, name, shared[name_key(name)] == 1, source, loading)
        for table, name in zip(tables, titles, strict=True)
    ]
    return _numbered(joined(grids, loading), stem(source.name))


def _selected(tables: Sequence[PipeTable], heading: str, source: Source) -> list[PipeTable]:
    """The tables with that caption or, without a caption, below that heading; else all below it."""
    wanted = name_key(heading)
    found = [table for table in tables if wanted in _selectors(table.caption or table.heading)]
    found = found or [table for table in tables if wanted in _selectors(table.heading)]
    if not found:
        known = [text.text for table in tables for text in (table.caption, table.heading) if text]
        message = f"{quoted(source.name)} has no table under {quoted(heading)}"
        raise Unreadable(Finding("data-format", message, did_you_mean(heading, known)))
    return found


def _selectors(text: Text | None) -> set[str]:
    """What names a caption or heading: itself, without its number, and as in a link to it."""
    if text is None:
        return set()
    bare = unnumbered(text.text)
    return {name_key(name) for name in (text.text, bare, re.sub(r"[^\w\s-]", "", text.text))}


def _grid(table: PipeTable, name: str, is_only: bool, source: Source, loading: Loading) -> Grid:
    """The grid of one table; short rows have missing cells, long ones are errors."""
    file = source.name
    header = [_cell(text, file) for text in table.header]
    rows = [_row(row, len(header), file, loading) for row in table.rows]
    grid = Grid(
        name,
        Place(file, table.line, table.column),
        named_heads(header),
        tuple(Named("", row[0].place) for row in rows),
        tuple(rows),
    )
    return _with_measure(grid) if name and is_only else grid


def _cell(text: Text, file: str) -> Cell:
    return given(plain(text.text), Place(file, text.line, text.column))


def _row(row: Sequence[Text], width: int, file: str, loading: Loading) -> tuple[Cell, ...]:
    for text in row[width:]:
        if text.text:
            message = f"{quoted(text.text)} stands under no column of its table"
            loading.error("data-format", message, Place(file, text.line, text.column))
            break
    cells = [_cell(text, file) for text in row[:width]]
    end = Place(file, row[0].line, row[-1].column + len(row[-1].text))
    return (*cells, *(given("", end) for _ in range(width - len(cells))))


def _with_measure(grid: Grid) -> Grid:
    """The grid with its one measure ("Pass@1") called as the table is; its own name is an alias."""
    if len(grid.heads) != 2 or first_names(grid) is None:
        return grid
    key, measure = grid.heads
    if inferred(look(row[1].printed) for row in grid.cells) is not ColumnKind.NUMBER:
        return grid
    aliases = (Alias(measure.text, measure.place),)
    return grid._replace(heads=(key, Named(grid.name, measure.place, aliases)))


def _numbered(grids: Sequence[Grid], default: str) -> list[Grid]:
    """The grids with different names: the second of a name gets a number."""
    taken: set[str] = set()
    named = []
    for grid in grids:
        base = name = grid.name or default
        number = 2
        while name_key(name) in taken:
            name = f"{base} {number}"
            number += 1
        taken.add(name_key(name))
        named.append(grid._replace(name=name))
    return named
