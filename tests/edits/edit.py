"""An edit of one file: what it is called, what it changes, where that stands afterwards.

Not here: which edits there are, whether one is harmful, what the checker says of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Standing(Enum):
    """What an edit does to the report, by its figures.

    `OPEN` edits turn a sentence into one that no figure decides; `ASIDE` ones are listed but belong
    to neither rate, as it is a matter of taste whether they are an error.
    """

    HARMFUL = "harmful"
    STILL_TRUE = "still true"
    OPEN = "undecided"
    ASIDE = "aside"
    HARMLESS = "harmless"


class Change(NamedTuple):
    """Characters `start` to `end` of a text are replaced."""

    start: int
    end: int
    new: str


class Edit(NamedTuple):
    """One edit of a file; `is_inside` says whether it touches a text that a claim quotes."""

    kind: str
    about: str
    file: str
    changes: tuple[Change, ...]
    is_inside: bool = False


def edited(text: str, changes: Iterable[Change]) -> str:
    """The text after the changes, which may not overlap."""
    parts = []
    done = 0
    for change in sorted(changes):
        parts += [text[done : change.start], change.new]
        done = change.end
    return "".join((*parts, text[done:]))


def edited_lines(text: str, changes: Iterable[Change]) -> frozenset[int]:
    """The lines, from 1, of the edited text on which something new stands or something went."""
    after = edited(text, changes)
    lines: set[int] = set()
    shift = 0
    for change in sorted(changes):
        start = change.start + shift
        end = start + max(len(change.new.rstrip("\n")), 1)
        first = after.count("\n", 0, start) + 1
        lines.update(range(first, first + after.count("\n", start, end) + 1))
        shift += len(change.new) - (change.end - change.start)
    return frozenset(lines)


def trimmed(text: str, change: Change) -> Change:
    """The change without what stays the same at its ends."""
    start, end, new = change
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Change(start, end, new)


def snippets(text: str, edit: Edit, margin: int = 45) -> tuple[str, str]:
    """What stood there before and what stands there after, each with a little around it."""
    first, last = min(edit.changes), max(edit.changes)
    start = max(0, first.start - margin)
    end = min(len(text), last.end + margin)
    inner = [
        change._replace(start=change.start - start, end=change.end - start)
        for change in edit.changes
    ]
    before = text[start:end]
    return _shown(before), _shown(edited(before, inner))


def _shown(text: str, most: int = 240) -> str:
    line = text.replace("\r", "␍").replace("\n", "⏎")
    return line if len(line) <= most else f"{line[: most // 2]} … {line[-most // 2 :]}"
