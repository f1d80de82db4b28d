"""The whole tool on a project on the disk: nothing is a stand-in here."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import claimcheck
from tests.cli.conftest import Run

DATA = """\
tables:
  models:
    columns:
      AIME: {unit: "%", better: higher}
    rows:
      R1: {AIME: 79.8}
      o1: {AIME: 79.2}
      V3: {AIME: 39.2}
      new: {AIME: null}
"""
CLAIMS = """\
data "../data/models.yaml"

claim r1-first
  check R1 beats o1 on AIME

claim v3-first
  check V3 beats R1 on AIME
  expect contradicted because "it does not"
"""


@pytest.fixture
def project(here: Path) -> Path:
    """A project whose claims hold, which is the working folder."""
    (here / "data").mkdir()
    (here / "data/models.yaml").write_text(DATA)
    (here / "claims/a.claims").write_text(CLAIMS)
    return here


def add(project: Path, text: str) -> None:
    with open(project / "claims/a.claims", "a", encoding="utf-8") as file:
        file.write(text)


def test_claims_that_hold(run: Run, project: Path) -> None:
    ran = run("verify")
    assert (ran.status, ran.err) == (0, ""), ran


@pytest.mark.parametrize(
    ("claim", "options", "status"),
    [
        ("claim c check V3 beats R1 on AIME", [], 1),
        ("claim c check V3 beats R1 on AIME", ["--exit-zero"], 0),
        ("claim c check V3 beats R1 on AIME", ["--only", "r1-first"], 0),
        ("claim c check V3 beats R1 on AIME", ["--ignore", "contradicted"], 0),
        ("claim c check new beats R1 on AIME", [], 0),
        ("claim c check new beats R1 on AIME", ["--fail-on", "undecided"], 1),
        ("claim c check new beats R1 on AIME", ["--fail-on=warning", "--ignore=undecided"], 0),
        ('claim c skip because "a cause"', ["--fail-on", "warning"], 0),
        ('claim c check R1 beats V3 on AIME expect contradicted because "b"', [], 1),
        ("claim c check V3 beats R2 on AIME", [], 2),
        ("claim c check V3 beats R2 on AIME", ["--exit-zero"], 2),
        ("claim c check V3 bets R1 on AIME", ["--only", "c"], 2),
        ('data "../data/model.yaml"', [], 2),
        ('data "../../secret.yaml"', [], 2),
        ('use "/etc/passwd"', [], 2),
    ],
)
def test_exit_statuses(
    run: Run, project: Path, claim: str, options: list[str], status: int
) -> None:
    add(project, claim)
    for form in ("text", "concise", "json"):
        ran = run("verify", *options, "--format", form)
        assert (ran.status, ran.err) == (status, ""), ran


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../data/model.yaml", ["unreadable-file", "did you mean `models.yaml`?"]),
        ("data/models.yaml", ["unreadable-file", "write `../data/models.yaml`"]),
        ("../../secret.yaml", ["outside-root", "`--root ..`"]),
        ("../link.yaml", ["outside-root", "through a symbolic link"]),
        ("../pipe.yaml", ["unreadable-file", "is a named pipe"]),
        ("https://example.com/x.csv", ["outside-root", "is an address"]),
    ],
)
def test_a_file_that_is_not_read_is_said_where_it_is_named(
    run: Run, project: Path, path: str, words: list[str]
) -> None:
    (project.parent / "secret.yaml").write_text("SECRET")
    (project / "link.yaml").symlink_to("../secret.yaml")
    os.mkfifo(project / "pipe.yaml")
    add(project, f'data "{path}"\n')
    ran = run("verify")
    assert ran.status == 2
    line = len(CLAIMS.splitlines()) + 1
    assert f"claims/a.claims:{line}:" in ran.out
    assert all(word in " ".join(ran.out.split()) for word in words), ran.out
    assert "SECRET" not in ran.out and str(project) not in ran.out


def test_files_without_claims(run: Run, project: Path) -> None:
    for text in ("", "# nothing\n", 'data "../data/models.yaml" let s = models\n'):
        (project / "claims/a.claims").write_text(text)
        ran = run("verify")
        assert ran.status == 2 and "no-claims" in ran.out, text
        assert run("verify", "--allow-empty").status == 0, text


def test_a_missing_claims_file(run: Run, project: Path) -> None:
    ran = run("verify", "claims/b.claims")
    assert ran.status == 2
    assert "did you mean `a.claims`?" in ran.out


def test_json_is_the_same_from_any_folder(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("verify", "--format", "json")
    monkeypatch.chdir(project / "data")
    second = run("verify", "--format", "json", "../claims/a.claims")
    assert first == second
    assert json.loads(first.out)["summary"]["claims"] == 2


def test_only_of_nothing(run: Run, project: Path) -> None:
    assert "did you mean `r1-first`?" in run("verify", "--only", "r1-frist").err


def test_try(run: Run, project: Path) -> None:
    assert run("try", "R1 beats V3 on AIME").status == 0
    assert run("try", "V3 beats R1 on AIME", "data/models.yaml").status == 1
    assert run("try", "V3 beats R1 on AIMEE").status == 2
    assert run("try", "V3 beats beats").status == 2


def test_names(run: Run, project: Path) -> None:
    ran = run("names")
    assert ran.status == 0
    assert all(name in ran.out for name in ("models", "R1", "AIME"))


def test_explain(run: Run, project: Path) -> None:
    ran = run("explain", "r1-first")
    assert ran.status == 0 and "r1-first" in ran.out and "79.8" in ran.out
    assert "did you mean `r1-first`?" in run("explain", "r1-frst").err


def test_fmt(run: Run, project: Path) -> None:
    add(project, "claim   c check   R1 beats V3\n on AIME")
    assert run("fmt", "--check").status == 1
    assert run("fmt").status == 0
    assert run("fmt", "--check") == run("fmt") == (0, "", "")
    assert run("verify").status == 0
    add(project, "claim d check R1 bets V3")
    ran = run("fmt")
    assert ran.status == 2 and "claims/a.claims:" in ran.out


def test_api(project: Path) -> None:
    report = claimcheck.verify("claims/a.claims")
    assert report.count(claimcheck.Verdict.SUPPORTED) == 1
    assert report.count(claimcheck.Verdict.CONTRADICTED) == 1
    assert report.files == ("claims/a.claims",)
