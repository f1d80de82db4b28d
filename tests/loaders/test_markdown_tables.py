"""Tables of a Markdown document: names, the measure of a benchmark, joining, selecting."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable

from .texts import cells, column, found, loaded, only, printed, problem, table

REPORT = """\
# Results

## 3.1 AIME 2024

| Model | Pass@1 |
|:------|-------:|
| **R1** | 79.8% |
| [Q32](https://example.org) | 72.6 [3] |

Table 2: MATH-500

| System | Pass@1 |
|---|---|
| Q32 | n/a |
| R1 | **97.3%** |

Codeforces
| Model | Rating |
|---|---|
| R1 | 2029 |
| Q32 | 1691 |
"""


def test_tables_with_the_same_rows_join() -> None:
    result = only(REPORT, "report.md")
    assert (result.name, result.key) == ("rows", ("Model",))
    assert [each.name for each in result.columns] == [
        "Model",
        "AIME 2024",
        "MATH-500",
        "Codeforces",
    ]
    assert [row.name for row in result.rows] == ["R1", "Q32"]
    assert printed(result, "AIME 2024") == ["79.8%", "72.6 [3]"]
    assert printed(result, "MATH-500") == ["97.3%", "n/a?"]
    assert [column(result, name).unit.name for name in ("AIME 2024", "Codeforces")] == ["%", ""]
    assert column(result, "Codeforces").exact


def test_places_in_the_document() -> None:
    result = only(REPORT, "report.md")
    assert result.place == ("report.md", 5, 1)
    assert [cell.place[1:] for cell in cells(result, "AIME 2024")] == [(7, 12), (8, 32)]
    assert [cell.place[1:] for cell in cells(result, "MATH-500")] == [(15, 8), (14, 9)]
    assert column(result, "Codeforces").place == ("report.md", 18, 11)
    assert cells(result, "AIME 2024")[1].note == "[3]"


def test_the_printed_name_of_a_measure_is_an_alias_when_it_is_its_own() -> None:
    result = only(REPORT, "report.md")
    assert column(result, "AIME 2024").aliases == ()
    assert column(result, "Codeforces").aliases == ("Rating",)


def test_one_table_is_named_by_its_heading() -> None:
    result = only("# Costs\n\n| a | b | c |\n|-|-|-|\n| x | $1 | 2 |\n", "report.md")
    assert result.name == "Costs"
    assert [each.name for each in result.columns] == ["a", "b", "c"]


def test_one_table_without_heading_is_named_as_the_file() -> None:
    assert only("| a | b | c |\n|-|-|-|\n| x | 1 | 2 |\n", "docs/report.md").name == "report"


def test_tables_of_one_heading_get_numbers() -> None:
    text = "# A\n|n|v|w|\n|-|-|-|\n|x|1|2|\n\n|n|v|w|\n|-|-|-|\n|y|1|2|\n"
    assert [each.name for each in loaded(text, "r.md").tables] == ["A", "A 2"]


def test_measures_under_one_heading_keep_their_own_names() -> None:
    text = "# A\n|n|Pass@1|\n|-|-|\n|x|1|\n\n|n|Cons@64|\n|-|-|\n|x|2|\n"
    assert [each.name for each in only(text, "r.md").columns] == ["n", "Pass@1", "Cons@64"]


def test_a_column_of_texts_is_no_measure() -> None:
    assert only("# A\n|n|Base|\n|-|-|\n|x|Qwen|\n", "r.md").columns[1].name == "Base"


def test_different_rows_do_not_join() -> None:
    text = "# A\n|n|v|\n|-|-|\n|x|1|\n|y|2|\n\n# B\n|n|v|\n|-|-|\n|x|1|\n"
    result = loaded(text, "r.md")
    assert [(each.name, len(each.rows)) for each in result.tables] == [("A", 2), ("B", 1)]
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("one", "two", "kept"),
    [
        ("79.8", "79.8", "79.8"),
        ("79.8%", "79.8", "79.8%"),
        ("80%", "79.8%", "79.8%"),
        ("79.80", "79.8", "79.80"),
        ("-", "5", "5"),
        ("5", "n/a", "5"),
        ("1 s", "1000 ms", "1000 ms"),
        ("Qwen 2", "qwen  2", "Qwen 2"),
    ],
)
def test_a_figure_given_twice_may_agree(one: str, two: str, kept: str) -> None:
    text = f"# A\n|n|v|w|\n|-|-|-|\n|x|{one}|1|\n\n# B\n|n|v|u|\n|-|-|-|\n|x|{two}|2|\n"
    assert only(text, "r.md").cells[0][1].printed == kept


@pytest.mark.parametrize(("one", "two"), [("79.8", "79.9"), ("5%", "5 ms"), ("5", "x"), ("a", "b")])
def test_a_figure_given_twice_differently_shows_both_places(one: str, two: str) -> None:
    text = f"# A\n|n|v|w|\n|-|-|-|\n|x|{one}|1|\n\n# B\n|n|v|u|\n|-|-|-|\n|x|{two}|2|\n"
    result = loaded(text, "r.md")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("conflicting-figures", 9, 4)
    assert error.related[0][0] == ("r.md", 4, 4)
    assert "v of x" in error.message
    assert result.tables[0].cells[0][1].printed == one


def test_a_summary_is_compared_with_the_table_of_its_measure() -> None:
    rows = "| R1 | 79.9 | - |\n| Q32 | 72.6 | Qwen |\n"
    summary = "\n# Summary\n| Model | AIME 2024 | Base |\n|-|-|-|\n" + rows
    error = problem(loaded(REPORT + summary, "report.md"))
    assert (error.rule, error.line) == ("conflicting-figures", 26)
    assert error.related[0][0].line == 7


def test_data_name_is_for_the_joined_table() -> None:
    text = REPORT + "\n# Other\n| a | b |\n|-|-|\n| x | 1 |\n"
    result = loaded(text, "report.md", name="bench")
    assert [each.name for each in result.tables] == ["bench", "Other"]
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    "heading", ["3.1 AIME 2024", "AIME 2024", "aime-2024", "31-aime-2024", "AIME_2024"]
)
def test_a_heading_selects_its_table(heading: str) -> None:
    result = only(REPORT, f"report.md#{heading}")
    assert (result.name, result.place.line) == ("AIME 2024", 5)
    assert column(result, "AIME 2024").aliases == ("Pass@1",)


def test_a_caption_selects_its_table() -> None:
    assert only(REPORT, "report.md#Codeforces").columns[1].name == "Codeforces"


def test_an_unknown_heading_offers_the_nearest() -> None:
    with pytest.raises(Unreadable) as raised:
        loaded(REPORT, "report.md#Codeforce")
    assert raised.value.finding.help == "did you mean `Codeforces`?"


def test_a_document_without_tables() -> None:
    with pytest.raises(Unreadable) as raised:
        loaded("# Only words\n", "report.md")
    assert "no table" in raised.value.finding.message


def test_rows_in_a_report() -> None:
    text = table(
        "rows: report.md#Codeforces\ncolumns: {Codeforces: {unit: rating, better: higher}}"
    )
    assert column(only(text, report_md=REPORT), "Codeforces").unit.name == "rating"
    joined = only(table("rows: report.md\ncolumns: {MATH-500: {unit: '%'}}"), report_md=REPORT)
    assert len(joined.columns) == 4


def test_rows_in_a_report_must_be_one_table() -> None:
    text = "# A\n|n|v|\n|-|-|\n|x|1|\n\n# B\n|n|v|\n|-|-|\n|y|1|\n"
    error = problem(loaded(table("rows: r.md"), r_md=text))
    assert (error.rule, error.line, error.column) == ("data-format", 3, 11)
    assert "`A`, `B`" in error.message


def test_short_rows_miss_cells_and_long_ones_are_errors() -> None:
    result = loaded("|a|b|c|\n|-|-|-|\n|x|1|\n|y|2|3|4|\n|z|5|6||\n", "r.md")
    assert found(result) == [("data-format", 4, 8)]
    assert printed(result.tables[0], "c") == ["?", "3", "6"]


def test_marks_of_markdown_are_no_part_of_names() -> None:
    result = only("| `m` | *v* | w |\n|-|-|-|\n| ~~a~~ \\* b | `1` | 2 |\n", "r.md")
    assert [each.name for each in result.columns] == ["m", "v", "w"]
    assert result.rows[0].name == "a * b"
    assert printed(result, "v") == ["1"]


def test_a_raised_mark_is_never_a_digit() -> None:
    result = only("|a|b|c|\n|-|-|-|\n|x|72.6<sup>1</sup>|2|\n", "r.md")
    assert printed(result, "b") == ["72.6 [1]"]
    assert cells(result, "b")[0].note == "[1]"
