"""The fields of a mapping with known keys: texts, lists of texts, flags, counts.

Lives here: reading one field and saying what it should have been. Not here: which keys there are
(`yaml_tables`, `yaml_columns`), how YAML is read (`yaml_text`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.loaders.grid import Alias
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.loaders.yaml_nodes import Mapping, Node, Scalar, Sequence
from claimcheck.source import Place

_COUNT = re.compile(r"[0-9]{1,3}(?:[,_]?[0-9]{3}){0,4}|[0-9]{1,15}")
_FLAGS = {"true": True, "false": False}


class Site(NamedTuple):
    """A YAML file that is being read."""

    file: str
    loading: Loading

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.file, node.line, node.column)

    def error(self, node: Node, message: str, fix: str = "", rule: str = "data-format") -> None:
        """Notes a problem at a node."""
        length = len(node.text) if isinstance(node, Scalar) else 1
        self.loading.error(rule, message, self.place(node), fix, length=max(length, 1))

    def mapping(self, node: Node, what: str, example: str) -> Mapping | None:
        """The node as a mapping, an empty one for nothing; otherwise an error."""
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and node.is_null:
            return Mapping(node.line, node.column, [])
        self.error(node, f"{what} is written `{example}`")
        return None


class Fields:
    """The values of a mapping by key; unknown keys are noted, null ones count as left out."""

    def __init__(self, node: Mapping, known: tuple[str, ...], what: str, site: Site) -> None:
        self._site = site
        self._values: dict[str, Node] = {}
        for key, value in node.entries:
            if key.text not in known:
                fix = site.loading.did_you_mean(key.text, known) or f"known are {', '.join(known)}"
                site.error(key, f"{what} has no key {quoted(key.text)}", fix)
            elif not (isinstance(value, Scalar) and value.is_null):
                self._values[key.text] = value

    def node(self, key: str) -> Node | None:
        """The value as it is."""
        return self._values.get(key)

    def scalar(self, key: str) -> Scalar | None:
        """The value when it is one text; another one is an error."""
        value = self._values.get(key)
        if value is None or isinstance(value, Scalar):
            return value
        self._site.error(value, f"`{key}` is one text, not a list or a mapping")
        return None

    def text(self, key: str) -> str:
        """The value's text; empty when there is none."""
        value = self.scalar(key)
        return value.text.strip() if value else ""

    def texts(self, key: str) -> tuple[Alias, ...]:
        """The texts of a list, or of one text."""
        value = self._values.get(key)
        if value is None:
            return ()
        nodes = value.items if isinstance(value, Sequence) else [value]
        found = [node for node in nodes if isinstance(node, Scalar) and node.text.strip()]
        if len(found) < len(nodes):
            self._site.error(value, f"`{key}` is a text or a list of texts")
        return tuple(Alias(node.text.strip(), self._site.place(node)) for node in found)

    def flag(self, key: str) -> bool | None:
        """The value of `true` or `false`; anything else is an error."""
        value = self.scalar(key)
        if value is None:
            return None
        flag = _FLAGS.get(value.text.lower())
        if flag is None:
            self._site.error(value, f"`{key}` is `true` or `false`, not {quoted(value.text)}")
        return flag

    def count(self, key: str) -> int | None:
        """A whole number from 1; anything else is an error."""
        value = self.scalar(key)
        if value is None:
            return None
        digits = value.text.strip()
        count = int(re.sub("[,_]", "", digits)) if _COUNT.fullmatch(digits) else 0
        if count < 1:
            self._site.error(value, f"`{key}` is a whole number from 1, not {quoted(value.text)}")
        return count or None
