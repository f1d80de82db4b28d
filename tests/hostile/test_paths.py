"""Paths that lead nowhere, outside, or to what is no file: nothing outside the root is read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.cli import main

from .conftest import DATA, SOUND, Verify, write

PATHS = [  # as written in a claims file, and the rule
    ("../secret.csv", "outside-root"),
    ("../root-evil/secret.csv", "outside-root"),
    ("../../../../../../../../etc/passwd.csv", "outside-root"),
    ("sub/../../secret.csv", "outside-root"),
    ("../../etc/passwd", "data-format"),
    ("/etc/passwd.csv", "outside-root"),
    ("//host/share.csv", "outside-root"),
    ("file:///etc/passwd.csv", "outside-root"),
    ("https://example.org/x.csv", "outside-root"),
    ("C:/x.csv", "outside-root"),
    ("C:x.csv", "outside-root"),
    (r"C:\\x.csv", "outside-root"),
    (r"\\\\host\\x.csv", "outside-root"),
    (r"..\\secret.csv", "outside-root"),
    ("%2e%2e/secret.csv", "unreadable-file"),
    ("~/secret.csv", "unreadable-file"),
    ("", "data-format"),
    (".", "data-format"),
    ("d.yaml/", "data-format"),
    ("d.yaml/x.csv", "unreadable-file"),
    ("x" * 5000 + ".csv", "too-large"),
    ("x" * 300 + ".csv", "unreadable-file"),
    ("\x1b[31m.csv", "unreadable-file"),
    ("\u202e[bold].csv", "unreadable-file"),
]


@pytest.mark.parametrize(("path", "rule"), PATHS, ids=range(len(PATHS)))
def test_a_path_in_a_claims_file(verify: Verify, path: str, rule: str) -> None:
    outcome = verify({"a.claims": f'{SOUND}data "{path}"\n', "d.yaml": DATA})
    assert (outcome.status, outcome.first) == (2, f"{rule} a.claims:3:6")
    assert outcome.verdicts == {"sound": "supported"}
    assert "hunter2" not in outcome.out + outcome.err


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def plug(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)  # a full path would be too long for some systems


def link_out(path: Path) -> None:
    path.symlink_to("../secret.csv")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nothing")


def not_utf8(path: Path) -> None:
    path.write_bytes(b"n,c\nR\xff,1\n")


def utf16(path: Path) -> None:
    path.write_text("n,c\nR,1\n", "utf-16")


def nul(path: Path) -> None:
    path.write_bytes(b"n,c\nR\0,1\n")


Make = Callable[[Path], None]
THINGS = [
    (folder, "unreadable-file"),
    (pipe, "unreadable-file"),
    (plug, "unreadable-file"),
    (link_out, "outside-root"),
    (link_to_itself, "unreadable-file"),
    (link_to_a_device, "outside-root"),
    (link_to_nothing, "unreadable-file"),
    (not_utf8, "unreadable-file"),
    (utf16, "unreadable-file"),
    (nul, "unreadable-file"),
]


@pytest.mark.parametrize(("make", "rule"), THINGS, ids=[make.__name__ for make, _ in THINGS])
def test_what_is_no_text_file(root: Path, verify: Verify, make: Make, rule: str) -> None:
    make(root / "n.csv")
    outcome = verify({"a.claims": f'{SOUND}data "n.csv"\n', "d.yaml": DATA})
    assert (outcome.status, outcome.findings) == (2, [f"{rule} a.claims:3:6"])
    assert outcome.verdicts == {"sound": "supported"}
    make(root / "b.claims")
    outcome = verify({"a.claims": SOUND}, "a.claims", "b.claims")
    assert (outcome.status, outcome.findings) == (2, [f"{rule} b.claims:1:1"])
    assert outcome.verdicts == {"sound": "supported"}


def test_bytes_are_named_with_line_and_column(root: Path, verify: Verify) -> None:
    not_utf8(root / "n.csv")
    outcome = verify({"a.claims": f'{SOUND}data "n.csv"\n', "d.yaml": DATA})
    assert "byte 0xff at line 2, column 2" in outcome.out


def test_links_inside_the_root_are_fine(root: Path, verify: Verify) -> None:
    (root / "again").symlink_to(".")
    (root / "e.yaml").symlink_to("again/d.yaml")
    text = SOUND.replace("d.yaml", "again/again/e.yaml")
    assert verify({"a.claims": text, "d.yaml": DATA}).verdicts == {"sound": "supported"}


# --- configuration of a stranger ------------------------------------------------------------------


def test_wildcards_are_not_caught_in_links(
    root: Path, verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "abc":
        (root / name).symlink_to(".")
    (root / "/".join("x" * 30)).mkdir(parents=True)
    for pattern in ("*/" * 30 + "*", "**/" * 30 + "*.nothing", "*/**/" * 15 + "*.nothing"):
        write(root, {"claimcheck.toml": f'files = ["{pattern}"]'})
        assert main(["verify"]) == 2
        assert "there are no claims files" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["claimcheck.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    "text",
    [
        f"x = {'[' * 5000}{']' * 5000}",
        f"{'.'.join(['a'] * 20_000)} = 1",
        f"[{' . '.join(['a'] * 20_000)}]",
        " . ".join(["'a.='"] * 20_000) + " = 1",
        f"x = {'9' * 10_000}",
        "x = 9999-99-99",
        'files = ["../*"]',
        'files = ["/etc/*"]',
        'root = "/"',
    ],
    ids=range(9),
)
def test_a_configuration_that_hurts(
    root: Path, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    head = "[tool.claimcheck]\n" if name == "pyproject.toml" else ""
    write(root, {name: f"{head}{text}\n", "claims/a.claims": SOUND})
    assert main(["verify"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("claimcheck: ")


# --- what is written ------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["a.claims", "d.yaml", "./x/../d.yaml", "link", "bad.claims"])
def test_the_output_replaces_no_file_that_was_read(root: Path, verify: Verify, target: str) -> None:
    (root / "link").symlink_to("d.yaml")
    files = {"a.claims": SOUND, "d.yaml": DATA, "bad.claims": b"\xff"}
    outcome = verify(files, "a.claims", "bad.claims", "--output", target)
    assert outcome.status == 2
    assert "is a file that was read" in outcome.err


@pytest.mark.parametrize("target", ["", ".", "no/out.json", "x" * 300, "\x1b[31m/\n::error::"])
def test_an_output_that_cannot_be(verify: Verify, target: str) -> None:
    outcome = verify({"a.claims": SOUND, "d.yaml": DATA}, "a.claims", "--output", target)
    assert outcome.status == 2
    assert "cannot be written" in outcome.err
    assert "\x1b" not in outcome.err and "\n::" not in outcome.err
