"""No path that anyone can write reads a file outside the root."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.files import Workspace

PARTS = ["..", ".", "", "a", "b", "secret", "out", "up", "root", "root-evil", "~", "\\", "C:", "\0"]


@pytest.fixture(scope="module")
def top() -> Iterator[Path]:
    """A root with links in and out, and secrets around it."""
    with TemporaryDirectory() as folder:
        top = Path(folder).resolve()
        for name in ("root/a/a", "root/b", "root-evil/secret", "secret"):
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            (top / name).write_text("SECRET" if "secret" in name else "open")
        (top / "root/out").symlink_to(top)
        (top / "root/a/out").symlink_to("../../root-evil")
        (top / "root/a/up").symlink_to("..")
        (top / "root/secret").symlink_to("a/up/../secret")
        yield top


@given(
    parts=st.lists(st.sampled_from(PARTS), max_size=7),
    named_in=st.sampled_from(["", "b", "a/a", "a/up/b"]),
    is_absolute=st.booleans(),
)
def test_no_secret_is_read(top: Path, parts: list[str], named_in: str, is_absolute: bool) -> None:
    path = (f"{top}/" if is_absolute else "") + "/".join(parts)
    try:
        source = Workspace(str(top / "root")).read(path, named_in)
    except Unreadable as refused:
        assert "SECRET" not in f"{refused.finding}"
    else:
        assert source.text == "open"
        assert not source.name.startswith(("/", ".."))


@given(path=st.text(max_size=30))
def test_any_text_is_read_or_refused(top: Path, path: str) -> None:
    workspace = Workspace(str(top / "root"))
    try:
        workspace.read(workspace.name_of(path.replace("\0", "")))
        workspace.read(path)
    except Unreadable as refused:
        assert refused.finding.message
