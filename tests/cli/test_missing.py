"""`claimcheck missing`: which figures are listed, in which order, and stubs of them to fill in."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.loaders import load
from claimcheck.render.stub_yaml import render as stub
from claimcheck.source import Source
from claimcheck.tables.table import CellState, Table
from tests.cli.conftest import Run

DATA = """\
tables:
  models:
    columns:
      Alpha: {unit: "%", better: higher}
      Beta: {unit: "%", better: higher}
    rows:
      Ada: {Alpha: 92.5, Beta: 50.0}
      Ben: {Alpha: -, Beta: 40.0}
      Cyd: {}
"""
CLAIMS = """\
data "data.yaml"
claim one check Ada beats Ben on Alpha
claim two check every {Ben, Cyd} trails Ada on Alpha
claim three check every {Ben, Cyd} trails Ada on Beta
claim four check Ada beats Cyd on Alpha or Ada beats Ben on Beta
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with undecided claims, which is the working folder."""
    (tmp_path / "claimcheck.toml").write_text('files = ["*.claims"]\n')
    (tmp_path / "data.yaml").write_text(DATA)
    (tmp_path / "a.claims").write_text(CLAIMS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded(text: str, path: str = "stub.yaml") -> tuple[Table, ...]:
    """The tables of a text as our own loader reads them; a mistake in it fails."""

    def read(wanted: str, base: str) -> Source:
        if wanted != path:
            raise Unreadable(Finding("unreadable-file", wanted))
        return Source(path, text)

    found = load(read, path, "")
    assert found.diagnostics == (), (text, found.diagnostics)
    return found.tables


def cells(tables: tuple[Table, ...]) -> dict[tuple[str, str, str], str]:
    return {
        (table.name, row.name, column.name): cell.printed
        for table in tables
        for row, line in zip(table.rows, table.cells, strict=True)
        for column, cell in zip(table.columns, line, strict=True)
        if cell.state is CellState.REPORTED
    }


def filled(text: str, value: str = "12.5") -> str:
    """A stub in which every figure is filled in; a column's key ends a line and stands deepest."""
    lines = text.splitlines()
    return "\n".join(
        f"{line} {value}" if re.match(r" {8}(?! *#).*:$", line) else line for line in lines
    )


# --- text -----------------------------------------------------------------------------------------


def test_figures_that_decide_most_claims_come_first(run: Run, there: Path) -> None:
    ran = run("missing")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "data.yaml:8:20  Alpha of Ben\n"
        "  could decide 2 claims alone\n"
        "    one: at most 92.4 would support it and at least 92.5 would contradict it\n"
        "    two: at least 92.5 would contradict it\n"
        "\n"
        "data.yaml:9:7  Alpha of Cyd\n"
        "  could decide 1 claim alone\n"
        "    two: at least 92.5 would contradict it\n"
        "\n"
        "data.yaml:9:7  Beta of Cyd\n"
        "  could decide 1 claim alone\n"
        "    three: at most 49.9 would support it and at least 50.0 would contradict it\n"
        "\n"
        "3 undecided claims wait for 3 missing figures\n"
    )
    assert run("missing", "a.claims") == ran


def test_figures_for_which_the_same_claims_wait_are_one_block(run: Run, there: Path) -> None:
    (there / "a.claims").write_text(
        'data "data.yaml"\nclaim c check every {Ben, Cyd} has Alpha > 5%'
    )
    blocks = run("missing").out.split("\n\n")
    assert blocks[0].splitlines()[:3] == [
        "data.yaml:8:20  Alpha of Ben",
        "data.yaml:9:7  Alpha of Cyd",
        "  each could decide 1 claim alone",
    ]


def test_claims_that_no_figure_decides_say_what_they_need(run: Run, there: Path) -> None:
    (there / "a.claims").write_text('data "data.yaml"\nclaim c check Alpha rises with Beta')
    out = run("missing").out
    assert out.startswith("data.yaml")
    (there / "a.claims").write_text(
        'data "data.yaml"\nclaim c check every {models where Beta > 90%} has Alpha > 1%'
        "\nclaim d check some {models except models} has Alpha > 1%"
    )
    last = run("missing").out.splitlines()[-2:]
    assert last[0] == "1 undecided claim waits for 2 missing figures"
    assert last[1].startswith("    d needs a member of ")


def test_when_nothing_is_undecided(run: Run, there: Path) -> None:
    (there / "a.claims").write_text('data "data.yaml"\nclaim c check Alpha of Ada > 5%')
    assert run("missing") == (0, "no claim is undecided\n", "")
    assert run("missing", "--format", "yaml").out == "# no claim is undecided\n"


def test_two_claims_files_share_their_figures(run: Run, there: Path) -> None:
    (there / "b.claims").write_text('data "data.yaml"\nclaim five check Ada beats Ben on Alpha')
    first = json.loads(run("missing", "--format", "json").out)["figures"][0]
    assert [(one["file"], one["name"]) for one in first["claims"]] == [
        ("a.claims", "one"),
        ("a.claims", "two"),
        ("b.claims", "five"),
    ]


@pytest.mark.parametrize(
    "wrong", ["claim x check Ada bets Ben", "claim x check Zoe has Alpha > 1%"]
)
def test_what_cannot_be_checked_is_said_beside_the_rest(run: Run, there: Path, wrong: str) -> None:
    (there / "a.claims").write_text(f"{CLAIMS}\n{wrong}\n")
    ran = run("missing", "--format", "json")
    assert ran.status == 2
    assert len(json.loads(ran.out)["figures"]) == 3
    assert "a.claims:6" in ran.err or "a.claims:7" in ran.err


def test_a_data_file_that_is_not_there(run: Run, there: Path) -> None:
    (there / "data.yaml").unlink()
    ran = run("missing")
    assert ran.status == 2
    assert "there is no file `data.yaml`" in ran.err


def test_an_unknown_format(run: Run, there: Path) -> None:
    ran = run("missing", "--format", "xml")
    assert ran.status == 2
    assert "`--format` is text, yaml, csv or json" in ran.err


# --- stubs ----------------------------------------------------------------------------------------


def test_the_json_has_the_limits_of_each_figure(run: Run, there: Path) -> None:
    found = json.loads(run("missing", "--format", "json").out)
    assert found["undecided"] == 3
    (first, *_) = found["figures"]
    assert (first["table"], first["row"], first["measure"]) == ("models", "Ben", "Alpha")
    assert (first["file"], first["line"], first["column"], first["decides"]) == (
        "data.yaml",
        8,
        20,
        2,
    )
    assert first["claims"][1]["alone"] == [
        {"verdict": "contradicted", "lowest": "92.5", "highest": None}
    ]


def test_the_yaml_stub_is_data_before_and_after_it_is_filled_in(run: Run, there: Path) -> None:
    text = run("missing", "--format", "yaml").out
    assert text.index("Ben:") < text.index("Cyd:")
    assert "# could decide 2 claims alone: one and two\n" in text
    assert cells(loaded(text)) == {}
    assert cells(loaded(filled(text))) == {
        ("models", "Ben", "Alpha"): "12.5",
        ("models", "Cyd", "Alpha"): "12.5",
        ("models", "Cyd", "Beta"): "12.5",
    }


def test_with_the_stub_filled_in_no_claim_waits(run: Run, there: Path) -> None:
    columns = "    columns: {Alpha: {better: higher}, Beta: {better: higher}}\n"
    text = filled(run("missing", "--format", "yaml").out, "1.0")
    text = text.replace(
        "    rows:\n", f"{columns}    rows:\n      Ada: {{Alpha: 92.5, Beta: 50.0}}\n"
    )
    text = text.replace("      Ben:\n", "      Ben:\n        Beta: 40.0\n")
    (there / "data.yaml").write_text(text)
    assert run("missing") == (0, "no claim is undecided\n", "")


HOSTILE = (
    "no", "Null", "~", "1.0", "a: b", "a #b", "'quoted'", '"double"', "back\\slash", "- dash",
    "? q",     "{brace}", "[list]", "*star", "&and", "!tag", "%percent", "@at", "=1+1", "+2", "-3",
    "<<", "日本語", "emoji \U0001f600", "rtl \u202e x", "zero\u200bwidth", "nel\x85x",
    "#hash", "trailing:", "a" * 1500, "é" * 1200, "comma, and \"quote\"", "|", ">",
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_come_back_from_the_stubs(run: Run, there: Path, name: str) -> None:
    quote = name.replace('"', '""')
    (there / "t.csv").write_text(f'id,known,"{quote}"\n"{quote}",1,\nother,2,3\n', encoding="utf-8")
    claims = 'data "t.csv"\nclaim c check every t has every {SET} > 1'
    columns = [column.name for column in loaded((there / "t.csv").read_text(), "t.csv")[0].columns]
    label = columns[2]
    written = f"`{label}`"
    (there / "a.claims").write_text(claims.replace("{SET}", written), encoding="utf-8")
    text = run("missing", "--format", "yaml").out
    assert cells(loaded(filled(text))) == {("t", label, label): "12.5"}
    (header, *records) = csv.reader(io.StringIO(run("missing", "--format", "csv").out))
    assert header == ["table", "row", "column", "value", "decides", "claims"]
    assert [[unmarked(field) for field in record] for record in records] == [
        ["t", *[label.replace("\x85", "\\x85")] * 2, "", "1", "c"]
    ]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)


def test_what_moves_a_cursor_is_shown_and_not_done(run: Run, there: Path) -> None:
    (there / "t.csv").write_text("id,x\n\x1b[31mred,\nother,2\n", encoding="utf-8")
    (there / "a.claims").write_text('data "t.csv"\nclaim c check every t has x > 1')
    for form in ("text", "yaml", "csv", "json"):
        assert "\x1b" not in run("missing", "--format", form).out


def unmarked(field: str) -> str:
    """A field without the mark that keeps a spreadsheet from reading it as a formula."""
    assert not field.startswith(("=", "+", "-", "@", "\t", "\r"))
    return field[1:] if field.startswith("'") else field


def test_rows_without_names_and_new_rows_are_marked(run: Run, there: Path) -> None:
    (there / "data.yaml").write_text(
        "tables:\n  list:\n    columns: {x: {better: higher}}\n    rows:\n"
        "      - {x: 1}\n      - {x: }\n"
        "  one:\n    columns: {y: {better: higher}}\n    rows: {Ada: {y: 1}}\n"
        "  two:\n    columns: {z: {better: higher}}\n    rows: {Ada: {z: 1}, Ben: {z: 2}}\n"
    )
    (there / "a.claims").write_text(
        'data "data.yaml"\nclaim c check every list has x > 0\nclaim d check Ada beats Ben on y'
    )
    text = run("missing", "--format", "yaml").out
    assert "# a row without a name: x of row 2 of list" in text
    assert "      Ben:  # a new row\n" in text
    assert cells(loaded(filled(text))) == {("one", "Ben", "y"): "12.5"}


def test_the_stub_of_nothing_is_a_comment() -> None:
    from claimcheck.account.missing import MissingFigures

    assert stub(MissingFigures((), 0, (), ())) == "# no claim is undecided\n"


@pytest.mark.parametrize("form", ["text", "yaml", "csv", "json"])
def test_that_no_line_is_a_command_of_a_ci_log(run: Run, there: Path, form: str) -> None:
    (there / "t.yaml").write_text(
        'tables:\n  "::error::t":\n    columns:\n      "m ##[error]y": {unit: s}\n'
        '    rows:\n      a: {"m ##[error]y": "-"}\n',
        encoding="utf-8",
    )
    (there / "a.claims").write_text(
        'data "t.yaml"\nclaim c check `m ##[error]y` of a > 5 s', encoding="utf-8"
    )
    ran = run("missing", "--format", form, "a.claims")
    assert "error" in ran.out
    assert "##[" not in ran.out
    assert not [line for line in ran.out.splitlines() if line.lstrip().startswith("::")]
