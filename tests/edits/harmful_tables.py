"""Harmful edits of the report's tables: every cell of every one.

Headers and the headings above the tables are listed apart: whether a column of the right figures
under another name is an error is not for the figures to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.edits.edit import Change, Edit
from tests.edits.finding import others, replacing
from tests.edits.harmful_numbers import changed_digits
from tests.edits.names import BENCHMARKS
from tests.edits.prose import Kind, Prose
from tests.edits.texts import REPORT


class Cell(NamedTuple):
    """The text of a cell at its place; `row` names its line, `measure` the table."""

    start: int
    end: int
    text: str
    row: str
    measure: str


def figure_cells(found: Prose) -> Iterator[list[Cell]]:
    """The cells with figures of each table."""
    for _, lines in _tables(found):
        yield [line[1] for line in lines]


def digits(found: Prose) -> Iterator[Edit]:
    """Each digit of each figure, changed to the next one and to the one five further."""
    for cells in figure_cells(found):
        for cell in cells:
            for place in range(len(cell.text)):
                for new in dict.fromkeys(changed_digits(cell.text, place, (1, 5))):
                    span = (cell.start + place, cell.start + place + 1)
                    yield _cell_edit(found, "cell-digit", cell, span, new[place], new)


def dashes(found: Prose) -> Iterator[Edit]:
    """Each figure changed to a dash, each dash to a figure of another row or near it."""
    for cells in figure_cells(found):
        figures = [cell.text for cell in cells if cell.text != "-"]
        for place, cell in enumerate(cells):
            kind, new = "cell-dash", "-"
            if cell.text == "-":
                kind, new = "cell-figure", figures[place % len(figures)]
            yield _cell_edit(found, kind, cell, (cell.start, cell.end), new, new)


def swaps(found: Prose) -> Iterator[Edit]:
    """Each two neighbours of a column that differ, swapped."""
    for cells in figure_cells(found):
        for one, two in pairwise(cells):
            if one.text != two.text:
                changes = (
                    Change(one.start, one.end, two.text),
                    Change(two.start, two.end, one.text),
                )
                about = f"{one.measure}: {one.row} {one.text} ↔ {two.row} {two.text}"
                yield Edit("cell-swap", about, REPORT, changes)


def row_names(found: Prose) -> Iterator[Edit]:
    """Each row's name changed to the next row's and to that of the row four further."""
    for _, lines in _tables(found):
        names = [line[0].text for line in lines]
        for name, _ in lines:
            near, *_, far = others(names, name.text, 4)
            for new in (near, far):
                yield _cell_edit(found, "row-name", name, (name.start, name.end), new, new)


def headers(found: Prose) -> Iterator[Edit]:
    """Each header changed to those of the other tables."""
    headers = [header for header, _ in _tables(found)]
    names = list(dict.fromkeys(header.text for header in headers))
    for header in headers:
        for new in others(names, header.text, len(names) - 1):
            yield _cell_edit(found, "header", header, (header.start, header.end), new, new)


def captions(found: Prose) -> Iterator[Edit]:
    """Each heading that names a benchmark, changed to those of two others."""
    for block in found.blocks:
        title = found.text[block.start : block.end].lstrip("# ")
        if block.kind is Kind.HEADING and title in BENCHMARKS:
            for new in others(BENCHMARKS, title, 2):
                span = (block.end - len(title), block.end)
                yield replacing(found, "caption", span, new)


def _tables(found: Prose) -> Iterator[tuple[Cell, list[tuple[Cell, Cell]]]]:
    """Of each table the header of its figures, and of each row its name and its figure."""
    for block in found.blocks:
        if block.kind is Kind.TABLE:
            rows = list(_rows(found.text, block.start, block.end, block.subsection))
            yield rows[0][1], [(row[0], row[1]) for row in rows[2:]]


def _rows(text: str, start: int, end: int, measure: str) -> Iterator[list[Cell]]:
    for line in re.finditer(r".+", text[start:end]):
        spans = [
            (start + line.start() + cell.start(), start + line.start() + cell.end())
            for cell in re.finditer(r"[^|\s](?:[^|]*[^|\s])?", line.group())
        ]
        row = text[slice(*spans[0])]
        yield [Cell(*span, text[slice(*span)], row, measure) for span in spans]


def _cell_edit(
    found: Prose, kind: str, cell: Cell, span: tuple[int, int], new: str, after: str
) -> Edit:
    about = f"{cell.measure}: {cell.row} {cell.text if cell.text != cell.row else ''} → {after}"
    return replacing(found, kind, span, new, " ".join(about.split()))
