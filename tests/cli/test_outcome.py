"""What happens when a run does not end by itself: defects, interrupts, streams that fail."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck.cli import main, progress
from claimcheck.cli.progress import Progress
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "defect", [RuntimeError("odd \x1b[31m"), RecursionError("deep"), MemoryError(), KeyError("k")]
)
def test_a_defect_is_status_3_without_a_traceback(
    run: Run, here: Path, pipeline: SimpleNamespace, defect: Exception
) -> None:
    pipeline.report = defect
    ran = run("verify")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith(f"claimcheck: a defect of claimcheck itself: {type(defect).__name__}")
    assert "report" in ran.err and "in cli/verify.py:" in ran.err
    assert "Traceback" not in ran.err and "\x1b" not in ran.err
    assert str(Path(__file__).parents[2]) not in ran.err


def test_debug_shows_the_traceback(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = RuntimeError("odd")
    ran = run("verify", "--debug")
    assert ran.status == 3 and ran.err.startswith("Traceback")


def test_a_mistake_is_no_defect_even_with_debug(run: Run, here: Path) -> None:
    assert "Traceback" not in run("verify", "--debug", "--format", "x").err


def test_an_interrupt_is_quiet(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = KeyboardInterrupt()
    assert run("verify") == (130, "", "")


class Failing(io.StringIO):
    """A stream that fails with an error number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def flush(self) -> None:
        raise OSError(self.number, os.strerror(self.number))


def test_a_full_disk_is_status_2(
    here: Path,
    pipeline: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Failing(errno.ENOSPC))
    assert main(["verify"]) == 2
    assert "cannot be written: no space left on device" in capsys.readouterr().err


def test_a_reader_that_goes_away_changes_nothing(
    here: Path,
    pipeline: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Failing(errno.EPIPE))
    assert main(["verify"]) == 0
    assert capsys.readouterr().err == ""


def test_no_streams_at_all(
    here: Path, pipeline: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["verify"]) == 0
    assert main(["verify", "--format", "x"]) == 2


class Terminal(io.StringIO):
    """A stream that a person reads."""

    def isatty(self) -> bool:
        return True


def test_progress_is_for_long_runs_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 0.5, 1.5, 1.55, 2.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    monkeypatch.setattr(sys, "stderr", Terminal())
    with Progress() as line:
        for done in range(4):
            line("a.claims", done, 4)
    assert sys.stderr.getvalue() == (  # type: ignore[attr-defined]
        "\ra.claims: 1 of 4 claims\x1b[K\ra.claims: 3 of 4 claims\x1b[K\r\x1b[K"
    )


def test_progress_is_silent_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 9.0, 10.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    with Progress() as line:
        line("a.claims", 1, 2)
    assert capsys.readouterr().err == ""
