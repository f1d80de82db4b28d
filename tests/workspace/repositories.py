"""Repositories of Git, made anew for a test and independent of the machine's settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_WHO = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "a"), ("EMAIL", "a@b.c"), ("DATE", "2020-01-01T00:00:00Z"))
}


def git(folder: Path, *arguments: str) -> str:
    """Run `git` in a folder and return what it prints."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    ran = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        env=environment | _WHO | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout.strip()


def write(folder: Path, files: dict[str, str]) -> None:
    """Write texts to files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def commit(folder: Path, files: dict[str, str] | None = None) -> str:
    """Write files and commit all that is there, into a new repository if there is none."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    write(folder, files or {})
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x")
    return git(folder, "rev-parse", "HEAD")
