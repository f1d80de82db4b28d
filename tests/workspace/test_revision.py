"""Files of a revision: read like files of the disk, refused like them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.pipeline import check
from claimcheck.workspace.config import found_settings
from claimcheck.workspace.files import Workspace
from claimcheck.workspace.project import named_files, open_project
from claimcheck.workspace.revision import Revision, is_match
from tests.workspace.repositories import commit, git, write

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

FILES = {
    "claimcheck.toml": 'files = ["claims/**"]\n',
    "claims/a.claims": 'data "../data/m.csv"\nclaim c check wins of x = 1\n',
    "claims/deep/er/b.claims": "claim b check 1 = 1\n",
    "claims/deep/note.md": "",
    "claims/.hidden/c.claims": "",
    "claims/[x].claims": "",
    "data/m.csv": "name,wins\nx,1\n",
    "ünï/ö.claims": "\ufeffclaim ö check 1 = 1\r\n",
    "top.claims": "",
}


@pytest.fixture(scope="module")
def top() -> Iterator[Path]:
    """A repository whose files are all gone from the disk since its one commit."""
    with TemporaryDirectory() as folder:
        top = Path(folder).resolve()
        write(top, FILES)
        (top / "link.claims").symlink_to("top.claims")
        (top / "folder").symlink_to("claims")
        (top / "out").symlink_to("/etc")
        commit(top)
        for name in FILES:
            (top / name).unlink()
        yield top


@pytest.fixture
def then(top: Path) -> Revision:
    return Revision(str(top), "HEAD")


def refused(then: Revision, path: str, named_in: str = "") -> tuple[str, str]:
    with pytest.raises(Unreadable) as caught:
        then.read(path, named_in)
    assert then.failure is None
    return caught.value.finding.rule, caught.value.finding.message


# --- reading --------------------------------------------------------------------------------------


def test_reading(then: Revision) -> None:
    source = then.read("claims/deep/../a.claims")
    assert (source.name, source.text) == ("claims/a.claims", FILES["claims/a.claims"])
    assert then.read("../data/m.csv", "claims/a.claims").name == "data/m.csv"
    assert then.read("ünï/ö.claims").text == "claim ö check 1 = 1\r\n"


def test_that_the_whole_tool_works_on_it(then: Revision) -> None:
    report = check(["claims/a.claims"], then.read)
    assert [claim.verdict.value for claim in report.claims] == ["supported"]


@pytest.mark.parametrize(
    ("path", "rule", "words"),
    [
        ("missing.claims", "unreadable-file", "there is no file `missing.claims` in `HEAD`"),
        ("claims", "unreadable-file", "`claims` is no file in `HEAD`"),
        (".", "unreadable-file", "there is no file"),
        ("link.claims", "unreadable-file", "symbolic link in `HEAD`"),
        ("folder/a.claims", "unreadable-file", "symbolic link in `HEAD`"),
        ("out/passwd", "unreadable-file", "symbolic link in `HEAD`"),
        ("../secret", "outside-root", "outside the project's root"),
        ("/etc/passwd", "outside-root", "absolute"),
        ("claims\\a.claims", "outside-root", "backslash"),
        ("a\0b", "unreadable-file", "NUL"),
        ("", "unreadable-file", "empty"),
    ],
)
def test_what_is_refused(then: Revision, path: str, rule: str, words: str) -> None:
    found, message = refused(then, path)
    assert found == rule and words in message


def test_what_is_no_text_or_too_large(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    commit(tmp_path / "sub", {"x": ""})
    write(tmp_path, {"big.toml": "#" * 1_000_001, "fits.toml": "#" * 1_000_000})
    (tmp_path / "bytes.claims").write_bytes(b"\xff\xfe")
    commit(tmp_path)
    then = Revision(str(tmp_path), "HEAD")
    assert refused(then, "big.toml")[0] == "too-large"
    assert "UTF-16" in refused(then, "bytes.claims")[1]
    assert "no file in" in refused(then, "sub")[1]
    assert len(then.read("fits.toml").text) == 1_000_000


@given(
    parts=st.lists(
        st.sampled_from(["..", ".", "", "claims", "out", "folder", "\\", "\0"]), max_size=6
    ),
    named_in=st.sampled_from(["", "top.claims", "claims/a.claims", "folder/a.claims"]),
    text=st.text(max_size=20),
)
def test_any_path_is_read_or_refused(top: Path, parts: list[str], named_in: str, text: str) -> None:
    then = Revision(str(top), "HEAD")
    for path in ("/".join([*parts, "a.claims"]), text):
        try:
            assert then.read(path, named_in).name in FILES
        except Unreadable as problem:
            assert problem.finding.message
        assert then.failure is None


def test_a_root_below_the_top_of_the_repository(top: Path) -> None:
    then = Revision(str(top / "claims"), "HEAD")
    assert then.read("a.claims").name == "a.claims"
    assert then.named(["."]) == ("[x].claims", "a.claims", "deep/er/b.claims")
    assert then.matching(["*.claims"]) == ("[x].claims", "a.claims")
    assert refused(then, "../data/m.csv", "a.claims")[0] == "outside-root"


def test_that_a_failure_of_git_is_remembered(top: Path) -> None:
    then = Revision(str(top), "HEAD")
    then._commit = "0" * 40
    with pytest.raises(Unreadable, match="cannot read the files"):
        then.has("top.claims")
    assert then.failure is not None


# --- which files there were -----------------------------------------------------------------------


def test_named_files(then: Revision) -> None:
    assert then.named(["top.claims", "missing.claims", "claims/deep", "top.claims"]) == (
        "claims/deep/er/b.claims",
        "top.claims",
    )
    assert then.named(["claims/[x].claims"]) == ("claims/[x].claims",)
    assert then.named(["../x", "/etc", "a\0b", "out"]) == ("out",)


def test_settings_of_then(then: Revision) -> None:
    assert then.has("claimcheck.toml") and not then.has("pyproject.toml")
    assert found_settings(then).files == ("claims/**",)


@pytest.mark.parametrize(
    "pattern",
    [
        "*.claims",
        "**/*.claims",
        "claims/*.claims",
        "claims/**",
        "claims/**/*.claims",
        "claims/**/er/*",
        "**/**/b.claims",
        "claims/.hidden/*",
        "claims/.*/*.claims",
        "*/*.claims",
        "./claims/../claims/a.cl?ims",
        "claims/[[]x].claims",
        "claims",
        "claims/a.claims",
        "missing/*",
        "missing",
        "**",
        "*",
    ],
)
def test_that_patterns_match_as_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str
) -> None:
    write(tmp_path, FILES | {"claimcheck.toml": f'files = ["{pattern}"]\n'})
    commit(tmp_path)
    monkeypatch.chdir(tmp_path)
    on_disk = [name for name in open_project().files if (tmp_path / name).is_file()]
    assert list(Revision(str(tmp_path), "HEAD").matching([pattern])) == on_disk


@pytest.mark.parametrize("pattern", ["../*.claims", "/etc/*", "a\0/*", "../p", "", "out/*"])
def test_patterns_that_lead_nowhere(then: Revision, pattern: str) -> None:
    assert then.matching([pattern] if pattern else []) == ()
    assert then.failure is None


def test_that_folders_are_searched_as_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    commit(tmp_path)
    monkeypatch.chdir(tmp_path)
    for folder in (".", "claims", "ünï"):
        on_disk = named_files(Workspace(str(tmp_path)), [folder])
        assert Revision(str(tmp_path), "HEAD").named([folder]) == on_disk


def test_a_pattern_of_many_stars() -> None:
    assert not is_match(["a"] * 200 + ["b"], ["**", "a"] * 60 + ["c"])
    assert is_match(["a"] * 200 + ["c"], ["**", "a"] * 60 + ["c"])


def test_that_a_file_that_is_not_committed_was_not_there(tmp_path: Path) -> None:
    commit(tmp_path, {"a.claims": ""})
    write(tmp_path, {"b.claims": ""})
    git(tmp_path, "add", "b.claims")
    then = Revision(str(tmp_path), "HEAD")
    assert then.matching(["*.claims"]) == ("a.claims",)
