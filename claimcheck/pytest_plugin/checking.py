"""The check behind the tests: the claims files of a project together, as `verify` checks them.

Claims of several files may stand for sentences of one report, so none is checked alone. Not here:
what each test comes to (`outcomes`), anything of pytest (`collecting`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.pytest_plugin.outcomes import Checked, Tested, outcomes_of
from claimcheck.workspace.project import Project, open_project


class Asked(NamedTuple):
    """What the command line asks for; paths are absolute, `None` is for what it does not say."""

    fail_on: str | None = None
    root: str | None = None
    config: str | None = None
    baseline: str | None = None


class Checks:
    """The tests of some claims files (absolute paths); a project is checked when one is asked for.

    Raises `Unreadable` for a project that cannot be opened.
    """

    def __init__(self, files: Collection[str], asked: Asked, width: int) -> None:
        self._files = files
        self._asked = asked
        self._width = width
        self._roots: dict[str, str] = {}
        self._tests: dict[str, dict[str, list[Tested]]] = {}

    def tests(self, file: str) -> list[Tested]:
        """The tests of one file, as all files of its project together have it."""
        root = self._root(file)
        if root not in self._tests:
            together = [other for other in self._files if self._is_in(root, other)]
            checked = _checked(self._opened(together), self._asked)
            self._tests[root] = outcomes_of(checked, self._width)
        return self._tests[root][self._opened([file]).workspace.name_of(file)]

    def _opened(self, files: Sequence[str]) -> Project:
        return open_project(files, self._asked.root, self._asked.config)

    def _root(self, file: str) -> str:
        if file not in self._roots:
            self._roots[file] = self._opened([file]).workspace.root
        return self._roots[file]

    def _is_in(self, root: str, file: str) -> bool:
        with suppress(Unreadable):
            return self._root(file) == root
        return False


def _checked(project: Project, asked: Asked) -> Checked:
    from claimcheck import pipeline
    from claimcheck.consistency import Depth

    ignored = frozenset(project.settings.ignore)
    fail_on = asked.fail_on or project.settings.fail_on
    read = project.workspace.read
    report = pipeline.check(project.files, read, ignore=ignored, advise=Depth.FULL)
    return _without_known(Checked(report, fail_on, ignored), project, asked)


def _without_known(checked: Checked, project: Project, asked: Asked) -> Checked:
    """Take out what the baseline knows. Entries that are not used any more are for `verify`."""
    workspace = project.workspace
    configured = project.settings.baseline
    name = workspace.name_of(asked.baseline) if asked.baseline is not None else configured
    if name is None:
        return checked
    from claimcheck.diagnostics.gate_messages import no_baseline
    from claimcheck.gate import baseline, baseline_text

    located = workspace.locate(name)
    if not workspace.has(located.name):
        raise Unreadable(no_baseline(name))
    entries = baseline_text.read(workspace.read(located.name))
    report, known = baseline.without_known(checked.report, entries)
    return checked._replace(report=report, known=known)
