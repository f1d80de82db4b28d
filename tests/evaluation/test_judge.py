"""`judge` as a pure function, its logic, and the record of what it looked at."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Lack, Pair, Reason
from claimcheck.semantics import meaning as m
from claimcheck.tables.figures import number_figure
from claimcheck.values.interval import point
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.evaluation.asking import World, verdict_of, world

DATA = """
tables:
  t:
    columns:
      x: {better: higher}
      y: {better: lower}
      kind: {type: text}
      base: {type: text}
    rows:
      a: {x: 9, y: 1, kind: one, base: b}
      b: {x: 6, y: 5, kind: one}
      c: {x: 3, kind: two}
      d: {y: 4}
"""
HEAD = """
let tall = t where x > 5
let ones = t where kind = "one"
let other = {tall except a}
"""
T = world(DATA, HEAD)

CLAIMS = (
    "a beats b on x",
    "a beats d on x",
    "every tall has y > 0",
    "some other beats c on x",
    "count of tall = 2",
    "average x of tall > 5",
    "a is best on x",
    "a is best on x among reported t",
    "y rises with x among ones",
    "x of ones = 9",
    "x of a / (x of b - 6) = 1",
    "every ones beats every {t except ones} on x",
    "a beats its base on x and not b beats a on x",
    'only ones has kind = "one" or y of c is missing',
    "if d beats a on x then a beats b on x",
)


# --- purity ---------------------------------------------------------------------------------------


def test_judging_twice_and_in_any_order_is_the_same() -> None:
    fresh = [World({"t.yaml": DATA}, HEAD).judged(claim) for claim in CLAIMS]
    again = World({"t.yaml": DATA}, HEAD)
    assert [again.judged(claim) for claim in CLAIMS] == fresh
    assert [again.judged(claim) for claim in CLAIMS] == fresh
    turned = World({"t.yaml": DATA}, HEAD)
    assert [turned.judged(claim) for claim in reversed(CLAIMS)][::-1] == fresh


def test_judging_changes_no_figure() -> None:
    asked = World({"t.yaml": DATA}, HEAD)
    cells = [(asked.row(row), asked.column(column)) for row in "abcd" for column in "xy"]
    before = [asked.figures.figure(*cell) for cell in cells]
    for claim in CLAIMS:
        asked.judged(claim)
    assert [asked.figures.figure(*cell) for cell in cells] == before
    assert asked.figures.dataset.row_names == ["a", "b", "c", "d"]


def test_a_copy_of_the_figures_is_judged_by_itself() -> None:
    asked = World({"t.yaml": DATA}, HEAD)
    meaning = asked.meaning("count of tall = 2")
    assert verdict_of(judge(meaning, asked.figures)) == "undecided"
    cell = asked.row("d"), asked.column("x")
    small = asked.figures.with_figure(*cell, number_figure(Fraction(1)))
    large = asked.figures.with_figure(*cell, number_figure(Fraction(7)))
    assert verdict_of(judge(meaning, small)) == "supported"
    assert verdict_of(judge(meaning, large)) == "contradicted"
    assert verdict_of(judge(meaning, asked.figures)) == "undecided"


# --- logic ----------------------------------------------------------------------------------------

KNOWN = {TRUE: "a beats b on x", FALSE: "b beats a on x", UNKNOWN: "a beats d on x"}


def conjunction(a: Truth, b: Truth) -> Truth:
    return FALSE if FALSE in (a, b) else UNKNOWN if UNKNOWN in (a, b) else TRUE


def negation(a: Truth) -> Truth:
    return {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}[a]


@pytest.mark.parametrize("first", KNOWN)
@pytest.mark.parametrize("second", KNOWN)
def test_logic_is_that_of_kleene(first: Truth, second: Truth) -> None:
    one, two = KNOWN[first], KNOWN[second]
    both = conjunction(first, second)
    either = negation(conjunction(negation(first), negation(second)))
    implied = negation(conjunction(first, negation(second)))
    assert T.judged(f"{one} and {two}").truth is both
    assert T.judged(f"{one} or {two}").truth is either
    assert T.judged(f"if {one} then {two}").truth is implied
    assert T.judged(f"not ({one} and {two})").truth is negation(both)
    assert T.judged(f"not {one} or {two}").truth is implied
    condition = {TRUE: "x > 0", FALSE: "x < 0", UNKNOWN: "x > x of d"}
    first_of, second_of = condition[first], condition[second]
    assert T.judged(f"a has ({first_of} and {second_of})").truth is both
    assert T.judged(f"a has ({first_of} or {second_of})").truth is either
    assert T.judged(f"a has (not {first_of} or {second_of})").truth is implied


def test_a_long_chain_is_flat() -> None:
    parts = list(KNOWN.values())
    for order in permutations(parts):
        assert T.judged(" and ".join(order)).truth is FALSE
        assert T.judged(" or ".join(order)).truth is TRUE
    assert T.judged(" and ".join([parts[0]] * 300)).truth is TRUE


# --- parts ----------------------------------------------------------------------------------------


def test_the_parts_of_a_conjunction_have_their_own_judgements() -> None:
    found = T.judged("a beats b on x and b beats a on x and a beats d on x")
    assert [part.truth for part in found.parts] == [TRUE, FALSE, UNKNOWN]
    alone = [T.judged(claim) for claim in KNOWN.values()]
    assert list(found.parts) == alone
    assert T.judged("a beats b on x or b beats a on x").parts == ()
    assert T.judged("a beats b on x").parts == ()


def test_the_forms_that_logic_joins() -> None:
    found = T.judged("if not (a beats b on x or b beats a on x) then x of a = 9")
    assert [form.truth for form in found.forms] == [TRUE, FALSE, TRUE]
    kinds = [type(form.proposition) for form in found.forms]
    assert kinds == [m.Comparison, m.Comparison, m.Fits]
    assert [len(form.facts) for form in found.forms] == [2, 2, 1]
    assert tuple(fact for form in found.forms for fact in form.facts) == found.facts


# --- errors ---------------------------------------------------------------------------------------


def test_a_claim_that_cannot_be_computed_is_unknown_and_says_why() -> None:
    found = T.judged("x of a / (x of b - 6) = 1")
    assert found.error is not None
    assert (found.truth, found.error.rule) == (UNKNOWN, "claim-error")
    both = T.judged("a beats b on x and x of a / (x of b - 6) = 1")
    assert both.error == found.error
    assert both.truth is UNKNOWN
    assert [part.error for part in both.parts] == [None, found.error]
    assert T.judged("a beats b on x or x of a / (x of b - 6) = 1").error == found.error


# --- the record -----------------------------------------------------------------------------------


def cells(found: tuple[tuple[int, object], ...]) -> list[tuple[str, str]]:
    names = {T.column(name): name for name in ("x", "y", "kind", "base")}
    rows = T.figures.dataset.row_names
    return [(rows[row], names[column]) for row, column in found]  # type: ignore[index]


@pytest.mark.parametrize(
    ("check", "reads", "conditions"),
    [
        ("a beats b on x", [("a", "x"), ("b", "x")], []),
        ("x of a > 3", [("a", "x")], []),
        ('a has (x > 3 and kind = "one")', [("a", "x"), ("a", "kind")], []),
        (
            "every tall has y > 0",
            [("a", "y"), ("b", "y"), ("d", "y")],
            [("a", "x"), ("b", "x"), ("c", "x"), ("d", "x")],
        ),
        ("a beats its base on x", [("a", "x"), ("b", "x")], [("a", "base")]),
        (
            "a beats {b, c} of similar y on x",
            [("a", "x"), ("c", "x")],
            [("a", "y"), ("b", "y"), ("c", "y")],
        ),
        (
            "count of {t with the highest x} = 1",
            [],
            [("a", "x"), ("b", "x"), ("c", "x"), ("d", "x")],
        ),
        ("y of d is missing", [("d", "y")], []),
        ("count of {{a, b} where y is missing} = 0", [], [("a", "y"), ("b", "y")]),
        ('count of {{a, b} where kind = "one"} = 2', [], [("a", "kind"), ("b", "kind")]),
        ("count of different kind of {a, b} = 1", [("a", "kind"), ("b", "kind")], []),
        ("average over {x, y} of a = 5", [("a", "x"), ("a", "y")], []),
    ],
)
def test_the_cells_that_were_read(
    check: str, reads: list[tuple[str, str]], conditions: list[tuple[str, str]]
) -> None:
    found = T.judged(check)
    assert cells(found.reads) == reads
    assert cells(found.conditions) == conditions


def test_a_set_worked_out_for_one_claim_tells_the_next_what_it_read() -> None:
    asked = World({"t.yaml": DATA}, HEAD)
    first, second = (asked.judged("count of tall = 2") for _ in range(2))
    assert first.conditions == second.conditions
    assert (
        first.reasons
        == second.reasons
        == (Reason(Lack.MISSING_FIGURE, asked.row("d"), asked.column("x")),)
    )


def test_a_reason_is_given_once() -> None:
    found = T.judged("a beats d on x and b beats d on x")
    assert found.reasons == (Reason(Lack.MISSING_FIGURE, T.row("d"), T.column("x")),)


def test_facts_about_members_of_sets_are_none_about_the_claim() -> None:
    found = T.judged("some tall beats c on x")
    assert all(isinstance(fact, Pair) for fact in found.facts[:-1])
    assert len(found.facts) == 4


def test_a_warning_is_given_once() -> None:
    claim = "every {a, b, c} beats {c} of the same kind on x"
    assert T.judged(claim).warnings == ()
    few = "every {a, b, d} beats {a} of the same kind on y"
    assert len(T.judged(few).warnings) == 1
    assert len(T.judged(f"{few} and {few}").warnings) == 1


# --- one case -------------------------------------------------------------------------------------


def test_the_items_of_a_share_are_those_of_its_cell_first() -> None:
    asked = world(
        """
tables:
  t:
    columns: {s: {unit: "%", items: 30}, u: {unit: "%"}}
    rows: {a: {s: 50.0, u: 50.0}, b: {s: {value: 40.0, items: 7}}, c: {}}
"""
    )
    case = Case(asked.figures)

    def items(row: str, column: str) -> int | None:
        found = asked.figures.dataset.column(asked.column(column))
        measure = m.Measure((asked.column(column),), column, found.unit, None, found.items)
        return case.items(asked.row(row), measure)

    assert [items(row, "s") for row in "abc"] == [30, 7, 30]
    assert items("a", "u") is None


def test_a_mean_over_columns_of_one_row() -> None:
    case = Case(T.figures)
    columns = (T.column("x"), T.column("y"))
    mean = m.Measure(columns, "mean", T.figures.dataset.column(columns[0]).unit)
    assert case.value(T.row("a"), mean).printed == point(Fraction(5))
    assert case.value(T.row("a"), mean).computed
    assert not case.is_reported(T.row("c"), mean)
    assert case.is_reported(T.row("b"), mean)
    assert case.value(T.row("c"), mean).printed[:2] == (None, None)
    one = m.Measure(columns[:1], "x", mean.unit)
    assert case.value(T.row("a"), one).printed == point(Fraction(9))
    assert not case.value(T.row("a"), one).computed
