"""A YAML file → its tables.

Lives here: `sources`, `tables`, and what one table says of itself. Not here: YAML itself
(`yaml_text`), columns and rows (`yaml_columns`, `yaml_rows`), types (`columns`).
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.loaders.clashes import unclashed
from claimcheck.loaders.files import record_grids
from claimcheck.loaders.grid import Grid, Named, Plan, main_grids
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.loaders.records import build
from claimcheck.loaders.yaml_columns import declarations
from claimcheck.loaders.yaml_fields import Fields, Site
from claimcheck.loaders.yaml_nodes import Mapping, Node, Scalar, Tree
from claimcheck.loaders.yaml_rows import written_grid
from claimcheck.loaders.yaml_sources import known_source, origins
from claimcheck.loaders.yaml_text import tree
from claimcheck.source import Place, Source
from claimcheck.tables.table import Origin, Table

_TABLE_KEYS = ("key", "source", "columns", "rows", "transpose")
_EXAMPLE = "tables: {NAME: {columns: …, rows: …}}"


def yaml_tables(source: Source, loading: Loading) -> list[Table]:
    """The tables of a file; problems are noted, and the rest is read."""
    read = tree(source, loading)
    site = Site(source.name, loading)
    if read.root is None:
        if read.whole:
            loading.error("data-format", "the file is empty", Place(source.name, 1, 1), _EXAMPLE)
        return []
    if not read.whole and not isinstance(read.root, Mapping):
        return []
    root = site.mapping(read.root, "a data file", _EXAMPLE)
    if root is None:
        return []
    fields = Fields(root, ("sources", "tables"), "a data file", site)
    node = fields.node("tables")
    if node is None and read.whole:
        site.error(root, "the file has no `tables`", f"a data file is written `{_EXAMPLE}`")
    reader = _Tables(origins(fields.node("sources"), site), site)
    if node is None or not (read.whole or isinstance(node, Mapping)):
        return []
    return reader.read(node, _broken_table(read))


def _broken_table(read: Tree) -> Node | None:
    """The table in which a text broke off, if it did: half a table would give false verdicts."""
    if read.whole or not isinstance(read.root, Mapping) or not read.root.entries:
        return None
    key, last = read.root.entries[-1]
    if key.text != "tables" or not isinstance(last, Mapping) or not last.entries:
        return None
    return last.entries[-1][1]


class _Tables:
    """Reads the tables of one file, which share its sources and the files that they name."""

    def __init__(self, known: tuple[Origin, ...], site: Site) -> None:
        self._origins = known
        self._sources = {origin.key for origin in known}
        self._site = site
        self._files: dict[str, list[Grid] | Finding] = {}

    def read(self, node: Node, broken: Node | None) -> list[Table]:
        """The tables under `tables:`, without the broken one and those whose name is taken."""
        mapping = self._site.mapping(node, "`tables`", "NAME: {columns: …, rows: …}")
        entries = mapping.entries if mapping else []
        names = [Named(name.text.strip(), self._site.place(name)) for name, _ in entries]
        kept = unclashed(names, "table", self._site.loading)
        tables = [
            self._table(name, value)
            for name, (_, value) in zip(kept, entries, strict=True)
            if name and value is not broken
        ]
        return [table for table in tables if table]

    def _table(self, name: Named, node: Node) -> Table | None:
        example = "NAME: {columns: …, rows: …}"
        mapping = self._site.mapping(node, f"the table {quoted(name.text)}", example)
        if mapping is None:
            return None
        fields = Fields(mapping, _TABLE_KEYS, "a table", self._site)
        plan = Plan(
            name.text,
            name.place,
            tuple(Named(*alias) for alias in fields.texts("key")),
            declarations(fields.node("columns"), self._sources, self._site),
            known_source(fields.scalar("source"), self._sources, self._site),
            bool(fields.flag("transpose")),
            self._origins,
        )
        rows = fields.node("rows")
        if rows is None:
            fix = "a mapping of rows, or the path of a file that holds them"
            self._site.error(node, f"the table {quoted(name.text)} has no `rows`", fix)
            return None
        grid = self._grid(rows, plan)
        return build(grid, plan, self._site.loading) if grid else None

    def _grid(self, rows: Node, plan: Plan) -> Grid | None:
        if not isinstance(rows, Scalar):
            return written_grid(rows, plan, self._sources, self._site)
        grids = main_grids(self._grids_of(rows))
        if len(grids) > 1:
            names = ", ".join(quoted(grid.name) for grid in grids[:5])
            message = f"{quoted(rows.text)} has {len(grids)} tables: {names}"
            self._site.error(rows, message, "name one, as in `report.md#Heading`")
            return None
        return grids[0] if grids else None

    def _grids_of(self, rows: Scalar) -> list[Grid]:
        """The tables of a file of records, which is read once."""
        known = self._files.get(rows.text)
        if known is None:
            try:
                known = record_grids(rows.text, self._site.file, self._site.loading)
            except Unreadable as unreadable:
                known = unreadable.finding
            self._files[rows.text] = known
        elif not isinstance(known, Finding):
            known = [grid for grid in known if self._has_room(grid)]
        if isinstance(known, Finding):
            self._site.error(rows, known.message, known.help, known.rule)
            return []
        return known

    def _has_room(self, grid: Grid) -> bool:
        return self._site.loading.has_room(len(grid.rows), len(grid.heads), grid.place)
