"""CSV and TSV: fields, quotes, places, and records that are not even."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.tables.table import CellState

from .texts import cells, found, loaded, only, printed, problem


def test_places_of_cells() -> None:
    result = only('name, b ,c\r\n"x ""y""",5%,"1,234"\r\n\r\nz,,  7\r\n', "t.csv")
    assert [column.place[1:] for column in result.columns] == [(1, 1), (1, 7), (1, 10)]
    assert [[cell.place[1:] for cell in row] for row in result.cells] == [
        [(2, 1), (2, 11), (2, 14)],
        [(4, 1), (4, 3), (4, 6)],
    ]
    assert printed(result, "c") == ["1,234", "7"]
    assert [row.name for row in result.rows] == ['x "y"', "z"]


def test_a_field_over_several_lines() -> None:
    result = only('name,v\n"two\nlines",1\nx,2\n', "t.csv")
    assert result.rows[0].name == "two\nlines"
    assert [cell.place[1:] for cell in cells(result, "v")] == [(3, 8), (4, 3)]


def test_a_quote_inside_a_plain_field_is_text() -> None:
    assert only('name,v\n5" pipe,1\n', "t.csv").rows[0].name == '5" pipe'


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("", 1, 1, "the file is empty"),
        ("\n \r\n", 1, 1, "the file is empty"),
        ("a,b\nx\n", 2, 1, "1 field, and the header has 2"),
        ("a,b\nx,1,2,3\n", 2, 5, "4 fields, and the header has 2"),
        ('a,b\n"x,1\ny,2\n', 2, 1, "not closed"),
        ('a,b\nx,"1"2\n', 2, 6, "text after a closing quote"),
        ("a;b\nx;1\n", 1, 1, "separated by semicolons"),
        ("a\tb\nx\t1\n", 1, 1, "separated by tabs"),
    ],
)
def test_mistakes(text: str, line: int, column: int, message: str) -> None:
    error = problem(loaded(text, "t.csv"))
    assert message in error.message
    assert (error.rule, error.line, error.column) == ("data-format", line, column)


def test_uneven_records_are_left_out_and_the_rest_is_read() -> None:
    result = loaded("a,b\nx,1\ny\nz,2\n", "t.csv")
    assert [row.name for row in result.tables[0].rows] == ["x", "z"]


def test_nothing_is_read_of_a_text_with_an_open_quote() -> None:
    assert loaded('a,b\nx,1\n"y,2\n', "t.csv").tables == ()


def test_columns_that_clash() -> None:
    result = loaded("a,b,A\nx,1,2\n", "t.csv")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("duplicate-name", 1, 5)
    assert [column.name for column in result.tables[0].columns] == ["a", "b"]


def test_columns_without_a_name_get_one() -> None:
    result = only(",b,\nx,1,2\n", "t.csv")
    assert [column.name for column in result.columns] == ["name", "b", "column 3"]
    assert only(",name\nx,1\n", "t.csv").columns[0].name == "column 1"


@pytest.mark.parametrize("text", ["a,b\nx,1\nX,2\n", "a,b\nx,1\n,2\n", "a,b\nx y,1\nx-y,2\n"])
def test_a_first_column_that_does_not_tell_rows_apart(text: str) -> None:
    result = only(text, "t.csv")
    assert [row.name for row in result.rows] == ["", ""]
    assert result.key == ()


def test_numbers_can_name_rows_and_stay_numbers() -> None:
    result = only("year,wins\n1999,3\n2000,4\n", "t.csv")
    assert result.key == ("year",)
    assert [row.name for row in result.rows] == ["1999", "2000"]
    assert result.columns[0].kind.value == "number"


def test_a_header_alone_is_a_table_without_rows() -> None:
    result = only("a,b\n", "t.csv")
    assert (len(result.columns), result.rows, result.cells) == (2, (), ())


def test_tabs_in_tsv_and_commas_are_text() -> None:
    result = only('name\tv\n"a\tb"\t1\nc,d\t2\n', "t.tsv")
    assert [row.name for row in result.rows] == ["a\tb", "c,d"]
    assert cells(result, "v")[0].place[1:] == (2, 7)


def test_empty_cells_are_missing() -> None:
    result = only("n,t,v\na,,\nb,x,1\n", "t.csv")
    assert [cell.state for cell in result.cells[0][1:]] == [CellState.MISSING] * 2


def test_lines_end_at_lf_only() -> None:
    result = only("n,v\na\u2028b,1\nc,2\n", "t.csv")
    assert [row.place.line for row in result.rows] == [2, 3]


@given(
    st.lists(
        st.lists(st.text('ab1 ",\n', max_size=5), min_size=3, max_size=3), min_size=1, max_size=5
    )
)
def test_what_the_csv_module_writes_is_read_back(records: list[list[str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerows([["n", "o", "p"], *records])
    result = loaded(out.getvalue(), "t.csv")
    assert found(result) == []
    got = [[cell.printed for cell in row] for row in result.tables[0].cells]
    assert got == [[text.strip() for text in record] for record in records]
