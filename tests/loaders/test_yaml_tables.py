"""Tables in YAML: columns, rows, sources, keys, files of rows, and their mistakes."""

from __future__ import annotations

import pytest

from claimcheck.tables.table import CellState, ColumnKind, Direction, Origin

from .texts import cells, column, found, loaded, only, printed, problem, table

EXAMPLE = """\
sources:
  r1-paper: {title: "DeepSeek-R1", url: "https://arxiv.org/abs/2501.12948", accessed: 2025-02-07}
  vendor-blog: {title: "A blog"}
tables:
  models:
    key: model
    source: r1-paper
    columns:
      base:       {type: text}
      parameters: {unit: parameters}
      AIME 2024:  {unit: "%", better: higher, items: 30, aliases: [AIME]}
      Codeforces: {unit: rating, better: higher, source: vendor-blog, label: "Codeforces Elo"}
      latency:    {unit: ms, better: lower}
      launched:   {type: date}
    rows:
      DeepSeek-R1: {aliases: [R1], parameters: 671B, AIME 2024: 79.8, Codeforces: 2029}
      Llama3-70B:  {parameters: 70B, AIME 2024: "-", latency: 1.2 s, launched: 2024-04}
      Other:       {AIME: {value: 81.0, source: vendor-blog, items: 15, note: "self-reported"}}
  players:
    rows: players.csv
    transpose: true
    key: name
    columns:
      total: {better: higher}
"""
PLAYERS = "measure,Ann,Bob\ntotal,3,4\nheight,1.80,1.75\n"


def test_the_example_of_the_contract() -> None:
    result = loaded(EXAMPLE, players_csv=PLAYERS)
    assert result.diagnostics == ()
    models, players = result.tables
    assert models.place == ("data.yaml", 5, 3)
    assert models.key == ("model",)
    assert printed(models, "model") == ["DeepSeek-R1", "Llama3-70B", "Other"]
    assert printed(models, "AIME 2024") == ["79.8", "-?", "81.0"]
    assert printed(models, "base") == ["?", "?", "?"]
    assert models.rows[0].aliases == ("R1",)
    assert players.key == ("name",)
    assert [row.name for row in players.rows] == ["Ann", "Bob"]
    assert column(players, "total").exact
    assert column(players, "total").better is Direction.HIGHER


def test_columns_as_declared() -> None:
    models = loaded(EXAMPLE, players_csv=PLAYERS).tables[0]
    aime = column(models, "AIME 2024")
    assert (aime.unit.name, aime.items, aime.better) == ("%", 30, Direction.HIGHER)
    assert aime.aliases == ("AIME",)
    assert aime.place == ("data.yaml", 11, 7)
    assert column(models, "Codeforces").label == "Codeforces Elo"
    assert column(models, "latency").better is Direction.LOWER
    assert column(models, "launched").kind is ColumnKind.DATE
    assert column(models, "model").kind is ColumnKind.TEXT
    assert not column(models, "parameters").exact


def test_cells_with_places_sources_and_notes() -> None:
    models = loaded(EXAMPLE, players_csv=PLAYERS).tables[0]
    first, second, third = cells(models, "AIME 2024")
    assert (first.place, first.source) == (("data.yaml", 16, 65), "r1-paper")
    assert second.state is CellState.MISSING
    assert (third.place[1:], third.source, third.items, third.note) == (
        (18, 35),
        "vendor-blog",
        15,
        "self-reported",
    )
    assert cells(models, "Codeforces")[0].source == "vendor-blog"
    assert cells(models, "latency")[0].place == models.rows[0].place


def test_sources_become_origins() -> None:
    origins = loaded(EXAMPLE, players_csv=PLAYERS).tables[1].origins
    url = "https://arxiv.org/abs/2501.12948"
    assert origins[0] == Origin("r1-paper", "DeepSeek-R1", url, "2025-02-07")
    assert [origin.key for origin in origins] == ["r1-paper", "vendor-blog"]


@pytest.mark.parametrize(
    ("inside", "line", "column", "message", "fix"),
    [
        ("colums: {}\nrows: {}", 3, 5, "a table has no key `colums`", "`columns`"),
        ("columns: {a: {typ: text}}\nrows: {}", 3, 19, "a column has no key `typ`", "`type`"),
        ("columns: {a: {type: txt}}\nrows: {}", 3, 25, "not `txt`", "`text`"),
        ("columns: {a: {better: up}}\nrows: {}", 3, 27, "not `up`", ""),
        ("columns: {a: {better: Higer}}\nrows: {}", 3, 27, "not `Higer`", "`higher`"),
        ("columns: {a: {exact: yes}}\nrows: {}", 3, 26, "`true` or `false`, not `yes`", ""),
        ("columns: {a: {items: 0, unit: '%'}}\nrows: {}", 3, 26, "not `0`", ""),
        ("columns: {a: {items: many, unit: '%'}}\nrows: {}", 3, 26, "not `many`", ""),
        ("columns: {a: {items: 30}}\nrows: {}", 3, 26, "is not in %", 'unit: "%"'),
        ("columns: {a: {source: x}}\nrows: {}", 3, 27, "no source `x`", "`sources:`"),
        ("columns: {a: {type: text, unit: s}}\nrows: {}", 3, 37, "texts has no `unit`", ""),
        ("columns: {a: {type: date, items: 3}}\nrows: {}", 3, 38, "dates has no `items`", ""),
        ("columns: {a: {type: text, better: lower}}\nrows: {}", 3, 39, "no `better`", ""),
        ("columns: {a: {aliases: {b: c}}}\nrows: {}", 3, 28, "a list of texts", ""),
        ("columns: [a]\nrows: {}", 3, 14, "`columns` is written", ""),
        ("columns: {a: number}\nrows: {}", 3, 18, "the column `a` is written", ""),
        ("columns: {'': {}}\nrows: {}", 3, 15, "a column without a name", ""),
        ("rows: {r: 5}", 3, 15, "a row is written", ""),
        ("rows: {r: {a: [1, 2]}}", 3, 19, "one value, not a list", ""),
        ("rows: {r: {a: {valu: 1}}}", 3, 20, "a figure has no key `valu`", "`value`"),
        ("rows: {r: {a: {value: [1]}}}", 3, 27, "`value` is one text", ""),
        ("rows: {'': {a: 1}}", 3, 12, "a row without a name", ""),
        ("rows: {r: {a: {value: 5, items: 3}}}", 3, 27, "is not in %", ""),
        ("rows: {r: {a: {value: 5%, items: -1}}}", 3, 38, "not `-1`", ""),
        ("rows: {r: {a: {value: 5, source: zz}}}", 3, 38, "no source `zz`", ""),
        ("source: [a]\nrows: {}", 3, 13, "`source` is one text", ""),
        ("transpose: true\nrows: [{a: 1}]", 4, 11, "rows in a list", ""),
        ("transpose: 1\nrows: {}", 3, 16, "`true` or `false`", ""),
        ("rows: a.csv\nkey: nam", 4, 10, "no column `nam`", "`name`"),
        ("rows: a.csv\ncolumns: {totl: {}}", 4, 15, "`a` has no column `totl`", "`total`"),
    ],
)
def test_mistakes_are_said_at_their_place(
    inside: str, line: int, column: int, message: str, fix: str
) -> None:
    error = problem(loaded(table(inside), a_csv="name,total\nx,1\n"))
    assert message in error.message
    assert fix in error.help
    assert (error.rule, error.line, error.column) == ("data-format", line, column)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tables: {m: }", (1, 13)),
        ("tables: {m: {columns: {a: {}}}}", (1, 13)),
        ("tables: {m: 5}", (1, 13)),
        ("tables: [m]", (1, 9)),
        ("[tables]", (1, 1)),
        ("just text", (1, 1)),
        ("sources: {}", (1, 1)),
        ("sources: {a: {titel: x}}\ntables: {m: {rows: {}}}", (1, 15)),
        ("sources: {a: x}\ntables: {m: {rows: {}}}", (1, 14)),
        ("sources: [x]\ntables: {m: {rows: {}}}", (1, 10)),
    ],
)
def test_mistakes_around_tables(text: str, place: tuple[int, int]) -> None:
    error = problem(loaded(text))
    assert (error.rule, (error.line, error.column)) == ("data-format", place)


def test_the_rest_is_read_beside_a_mistake() -> None:
    result = loaded(table("columns: {a: {better: up}, b: {unit: '%'}}\nrows: {r: {a: x, b: 5}}"))
    assert found(result) == [("data-format", 3, 27), ("data-format", 4, 19)]
    assert printed(result.tables[0], "a") == ["x!"]
    assert printed(result.tables[0], "b") == ["5"]


def test_a_list_for_a_figure_is_unknown_and_not_missing() -> None:
    result = loaded(table("columns: {d: {type: date}, a: }\nrows: {r: {a: [1], d: [2]}}"))
    assert printed(result.tables[0], "a") == printed(result.tables[0], "d") == ["!"]


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "place", "first"),
    [
        ("rows: {R1: {}, r1: {}}", (3, 20), (3, 12)),
        ("rows: {Q 32: {}, Q-32: {}, x: {}}", (3, 22), (3, 12)),
        ("rows: {a: {aliases: [B]}, b: {}}", (3, 26), (3, 31)),
        ("rows: {a: {aliases: [c]}, b: {aliases: C}}", (3, 44), (3, 26)),
        ("columns: {A 1: {}, a_1: {}}\nrows: {}", (3, 24), (3, 15)),
        ("columns: {a: {aliases: [b]}, b: {}}\nrows: {}", (3, 29), (3, 34)),
    ],
)
def test_clashing_names_show_both_places(
    inside: str, place: tuple[int, int], first: tuple[int, int]
) -> None:
    error = problem(loaded(table(inside)))
    assert (error.rule, error.line, error.column) == ("duplicate-name", *place)
    assert error.related[0][0][1:] == first


def test_clashing_tables() -> None:
    result = loaded("tables:\n  my table: {rows: {}}\n  my_table: {rows: {}}\n")
    error = problem(result)
    assert (error.rule, error.line, error.column) == ("duplicate-name", 3, 3)
    assert [each.name for each in result.tables] == ["my table"]


def test_an_own_name_as_alias_is_no_clash() -> None:
    result = only(table("columns: {A b: {aliases: [a-b, c, C]}}\nrows: {}"))
    assert result.columns[0].aliases == ("c",)


def test_a_row_that_clashes_keeps_its_figures_but_no_name() -> None:
    result = loaded(table("rows: {a: {x: 1}, A: {x: 2}}"))
    assert [row.name for row in result.tables[0].rows] == ["a", ""]
    assert printed(result.tables[0], "x") == ["1", "2"]


def test_names_that_only_look_alike() -> None:
    error = problem(loaded(table("rows:\n  DeepSeek: {x: 1}\n  DeepSe\u0435k: {x: 2}")))
    assert (error.rule, error.line, error.column) == ("duplicate-name", 5, 7)
    assert "`\u0435` is CYRILLIC SMALL LETTER IE" in error.message


def test_columns_are_met_by_any_of_their_names() -> None:
    text = table("columns: {AIME 2024: {aliases: [AIME]}}\nrows: {a: {aime-2024: 1}, b: {AIME: 2}}")
    assert printed(only(text), "AIME 2024") == ["1", "2"]


def test_one_column_under_two_names_in_a_row() -> None:
    text = table("columns: {AIME 2024: {aliases: [AIME]}}\nrows: {a: {AIME: 1, AIME 2024: 2}}")
    error = problem(loaded(text))
    assert (error.rule, error.line, error.column) == ("duplicate-key", 4, 25)
    assert error.related[0][0][1:] == (4, 22)


# --- keys and shapes ------------------------------------------------------------------------------


def test_columns_come_as_declared_then_as_met() -> None:
    result = only(table("columns: {b: {}}\nrows: {r: {c: 1, b: 2}, s: {d: 3}}"))
    assert [each.name for each in result.columns] == ["b", "c", "d"]
    assert printed(result, "d") == ["?", "3"]
    assert cells(result, "d")[0].place == result.rows[0].place


def test_rows_as_a_list_are_named_by_their_keys() -> None:
    result = only(
        table(
            "key: [size, precision]\n"
            "rows:\n- {size: 7B, precision: fp16}\n- {size: 7B, precision: int8}"
        )
    )
    assert result.key == ("size", "precision")
    assert [row.name for row in result.rows] == ["7B fp16", "7B int8"]
    assert {each.kind for each in result.columns} == {ColumnKind.TEXT}


def test_rows_as_a_list_without_a_key_have_no_names() -> None:
    result = only(table("rows:\n- {a: x, b: 1}\n- {a: y, b: 2}"))
    assert [row.name for row in result.rows] == ["", ""]
    assert result.key == ()


def test_a_key_that_is_declared_keeps_its_declaration() -> None:
    result = only(
        table("key: year\ncolumns: {year: {}, wins: {}}\nrows: {1999: {wins: 3}, 2000: }")
    )
    assert column(result, "year").kind is ColumnKind.NUMBER
    assert printed(result, "year") == ["1999", "2000"]
    assert result.key == ("year",)


def test_transposed_by_hand() -> None:
    declared = "key: model\ntranspose: true\ncolumns: {AIME: {unit: '%'}}\n"
    result = only(table(declared + "rows: {AIME: {R1: 5, Q: '-'}, b: {R1: 7}}"))
    assert [row.name for row in result.rows] == ["R1", "Q"]
    assert printed(result, "AIME") == ["5", "-?"]
    assert printed(result, "b") == ["7", "?"]
    assert printed(result, "model") == ["R1", "Q"]


def test_transposed_file_without_a_key_is_named_as_its_corner() -> None:
    result = only(table("transpose: true\nrows: p.csv"), p_csv=PLAYERS)
    assert result.key == ("measure",)
    assert printed(result, "height") == ["1.80", "1.75"]
    assert cells(result, "height")[1].place == ("p.csv", 3, 13)


def test_a_csv_key_that_is_not_the_first_column() -> None:
    result = only(table("rows: a.csv\nkey: name"), a_csv="pos,name\n1,x\n1,y\n")
    assert [row.name for row in result.rows] == ["x", "y"]
    assert result.rows[1].place == ("a.csv", 3, 3)
    assert result.key == ("name",)


def test_a_csv_key_with_several_columns() -> None:
    result = only(table("rows: a.csv\nkey: [pos, name]"), a_csv="pos,name\n1,x\n1,y\n")
    assert [row.name for row in result.rows] == ["1 x", "1 y"]


def test_a_csv_key_that_does_not_name_apart() -> None:
    result = loaded(table("rows: a.csv\nkey: name"), a_csv="name,v\nx,1\nX,2\n,3\n")
    assert [(each.rule, each.file, each.line) for each in result.diagnostics] == [
        ("duplicate-name", "a.csv", 3),
        ("data-format", "a.csv", 4),
    ]


def test_declared_columns_of_a_file() -> None:
    text = table('rows: a.csv\nsource: s\ncolumns: {Total: {unit: "%", aliases: [T]}}')
    result = loaded("sources: {s: {title: x}}\n" + text, a_csv="name,total\nx,5\n")
    (found_table,) = result.tables
    total = column(found_table, "Total")
    assert (total.place, total.aliases) == (("a.csv", 1, 6), ("T",))
    assert cells(found_table, "Total")[0].source == "s"


def test_a_file_is_read_once_for_several_tables() -> None:
    result = loaded("tables: {a: {rows: x.csv}, b: {rows: x.csv}}", x_csv="n,v\nx,1,2\n")
    assert [each.name for each in result.tables] == ["a", "b"]
    assert found(result) == [("data-format", 2, 5)]
