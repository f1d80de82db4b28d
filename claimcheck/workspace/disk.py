"""Names of files as the disk has them, and the bytes of a file that is safe to read.

Inside claimcheck a path is the text that its UTF-8 bytes spell, whatever the locale; only here is
it turned into what the operating system is asked for. Not here: which paths are allowed (`paths`).
"""

from __future__ import annotations

import errno
import os
import stat
import sys

from claimcheck.diagnostics.diagnostic import Finding, Unreadable

_IS_UTF8 = sys.getfilesystemencoding().replace("-", "").lower() == "utf8"
_SAFELY = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_REASONS = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "a symbolic link that leads back to itself",
    errno.ENAMETOOLONG: "the name is too long",
}
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def native(path: str) -> str:
    """A path of ours as this locale's functions of the operating system want it."""
    return path if _IS_UTF8 else os.fsdecode(path.encode("utf-8", "surrogateescape"))


def portable(path: str) -> str:
    """The inverse of `native`: for paths and arguments that come from the operating system."""
    return path if _IS_UTF8 else os.fsencode(path).decode("utf-8", "surrogateescape")


def current_folder() -> str:
    """The working folder; raises `Unreadable` when it has been removed."""
    try:
        return portable(os.getcwd())
    except OSError:
        gone = Finding("unreadable-file", "the working folder no longer exists")
        raise Unreadable(gone) from None


def real_path(path: str) -> str:
    """Where a path leads when all symbolic links are followed; it need not exist."""
    return portable(os.path.realpath(native(path)))


def read_bytes(path: str, shown: str, limit: int) -> bytes:
    """The bytes of a regular file, or `Unreadable`; an `OSError` when there is no such file.

    Never blocks: a pipe or a device is refused before it is opened, and again once it is open, in
    case it was exchanged in between. `shown` is the path for messages, `limit` counts bytes.
    """
    try:
        _refuse_special(os.stat(native(path)), shown)
        descriptor = os.open(native(path), _SAFELY)
        with open(descriptor, "rb", buffering=0) as file:
            return _read_open(file.fileno(), shown, limit)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except OSError as error:
        raise Unreadable(cannot(f"`{shown}` cannot be read", error)) from None


def cannot(message: str, error: OSError) -> Finding:
    """The finding that says why the operating system refused."""
    reason = _REASONS.get(error.errno or 0) or (error.strerror or "unknown reason").lower()
    return Finding("unreadable-file", f"{message}: {reason}")


def _read_open(descriptor: int, shown: str, limit: int) -> bytes:
    _refuse_special(os.fstat(descriptor), shown)
    chunks = []
    left = limit + 1
    while left and (chunk := os.read(descriptor, min(left, 1 << 20))):
        chunks.append(chunk)
        left -= len(chunk)
    if not left:
        raise Unreadable(_too_large(shown, limit))
    return b"".join(chunks)


def _refuse_special(status: os.stat_result, shown: str) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    kind = next((kind for test, kind in _KINDS if test(status.st_mode)), "no ordinary file")
    raise Unreadable(Finding("unreadable-file", f"`{shown}` is {kind}, not a file"))


def _too_large(shown: str, limit: int) -> Finding:
    return Finding(
        "too-large",
        f"`{shown}` is larger than {limit // 1_000_000} MB, the limit for such a file",
        "split it, or keep only what the claims need",
    )
