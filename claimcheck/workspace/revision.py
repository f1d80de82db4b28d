"""Files of a project as they were at a revision; nothing is checked out.

Reads like `Workspace` and finds files like `project`, but in a commit. There a symbolic link leads
nowhere, so it is refused. Not here: running `git` (`git`), what changed since then (`gate`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.source import Source
from claimcheck.workspace.decode import decode
from claimcheck.workspace.files import limit_of
from claimcheck.workspace.git import ask, commit_of, text_of
from claimcheck.workspace.paths import outside, refusal
from claimcheck.workspace.root import is_within

_LINK = "120000"
_WILD = frozenset("*?[")


class Revision:
    """The files below a root (an absolute path) as they were at a revision.

    `failure` says that Git itself failed: what was read then is no account of the revision,
    whatever was made of it.
    """

    __slots__ = ("_commit", "_prefix", "failure", "rev", "root")

    def __init__(self, root: str, rev: str) -> None:
        """Find a revision by any name that Git has for it; raises `Unreadable`."""
        self.root = root
        self.rev = rev
        self.failure: Finding | None = None
        self._commit = commit_of(root, rev)
        self._prefix = text_of(ask(root, rev, "rev-parse", "--show-prefix").removesuffix(b"\n"))

    def read(self, path: str, named_in: str = "") -> Source:
        """The text of a file: `path` as written in the file `named_in` (a name), or from the root.

        Raises `Unreadable`: the path leads outside the root, or there was no readable text.
        """
        name = self._name(path, named_in)
        found = self._entry(name)
        if found is None:
            raise Unreadable(self._missing(name, path))
        if wrong := self._unusable(found, path):
            raise Unreadable(wrong)
        return Source(name, decode(self._ask("cat-file", "blob", found.object), path))

    def has(self, name: str) -> bool:
        """Whether something of this name was there, even a symbolic link."""
        return self._entry(name) is not None

    def named(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those of some files, and the claims files in those of some folders, that were there."""
        return _once(file for name in names for file in self._named(name))

    def matching(self, patterns: Iterable[str]) -> tuple[str, ...]:
        """The files below the root that some patterns of settings matched."""
        return _once(file for pattern in patterns for file in self._matching(pattern))

    def _named(self, name: str) -> list[str]:
        parts = [] if name == "." else name.split("/")
        found = self._entry(name) if parts else None
        if found is not None and found.kind == "blob":
            return [name]
        if found is None and parts:
            return []
        return self._expand(parts, [*parts, "**", "*.claims"])

    def _matching(self, pattern: str) -> list[str]:
        parts = os.path.normpath(pattern).split(os.sep)
        wild = next((at for at, part in enumerate(parts) if _WILD & set(part)), None)
        if wild is None:
            return self._named("/".join(parts))
        return self._expand(parts[:wild], parts)

    def _expand(self, folder: Sequence[str], pattern: Sequence[str]) -> list[str]:
        """The files below a folder that a pattern matches; the folder's own parts are literal."""
        if not _is_below("/".join(folder) or "."):
            return []
        below = f"{self._prefix}{'/'.join(folder)}".rstrip("/")
        listed = self._list("-r", self._commit, *(["--", f"{below}/"] if below else []))
        names = [entry.path.removeprefix(self._prefix) for entry in listed if entry.kind == "blob"]
        rest = pattern[len(folder) :]
        return [name for name in names if is_match(name.split("/")[len(folder) :], rest)]

    def _name(self, path: str, named_in: str) -> str:
        if wrong := refusal(path):
            raise Unreadable(wrong)
        full = os.path.normpath(os.path.join(self.root, os.path.dirname(named_in), path))
        if not is_within(full, self.root):
            raise Unreadable(outside(path, full, self.root, through_link=False))
        return os.path.relpath(full, self.root).replace(os.sep, "/")

    def _missing(self, name: str, path: str) -> Finding:
        """Why there is nothing at a path: perhaps a folder of it was a symbolic link."""
        parts = name.split("/")
        above = (self._entry("/".join(parts[:count])) for count in range(1, len(parts)))
        if any(entry is not None and entry.mode == _LINK for entry in above):
            return messages.link_at_revision(path, self.rev)
        return messages.not_at_revision(path, self.rev)

    def _unusable(self, found: _Entry, path: str) -> Finding | None:
        """Why what is at a path is no text to read."""
        if found.mode == _LINK:
            return messages.link_at_revision(path, self.rev)
        if found.kind != "blob":
            return messages.not_a_file_at_revision(path, self.rev)
        if found.size > (limit := limit_of(path)):
            return messages.too_large_at_revision(path, self.rev, limit)
        return None

    def _entry(self, name: str) -> _Entry | None:
        if not _is_below(name):
            return None
        wanted = self._prefix + name
        found = self._list("-l", self._commit, "--", wanted)
        return next((entry for entry in found if entry.path == wanted), None)

    def _list(self, *arguments: str) -> list[_Entry]:
        out = self._ask("ls-tree", "-z", "--full-tree", *arguments)
        return [_entry_of(line) for line in out.split(b"\0") if line]

    def _ask(self, *arguments: str) -> bytes:
        try:
            return ask(self.root, self.rev, *arguments)
        except Unreadable as problem:
            self.failure = problem.finding
            raise


class _Entry(NamedTuple):
    """What a commit has at a path (from the top of the repository); `size` only if asked for."""

    mode: str
    kind: str
    object: str
    size: int
    path: str


def _entry_of(line: bytes) -> _Entry:
    """A line of `ls-tree`: mode, kind, object and perhaps size, a tab, the path."""
    facts, _, path = line.partition(b"\t")
    mode, kind, name, *size = facts.decode("ascii").split()
    bytes_ = int(size[0]) if size and size[0] != "-" else 0
    return _Entry(mode, kind, name, bytes_, text_of(path))


def _is_below(name: str) -> bool:
    """Whether a name can be one below the root; Git fails when it is asked for another."""
    return "\0" not in name and not name.startswith("/") and name.split("/", 1)[0] != ".."


def is_match(name: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the parts of a file's name match those of a pattern; `**` is any number of folders.

    As on the disk, hidden names match only if asked for. Takes time in proportion to both lengths.
    """
    if pattern and pattern[-1] == "**":
        pattern = [*pattern, "*"]
    *folders, file = name
    reached = _past_stars({0}, pattern)
    for folder in folders:
        matched = {at for at in reached if at < len(pattern) and _is_part(folder, pattern[at])}
        reached = _past_stars({at if pattern[at] == "**" else at + 1 for at in matched}, pattern)
    last = len(pattern) - 1
    return last in reached and _is_part(file, pattern[last])


def _past_stars(reached: set[int], pattern: Sequence[str]) -> set[int]:
    """With every `**` reached, what follows it: it may stand for no folder at all."""
    for at, part in enumerate(pattern):
        if part == "**" and at in reached:
            reached.add(at + 1)
    return reached


def _is_part(name: str, part: str) -> bool:
    if name.startswith(".") and not part.startswith("."):
        return False
    return part == "**" or fnmatchcase(name, part)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
