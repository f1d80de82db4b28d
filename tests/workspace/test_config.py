"""Settings: where they come from, what is refused, and who may loosen the gate."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.project import Project, open_project
from claimcheck.workspace.settings import Settings


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the working folder."""
    (tmp_path / "p/.git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "p")
    return tmp_path / "p"


def written(path: Path, text: str) -> Project:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return open_project()


def wrong(path: Path, text: str) -> str:
    with pytest.raises(Unreadable) as caught:
        written(path, text)
    assert caught.value.finding.rule == "configuration"
    return f"{caught.value.finding.message} {caught.value.finding.help}"


def test_no_configuration(here: Path) -> None:
    assert open_project().settings == Settings()


def test_claimcheck_toml_has_all_settings(here: Path) -> None:
    text = 'files = ["x.claims"]\nfail-on = "warning"\nignore = ["unused-name"]\nformat = "json"\n'
    project = written(here / "claimcheck.toml", text)
    assert project.settings == Settings(("x.claims",), "warning", ("unused-name",), "json")
    assert project.files == ("x.claims",)


def test_the_table_of_a_pyproject(here: Path) -> None:
    project = written(here / "pyproject.toml", '[tool.claimcheck]\nfail-on = "undecided"\n')
    assert project.settings == Settings(fail_on="undecided")


def test_claimcheck_toml_comes_first(here: Path) -> None:
    written(here / "pyproject.toml", '[tool.claimcheck]\nfail-on = "undecided"\n')
    assert written(here / "claimcheck.toml", "").settings == Settings()


def test_another_projects_pyproject_is_not_parsed(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tomllib", None)  # importing it raises ImportError
    text = '[project]\ndependencies = ["claimcheck-lint"]\n[broken'
    assert written(here / "pyproject.toml", text).settings == Settings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('fial-on = "error"', "did you mean `fail-on`"),
        ("zzz = 1", "the keys are files, fail-on"),
        ('fail-on = "eror"', "`fail-on` is error, undecided or warning"),
        ("fail-on = 1", "`fail-on` is error"),
        ('files = "a.claims"', "`files` is a list of texts"),
        ("files = [1]", "`files` is a list of texts"),
        ('format = "xml"', "`format` is text"),
        ('ignore = ["unused-nam"]', "did you mean `unused-name`"),
        ('ignore = ["syntax"]', "cannot be ignored"),
        ("files = [", "not valid TOML"),
        ("x = " + "[" * 5000, "nested too deeply"),
        ("x = " + "1" * 5000, "not valid TOML"),
    ],
)
def test_mistakes_say_file_and_remedy(here: Path, text: str, words: str) -> None:
    message = wrong(here / "claimcheck.toml", text)
    assert message.startswith("claimcheck.toml: ")
    assert words in message


def test_the_project_cannot_loosen_its_own_gate(here: Path) -> None:
    assert "cannot ignore its own" in wrong(here / "claimcheck.toml", 'ignore = ["contradicted"]')
    assert "cannot set its own `root`" in wrong(here / "claimcheck.toml", 'root = "/"')


def test_a_trusted_file_replaces_the_projects(here: Path) -> None:
    (here / "claimcheck.toml").write_text("this is broken")
    trusted = here.parent / "trusted.toml"
    trusted.write_text('ignore = ["contradicted"]\nroot = "p"\nfiles = ["c/*.claims"]\n')
    (here / "c").mkdir()
    (here / "c/a.claims").touch()
    project = open_project(config="../trusted.toml")
    assert project.settings.ignore == ("contradicted",)
    assert project.workspace.root == str(here)
    assert project.files == ("c/a.claims",)
    assert open_project(root="..", config=str(trusted)).workspace.root == str(here.parent)


def test_a_trusted_file_that_is_none(here: Path) -> None:
    (here / "pyproject.toml").write_text("[project]\n")
    for path, words in [
        ("missing.toml", "there is no file"),
        ("pyproject.toml", "there is no table"),
        (".", "is a folder"),
        ("", "empty"),
    ]:
        with pytest.raises(Unreadable, match=words):
            open_project(config=path)


def test_a_configuration_that_is_a_link_outside(here: Path) -> None:
    (here.parent / "x.toml").touch()
    (here / "claimcheck.toml").symlink_to("../x.toml")
    with pytest.raises(Unreadable, match="outside the project's root"):
        open_project()


def test_a_configuration_over_the_limit(here: Path) -> None:
    (here / "claimcheck.toml").write_text("#" * 1_000_001)
    with pytest.raises(Unreadable, match="1 MB"):
        open_project()
