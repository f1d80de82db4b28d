"""`claimcheck diff`: two revisions, a revision and the working tree, two data files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run
from tests.workspace.repositories import commit

DATA = """\
tables:
  models:
    columns:
      AIME: {unit: "%", better: higher}
    rows:
      R1: {AIME: 79.8}
      o1: {AIME: 79.2}
      V3: {AIME: 39.2}
"""
CLAIMS = """\
report "r.md"
data "../data/m.yaml"

claim r1-first
  quote "R1 is ahead of o1"
  check R1 beats o1 on AIME

claim most-above-50
  quote "most models exceed 50%"
  check most models have AIME > 50%

claim reason
  quote "thanks to practice"
  skip because "a cause"
"""
REPORT = "R1 is ahead of o1, thanks to practice. In all, most models exceed 50%.\n"
DATA_LINE = 'data "../data/m.yaml"\n'
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def project(here: Path) -> Path:
    """A project of which all is committed; it is the working folder."""
    (here / ".git").rmdir()
    (here / "claimcheck.toml").write_text("")
    (here / "data").mkdir()
    (here / "data/m.yaml").write_text(DATA)
    (here / "claims/a.claims").write_text(CLAIMS)
    (here / "claims/r.md").write_text(REPORT)
    if shutil.which("git") is not None:
        commit(here)
    return here


def edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text()
    assert text.count(old) == 1
    (project / file).write_text(text.replace(old, new))


def flips(ran: Ran) -> list[tuple[str, str, str, list[str]]]:
    """Name, verdicts and causes of each flip of a run with `--format json`."""
    return [
        (one["name"], one["before"], one["now"], [cause["text"] for cause in one["causes"]])
        for one in json.loads(ran.out)["flips"]
    ]


# --- a revision and the working tree --------------------------------------------------------------


@needs_git
def test_a_figure_that_made_it(run: Run, project: Path) -> None:
    ran = run("diff")
    assert ran == (0, "HEAD → the working tree: 3 unchanged\n", "")
    edit(project, "data/m.yaml", "79.8", "71.5")
    ran = run("diff")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out == (
        "claims/r.md:1:1  supported → contradicted  r1-first\n"
        "  because   AIME of R1 is now 71.5 (was 79.8), data/m.yaml:6:18\n"
        "  says      R1 is ahead of o1\n"
        "  checked   R1 beats o1 on AIME\n"
        "  figures   71.5 against 79.2, 7.7 points behind\n"
        "\n"
        "HEAD → the working tree: 1 flipped (1 for the worse) · 2 unchanged\n"
    )
    assert run("diff", "--exit-zero").status == 0
    assert run("diff", "HEAD", "claims/a.claims") == ran == run("diff", "--", "claims")


@needs_git
def test_what_became_better(run: Run, project: Path) -> None:
    edit(project, "data/m.yaml", "79.8", "null")
    commit(project)
    edit(project, "data/m.yaml", "null", "79.8")
    ran = run("diff", "--format", "json")
    assert ran.status == 0
    said = ["AIME of R1 is now 79.8 (was missing)"]
    assert flips(ran) == [
        ("r1-first", "undecided", "supported", said),
        ("most-above-50", "undecided", "supported", said),
    ]


@needs_git
def test_a_sentence_that_a_check_follows(run: Run, project: Path) -> None:
    edit(project, "claims/r.md", "most models", "all models")
    ran = run("diff", "--format", "json")
    assert flips(ran) == [
        (
            "most-above-50",
            "supported",
            "contradicted",
            ["`most` became `every` in the check"],
        )
    ]
    (found,) = json.loads(ran.out)["flips"]
    assert found["causes"][0]["at"]["file"] == "claims/r.md"


@needs_git
def test_words_of_a_check_and_what_moved_around_them(run: Run, project: Path) -> None:
    edit(project, "claims/a.claims", "check most models", "# more\n  check every models")
    edit(project, "claims/r.md", "most models", "all models")
    edit(project, "claims/a.claims", '"most models', '"all models')
    (found,) = json.loads(run("diff", "--format", "json").out)["flips"]
    assert found["causes"][0]["text"] == "`most` became `every` in the check"
    assert found["causes"][0]["at"] == {"file": "claims/a.claims", "line": 11, "column": 9}


@needs_git
def test_claims_that_came_went_and_were_renamed(run: Run, project: Path) -> None:
    edit(project, "claims/a.claims", "claim reason", "claim cause")
    edit(project, "claims/a.claims", "claim r1-first", "claim r1-leads")
    edit(project, "data/m.yaml", "79.8", "71.5")
    text = (project / "claims/a.claims").read_text()
    text += "\nclaim new check V3 beats R1 on AIME\nclaim fine check o1 beats V3 on AIME\n"
    (project / "claims/a.claims").write_text(text)
    ran = run("diff")
    assert "supported → contradicted  r1-leads (was r1-first)\n" in ran.out
    assert "claims/a.claims:16:17  added  contradicted  new\n" in ran.out
    assert ran.out.endswith(
        "1 flipped (1 for the worse) · 2 added (1 contradicted) · 2 unchanged\n"
    )
    commit(project)
    (project / "claims/a.claims").write_text(text.partition("\nclaim new")[0])
    ran = run("diff")
    assert ran.status == 0
    assert "removed  contradicted  new\n" in ran.out


@needs_git
def test_that_a_new_contradicted_claim_is_for_the_worse(run: Run, project: Path) -> None:
    new = "\nclaim new check V3 beats R1 on AIME"
    (project / "claims/a.claims").write_text(CLAIMS + new)
    assert run("diff").status == 1
    (project / "claims/a.claims").write_text(f'{CLAIMS}{new} expect contradicted because "known"')
    assert run("diff").status == 0


@needs_git
def test_a_claim_that_is_skipped_now(run: Run, project: Path) -> None:
    edit(project, "claims/a.claims", "check R1 beats o1 on AIME", 'skip because "later"')
    ran = run("diff", "--format", "json")
    assert ran.status == 1
    assert flips(ran) == [
        ("r1-first", "supported", "skipped", ["its check became `skip because`: later"])
    ]
    commit(project)
    edit(project, "claims/a.claims", 'skip because "later"', "check R1 beats o1 on AIME")
    assert run("diff").status == 0


@needs_git
def test_one_figure_behind_several_flips(run: Run, project: Path) -> None:
    (project / "claims/b.claims").write_text(f"{DATA_LINE}claim b check R1 beats V3 on AIME\n")
    commit(project)
    edit(project, "data/m.yaml", "79.8", "1.0")
    ran = run("diff")
    assert "\n3 flipped because AIME of R1 is now 1.0 (was 79.8), data/m.yaml:6:18\n" in ran.out
    told = run("diff", "--format", "markdown").out
    assert "\n- 3 flipped because AIME of R1 is now 1.0 (was 79.8) (`data/m.yaml:6`)\n" in told


# --- two revisions --------------------------------------------------------------------------------


@needs_git
def test_two_revisions(run: Run, project: Path) -> None:
    edit(project, "data/m.yaml", "79.8", "71.5")
    second = commit(project)
    (project / "data/m.yaml").write_text("not read")
    ran = run("diff", "HEAD~1", "HEAD")
    assert (ran.status, ran.err) == (1, "")
    assert "because   AIME of R1 is now 71.5 (was 79.8), data/m.yaml:6:18" in ran.out
    assert "HEAD~1 → HEAD: 1 flipped" in ran.out
    assert run("diff", "HEAD~1..HEAD") == ran
    back = run("diff", second, "HEAD~1")
    assert back.status == 0
    assert "is now 79.8 (was 71.5)" in back.out


@needs_git
def test_a_file_that_is_in_one_state_only(run: Run, project: Path) -> None:
    (project / "claims/b.claims").write_text(f"{DATA_LINE}claim b check R1 beats V3 on AIME\n")
    ran = run("diff")
    assert (ran.status, ran.err) == (0, "")
    assert "claims/b.claims:2:15  added  supported  b\n" in ran.out
    assert run("diff", "HEAD", "--", "claims/b.claims").out.endswith(": 1 added\n")
    commit(project)
    (project / "claims/b.claims").unlink()
    for files in ([], ["--", "claims/b.claims"]):
        ran = run("diff", "HEAD", *files)
        assert (ran.status, ran.err) == (0, "")
        assert "claims/b.claims:2:15  removed  supported  b\n" in ran.out


@needs_git
def test_a_state_that_is_broken(run: Run, project: Path) -> None:
    edit(project, "claims/a.claims", "check R1 beats o1", "chek R1 beats o1")
    ran = run("diff")
    assert (ran.status, ran.err) == (2, "")
    assert "supported → error  r1-first" in ran.out
    assert "its text can no longer be read" in ran.out
    assert "syntax  the working tree" in ran.out
    assert run("diff", "--exit-zero").status == 2
    commit(project)
    edit(project, "claims/a.claims", "chek R1 beats o1", "check R1 beats o1")
    ran = run("diff")
    assert ran.status == 0
    assert "error → supported  r1-first" in ran.out
    assert "its text could not be read before" in ran.out


@needs_git
@pytest.mark.parametrize("text", ["", "tables: [", "\x00", "tables:\n  models:\n    rows: {}\n"])
def test_broken_data_now(run: Run, project: Path, text: str) -> None:
    (project / "data/m.yaml").write_text(text)
    ran = run("diff", "--format", "json")
    assert (ran.status, ran.err) == (2, "")
    read = json.loads(ran.out)
    assert {one["now"] for one in read["flips"]} == {"error"}
    assert run("diff").status == run("diff", "--format", "markdown").status == 2


@needs_git
def test_data_that_is_gone(run: Run, project: Path) -> None:
    (project / "data/m.yaml").unlink()
    ran = run("diff")
    assert (ran.status, ran.err) == (2, "")
    assert "the table `models` was removed" in ran.out
    assert "there is no file `../data/m.yaml`" in ran.out


# --- two data files -------------------------------------------------------------------------------


def test_two_data_files(run: Run, project: Path) -> None:
    (project / "data/new.yaml").write_text(DATA.replace("79.8", "71.5"))
    ran = run("diff", "--data", "data/m.yaml", "data/new.yaml")
    assert (ran.status, ran.err) == (1, "")
    assert "because   AIME of R1 is now 71.5 (was 79.8), data/new.yaml:6:18" in ran.out
    assert "data/m.yaml → data/new.yaml: 1 flipped (1 for the worse)" in ran.out
    back = run("diff", "--data", "data/new.yaml", "data/m.yaml", "--", "claims/a.claims")
    assert (back.status, back.err) == (0, "")
    assert "AIME of R1 is now 79.8 (was 71.5), data/m.yaml:6:18" in back.out


def test_data_files_of_another_shape(run: Run, project: Path) -> None:
    rows = "      V4: {AIME: 39.2}\n      V5: {AIME: 3}\n"
    (project / "data/new.yaml").write_text(DATA.replace("      V3: {AIME: 39.2}\n", rows))
    ran = run("diff", "--data", "data/m.yaml", "data/new.yaml", "--format", "json")
    said = ["the row `V4` was added to models"]
    assert flips(ran) == [("most-above-50", "supported", "contradicted", said)]
    (found,) = json.loads(ran.out)["flips"]
    assert [one["text"] for one in found["also"]] == ["the row `V5` was added to models"]


@pytest.mark.parametrize(
    ("operands", "words"),
    [
        (["data/m.yaml"], "needs two data files"),
        (["data/m.yaml", "data/none.yaml"], "there is no file `data/none.yaml`"),
        (["data/m.yaml", "data/new.csv"], "of different formats"),
        (["data/m.yaml", "../../out.yaml"], "root"),
        (["data/a.yaml", "data/b.yaml"], "no claim reads `data/a.yaml` or `data/b.yaml`"),
    ],
)
def test_data_files_that_cannot_be_compared(
    run: Run, project: Path, operands: list[str], words: str
) -> None:
    for name in ("a.yaml", "b.yaml", "new.csv"):
        (project / "data" / name).write_text(DATA)
    ran = run("diff", "--data", *operands)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


# --- what cannot be compared ----------------------------------------------------------------------


@needs_git
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nosuch"], "there is no revision `nosuch`"),
        (["HEAD", "nosuch"], "there is no revision `nosuch`"),
        (["--", "nosuch.claims"], "there are no claims files in HEAD or the working tree"),
        (["a", "b", "c"], "`diff` compares two revisions, not `a`, `b` and `c`"),
        (["HEAD...HEAD"], "three dots"),
        (["--format", "sarif"], "`--format` is text, json or markdown"),
        (["--only", "a"], "`diff` has no option `--only`"),
        ([" "], "is not the name of a revision"),
        (["x\0y"], "is not the name of a revision"),
    ],
)
def test_what_cannot_be_compared(run: Run, project: Path, arguments: list[str], words: str) -> None:
    ran = run("diff", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


@needs_git
def test_no_repository(run: Run, project: Path) -> None:
    shutil.rmtree(project / ".git")
    ran = run("diff")
    assert (ran.status, ran.out) == (2, "")
    assert "`diff`: the project's root is not in a Git repository" in ran.err
    assert "--against" not in ran.err


@needs_git
def test_output(run: Run, project: Path) -> None:
    edit(project, "data/m.yaml", "79.8", "71.5")
    told = run("diff", "--format", "markdown")
    ran = run("diff", "--format", "markdown", "--output", "out.md")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert (project / "out.md").read_text() == told.out
    ran = run("diff", "--output", "data/m.yaml")
    assert (ran.status, ran.out) == (2, "")
    assert "71.5" in (project / "data/m.yaml").read_text()
    assert "\x1b[" in run("diff", "--color", "always").out
