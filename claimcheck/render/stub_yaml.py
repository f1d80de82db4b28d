"""Missing figures as a stub in the data format: tables, rows and columns, each figure left empty.

What is filled in can be copied into the data file, or read as one. A name that YAML could take for
something else is quoted; comments say which claims wait for a figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.render.lines import without_marks
from claimcheck.render.visible import HIDDEN, visible
from claimcheck.wording import joined

if TYPE_CHECKING:
    from claimcheck.account.missing import MissingFigure, MissingFigures

_PLAIN = re.compile(r"[A-Za-z][\w.+/()%-]*(?: [\w.+/()%-]+)*", re.ASCII)
_ESCAPED = re.compile(f'[\x00-\x1f"\\\\{HIDDEN}]')
_WORDS = ("y", "yes", "n", "no", "on", "off", "true", "false", "null")
_LONGEST_KEY = 900  # YAML reads a longer one only after `?`
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ALIASES = "aliases"  # other names of a row, wherever a column could stand
_LISTED = 6


def render(found: MissingFigures) -> str:
    """The figures that would decide most claims first, as far as tables and rows allow."""
    lines = [f"# {found.summary}"]
    lines += [f"# {visible(text)}" for text in found.others]
    named = [figure for figure in found.figures if figure.row]
    lines += [
        f"# a row without a name: {visible(figure.label)} ({figure.said})"
        for figure in found.figures
        if not figure.row
    ]
    if named:
        lines.append("tables:")
    for table, group in _grouped(named, lambda one: one.table):
        for _, same in _grouped(group, lambda one: one.place.file):
            lines += _table(table, same, same[0] is group[0])
    return "".join(f"{line}\n" for line in lines)


def _table(table: str, group: Sequence[MissingFigure], is_first: bool) -> Iterator[str]:
    """The rows of a table; as comments if another file's table has taken its name."""
    mark = "" if is_first else "#"
    yield f"{_key(f'{mark}  ', table)}:  # {visible(group[0].place.file)}"
    yield f"{mark}    rows:"
    for row, figures in _grouped(group, lambda one: one.row):
        is_new = "  # a new row" if figures[0].is_new else ""
        yield f"{_key(f'{mark}      ', row)}:{is_new}"
        for figure in figures:
            out = "#" if figure.column == _ALIASES else mark
            yield f"{out}        # {_comment(figure)}"
            yield f"{_key(f'{out}        ', figure.column)}:"


def _comment(figure: MissingFigure) -> str:
    names = joined((visible(claim.name) for claim in figure.claims), limit=_LISTED)
    unread = f"; `{visible(figure.printed)}` cannot be read" if figure.printed else ""
    return without_marks(f"{figure.said}: {names}{unread}")


def _grouped(
    figures: Sequence[MissingFigure], key: Callable[[MissingFigure], str]
) -> list[tuple[str, list[MissingFigure]]]:
    """Figures by what they share, in the order of the first of each."""
    groups: dict[str, list[MissingFigure]] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    return list(groups.items())


def _key(start: str, name: str) -> str:
    """A line up to its key, which is in quotes unless nobody could take it for anything else."""
    if len(name) <= _LONGEST_KEY and _PLAIN.fullmatch(name) and name.lower() not in _WORDS:
        return start + name
    quoted = _ESCAPED.sub(_escape, name)
    for mark in ("##[", "##vso["):  # the log of a CI service takes these for commands
        quoted = quoted.replace(mark, f"#\\u0023{mark[2:]}")
    text = f'"{quoted}"'
    return f"{start}{text}" if len(text) <= _LONGEST_KEY else f"{start}? {text}\n{start}"


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = 0xFFFD if 0xD800 <= ord(character) <= 0xDFFF else ord(character)
    if character in _SHORT:
        return _SHORT[character]
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
