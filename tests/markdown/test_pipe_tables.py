"""Pipe tables of a Markdown text: which lines they are, the places of cells, what names them."""

from __future__ import annotations

import pytest

from claimcheck.markdown.lines import Line
from claimcheck.markdown.tables import PipeTable, Text, pipe_tables, row_cells


def one(text: str) -> PipeTable:
    (table,) = pipe_tables(text)
    return table


def texts(row: tuple[Text, ...]) -> list[str]:
    return [cell.text for cell in row]


# --- cells ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", [("a", 3), ("b", 7)]),
        ("a | b", [("a", 1), ("b", 5)]),
        ("  |a|b", [("a", 4), ("b", 6)]),
        ("|a|b|  ", [("a", 2), ("b", 4)]),
        ("| a \\| b | c |", [("a | b", 3), ("c", 12)]),
        ("| `a \\| b` | c |", [("`a | b`", 3), ("c", 14)]),
        ("| a \\\\| b |", [("a \\\\", 3), ("b", 9)]),
        ("||a|", [("", 2), ("a", 3)]),
        ("|  | a |", [("", 3), ("a", 6)]),
        ("|a", [("a", 2)]),
        ("a|", [("a", 1)]),
        ("|", [("", 2)]),
        ("| é | \U0001f600 |", [("é", 3), ("\U0001f600", 7)]),
        ("|\ta\t| b |", [("a", 3), ("b", 7)]),
    ],
)
def test_cells_and_their_columns(line: str, cells: list[tuple[str, int]]) -> None:
    found = row_cells(Line(line, 7))
    assert [(cell.text, cell.column) for cell in found] == cells
    assert {cell.line for cell in found} == {7}


def test_a_table() -> None:
    table = one("text\n\n  | a | b |\n  |:--|--:|\n  | 1 | 2 |\n  | 3 |\n\nmore | text\n")
    assert (table.line, table.column) == (3, 3)
    assert texts(table.header) == ["a", "b"]
    assert [texts(row) for row in table.rows] == [["1", "2"], ["3"]]
    assert table.rows[0][1] == Text("2", 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|\n| 1 | 2 |",
        "| a | b |\n\n|---|---|",
        "| a | b |\n| 1 | 2 |",
        "a | b\n--- | -x-",
        "a\n-\nb",
        "```\n| a |\n|---|\n```",
        "~~~ text\n| a |\n|---|\n```\n~~~~",
        "    | a |\n    |---|",
        "<!--\n| a |\n|---|\n-->",
        "<pre>\n| a |\n|---|\n</pre>",
        "---\n| a |\n|---|\n---\n",
        "> ```\n> | a |\n> |---|",
        "```\n| a |\n|---|\n",
    ],
)
def test_no_table(text: str) -> None:
    assert pipe_tables(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "```\ncode\n```\n| a |\n|---|\n",
        "`` ` ``\n| a |\n|---|\n",
        "<!-- one line -->\n| a |\n|---|\n",
        "> ```\n> code\n\n| a |\n|---|\n",
        "- item\n\n    | a |\n    |---|\n",
        "> | a |\n> |---|\n",
        "---\ntitle: x\n---\n| a |\n|---|\n",
        "---\n\n| a |\n|---|\n",
        "| a |\r\n|---|\r\n",
        "\ufeff| a |\n|---|\n",
        "words\n| a |\n|---|\n",
    ],
)
def test_a_table_beside_other_blocks(text: str) -> None:
    assert texts(one(text).header) == ["a"]


def test_a_table_in_a_quote_keeps_its_places() -> None:
    table = one("> > | a | b |\n> > |---|---|\n> > | 1 | 2 |\n")
    assert table.rows[0][0] == Text("1", 3, 7)


@pytest.mark.parametrize("after", ["", "next", "# Head", "- item | x", "> quote | x", "```"])
def test_what_ends_a_table(after: str) -> None:
    assert len(one(f"|a|b|\n|-|-|\n|1|2|\n{after}\n").rows) == 1


def test_two_tables_one_after_the_other() -> None:
    first, second = pipe_tables("|a|\n|-|\n|1|\nNext\n|b|\n|-|\n|2|\n")
    assert (texts(first.rows[0]), texts(second.rows[0])) == (["1"], ["2"])
    assert second.caption == Text("Next", 4, 1)


# --- what names a table ---------------------------------------------------------------------------

TABLE = "| a |\n|---|\n| 1 |\n"


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        ("# One\n\n", ("One", 1, 1)),
        ("# One\n## Two ##\ntext.\n\n", ("Two", 2, 1)),
        ("One\n===\n\n", ("One", 1, 1)),
        ("One\n---\n\n", ("One", 1, 1)),
        ("# A *b* `c`\n\n", ("A b c", 1, 1)),
        ("# C#\n\n", ("C#", 1, 1)),
        ("```\n# code\n```\n\n", None),
        ("#hash\n\n", None),
    ],
)
def test_headings(above: str, heading: tuple[str, int, int] | None) -> None:
    assert one(above + TABLE).heading == (Text(*heading) if heading else None)


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("AIME 2024\n", "AIME 2024"),
        ("Long text before it.\nAIME 2024\n", "AIME 2024"),
        ("**AIME 2024**\n\n", "AIME 2024"),
        ("*AIME 2024*:\n", "AIME 2024"),
        ("Table 2: AIME 2024\n\n", "AIME 2024"),
        ("**Table 2.** AIME 2024.\n\n", "AIME 2024"),
        ("Table: AIME 2024\n\n", "AIME 2024"),
        ("AIME 2024\n\n", None),
        ("The results are these:\n", None),
        ("This is a sentence.\n", None),
        ("# AIME 2024\n", None),
        ("- AIME 2024\n", None),
        ("x" * 61 + "\n", None),
        ("a | b\n", None),
    ],
)
def test_captions_above(above: str, caption: str | None) -> None:
    found = one(above + TABLE).caption
    assert (found.text if found else None) == caption


@pytest.mark.parametrize(
    ("below", "caption"),
    [("Table: AIME\n", "AIME"), ("\n: AIME\n", "AIME"), ("\nAIME\n", None), ("\n\n: AIME\n", None)],
)
def test_captions_below(below: str, caption: str | None) -> None:
    found = one(TABLE + below).caption
    assert (found.text if found else None) == caption


def test_a_row_of_the_table_before_is_no_caption() -> None:
    text = TABLE + "\n" + TABLE
    assert [table.caption for table in pipe_tables(text)] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "`" * 200_000,
        "|" * 100_000 + "\n" + "|-" * 50_000,
        "a|b\n|" + "-" * 200_000 + "x",
        "a|b\n|" + " -|" * 60_000 + "x",
        "a|b\n|" + " " * 200_000 + "x",
        ">" * 100_000,
        "# " + "x " * 50_000 + "#" * 50_000 + " y" + " " * 50_000,
        "```\n" * 50_000,
        "<!-- " * 50_000,
        "|a|\n" * 50_000,
        "*" * 100_000 + "\n" + TABLE,
        "\\" * 200_000 + "|\n|-|",
    ],
)
def test_long_texts_end(text: str) -> None:
    assert len(pipe_tables(text)) <= 1
