"""Which claims files a command works on."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.project import open_project

NAMES = (
    "claims/b.claims",
    "claims/a.claims",
    "claims/readme.md",
    "claims/.hidden.claims",
    "claims/deep/c.claims",
    ".hidden/d.claims",
    "other/e.claims",
    "other/[x]/f.claims",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with claims in many places."""
    for name in NAMES:
        path = tmp_path / "p" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "p/.git").mkdir()
    monkeypatch.chdir(tmp_path / "p")
    return tmp_path / "p"


def configured(here: Path, *patterns: str) -> tuple[str, ...]:
    (here / "claimcheck.toml").write_text(f"files = {list(patterns)!r}")
    return open_project().files


def test_without_files_the_claims_folder(here: Path) -> None:
    assert open_project().files == ("claims/a.claims", "claims/b.claims")


def test_files_are_sorted_and_named_once(here: Path) -> None:
    files = ["other/e.claims", "./claims/a.claims", str(here / "claims/a.claims")]
    assert open_project(files).files == ("claims/a.claims", "other/e.claims")


def test_files_are_relative_to_the_working_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here / "claims")
    assert open_project(["a.claims", "../other/e.claims"]).files == (
        "claims/a.claims",
        "other/e.claims",
    )


def test_a_folder_stands_for_the_claims_below_it(here: Path) -> None:
    assert open_project(["claims"]).files == (
        "claims/a.claims",
        "claims/b.claims",
        "claims/deep/c.claims",
    )
    assert open_project(["other/[x]"]).files == ("other/[x]/f.claims",)
    assert len(open_project(["."]).files) == 5


def test_a_folder_without_claims_stays_for_the_reader_to_refuse(here: Path) -> None:
    (here / "empty").mkdir()
    assert open_project(["empty", "missing"]).files == ("empty", "missing")


def test_patterns(here: Path) -> None:
    assert configured(here, "**/e.claims") == ("other/e.claims",)
    assert configured(here, "claims/**") == (
        "claims/a.claims",
        "claims/b.claims",
        "claims/deep/c.claims",
        "claims/readme.md",
    )
    assert configured(here, "claims/[a]*", "claims/?.claims") == (
        "claims/a.claims",
        "claims/b.claims",
    )
    assert configured(here, ".hidden/*.claims") == (".hidden/d.claims",)
    assert configured(here, "nothing/*") == ()
    assert configured(here, "claims/missing.claims") == ("claims/missing.claims",)


@pytest.mark.parametrize("pattern", ["../*.claims", "/etc/*", "claims/../../*", "https://x/*"])
def test_patterns_that_leave_the_root(here: Path, pattern: str) -> None:
    with pytest.raises(Unreadable) as caught:
        configured(here, pattern)
    assert caught.value.finding.rule == "outside-root"


def test_links_to_folders_outside_are_not_listed(here: Path) -> None:
    outside = here.parent / "outside"
    outside.mkdir()
    (outside / "x.claims").touch()
    (here / "link").symlink_to(outside)
    assert "link/x.claims" not in configured(here, "*/*.claims")
    with pytest.raises(Unreadable, match="symbolic link"):
        configured(here, "link/*.claims")


def test_loops_end_and_depth_is_no_matter(here: Path) -> None:
    (here / "claims/loop").symlink_to(".")
    (here / "other/d").joinpath(*["d"] * 300).mkdir(parents=True)
    (here / "claimcheck.toml").write_text('files = ["**/*.claims"]')
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 200)
    try:
        assert len(open_project().files) == 5
    finally:
        sys.setrecursionlimit(limit)
