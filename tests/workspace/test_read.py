"""Reading a stranger's files: what is refused, in which words, and what is read."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.workspace import disk, files
from claimcheck.workspace.files import Workspace


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in `tmp_path/root`, with a secret beside it."""
    root = tmp_path / "root"
    for name in ("root/claims/a.claims", "root/data/figures.csv", "secret", "root-evil/a.csv"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}")
    monkeypatch.chdir(root)
    return root


def refused(root: Path, path: str, named_in: str = "claims/a.claims") -> Finding:
    with pytest.raises(Unreadable) as caught:
        Workspace(str(root)).read(path, named_in)
    assert str(root) not in f"{caught.value.finding}", "no absolute path in a message"
    return caught.value.finding


def test_a_path_is_relative_to_the_file_that_names_it(root: Path) -> None:
    source = Workspace(str(root)).read("../data/figures.csv", "claims/a.claims")
    assert source.name == "data/figures.csv"
    assert source.text == "text of root/data/figures.csv"
    assert Workspace(str(root)).read("data/./figures.csv").name == "data/figures.csv"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../../secret", "leads outside"),
        ("../../root-evil/a.csv", "leads outside"),
        ("x/../../../secret", "leads outside"),
        ("/etc/passwd", "absolute path"),
        ("//host/share", "absolute path"),
        ("https://example.com/a.csv", "is an address"),
        ("file:///etc/passwd", "is an address"),
        (r"C:\data\a.csv", "drive"),
        ("C:/data/a.csv", "drive"),
        (r"..\..\secret", "backslash"),
        (r"\\host\share", "backslash"),
    ],
)
def test_paths_that_leave_the_root(root: Path, path: str, words: str) -> None:
    finding = refused(root, path)
    assert finding.rule == "outside-root"
    assert words in finding.message and path in finding.message
    assert finding.help


@pytest.mark.parametrize(
    ("path", "rule", "words"),
    [
        ("", "unreadable-file", "empty"),
        (" ", "unreadable-file", "empty"),
        ("a\0b", "unreadable-file", "NUL"),
        ("x/" * 3000, "too-large", "4096"),
        ("n" * 300, "unreadable-file", "too long"),
        ("..", "unreadable-file", "is a folder"),
        ("../data", "unreadable-file", "is a folder"),
        ("a.claims/b", "unreadable-file", "`a.claims` is a file, not a folder"),
    ],
)
def test_paths_that_are_no_files(root: Path, path: str, rule: str, words: str) -> None:
    finding = refused(root, path)
    assert finding.rule == rule
    assert words in finding.message


def test_the_message_prints_the_root_that_would_allow_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "`--root ..`" in refused(root, "../../secret").help
    monkeypatch.chdir(root / "claims")
    assert "`--root ../..`" in refused(root, "../../secret").help
    wider = Workspace(str(root.parent))
    assert wider.read("../../secret", "root/claims/a.claims").name == "secret"


def test_the_root_of_the_disk_as_the_only_root_that_would_do(root: Path) -> None:
    (root / "hosts").symlink_to("/etc/hosts")
    assert "`--root /`" in refused(root, "../hosts").help


def test_a_link_that_leads_outside(root: Path) -> None:
    (root / "data/link.csv").symlink_to(root.parent / "secret")
    (root / "folder").symlink_to(root.parent)
    for path in ("../data/link.csv", "../folder/secret", "../folder/missing"):
        finding = refused(root, path)
        assert finding.rule == "outside-root"
        assert "through a symbolic link" in finding.message
        assert "--root .." in finding.help


def test_a_link_inside_is_followed(root: Path) -> None:
    (root / "data/link.csv").symlink_to("figures.csv")
    assert Workspace(str(root)).read("data/link.csv").name == "data/link.csv"


def test_a_root_that_is_itself_a_link(root: Path) -> None:
    (root.parent / "alias").symlink_to(root)
    assert Workspace(str(root.parent / "alias")).read("data/figures.csv").text


def test_links_to_nothing_and_to_themselves(root: Path) -> None:
    (root / "loop").symlink_to("loop")
    (root / "broken").symlink_to("nothing")
    assert "leads back to itself" in refused(root, "../loop").message
    assert "symbolic link to a file that is not there" in refused(root, "../broken").message


def test_a_missing_file_names_the_nearest(root: Path) -> None:
    finding = refused(root, "../data/Figure.csv")
    assert finding.message == "there is no file `../data/Figure.csv`"
    assert finding.help == "did you mean `figures.csv`?"


def test_a_missing_folder_names_the_nearest(root: Path) -> None:
    finding = refused(root, "../dato/figures.csv")
    assert "there is no folder `dato`" in finding.message
    assert finding.help == "did you mean `data`?"


def test_a_path_written_from_the_root(root: Path) -> None:
    finding = refused(root, "data/figures.csv")
    assert "write `../data/figures.csv`" in finding.help


def test_a_pipe_does_not_block(root: Path) -> None:
    os.mkfifo(root / "pipe.csv")
    assert "is a named pipe" in refused(root, "../pipe.csv").message


def test_a_socket(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        assert "is a socket" in refused(root, "../s").message


def test_a_device() -> None:
    with pytest.raises(Unreadable, match="is a device"):
        Workspace("/dev").read("null")


def test_a_file_that_becomes_a_pipe_before_it_is_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(root / "pipe.csv")
    ordinary = os.stat(root / "data/figures.csv")
    monkeypatch.setattr(disk.os, "stat", lambda *_, **__: ordinary)
    with pytest.raises(Unreadable, match="is a named pipe"):
        disk.read_bytes(str(root / "pipe.csv"), "pipe.csv", 10)


def test_no_permission(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(disk.os, "open", denied)
    finding = refused(root, "../data/figures.csv")
    assert finding.message == "`../data/figures.csv` cannot be read: permission denied"


@pytest.mark.parametrize(("name", "limit"), [("b.claims", "5 MB"), ("b.csv", "50 MB")])
def test_a_file_over_the_limit(root: Path, name: str, limit: str) -> None:
    size = int(limit.split()[0]) * 1_000_000
    with open(root / name, "wb") as file:
        file.truncate(size + 1)
    finding = refused(root, f"../{name}")
    assert finding.rule == "too-large"
    assert limit in finding.message


def test_a_file_at_the_limit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "DATA_LIMIT", len("text of root/data/figures.csv"))
    assert Workspace(str(root)).read("data/figures.csv").text.endswith("csv")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a\nb\xc3\xa9 \xe9", "byte 0xe9 at line 2, column 4"),
        (b"\xef\xbb\xbf\xff", "byte 0xff at line 1, column 1"),
        (b"ab\xc3", "byte 0xc3 at line 1, column 3"),
        (b"\xed\xa0\x80", "byte 0xed at line 1, column 1"),
        (b"a\r\nb\0", "NUL character at line 2, column 2"),
        ("a".encode("utf-16"), "UTF-16"),
    ],
)
def test_bytes_that_are_no_text(root: Path, data: bytes, words: str) -> None:
    (root / "x.csv").write_bytes(data)
    finding = refused(root, "../x.csv")
    assert finding.rule == "unreadable-file"
    assert words in finding.message


def test_a_byte_order_mark_is_dropped_and_line_ends_are_kept(root: Path) -> None:
    (root / "x.csv").write_bytes(b"\xef\xbb\xbfa\r\nb\x0cc\xe2\x80\xa8d\n")
    source = Workspace(str(root)).read("x.csv")
    assert source.text == "a\r\nb\x0cc\u2028d\n"
    assert source.position(3) == (2, 1)


def test_names_from_the_command_line(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(str(root))
    monkeypatch.chdir(root / "claims")
    assert workspace.name_of("a.claims") == "claims/a.claims"
    assert workspace.name_of(str(root / "data/figures.csv")) == "data/figures.csv"
    assert workspace.name_of("../../secret") == "../secret"
    assert workspace.name_of("https://x/y") == "https://x/y"
    assert refused(root, workspace.name_of("../../secret"), "").rule == "outside-root"
    assert refused(root, workspace.name_of("/etc/passwd"), "").rule == "outside-root"


def test_a_name_in_another_alphabet(root: Path) -> None:
    (root / "días 表.csv").write_text("x")
    assert Workspace(str(root)).read("días 表.csv").name == "días 表.csv"
