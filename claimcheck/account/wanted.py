"""The missing figures that matter to an undecided claim, and what single ones would make of it.

Each text reads well after the word "needs". Not here: the search for them (`advice.missing`), all
claims together (`missing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.account import shown
from claimcheck.account.gaps import is_unreadable, named, without_figures
from claimcheck.advice.alone import Deciding
from claimcheck.advice.missing import Missing
from claimcheck.evaluation.judgement import Form
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.figures import CellId, step_of
from claimcheck.values.truth import TRUE
from claimcheck.wording import agree, joined, plural

_LISTED = 6


def wanted(found: Missing, forms: Sequence[Form], dataset: Dataset) -> Iterator[str]:
    """Figures that would do the same as one text each, those that decide alone first."""
    groups: dict[tuple[object, ...], list[CellId]] = {}
    for one in found.wanted:
        unread = is_unreadable(one.cell, dataset)
        column = one.cell[1] if one.alone else None
        groups.setdefault((one.alone, column, unread), []).append(one.cell)
    effects = {one.cell: one.alone for one in found.wanted}
    order = sorted(groups.values(), key=lambda cells: not effects[cells[0]])
    for cells in order[:_LISTED]:
        yield _text(cells, effects[cells[0]], dataset)
    rest = sum(len(cells) for cells in order[_LISTED:])
    if rest:
        yield f"{plural(rest, 'more figure')}; `claimcheck missing` lists them all"
    if found.gave_up:
        yield "perhaps not all of these: there are too many to try which of them matter"
    yield from without_figures([one.cell for one in found.wanted], forms)


def effect(alone: Sequence[Deciding], column: ColumnId, dataset: Dataset, of: str = "") -> str:
    """What a figure would do by itself: `at least 49.2 would contradict it`; may be empty."""
    return joined(
        f"{_range(one, column, dataset)}{of} would {_verb(one)} it"
        for one in sorted(alone, key=lambda one: one.truth is not TRUE)
    )


def limit(value: Fraction, column: ColumnId, dataset: Dataset) -> str:
    """A number as the column's cells print theirs."""
    for line in dataset.tables[column.table].cells:
        step = step_of(line[column.column], dataset.column(column))
        if step is not None:
            return shown.like_cell(line[column.column].printed.strip(), value, step)
    return shown.number(value, dataset.column(column).unit)


def _text(cells: Sequence[CellId], alone: Sequence[Deciding], dataset: Dataset) -> str:
    if is_unreadable(cells[0], dataset):
        printed = joined((f"`{shown.cell(dataset, *cell)}`" for cell in cells), limit=4)
        text = f"{named(cells, dataset)}: {printed} cannot be read as a figure"
    else:
        text = f"{named(cells, dataset)}, which {agree(len(cells), 'is')} not reported"
    if not alone:
        return text
    of = "" if len(cells) == 1 else " in one of them"
    return f"{text}; {effect(alone, cells[0][1], dataset, of)}"


def _range(one: Deciding, column: ColumnId, dataset: Dataset) -> str:
    low, high = one.within[:2]
    if one.is_example and low is not None:
        return f"a figure such as {limit(low, column, dataset)}"
    if low is None:
        if high is None:
            return "any figure"
        return f"at most {limit(high, column, dataset)}"
    if high is None:
        return f"at least {limit(low, column, dataset)}"
    if low == high:
        return limit(low, column, dataset)
    return f"{limit(low, column, dataset)} to {limit(high, column, dataset)}"


def _verb(one: Deciding) -> str:
    return "support" if one.truth is TRUE else "contradict"
