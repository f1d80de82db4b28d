"""What is known of a cell: printed and rounding intervals, texts, dates, and copies."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.figures import Figure, Figures, number_figure, read_cell, read_date
from claimcheck.tables.table import CellState, ColumnKind
from claimcheck.values.interval import EVERYTHING, Interval, point
from claimcheck.values.units import RATIO, Unit, named

from .building import cell, column, table

MISSING = Figure(CellState.MISSING, EVERYTHING, EVERYTHING, None)
UNREADABLE = Figure(CellState.UNREADABLE, EVERYTHING, EVERYTHING, None)


def opened(low: str, high: str) -> Interval:
    return Interval(Fraction(low), Fraction(high), True, True)


# --- one cell -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "unit", "value", "low", "high"),
    [
        ("79.8", "%", "79.8", "79.75", "79.85"),
        ("79.8%", "%", "79.8", "79.75", "79.85"),
        ("79.80", "%", "79.8", "79.795", "79.805"),
        ("80", "%", "80", "79.5", "80.5"),
        ("-5", "points", "-5", "-5.5", "-4.5"),
        ("671B", "parameters", "671000000000", "670500000000", "671500000000"),
        ("$0.16", "USD", "0.16", "0.155", "0.165"),
        ("412", "ms", "0.412", "0.4115", "0.4125"),
        ("412 ms", "ms", "0.412", "0.4115", "0.4125"),
        ("0.4 s", "ms", "0.4", "0.35", "0.45"),  # the cell's own scale
        ("2m", "s", "120", "90", "150"),
        ("1.5", "GB", "1500000000", "1450000000", "1550000000"),
        ("1 KiB", "GB", "1024", "512", "1536"),
        ("97%", "x", "0.97", "0.965", "0.975"),
        ("0.97", "x", "0.97", "0.965", "0.975"),
        ("0.97x", "x", "0.97", "0.965", "0.975"),
        ("97%", "", "97", "96.5", "97.5"),
    ],
)
def test_a_number_and_what_rounds_to_it(
    printed: str, unit: str, value: str, low: str, high: str
) -> None:
    found = read_cell(cell(printed), column("c", unit=named(unit)))
    expected = point(Fraction(value))
    assert found == Figure(CellState.REPORTED, expected, opened(low, high), None)


def test_an_exact_number_is_not_rounded() -> None:
    found = read_cell(cell("12"), column("c", exact=True))
    assert found.printed == found.rounding == point(Fraction(12))


def test_a_unit_at_several_scales_has_values_in_base_units() -> None:
    mixed = Unit((("time", 1),), Fraction(1), "", mixed=True)
    assert read_cell(cell("412 ms"), column("c", unit=mixed)).printed == point(Fraction("0.412"))
    assert RATIO.scale == 1


@pytest.mark.parametrize("printed", ["dnf", "", "1e999", "9" * 61, "٣"])
def test_what_does_not_read_is_unknown_and_not_missing(printed: str) -> None:
    found = read_cell(cell(printed, CellState.REPORTED), column("c"))
    assert found == UNREADABLE
    assert not found.is_missing


def test_the_state_of_a_cell_comes_first() -> None:
    assert read_cell(cell("5", CellState.MISSING), column("c")) == MISSING
    assert read_cell(cell("5", CellState.UNREADABLE), column("c")) == UNREADABLE
    assert read_cell(cell("-", CellState.MISSING), column("c", ColumnKind.TEXT)) == MISSING
    assert MISSING.is_missing


def test_a_text_is_its_key() -> None:
    kind = column("c", ColumnKind.TEXT)
    found = read_cell(cell("  Bad  AUSSEE "), kind)
    assert found == Figure(CellState.REPORTED, EVERYTHING, EVERYTHING, "bad aussee")
    assert read_cell(cell("5", CellState.UNREADABLE), kind).text == "5"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-02-07", date(2025, 2, 7)),
        ("2025-02", date(2025, 2, 1)),
        ("2025", date(2025, 1, 1)),
        (" 2024-02-29 ", date(2024, 2, 29)),
        ("0001-01-01", date(1, 1, 1)),
    ],
)
def test_a_date_is_counted_in_days(printed: str, day: date) -> None:
    assert read_date(printed) == day.toordinal()
    found = read_cell(cell(printed), column("c", ColumnKind.DATE))
    assert found.printed == found.rounding == point(Fraction(day.toordinal()))


@pytest.mark.parametrize(
    "printed",
    [
        *("", "2", "202", "20255", "2025-", "2025-1", "2025-2-7", "2025-13", "2025-02-30", "0000"),
        *("20250207", "2025-W05-1", "2025W051", "2025-02-07T00:00", "07.02.2025", "２０２５"),
    ],
)
def test_other_texts_are_no_dates(printed: str) -> None:
    assert read_date(printed) is None
    found = read_cell(cell(printed, CellState.REPORTED), column("c", ColumnKind.DATE))
    assert found == UNREADABLE


def test_a_number_given_by_hand() -> None:
    assert number_figure(Fraction(5)) == Figure(
        CellState.REPORTED, point(Fraction(5)), point(Fraction(5))
    )
    assert number_figure(Fraction(5), Fraction(1, 2)).rounding == opened("4.5", "5.5")
    assert number_figure(Fraction(5), Fraction(1, 2)).printed == point(Fraction(5))


# --- all of a dataset -----------------------------------------------------------------------------

FIRST = table("first", "x y", {"a": "1 2.5", "b": "- 4.5"})
SECOND = table("second", "z", {"b": "7"})
X, Y, Z = ColumnId(0, 0), ColumnId(0, 1), ColumnId(1, 0)


def test_figures_are_read_from_the_table_of_the_column() -> None:
    figures = Figures(Dataset((FIRST, SECOND)))
    assert figures.figure(0, X).printed == point(Fraction(1))
    assert figures.figure(1, Y).printed == point(Fraction(9, 2))
    assert figures.figure(1, Z).printed == point(Fraction(7))
    assert figures.figure(1, X) == MISSING
    assert figures.figure(0, Z) == MISSING  # the table has no such row
    assert figures.figure(0, X) is figures.figure(0, X)


def test_a_copy_with_one_figure_leaves_the_original_alone() -> None:
    figures = Figures(Dataset((FIRST, SECOND)))
    before = figures.figure(0, X)
    node = object()
    figures.remember(node, "kept", None, [(1, X)])
    changed = figures.with_figure(0, X, number_figure(Fraction(9)))
    again = changed.with_figure(1, X, number_figure(Fraction(3)))
    assert changed.figure(0, X).printed == point(Fraction(9))
    assert changed.figure(1, X) == MISSING
    assert changed.figure(0, Y) == figures.figure(0, Y)
    assert again.figure(0, X).printed == point(Fraction(9))
    assert again.figure(1, X).printed == point(Fraction(3))
    assert figures.figure(0, X) is before
    assert figures.figure(1, X) == MISSING
    assert changed.recall(node) == figures.recall(node)  # it does not need what changed
    assert again.recall(node) is None
    assert figures.recall(object()) is None
    assert changed.dataset is figures.dataset


def test_a_copy_can_be_made_before_anything_is_read() -> None:
    figures = Figures(Dataset((FIRST, SECOND)))
    changed = figures.with_figure(0, X, MISSING)
    assert changed.figure(0, X).is_missing
    assert figures.figure(0, X).printed == point(Fraction(1))


def test_figures_may_be_known_beforehand() -> None:
    known = {(0, X): number_figure(Fraction(8))}
    figures = Figures(Dataset((FIRST, SECOND)), known)
    assert figures.figure(0, X).printed == point(Fraction(8))
