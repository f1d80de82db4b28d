"""Which paths a file may name: relative ones with `/` that stay below the root.

Only the spelling is judged here; where symbolic links lead is for `files`.
"""

from __future__ import annotations

import os

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.workspace.disk import current_folder

_LONGEST = 4096
_HOW = "paths are relative to the file that names them, with `/`"


def refusal(path: str) -> Finding | None:
    """What is wrong with a path as it is written; `None` when it may be looked for."""
    if not path.strip():
        return Finding("unreadable-file", "the path is empty", _HOW)
    if len(path) > _LONGEST:
        return Finding("too-large", f"a path of more than {_LONGEST} characters")
    if "\0" in path:
        return Finding("unreadable-file", "a path with a NUL character", _HOW)
    if "://" in path:
        hint = "download it into the project and name that file"
        return Finding("outside-root", f"`{path}` is an address, not a file", hint)
    if path[1:2] == ":" and path[0].isalpha():
        return Finding("outside-root", f"`{path}` starts with a drive", _HOW)
    if "\\" in path:
        slashed = path.replace("\\", "/")
        return Finding("outside-root", f"`{path}` has a backslash", f"did you mean `{slashed}`?")
    if path.startswith("/"):
        return Finding("outside-root", f"`{path}` is an absolute path", _HOW)
    return None


def outside(path: str, target: str, root: str, through_link: bool) -> Finding:
    """The finding that a path leaves the root, with the `--root` that would allow it.

    `target` is the absolute path that it leads to.
    """
    how = " through a symbolic link" if through_link else ""
    wider = _from_here(os.path.commonpath([root, os.path.dirname(target)]))
    hint = f"copy it into the project, or allow it with `--root {wider}`"
    return Finding("outside-root", f"`{path}` leads outside the project's root{how}", hint)


def _from_here(folder: str) -> str:
    import shlex  # only a mistake pays for it

    if folder == os.path.dirname(folder):
        return folder
    return shlex.quote(os.path.relpath(folder, current_folder()).replace(os.sep, "/"))
