"""Several tables together: shared rows, aliases, and which names stand for what."""

from __future__ import annotations

from claimcheck.tables.dataset import ColumnId, Dataset

from .building import column, table

LINUX = table("linux", "startup size", {"grep": "4 0.3", "ripgrep/rg": "6 4.5", "ag": "11 -"})
MAC = table("mac", "startup license", {"rg": "8 1", "grep": "9 2", "pt": "12 3"})
BOTH = Dataset((LINUX, MAC))


def row(name: str, dataset: Dataset = BOTH) -> int:
    found = dataset.row_named(name)
    assert found is not None
    return found


def test_a_row_is_a_name_that_tables_share() -> None:
    assert BOTH.row_names == ["grep", "ripgrep", "ag", "pt"]
    assert BOTH.rows_of(0) == (row("grep"), row("ripgrep"), row("ag"))
    assert BOTH.rows_of(1) == (row("ripgrep"), row("grep"), row("pt"))
    assert row("rg") == row("RIPGREP") == row("ripgrep")
    assert BOTH.row_named("ack") is None


def test_a_table_has_some_of_the_rows() -> None:
    assert [BOTH.has_row(0, each) for each in range(4)] == [True, True, True, False]
    assert [BOTH.has_row(1, each) for each in range(4)] == [True, True, False, True]


def test_tables_by_name() -> None:
    assert BOTH.table_named("linux") == 0
    assert BOTH.table_named("MAC") == 1
    assert BOTH.table_named("windows") is None
    assert Dataset((LINUX, MAC._replace(name="Linux"))).table_named("linux") == 0


def test_columns_by_name_and_their_namesakes() -> None:
    assert BOTH.columns_named("Startup") == (ColumnId(0, 0), ColumnId(1, 0))
    assert BOTH.columns_named("license") == (ColumnId(1, 1),)
    assert BOTH.columns_named("nothing") == ()
    assert BOTH.column(ColumnId(1, 1)).name == "license"


def test_columns_by_alias_and_label() -> None:
    named = column("AIME 2024", aliases=("AIME", "aime-2024"), label="AIME (2024)")
    dataset = Dataset((LINUX._replace(columns=(named, LINUX.columns[1])),))
    for name in ("aime_2024", "AIME", "aime (2024)"):
        assert dataset.columns_named(name) == (ColumnId(0, 0),)
    assert dataset.columns_named("") == ()


def test_the_column_decides_the_table_of_a_cell() -> None:
    def printed(name: str, table: int, column: int) -> str | None:
        found = BOTH.cell(row(name), ColumnId(table, column))
        return None if found is None else found.printed

    assert printed("rg", 0, 0) == "6"
    assert printed("rg", 1, 0) == "8"
    assert printed("grep", 1, 1) == "2"
    assert printed("ag", 0, 1) == ""
    assert printed("ag", 1, 0) is None
    assert printed("pt", 0, 0) is None


def test_an_alias_of_a_later_table_joins_it_to_an_earlier_row() -> None:
    later = table("later", "x", {"RipGrep 14/rg": "1", "silver/ag": "2"})
    dataset = Dataset((LINUX, later))
    assert dataset.row_names == ["grep", "ripgrep", "ag"]
    assert row("silver", dataset) == row("ag", dataset)
    assert row("ripgrep-14", dataset) == row("rg", dataset)


def test_two_rows_of_one_table_are_never_one() -> None:
    twice = table("twice", "x", {"a": "1", "b/a": "2"})
    dataset = Dataset((twice,))
    assert dataset.row_names == ["a", "b"]
    assert dataset.rows_of(0) == (0, 1)
    assert row("a", dataset) == 0
    third = Dataset((LINUX, table("more", "x", {"grep": "1", "other/grep": "2", "ag": "3"})))
    assert third.rows_of(1) == (0, 3, 2)


def test_rows_without_a_name_are_numbered() -> None:
    dataset = Dataset((LINUX, table("plain", "x", {"": "1"})))
    assert dataset.row_names[-1] == "row 1 of plain"
    assert dataset.rows_of(1) == (3,)
    assert dataset.row_named("") is None


def test_every_spelling_with_what_it_is() -> None:
    linux = LINUX._replace(columns=(column("startup", aliases=("start",)), LINUX.columns[1]))
    assert list(Dataset((linux,)).spellings()) == [
        ("linux", "the table linux"),
        ("startup", "a column of linux"),
        ("start", "a column of linux"),
        ("size", "a column of linux"),
        ("grep", "a row of linux"),
        ("ripgrep", "a row of linux"),
        ("rg", "a row of linux"),
        ("ag", "a row of linux"),
    ]
    unnamed = table("plain", "x", {"": "1"})
    assert [name for name, _ in Dataset((unnamed,)).spellings()] == ["plain", "x"]


def test_no_tables_at_all() -> None:
    empty = Dataset(())
    assert empty.row_names == []
    assert empty.table_named("x") is empty.row_named("x") is None
    assert empty.columns_named("x") == ()
