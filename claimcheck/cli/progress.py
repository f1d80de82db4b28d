"""A line on the terminal while a long run lasts; gone when it ends."""

from __future__ import annotations

import sys
from time import monotonic

from claimcheck.cli.streams import complain, is_terminal

_PATIENCE = 1.0
_PAUSE = 0.1


class Progress:
    """Call it with what is being checked; use it in a `with` statement."""

    def __init__(self) -> None:
        self._is_watched = is_terminal(sys.stderr)
        self._next = monotonic() + _PATIENCE
        self._is_shown = False

    def __enter__(self) -> Progress:
        return self

    def __call__(self, file: str, done: int, total: int) -> None:
        """Draw the line if the run has lasted long enough: so many claims of a file are done."""
        if self._is_watched and (now := monotonic()) >= self._next:
            self._next = now + _PAUSE
            self._is_shown = True
            from claimcheck.render.visible import visible

            complain(f"\r{visible(file)[-50:]}: {done} of {total} claims\x1b[K")

    def __exit__(self, *_: object) -> None:
        if self._is_shown:
            complain("\r\x1b[K")
