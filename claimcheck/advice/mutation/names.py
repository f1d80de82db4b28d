"""Another name: a row beside the one that is named, a column of its unit, another text.

A row that the figures compared here do not have is left out: that it is missing would be noticed
whatever the claim says. Names of sets stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.mutation.sites import Around, Form, Mutation, thing
from claimcheck.advice.tree import Path, walk
from claimcheck.language import syntax as s
from claimcheck.language.spelling import easiest_name, name_text, string_text
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.names import name_key, text_key
from claimcheck.tables.table import CellState, ColumnKind

_COLUMNS = frozenset({"column", "by", "left", "right", "high", "first", "rest", "operand"})
_ROWS = frozenset({"rows", "members", "base", "removed"})
_MOST_LOOKS = 200
_MOST_TEXTS = 2


def mutations(form: Form, around: Around) -> Iterator[Mutation]:
    """A form in which one name, or one text, is another."""
    if isinstance(form.node, (s.Logic, s.Not, s.Implication)):
        return
    tries, dataset = around.tries, around.tries.figures.dataset
    for path, part in walk(form.node):
        if isinstance(part, s.Text):
            for text in _texts(part, around):
                other = s.Text(text)
                yield Mutation(path, other, old=string_text(part.value), new=string_text(text))
        elif isinstance(part, s.Name) and name_key(part.text) not in tries.scope.lets:
            is_column = _is_column(form.node, path)
            found = _columns if is_column else _rows
            for name in found(part, around):
                if _can_be_written(name) and thing(name, dataset) not in around.named:
                    text = easiest_name(name)
                    yield Mutation(path, s.Name(text.strip("`")), old=name_text(part), new=text)


def _can_be_written(name: str) -> bool:
    return name.isprintable() and "`" not in name


def _is_column(node: object, path: Path) -> bool:
    """Whether a name stands where columns do."""
    is_column = False
    for index in path:
        assert isinstance(node, tuple)
        fields = getattr(node, "_fields", None)
        field = "" if fields is None else fields[index]
        if (isinstance(node, (s.Measures, s.AverageOver)) and index == 0) or field in _COLUMNS:
            is_column = True
        elif field in _ROWS and not isinstance(node, (s.SetList, s.SetExcept)):
            is_column = False
        node = node[index]
    return is_column


# --- rows -----------------------------------------------------------------------------------------


def _rows(name: s.Name, around: Around) -> list[str]:
    """Rows of the same table that have what the claim reads of this one."""
    dataset = around.tries.figures.dataset
    row = dataset.row_named(name.text)
    if row is None or dataset.table_named(name.text) is not None:
        return []
    judgement = around.whole.judgement
    reads = [column for at, column in (*judgement.reads, *judgement.conditions) if at == row]
    tables = [column.table for column in reads] or [
        index for index in range(len(dataset.tables)) if dataset.has_row(index, row)
    ]
    if not tables:
        return []
    rows = _with_figures(dataset, tables[0], row, reads[:_MOST_LOOKS])
    return [dataset.row_names[one] for one in around.chooser.near(rows, rows.index(row))]


def _with_figures(dataset: Dataset, table: int, row: RowId, columns: list[ColumnId]) -> list[RowId]:
    """A row and those of its table nearby that have a figure in some columns too."""
    rows = dataset.rows_of(table)
    at = rows.index(row) if row in rows else 0
    nearby = rows[max(0, at - _MOST_LOOKS) : at + _MOST_LOOKS]
    wanted = [column for column in dict.fromkeys(columns) if _is_reported(dataset, row, column)]
    kept = [
        one
        for one in nearby
        if one == row or all(_is_reported(dataset, one, column) for column in wanted)
    ]
    return kept if row in kept else [row, *kept]


def _is_reported(dataset: Dataset, row: RowId, column: ColumnId) -> bool:
    cell = dataset.cell(row, column)
    return cell is not None and cell.state is CellState.REPORTED


# --- columns and texts ----------------------------------------------------------------------------


def _columns(name: s.Name, around: Around) -> list[str]:
    """Columns of the same table, kind, unit and direction."""
    dataset = around.tries.figures.dataset
    found = dataset.columns_named(name.text)
    if not found:
        return []
    own = dataset.column(found[0])
    columns = dataset.tables[found[0].table].columns
    alike = [
        column
        for column in columns
        if (column.kind, column.unit, column.better) == (own.kind, own.unit, own.better)
    ]
    return [column.name for column in around.chooser.near(alike, alike.index(own))]


def _texts(own: s.Text, around: Around) -> list[str]:
    """Other texts of the columns that the claim reads: of that which has its own, if one does."""
    dataset = around.tries.figures.dataset
    judgement = around.whole.judgement
    by_column: dict[ColumnId, dict[str, str]] = {}
    for row, column in (*judgement.reads, *judgement.conditions)[: 50 * _MOST_LOOKS]:
        cell = dataset.cell(row, column)
        if dataset.column(column).kind is ColumnKind.NUMBER or cell is None:
            continue
        text = " ".join(cell.printed.split())
        if text and text.isprintable():
            by_column.setdefault(column, {})[text_key(text)] = text
    key = text_key(own.value)
    fitting = [texts for texts in by_column.values() if key in texts] or list(by_column.values())
    others = {k: text for texts in fitting for k, text in texts.items() if k != key}
    return around.chooser.ordered(others.values())[:_MOST_TEXTS]
