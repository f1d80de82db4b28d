"""`verify`: its options, one by one."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck.consistency import ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Finding, at_place
from claimcheck.source import Place
from tests.cli.conftest import Run, claim

TWO = ConsistencyReport((claim("first"), claim("second", Verdict.CONTRADICTED)), ())


def test_files_of_the_project(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    assert run("verify").status == 0
    assert run("verify", "claims").status == 0
    assert [asked.files for asked in pipeline.asked] == [("claims/a.claims",)] * 2


def test_options_and_files_in_any_order(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    ran = run("verify", "claims/a.claims", "--format", "json", "claims/b.claims", "--exit-zero")
    assert ran.status == 0
    assert pipeline.asked[0].files == ("claims/a.claims", "claims/b.claims")
    assert run("verify", "--", "-x.claims").status == 0
    assert pipeline.asked[1].files == ("-x.claims",)


def test_settings_of_the_project(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    (here / "claimcheck.toml").write_text(
        'format = "json"\nfail-on = "undecided"\nignore = ["unused-name"]'
    )
    pipeline.report = ConsistencyReport((claim("a", Verdict.UNDECIDED),), ())
    ran = run("verify")
    assert ran.status == 1
    assert json.loads(ran.out)["schema"] == 1
    assert pipeline.asked[0].ignore == {"unused-name"}
    assert run("verify", "--fail-on", "error", "--format", "concise").status == 0


def test_only(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = TWO
    assert run("verify", "--only", "first").status == 0
    ran = run("verify", "--only", "first", "--only", "secnd")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "claimcheck: there is no claim `secnd`\n  did you mean `second`?\n"


def test_output(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    shown = run("verify", "--format", "json").out
    assert run("verify", "--format", "json", "--output", "out.json") == (0, "", "")
    assert (here / "out.json").read_text() == shown
    assert run("verify", "--output", "missing/out.json").status == 2
    ran = run("verify", "--output", "claims/a.claims")
    assert ran.status == 2 and "was read" in ran.err
    assert (here / "claims/a.claims").read_text() == "claim a check x\n"


def test_nothing_to_check(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = ConsistencyReport((), ())
    ran = run("verify")
    assert ran.status == 2
    assert "no-claims" in ran.out and "claims/a.claims" in ran.out
    ran = run("verify", "--allow-empty")
    assert ran.status == 0 and "no-claims" not in ran.out


def test_no_files(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    (here / "claims/a.claims").unlink()
    ran = run("verify")
    assert (ran.status, ran.out) == (2, "")
    assert "nothing matches `claims/*.claims`" in ran.err
    pipeline.report = ConsistencyReport((), ())
    assert run("verify", "--allow-empty").status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--ignore", "undecidd"], "did you mean `undecided`?"),
        (["--ignore", "zzz"], "`claimcheck explain` lists the rules"),
        (["--ignore", "unknown-name"], "cannot be ignored"),
        (["--fail-on", "warnings"], "did you mean `warning`?"),
        (["--format", "xml"], "is text, concise, json, sarif, github or markdown, not `xml`"),
        (["--color", "yes"], "`--color` is auto, always or never"),
        (["--output"], "`--output` needs a value"),
        (["--quiet=1"], "`--quiet` takes no value"),
        (["--quiet", "--verbose"], "exclude each other"),
        (["--ouput", "x"], "did you mean `--output`?"),
        (["--for", "json"], "no option `--for`"),
        (["-x"], "no option `-x`"),
        (["--root", "missing"], "the root `missing` is not a folder"),
        (["--config", "missing.toml"], "there is no file `missing.toml`"),
    ],
)
def test_usage(
    run: Run, here: Path, pipeline: SimpleNamespace, arguments: list[str], words: str
) -> None:
    ran = run("verify", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("claimcheck: ") and words in ran.err


def test_colour(
    run: Run, here: Path, pipeline: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.report = TWO
    assert "\x1b[" not in run("verify").out
    assert "\x1b[" in run("verify", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("verify").out
    assert "\x1b[" not in run("verify", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("verify").out
    assert "\x1b[" in run("verify", "--color", "always").out
    run("verify", "--output", "x")
    assert "\x1b[" not in (here / "x").read_text()


def test_quiet_and_verbose_reach_the_renderer(
    run: Run, here: Path, pipeline: SimpleNamespace
) -> None:
    note = at_place(Finding("unused-name", "words"), Place("claims/a.claims", 1, 1))
    pipeline.report = ConsistencyReport((claim("a"),), (note,))
    assert len(run("verify", "-q").out) < len(run("verify").out) < len(run("verify", "-v").out)
