"""Harmful edits of the data: every cell that the verdict on a claim of the report rests on.

A figure loses a digit to another, a missing figure appears, a text becomes that of another row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.consistency import Evidence
from claimcheck.pipeline import check
from tests.edits.edit import Change, Edit
from tests.edits.harmful_numbers import changed_digits
from tests.edits.texts import CLAIMS, clean, reader

_SCALAR = re.compile(r'"[^"]*"|[^,}#\n]*[^,}#\s]')


def used_cells() -> list[Evidence]:
    """The evidence of all verdicts on the clean report, each cell once, in the data's order."""
    report = check([CLAIMS], reader(clean()))
    cells = {
        (item.file, item.line, item.column): item
        for claim in report.claims
        for item in claim.evidence
    }
    return [cells[place] for place in sorted(cells)]


def cells() -> Iterator[Edit]:
    """The edits of all used cells that stand somewhere."""
    used = used_cells()
    for cell in used:
        span = _span(cell)
        if span is None:
            continue
        text = clean()[cell.file][slice(*span)]
        for change in _changes(cell, text, span, used):
            new = change.new if len(change.new) > 1 else _after(text, change, span)
            about = f"{cell.row}, {cell.measure}: {text} → {new}"
            yield Edit("data", about, cell.file, (change,))


def _span(cell: Evidence) -> tuple[int, int] | None:
    """Where the cell's scalar stands; a cell that a row leaves out stands nowhere."""
    text = clean()[cell.file]
    line_start = [0, *(match.end() for match in re.finditer("\n", text))][cell.line - 1]
    scalar = _SCALAR.match(text, line_start + cell.column - 1)
    if scalar is None or scalar.group().strip('"') not in (cell.printed, cell.printed or "-"):
        return None
    return scalar.span()


def _changes(
    cell: Evidence, text: str, span: tuple[int, int], used: list[Evidence]
) -> Iterator[Change]:
    column = [other.printed for other in used if other.measure == cell.measure]
    if text == '"-"':
        figures = sorted({printed for printed in column if printed})
        if figures:
            yield Change(*span, figures[0])
    elif re.search(r"\d", text) and not re.search(r"[A-Za-z]{2}", text):
        for place in range(len(text)):
            for new in changed_digits(text, place, (1,)):
                start = span[0] + place
                yield Change(start, start + 1, new[place])
    else:
        rest = sorted({printed for printed in column if printed} - {cell.printed})
        yield Change(*span, f'"{rest[0] if rest else f"another {cell.measure}"}"')


def _after(text: str, change: Change, span: tuple[int, int]) -> str:
    place = change.start - span[0]
    return text[:place] + change.new + text[place + 1 :]
