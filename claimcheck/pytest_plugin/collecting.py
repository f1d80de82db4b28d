"""How pytest collects claims files and shows what became of their tests.

Imported only when `--claims` is given. Not here: which tests there are and how they end
(`outcomes`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.pytest_plugin.outcomes import Outcome, Tested, tests_of
from claimcheck.render.visible import visible
from claimcheck.workspace.disk import portable
from claimcheck.workspace.project import named_files, open_project, workspace_of
from claimcheck.workspace.root import absolute

_WIDTH = 100


def register(config: pytest.Config) -> None:
    """Make pytest collect the files and folders of `--claims`."""
    config.pluginmanager.register(_Claims(config), "claimcheck-claims")


class _Claims:
    """The hooks of a run with claims; `files` are all that `--claims` names."""

    def __init__(self, config: pytest.Config) -> None:
        given = config.getoption("claims")
        self.files = dict.fromkeys(file for name in given for file in _files(name, config))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Add the files to what the arguments name, unless these name a file or a claim of it.

        They are no arguments themselves: of a file and a folder around it, pytest 8 collects the
        file alone.
        """
        report = yield
        if isinstance(collector, pytest.Session) and report.passed:
            more = [path for path in self.files if not collector.isinitpath(path)]
            nodes = [ClaimsFile.from_parent(collector, path=path) for path in more]
            report.result = [*(report.result or ()), *nodes]
        return report

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> ClaimsFile | None:
        """A file that an argument names, as in `claims/report.claims::NAME`."""
        if file_path in self.files and parent.session.isinitpath(file_path):
            return ClaimsFile.from_parent(parent, path=file_path)
        return None


class ClaimsFile(pytest.File):
    """A claims file; it is checked as a whole when its tests are collected."""

    def collect(self) -> Iterator[ClaimTest]:
        """A test for each claim, and one for what belongs to none."""
        for tested in self._tested():
            yield ClaimTest.from_parent(self, name=tested.name, tested=tested)

    def _tested(self) -> list[Tested]:
        """What the tests come to; raises `CollectError` when the project cannot be opened."""
        from claimcheck import pipeline

        option = self.config.getoption
        file = portable(str(self.path))
        try:
            project = open_project([file], option("claims_root"), option("claims_config"))
            settings, read = project.settings, project.workspace.read
            report = pipeline.check(project.files, read, ignore=settings.ignore)
            fail_on = option("claims_fail_on") or settings.fail_on
            return list(tests_of(report, fail_on, self._width()))
        except Unreadable as problem:
            hint = f"\n{visible(problem.finding.help)}" if problem.finding.help else ""
            raise self.CollectError(f"{visible(problem.finding.message)}{hint}") from None
        except Exception as defect:
            message = f"a defect of claimcheck itself: {type(defect).__name__}: {defect}"
            hint = f"`claimcheck verify --debug {file}` shows the traceback"
            raise self.CollectError(f"{visible(message)}\n{visible(hint)}") from None

    def _width(self) -> int:
        """That of the terminal, if there is one."""
        writer = self.config.get_terminal_writer()
        return min(_WIDTH, writer.fullwidth) if writer.hasmarkup else _WIDTH


class ClaimTest(pytest.Item):
    """The test of a claim, whose outcome is known."""

    def __init__(self, *, tested: Tested, **node: Any) -> None:
        super().__init__(**node)
        self.tested = tested
        if tested.outcome is Outcome.SKIPPED:
            self.add_marker(pytest.mark.skip(reason=tested.headline))
        elif tested.outcome is Outcome.KNOWN:
            self.add_marker(pytest.mark.xfail(reason=tested.headline))

    def runtest(self) -> None:
        """Fail if the claim does; the warnings of a test that passes are shown with `-rP`."""
        if self.tested.outcome in (Outcome.FAILED, Outcome.KNOWN):
            raise _ClaimFailed(self.tested.text)
        if self.tested.text:
            self.add_report_section("call", "claimcheck", self.tested.text)

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        """The text about the claim in place of a traceback, and its headline in the summary."""
        if not isinstance(excinfo.value, _ClaimFailed):
            return super().repr_failure(excinfo, style)
        shown = excinfo.getrepr(style="value")
        if shown.reprcrash is not None:
            shown.reprcrash.path = str(self.path)
            shown.reprcrash.lineno = self.tested.line
            shown.reprcrash.message = self.tested.headline
        return shown

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the claim stands, its line counted from 0."""
        return self.path, self.tested.line - 1, self.name


class _ClaimFailed(Exception):
    """Carries the text about a claim that failed."""


def _files(name: str, config: pytest.Config) -> list[Path]:
    """The claims files that a value of `--claims` stands for; raises `pytest.UsageError`."""
    path = _located(name, config)
    if not path.is_dir():
        return [path]
    try:
        workspace = workspace_of([str(path)], config.getoption("claims_root"))
        return [Path(workspace.root, file) for file in named_files(workspace, [str(path)])]
    except Unreadable as problem:
        raise pytest.UsageError(f"--claims: {problem.finding.message}") from None


def _located(name: str, config: pytest.Config) -> Path:
    """A path from the working folder or, as `addopts` may have it, from the root of pytest."""
    if name.strip():
        for folder in (config.invocation_params.dir, config.rootpath):
            path = Path(absolute(str(folder / name)))
            if path.exists():
                return path
    raise pytest.UsageError(f"--claims: there is no file or folder `{visible(name)}`")
