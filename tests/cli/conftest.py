"""A command line in this process, with a pipeline that answers what a test wants."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict


class Ran(NamedTuple):
    """What a run left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line without a terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        status = main(arguments)
        return Ran(status, *capsys.readouterr())

    return ran


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one claims file, which is the working folder."""
    (tmp_path / "p/.git").mkdir(parents=True)
    (tmp_path / "p/claims").mkdir()
    (tmp_path / "p/claims/a.claims").write_text("claim a check x\n")
    monkeypatch.chdir(tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A pipeline whose `report` a test sets; it answers with the claims that are asked for."""
    fake = SimpleNamespace(report=ConsistencyReport((claim("a"),), ()), asked=[])

    def check(files, read, *, only=(), ignore=(), progress=None, advise=None, relate=False):
        fake.asked.append(SimpleNamespace(files=files, only=tuple(only), ignore=set(ignore)))
        if isinstance(fake.report, BaseException):
            raise fake.report
        claims = tuple(c for c in fake.report.claims if not only or c.name in only)
        return ConsistencyReport(claims, fake.report.diagnostics, tuple(files))

    fake.check = check
    fake.try_claim = lambda text, files, read: check(files, read)
    fake.format_text = lambda source: (source.text.strip() + "\n", ())
    monkeypatch.setitem(sys.modules, "claimcheck.pipeline", fake)
    monkeypatch.setattr(claimcheck, "pipeline", fake, raising=False)
    return fake


def claim(
    name: str, verdict: Verdict = Verdict.SUPPORTED, expected: Verdict | None = None
) -> ClaimResult:
    """A claim with a verdict."""
    return ClaimResult(name, "claims/a.claims", 1, 1, verdict, check="x", expected=expected)
