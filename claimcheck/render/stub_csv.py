"""Missing figures as records to fill in: a line each, with a column `value` that is empty.

A text that a spreadsheet would take for a formula gets a `'` before it, and so does one that starts
with `'`: to read a text back, take one `'` from its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.account.missing import MissingFigures

_HEADER = ("table", "row", "column", "value", "decides", "claims")
_FORMULA = ("=", "+", "-", "@", "'", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(found: MissingFigures) -> str:
    """The figures that would decide most claims first."""
    records = [
        (
            figure.table,
            figure.row or figure.label,
            figure.column,
            "",
            str(figure.decides),
            "; ".join(claim.name for claim in figure.claims),
        )
        for figure in found.figures
    ]
    return "".join(f"{','.join(map(_field, record))}\n" for record in (_HEADER, *records))


def _field(text: str) -> str:
    if text.startswith(_FORMULA):
        text = "'" + text
    if any(mark in text for mark in ',"\n\r') or text != text.strip():
        text = '"{}"'.format(text.replace('"', '""'))
    return text
