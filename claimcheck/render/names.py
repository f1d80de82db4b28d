"""The names that a claim may use, as `claimcheck names` prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.consistency import Glossary, NamedColumn, NamedSet, NamedTable
from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line
from claimcheck.render.visible import visible
from claimcheck.render.width import pad, wrap
from claimcheck.render.width import width as width_of
from claimcheck.wording import plural

LINE_WIDTH = 100
_WIDEST = 48
_AROUND = " " * 6


def render_names(glossary: Glossary, color: bool = False) -> str:
    """All tables with their columns and rows, then the sets."""
    lines: list[Line] = []
    for table in glossary.tables:
        lines += _table(table)
    if glossary.sets:
        lines.append((("label", "sets"),))
        lines += _sets(glossary.sets)
    if not lines:
        lines.append((("plain", "no table and no set is in reach"),))
    return paint(lines, color)


def _table(table: NamedTable) -> Iterator[Line]:
    name, file = visible(table.name), visible(table.file)
    yield (("label", "table "), ("object", name), ("faint", f"  {file}"))
    yield (("faint", f"  {plural(len(table.columns), 'column')}"),)
    width = _width(column.name for column in table.columns)
    for column in table.columns:
        yield _column(column, width, len(table.rows))
    yield (("faint", f"  {plural(len(table.rows), 'row')}"),)
    width = _width(row.name for row in table.rows)
    for row in table.rows:
        also = f"also {', '.join(map(visible, row.aliases))}" if row.aliases else ""
        yield (("plain", f"    {pad(visible(row.name), width)}  "), ("faint", also))
    yield EMPTY


def _column(column: NamedColumn, width: int, rows: int) -> Line:
    facts = [column.kind if column.kind != "number" else column.unit or "number"]
    if column.better:
        facts.append(f"{column.better} is better")
    if column.items is not None:
        facts.append(f"{column.items} items")
    if column.reported < rows:
        facts.append(f"{column.reported} of {rows} reported")
    if column.aliases:
        facts.append(f"also {', '.join(column.aliases)}")
    return (
        ("plain", f"    {pad(visible(column.name), width)}  "),
        ("faint", visible(", ".join(facts))),
    )


def _sets(sets: Sequence[NamedSet]) -> Iterator[Line]:
    width = _width(found.name for found in sets)
    for found in sets:
        head = f"    {pad(visible(found.name), width)}  "
        members = ", ".join(map(visible, found.members))
        text = f"{visible(found.what)}: {members}" if members else visible(found.what)
        room = LINE_WIDTH - width - len(_AROUND)
        first, *rest = wrap(text, room, room if width_of(head) <= LINE_WIDTH - room else 0)
        yield (("plain", head), ("faint", first))
        for line in rest:
            yield (("plain", " " * (LINE_WIDTH - room)), ("faint", line))


def _width(names: Iterable[str]) -> int:
    """How wide a column of names is; longer names than most people write stand out of it."""
    return max((wide for name in names if (wide := width_of(visible(name))) <= _WIDEST), default=0)
