"""Files that claimcheck writes: each is replaced in one step, or left as it was."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.workspace.disk import cannot, native, real_path
from claimcheck.workspace.root import absolute


def write_text(path: str, text: str, inputs: Collection[str] = ()) -> None:
    """Write UTF-8 to a file given from the working folder; raises `Unreadable` when it cannot.

    A reader sees the old file or the new one, never half of it. The file keeps its permissions; a
    symbolic link stays one; a device or a pipe is written to, not replaced. `inputs` are the real
    paths of files that are not to be lost.
    """
    real = real_path(absolute(path.replace("\0", "")))
    if real in inputs:
        raise Unreadable(Finding("configuration", f"`{path}` is a file that was read to check it"))
    data = text.encode("utf-8", "backslashreplace")
    target = native(real)
    try:
        mode = _mode(target)
        if mode is None or stat.S_ISREG(mode):
            _replace(target, data, mode)
        else:
            with open(target, "wb") as file:
                file.write(data)
    except OSError as error:
        raise Unreadable(cannot(f"`{path}` cannot be written", error)) from None


def _mode(target: str) -> int | None:
    try:
        return os.stat(target).st_mode
    except FileNotFoundError:
        return None


def _replace(target: str, data: bytes, mode: int | None) -> None:
    folder, name = os.path.split(target)
    fresh = os.path.join(folder, f".{name[:100]}.{os.getpid()}.claimcheck")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(fresh, flags, 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(fresh, stat.S_IMODE(mode))
        os.replace(fresh, target)
    except BaseException:
        os.unlink(fresh)
        raise
