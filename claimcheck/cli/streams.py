"""The standard streams: UTF-8 in every locale, colour and width, and a reader that goes away."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import NamedTuple, TextIO

from claimcheck.diagnostics.diagnostic import Finding, Unreadable

COLORS = ("auto", "always", "never")
_WIDTH_OF_FILES = 100


class Look(NamedTuple):
    """How a text for standard output or a file is to be drawn; `width` in columns."""

    color: bool
    width: int


def prepare() -> None:
    """Make the streams write UTF-8 with LF, whatever the locale or the environment says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit(text: str) -> None:
    """Write to standard output at once; a reader that has gone away is no mistake.

    Raises `Unreadable` when the output cannot be written, as on a full disk.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        _discard(sys.stdout)
    except OSError as error:
        from claimcheck.workspace.disk import cannot

        _discard(sys.stdout)
        raise Unreadable(cannot("the output cannot be written", error)) from None


def complain(text: str) -> None:
    """Write to standard error, if anyone listens."""
    try:
        _write(sys.stderr, text)
    except OSError:
        _discard(sys.stderr)


def explain_finding(finding: Finding) -> None:
    """Write a finding that concerns the whole run to standard error."""
    from claimcheck.render.visible import visible

    hint = f"  {visible(finding.help)}\n" if finding.help else ""
    complain(f"claimcheck: {visible(finding.message)}\n{hint}")


def look(color: str, to_file: bool = False) -> Look:
    """Colour and width for standard output or a file; `color` is one of `COLORS`."""
    if to_file:
        return Look(color == "always", _WIDTH_OF_FILES)
    width = _WIDTH_OF_FILES
    if is_terminal(sys.stdout):
        with suppress(OSError, ValueError):
            width = os.get_terminal_size(sys.stdout.fileno()).columns or width
    return Look(_wants_color(color), width)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person reads a stream as it is written."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _wants_color(color: str) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None and not stream.closed:
        stream.write(text)
        stream.flush()


def _discard(stream: TextIO) -> None:
    """Send what is left to nowhere, or the interpreter complains when it flushes at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
