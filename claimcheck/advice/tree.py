"""Parts of a syntax tree by their paths: finding them, and a copy in which one differs.

A path is the indices that lead from the root to a part. Lives here: walking trees of any form, so
that who changes claims need not know all of them. Not here: what is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.source import Span

Path = tuple[int, ...]


def walk(node: Any, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every part of a tree with its path, the whole first."""
    yield at, node
    for index, part in enumerate(node):
        if isinstance(part, tuple) and not isinstance(part, Span):
            yield from walk(part, (*at, index))


def replaced(node: Any, at: Path, part: Any) -> Any:
    """A copy of a tree in which the part at a path is another."""
    if not at:
        return part
    index, *rest = at
    changed = replaced(node[index], tuple(rest), part)
    parts = (*node[:index], changed, *node[index + 1 :])
    return type(node)(*parts) if hasattr(node, "_fields") else parts
