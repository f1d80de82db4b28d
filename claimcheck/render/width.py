"""Columns that a text takes on a terminal, and padding, clipping and wrapping by them.

Texts are `visible` already. The width of a character is an approximation by its East Asian width;
the tables for it are imported only for texts that are not ASCII.
"""

from __future__ import annotations

from collections.abc import Iterator

_NARROWEST = 2  # a double-width character needs as much
_CLOSING = "、。，．）」』】！？：；々ー"  # never at the start of a line


def width(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if text.isascii() else sum(_columns(text))


def pad(text: str, columns: int) -> str:
    """The text with spaces after it, up to a number of columns."""
    return text + " " * (columns - width(text))


def pad_left(text: str, columns: int) -> str:
    """The text with spaces before it, up to a number of columns."""
    return " " * (columns - width(text)) + text


def clip(text: str, columns: int) -> str:
    """As much of the start of a text as fits, with `…` where something was left out."""
    if width(text) <= columns:
        return text
    return f"{_start(text, columns - 1)}…"


def clip_left(text: str, columns: int) -> str:
    """As much of the end of a text as fits, with `…` where something was left out."""
    if width(text) <= columns:
        return text
    return f"…{_start(text[::-1], columns - 1)[::-1]}"


def wrap(text: str, columns: int, first: int | None = None) -> list[str]:
    """The text in lines of at most so many columns, the first one of at most `first`.

    Lines break at spaces and between double-width characters; a word that is wider than a line is
    cut. There is always at least one line.
    """
    columns = max(columns, _NARROWEST)
    room = columns if first is None else first
    if width(text) <= room:
        return [text]
    lines: list[str] = []
    line = ""
    for glue, chunk in _chunks(text, columns):
        longer = f"{line}{glue}{chunk}" if line else chunk
        if width(longer) <= room or not (line or room < columns):
            line = longer
        else:
            lines.append(line)
            line, room = chunk, columns
    return [*lines, line]


def _columns(text: str) -> Iterator[int]:
    from unicodedata import category, east_asian_width

    for character in text:
        if category(character) in ("Mn", "Me"):
            yield 0
        else:
            yield 2 if east_asian_width(character) in ("W", "F") else 1


def _start(text: str, columns: int) -> str:
    taken = 0
    for index, step in enumerate(_columns(text)):
        taken += step
        if taken > columns:
            return text[:index]
    return text


def _chunks(text: str, columns: int) -> Iterator[tuple[str, str]]:
    """The pieces that a line cannot be broken inside of, each with what joins it to the last."""
    for word in text.split():
        glue = " "
        for piece in [word] if word.isascii() else _breakable(word):
            while width(piece) > columns:
                start = _start(piece, columns)
                yield glue, start
                piece, glue = piece[len(start) :], ""
            yield glue, piece
            glue = ""


def _breakable(word: str) -> list[str]:
    """A word cut before and after each double-width character."""
    pieces: list[str] = []
    was_wide = True
    for character, step in zip(word, _columns(word), strict=True):
        is_wide = step == 2
        if pieces and (character in _CLOSING or not step or not (is_wide or was_wide)):
            pieces[-1] += character
        else:
            pieces.append(character)
        was_wide = is_wide if step else was_wide
    return pieces
