"""Where the root is (OUTPUTS.md, "Root")."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.root import find_root, given_root, is_within


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


@pytest.mark.parametrize("marker", ["claimcheck.toml", "pyproject.toml", ".git"])
def test_nearest_folder_with_a_marker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str
) -> None:
    made(tmp_path, f"outer/{marker}", f"outer/inner/{marker}", "outer/inner/a/b/x.claims")
    monkeypatch.chdir(tmp_path)
    assert find_root(["outer/inner/a/b/x.claims"]) == str(tmp_path / "outer/inner")


def test_a_git_folder_is_a_marker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "p/.git/HEAD", "p/claims/x.claims")
    monkeypatch.chdir(tmp_path / "p/claims")
    assert find_root(["x.claims"]) == str(tmp_path / "p")
    assert find_root([]) == str(tmp_path / "p")


def test_else_the_working_folder_if_the_file_is_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "a/b/x.claims")
    monkeypatch.chdir(tmp_path / "a")
    assert find_root(["b/x.claims"]) == str(tmp_path / "a")


def test_else_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a/x.claims", "b/.keep")
    monkeypatch.chdir(tmp_path / "b")
    assert find_root(["../a/x.claims"]) == str(tmp_path / "a")


def test_several_files_share_one_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "p/.git/HEAD", "p/a/pyproject.toml", "p/a/x.claims", "p/b/y.claims")
    monkeypatch.chdir(tmp_path)
    assert find_root(["p/a/x.claims"]) == str(tmp_path / "p/a")
    assert find_root(["p/a/x.claims", "p/b/y.claims"]) == str(tmp_path / "p")


def test_a_stray_file_does_not_widen_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "p/x.claims", "q/secret", "here/.keep")
    monkeypatch.chdir(tmp_path / "here")
    assert find_root(["../p/x.claims", "../q/secret"]) == str(tmp_path / "p")
    assert find_root(["../p/x.claims", "/etc/passwd"]) == str(tmp_path / "p")


def test_a_folder_that_is_named_may_be_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "p/claimcheck.toml")
    monkeypatch.chdir(tmp_path)
    assert find_root(["p"]) == str(tmp_path / "p")


def test_a_link_does_not_move_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "p/.git/HEAD", "elsewhere/pyproject.toml", "elsewhere/x.claims")
    (tmp_path / "p/claims").symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path / "p")
    assert find_root(["claims/x.claims"]) == str(tmp_path / "p")


def test_a_given_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "p/file")
    monkeypatch.chdir(tmp_path / "p")
    assert given_root("..") == str(tmp_path)
    for wrong in ("file", "missing", "nul\0"):
        with pytest.raises(Unreadable, match="is not a folder"):
            given_root(wrong)


def test_a_sibling_with_the_same_beginning_is_outside() -> None:
    assert is_within("/r/a", "/r") and is_within("/r", "/r") and is_within("/a", "/")
    assert not is_within("/root-evil/a", "/root")


def test_a_working_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(Unreadable, match="no longer exists"):
        find_root([])


def test_a_link_does_not_move_the_root_out_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "p/.keep", "elsewhere/pyproject.toml", "elsewhere/x.claims")
    (tmp_path / "p/claims").symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path / "p")
    assert find_root(["claims/x.claims"]) == str(tmp_path / "p")


def test_a_link_to_a_project_that_is_named_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "real/pyproject.toml", "real/claims/x.claims", "here/.keep")
    (tmp_path / "alias").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path / "here")
    assert find_root(["../alias/claims/x.claims"]) == str(tmp_path / "alias")
