"""What only a process of its own shows: signals, closed pipes, locales, the cost of a start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = [sys.executable, str(Path(__file__).with_name("driver.py"))]
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}


def start(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*DRIVER, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=PLAIN | {"NO_COLOR": "1"} | environment,
    )


def test_ctrl_c_is_quiet(here: Path) -> None:
    (here / "claims/a.claims").write_text("slow")
    process = start("verify")
    assert process.stdout is not None and process.stdout.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == (b"", b"")
    assert process.returncode == 130


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_closed_pipe_is_quiet(here: Path, stream: str) -> None:
    (here / "claims/a.claims").write_text("claim\n" * 20_000)
    process = start("verify", "--verbose")
    getattr(process, stream).close()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert not errors


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "C.UTF-8"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb", "TZ": "Asia/Tokyo"},
    ],
)
def test_output_is_the_same_in_every_locale(here: Path, environment: dict[str, str]) -> None:
    (here / "claims/días 表.claims").write_text("größer\n")
    arguments = ["verify", "-v", "claims/días 表.claims", "fehlt-ß.claims"]
    usual = start(*arguments, PYTHONUTF8="1").communicate()
    assert "größer" in usual[0].decode() and "fehlt-ß.claims" in usual[0].decode()
    assert start(*arguments, **environment).communicate() == usual


def test_a_file_name_that_is_no_text(here: Path) -> None:
    name = os.fsencode(here) + b"/claims/\xe9.claims"
    try:
        with open(name, "wb") as file:
            file.write(b"claim")
    except OSError:
        pytest.skip("this disk has only names in UTF-8")
    process = start("verify", "--format", "json")
    out, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"")
    out.decode("utf-8")


def test_streams_that_are_closed_from_the_start(here: Path) -> None:
    command = " ".join(map(repr, DRIVER))
    assert subprocess.run(["sh", "-c", f"{command} verify >&- 2>&-"]).returncode == 0


def test_a_full_device(here: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no such device")
    with open("/dev/full", "wb") as full:
        process = subprocess.run([*DRIVER, "verify"], stdout=full, stderr=subprocess.PIPE)
    assert process.returncode == 2
    assert process.stderr == (
        b"claimcheck: the output cannot be written: no space left on device\n"
    )


def test_what_a_start_does_not_import(here: Path) -> None:
    code = (
        "import sys, runpy; sys.argv = ['driver', 'verify']\n"
        f"try: runpy.run_path({DRIVER[1]!r}, run_name='__main__')\n"
        "except SystemExit: pass\n"
        "heavy = {'tomllib', 'json', 'shutil', 'importlib.metadata', 'difflib', 'rich', 'glob'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_importing_the_package_is_cheap() -> None:
    code = (
        "import sys; before = set(sys.modules); import claimcheck\n"
        "print(sorted(set(sys.modules) - before)); claimcheck.Verdict.SUPPORTED\n"
        "print(claimcheck.__version__, sorted(set(claimcheck.__all__) - set(dir(claimcheck))))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root)
    imported, version = done.stdout.splitlines()
    assert imported == "['__future__', 'claimcheck']"
    assert version.endswith(" []")
