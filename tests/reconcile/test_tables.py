"""Tables of a report against figures: what is found, where, and what is left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.loaders import load
from claimcheck.reconcile.tables import MAX_FINDINGS, table_findings
from claimcheck.source import Place, Source
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import Table

ROOT = Path(__file__).parents[2]

DATA = """
tables:
  models:
    key: model
    columns:
      family:     {type: text}
      base model: {type: text}
      released:   {type: date}
      parameters: {unit: parameters}
      AIME 2024:  {unit: "%", better: higher, aliases: [AIME], label: American Invitational}
      MMLU:       {unit: "%", better: higher}
      Elo rating: {unit: rating, better: higher}
      latency:    {unit: ms, better: lower}
      memory:     {unit: GB}
      price:      {unit: USD/minute}
      speed-up:   {unit: x}
      stars:      {}
      ratio:      {}
    rows:
      Ada:  {aliases: [A1], family: mixture of experts, base model: Ben, released: 2024-05-01,
             parameters: 671B, AIME 2024: 79.8, MMLU: 90.8, Elo rating: 2029, latency: 412,
             memory: 1.5, price: $0.1570, speed-up: 2.1, stars: 1234, ratio: 0.5}
      Ben:  {family: dense, released: 2024-09, parameters: 1.5B, AIME 2024: 72.6, MMLU: "-",
             Elo rating: 1691, latency: 80, memory: 16, price: "-", speed-up: 1, stars: 40}
      Cleo: {family: dense, parameters: 7B, AIME 2024: 55.5, MMLU: 50.0, Elo rating: dnf,
             latency: 70, stars: 7}
      Dan:  {parameters: 8B, AIME 2024: 50.4, MMLU: 61.2, latency: 60, stars: 12}
"""


def tables(text: str, path: str = "data.yaml") -> tuple[Table, ...]:
    return load(lambda wanted, _: Source(wanted, text), path, "x.claims").tables


FIGURES = Figures(Dataset(tables(DATA)))


def found(report: str, figures: Figures = FIGURES, name: str = "report.md") -> list[Diagnostic]:
    return table_findings(Source(name, report), figures.dataset, figures)


def messages(report: str, figures: Figures = FIGURES) -> list[str]:
    return [one.message for one in found(report, figures)]


def subjects(report: str, figures: Figures = FIGURES) -> list[str]:
    return [one.subject for one in found(report, figures)]


def grid(*lines: str) -> str:
    """A table from its lines, cells separated by `|`."""
    head, *rows = [f"| {line} |" for line in lines]
    return "\n".join((head, "|---" * (head.count("|") - 1) + "|", *rows, ""))


def one_cell(column: str, text: str, row: str = "Ada") -> str:
    return grid(f"Model | {column}", f"{row} | {text}")


# --- what a finding says --------------------------------------------------------------------------


def test_a_cell_that_differs_is_shown_with_both_places() -> None:
    report = "# Results\n\n" + grid("Model | AIME 2024 ", "Ben | 72.6%", "Ada | **78.9%**")
    (one,) = found(report)
    assert (one.rule, one.severity.value) == ("table-disagrees", "error")
    assert one.message == "the table gives 78.9% for AIME 2024 of Ada; the figure is 79.8"
    assert one.help == "mend the cell, or data.yaml:21 if the report is right"
    assert (one.file, one.line, one.column, one.end_line, one.end_column) == (
        ("report.md", 6, 9, 6, 18)
    )
    assert one.line_text[one.column - 1 : one.end_column - 1] == "**78.9%**"
    assert one.related == ((Place("data.yaml", 21, 43), "the figure: 79.8"),)
    assert one.subject == "Ada · AIME 2024 · 78.9%"


def test_a_cell_without_the_figure() -> None:
    (one,) = found(one_cell("MMLU", "–"))
    assert one.message == "the table gives nothing for MMLU of Ada; the data have 90.8"
    assert one.help == "fill the cell, or write `-` at data.yaml:21 if there is no such figure"
    assert one.related[0][1] == "the figure: 90.8"


def test_a_figure_that_the_data_do_not_have() -> None:
    (one,) = found(one_cell("MMLU", "88.5", "Ben"))
    assert one.message == "the table gives 88.5 for MMLU of Ben; the data have no figure for it"
    assert one.help == "write `-` in the cell, or fill data.yaml:23 if the report is right"
    assert one.related[0][1] == "no figure here"


def test_a_text_that_differs() -> None:
    (one,) = found(one_cell("family", "dense"))
    assert one.message == "the table says dense for family of Ada; the data say mixture of experts"
    assert one.related[0][1] == "the data: mixture of experts"


def test_a_figure_of_another_size_is_shown_with_its_unit() -> None:
    assert messages(one_cell("latency", "0.5 s")) == [
        "the table gives 0.5 s for latency of Ada; the figure is 412 ms"
    ]


def test_places_in_quotes_and_below_other_lines() -> None:
    report = "\n".join(f"> {line}".rstrip() for line in one_cell("AIME", "9.8").split("\n"))
    (one,) = found(report)
    assert (one.line, one.column, one.end_column) == (3, 11, 14)
    assert one.line_text == "> | Ada | 9.8 |"


def test_lines_count_as_those_of_the_source() -> None:
    source = Source("report.md", one_cell("AIME", "9.8"), first_line=11)
    (one,) = table_findings(source, FIGURES.dataset, FIGURES)
    assert (one.line, one.line_text) == (13, "| Ada | 9.8 |")


def test_findings_stand_in_the_order_of_the_text() -> None:
    report = (
        grid("Model | MMLU | AIME", "Ada | 1 | 2", "Cleo | 3 | 4") + "\n" + one_cell("AIME", "5")
    )
    assert [one.subject.rpartition(" ")[2] for one in found(report)] == ["1", "2", "3", "4", "5"]


def test_long_texts_are_cut_in_messages() -> None:
    (message,) = messages(one_cell("family", "x" * 150))
    assert f"says {'x' * 59}… for" in message


# --- what agrees ----------------------------------------------------------------------------------

AGREEING = {
    "AIME 2024": "79.8 79.8% 79.80% **79.8%** `79.8` 80% 79.75 0.798 0.80 ~~79.8~~ 79.8[1] 79.8† "
    "79.8<sup>1</sup> <u>79.8</u> [79.8%](https://x.y) 🥇79.8 79.8↑ 79.8±0.3",
    "parameters": "671B 671,000,000,000 0.671T 671026000000 671_B 671_billion "
    "671_billion_parameters 671B_(37B_active) 670.9B",
    "Elo rating": "2029 2,029 2.03k 2029_rating 2029_points",
    "latency": "412 412_ms 412ms 0.412_s 0.41s 412,000_us",
    "memory": "1.5 1.5_GB 1.5GB 1500_MB 2_GB",
    "price": "$0.1570 $0.157 0.157 $0.16/minute $0.16_per_minute",
    "speed-up": "2.1x 2.1 2.1× 210% 2x",
    "stars": "1234 1,234 1.2k",
    "ratio": "0.5 50% 0.50",
    "released": "2024-05-01 2024-05 2024 2024/05/01 1_May_2024 May_1,_2024 May_1st_2024 May_2024",
    "family": "mixture_of_experts Mixture-of-Experts MoE *Mixture*_of_experts "
    "mixture_of_experts_(sparse) [mixture_of_experts](https://x.y)",
    "base model": "Ben ben [Ben](https://x.y)",
}
DIFFERING = {
    "AIME 2024": "79.9 79.7% 97.8% 78.9 7.98% 798% 0.798% 80.1% 0.78 -79.8 1 0 100 **79.9**",
    "parameters": "617B 671M 671 672_billion 67.1B 700B",
    "Elo rating": "2092 2,028 2.04k 20290",
    "latency": "421 412_s 0.421_s 412us 4120",
    "memory": "1.4 1.5_MB 15GB 1.5_TB",
    "price": "$0.1750 $0.18 $157 0.1571",
    "speed-up": "2.2x 1.9 21% 3x",
    "stars": "1235 1,243 1.3k 123",
    "ratio": "0.6 56% 5",
    "released": "2024-05-02 2024-06 2023 2_May_2024 June_2024",
    "family": "dense mixture_of_models MoM",
    "base model": "Ada Cleo",
}
UNCLEAR = {
    "AIME 2024": "about_80 79.8_/_86.7 >79 79.8_ms TBD 🏆 ? 79,8 see_[below](#x) NaN "
    + "9" * 70
    + " "
    + "9" * 300,
    "latency": "5% $4 -12%",
    "parameters": "5% 671_MB",
    "released": "01/05/2024 soon 2024-13-01",
    "family": "✓ :tick: 42 one_two_three_four_five_six_seven_eight_nine_words",
}


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (column, text.replace("_", " "))
        for column, texts in table.items()
        for text in texts.split()
    ]


@pytest.mark.parametrize(("column", "text"), cases(AGREEING))
def test_agrees(column: str, text: str) -> None:
    assert messages(one_cell(column, text)) == []


@pytest.mark.parametrize(("column", "text"), cases(DIFFERING))
def test_differs(column: str, text: str) -> None:
    (message,) = messages(one_cell(column, text))
    assert f"for {column} of Ada" in message


@pytest.mark.parametrize(("column", "text"), cases(UNCLEAR))
def test_what_cannot_be_compared_is_left_alone(column: str, text: str) -> None:
    assert messages(one_cell(column, text)) == []


@pytest.mark.parametrize(
    "mark", ["", "-", "–", "—", "--", "n/a", "N/A", "OOM", "−", "&mdash;", "*—*"]
)
def test_marks_of_missing_figures(mark: str) -> None:
    assert len(found(one_cell("AIME", mark))) == 1
    assert found(one_cell("MMLU", mark, "Ben")) == []


@pytest.mark.parametrize("text", ["88.5", "88.5%", "**0**", "88.5 [2]"])
def test_a_number_where_the_data_have_none(text: str) -> None:
    assert len(found(one_cell("MMLU", text, "Ben"))) == 1


def test_what_the_data_could_not_read_is_left_alone() -> None:
    assert messages(one_cell("Elo rating", "1700", "Cleo")) == []
    assert messages(one_cell("Elo rating", "-", "Cleo")) == []
    assert messages(one_cell("Elo rating", "dnf", "Cleo")) == []


def test_texts_that_the_data_do_not_have_are_left_alone() -> None:
    assert messages(one_cell("family", "dense", "Dan")) == []
    assert messages(one_cell("family", "", "Ada")) == []
    assert len(found(one_cell("family", "-", "Ada"))) == 1


def test_numbers_in_a_column_of_texts_compare_as_numbers() -> None:
    csv = Figures(Dataset(tables("name,score\na,79.8\nb,n.r.\nc,-\n", "d.csv")))
    assert messages(one_cell("score", "79.80%", "a"), csv) == []
    assert len(found(one_cell("score", "78.9%", "a"), csv)) == 1
    assert len(found(one_cell("score", "12", "c"), csv)) == 1


# --- which labels are known -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "label",
    [
        "AIME 2024",
        "aime-2024",
        "AIME",
        "American Invitational",
        "**AIME 2024**",
        "[AIME 2024](https://x.y)",
        "`AIME_2024`",
        "AIME 2024 (pass@1)",
        "AIME 2024 [%]",
        "AIME 2024 (%) ↑",
        "AIME 2024 (pass@1, %)",
        "AIME 2024 Pass@1",
        "AIME 2024, %",
        "AIME 2024 in %",
        "AIME 2024†",
        "AIME 2024 [1]",
        "AIME 2024<sup>2</sup>",
        "AIME 2024 (higher is better)",
        "AIME 2024 (American Invitational)",
    ],
)
def test_labels_of_a_column(label: str) -> None:
    assert subjects(one_cell(label, "78.9")) == ["Ada · AIME 2024 · 78.9"]
    assert subjects(one_cell(label, "79.8")) == []


@pytest.mark.parametrize(
    ("label", "agreeing", "differing"),
    [
        ("latency [ms]", "412", "421"),
        ("Latency (s)", "0.412", "412"),
        ("latency, s", "0.412", "0.421"),
        ("latency in seconds", "0.412", "0.421"),
        ("latency (s)", "412 ms", "412 s"),
        ("parameters (B)", "671", "617"),
        ("Parameters (B)", "671B", "617B"),
        ("parameters (billions)", "671", "67.1"),
        ("parameters in millions", "671,000", "671"),
        ("memory (MB)", "1500", "1.5"),
        ("price (USD/minute)", "0.157", "0.175"),
        ("price ($)", "0.157", "0.175"),
        ("Elo rating (rating)", "2029", "2092"),
        ("stars (k)", "1.2", "1.3"),
    ],
)
def test_units_of_a_column(label: str, agreeing: str, differing: str) -> None:
    assert messages(one_cell(label, agreeing)) == []
    assert len(found(one_cell(label, differing))) == 1


@pytest.mark.parametrize(
    "label",
    [
        "AIME 2025",
        "AIME 2024 (cons@64)",
        "AIME 2024 (s)",
        "AIME 2024 delta",
        "",
        "2024",
        "AIME 2024 B",
    ],
)
def test_labels_that_name_something_else(label: str) -> None:
    assert messages(one_cell(label, "1.0")) == []


def test_figures_show_what_a_label_leaves_open() -> None:
    """Most of the column agrees, so that it is the column, and one of its figures is wrong."""
    rows = ["Ada | 79.8", "Ben | 72.6", "Cleo | 55.5", "Dan | 54.0"]
    assert subjects(grid("Model | AIME 2024 (greedy)", *rows)) == ["Dan · AIME 2024 · 54.0"]
    others = ["Ada | 86.7", "Ben | 83.3", "Cleo | 80.0", "Dan | 50.4"]
    assert subjects(grid("Model | AIME 2024 (cons@64)", *others)) == []


def test_of_two_columns_with_one_name_the_figures_show_which_is_meant() -> None:
    report = grid(
        "Model | AIME 2024 (pass@1) | AIME 2024 (accuracy)",
        "Ada | 79.8 | 86.7",
        "Ben | 72.6 | 83.3",
        "Cleo | 55.4 | 80.0",
    )
    assert subjects(report) == ["Cleo · AIME 2024 · 55.4"]


@pytest.mark.parametrize(
    "label",
    [
        "Ada",
        "ADA",
        "A1",
        "**Ada**",
        "[Ada](https://x.y)",
        "`Ada`",
        "Ada*",
        "Ada †",
        "Ada [3]",
        "Ada<sup>1</sup>",
        "🥇 Ada",
        "acme/Ada",
        "[acme/Ada](https://x.y/acme/Ada)",
        "<b>Ada</b>",
    ],
)
def test_labels_of_a_row(label: str) -> None:
    assert subjects(one_cell("AIME", "78.9", label)) == ["Ada · AIME 2024 · 78.9"]


@pytest.mark.parametrize("label", ["Ada 2", "Ada (4-bit)", "Ada/", "Adah", "", "-", "Ada / Ben"])
def test_labels_that_name_another_row(label: str) -> None:
    assert messages(one_cell("AIME", "1.0", label)) == []


def test_an_organisation_is_left_out_only_where_one_row_is_meant() -> None:
    assert len(found(grid("Model | AIME", "acme/Ada | 1.0", "Ben | 72.6"))) == 1
    assert found(grid("Model | AIME", "acme/Ada | 1.0", "other/Ada | 2.0")) == []
    assert len(found(grid("Model | AIME", "acme/Ada | 1.0", "Ada | 79.9"))) == 1


def test_a_row_that_comes_twice_is_compared_twice() -> None:
    assert len(found(grid("Model | AIME", "Ada | 79.9", "Ben | 72.6", "Ada | 78.8"))) == 2


# --- how tables are laid out ----------------------------------------------------------------------


def test_the_names_may_stand_in_another_column() -> None:
    assert subjects(grid("# | Model | AIME", "1 | Ada | 79.9")) == ["Ada · AIME 2024 · 79.9"]


def test_a_column_called_like_a_property_does_not_name_rows() -> None:
    assert subjects(grid("Base model | Model | AIME", "Ben | Ada | 79.8")) == []
    assert subjects(grid("Base model | AIME", "Ben | 79.8")) == []


def test_a_table_turned_over() -> None:
    report = grid("Benchmark | Ada | Ben", "AIME 2024 (pass@1) | 79.8 | 72.5", "MMLU | 98.0 | -")
    assert subjects(report) == ["Ben · AIME 2024 · 72.5", "Ada · MMLU · 98.0"]


def test_a_table_turned_over_with_groups_in_front() -> None:
    report = grid("Kind | Measure | Ada", "Maths | AIME | 79.8", " | MMLU | 98.0")
    assert subjects(report) == ["Ada · MMLU · 98.0"]


BENCHMARKS = """
  benchmarks:
    columns: {items: {}, score: {type: text}}
    rows: {AIME 2024: {items: 30, score: pass@1}, MMLU: {items: 14042, score: accuracy}}
"""
BOTH = Figures(Dataset(tables(DATA + BENCHMARKS)))


def test_names_of_rows_that_are_names_of_columns_too() -> None:
    report = grid(
        "Benchmark | Items | Ada | Ben", "AIME 2024 | 31 | 79.8 | 72.5", "MMLU | 14,042 | 9 | -"
    )
    assert subjects(report, BOTH) == [
        "AIME 2024 · items · 31",
        "Ben · AIME 2024 · 72.5",
        "Ada · MMLU · 9",
    ]


@pytest.mark.parametrize("header", ["Pass@1", "Score", "Accuracy (%)", "%", "Result", ""])
def test_the_title_names_the_one_measure(header: str) -> None:
    table = grid(f"Model | {header}", "Ada | 78.9", "Ben | 72.6")
    for title in (
        "### 4.2 AIME 2024",
        "**AIME 2024**",
        "Table 3: AIME 2024",
        "## AIME 2024 (pass@1)",
    ):
        assert subjects(f"{title}\n\n{table}", BOTH) == ["Ada · AIME 2024 · 78.9"], title


def test_the_title_does_not_name_what_has_another_name() -> None:
    assert messages("## AIME 2024\n\n" + grid("Model | Rank", "Ada | 1", "Ben | 2")) == []
    assert messages("## AIME 2024\n\n" + grid("Model | MMLU", "Ada | 90.8", "Cleo | 50.0")) == []
    assert messages("## AIME 2024\n\n" + grid("Model | Tokens | Note", "Ada | 1 | x")) == []


def test_figures_show_that_the_title_is_meant() -> None:
    rows = ["Ada | 79.8", "Ben | 72.6", "Cleo | 55.6"]
    assert subjects("## AIME 2024\n\n" + grid("Model | greedy", *rows)) == [
        "Cleo · AIME 2024 · 55.6"
    ]
    unknown_caption = "## AIME 2024\n\n**With tools**\n\n"
    assert subjects(unknown_caption + grid("Model | Pass@1", *rows)) == ["Cleo · AIME 2024 · 55.6"]
    others = ["Ada | 89.8", "Ben | 82.6", "Cleo | 65.6"]
    assert subjects(unknown_caption + grid("Model | Pass@1", *others)) == []


def test_the_title_may_name_the_row() -> None:
    report = "## Ada\n\n" + grid("Benchmark | Score", "AIME 2024 | 79.8%", "MMLU | 9.8%")
    assert subjects(report, BOTH) == ["Ada · MMLU · 9.8%"]
    assert subjects("## Ada\n\n" + grid("Benchmark | Rank", "MMLU | 2")) == []


def test_rows_named_by_several_columns() -> None:
    yaml = """
tables:
  runs:
    key: [size, precision]
    columns: {speed: {}}
    rows: runs.csv
"""
    texts = {"d.yaml": yaml, "runs.csv": "size,precision,speed\n7B,fp16,30\n7B,int4,90\n"}
    loaded = load(lambda path, _: Source(path, texts[path]), "d.yaml", "x.claims")
    assert loaded.diagnostics == ()
    runs = Figures(Dataset(loaded.tables))
    report = grid("Speed | Precision | Size", "30 | fp16 | 7B", "91 | **int4** | 7B", "1 | x | 7B")
    assert subjects(report, runs) == ["7B int4 · speed · 91"]


def test_lines_between_rows_and_names_of_groups() -> None:
    report = grid("Model | AIME | MMLU", "**Ada** | | ", "Ben | 72.6 | -")
    assert messages(report) == []
    groups = grid("Family | Variant | AIME", "Ada | small | 1", " | large | 2", " | huge | 3")
    assert messages(groups) == []


def test_a_line_that_is_too_short_lacks_its_figure() -> None:
    (one,) = found("| Model | MMLU | AIME |\n|--|--|--|\n| Ada | 90.8 |\n")
    assert one.message.startswith("the table gives nothing for AIME 2024 of Ada")
    assert (one.line, one.column, one.end_column) == (3, 13, 14)


def test_a_line_that_is_too_long_is_cut() -> None:
    assert messages("| Model | AIME |\n|--|--|\n| Ada | 79.8 | 1 |\n") == []


# --- which figures are meant ----------------------------------------------------------------------

YEARS = Figures(
    Dataset(
        tables(
            """
tables:
  census 2020: {columns: {people: {}, area: {}}, rows: {Oslo: {people: 10, area: 5}}}
  census 2021: {columns: {people: {}}, rows: {Oslo: {people: 12}, Bergen: {people: 7}}}
"""
        )
    )
)


def test_the_table_that_has_the_row_is_meant() -> None:
    assert subjects(grid("City | People", "Bergen | 8"), YEARS) == ["Bergen · people · 8"]
    assert subjects(grid("City | Area", "Oslo | 8"), YEARS) == ["Oslo · area · 8"]


def test_what_several_tables_have_is_left_alone() -> None:
    assert subjects(grid("City | People", "Oslo | 8"), YEARS) == []


def test_of_several_tables_the_one_called_like_the_report_s_is_meant() -> None:
    report = "### Census 2021\n\n" + grid("City | People", "Oslo | 8")
    assert subjects(report, YEARS) == ["Oslo · people · 8"]


def test_a_report_is_not_compared_with_itself() -> None:
    report = "# R\n\n## All\n\n" + grid(
        "Model | AIME | MMLU", "Ada | 79.8 | 90.8", "Ben | 72.6 | -"
    )
    summary = "\n## In short\n\n" + grid("Model | AIME", "Ada | 79.9")
    figures = Figures(Dataset(tables(report + summary, "report.md#All")))
    assert [one.line for one in found(report + summary, figures)] == [14]
    assert len(found(report.replace("79.8", "79.7"), figures, "other.md")) == 1


# --- what is left alone ---------------------------------------------------------------------------

STRANGERS = """
| Command | Mean [ms] | Min | Relative |
|:--------|----------:|----:|---------:|
| `fd`    | 399.3 ± 5 | 389 | 1.00 |
| `find`  | 2,471     | 2.4 |      |

| | 🐍 3.11 | 🐍 3.12 |
|-|-|-|
| Linux | ✅ | ❌ |

| Option | Type | Default |
|---|---|---|
| `latency` | `int` | `100` |
| stars | bool | - |

| Rank | Who |
|---|---|
| 1 | [Zoe](https://x.y) |

    | Model | AIME |
    |---|---|
    | Ada | 1 |

```
| Model | AIME |
|---|---|
| Ada | 1 |
```
"""


def test_tables_of_other_things_are_left_alone() -> None:
    assert messages(STRANGERS) == []
    assert messages(grid("Model | AIME", "Ada | 79.9")) != []


def test_without_tables_there_is_nothing_to_find() -> None:
    assert messages("Ada has 78.9% on AIME 2024.") == []
    assert found(one_cell("AIME", "1"), Figures(Dataset(()))) == []


# --- size -----------------------------------------------------------------------------------------


def test_of_very_many_findings_the_rest_is_counted() -> None:
    report = grid("Model | AIME", *["Ada | 1.5"] * (MAX_FINDINGS + 1_300))
    *first, last = found(report)
    assert len(first) == MAX_FINDINGS
    assert last.message == "1,300 more cells differ from their figures"
    assert (last.rule, last.line) == ("table-disagrees", first[-1].line)


def test_a_table_of_a_hundred_thousand_cells() -> None:
    heads = "Model | AIME" + " | other" * 98
    lines = ["Zoe | " + " | ".join("1" * 99)] * 999
    report = grid(heads, *lines, "Ada | 1" + " | 2" * 98)
    assert subjects(report) == ["Ada · AIME 2024 · 1"]


def test_a_line_of_very_many_cells_is_kept_once() -> None:
    many = 20_000
    report = grid("B" + " | Ada" * many, "AIME | 79.8 | 79.8" + " | 1" * (many - 2))
    lines = {id(one.line_text) for one in found(report)}
    assert len(lines) == 1


def test_ten_thousand_tables() -> None:
    table = "### AIME 2024\n\n" + grid("Model | AIME", "Ada | 79.8")
    assert subjects(table * 9_999 + table.replace("79.8", "79.9")) == ["Ada · AIME 2024 · 79.9"]


def test_a_column_that_very_many_tables_have() -> None:
    rows = "".join(
        f"  t{at}: {{columns: {{v: {{}}}}, rows: {{r{at}: {{v: 1}}, s: {{v: 2}}}}}}\n"
        for at in range(2_000)
    )
    figures = Figures(Dataset(tables(f"tables:\n{rows}")))
    report = grid("M | v", *[f"r{at} | 1" for at in range(1_999)], "r1999 | 3", "s | 4")
    assert subjects(report, figures) == ["r1999 · v · 3"]


@pytest.mark.parametrize(
    "cell",
    [
        "[" * 5_000,
        "*" * 5_000,
        "(" * 199,
        "<b " * 600,
        "`" * 3_000,
        "\x1b[31m1",
        "1" + "0" * 5_000,
        "± ",
        "​",
    ],
)
def test_odd_cells_end_with_a_result(cell: str) -> None:
    for report in (one_cell("AIME", cell), one_cell(cell, "1"), one_cell("AIME", "1", cell)):
        assert len(found(report)) <= 1


# --- the project's own report ---------------------------------------------------------------------

REPORT = (ROOT / "claims/report.md").read_text(encoding="utf-8")
LINES = REPORT.split("\n")
CELL = re.compile(r"\| (?P<name>[^|]*?) +\| +(?P<figure>[-0-9.%]+) \|")
MEASURES = {at: match for at, line in enumerate(LINES) if (match := CELL.fullmatch(line))}
MODELS = list(dict.fromkeys(match["name"] for match in MEASURES.values()))


def own_figures() -> Figures:
    parts: list[Table] = []
    for path in ("data/benchmarks.yaml", "data/costs.yaml"):
        parts += tables((ROOT / path).read_text(encoding="utf-8"), path)
    return Figures(Dataset(tuple(parts)))


OWN = own_figures()


def edited(at: int, line: str) -> list[Diagnostic]:
    text = "\n".join((*LINES[:at], line, *LINES[at + 1 :]))
    return found(text, OWN, "claims/report.md")


def digits_changed(figure: str) -> list[str]:
    return [
        figure[:at] + str((int(digit) + 3) % 10) + figure[at + 1 :]
        for at, digit in enumerate(figure)
        if digit.isdigit()
    ]


def test_the_own_report_agrees_with_its_data() -> None:
    assert (len(MEASURES), len(MODELS)) == (54, 9)
    assert found(REPORT, OWN, "claims/report.md") == []


def test_every_changed_figure_of_the_own_report_is_found() -> None:
    edits = 0
    for at, match in MEASURES.items():
        figure = match["figure"]
        others = ["0", "79.8%", "1234"] if figure == "-" else ["-", "", *digits_changed(figure)]
        for other in others:
            (one,) = edited(at, f"| {match['name']} | {other} |")
            assert (one.rule, one.line) == ("table-disagrees", at + 1), (match[0], other)
            edits += 1
    assert edits > 200


def test_harmless_changes_of_the_own_report_are_not_found() -> None:
    for at, match in MEASURES.items():
        figure = match["figure"]
        same = ["—", "n/a", ""]
        if figure != "-":
            bare = figure.removesuffix("%")
            longer = f"{bare}0%" if "." in bare else f"{bare}.0"
            same = [bare, f"**{figure}**", longer, f"{figure} [1]"]
        for other in same:
            assert edited(at, f"| [{match['name']}](https://x.y) | {other} |") == [], other


def test_every_changed_name_of_the_own_report_is_found_where_figures_differ() -> None:
    heading = {at: at for at, line in enumerate(LINES) if line.startswith("### ")}
    found_edits = 0
    for at, match in MEASURES.items():
        measure = LINES[max(above for above in heading if above < at)].removeprefix("### ")
        (column,) = OWN.dataset.columns_named(measure)
        for other in MODELS:
            row = OWN.dataset.row_named(other)
            assert row is not None
            cell = OWN.dataset.cell(row, column)
            assert cell is not None
            differs = cell.printed.rstrip("%") != match["figure"].rstrip("%")
            changed = edited(at, LINES[at].replace(match["name"], other))
            assert [one.line for one in changed] == ([at + 1] if differs else []), (measure, other)
            found_edits += differs
    assert found_edits > 200
