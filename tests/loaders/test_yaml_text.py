"""YAML itself: texts as printed, places, and what is refused."""

from __future__ import annotations

import pytest

from .texts import found, loaded, only, printed, problem, table

ROW = "tables:\n  m:\n    rows:\n      r: {a: %s}\n"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("79.80", "79.80"),
        ("012", "012"),
        ("1_000", "1_000"),
        ("'5%'", "5%"),
        ('"1,234"', "1,234"),
        ("no", "no"),
        ("12:30", "12:30"),
        ("2025-02-07", "2025-02-07"),
        ("True", "True"),
        ("'null'", "null"),
        ("0x1F", "0x1F"),
        ("a b", "a b"),
    ],
)
def test_scalars_are_the_text_that_was_printed(written: str, kept: str) -> None:
    assert printed(only(ROW % written), "a") == [kept]


@pytest.mark.parametrize("written", ["null", "~", "", "Null", "NULL", "''"])
def test_nothing_is_missing_without_a_mark(written: str) -> None:
    (row,) = only(ROW % written).cells
    assert row[0].printed == ""
    assert row[0].place.line == 4


def test_places_count_characters() -> None:
    text = "tables:\n  m:\n    rows:\n      \U0001f600é: {ä: 1, b: '2'}\n"
    result = only(text)
    assert result.rows[0].place[1:] == (4, 7)
    assert [cell.place[1:] for cell in result.cells[0]] == [(4, 15), (4, 21)]
    assert [column.place[1:] for column in result.columns] == [(4, 12), (4, 18)]


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85"])
def test_lines_end_at_lf_only(odd: str) -> None:
    text = f"# one{odd} line\ntables: {{m: {{rows: {{r: {{a: 'x{odd}y', b: 1}}}}}}}}\n"
    assert only(text).cells[0][1].place == ("data.yaml", 2, 38)


def test_a_text_over_several_lines_stands_where_it_starts() -> None:
    text = table("rows:\n  r:\n    a: |\n      one\n      two\n    b: 2")
    result = only(text)
    assert [cell.place[1:] for cell in result.cells[0]] == [(5, 12), (8, 12)]
    assert result.cells[0][0].printed == "one\ntwo"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: &x 1", 1, 4, "anchors (`&x`)"),
        ("a: *x", 1, 4, "aliases (`*x`)"),
        ("<<: {b: 1}", 1, 1, "merge keys"),
        ("a: !!int 5", 1, 4, "tags (`!!int`)"),
        ("a: !python/object:os.system 5", 1, 4, "tags"),
        ("a: ! x", 1, 4, "tags"),
        ("a: &l [1]", 1, 4, "anchors"),
        ("a: !!map {b: 1}", 1, 4, "tags"),
        ("*x : 1", 1, 1, "aliases"),
    ],
)
def test_refusals(text: str, line: int, column: int, words: str) -> None:
    rest = "tables: {m: {rows: {r: {a: 1}}}}"
    result = loaded(f"{text}\n{rest}\n")
    said = [each for each in result.diagnostics if words in each.message]
    assert [(each.rule, each.line, each.column) for each in said] == [("data-format", line, column)]
    assert len(result.tables) == 1


def test_a_quoted_merge_key_is_a_name() -> None:
    assert only('tables: {m: {rows: {"<<": {a: 1}}}}').rows[0].name == "<<"


def test_an_anchored_value_is_read_all_the_same() -> None:
    result = loaded(ROW % "&x 79.8")
    assert printed(result.tables[0], "a") == ["79.8"]
    assert len(result.diagnostics) == 1


def test_an_alias_is_never_a_figure() -> None:
    result = loaded("tables: {m: {rows: {r: {a: &x 5}, s: {a: *x}}}}")
    assert printed(result.tables[0], "a") == ["5", "?"]
    assert found(result) == [("data-format", 1, 28), ("data-format", 1, 42)]


def test_duplicate_keys_show_both_places_and_the_first_stays() -> None:
    result = loaded(table("rows:\n  r: {a: 1, b: 2, a: 3}"))
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("duplicate-key", 4, 23)
    assert error.related[0][0] == ("data.yaml", 4, 11)
    assert printed(result.tables[0], "a") == ["1"]


def test_a_second_document_is_not_read() -> None:
    result = loaded((ROW % "1") + "---\ntables: {}\n")
    assert found(result) == [("data-format", 5, 1)]
    assert len(result.tables) == 1


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: %5", 1, 4, "`%` cannot start a value"),
        ("a: @x", 1, 4, "`@` cannot start a value"),
        ("tables:\n\tm: 1", 2, 1, "a tab"),
        ("a: 'b\nc: d\n", 1, 4, "not closed"),
        ("a: b: c", 1, 5, "`:` cannot stand here"),
        ("a: [1, 2", 2, 1, "`]` is missing"),
        ("a: {b: 1\nc: 2\n", 2, 2, "`}` is missing"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "no key of the mapping"),
        ("a: 1\nb\nc: 2\n", 2, 1, "a `:` is missing"),
        ('a: "\\q"', 1, 4, "escape"),
        ("{a: 1}: 2", 1, 1, ""),
        ("? [a]\n: 2", 1, 3, "a key is a text"),
        ("{{ name }}: 1", 1, 1, "a key is a text"),
    ],
)
def test_what_is_no_yaml_is_said_in_plain_words(
    text: str, line: int, column: int, words: str
) -> None:
    first = next(each for each in loaded(text).diagnostics if words in each.message)
    assert first.rule == "data-format"
    assert (first.line, first.column) == (line, column) or words in ("escape", "")


def test_tables_before_a_break_stay_and_the_broken_one_goes() -> None:
    text = "tables:\n  a: {rows: {r: {x: 1}}}\n  b:\n    rows:\n      r: {x: 1}\n      s: {x: @}\n"
    result = loaded(text)
    assert [each.name for each in result.tables] == ["a"]
    assert found(result) == [("data-format", 6, 14)]


@pytest.mark.parametrize("letter", ["\x1b", "\x00", "\ud800", "\x9b", "\x07"])
def test_control_characters_are_said_where_they_stand(letter: str) -> None:
    error = problem(loaded(f"# ok\ntables: {letter}[31m"))
    assert (error.rule, error.line, error.column) == ("data-format", 2, 9)
    assert f"U+{ord(letter):04X}" in error.message


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "null\n"])
def test_a_file_without_tables_says_so(text: str) -> None:
    error = problem(loaded(text))
    assert error.rule == "data-format"
    assert "tables" in error.message + error.help
