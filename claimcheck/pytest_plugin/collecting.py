"""How pytest collects claims files and shows what became of their tests.

Imported only when `--claims` is given. Not here: the check itself (`checking`), which tests there
are and how they end (`outcomes`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.pytest_plugin.checking import Asked, Checks
from claimcheck.pytest_plugin.outcomes import Outcome, Tested
from claimcheck.render.visible import visible
from claimcheck.workspace.disk import portable
from claimcheck.workspace.project import named_files, workspace_of
from claimcheck.workspace.root import absolute

_WIDTH = 100


def register(config: pytest.Config) -> None:
    """Make pytest collect the files and folders of `--claims`."""
    config.pluginmanager.register(_Claims(config), "claimcheck-claims")


class _Claims:
    """The hooks of a run with claims; `files` are all that `--claims` names."""

    def __init__(self, config: pytest.Config) -> None:
        given = config.getoption("claims")
        self.config = config
        self.files = dict.fromkeys(file for name in given for file in _files(name, config))

    @cached_property
    def checks(self) -> Checks:
        """Made when it is first used, as pytest has no terminal before."""
        files = [_ours(file) for file in self.files]
        return Checks(files, _asked(self.config), _width(self.config))

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
            nodes = [self._file(collector, path) for path in more]
            report.result = [*(report.result or ()), *nodes]
        return report

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> ClaimsFile | None:
        """A file that an argument names, as in `claims/report.claims::NAME`."""
        if file_path in self.files and parent.session.isinitpath(file_path):
            return self._file(parent, file_path)
        return None

    def _file(self, parent: pytest.Collector, path: Path) -> ClaimsFile:
        return ClaimsFile.from_parent(parent, path=path, checks=self.checks)


class ClaimsFile(pytest.File):
    """A claims file; its project is checked as a whole when its tests are collected."""

    def __init__(self, *, checks: Checks, **node: Any) -> None:
        super().__init__(**node)
        self._checks = checks

    def collect(self) -> Iterator[ClaimTest]:
        """A test for each claim, and one for what belongs to none."""
        for tested in self._tested():
            yield ClaimTest.from_parent(self, name=tested.name, tested=tested)

    def _tested(self) -> list[Tested]:
        file = _ours(self.path)
        try:
            return self._checks.tests(file)
        except Unreadable as problem:
            hint = f"\n{visible(problem.finding.help)}" if problem.finding.help else ""
            raise self.CollectError(f"{visible(problem.finding.message)}{hint}") from None
        except Exception as defect:
            message = f"a defect of claimcheck itself: {type(defect).__name__}: {defect}"
            hint = f"`claimcheck verify --debug {file}` shows the traceback"
            raise self.CollectError(f"{visible(message)}\n{visible(hint)}") from None


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
    if path is None:
        raise pytest.UsageError(f"--claims: there is no file or folder `{visible(name)}`")
    if not path.is_dir():
        return [path]
    try:
        workspace = workspace_of([_ours(path)], _asked(config).root)
        return [Path(workspace.root, file) for file in named_files(workspace, [_ours(path)])]
    except Unreadable as problem:
        raise pytest.UsageError(f"--claims: {visible(problem.finding.message)}") from None


def _asked(config: pytest.Config) -> Asked:
    """What the other options ask for."""

    def path(option: str) -> str | None:
        name = config.getoption(option)
        return None if name is None else _ours(_located(name, config) or Path(absolute(name)))

    return Asked(
        config.getoption("claims_fail_on"),
        path("claims_root"),
        path("claims_config"),
        path("claims_baseline"),
    )


def _located(name: str, config: pytest.Config) -> Path | None:
    """What is there, from the working folder or, as `addopts` may have it, pytest's root."""
    for folder in (config.invocation_params.dir, config.rootpath):
        path = Path(absolute(str(folder / name)))
        if name.strip() and path.exists():
            return path
    return None


def _width(config: pytest.Config) -> int:
    """That of the terminal, if there is one."""
    if not config.pluginmanager.has_plugin("terminalreporter"):
        return _WIDTH
    writer = config.get_terminal_writer()
    return min(_WIDTH, writer.fullwidth) if writer.hasmarkup else _WIDTH


def _ours(path: Path) -> str:
    """A path as claimcheck has it, whatever the locale."""
    return portable(str(path))
