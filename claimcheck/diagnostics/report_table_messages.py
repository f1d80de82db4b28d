"""The words of findings about the tables of a report: facts in, a `Finding` out.

One function a mistake. Texts are as they are printed, in the report and in the data.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.source import Place

_RULE = "table-disagrees"
_MAX_SHOWN = 60


class Subject(NamedTuple):
    """What a cell is about: its row and column as the data call them, and where they have it."""

    row: str
    column: str
    place: Place


def differs(subject: Subject, shown: str, figure: str) -> Finding:
    """A cell with another figure than the data."""
    return Finding(
        _RULE,
        f"the table gives {_short(shown)} for {_named(subject)}; the figure is {_short(figure)}",
        f"mend the cell, or {_place(subject.place)} if the report is right",
    )


def says_other(subject: Subject, shown: str, printed: str) -> Finding:
    """A cell with another text than the data."""
    return Finding(
        _RULE,
        f"the table says {_short(shown)} for {_named(subject)}; the data say {_short(printed)}",
        f"mend the cell, or {_place(subject.place)} if the report is right",
    )


def not_shown(subject: Subject, figure: str) -> Finding:
    """A cell without a figure or text that the data have."""
    return Finding(
        _RULE,
        f"the table gives nothing for {_named(subject)}; the data have {_short(figure)}",
        f"fill the cell, or write `-` at {_place(subject.place)} if there is no such figure",
    )


def not_known(subject: Subject, shown: str) -> Finding:
    """A cell with a figure that the data do not have."""
    return Finding(
        _RULE,
        f"the table gives {_short(shown)} for {_named(subject)}; the data have no figure for it",
        f"write `-` in the cell, or fill {_place(subject.place)} if the report is right",
    )


def more(count: int) -> Finding:
    """Cells beyond those that are shown one by one."""
    what = "1 more cell differs from its figure"
    if count > 1:
        what = f"{count:,} more cells differ from their figures"
    return Finding(_RULE, what, "mend the others first")


def the_figure(figure: str) -> str:
    """What stands at the place of a figure."""
    return f"the figure: {_short(figure)}"


def the_text(printed: str) -> str:
    """What stands at the place of a text."""
    return f"the data: {_short(printed)}"


NO_FIGURE = "no figure here"


def _named(subject: Subject) -> str:
    return f"{_short(subject.column)} of {_short(subject.row)}"


def _place(place: Place) -> str:
    return f"{place.file}:{place.line}"


def _short(text: str) -> str:
    text = " ".join(text[: _MAX_SHOWN * 2].split())
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"
