"""What a run reads: a reader that remembers it, so that no output ever replaces an input."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from claimcheck.diagnostics.diagnostic import Unreadable

if TYPE_CHECKING:
    from claimcheck.source import Source
    from claimcheck.workspace.files import Workspace
    from claimcheck.workspace.project import Project


class Remembering:
    """A reader of a project's files that knows their names and their paths on the disk."""

    def __init__(self, project: Project) -> None:
        self._workspace = project.workspace
        self.names: set[str] = set()
        self.paths: set[str] = set()
        for file in project.files:
            with suppress(Unreadable):
                self.note(file)

    def __call__(self, path: str, named_in: str) -> Source:
        """The text of a file, as `Workspace.read` gives it."""
        self.note(path, named_in)
        return self._workspace.read(path, named_in)

    def note(self, path: str, named_in: str = "") -> None:
        """Remember a file that is read elsewhere; raises `Unreadable` for one outside the root."""
        located = self._workspace.locate(path, named_in)
        self.names.add(located.name)
        self.paths.add(located.path)


def baseline_name(workspace: Workspace, given: str | None, configured: str | None) -> str | None:
    """The name of the baseline, given from the working folder or by the settings from the root."""
    return workspace.name_of(given) if given is not None else configured
