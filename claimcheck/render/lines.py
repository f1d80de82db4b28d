"""Lines of styled segments, which text for people is built of, and how they become one text.

A style is a name of what a segment is, not a colour: colours are in `style`, the only module that
imports a library for them, and plain output never loads it.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.render.segments import Line
from claimcheck.render.visible import visible


def paint(lines: Iterable[Line], color: bool) -> str:
    """The text of lines, each with its newline; colours are loaded only if asked for."""
    harmless = (_harmless(line) for line in lines)
    if color:
        from claimcheck.render.style import colored

        return colored(harmless)
    return "".join(f"{''.join([text for _, text in line]).rstrip()}\n" for line in harmless)


def indented(lines: Iterable[Line], columns: int) -> list[Line]:
    """The lines moved to the right."""
    return [(("plain", " " * columns), *line) for line in lines]


def harmless(text: str) -> str:
    """A line of someone else's text as it may be printed by itself; its tabs stay."""
    shown = "\t".join(visible(part) for part in text.split("\t"))
    return "".join([part for _, part in _harmless((("plain", shown),))])


def without_marks(text: str) -> str:
    """A text without what the log of a CI service takes for a command anywhere in a line."""
    return text.replace("##[", "#\\x23[").replace("##vso[", "#\\x23vso[")


def _harmless(line: Line) -> Line:
    """The line, but none that the log of a CI service would run as a command.

    GitHub trims a line before it looks for `::`, and takes `##[` anywhere; Azure takes `##vso[`.
    """
    text = "".join([text for _, text in line])
    if "##" in text:
        line = tuple((style, without_marks(part)) for style, part in line)
    if not text.lstrip().startswith("::"):
        return line
    first = next(index for index, (_, part) in enumerate(line) if part.strip())
    style, part = line[first]
    return (*line[:first], (style, part.replace(":", "\\x3a", 1)), *line[first + 1 :])
