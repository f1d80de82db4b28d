"""Whatever a file holds, a load ends with tables and problems, never with an exception."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.loaders import Loaded

from .texts import loaded

WORDS = st.sampled_from(
    [
        "a",
        "b",
        "A",
        "5",
        "5%",
        "2 s",
        "3 GB",
        "-",
        "n/a",
        "nan",
        "1e99",
        "'q'",
        "null",
        "",
        "\u0430",
    ]
)
SCALARS = st.sampled_from(
    ["text", "number", "date", "higher", "%", "s", "x.csv", "x.md", "yes", "-3"]
)
KEYS = st.sampled_from(
    [
        "tables",
        "sources",
        "rows",
        "columns",
        "key",
        "source",
        "transpose",
        "type",
        "unit",
        "better",
        "items",
        "exact",
        "aliases",
        "label",
        "value",
        "note",
        "title",
        "url",
        "a",
        "b",
        "A",
        "c",
    ]
)
YAML = st.recursive(
    WORDS | SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
ROWS = st.dictionaries(WORDS, st.dictionaries(KEYS, YAML, max_size=3), max_size=3) | YAML
TABLES = st.dictionaries(
    WORDS,
    st.fixed_dictionaries(
        {"rows": ROWS},
        optional={
            "columns": st.dictionaries(KEYS, st.dictionaries(KEYS, YAML, max_size=3), max_size=3),
            "key": YAML,
            "transpose": st.sampled_from(["true", "false"]),
        },
    ),
    max_size=2,
)


def flow(value: object) -> str:
    """A value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key or '~'}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return f'"{value}"' if value in ("%", "-") else str(value)


def checked(text: str, path: str) -> None:
    with suppress(Unreadable):
        result: Loaded = loaded(text, path, x_csv="a,b\nx,1\n", x_md="|a|b|\n|-|-|\n|x|1|\n")
        for table in result.tables:
            assert len(table.cells) == len(table.rows)
            assert all(len(row) == len(table.columns) for row in table.cells)
            names = {column.name for column in table.columns}
            assert len(names) == len(table.columns)
            assert names.issuperset(table.key)
        for each in result.diagnostics:
            assert each.line >= 1
            assert each.end_column > each.column >= 1


@given(TABLES)
@settings(max_examples=100, deadline=None)
def test_any_tables(tables: dict[str, object]) -> None:
    checked(flow({"tables": tables}), "a.yaml")


@given(YAML)
@settings(max_examples=100, deadline=None)
def test_any_tree(tree: object) -> None:
    checked(flow(tree), "a.yaml")


@pytest.mark.parametrize("path", ["a.yaml", "a.csv", "a.tsv", "a.md"])
@given(text=st.text("ab15 \t\n|-:#{}[]'\"*&<>,.%`~!\\é\u2028\ufeff", max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text(path: str, text: str) -> None:
    checked(text, path)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_pipe_tables(rows: list[list[str]]) -> None:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    rule = "|-" * len(rows[0]) + "|"
    one = "\n".join([lines[0], rule, *lines[1:]])
    checked(f"# A\n{one}\n\n# B\n{one}\n", "a.md")
