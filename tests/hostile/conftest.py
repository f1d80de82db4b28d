"""A whole run of `claimcheck` over files that a test writes, in this process."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck.cli import main

DATA = """\
tables:
  m:
    columns:
      A: {better: higher}
      B: {better: higher}
      T: {type: text}
    rows:
      X: {A: 1, B: 2, T: x}
      Y: {A: 2, B: 1, T: y}
      Z: {A: 0, B: 3}
"""
SOUND = 'data "d.yaml"\nclaim sound check X beats Z on A\n'


class Outcome(NamedTuple):
    """What a run left: its status, `rule file:line:column` of each finding, verdicts, the texts.

    Notes are left out: they are about claims that are sound.
    """

    status: int
    findings: list[str]
    verdicts: dict[str, str]
    out: str
    err: str

    @property
    def first(self) -> str:
        """The first finding that is no verdict."""
        return next(each for each in self.findings if each.split()[0] not in _VERDICTS)


_VERDICTS = ("contradicted", "undecided", "conflicting-claims")
Verify = Callable[..., Outcome]
Files = Mapping[str, str | bytes]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a project, which is the working folder; a secret stands beside it."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "root/.git").mkdir(parents=True)
    (tmp_path / "root-evil").mkdir()
    for place in ("secret.csv", "root-evil/secret.csv"):
        (tmp_path / place).write_text("name,password\nroot,hunter2\n")
    monkeypatch.chdir(tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def verify(root: Path, capsys: pytest.CaptureFixture[str]) -> Verify:
    """Write files, run a command on them as JSON, and see that nothing else was written."""

    def run(files: Files, *arguments: str) -> Outcome:
        write(root, files)
        before = _below(root.parent)
        status = main(["verify", "--format", "json", *(arguments or ["a.claims"])])
        out, err = capsys.readouterr()
        assert status != 3, err
        assert _below(root.parent) == before
        assert "Traceback" not in out + err
        return Outcome(status, *_read(out), out, err)

    return run


def write(root: Path, files: Files) -> None:
    """Write texts (as UTF-8, line ends as they are) and bytes below a folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _read(out: str) -> tuple[list[str], dict[str, str]]:
    if not out:
        return [], {}
    report = json.loads(out)
    findings = [
        f"{each['rule']} {each['file']}:{each['line']}:{each['column']}"
        for each in report["diagnostics"]
        if each["severity"] != "note"
    ]
    return findings, {each["name"]: each["verdict"] for each in report["claims"]}


def _below(folder: Path) -> dict[str, int]:
    return {
        os.path.join(where, name): os.lstat(os.path.join(where, name)).st_mtime_ns
        for where, _, names in os.walk(folder)
        for name in names
    }
