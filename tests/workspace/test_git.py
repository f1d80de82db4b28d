"""`git` is asked for objects only, and a repository that is not ours gets to do nothing more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace import git as module
from claimcheck.workspace.git import ask, commit_of
from claimcheck.workspace.revision import Revision
from tests.workspace.repositories import commit, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with one commit."""
    folder = tmp_path / "p"
    folder.mkdir()
    commit(folder, {"a.claims": "claim a check 1 = 1\n"})
    return folder


def refused(root: Path, rev: str) -> str:
    with pytest.raises(Unreadable) as caught:
        commit_of(str(root), rev)
    assert caught.value.finding.rule == "configuration"
    return f"{caught.value.finding.message}: {caught.value.finding.help}"


def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program called `git` in front of the real one."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/git"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")


# --- revisions ------------------------------------------------------------------------------------


def test_any_name_of_a_revision(top: Path) -> None:
    first = git(top, "rev-parse", "HEAD")
    git(top, "tag", "-a", "v1", "-m", "x")
    git(top, "branch", "ä/b")
    second = commit(top)
    for name in (first, first[:10], "HEAD~1", "v1", "ä/b", "main^", "HEAD^{/x}~1"):
        assert commit_of(str(top), name) == first
    assert commit_of(str(top), "main") == second


@pytest.mark.parametrize("rev", ["--all", "-h", "--output=x", "-", "", "  ", "a\0b", "x" * 5000])
def test_what_cannot_be_a_name(top: Path, rev: str) -> None:
    assert "is not the name of a revision" in refused(top, rev)


@pytest.mark.parametrize(
    "rev",
    [
        "nope",
        "main..HEAD",
        "main HEAD",
        "HEAD:a.claims",
        "HEAD^{tree}",
        "^main",
        "0" * 40,
        "\ud800",
    ],
)
def test_names_that_nothing_has(top: Path, rev: str) -> None:
    assert f"`{rev}`" in refused(top, rev)


def test_that_an_unknown_name_in_a_shallow_clone_says_how_to_fetch(
    top: Path, tmp_path: Path
) -> None:
    commit(top)
    assert "fetch-depth" not in refused(top, "v7")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{top}", "clone")
    said = refused(tmp_path / "clone", "HEAD~1")
    assert "there is no revision `HEAD~1`" in said
    assert "`fetch-depth: 0`" in said


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert "there is no revision `HEAD`" in refused(tmp_path, "HEAD")


# --- where there is nothing to ask ----------------------------------------------------------------


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    assert "not in a Git repository" in refused(tmp_path / "p", "HEAD")


def test_no_git(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "needs the program `git`" in refused(top, "HEAD")


def test_a_git_that_cannot_be_run(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path, monkeypatch, "")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin/git").write_bytes(b"\x7fELF nothing")
    assert "`git` cannot read the files of `HEAD`" in refused(top, "HEAD")


def test_a_git_that_does_not_answer(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path, monkeypatch, "exec sleep 60")
    monkeypatch.setattr(module, "TIMEOUT", 0.2)
    assert "did not answer" in refused(top, "HEAD")


def test_that_a_failure_is_said_in_the_words_of_git(top: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        ask(str(top), "main", "cat-file", "blob", "0" * 40)
    assert caught.value.finding.message == "`git` cannot read the files of `main`"
    assert "bad file" in caught.value.finding.help
    assert "\n" not in caught.value.finding.help


# --- repositories of strangers --------------------------------------------------------------------


def test_that_no_setting_of_a_repository_runs_a_program(top: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\necho ran >> {mark}\n")
    script.chmod(0o755)
    git(top, "config", "core.fsmonitor", str(script))
    git(top, "config", "core.pager", str(script))
    git(top, "config", "core.sshCommand", str(script))
    git(top, "config", "core.hooksPath", str(tmp_path))
    git(top, "config", "alias.rev-parse", f"!{script}")
    git(top, "config", "alias.cat-file", f"!{script}")
    git(top, "config", "filter.x.smudge", str(script))
    git(top, "config", "diff.x.textconv", str(script))
    (top / ".gitattributes").write_text("* filter=x diff=x\n")
    (top / ".git/info/attributes").write_text("* filter=x diff=x\n")
    assert Revision(str(top), "HEAD").read("a.claims").text == "claim a check 1 = 1\n"
    assert not mark.exists()


def test_that_a_bare_repository_among_the_files_is_not_asked(top: Path) -> None:
    git(top, "clone", "-q", "--bare", str(top), "data")
    assert "not in a Git repository" in refused(top / "data", "HEAD")


def test_that_a_repository_that_lacks_objects_fetches_none(top: Path, tmp_path: Path) -> None:
    git(top, "config", "uploadpack.allowFilter", "true")
    flags = ("-q", "--no-checkout", "--filter=blob:none")
    git(tmp_path, "clone", *flags, f"file://{top}", "clone")
    revision = Revision(str(tmp_path / "clone"), "HEAD")
    with pytest.raises(Unreadable, match="cannot read the files"):
        revision.read("a.claims")
    assert revision.failure is not None


def test_that_the_environment_leads_to_no_other_repository(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    commit(other, {"a.claims": "other"})
    mark = tmp_path / "trace"
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(mark))
    monkeypatch.setenv("GIT_TRACE", str(mark))
    assert Revision(str(top), "HEAD").read("a.claims").text == "claim a check 1 = 1\n"
    assert not mark.exists()


def test_that_a_replaced_object_is_read_as_it_was(top: Path) -> None:
    first = commit(top)
    second = commit(top, {"a.claims": "other"})
    git(top, "replace", first, second)
    assert Revision(str(top), first).read("a.claims").text == "claim a check 1 = 1\n"
