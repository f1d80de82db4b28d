"""A quote as it is written in a claims file once its sentence has changed.

Not here: which quotes are brought up to date, and writing files.
"""

from __future__ import annotations

from claimcheck.language.formatter import string_lines
from claimcheck.reconcile.anchors import Anchor
from claimcheck.source import Source, Span

_STOPS = ".,;:!?\u201d\"')"


def written_quote(anchor: Anchor, quote: str, source: Source, span: Span) -> str:
    """The text of a report as the string literals that take the place of a quote's own.

    A full stop that the old quote had is kept, and long texts are broken as the formatter does.
    """
    start, end = anchor.span
    text = anchor.passage.text
    while quote[-1:] in _STOPS and end < len(text) and text[end] in _STOPS:
        end += 1
    line_start = source.text.rfind("\n", 0, span.start) + 1
    before = source.text[line_start : span.start]
    newline = "\r\n" if source.text.partition("\n")[0].endswith("\r") else "\n"
    return newline.join(string_lines(before, text[start:end]))[len(before) :]


def updated(text: str, updates: list[tuple[int, int, str]]) -> str:
    """A text with some stretches (offsets; none overlap) replaced."""
    parts = []
    done = 0
    for start, end, new in sorted(updates):
        parts += [text[done:start], new]
        done = end
    return "".join((*parts, text[done:]))
