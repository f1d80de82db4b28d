"""What all readers of one load share: the files, the problems found, and how much room is left.

Lives here: `Loading`, `quoted`. Not here: any format; the words of a problem are its finder's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable, at_place
from claimcheck.diagnostics.nearest import MAX_COMPARED, did_you_mean
from claimcheck.source import Place, Source

Reader = Callable[[str, str], Source]
"""Reads a path as written in a file: (path, name of that file) -> text; raises `Unreadable`."""

MAX_FIGURES = 500_000
MAX_CHARACTERS = 16_000_000
MAX_LINES = 1_000_000
MAX_PROBLEMS = 100
MAX_DEPTH = 40
_MAX_QUOTED = 60
_MAX_COMPARED = 4000


class Loading:
    """One load: reads files, collects problems, and counts what is read."""

    __slots__ = (
        "_characters",
        "_compared",
        "_frames",
        "_left_out",
        "_problems",
        "_read",
        "_room",
        "_sources",
    )

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._room = MAX_FIGURES
        self._problems: list[Diagnostic] = []
        self._left_out = 0
        self._compared = 0
        self._characters = 0
        self._sources: dict[str, Source] = {}
        self._frames: dict[tuple[str, int], str] = {}

    def source(self, path: str, base: str) -> Source:
        """The text of a file that `base` names; raises `Unreadable`, also when it is too much.

        A file that is read again counts again: the limit is for one load.
        """
        source = self._read(path, base)
        self._characters += len(source.text)
        if self._characters > MAX_CHARACTERS:
            message = f"more than {MAX_CHARACTERS:,} characters to read, with {quoted(path)}"
            raise Unreadable(Finding("too-large", message))
        if source.text.count("\n") > MAX_LINES:
            message = f"{quoted(path)} has more than {MAX_LINES:,} lines"
            raise Unreadable(Finding("too-large", message))
        if source.text.startswith("\ufeff"):
            source = Source(source.name, source.text[1:])
        return self._sources.setdefault(source.name, source)

    def error(
        self,
        rule: str,
        message: str,
        place: Place,
        fix: str = "",
        related: tuple[tuple[Place, str], ...] = (),
        length: int = 1,
    ) -> None:
        """Notes a problem; of very many only the first are kept, and the rest counted."""
        if len(self._problems) >= MAX_PROBLEMS:
            self._left_out += 1
            return
        finding = Finding(rule, message, fix)
        self._problems.append(at_place(finding, place, self._line(place), length, related))

    def did_you_mean(self, name: str, known: Collection[str]) -> str:
        """The nearest known names as a question; nothing once many have been looked for."""
        self._compared += min(len(known), MAX_COMPARED)
        if self._compared > _MAX_COMPARED or len(self._problems) >= MAX_PROBLEMS:
            return ""
        return did_you_mean(name, known)

    def has_room(self, rows: int, columns: int, place: Place) -> bool:
        """Takes room for a table; when there is too little left, says so and answers no."""
        if rows * columns > self._room:
            message = f"more than {MAX_FIGURES:,} figures in one data file"
            self.error("too-large", message, place, "split the data or leave columns out")
            return False
        self._room -= rows * columns
        return True

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The problems, file by file in the order of the text."""
        order = {name: place for place, name in enumerate(self._sources)}
        distinct = dict.fromkeys(self._problems)  # a file may be read for several tables
        found = sorted(distinct, key=lambda d: (order.get(d.file, -1), d.line, d.column))
        if self._left_out:
            last = found[-1]
            message = f"{self._left_out} more problems are not shown"
            place = Place(last.file, last.line, last.column)
            found.append(at_place(Finding("data-format", message), place, last.line_text))
        return tuple(found)

    def _line(self, place: Place) -> str:
        """The text of a line; the same object for every problem of that line, which may be long."""
        key = place.file, place.line
        if key not in self._frames and place.file in self._sources:
            self._frames[key] = self._sources[place.file].line(place.line)
        return self._frames.get(key, "")


def quoted(text: str) -> str:
    """A name or value for a message: in backticks, shortened when it is long."""
    text = " ".join(text[: _MAX_QUOTED * 2].split())
    return f"`{text if len(text) <= _MAX_QUOTED else text[: _MAX_QUOTED - 1] + '…'}`"
