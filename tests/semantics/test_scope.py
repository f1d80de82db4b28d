"""What names stand for: sets before tables before rows, qualified names, and shared columns."""

from __future__ import annotations

import pytest

from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import home_of, is_several, tables_of
from tests.evaluation.asking import World, world

from .figures import DATA, MODELS


def rows(expression: str, asked: World = MODELS) -> m.RowSet:
    """The rows that a set stands for."""
    found = asked.meaning(f"count of {expression} > 0")
    assert isinstance(found, m.Fits)
    assert isinstance(found.left, m.CountOf)
    return found.left.rows


def measure(check: str, asked: World = MODELS) -> m.Measure:
    """The first measure of a comparison."""
    found = asked.meaning(check)
    assert isinstance(found, m.Comparison)
    return found.measures.measures[0]


def place_of(found: m.Measure) -> str:
    """A measure as `table.column`."""
    (column,) = found.columns
    table = MODELS.figures.dataset.tables[column.table]
    return f"{table.name}.{table.columns[column.column].name}"


A, B, C, D, E = map(MODELS.row, ("A", "B", "C", "D.x", "E"))


# --- rows -----------------------------------------------------------------------------------------


def test_a_row_by_its_names() -> None:
    assert rows("A") == rows("a") == rows("alpha") == rows("ALPHA") == m.Rows((A,), "A")
    assert rows("`Alpha`") == rows("Alpha")


def test_all_rows_of_a_table() -> None:
    assert rows("models") == m.Rows((A, B, C, D), "models", "models", 0)
    assert rows("Others") == m.Rows((B, E), "others", "others", 1)


def test_a_qualified_row_knows_its_table() -> None:
    assert rows("models.B") == m.Rows((B,), "B", "", 0)
    assert rows("others.B") == m.Rows((B,), "B", "", 1)
    assert rows("models.alpha") == m.Rows((A,), "A", "", 0)
    assert MODELS.problem("others.A beats B on only-here")[1] == "others.A"


def test_the_whole_name_is_tried_before_a_qualified_one() -> None:
    assert rows("D.x") == m.Rows((D,), "D.x")
    assert rows("models.D.x") == m.Rows((D,), "D.x", "", 0)


def test_a_table_goes_before_a_row_of_its_name() -> None:
    asked = world("tables: {one: {columns: {x: {}}, rows: {one: {x: 1}, two: {x: 2}}}}")
    found = rows("one", asked)
    assert isinstance(found, m.Rows)
    assert (found.rows, found.noun) == ((0, 1), "one")
    assert rows("one.one", asked) == m.Rows((0,), "one", "", 0)


def test_a_table_whose_name_has_a_dot() -> None:
    one = "v1.5: {columns: {x: {}}, rows: {a: {x: 1}}}"
    two = "v1: {columns: {y: {}}, rows: {b.c: {y: 2}}}"
    asked = world(f"tables: {{{one}, {two}}}")
    assert rows("v1.5.a", asked) == m.Rows((0,), "a", "", 0)
    assert rows("v1.b.c", asked) == m.Rows((1,), "b.c", "", 1)


def test_a_set_goes_by_its_name() -> None:
    assert rows("pair") == m.Labelled("pair", m.Union((rows("A"), rows("B"))))
    assert rows("Pair") == rows("pair")
    acme = rows("acme")
    assert isinstance(acme, m.Labelled)
    assert isinstance(acme.rows, m.Where)
    assert rows("{pair, C}") == m.Union((rows("pair"), rows("C")))
    assert rows("{models except pair}") == m.Except(rows("models"), rows("pair"))


def test_the_rows_with_an_extreme() -> None:
    found = rows("{acme with the 2nd lowest wins}")
    assert isinstance(found, m.WithExtreme)
    assert (found.base, found.place, found.highest) == (rows("acme"), 2, False)
    top = rows("{models with highest wins}")
    assert isinstance(top, m.WithExtreme)
    assert (top.place, top.highest, top.column.name) == (1, True, "wins")


def test_a_set_of_columns_may_share_its_name_with_a_row() -> None:
    asked = world(DATA, "let c = AIME, loss")
    assert rows("C", asked) == m.Rows((C,), "C")
    assert [each.name for each in _measures(asked, "A is higher than B on c")] == ["AIME", "loss"]


def test_a_set_of_rows_may_share_its_name_with_a_column() -> None:
    asked = world(DATA, "let wins = models where wins > 1")
    assert isinstance(rows("wins", asked), m.Labelled)
    assert measure("A beats B on wins", asked).name == "wins"


def _measures(asked: World, check: str) -> tuple[m.Measure, ...]:
    found = asked.meaning(check)
    assert isinstance(found, m.Comparison)
    return found.measures.measures


# --- what a set can have --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "home", "tables", "several"),
    [
        ("A", (A,), (), False),
        ("models.A", (A,), (0,), False),
        ("models", (A, B, C, D), (0,), True),
        ("pair", (A, B), (), True),
        ("acme", (A, B, C, D), (0,), True),
        ("{models where wins > 1}", (A, B, C, D), (0,), True),
        ("{models except A}", (A, B, C, D), (0,), True),
        ("{A, others}", (A, B, E), (1,), True),
        ("{models.A, others.B}", (A, B), (0, 1), True),
        ("{B, B}", (B,), (), True),
        ("{models with the highest wins}", (A, B, C, D), (0,), False),
        ("{pair with the highest wins}", (A, B), (), False),
    ],
)
def test_the_rows_and_tables_that_a_set_can_have(
    expression: str, home: tuple[int, ...], tables: tuple[int, ...], several: bool
) -> None:
    found = rows(expression)
    assert home_of(found) == home
    assert tables_of(found) == frozenset(tables)
    assert is_several(found) is several


def test_a_table_of_one_row_is_a_set_of_several() -> None:
    asked = world("tables: {one: {columns: {x: {}}, rows: {a: {x: 1}}}}")
    assert is_several(rows("one", asked))
    assert not is_several(rows("a", asked))
    assert is_several(m.Rows((), "none"))


# --- columns --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "place"),
    [
        ("A beats B on MATH", "models.MATH"),  # only one table has both
        ("A beats D.x on MATH", "models.MATH"),
        ("E beats B on MATH", "others.MATH"),
        ("models.B beats E on MATH", "models.MATH"),
        ("others.B beats A on MATH", "others.MATH"),
        ("every models beats E on MATH", "models.MATH"),
        ("every others beats A on MATH", "others.MATH"),
        ("B beats A on models.MATH", "models.MATH"),
        ("B beats A on others.MATH", "others.MATH"),
        ("B beats A on AIME", "models.AIME"),
        ("B beats A on Only_Here", "others.only-here"),
        ("B beats A on Contest", "models.AIME"),
        ("B beats A on models.contest", "models.AIME"),
        ("{E, A, B} beat C on AIME", "models.AIME"),
        ("{A, B} beat C on MATH", "models.MATH"),  # B is in both tables, A in one
    ],
)
def test_the_rows_choose_between_namesakes(check: str, place: str) -> None:
    assert place_of(measure(check)) == place


@pytest.mark.parametrize(
    "check",
    ["B beats E on MATH", "{A, E} beat C on MATH", "{models, others} beat A on MATH"],
)
def test_rows_of_several_tables_do_not(check: str) -> None:
    found, at = MODELS.problem(check)
    assert (found.rule, at) == ("ambiguous-name", "MATH")


def test_sets_of_columns() -> None:
    def names(measures: str) -> list[str]:
        return [each.name for each in _measures(MODELS, f"A is higher than B on {measures}")]

    assert names("scores") == ["AIME", "rating"]
    assert names("{scores, wins}") == ["AIME", "rating", "wins"]
    assert names("scores, wins") == ["AIME", "rating", "wins"]
    assert names("scores, AIME, contest") == ["AIME", "rating"]  # each once
    assert names("{scores, AIME}") == ["AIME", "rating"]
    assert names("{scores except AIME}") == ["rating"]
    assert names("{scores except loss}") == ["AIME", "rating"]


def test_a_mean_over_columns() -> None:
    mean = measure("A is higher than B on average over percents")
    parts = _measures(MODELS, "A is higher than B on percents")
    assert mean == m.Measure(
        (*parts[0].columns, *parts[1].columns),
        "the average over percents",
        parts[0].unit,
        None,
        None,
        False,
    )
    both = measure("A beats B on average over {AIME, models.MATH}")
    assert both.better is not None
    assert both.name == "the average over AIME, models.MATH"


def test_a_measure_as_its_column_declares_it() -> None:
    aime = measure("A beats B on AIME")
    assert (aime.name, aime.unit.name, aime.items, aime.is_text) == ("AIME", "%", 30, False)
    assert aime.better is not None
    assert aime.better.value == "higher"
    launched = measure("A is higher than B on launched")
    assert (launched.unit.name, launched.unit.dimensions) == ("date", (("date", 1),))


# --- texts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "keys", "text"),
    [
        ('{"Acme", "  ZETA "}', {"acme", "zeta"}, '"Acme", "  ZETA "'),
        ('{"Acme"}', {"acme"}, '"Acme"'),
        ("words", {"acme", "zeta"}, '"acme", "zeta"'),
        ("word", {"acme"}, '"acme"'),
        ("A", {"a"}, "A"),
        ("{A, B}", {"a", "b"}, "A, B"),
        ("pair", {"a", "b"}, "A, B"),
        ("{pair, A}", {"a", "b"}, "A, B, A"),
        ('{pair, "x"}', {"a", "b", "x"}, 'A, B, "x"'),
        ("others", {"b", "e"}, "B, E"),
        ("{words, C}", {"acme", "zeta", "c"}, '"acme", "zeta", C'),
    ],
)
def test_the_texts_of_in(members: str, keys: set[str], text: str) -> None:
    found = MODELS.meaning(f"maker of A in {members}")
    assert isinstance(found, m.TextIn)
    assert (found.keys, found.contains) == (frozenset(keys), False)
    assert found.text == text


def test_contains() -> None:
    found = MODELS.meaning('maker of A contains " AC  me"')
    assert isinstance(found, m.TextIn)
    assert (found.keys, found.contains) == (frozenset(("ac me",)), True)
    assert found.text == '" AC  me"'


# --- what was used --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "used"),
    [
        ("A beats B on AIME", set()),
        ("every pair has wins > 1", {"pair"}),
        ("A is higher than B on scores", {"scores"}),
        ("maker of A in words", {"words"}),
        ("every {acme except pair} has maker in word", {"acme", "pair", "word"}),
    ],
)
def test_the_sets_that_a_claim_uses(check: str, used: set[str]) -> None:
    asked = World({"t.yaml": DATA}, _HEAD)
    assert asked.found.scope.used == set()
    asked.meaning(check)
    assert asked.found.scope.used == used
    asked.meaning(check)
    assert asked.found.scope.used == used


_HEAD = """
let acme = models where maker = "Acme"
let pair = A, B
let scores = AIME, rating
let words = "acme", "zeta"
let word = "acme"
"""


def test_a_set_is_used_each_time_it_is_met() -> None:
    asked = World({"t.yaml": DATA}, _HEAD)
    asked.meaning("every pair has wins > 1")
    asked.found.scope.used.clear()
    asked.meaning("every pair has wins > 2")
    assert asked.found.scope.used == {"pair"}


def test_a_set_in_a_set_in_a_set_is_used() -> None:
    head = "let a1 = A, B\nlet a2 = a1, C\nlet a3 = a2, D.x\nlet x1 = AIME\nlet x2 = x1, loss"
    asked = World({"t.yaml": DATA}, f"{head}\nlet x3 = x2, wins")
    asked.meaning("every a3 is higher than B on x3")
    assert asked.found.scope.used == {"a1", "a2", "a3", "x1", "x2", "x3"}


# --- the rows choose the column in every form -----------------------------------------------------


def tables_in(node: object) -> set[int]:
    """The tables of all measures in a meaning."""
    if isinstance(node, m.Measure):
        return {column.table for column in node.columns}
    if isinstance(node, tuple):
        return {table for part in node for table in tables_in(part)}
    return set()


@pytest.mark.parametrize(
    "check",
    [
        "MATH of {T} > 3",
        "average MATH of {T} > 3",
        "count of different MATH of {T} = 2",
        "average over {{MATH, MATH}} of {T} > 3",
        "count of {{{T} where MATH > 3}} = 2",
        "count of {{{T} where MATH is missing}} = 2",
        "count of {{{T} where not MATH + 1 > 3}} = 2",
        "count of {{{T} with the highest MATH}} = 1",
        "MATH of {T} is missing",
        "every {T} has MATH > 3",
        "every {T} has every {{MATH}} > 3",
        "every {T} has MATH reported",
        "some {T} is best on MATH",
        "some {T} has the highest MATH",
        "size rises with MATH among {T}",
        "every {T} beats every {T} on MATH",
        "every {T} beats every {T} of similar size on MATH",
        "every {T} beats every {T} of the same MATH on MATH",
        "best of {T} has MATH > 3",
    ],
)
def test_the_rows_choose_between_namesakes_in_every_form(check: str) -> None:
    for number, table in enumerate(("models", "others")):
        assert tables_in(MODELS.meaning(check.format(T=table))) == {number}
