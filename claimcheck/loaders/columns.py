"""One column: what its cells hold, in which unit, how exactly, and which of them are missing.

Lives here: the inference of a column's kind, cells that do not read, units that do not fit. Not
here: what one text is (`figures`), where cells came from (`grid`), names and keys (`records`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, assert_never

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.loaders.figures import MISSING_MARKS, Kind, Look, is_date, look
from claimcheck.loaders.grid import Declaration, Named
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.loaders.units import fits, unit_of
from claimcheck.tables.table import Cell, CellState, Column, ColumnKind
from claimcheck.values.numeral import MAX_DIGITS, MAX_EXPONENT, figure_scale
from claimcheck.values.units import PLAIN, Unit, named


class Setting(NamedTuple):
    """What the columns of a table share: where problems go, who wrote it, its default source."""

    loading: Loading
    by_hand: bool = False
    source: str = ""


Typed = tuple[Column, Sequence[Cell]]


def typed(
    head: Named, declared: Declaration | None, cells: Sequence[Cell], setting: Setting
) -> Typed:
    """The column and its cells as they are once its kind is known; problems are noted."""
    looks = [look(cell.printed) for cell in cells]
    kind = declared.kind if declared else inferred(looks)
    match kind:
        case ColumnKind.NUMBER:
            column, cells = _numbers(head, declared, cells, looks, setting)
        case ColumnKind.TEXT:
            column = _column(head, declared, kind)
        case ColumnKind.DATE:
            column, cells = _column(head, declared, kind), _dates(cells, setting)
        case _:
            assert_never(kind)
    if not column.unit.is_percent:
        cells = _without_items(column, declared, cells, setting)
    return column, _sourced(cells, column.source or setting.source)


def inferred(looks: Iterable[Look]) -> ColumnKind:
    """Number when every reported cell reads as one, in units that can be compared; else text."""
    dimensions = set()
    for seen in looks:
        match seen.kind:
            case Kind.FIGURE:
                if seen.unit:
                    dimensions.add(named(seen.unit).dimensions)
            case Kind.OTHER:
                return ColumnKind.TEXT
            case Kind.MISSING | Kind.ENDLESS | Kind.TOO_LONG:
                pass
            case _:
                assert_never(seen.kind)
    return ColumnKind.NUMBER if len(dimensions) <= 1 else ColumnKind.TEXT


def _numbers(
    head: Named,
    declared: Declaration | None,
    cells: Sequence[Cell],
    looks: Sequence[Look],
    setting: Setting,
) -> Typed:
    read = [
        cell if seen.kind is Kind.FIGURE and not seen.note else _number(cell, seen, setting)
        for cell, seen in zip(cells, looks, strict=True)
    ]
    figures = [seen for seen in looks if seen.kind is Kind.FIGURE]
    unit = declared.unit if declared and declared.unit else None
    unit = unit or unit_of([seen.unit for seen in figures])
    for at, seen in enumerate(looks):
        if seen.kind is Kind.FIGURE and not fits(seen.unit, unit):
            read[at] = _misfit(read[at], seen.unit, unit, setting)
    exact = declared.exact if declared else None
    if exact is None:
        exact = unit == PLAIN and bool(figures) and all(seen.whole for seen in figures)
    if _is_mixed(cells, looks):
        unit = unit._replace(mixed=True)
    return _column(head, declared, ColumnKind.NUMBER, unit, exact), read


def _is_mixed(cells: Sequence[Cell], looks: Sequence[Look]) -> bool:
    """Whether figures are printed at several of the scales k, M, B and T."""
    scales = {
        figure_scale(cell.printed)
        for cell, seen in zip(cells, looks, strict=True)
        if seen.kind is Kind.FIGURE and not cell.printed[-1:].isdigit()
    }
    return len(scales - {""}) > 1


def _number(cell: Cell, seen: Look, setting: Setting) -> Cell:
    """A cell of a number column that is more, or less, than a figure."""
    shown = quoted(cell.printed)
    match seen.kind:
        case Kind.FIGURE:
            return cell._replace(note=cell.note or seen.note)
        case Kind.MISSING:
            return _missing(cell)
        case Kind.ENDLESS:
            message = f"{shown} is not a finite number"
            finding = Finding("data-format", message, "for a missing figure write `-` or nothing")
        case Kind.TOO_LONG:
            message = f"a number has at most {MAX_DIGITS} digits and an exponent of at most"
            finding = Finding("too-large", f"{message} {MAX_EXPONENT}")
        case Kind.OTHER:
            finding = _unread(f"{shown} is not a number", setting)
        case _:
            assert_never(seen.kind)
    return _unreadable(cell, finding, setting)


def _missing(cell: Cell) -> Cell:
    """A cell without a figure, unless something stood there that was no single value."""
    return cell if cell.state is CellState.UNREADABLE else cell._replace(state=CellState.MISSING)


def _unread(message: str, setting: Setting) -> Finding:
    if setting.by_hand:
        fix = "for a missing figure write `-`; for a column of texts declare `type: text`"
        return Finding("data-format", message, fix)
    return Finding("unreadable-figure", message, "it counts as unknown")


def _misfit(cell: Cell, printed: str, unit: Unit, setting: Setting) -> Cell:
    if printed:
        column = f"in {quoted(unit.name)}" if unit.name else "in another unit"
        message = f"{quoted(cell.printed)} is in {quoted(printed)}, but its column is {column}"
        return _unreadable(cell, Finding("unit-mismatch", message), setting)
    message = f"{quoted(cell.printed)} has no unit in a column of several scales"
    fix = "print its unit, or declare the column's `unit`"
    return _unreadable(cell, Finding("unit-mismatch", message, fix), setting)


def _dates(cells: Sequence[Cell], setting: Setting) -> list[Cell]:
    return [_date(cell, setting) for cell in cells]


def _date(cell: Cell, setting: Setting) -> Cell:
    if cell.printed in MISSING_MARKS:
        return _missing(cell)
    if is_date(cell.printed):
        return cell
    message = f"{quoted(cell.printed)} is not a date like 2025-02-07, 2025-02 or 2025"
    return _unreadable(cell, _unread(message, setting), setting)


def _unreadable(cell: Cell, finding: Finding, setting: Setting) -> Cell:
    length = max(len(cell.printed), 1)
    setting.loading.error(*finding[:2], cell.place, finding.help, length=length)
    return cell._replace(state=CellState.UNREADABLE)


def _without_items(
    column: Column, declared: Declaration | None, cells: Sequence[Cell], setting: Setting
) -> Sequence[Cell]:
    """`items` belongs to shares: an error elsewhere, in the declaration or a cell."""
    message = f"`items` is for shares, and {quoted(column.name)} is not in %"
    fix = 'declare `unit: "%"` or leave `items` out'
    if declared and declared.items_place:
        setting.loading.error("data-format", message, declared.items_place, fix)
    if not setting.by_hand or not any(cell.items for cell in cells):
        return cells
    for cell in cells:
        if cell.items:
            setting.loading.error("data-format", message, cell.place, fix)
    return [cell._replace(items=None) for cell in cells]


def _sourced(cells: Sequence[Cell], source: str) -> Sequence[Cell]:
    if not source:
        return cells
    return [
        cell if cell.source else Cell(cell[0], cell[1], cell[2], source, cell[4], cell[5])
        for cell in cells
    ]


def _column(
    head: Named,
    declared: Declaration | None,
    kind: ColumnKind,
    unit: Unit = PLAIN,
    exact: bool = False,
) -> Column:
    aliases = tuple(alias.text for alias in head.aliases)
    if declared is None:
        return Column(head.text, kind, head.place, unit, exact=exact, aliases=aliases)
    items = declared.items if unit.is_percent else None
    more = declared.label, declared.source
    return Column(head.text, kind, head.place, unit, declared.better, items, exact, aliases, *more)
