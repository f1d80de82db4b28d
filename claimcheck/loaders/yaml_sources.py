"""The `sources:` of a YAML file → where figures come from.

Not here: which cell has which source (`columns`: the nearest of cell, column and table).
"""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.loaders.loading import quoted
from claimcheck.loaders.yaml_fields import Fields, Site
from claimcheck.loaders.yaml_nodes import Node, Scalar
from claimcheck.tables.table import Origin

_KEYS = ("title", "url", "accessed")


def origins(node: Node | None, site: Site) -> tuple[Origin, ...]:
    """The sources that a file describes, in order."""
    if node is None:
        return ()
    mapping = site.mapping(node, "`sources`", "KEY: {title: …, url: …}")
    found = []
    for key, value in mapping.entries if mapping else ():
        described = site.mapping(value, f"the source {quoted(key.text)}", "KEY: {title: …, url: …}")
        if described:
            fields = Fields(described, _KEYS, "a source", site)
            found.append(Origin(key.text, *(fields.text(name) for name in _KEYS)))
        else:
            found.append(Origin(key.text))
    return tuple(found)


def known_source(node: Scalar | None, known: Collection[str], site: Site) -> str:
    """The key of a source, empty for none; one that `sources:` does not describe is an error."""
    if node is None:
        return ""
    key = node.text.strip()
    if key not in known:
        message = f"there is no source {quoted(key)}"
        site.error(
            node, message, site.loading.did_you_mean(key, known) or "describe it under `sources:`"
        )
    return key
