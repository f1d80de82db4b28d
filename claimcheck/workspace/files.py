"""A workspace: a root, and texts read from below it.

Not here: how a path may be spelt (`paths`), which files may be opened (`disk`).
"""

from __future__ import annotations

import os
from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.source import Source
from claimcheck.workspace.decode import decode
from claimcheck.workspace.disk import native, read_bytes, real_path
from claimcheck.workspace.paths import outside, refusal
from claimcheck.workspace.root import absolute, is_within

DATA_LIMIT = 50_000_000
LIMITS = {".claims": 5_000_000, ".toml": 1_000_000}


class Located(NamedTuple):
    """A file below the root: its name relative to it with `/`, and its path on the disk."""

    name: str
    path: str


class Workspace:
    """A root (an absolute path), and the files below it. Immutable."""

    __slots__ = ("_real_root", "root")

    def __init__(self, root: str) -> None:
        self.root = root
        self._real_root = real_path(root)

    def read(self, path: str, named_in: str = "") -> Source:
        """The text of a file: `path` as written in the file `named_in` (a name), or from the root.

        Raises `Unreadable`: the path leads outside the root, or what is there is no readable text.
        """
        found = self.locate(path, named_in)
        try:
            return Source(found.name, decode(read_bytes(found.path, path, limit_of(path)), path))
        except OSError:
            from claimcheck.workspace.missing import missing_file  # only a mistake pays for it

            raise Unreadable(missing_file(self.root, found.name, path, named_in)) from None

    def locate(self, path: str, named_in: str = "") -> Located:
        """Where a path leads; raises `Unreadable` unless that is below the root."""
        if wrong := refusal(path):
            raise Unreadable(wrong)
        full = os.path.normpath(os.path.join(self.root, os.path.dirname(named_in), path))
        if not is_within(full, self.root):
            raise Unreadable(outside(path, full, self.root, through_link=False))
        real = real_path(full)
        if not is_within(real, self._real_root):
            raise Unreadable(outside(path, real, self._real_root, through_link=True))
        return Located(_slashed(os.path.relpath(full, self.root)), real)

    def name_of(self, path: str) -> str:
        """The name of a file given from the working folder, as on the command line.

        A path outside the root keeps a name that `read` refuses.
        """
        path = _slashed(path)
        if not os.path.isabs(path) and refusal(path):
            return path
        return _slashed(os.path.relpath(absolute(path), self.root))

    def has(self, name: str) -> bool:
        """Whether something of this name is there, even a symbolic link to nothing."""
        return os.path.lexists(native(os.path.join(self.root, name)))

    def has_folder(self, name: str) -> bool:
        """Whether a name is that of a folder below the root, links followed."""
        path = os.path.join(self.root, name)
        return os.path.isdir(native(path)) and is_within(real_path(path), self._real_root)


def read_trusted(path: str) -> str:
    """The text of a file that the command line trusts, wherever it is; raises `Unreadable`."""
    if wrong := None if os.path.isabs(path) else refusal(_slashed(path)):
        raise Unreadable(wrong)
    try:
        return decode(read_bytes(real_path(absolute(path)), path, limit_of(path)), path)
    except OSError:
        raise Unreadable(Finding("unreadable-file", f"there is no file `{path}`")) from None


def limit_of(path: str) -> int:
    """How many bytes a file of this name may have."""
    return LIMITS.get(os.path.splitext(path)[1], DATA_LIMIT)


def _slashed(path: str) -> str:
    return path.replace(os.sep, "/")
