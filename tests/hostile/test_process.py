"""What only a process of its own shows: closed streams, endless input, an interrupt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import DATA, SOUND, write

ROOT = Path(__file__).parents[2]
COMMAND = f"'{sys.executable}' -m claimcheck"


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", line], env=environment, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_change_no_status(root: Path, closed: str) -> None:
    write(root, {"a.claims": SOUND, "d.yaml": DATA})
    assert shell(f"{COMMAND} verify a.claims {closed}").returncode == 0
    assert shell(f"{COMMAND} verify no.claims {closed}").returncode == 2


def test_a_reader_that_goes_away(root: Path) -> None:
    lets = "".join(f"let s{at} = m\n" for at in range(5000))
    write(root, {"a.claims": SOUND + lets, "d.yaml": DATA})
    done = shell(f"{{ {COMMAND} verify a.claims; echo $? >status; }} | head -c 100")
    assert (done.stderr, (root / "status").read_text()) == (b"", "0\n")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")
def test_endless_input(root: Path) -> None:
    done = shell(f"{COMMAND} fmt - </dev/zero")
    assert done.returncode == 2
    assert done.stderr == b"claimcheck: standard input is larger than 5 MB\n"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")
@pytest.mark.parametrize("path", ["/dev/zero", "/proc/self/mem", "/dev/stdin"])
def test_devices_as_claims(root: Path, path: str) -> None:
    done = shell(f"{COMMAND} verify --root / {path} </dev/zero")
    assert done.returncode == 2
    assert b"unreadable-file" in done.stdout
