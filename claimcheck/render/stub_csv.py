"""Missing figures as records to fill in: a line each, with a column `value` that is empty.

A text that a spreadsheet would take for a formula, or the log of a CI service for a command, gets a
`'` before it, and so does one that starts with `'`: to read a text back, take one `'` from its
start. What moves a cursor, and what is a command anywhere in a line, is shown instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.render.lines import without_marks
from claimcheck.render.visible import visible

if TYPE_CHECKING:
    from claimcheck.account.missing import MissingFigures

_HEADER = ("table", "row", "column", "value", "decides", "claims")
_FORMULA = ("=", "+", "-", "@", "'", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


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
    text = _CONTROL.sub(lambda found: visible(found[0]), text)
    text = without_marks(text)
    if text.startswith(_FORMULA) or text.lstrip().startswith("::"):
        text = "'" + text
    if any(mark in text for mark in ',"\n\r') or text != text.strip():
        text = '"{}"'.format(text.replace('"', '""'))
    return text
