"""Tables of the report against the data: cells that differ from the figures they are about.

Lives here: `table_findings`, from a text to its diagnostics. Not here: what a table is about
(`table_layout`), whether a cell and a figure agree (`table_values`), the words of findings
(`diagnostics.report_table_messages`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.diagnostics import report_table_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.markdown.tables import PipeTable, Text, pipe_tables
from claimcheck.markdown.titles import title
from claimcheck.reconcile.table_layout import Reading, readings
from claimcheck.reconcile.table_names import Names
from claimcheck.reconcile.table_text import shown
from claimcheck.reconcile.table_values import Known, Outcome, compared
from claimcheck.source import Place, Source
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import ColumnKind

MAX_FINDINGS = 200
"""How many cells are reported one by one; the others are counted."""


def table_findings(source: Source, dataset: Dataset, figures: Figures) -> list[Diagnostic]:
    """The cells of a report's tables that differ from the figures they name, in their order."""
    if not dataset.tables:
        return []
    tables = pipe_tables(source.text)
    names = Names(dataset)
    found: list[_Compared] = []
    for table in tables:
        ways = readings(table, names)
        found += _clearest(
            [_borne_out(_Looked(source, table, way, names, figures)) for way in ways]
        )
    found.sort(key=lambda one: (one.text.line, one.text.column))
    return _diagnostics(found, source, dataset)


class _Looked(NamedTuple):
    """One reading of a table, with all that is needed to look at its cells."""

    source: Source
    table: PipeTable
    reading: Reading
    names: Names
    figures: Figures


class _Compared(NamedTuple):
    """A cell, the figure it is about, and what came of comparing them."""

    text: Text
    row: RowId
    known: Known
    outcome: Outcome


def _clearest(ways: list[list[_Compared]]) -> list[_Compared]:
    """The cells that differ, each in the way of reading that makes more of its table clear."""
    ways.sort(key=len, reverse=True)
    first, second = ways
    seen = {one.text for one in first} if second else set()
    both = (*first, *(one for one in second if one.text not in seen))
    return [one for one in both if one.outcome in _SHOWN]


def _borne_out(looked: _Looked) -> list[_Compared]:
    """The cells that could be compared; of a measure that is not sure only if most agree."""
    names, measures = looked.names, looked.reading.measures
    by_label: dict[int, list[_Compared]] = {}
    preferred = names.dataset.table_named(title(looked.table))
    for text, row, label in _cells(looked):
        columns = names.columns(row, measures[label])
        known = _known(looked, text, row, columns, preferred)
        if known:
            outcome = compared(shown(text.text), measures[label].unit, known, names.dataset)
            if outcome is not Outcome.UNCLEAR:
                by_label.setdefault(label, []).append(_Compared(text, row, known, outcome))
    return [
        one
        for label, all_ in by_label.items()
        if measures[label].is_sure or _most_agree(all_)
        for one in all_
    ]


def _cells(looked: _Looked) -> Iterator[tuple[Text, RowId, int]]:
    """The cells that are about a row and the label of a measure; one that is left out is empty."""
    width = len(looked.table.header)
    columns = looked.reading.columns
    for line in looked.reading.lines if columns else ():
        cells = looked.table.rows[line]
        if width > 2 and not any(cell.text for cell in cells[1:]):
            continue  # a line between rows, such as the name of a group
        end = Text("", cells[0].line, cells[-1].column + len(cells[-1].text))
        for at in columns:
            text = cells[at] if at < len(cells) else end
            yield text, *looked.reading.at(line, at)


def _known(
    looked: _Looked, text: Text, row: RowId, columns: Sequence[ColumnId], preferred: int | None
) -> Known | None:
    """What the data know of a cell; `None` when it may mean several, or is where a figure is from.

    Of several it is the one whose table is called as the report's.
    """
    dataset = looked.names.dataset
    place = looked.source.name, _line(looked.source, text.line)
    found = [(column, cell) for column in columns if (cell := dataset.cell(row, column))]
    if any(cell.place[:2] == place for _, cell in found):
        return None
    if len(found) > 1:
        found = [(column, cell) for column, cell in found if column.table == preferred]
    for column, cell in found:
        return Known(dataset.column(column), cell, looked.figures.figure(row, column))
    return None


def _most_agree(all_: Iterable[_Compared]) -> bool:
    """Whether the figures themselves show which they are: most of several agree."""
    counts = Counter(one.outcome for one in all_)
    agreeing = counts[Outcome.AGREES]
    return agreeing >= 2 and agreeing >= sum(counts[outcome] for outcome in _SHOWN)


_SHOWN = (Outcome.DIFFERS, Outcome.NOT_SHOWN, Outcome.NOT_KNOWN)


# --- what is said about it ------------------------------------------------------------------------


def _diagnostics(found: Sequence[_Compared], source: Source, dataset: Dataset) -> list[Diagnostic]:
    lines = {one.text.line: "" for one in found[:MAX_FINDINGS]}
    for line in lines:
        lines[line] = source.line(_line(source, line))
    kept = [_diagnostic(one, source, dataset, lines) for one in found[:MAX_FINDINGS]]
    if len(found) > MAX_FINDINGS:
        last = kept[-1]
        place = Place(last.file, last.line, last.column)
        finding = messages.more(len(found) - MAX_FINDINGS)
        kept.append(at_place(finding, place, last.line_text)._replace(subject="more cells"))
    return kept


def _diagnostic(
    one: _Compared, source: Source, dataset: Dataset, lines: dict[int, str]
) -> Diagnostic:
    text, (column, cell, _) = one.text, one.known
    subject = messages.Subject(dataset.row_names[one.row], column.name, cell.place)
    finding, word = _said(one, subject, shown(text.text))
    place = Place(source.name, _line(source, text.line), text.column)
    length = max(len(text.text), 1)
    found = at_place(finding, place, lines[text.line], length, ((cell.place, word),))
    return found._replace(subject=f"{subject.row} · {subject.column} · {shown(text.text)}")


def _said(one: _Compared, subject: messages.Subject, text: str) -> tuple[Finding, str]:
    """What is said about a cell, and what about the place of its figure."""
    figure = _figure(one.known)
    if one.outcome is Outcome.NOT_KNOWN:
        return messages.not_known(subject, text), messages.NO_FIGURE
    is_text = one.known.column.kind is ColumnKind.TEXT
    word = messages.the_text(figure) if is_text else messages.the_figure(figure)
    if one.outcome is Outcome.NOT_SHOWN:
        return messages.not_shown(subject, figure), word
    if is_text:
        return messages.says_other(subject, text, figure), word
    return messages.differs(subject, text, figure), word


def _figure(known: Known) -> str:
    """A figure as printed, with the unit of its column where units have several sizes."""
    printed, unit = known.cell.printed, known.column.unit
    if unit.has_scales and printed[-1:].isdigit():
        return f"{printed} {unit.name}".rstrip()
    return printed


def _line(source: Source, line: int) -> int:
    """The number of a line of the text, as its source counts."""
    return line + source.first_line - 1
