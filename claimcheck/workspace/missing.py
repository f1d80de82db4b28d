"""What is said of a file that is not there: which part of its path is missing, and what is near."""

from __future__ import annotations

import os

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.diagnostics.nearest import did_you_mean
from claimcheck.workspace.disk import native, portable


def missing_file(root: str, name: str, path: str, named_in: str) -> Finding:
    """The finding for a file that is not there, with the nearest existing name as help.

    `name` is relative to the root, `path` as it is written in the file `named_in`.
    """
    folder, part, rest = _first_missing(root, name)
    if part is None:
        return _finding(f"`{path}` is a symbolic link to a file that is not there")
    if not os.path.isdir(native(folder)):
        return _finding(f"`{path}`: `{os.path.basename(folder)}` is a file, not a folder")
    hint = _other_base(root, path, named_in) or did_you_mean(part, _entries(folder), limit=1)
    cause = f": there is no folder `{part}`" if rest else ""
    return _finding(f"there is no file `{path}`{cause}", hint)


def _first_missing(root: str, name: str) -> tuple[str, str | None, list[str]]:
    """The last folder of a path that is there, the part that is not, and the parts after it."""
    folder = root
    parts = name.split("/")
    for index, part in enumerate(parts):
        path = os.path.join(folder, part)
        if not os.path.lexists(native(path)):
            return folder, part, parts[index + 1 :]
        folder = path
    return folder, None, []


def _entries(folder: str) -> list[str]:
    try:
        return [portable(entry) for entry in os.listdir(native(folder))]
    except OSError:
        return []


def _other_base(root: str, path: str, named_in: str) -> str:
    """Help for a path written relative to the root instead of to the file that names it."""
    leaves = os.path.normpath(path).startswith("..")
    if not named_in or leaves or not os.path.isfile(native(os.path.join(root, path))):
        return ""
    right = os.path.relpath(path, os.path.dirname(named_in) or ".").replace(os.sep, "/")
    return f"paths are relative to the file that names them: write `{right}`"


def _finding(message: str, hint: str = "") -> Finding:
    return Finding("unreadable-file", message, hint)
