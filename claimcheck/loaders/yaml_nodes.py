"""The nodes of a YAML text: scalars as printed, mappings, sequences, each with its place.

Not here: how they are read (`yaml_text`), what they mean (`yaml_tables`).
"""

from __future__ import annotations

from typing import NamedTuple

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Scalar(NamedTuple):
    """A text as printed; `plain` when it has no quotes."""

    text: str
    line: int
    column: int
    plain: bool

    @property
    def is_null(self) -> bool:
        """Whether nothing is said: `null`, `~` or an empty value."""
        return self.plain and self.text in _NULLS


class Mapping(NamedTuple):
    """Keys and values in order, no key twice."""

    line: int
    column: int
    entries: list[tuple[Scalar, Node]]


class Sequence(NamedTuple):
    """Values in order."""

    line: int
    column: int
    items: list[Node]


Node = Scalar | Mapping | Sequence


class Tree(NamedTuple):
    """The root of a text (`None` when there is nothing in it); not `whole` when it broke off.

    Then the last node, and the last one in that, and so on, are incomplete.
    """

    root: Node | None
    whole: bool
