"""Input that is made to hurt: an error with a place, soon, and little memory."""

from __future__ import annotations

import tracemalloc

import pytest

from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.loaders import loading
from claimcheck.loaders.loading import MAX_CHARACTERS

from .texts import loaded, problem, table

ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 9)}]}}\n"
    for old, new in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)
BOMBS = {
    "aliases": ("a.yaml", ALIASES),
    "merge keys": ("a.yaml", MERGES),
    "brackets": ("a.yaml", "tables: " + "[" * 30_000),
    "closed brackets": ("a.yaml", "[" * 30_000 + "]" * 30_000),
    "braces": ("a.yaml", "{a: " * 30_000),
    "braces as keys": ("a.yaml", "{" * 30_000),
    "dashes": ("a.yaml", "- " * 30_000),
    "question marks": ("a.yaml", "? " * 30_000),
    "indents": ("a.yaml", "\n".join(" " * depth + "a:" for depth in range(1000))),
    "a long number": ("a.yaml", table("columns: {a: }\nrows: {r: {a: " + "9" * 1_000_000 + "}}")),
    "an exponent": ("a.yaml", table("columns: {a: }\nrows: {r: {a: 1e999999999}}")),
    "one column a row": (
        "a.yaml",
        table("rows:\n" + "".join(f"  r{at}: {{c{at}: 1}}\n" for at in range(3000))),
    ),
    "repeated keys": ("a.yaml", table("rows: {" + "r: {}, " * 20_000 + "}")),
    "unknown keys": ("a.yaml", "".join(f"key{at}: 1\n" for at in range(20_000))),
    "unknown keys of columns": (
        "a.yaml",
        table(
            "columns: {" + ", ".join(f"c{at}: {{typo: 1}}" for at in range(3000)) + "}\nrows: {}"
        ),
    ),
    "an open quote": ("a.yaml", "a: '" + "x" * 1_000_000),
    "many fields": ("a.csv", "a,b,c\n" + "1,2,3\n" * 800_000),
    "many columns": ("a.csv", "a," * 50_000 + "a\n"),
    "an open quote in csv": ("a.csv", 'a,b\n"' + "x\n" * 500_000),
    "open quotes in csv": ("a.csv", "a,b\n" + '"x\n' * 100_000 + '"'),
    "a quote after a quote": ("a.csv", "a\n" + '"x"y\n' * 50_000),
    "digits and spaces": ("a.csv", "a,b\nx," + "1" * 50_000 + " " * 50_000 + "y,\n"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_errors(name: str) -> None:
    path, text = BOMBS[name]
    result = loaded(text, path)
    assert 1 <= len(result.diagnostics) <= 101
    for each in result.diagnostics:
        assert each.severity.value == "broken"
        assert len(each.message) < 200
        assert each.line >= 1
        assert each.column >= 1


@pytest.mark.parametrize("name", ["aliases", "brackets", "one column a row", "many fields"])
def test_bombs_take_little_memory(name: str) -> None:
    path, text = BOMBS[name]
    tracemalloc.start()
    loaded(text, path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


def test_forty_levels_are_the_limit() -> None:
    assert "deep" not in problem(loaded("tables: " + "[" * 39 + "]" * 39)).message
    error = problem(loaded("tables: " + "[" * 40 + "]" * 40))
    assert (error.rule, error.line, error.column) == ("too-large", 1, 48)


def test_half_a_million_figures_are_the_limit_of_a_file() -> None:
    rows = "".join(f"  r{at}: {{c{at}: 1}}\n" for at in range(708))
    error = problem(loaded(table("rows:\n" + rows)))
    assert (error.rule, error.line, error.column) == ("too-large", 2, 3)


def test_a_file_for_many_tables_counts_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_FIGURES", 1000)
    text = "tables:\n" + "".join(f"  t{at}: {{rows: a.csv}}\n" for at in range(60))
    records = "n,v\n" + "".join(f"r{at},{at}\n" for at in range(10))
    result = loaded(text, a_csv=records)
    assert len(result.tables) == 50
    assert {each.rule for each in result.diagnostics} == {"too-large"}


def test_a_file_has_a_limit() -> None:
    with pytest.raises(Unreadable) as raised:
        loaded(" " * (MAX_CHARACTERS + 1), "a.csv")
    assert raised.value.finding.rule == "too-large"


def test_the_files_that_one_names_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_CHARACTERS", 300)
    text = "tables:\n" + "".join(f"  t{at}: {{rows: 'r.md#h{at}'}}\n" for at in range(5))
    result = loaded(text, r_md="".join(f"# h{at}\n|a|b|c|\n|-|-|-|\n\n" for at in range(3)))
    assert [each.name for each in result.tables] == ["t0", "t1"]
    assert {each.rule for each in result.diagnostics} == {"too-large"}


def test_ten_thousand_figures_load() -> None:
    rows = "".join(
        f"  row {r}: {{" + ", ".join(f"measure {c}: {r * c % 1000 / 10}" for c in range(20)) + "}\n"
        for r in range(500)
    )
    text = table("rows:\n" + rows)
    assert loaded(text).diagnostics == ()
