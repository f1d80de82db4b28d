"""The `columns:` of a table in YAML → declarations.

Not here: the table around them (`yaml_tables`), what cells hold (`columns`).
"""

from __future__ import annotations

from claimcheck.loaders.grid import Declaration, Named
from claimcheck.loaders.loading import quoted
from claimcheck.loaders.yaml_fields import Fields, Site
from claimcheck.loaders.yaml_nodes import Node, Scalar
from claimcheck.loaders.yaml_sources import known_source
from claimcheck.tables.table import ColumnKind, Direction
from claimcheck.values.units import named

_KEYS = ("type", "unit", "better", "items", "exact", "aliases", "label", "source")
_NUMBERS_ONLY = ("unit", "items", "exact")


def declarations(node: Node | None, sources: set[str], site: Site) -> tuple[Declaration, ...]:
    """The columns that a table declares, in order."""
    if node is None:
        return ()
    mapping = site.mapping(node, "`columns`", "NAME: {type: number}")
    if mapping is None:
        return ()
    found = [_declaration(name, value, sources, site) for name, value in mapping.entries]
    return tuple(declared for declared in found if declared)


def _declaration(name: Scalar, node: Node, sources: set[str], site: Site) -> Declaration | None:
    what = f"the column {quoted(name.text)}"
    mapping = site.mapping(node, what, "NAME: {type: number}")
    if not name.text.strip():
        site.error(name, "a column without a name")
        return None
    if mapping is None:
        return Declaration(Named(name.text.strip(), site.place(name)))
    fields = Fields(mapping, _KEYS, "a column", site)
    kind = _kind(fields, site)
    for key in _NUMBERS_ONLY if kind is not ColumnKind.NUMBER else ():
        value = fields.node(key)
        if value:
            site.error(value, f"a column of {_PLURALS[kind]} has no `{key}`")
    return _of_kind(name, kind, fields, sources, site)


def _of_kind(
    name: Scalar, kind: ColumnKind, fields: Fields, sources: set[str], site: Site
) -> Declaration:
    is_number = kind is ColumnKind.NUMBER
    items = fields.node("items") if is_number else None
    unit = fields.text("unit") if is_number else ""
    return Declaration(
        Named(name.text.strip(), site.place(name), fields.texts("aliases")),
        kind,
        named(unit) if unit else None,
        _direction(fields, kind, site),
        fields.count("items") if is_number else None,
        site.place(items) if items else None,
        fields.flag("exact") if is_number else None,
        fields.text("label"),
        known_source(fields.scalar("source"), sources, site),
    )


_PLURALS = {ColumnKind.NUMBER: "numbers", ColumnKind.TEXT: "texts", ColumnKind.DATE: "dates"}


def _kind(fields: Fields, site: Site) -> ColumnKind:
    value = fields.scalar("type")
    if value is None:
        return ColumnKind.NUMBER
    kinds = {kind.value: kind for kind in ColumnKind}
    if value.text not in kinds:
        message = f"a column's `type` is number, text or date, not {quoted(value.text)}"
        site.error(value, message, site.loading.did_you_mean(value.text, kinds))
    return kinds.get(value.text, ColumnKind.TEXT)


def _direction(fields: Fields, kind: ColumnKind, site: Site) -> Direction | None:
    value = fields.scalar("better")
    if value is None:
        return None
    if kind is ColumnKind.TEXT:
        site.error(value, "a column of texts has no `better`")
        return None
    directions = {direction.value: direction for direction in Direction}
    if value.text not in directions:
        message = f"`better` is `higher` or `lower`, not {quoted(value.text)}"
        site.error(value, message, site.loading.did_you_mean(value.text, directions))
    return directions.get(value.text)
