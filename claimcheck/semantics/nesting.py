"""How deeply `let`s rest on each other, and how large their sets are when written out in full.

A `let` is short to write and can be used twice by the next one, so that forty lines could stand for
a set of a million million members, and two thousand for a tree deeper than Python's stack. Both are
found here, before any name is looked up. Not here: circles, which show when a name is looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.language import syntax as s
from claimcheck.source import Mark
from claimcheck.tables.names import name_key

MAX_DEPTH = 200
MAX_SIZE = 20_000

_STEP = 3
"""What a name of a `let` adds to the depth of its value."""


class Extent(NamedTuple):
    """Depth and number of the nodes of a set in which every `let` is replaced by its value."""

    depth: int
    size: int


class _Value(NamedTuple):
    """A value by itself, and the `let`s it may name, each with the depth it is named at."""

    own: Extent
    names: tuple[tuple[str, int], ...]


def too_large(values: Mapping[str, s.Set | s.Text]) -> dict[str, bool]:
    """The `let`s that are too deep or too large, by their keys; true where no other is to blame.

    A name counts as a `let`'s wherever it stands; a set that names no other may have any size.
    """
    read = {key: _read(value, values) for key, value in values.items()}
    extents: dict[str, Extent] = {}
    found: dict[str, bool] = {}
    for key in read:
        if key in extents:
            continue
        for each in _in_order(key, read, extents):
            extents[each] = extent = _extent(read[each], extents)
            if read[each].names and (extent.depth > MAX_DEPTH or extent.size > MAX_SIZE):
                found[each] = not any(name in found for name, _ in read[each].names)
    return found


def _in_order(key: str, read: Mapping[str, _Value], extents: Mapping[str, Extent]) -> list[str]:
    """A `let` and those it rests on that have no extent yet, each after those it rests on."""
    order: list[str] = []
    seen = {key}
    stack = [(key, iter(read[key].names))]
    while stack:
        current, names = stack[-1]
        new = next((name for name, _ in names if name not in seen and name not in extents), None)
        if new is None:
            order.append(current)
            stack.pop()
        else:
            seen.add(new)
            stack.append((new, iter(read[new].names)))
    return order


def _extent(value: _Value, extents: Mapping[str, Extent]) -> Extent:
    """The extent of a value, given those of the `let`s that it names; a circle adds nothing."""
    depth, size = value.own
    for name, at in value.names:
        inner = extents.get(name)
        if inner is not None:
            depth = max(depth, at + _STEP + inner.depth)
            size += inner.size
    return Extent(min(depth, MAX_DEPTH + 1), min(size, MAX_SIZE + 1))


def _read(value: s.Set | s.Text, lets: Mapping[str, object]) -> _Value:
    deepest = size = 0
    names: list[tuple[str, int]] = []
    stack: list[tuple[object, int]] = [(value, 1)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, s.Name):
            key = name_key(node.text)
            if key in lets:
                names.append((key, depth))
        elif type(node) is tuple:
            stack += [(part, depth) for part in node]
            continue
        elif not isinstance(node, tuple) or isinstance(node, Mark):
            continue
        else:
            stack += [(part, depth + 1) for part in node]
        deepest, size = max(deepest, depth), size + 1
    return _Value(Extent(deepest, size), tuple(names))
