"""What a column holds: kinds, units, exactness, missing marks, cells that do not read."""

from __future__ import annotations

import pytest

from claimcheck.loaders.figures import Kind, is_date, look
from claimcheck.tables.table import CellState, Column, ColumnKind
from claimcheck.values.numeral import read_figure

from .texts import cells, column, found, loaded, only, printed, problem, table


def one(*texts: str, declared: str = "") -> Column:
    """The second column of a CSV with these cells, declared if anything is."""
    records = "".join(f'r{at},"{text}"\n' for at, text in enumerate(texts))
    text = "tables: {t: {rows: t.csv, columns: {%s}}}" % (declared and f"v: {declared}")
    return only(text, t_csv="name,v\n" + records).columns[1]


# --- figures --------------------------------------------------------------------------------------

FIGURES = """\
1,234|79.8%|$0.16|671B|−5|-5|**72.6**|72.6 [3]|72.6*|72.6†|412 ms|1.2 GB
2m23s|94.1 ± 0.3
1_000|0.5x|.5|1.5e9|+3|5 %|`7`|1,234.50|12k""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", FIGURES)
def test_figures_are_recognised_and_can_be_read(text: str) -> None:
    assert look(text).kind is Kind.FIGURE
    assert read_figure(text) is not None


@pytest.mark.parametrize(
    "text", ["dnf", "1.2.3", "12:30", "Qwen2.5", "1 2", "%", "$", "-x", "½", "٣"]
)
def test_other_texts_are_none(text: str) -> None:
    assert look(text).kind is Kind.OTHER


@pytest.mark.parametrize("text", ["", "-", "–", "—", "--", "n/a", "N/A", "OOM"])
def test_missing_marks(text: str) -> None:
    assert look(text).kind is Kind.MISSING


@pytest.mark.parametrize(
    "text", ["nan", "NaN", ".nan", "inf", "-inf", "Infinity", "-.inf", "∞", "−∞"]
)
def test_what_is_not_finite(text: str) -> None:
    assert look(text).kind is Kind.ENDLESS


@pytest.mark.parametrize(
    "text",
    ["9" * 61, "1e61", "1e999999999", "-1E-99", "9" * 10_000, "1." + "0" * 70, "9" * 99 + "%"],
)
def test_numbers_over_the_limits(text: str) -> None:
    assert look(text).kind is Kind.TOO_LONG


@pytest.mark.parametrize("text", ["9" * 60, "1e60", "0." + "1" * 59])
def test_numbers_at_the_limits(text: str) -> None:
    assert look(text).kind is Kind.FIGURE


@pytest.mark.parametrize("text", ["1" * 50_000 + " " * 50_000 + "y", "x" * 100_000, "*" * 100_000])
def test_a_long_text_costs_little(text: str) -> None:
    assert look(text).kind is Kind.OTHER


@pytest.mark.parametrize("text", ["2025-02-07", "2025-02", "2025", "2024-02-29", "0001-01-01"])
def test_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2025-13", "2025-2-7", "7.2.2025", "25", "0000", "٢٠٢٥"]
)
def test_no_dates(text: str) -> None:
    assert not is_date(text)


# --- kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("1", "2.5", "-"), ColumnKind.NUMBER),
        (("1", "dnf"), ColumnKind.TEXT),
        (("-", "n/a"), ColumnKind.NUMBER),
        (("a", "b"), ColumnKind.TEXT),
        (("5 ms", "2 s"), ColumnKind.NUMBER),
        (("5 ms", "2 GB"), ColumnKind.TEXT),
        (("nan", "Nan Goldin"), ColumnKind.TEXT),
        (("2025-02-07",), ColumnKind.TEXT),
    ],
)
def test_a_column_not_declared_is_inferred(texts: tuple[str, ...], kind: ColumnKind) -> None:
    assert one(*texts).kind is kind


def test_marks_are_texts_in_a_column_of_texts() -> None:
    result = only("name,v\na,x\nb,-\nc,\n", "t.csv")
    assert printed(result, "v") == ["x", "-", "?"]


def test_an_undeclared_column_in_yaml_is_inferred_too() -> None:
    result = only(table("rows: {a: {x: 1, y: 1}, b: {x: '-', y: z}}"))
    assert column(result, "x").kind is ColumnKind.NUMBER
    assert printed(result, "y") == ["1", "z"]
    assert column(result, "y").kind is ColumnKind.TEXT


def test_a_declared_column_of_texts_may_hold_numbers() -> None:
    assert one("1", "2", declared="{type: text}").kind is ColumnKind.TEXT


# --- units and exactness --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (("5%", "6"), "%"),
        (("$5", "$6.10"), "USD"),
        (("5 ms", "6"), "ms"),
        (("2m23s", "61"), "s"),
        (("671B", "1.5B"), ""),
        (("2x", "3x"), "x"),
    ],
)
def test_a_printed_unit_is_the_columns(texts: tuple[str, ...], unit: str) -> None:
    assert one(*texts).unit.name == unit


def test_several_scales_make_a_mixed_unit() -> None:
    unit = one("5 ms", "2 s").unit
    assert unit.mixed
    assert unit.dimensions == (("time", 1),)


def test_a_bare_number_among_several_scales_is_an_error() -> None:
    result = loaded("name,v\na,5 ms\nb,2 s\nc,7\n", "t.csv")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("unit-mismatch", 4, 3)
    assert printed(result.tables[0], "v") == ["5 ms", "2 s", "7!"]


@pytest.mark.parametrize(
    ("unit", "cell"),
    [
        ("'%'", "5%"),
        ("ms", "2 s"),
        ("ms", "7"),
        ("USD/minute", "$0.16"),
        ("x", "97%"),
        ("parameters", "671B"),
        ("GB", "512 MiB"),
        ("points", "3 points"),
    ],
)
def test_printed_units_that_fit(unit: str, cell: str) -> None:
    assert one(cell, declared=f"{{unit: {unit}}}").unit.name != ""


@pytest.mark.parametrize(
    ("unit", "cell"),
    [
        ("'%'", "5 ms"),
        ("rating", "5%"),
        ("EUR", "$5"),
        ("GB", "5 s"),
        ("rating", "2x"),
        ("'%'", "2x"),
    ],
)
def test_printed_units_that_do_not_fit(unit: str, cell: str) -> None:
    result = loaded(table(f"columns: {{v: {{unit: {unit}}}}}\nrows: {{a: {{v: {cell}}}}}"))
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("unit-mismatch", 4, 19)
    assert cells(result.tables[0], "v")[0].state is CellState.UNREADABLE


def test_declared_numbers_in_units_that_clash() -> None:
    result = loaded(table("columns: {v: {}}\nrows: {a: {v: 5 ms}, b: {v: 2%}}"))
    assert found(result) == [("unit-mismatch", 4, 33)]
    assert column(result.tables[0], "v").unit.name == "ms"


@pytest.mark.parametrize(
    ("texts", "declared", "exact"),
    [
        (("12", "1,204", "-"), "", True),
        (("12", "3.0"), "", False),
        (("12%", "3%"), "", False),
        (("12k",), "", False),
        (("12",), "{unit: rating}", False),
        (("12",), "{unit: rating, exact: true}", True),
        (("12",), "{exact: false}", False),
        (("1.5",), "{exact: true}", True),
        (("-",), "", False),
        (("-5", "+3"), "", True),
        (("12 ± 1",), "", False),
    ],
)
def test_exactness(texts: tuple[str, ...], declared: str, exact: bool) -> None:
    assert one(*texts, declared=declared).exact is exact


# --- cells ----------------------------------------------------------------------------------------


def test_footnotes_become_notes_and_the_print_stays() -> None:
    result = only("name,v\na,72.6 [3]\nb,72.6†\nc,94.1 ± 0.3\nd,**5**\n", "t.csv")
    assert [cell.note for cell in cells(result, "v")] == ["[3]", "†", "", ""]
    assert printed(result, "v") == ["72.6 [3]", "72.6†", "94.1 ± 0.3", "**5**"]


def test_a_note_that_is_given_outranks_a_footnote() -> None:
    result = only(table("rows: {a: {v: {value: 5*, note: own}}}"))
    assert cells(result, "v")[0].note == "own"


def test_no_number_by_hand_is_an_error() -> None:
    result = loaded(table("columns: {v: {}}\nrows: {a: {v: dnf}, b: {v: 5}}"))
    error = problem(result)
    assert (error.rule, error.line, error.column, error.end_column) == ("data-format", 4, 19, 22)
    assert printed(result.tables[0], "v") == ["dnf!", "5"]


def test_no_number_in_a_file_is_a_warning_and_unknown() -> None:
    result = loaded("tables: {t: {rows: t.csv, columns: {v: }}}", t_csv="n,v\na,dnf\nb,5\n")
    error = problem(result)
    assert (error.rule, error.file, error.line, error.column) == (
        "unreadable-figure",
        "t.csv",
        2,
        3,
    )
    assert error.severity.value == "warning"
    assert error.line_text == "a,dnf"
    assert printed(result.tables[0], "v") == ["dnf!", "5"]


@pytest.mark.parametrize("text", ["nan", "-inf", "∞"])
def test_what_is_not_finite_is_an_error_everywhere(text: str) -> None:
    for result in (
        loaded(f"n,v\na,{text}\nb,5\n", "t.csv"),
        loaded(f"|n|v|w|\n|-|-|-|\n|a|{text}|1|\n|b|5|1|\n", "t.md"),
        loaded(table(f"columns: {{v: }}\nrows: {{a: {{v: '{text}'}}}}")),
        loaded(table(f"rows: {{a: {{v: {text}}}}}")),
    ):
        assert problem(result).rule == "data-format"
        assert printed(result.tables[0], "v")[0] == f"{text}!"


def test_a_number_over_the_limits_has_a_place() -> None:
    result = loaded("n,v\na,1e999999999\nb,5\n", "t.csv")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("too-large", 2, 3)
    assert printed(result.tables[0], "v") == ["1e999999999!", "5"]


def test_dates_read_or_not() -> None:
    by_hand = loaded(
        table("columns: {d: {type: date}}\nrows: {a: {d: 2025-02}, b: {d: May}, c: {d: n/a}}")
    )
    assert found(by_hand) == [("data-format", 4, 36)]
    assert printed(by_hand.tables[0], "d") == ["2025-02", "May!", "n/a?"]
    text = "tables: {t: {rows: t.csv, columns: {d: {type: date}}}}"
    assert problem(loaded(text, t_csv="n,d\na,May\n")).rule == "unreadable-figure"


def test_items_stay_where_the_cells_print_percent() -> None:
    result = only(table("columns: {v: {items: 30}}\nrows: {a: {v: {value: 5%, items: 20}}}"))
    assert column(result, "v").items == 30
    assert cells(result, "v")[0].items == 20
