"""Piped output is the same to the byte, whatever the machine, the folder and the order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORT = str(ROOT / "claims" / "report.claims")
PLAIN = {"PYTHONHASHSEED": "0"}
OTHERS = [
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "12345"},
    {"LC_ALL": "C", "LANG": "C"},
    {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "de"},
    {"TZ": "Pacific/Kiritimati"},
    {"COLUMNS": "37", "TERM": "dumb"},
]


def printed(arguments: list[str], environment: dict[str, str], folder: Path = ROOT) -> bytes:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHONHASH"))}
    search = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": search, **environment},
        capture_output=True,
        check=False,
    )
    assert ran.stderr == b""
    assert ran.returncode == 1
    return ran.stdout


@pytest.mark.parametrize("style", ["text", "concise", "json"])
def test_that_the_environment_changes_nothing(style: str) -> None:
    arguments = ["verify", REPORT, "--format", style, "--verbose"]
    expected = printed(arguments, PLAIN)
    assert expected.count(b"\n") > 15
    for environment in OTHERS:
        assert printed(arguments, environment) == expected, environment


def test_that_the_working_folder_changes_nothing(tmp_path: Path) -> None:
    arguments = ["verify", REPORT, "--verbose"]
    assert printed(arguments, PLAIN, tmp_path) == printed(arguments, PLAIN)
    assert printed(["verify", "report.claims", "--verbose"], PLAIN, ROOT / "claims") == printed(
        arguments, PLAIN
    )


def test_that_the_order_of_arguments_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "t.csv").write_text("name,wins\na,1\nb,2\n", encoding="utf-8")
    for name, check in (("one", "wins of a > 1"), ("two", "wins of b = 3")):
        text = f'data "t.csv"\nclaim {name} check {check}\n'
        (tmp_path / f"{name}.claims").write_text(text, encoding="utf-8")
    first = printed(["verify", "one.claims", "two.claims"], PLAIN, tmp_path)
    assert (
        printed(["verify", "two.claims", "--format", "text", "one.claims"], PLAIN, tmp_path)
        == first
    )
    assert printed(["verify", "one.claims", "two.claims", "one.claims"], PLAIN, tmp_path) == first
