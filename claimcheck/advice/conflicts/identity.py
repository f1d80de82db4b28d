"""What two parts of meanings have in common exactly when they say the same of the same figures.

Names, phrases and printed forms are left out; what kind of node it is stays in, since nodes of two
kinds with equal fields are equal as tuples.
"""

from __future__ import annotations

from collections.abc import Hashable

_WORDS = frozenset(("label", "name", "noun", "printed", "table", "text", "word"))
"""The fields that only say how a node was written."""


def identity(node: object) -> Hashable:
    """A key of a node of a meaning; equal keys, equal truth."""
    if not isinstance(node, tuple):
        return node
    fields = getattr(node, "_fields", None)
    if fields is None:
        return tuple([identity(part) for part in node])
    kept = [identity(part) for name, part in zip(fields, node, strict=True) if name not in _WORDS]
    return (type(node).__name__, *kept)
