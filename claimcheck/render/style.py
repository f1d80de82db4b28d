"""What a style looks like on a terminal; the only module that imports `rich`.

Segments are given to `rich` as text with a style and never as markup, so that `[bold]` in a file
is printed as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.color import ColorSystem
from rich.style import Style as Look

from claimcheck.render.segments import Line, Style

_LOOKS: dict[Style, Look] = {
    "plain": Look(),
    "place": Look(bold=True),
    "label": Look(color="cyan"),
    "supported": Look(color="green"),
    "contradicted": Look(color="red", bold=True),
    "undecided": Look(color="yellow", bold=True),
    "skipped": Look(dim=True),
    "error": Look(color="red", bold=True),
    "warning": Look(color="yellow"),
    "note": Look(color="blue"),
    "faint": Look(dim=True),
    "object": Look(bold=True),
    "marked": Look(color="red", bold=True),
}


def colored(lines: Iterable[Line]) -> str:
    """The text of lines with the sixteen colours that every terminal has."""
    return "".join(f"{_painted(line)}\n" for line in lines)


def _painted(line: Line) -> str:
    return "".join(
        _LOOKS[style].render(text, color_system=ColorSystem.STANDARD) for style, text in line
    ).rstrip(" ")
