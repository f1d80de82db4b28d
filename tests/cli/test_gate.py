"""`verify` as a gate, on a project on the disk: baselines and revisions."""

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
      new: {AIME: null}
"""
CLAIMS = """\
data "../data/m.yaml"

claim r1-first
  quote "R1 is ahead of o1"
  check R1 beats o1 on AIME

claim v3-first
  quote "V3 is ahead of R1"
  check V3 beats R1 on AIME
"""
NEW = "\nclaim new-first\n  check new beats R1 on AIME\n"
WORSE = "\nclaim v3-too\n  check V3 beats o1 on AIME\n"
BASELINE = ("--baseline", "claims/b.json")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def project(here: Path) -> Path:
    """A project with one claim that holds and one that does not; it is the working folder."""
    (here / ".git").rmdir()
    (here / "claimcheck.toml").write_text("")
    (here / "data").mkdir()
    (here / "data/m.yaml").write_text(DATA)
    (here / "claims/a.claims").write_text(CLAIMS)
    return here


def edit(project: Path, old: str, new: str, file: str = "claims/a.claims") -> None:
    text = (project / file).read_text()
    assert text.count(old) == 1
    (project / file).write_text(text.replace(old, new))


def add(project: Path, text: str) -> None:
    with open(project / "claims/a.claims", "a", encoding="utf-8") as file:
        file.write(text)


def found(ran: Ran) -> list[tuple[str, str]]:
    """Rule and claim of each finding of a run with `--format json`; notes gate nothing."""
    items = json.loads(ran.out)["diagnostics"]
    return [(item["rule"], item["claim"]) for item in items if item["severity"] != "note"]


def entries(project: Path) -> list[str]:
    read = json.loads((project / "claims/b.json").read_text())
    return [entry["claim"] for entry in read["entries"]]


# --- baselines ------------------------------------------------------------------------------------


def test_a_baseline_from_its_writing_to_its_end(run: Run, project: Path) -> None:
    add(project, NEW)
    assert run("verify").status == 1
    ran = run("verify", *BASELINE, "--write-baseline")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "3 claims: 1 supported · 1 contradicted · 1 undecided\n"
        "2 known findings in claims/b.json, not shown\n"
    )
    assert entries(project) == ["new-first", "v3-first"]
    assert run("verify", *BASELINE) == ran
    assert run("verify", *BASELINE, "--fail-on", "warning").status == 0

    add(project, WORSE)
    ran = run("verify", *BASELINE, "--format", "json")
    assert (ran.status, found(ran)) == (1, [("contradicted", "v3-too")])

    (project / "claims/a.claims").write_text(CLAIMS + NEW.replace("new beats R1", "o1 trails R1"))
    ran = run("verify", *BASELINE, "--format", "json")
    assert (ran.status, found(ran)) == (0, [("unused-baseline", "new-first")])
    assert run("verify", *BASELINE, "--fail-on", "warning").status == 1
    assert run("verify", *BASELINE, "--ignore", "unused-baseline").status == 0
    assert run("verify", *BASELINE, "--write-baseline").status == 0
    assert entries(project) == ["v3-first"]


def test_that_quiet_output_and_other_formats_have_no_line_more(run: Run, project: Path) -> None:
    run("verify", *BASELINE, "--write-baseline")
    assert "known" in run("verify", *BASELINE).out
    for options in (["--quiet"], ["--format", "concise"], ["--format", "json"]):
        assert "known finding" not in run("verify", *BASELINE, *options).out


def test_that_a_baseline_is_found_from_where_one_is(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("verify", *BASELINE, "--write-baseline")
    monkeypatch.chdir(project / "claims")
    ran = run("verify", "a.claims", "--baseline", "b.json")
    assert (ran.status, ran.err) == (0, "")
    assert "1 known finding in claims/b.json" in ran.out


def test_a_baseline_of_the_settings(run: Run, project: Path) -> None:
    (project / "claimcheck.toml").write_text('baseline = "claims/b.json"\n')
    assert "`--write-baseline` writes it" in run("verify").err
    assert run("verify", "--write-baseline").status == 0
    assert entries(project) == ["v3-first"]
    assert run("verify").status == 0
    (project / "claimcheck.toml").write_text("baseline = 7\n")
    assert "`baseline` is a text" in run("verify").err


def test_that_a_trusted_configuration_may_name_one(run: Run, project: Path) -> None:
    run("verify", *BASELINE, "--write-baseline")
    (project.parent / "trusted.toml").write_text('baseline = "claims/b.json"\n')
    assert run("verify", "--config", "../trusted.toml").status == 0


def test_that_only_the_chosen_claims_are_missed(run: Run, project: Path) -> None:
    add(project, NEW)
    run("verify", *BASELINE, "--write-baseline")
    (project / "claims/a.claims").write_text(CLAIMS.replace("V3 beats R1", "R1 beats V3") + NEW)
    ran = run("verify", *BASELINE, "--format", "json", "--only", "new-first")
    assert (ran.status, found(ran)) == (0, [])
    ran = run("verify", *BASELINE, "--format", "json", "--only", "v3-first")
    assert found(ran) == [("unused-baseline", "v3-first")]
    run("verify", *BASELINE, "--write-baseline", "--only", "r1-first")
    assert entries(project) == ["new-first", "v3-first"]
    run("verify", *BASELINE, "--write-baseline", "--only", "v3-first")
    assert entries(project) == ["new-first"]


def test_that_only_the_checked_files_are_missed(run: Run, project: Path) -> None:
    (project / "claims/b.claims").write_text(CLAIMS)
    run("verify", *BASELINE, "--write-baseline")
    assert entries(project) == ["v3-first", "v3-first"]
    ran = run("verify", "claims/a.claims", *BASELINE, "--format", "json")
    assert (ran.status, found(ran)) == (0, [])
    (project / "claims/b.claims").unlink()
    ran = run("verify", "claims/a.claims", *BASELINE, "--format", "json")
    assert found(ran) == [("unused-baseline", "v3-first")]


def test_that_a_claim_of_the_same_name_elsewhere_is_new(run: Run, project: Path) -> None:
    run("verify", *BASELINE, "--write-baseline")
    (project / "claims/b.claims").write_text(CLAIMS)
    ran = run("verify", *BASELINE, "--format", "json")
    assert (ran.status, found(ran)) == (1, [("contradicted", "v3-first")])


def test_that_what_cannot_be_checked_is_not_written(run: Run, project: Path) -> None:
    add(project, "\nclaim broken check nobody beats R1 on AIME\n")
    ran = run("verify", *BASELINE, "--write-baseline")
    assert ran.status == 2
    assert "the baseline `claims/b.json` is not written" in ran.err
    assert not (project / "claims/b.json").exists()
    assert "nobody" in ran.out


def test_that_a_baseline_cannot_make_what_is_broken_pass(run: Run, project: Path) -> None:
    run("verify", *BASELINE, "--write-baseline")
    add(project, "\nclaim broken check nobody beats R1 on AIME\n")
    assert run("verify", *BASELINE).status == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--write-baseline"], "`--write-baseline` needs `--baseline FILE`"),
        (["--baseline", "claims/none.json"], "there is no baseline `claims/none.json`"),
        (["--baseline", "../b.json"], "outside the project's root"),
        (["--baseline", "../b.json", "--write-baseline"], "outside the project's root"),
        (["--baseline", ""], "the path is empty"),
        (["--baseline", "claims"], "is a folder"),
        (["--baseline", "claims/a.claims"], "not valid JSON"),
        (["--baseline", "claims/a.claims", "--write-baseline"], "not valid JSON"),
        (["--baseline", "no/b.json", "--write-baseline"], "cannot be written"),
        (["--baseline", "claims/deep.json"], "nested too deeply"),
    ],
)
def test_baselines_that_are_none(run: Run, project: Path, arguments: list[str], words: str) -> None:
    (project / "claims/deep.json").write_text("[" * 100_000)
    ran = run("verify", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert (project / "claims/a.claims").read_text() == CLAIMS
    assert not (project.parent / "b.json").exists()


def test_that_the_output_does_not_replace_the_baseline(run: Run, project: Path) -> None:
    run("verify", *BASELINE, "--write-baseline")
    before = (project / "claims/b.json").read_bytes()
    ran = run("verify", *BASELINE, "--output", "claims/b.json")
    assert ran.status == 2 and "was read" in ran.err
    assert (project / "claims/b.json").read_bytes() == before


# --- revisions ------------------------------------------------------------------------------------

AGAINST = ("--against", "HEAD", "--format", "json")


@pytest.fixture
def committed(project: Path) -> Path:
    """The project, committed; its claims hold."""
    edit(project, "V3 beats R1", "R1 beats V3")
    commit(project)
    return project


@needs_git
def test_that_nothing_is_weaker_than_itself(run: Run, committed: Path) -> None:
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran), ran.err) == (0, [], "")
    add(committed, NEW.replace("new beats R1", "R1 beats V3"))
    (committed / "claims/b.claims").write_text(CLAIMS)
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran)) == (1, [("contradicted", "v3-first")])


@needs_git
@pytest.mark.parametrize(
    ("old", "new", "claim"),
    [
        ("check R1 beats o1 on AIME", 'skip because "x"', "r1-first"),
        ('  quote "R1 is ahead of o1"\n', "", "r1-first"),
        (
            "R1 beats V3 on AIME\n",
            'V3 beats R1 on AIME\n  expect contradicted because "x"\n',
            "v3-first",
        ),
        ('claim v3-first\n  quote "V3 is ahead of R1"\n  check R1 beats V3 on AIME\n', "", None),
    ],
)
def test_a_weaker_gate(run: Run, committed: Path, old: str, new: str, claim: str | None) -> None:
    edit(committed, old, new)
    assert run("verify").status == 0
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran)) == (1, [("gate-weakened", claim)])
    assert run("verify", *AGAINST, "--ignore", "gate-weakened").status == 0
    assert run("verify", *AGAINST, "--exit-zero").status == 0


@needs_git
def test_a_claims_file_that_is_gone(run: Run, committed: Path) -> None:
    (committed / "claims/b.claims").write_text("claim other check 1 = 1\n")
    (committed / "claims/a.claims").unlink()
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran)) == (1, [("gate-weakened", None)])


@needs_git
def test_a_claims_file_that_the_configuration_no_longer_names(run: Run, committed: Path) -> None:
    (committed / "claims/b.claims").write_text("claim other check 1 = 1\n")
    (committed / "claimcheck.toml").write_text('files = ["claims/b.claims"]\n')
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran)) == (1, [("gate-weakened", None)])
    ran = run("verify", "claims/b.claims", *AGAINST)
    assert (ran.status, found(ran)) == (0, [])


@needs_git
def test_a_more_lenient_configuration(run: Run, committed: Path) -> None:
    (committed / "claimcheck.toml").write_text('fail-on = "warning"\n')
    assert found(run("verify", *AGAINST)) == []
    commit(committed)
    (committed / "claimcheck.toml").write_text('ignore = ["unused-name"]\n')
    ran = run("verify", *AGAINST)
    assert (ran.status, len(found(ran))) == (1, 2)
    (committed.parent / "trusted.toml").write_text("")
    assert found(run("verify", *AGAINST, "--config", "../trusted.toml")) == []


@needs_git
def test_that_a_configuration_of_then_that_is_broken_says_nothing(
    run: Run, committed: Path
) -> None:
    commit(committed, {"claimcheck.toml": "files = ["})
    (committed / "claimcheck.toml").write_text("")
    assert (run("verify", *AGAINST).status, found(run("verify", *AGAINST))) == (0, [])


@needs_git
def test_an_entry_more_in_the_baseline(run: Run, committed: Path) -> None:
    add(committed, WORSE)
    run("verify", *BASELINE, "--write-baseline")
    commit(committed)
    assert found(run("verify", *BASELINE, *AGAINST)) == []
    add(committed, WORSE.replace("v3-too", "v3-again"))
    run("verify", *BASELINE, "--write-baseline")
    assert run("verify", *BASELINE).status == 0
    ran = run("verify", *BASELINE, *AGAINST)
    assert (ran.status, found(ran)) == (1, [("gate-weakened", "v3-again")])
    (committed / "claimcheck.toml").write_text('baseline = "claims/b.json"\n')
    assert found(run("verify", *AGAINST))[0] == ("gate-weakened", "v3-again")


@needs_git
def test_a_finding_on_data_that_changed(run: Run, committed: Path) -> None:
    edit(committed, "AIME: 79.8", "AIME: 70.8", "data/m.yaml")
    (item,) = json.loads(run("verify", "--format", "json").out)["diagnostics"]
    assert item["file"] == "claims/a.claims"
    ran = run("verify", *AGAINST)
    (item,) = json.loads(ran.out)["diagnostics"]
    assert (ran.status, item["rule"], item["claim"]) == (1, "contradicted", "r1-first")
    assert (item["file"], item["line"]) == ("data/m.yaml", 6)
    for form in ("text", "concise"):
        assert "data/m.yaml:6:" in run("verify", "--against", "HEAD", "--format", form).out


@needs_git
def test_that_what_is_known_stays_known_when_data_changes(run: Run, committed: Path) -> None:
    edit(committed, "AIME: 79.8", "AIME: 70.8", "data/m.yaml")
    run("verify", *BASELINE, "--write-baseline")
    commit(committed, {"data/m.yaml": DATA})
    edit(committed, "AIME: 79.8", "AIME: 70.8", "data/m.yaml")
    ran = run("verify", *BASELINE, *AGAINST)
    assert (ran.status, found(ran)) == (0, [])


@needs_git
def test_only_some_claims(run: Run, committed: Path) -> None:
    edit(committed, "check R1 beats o1 on AIME", 'skip because "x"')
    assert found(run("verify", *AGAINST, "--only", "v3-first")) == []
    assert found(run("verify", *AGAINST, "--only", "r1-first")) == [("gate-weakened", "r1-first")]


@needs_git
def test_a_root_and_a_folder_below_the_repository(
    run: Run, committed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(committed, "check R1 beats o1 on AIME", 'skip because "x"')
    monkeypatch.chdir(committed / "claims")
    for files in (["a.claims"], ["."], ["a.claims", "--root", ".."]):
        assert found(run("verify", *files, *AGAINST)) == [("gate-weakened", "r1-first")]


@needs_git
@pytest.mark.parametrize(
    ("rev", "words"),
    [
        ("nope", "there is no revision `nope`"),
        ("", "is not the name of a revision"),
        ("--output=x", "is not the name of a revision"),
    ],
)
def test_revisions_that_are_none(run: Run, committed: Path, rev: str, words: str) -> None:
    ran = run("verify", f"--against={rev}")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_a_revision_without_a_repository(run: Run, project: Path) -> None:
    ran = run("verify", "--against", "HEAD")
    assert (ran.status, ran.out) == (2, "")
    assert "Git" in ran.err or "`git`" in ran.err


@needs_git
def test_that_a_claims_file_of_then_that_cannot_be_read_is_no_pass(
    run: Run, committed: Path
) -> None:
    (committed / "claims/b.claims").symlink_to("a.claims")
    commit(committed)
    ran = run("verify", *AGAINST)
    assert (ran.status, ran.out) == (2, "")
    assert "`claims/b.claims` is, or goes through, a symbolic link in `HEAD`" in ran.err


@needs_git
def test_that_data_of_then_that_cannot_be_read_does_not_matter(run: Run, committed: Path) -> None:
    (committed / "data/m.yaml").unlink()
    commit(committed)
    (committed / "data/m.yaml").write_text(DATA)
    ran = run("verify", *AGAINST)
    assert (ran.status, found(ran)) == (0, [])


@needs_git
def test_that_a_git_that_fails_on_the_way_is_no_pass(
    run: Run, committed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("git")
    folder = committed.parent / "bin"
    folder.mkdir()
    data = 'ls-tree*data/m.yaml*) echo "fatal: no more disk" >&2; exit 128;;'
    program = folder / "git"
    program.write_text(f'#!/bin/sh\ncase "$*" in *{data} *) exec {real} "$@";; esac\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    ran = run("verify", *AGAINST)
    assert (ran.status, ran.out) == (2, "")
    assert "`git` cannot read the files of `HEAD`\n  no more disk" in ran.err
