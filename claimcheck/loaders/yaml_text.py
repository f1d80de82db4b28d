"""YAML texts → a small tree of located nodes. The only module that imports `yaml`.

Lives here: reading, and what is refused (anchors, aliases, merge keys, tags, repeated keys, deep
nesting). Not here: the nodes (`yaml_nodes`), what keys mean (`yaml_tables`).

The tree is built from libyaml's events: its composer crashes on deep nesting, and a safe loader
would lose printed digits, read `no` as false and expand alias bombs.
"""

from __future__ import annotations

import re
from typing import Any

from claimcheck.loaders.loading import MAX_DEPTH, MAX_FIGURES, Loading, quoted
from claimcheck.loaders.yaml_messages import in_plain_words
from claimcheck.loaders.yaml_nodes import Mapping, Node, Scalar, Sequence, Tree
from claimcheck.source import Place, Source

# What YAML allows in no text, one by one: its complement takes ten times as long to compile.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# libyaml ends lines, and with them comments, at these as well; editors do not.
_OTHER_BREAKS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_STANDARD_TAG = "tag:yaml.org,2002:"
MAX_NODES = MAX_FIGURES + 100_000


def tree(source: Source, loading: Loading) -> Tree:
    """The nodes of a text; what is refused or broken is noted, and the rest is read."""
    forbidden = _FORBIDDEN.search(source.text)
    if forbidden:
        message = f"the character U+{ord(forbidden[0]):04X} is not allowed in YAML"
        loading.error("data-format", message, source.place(forbidden.start()))
        return Tree(None, False)
    import yaml  # type: ignore[import-untyped, unused-ignore]

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(source, loading)
    take = {
        yaml.ScalarEvent: builder.scalar,
        yaml.MappingStartEvent: builder.start,
        yaml.SequenceStartEvent: builder.start,
        yaml.MappingEndEvent: builder.end,
        yaml.SequenceEndEvent: builder.end,
        yaml.AliasEvent: builder.alias,
        yaml.DocumentStartEvent: builder.document,
    }
    try:
        for event in yaml.parse(_OTHER_BREAKS.sub(" ", source.text), Loader=loader):
            if type(event) in take and not take[type(event)](event):
                break
    except yaml.MarkedYAMLError as error:
        builder.give_up(error)
    return Tree(builder.root, builder.whole)


class _Frame:
    """A mapping or sequence that is being read; `drop` says that the next value is not kept."""

    __slots__ = ("drop", "key", "node", "seen")

    def __init__(self, node: Mapping | Sequence) -> None:
        self.node = node
        self.key: Scalar | None = None
        self.drop = False
        self.seen: dict[str, Scalar] = {}


class _Builder:
    """Builds the tree, event by event: `root` is the tree so far."""

    def __init__(self, source: Source, loading: Loading) -> None:
        self.root: Node | None = None
        self.whole = True
        self._source = source
        self._loading = loading
        self._frames: list[_Frame] = []
        self._nodes = 0

    def give_up(self, error: Any) -> None:
        """Notes what libyaml could not read."""
        self.whole = False
        message, fix, at_start = in_plain_words(error, self._source)
        mark = error.context_mark if at_start and error.context_mark else error.problem_mark
        self._error(message, _position(mark), fix)

    def scalar(self, event: Any) -> bool:
        """Takes a text; it and its like say no when nothing that follows is to be read."""
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, line, column)
        node = Scalar(event.value, line, column, event.implicit[0])
        frame = self._frames[-1] if self._frames else None
        if frame and frame.key is None and type(frame.node) is Mapping:
            self._key(frame, node)
        else:
            self._put(frame, node)
        return self._has_room(line, column)

    def _has_room(self, line: int, column: int) -> bool:
        """Counts a value, an empty mapping as well as a text."""
        self._nodes += 1
        return self._nodes <= MAX_NODES or self._stop(f"over {MAX_NODES:,} values", (line, column))

    def _key(self, frame: _Frame, key: Scalar) -> None:
        frame.key = key
        first = frame.seen.setdefault(key.text, key)
        frame.drop = True
        if key.plain and key.text == "<<":
            fix = "write the keys out, each where it belongs"
            self._error("merge keys (`<<`) are refused", (key.line, key.column), fix)
        elif first is not key:
            place = Place(self._source.name, first.line, first.column)
            message = f"the key {quoted(key.text)} is given twice"
            related = ((place, "it is given here first"),)
            self._error(message, (key.line, key.column), "", "duplicate-key", related)
        else:
            frame.drop = False

    def _put(self, frame: _Frame | None, node: Node) -> None:
        """Adds a value to the mapping or sequence that is open."""
        if frame is None:
            self.root = node
        elif isinstance(frame.node, Sequence):
            frame.node.items.append(node)
        else:
            assert frame.key is not None
            if not frame.drop:
                frame.node.entries.append((frame.key, node))
            frame.key, frame.drop = None, False

    def start(self, event: Any) -> bool:
        """Takes the start of a mapping or sequence."""
        position = _position(event.start_mark)
        self._refuse(event, *position)
        frame = self._frames[-1] if self._frames else None
        if len(self._frames) >= MAX_DEPTH:
            return self._stop(f"nested more than {MAX_DEPTH} deep", position)
        if frame and frame.key is None and type(frame.node) is Mapping:
            self.whole = False
            fix = "put a text that starts with `{` or `[` in quotes"
            self._error("a key is a text, not a list or a mapping", position, fix)
            return False
        is_mapping = type(event).__name__ == "MappingStartEvent"
        node = Mapping(*position, []) if is_mapping else Sequence(*position, [])
        self._put(frame, node)
        self._frames.append(_Frame(node))
        return self._has_room(*position)

    def end(self, event: Any) -> bool:
        """Takes the end of a mapping or sequence."""
        self._frames.pop()
        return True

    def alias(self, event: Any) -> bool:
        """Takes an alias: refused, and nothing in its place."""
        line, column = _position(event.start_mark)
        frame = self._frames[-1] if self._frames else None
        if not (frame and frame.drop):
            message = f"aliases ({quoted('*' + event.anchor)}) are refused"
            self._error(message, (line, column), "write the value out, or put it in quotes")
        node = Scalar("", line, column, True)
        if frame and frame.key is None and type(frame.node) is Mapping:
            frame.key, frame.drop = node, True
        else:
            self._put(frame, node)
        return self._has_room(line, column)

    def document(self, event: Any) -> bool:
        """Takes the start of a document, of which there is one."""
        if self.root is None:
            return True
        position = _position(event.start_mark)
        self._error("a second document in one file is not read", position, "remove the `---`")
        return False

    def _refuse(self, event: Any, line: int, column: int) -> None:
        """Notes an anchor or tag, without which the value is read all the same."""
        if event.anchor is not None:
            message = f"anchors ({quoted('&' + event.anchor)}) are refused"
            self._error(message, (line, column), "remove it, or put the value in quotes")
        if event.tag is not None:
            message = f"tags ({quoted(event.tag.replace(_STANDARD_TAG, '!!'))}) are refused"
            self._error(message, (line, column), "remove it, or put the value in quotes")

    def _stop(self, message: str, position: tuple[int, int]) -> bool:
        self.whole = False
        self._error(message, position, "", "too-large")
        return False

    def _error(
        self,
        message: str,
        position: tuple[int, int],
        fix: str = "",
        rule: str = "data-format",
        related: tuple[tuple[Place, str], ...] = (),
    ) -> None:
        self._loading.error(rule, message, Place(self._source.name, *position), fix, related)


def _position(mark: Any) -> tuple[int, int]:
    """Line and column from 1."""
    return mark.line + 1, mark.column + 1
