"""`load`: which reader, which name, and that the formats agree."""

from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.diagnostics.rules import Severity
from claimcheck.loaders import load
from claimcheck.source import Source
from claimcheck.tables.table import Table

from .texts import found, loaded, only, printed, problem

YAML = """\
tables:
  models:
    key: model
    rows:
      R1: {base: none, MATH-500: 97.3%, wins: 12, "cost": $0.16}
      Q32: {base: Qwen, MATH-500: "-", wins: "1,204", "cost": 671B}
      L70: {base: Llama, MATH-500: 94.50%}
"""
CSV = """\
model,base,MATH-500,wins,cost
R1,none,97.3%,12,$0.16
Q32,Qwen,-,"1,204",671B
L70,Llama,94.50%,,
"""
MARKDOWN = """\
# models

| model | base | MATH-500 | wins | cost |
|---|---|---:|---:|---|
| R1 | none | 97.3% | 12 | $0.16 |
| Q32 | Qwen | - | 1,204 | 671B |
| L70 | Llama | **94.50%** | | |
"""


def view(table: Table) -> object:
    columns = [(c.name, c.kind, c.unit, c.exact) for c in table.columns]
    cells = [[(cell.printed, cell.state) for cell in row] for row in table.cells]
    return table.name, table.key, columns, [row.name for row in table.rows], cells


def test_the_formats_agree() -> None:
    yaml = only(YAML)
    assert view(yaml) == view(only(CSV, "models.csv"))
    assert view(yaml) == view(
        only(CSV.replace(",", "\t").replace('"1\t204"', "1,204"), "models.tsv")
    )
    assert view(yaml) == view(only(MARKDOWN, "report.md"))


def test_rows_in_a_file_agree_with_rows_by_hand() -> None:
    declared = "tables: {models: {key: model, rows: FILE}}"
    yaml = view(only(YAML))
    assert yaml == view(only(declared.replace("FILE", "a.csv"), a_csv=CSV))
    assert yaml == view(only(declared.replace("FILE", "a.md#models"), a_md=MARKDOWN))


@pytest.mark.parametrize("path", ["a.yaml", "a.YML"])
def test_yaml_endings(path: str) -> None:
    assert only(YAML, path).name == "models"


def test_an_unknown_ending_says_what_is_known() -> None:
    with pytest.raises(Unreadable) as raised:
        loaded("{}", "figures.json")
    assert raised.value.finding.rule == "data-format"
    assert ".csv" in raised.value.finding.help


GONE = Finding("unreadable-file", "gone")


def test_a_missing_file_is_left_to_the_caller() -> None:
    def read(path: str, base: str) -> Source:
        assert (path, base) == ("a.csv", "x.claims")
        raise Unreadable(GONE)

    with pytest.raises(Unreadable) as raised:
        load(read, "a.csv", "x.claims")
    assert raised.value.finding is GONE


def test_a_missing_file_inside_is_said_where_it_is_named() -> None:
    result = loaded("tables:\n  a: {rows: no.csv}\n  b: {rows: {x: {y: 1}}}\n")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("unreadable-file", 2, 13)
    assert (error.end_column, error.line_text) == (19, "  a: {rows: no.csv}")
    assert [table.name for table in result.tables] == ["b"]


def test_a_file_of_records_is_never_yaml() -> None:
    result = loaded("tables: {a: {rows: b.yaml}}", b_yaml=YAML)
    assert found(result) == [("data-format", 1, 20)]


def test_a_bare_csv_has_the_name_of_its_file() -> None:
    assert only("a,b\nx,1\n", "data/best.players.csv").name == "best.players"


def test_data_name_renames_the_one_table() -> None:
    assert only("a,b\nx,1\n", "players.csv", name="p").name == "p"
    assert only(YAML, name="p").name == "p"
    assert only(MARKDOWN, "report.md", name="p").name == "p"


def test_data_name_for_several_tables_is_an_error() -> None:
    result = loaded("tables:\n  a: {rows: {}}\n  b: {rows: {}}\n", name="p")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("data-format", 3, 3)
    assert error.related[0][0].line == 2
    assert [table.name for table in result.tables] == ["a", "b"]


def test_every_error_here_means_status_2() -> None:
    result = loaded("tables: {a: {rows: {x: {y: .nan}}, rows: 3}, b: {row: 1}}")
    assert {each.severity for each in result.diagnostics} == {Severity.BROKEN}


def test_a_byte_order_mark_is_no_part_of_a_name_or_place() -> None:
    assert only("\ufeffa,b\nx,1\n", "x.csv").columns[0].name == "a"
    assert only("\ufeff" + YAML).place.column == 3
    assert only("\ufeff|a|b|c|\n|-|-|-|\n|x|1|2|\n", "r.md").columns[0].place.column == 2


def test_problems_are_in_the_order_of_the_text() -> None:
    text = "tables:\n  m:\n    colums: {}\n    rows: {x: {y: 1, y: 2}, X: {}}\n    kee: x\n"
    places = [place[1:] for place in found(loaded(text))]
    assert len(places) == 4
    assert places == sorted(places)


def test_of_very_many_problems_the_rest_is_counted() -> None:
    text = "a,b\n" + "x,1,2\n" * 150
    result = loaded(text, "x.csv")
    assert len(result.diagnostics) == 101
    assert result.diagnostics[-1].message == "50 more problems are not shown"


def test_csv_alone_does_not_import_yaml() -> None:
    code = (
        "import sys; from claimcheck.loaders import load; from claimcheck.source import Source;"
        "load(lambda p, b: Source(p, 'a,b\\nx,1\\n'), 'a.csv', '');"
        "load(lambda p, b: Source(p, '|a|b|\\n|-|-|\\n|x|1|'), 'a.md', '');"
        "sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_crlf_file_has_the_same_places() -> None:
    for text, path in ((YAML, "a.yaml"), (CSV, "models.csv"), (MARKDOWN, "a.md")):
        plain, windows = only(text, path), only(text.replace("\n", "\r\n"), path)
        assert windows == plain
    assert printed(windows, "cost") == ["$0.16", "671B", "?"]
