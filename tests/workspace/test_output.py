"""Writing: a whole file or none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace import output
from claimcheck.workspace.output import write_text


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_utf8_with_the_line_ends_it_has(here: Path) -> None:
    write_text("x", "é\r\n表\n\udce9")
    assert (here / "x").read_bytes() == "é\r\n表\n\\udce9".encode()
    assert os.listdir() == ["x"]


def test_a_new_file_has_the_usual_permissions(here: Path) -> None:
    before = os.umask(0o027)
    try:
        write_text("x", "")
    finally:
        os.umask(before)
    assert stat.S_IMODE(os.stat("x").st_mode) == 0o640


def test_an_old_file_keeps_permissions_and_links(here: Path) -> None:
    (here / "real").write_text("old")
    os.chmod("real", 0o600)
    os.symlink("real", "link")
    write_text("link", "new")
    assert os.path.islink("link")
    assert (here / "real").read_text() == "new"
    assert stat.S_IMODE(os.stat("real").st_mode) == 0o600


def test_a_device_is_not_replaced() -> None:
    before = os.stat(os.devnull)
    write_text(os.devnull, "text")
    assert os.stat(os.devnull).st_ino == before.st_ino


def test_a_failure_leaves_the_old_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (here / "x").write_text("old")
    monkeypatch.setattr(output.os, "fsync", full)
    with pytest.raises(Unreadable, match="`x` cannot be written: no space left"):
        write_text("x", "new")
    assert (here / "x").read_text() == "old"
    assert os.listdir() == ["x"]


def test_places_that_cannot_be_written(here: Path) -> None:
    for path in ("missing/x", ".", "x\0" * 300):
        with pytest.raises(Unreadable, match="cannot be written"):
            write_text(path, "text")


def test_an_input_is_not_overwritten(here: Path) -> None:
    (here / "a.claims").write_text("claims")
    with pytest.raises(Unreadable, match="was read"):
        write_text("./a.claims", "text", {str(here / "a.claims")})
