"""The root: the folder that nothing is read outside of.

The search goes by the path as it is written, and a root that a symbolic link puts outside a root
further up does not count: otherwise a link in a stranger's pull request could move the root to a
folder of the stranger's choice.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.workspace.disk import current_folder, native, real_path

MARKERS = ("claimcheck.toml", "pyproject.toml", ".git")


def find_root(files: Sequence[str]) -> str:
    """The root for some claims files, given as paths from the working folder (absolute path).

    The nearest folder above all of them that holds one of `MARKERS`, else the working folder if
    they are below it, else the folder that holds them all. Files that have nothing but a distant
    folder in common do not make that the root: it is then the first one's, and the others are
    outside it.
    """
    here = current_folder()
    folder = os.path.commonpath([_folder_of(file) for file in files]) if files else here
    marked = [parent for parent in _upwards(folder) if _is_marked(parent)]
    if not marked and not is_within(folder, here) and _folder_of(files[0]) != folder:
        return find_root(files[:1])
    root = marked[0] if marked else here if is_within(folder, here) else folder
    for wider in [*marked, here]:
        if is_within(root, wider) and not is_within(real_path(root), real_path(wider)):
            root = wider
    return root


def given_root(root: str) -> str:
    """The absolute path of a root that was asked for; raises `Unreadable` if it is no folder."""
    path = absolute(root)
    if "\0" in path or not os.path.isdir(native(path)):
        raise Unreadable(Finding("configuration", f"the root `{root}` is not a folder"))
    return path


def absolute(path: str) -> str:
    """The normalised absolute path of a path from the working folder."""
    return os.path.normpath(os.path.join(current_folder(), path))


def is_within(path: str, folder: str) -> bool:
    """Whether a normalised absolute path is a folder or lies below it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _folder_of(file: str) -> str:
    path = absolute(file.replace("\0", ""))
    return path if os.path.isdir(native(path)) else os.path.dirname(path)


def _is_marked(folder: str) -> bool:
    return any(os.path.exists(native(os.path.join(folder, marker))) for marker in MARKERS)


def _upwards(folder: str) -> list[str]:
    folders = [folder]
    while (parent := os.path.dirname(folders[-1])) != folders[-1]:
        folders.append(parent)
    return folders
