"""A project as a command sees it: the root, the settings, and the claims files to work on."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from claimcheck.workspace.disk import native, portable
from claimcheck.workspace.files import Workspace
from claimcheck.workspace.root import find_root, given_root
from claimcheck.workspace.settings import Settings

_WILDCARD = re.compile(r"[*?[]")


class Project(NamedTuple):
    """`files` are names relative to the root with `/`, sorted, none twice."""

    workspace: Workspace
    settings: Settings
    files: tuple[str, ...]


def open_project(
    files: Sequence[str] = (), root: str | None = None, config: str | None = None
) -> Project:
    """The project of some files or folders, given from the working folder.

    Without `files`, those of the settings. Raises `Unreadable` when root or settings are wrong;
    whether a file can be read shows later.
    """
    trusted = None
    if config is not None:
        from claimcheck.workspace.config import trusted_settings  # only who asks pays for it

        trusted = trusted_settings(config)
        root = root if root is not None else trusted.root
    workspace = workspace_of(files, root)
    settings = trusted or _found_settings(workspace)
    names = named_files(workspace, files) if files else _matching(workspace, settings.files)
    return Project(workspace, settings, names)


def workspace_of(files: Sequence[str], root: str | None) -> Workspace:
    """The workspace of some files; raises `Unreadable` for a root that is no folder."""
    return Workspace(find_root(files) if root is None else given_root(root))


def named_files(workspace: Workspace, files: Sequence[str]) -> tuple[str, ...]:
    """The names of files and of the claims files in folders, all given from the working folder."""
    names = (workspace.name_of(file) for file in files)
    return _once(file for name in names for file in _named(workspace, name))


def _found_settings(workspace: Workspace) -> Settings:
    if not any(workspace.has(name) for name in ("claimcheck.toml", "pyproject.toml")):
        return Settings()
    from claimcheck.workspace.config import found_settings  # only such a project pays for it

    return found_settings(workspace)


def _matching(workspace: Workspace, patterns: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    for pattern in patterns:
        fixed = _WILDCARD.split(pattern, maxsplit=1)[0]
        name = workspace.locate(fixed or ".").name
        if fixed == pattern:
            names.extend(_named(workspace, name))
        else:
            names.extend(_expand(workspace, "", os.path.normpath(pattern).split(os.sep)))
    return _once(names)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))


def _named(workspace: Workspace, name: str) -> list[str]:
    """A name, or the claims files below it when it is a folder that has some."""
    if not workspace.has_folder(name):
        return [name]
    folder = "" if name == "." else f"{name}/"
    return list(_expand(workspace, folder, ["**", "*.claims"])) or [name]


def _expand(workspace: Workspace, folder: str, parts: list[str]) -> Iterator[str]:
    """The files below a folder (a name with a final `/`, or empty) that the parts match.

    As in the shell `**` is any number of folders, and hidden entries match only if asked for. No
    folder outside the root is listed, and only a folder's full name follows a symbolic link: of
    links that lead back, wildcards would find more paths than there is time for.
    """
    todo = [(folder, parts)]
    seen: set[tuple[str, ...]] = set()
    while todo:
        folder, (part, *rest) = todo.pop()
        if (folder, part, *rest) in seen:
            continue
        seen.add((folder, part, *rest))
        if part == "**":
            todo.append((folder, rest or ["*"]))
        is_wild = _WILDCARD.search(part) is not None
        for entry in _entries(workspace, folder, part):
            name = folder + portable(entry.name)
            if part == "**":
                if entry.is_dir(follow_symlinks=False):
                    todo.append((f"{name}/", [part, *rest]))
            elif rest and entry.is_dir(follow_symlinks=not is_wild):
                todo.append((f"{name}/", rest))
            elif not rest and not entry.is_dir():
                yield name


def _entries(workspace: Workspace, folder: str, part: str) -> list[os.DirEntry[str]]:
    if not workspace.has_folder(folder):
        return []
    try:
        with os.scandir(native(os.path.join(workspace.root, folder))) as entries:
            return [entry for entry in entries if _is_match(portable(entry.name), part)]
    except OSError:
        return []


def _is_match(name: str, part: str) -> bool:
    if name.startswith(".") and not part.startswith("."):
        return False
    return part == "**" or fnmatchcase(name, part)
