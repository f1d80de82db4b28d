"""The missing figures that an undecided claim needs, as a list that stays short.

These are all that its judging met; `wanted` words those of them that matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.account import shown
from claimcheck.evaluation.judgement import Form, Pair, Reason
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.table import CellState
from claimcheck.values.truth import UNKNOWN
from claimcheck.wording import joined

_LISTED = 4
_Cell = tuple[RowId, ColumnId]


def missing(reasons: Sequence[Reason], forms: Sequence[Form], dataset: Dataset) -> Iterator[str]:
    """The cells without a figure, those that cannot be read, and what would do without them."""
    cells = _most_wanted_first(
        [(r.row, r.column) for r in reasons if r.row is not None and r.column is not None], forms
    )
    unread = [cell for cell in cells if is_unreadable(cell, dataset)]
    gaps = [cell for cell in cells if cell not in unread]
    if gaps:
        yield f"{named(gaps, dataset)}, which {'is' if len(gaps) == 1 else 'are'} not reported"
    if unread:
        printed = joined((f"`{shown.cell(dataset, *cell)}`" for cell in unread), limit=_LISTED)
        yield f"{named(unread, dataset)}: {printed} cannot be read as a figure"
    yield from without_figures(gaps, forms)


def without_figures(gaps: Sequence[_Cell], forms: Sequence[Form]) -> Iterator[str]:
    """What a claim could say to do without the missing figures."""
    if any(_could_leave_out(form, gaps) for form in forms):
        yield "or `among reported …` in the claim, which leaves out the rows without a figure"


def named(cells: Sequence[_Cell], dataset: Dataset) -> str:
    """`the AIME 2024 of A and B`, `the SWE-bench and the MMLU of A, B, C and 7 more`."""
    grouped: dict[ColumnId, list[RowId]] = {}
    for row, column in cells:
        grouped.setdefault(column, []).append(row)
    by_rows: dict[tuple[RowId, ...], list[str]] = {}
    for column, rows in grouped.items():
        by_rows.setdefault(tuple(rows), []).append(f"the {dataset.column(column).name}")
    shown_ones = list(by_rows.items())[:_LISTED]
    words = [
        f"{joined(names)} of {joined((dataset.row_names[row] for row in rows), limit=_LISTED)}"
        for rows, names in shown_ones
    ]
    rest = len(cells) - sum(len(rows) * len(names) for rows, names in shown_ones)
    if rest:
        return f"{'; '.join(words)}; and {rest} more figures"
    is_short = all(len(rows) == 1 for rows, _ in shown_ones)
    return joined(words) if is_short else "; ".join(words)


def _most_wanted_first(cells: Sequence[_Cell], forms: Sequence[Form]) -> list[_Cell]:
    """The cells that most comparisons lack first, else as they were read."""
    wanted: Counter[_Cell] = Counter()
    for fact in (fact for form in forms for fact in form.facts):
        if isinstance(fact, Pair) and fact.truth is UNKNOWN:
            rows = [side.row for side in (fact.subject, fact.object) if side.row is not None]
            wanted.update((row, column) for row in rows for column in fact.measure.columns)
    return sorted(cells, key=lambda cell: -wanted[cell])


def is_unreadable(place: _Cell, dataset: Dataset) -> bool:
    """Whether a cell says something that is no figure."""
    cell = dataset.cell(*place)
    return cell is not None and cell.state is CellState.UNREADABLE


def _could_leave_out(form: Form, gaps: Sequence[_Cell]) -> bool:
    """Whether a rank is open only because other rows of its universe have no figure."""
    node = form.proposition
    if not isinstance(node, m.Rank) or form.truth is not UNKNOWN or node.universe.reported:
        return False
    own = node.subject.rows
    while isinstance(own, m.Labelled):
        own = own.rows
    rows = own.rows if isinstance(own, m.Rows) and not own.noun else ()
    columns = {column for measure in node.measures.measures for column in measure.columns}
    mine = [cell for cell in gaps if cell[1] in columns]
    return bool(mine) and not any(row in rows for row, _ in mine)
