"""Runs of a block's raw text that show, and the text that they make together.

Lives here: `Run`, `Shown` and how runs become text with places. Not here: which runs show
(`unmark`), which marks are emphasis (`emphasis`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.source import Span


class Run:
    """A stretch of the raw text that shows as it stands, or as `shown`; `code` is inline code."""

    __slots__ = ("code", "end", "shown", "start")

    def __init__(self, start: int, end: int, shown: str | None = None, code: bool = False) -> None:
        self.start = start
        self.end = end
        self.shown = shown
        self.code = code

    def leave_out(self) -> None:
        """Show nothing of it."""
        self.end = self.start
        self.shown = None


class Shown(NamedTuple):
    """What a block shows: `pieces` as in a `Passage`, the places of inline code in `text`.

    `comments` are the places in the source of the HTML comments in the block.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    code: tuple[Span, ...] = ()
    comments: tuple[Span, ...] = ()


def assembled(raw: str, runs: Sequence[Run]) -> tuple[str, list[tuple[int, int]], list[Span]]:
    """The text of runs side by side, its pieces as offsets of the raw text, and its inline code.

    White space of a run is single spaces; it is left out at the start, at the end and after
    another space.
    """
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    code: list[Span] = []
    length = 0
    ahead = -1
    after_space = True
    for run in runs:
        start = run.start
        part = raw[start : run.end] if run.shown is None else run.shown
        if after_space and part[:1] == " ":
            part = part[1:]
            start += 1
        if not part:
            continue
        if start - length != ahead:
            ahead = start - length
            pieces.append((length, start))
        parts.append(part)
        if run.code:
            code.append(Span(length, length + len(part)))
        length += len(part)
        if run.shown is not None:
            ahead = -1
        after_space = part[-1] == " "
    text = "".join(parts)
    if after_space and text:
        text = text[:-1]
        while pieces and pieces[-1][0] >= len(text):
            pieces.pop()
    return text, pieces, code
