"""The `rows:` of a table that are written in YAML → a grid.

Lives here: rows as mappings of a column's name to a figure, a figure with more about it. Not here:
rows kept in a file (`files`), what columns hold (`columns`).
"""

from __future__ import annotations

from claimcheck.loaders.grid import Alias, Grid, Named, Plan, given
from claimcheck.loaders.loading import quoted
from claimcheck.loaders.yaml_fields import Fields, Site
from claimcheck.loaders.yaml_nodes import Mapping, Node, Scalar, Sequence
from claimcheck.loaders.yaml_sources import known_source
from claimcheck.source import Place
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Cell, CellState

_CELL_KEYS = ("value", "source", "items", "note")
_ALIASES = "aliases"


def written_grid(
    node: Mapping | Sequence, plan: Plan, sources: set[str], site: Site
) -> Grid | None:
    """The rows of a table; `None`, and an error, when they make none."""
    reader = _Rows(plan, sources, site)
    if isinstance(node, Sequence) and plan.transpose:
        site.error(node, "rows in a list have no names that could name columns", "name the rows")
        return None
    if isinstance(node, Mapping):
        for name, value in node.entries:
            reader.add(Named(name.text.strip(), site.place(name)), value)
            if not name.text.strip():
                site.error(name, "a row without a name")
    else:
        for value in node.items:
            reader.add(Named("", site.place(value)), value)
    return reader.grid(isinstance(node, Mapping))


class _Rows:
    """Collects rows; a column gets its index when it is met first, declared ones before."""

    def __init__(self, plan: Plan, sources: set[str], site: Site) -> None:
        self._plan = plan
        self._sources = sources
        self._site = site
        self._heads: list[Named] = []
        self._rows: list[Named] = []
        self._lines: list[dict[int, Cell]] = []
        self._by_key: dict[str, int] = {}
        self._by_text: dict[str, int] = {}
        declared = () if plan.transpose else plan.columns
        for at, each in enumerate(declared):
            self._heads.append(each.name._replace(aliases=()))
            self._by_key.setdefault(name_key(each.name.text), at)
        for at, each in enumerate(declared):
            for alias in each.name.aliases:
                self._by_key.setdefault(name_key(alias.text), at)

    def add(self, name: Named, node: Node) -> None:
        """Takes a row."""
        mapping = self._site.mapping(node, "a row", "NAME: {column: figure, …}")
        line: dict[int, Cell] = {}
        for key, value in mapping.entries if mapping else ():
            at = self._by_text.get(key.text)
            if at is None:
                if key.text == _ALIASES:
                    name = name._replace(aliases=self._aliases(key, value))
                    continue
                at = self._column(key)
            if at in line:
                self._twice(key, line[at])
            else:
                line[at] = self._cell(value)
        self._rows.append(name)
        self._lines.append(line)

    def grid(self, named: bool) -> Grid | None:
        """All rows, with missing cells where a row says nothing of a column."""
        plan, width = self._plan, len(self._heads)
        if not self._site.loading.has_room(len(self._rows), width, plan.place):
            return None
        cells = []
        for name, line in zip(self._rows, self._lines, strict=True):
            missing = given("", name.place)
            cells.append(tuple([line.get(at, missing) for at in range(width)]))
        heads, rows = tuple(self._heads), tuple(self._rows)
        return Grid(plan.name, plan.place, heads, rows, tuple(cells), named, by_hand=True)

    def _column(self, key: Scalar) -> int:
        """The index of the column that a key names, by whichever spelling."""
        at = self._by_key.setdefault(name_key(key.text), len(self._heads))
        if at == len(self._heads):
            self._heads.append(Named(key.text.strip(), self._site.place(key)))
            if not key.text.strip():
                self._site.error(key, "a column without a name")
        self._by_text[key.text] = at
        return at

    def _cell(self, node: Node) -> Cell:
        if type(node) is not Scalar:
            return self._cell_with_more(node)
        place = Place(self._site.file, node.line, node.column)
        text = "" if node.is_null else node.text.strip()
        return Cell(text, CellState.REPORTED if text else CellState.MISSING, place)

    def _cell_with_more(self, node: Node) -> Cell:
        if isinstance(node, Sequence):
            self._site.error(node, "a figure is one value, not a list")
            return Cell("", CellState.UNREADABLE, self._site.place(node))
        mapping = self._site.mapping(node, "a figure", "{value: …, source: …}")
        if mapping is None:
            return Cell("", CellState.UNREADABLE, self._site.place(node))
        fields = Fields(mapping, _CELL_KEYS, "a figure", self._site)
        value = fields.scalar("value")
        cell = self._cell(value) if value else given("", self._site.place(node))
        source = known_source(fields.scalar("source"), self._sources, self._site)
        return cell._replace(source=source, items=fields.count("items"), note=fields.text("note"))

    def _aliases(self, key: Scalar, node: Node) -> tuple[Alias, ...]:
        alone = Mapping(key.line, key.column, [(key, node)])
        return Fields(alone, (_ALIASES,), "a row", self._site).texts(_ALIASES)

    def _twice(self, key: Scalar, first: Cell) -> None:
        message = f"{quoted(key.text)} names a column that has its figure already"
        related = ((first.place, "the first figure is here"),)
        place = self._site.place(key)
        self._site.loading.error("duplicate-key", message, place, "", related, len(key.text))
