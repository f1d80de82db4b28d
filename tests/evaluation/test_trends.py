"""Trends against their definition: on points, with gaps, and on every completion of intervals."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement, Lack, Turning
from claimcheck.tables.figures import Figure
from claimcheck.tables.table import CellState
from claimcheck.values.interval import Interval, point
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.evaluation.asking import World, world
from tests.values.samples import samples, shown

WORDS = {
    "rises": (1, False),
    "falls": (-1, False),
    "strictly rises": (1, True),
    "strictly falls": (-1, True),
}
Points = list[tuple[Fraction, Fraction]]


def holds(points: Points, words: str) -> bool:
    """The definition, for three rows or more whose figures are all known."""
    sign, strictly = WORDS[words]
    pairs = [(p, q) for p, q in product(points, points) if p[0] < q[0]]
    moves = [sign * (q[1] - p[1]) for p, q in pairs]
    least = min(moves, default=Fraction(0))
    return any(moves) and (least > 0 if strictly else least >= 0)


def table(rows: int) -> World:
    body = "".join(f"      r{at}: {{x: 1, y: 1}}\n" for at in range(rows))
    return world(f"tables:\n  t:\n    columns: {{x: {{}}, y: {{}}}}\n    rows:\n{body}")


def judged(words: str, points: list[tuple[Interval, Interval]]) -> Judgement:
    """A trend of y with x among rows with these figures."""
    asked = table(len(points))
    figures = asked.figures
    for at, figure in enumerate(points):
        for name, value in zip("xy", figure, strict=True):
            row, column = asked.row(f"r{at}"), asked.column(name)
            figures = figures.with_figure(row, column, Figure(CellState.REPORTED, value, value))
    return judge(asked.meaning(f"y {words} with x"), figures)


def parsed(text: str) -> list[tuple[Interval, Interval]]:
    """Points from `1:2, [1 2]:?`; a question mark is a figure that no one knows."""
    every = shown("(-oo oo)")
    return [
        (every if x == "?" else shown(x), every if y == "?" else shown(y))
        for x, _, y in (each.partition(":") for each in text.split(", "))
    ]


# --- points ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", WORDS)
def test_points_follow_the_definition(words: str) -> None:
    few = [Fraction(0), Fraction(1), Fraction(2)]
    for x in [(0, 1, 2), (0, 0, 1), (0, 1, 1), (1, 1, 1), (2, 0, 1)]:
        for y in product(few, repeat=3):
            points = list(zip(map(Fraction, x), y, strict=True))
            found = judged(words, [(point(a), point(b)) for a, b in points]).truth
            assert found is (TRUE if holds(points, words) else FALSE), (x, y)


@pytest.mark.parametrize(
    ("words", "points", "expected"),
    [
        ("rises", "1:1, 2:2, 3:3", TRUE),
        ("rises", "1:1, 2:1, 3:3", TRUE),
        ("strictly rises", "1:1, 2:1, 3:3", FALSE),
        ("rises", "1:1, 2:1, 3:1", FALSE),  # it never moves
        ("falls", "1:3, 2:1, 3:1", TRUE),
        ("strictly falls", "1:3, 2:1, 3:1", FALSE),
        ("strictly falls", "1:3, 2:2, 3:1", TRUE),
        ("rises", "1:1, 1:9, 1:5", FALSE),  # there is no smaller and larger
        ("strictly rises", "1:1, 1:2, 3:4", TRUE),  # rows of the same x are no pair
        ("strictly rises", "1:1, 1:2, 3:2", FALSE),
        ("rises", "1:5, 1:1, 3:3", FALSE),
        ("rises", "3:3, 1:1, 2:2", TRUE),
        ("rises", "1:1, 2:2", UNKNOWN),
        ("rises", "2:1, 1:2", UNKNOWN),
        ("rises", "1:1, 2:?, 3:3", UNKNOWN),
        ("rises", "1:1, ?:2, 3:3", UNKNOWN),
        ("rises", "1:3, 2:?, 3:1", FALSE),  # the rest already turns back
        ("strictly rises", "1:1, 2:?, 3:1", FALSE),
        ("rises", "1:1, 2:?, 3:1", UNKNOWN),
    ],
)
def test_trends(words: str, points: str, expected: Truth) -> None:
    assert judged(words, parsed(points)).truth is expected


# --- intervals ------------------------------------------------------------------------------------

X = ["1", "2", "3", "[1 2]", "(2 3)"]
Y = ["1", "2", "[1 2]", "(1 2)", "[2 3]"]


@pytest.mark.parametrize("words", WORDS)
def test_a_trend_of_intervals_is_never_contradicted_by_a_completion(words: str) -> None:
    decided = set()
    for xs in [("1", "2", "3"), ("1", "[1 2]", "(2 3)"), ("1", "1", "[1 2]"), ("2", "2", "2")]:
        for ys in product(Y, repeat=3):
            given = [(shown(x), shown(y)) for x, y in zip(xs, ys, strict=True)]
            found = judged(words, given).truth
            results = {
                holds([(c[0], c[1]), (c[2], c[3]), (c[4], c[5])], words)
                for c in product(*(samples(value) for pair in given for value in pair))
            }
            assert found is not TRUE or results == {True}, (xs, ys)
            assert found is not FALSE or results == {False}, (xs, ys)
            decided.add(found)
    assert decided == {TRUE, FALSE, UNKNOWN}


@pytest.mark.parametrize(
    ("words", "points", "expected"),
    [
        ("rises", "1:(1 2), 2:(2 3), 3:(3 4)", TRUE),
        ("strictly rises", "1:(1 2), 2:[2 3), 3:[3 4)", TRUE),
        ("rises", "1:(1 3), 2:(2 4), 3:(5 6)", UNKNOWN),  # the first two may turn back
        ("rises", "1:(2 3), 2:(1 2), 3:(5 6)", FALSE),
        ("rises", "1:[2 3], 2:[1 2], 3:5", UNKNOWN),  # they may also stand still
        ("strictly rises", "1:[2 3], 2:[1 2], 3:5", FALSE),
        ("falls", "1:(3 4), 2:(2 3), 3:(1 2)", TRUE),
        ("rises", "(1 2):1, (2 3):2, (3 4):3", TRUE),
        ("strictly rises", "(1 2):1, (2 3):2, (3 4):3", TRUE),
        ("rises", "(1 2):(1 2), (2 3):(2 3), (3 4):(3 4)", TRUE),
        ("rises", "(1 3):1, (2 4):2, (5 6):3", UNKNOWN),
        ("rises", "(1 3):2, (2 4):2, (5 6):3", TRUE),
        ("rises", "1:1, 2:1, 3:[1 2]", UNKNOWN),  # it may never move
        ("rises", "(-oo 1]:1, 2:2, 3:3", UNKNOWN),
    ],
)
def test_trends_of_intervals(words: str, points: str, expected: Truth) -> None:
    assert judged(words, parsed(points)).truth is expected


# --- in claims ------------------------------------------------------------------------------------

DATA = """
tables:
  t:
    columns:
      x: {}
      y: {unit: "%"}
      z: {unit: "%"}
      kind: {type: text}
    rows:
      a: {x: 1, y: 10.0, z: 5.0, kind: one}
      b: {x: 2, y: 20.0, z: 5.0, kind: one}
      c: {x: 3, y: 30.0, z: 4.0, kind: one}
      d: {x: 4, y: 5.0, z: 9.0, kind: two}
      e: {x: 5, z: 1.0, kind: two}
      f: {x: "-", y: 50.0, z: 2.0}
"""


@pytest.mark.parametrize(
    ("check", "verdict", "lacks"),
    [
        ("y rises with x among {a, b, c}", "supported", set()),
        ("y rises with x among {a, b}", "undecided", {Lack.TOO_FEW_ROWS}),
        ("y rises with x", "contradicted", None),
        ("y rises with x among {a, b, e}", "undecided", {Lack.MISSING_FIGURE}),
        ("y rises with x among reported {a, b, c, e, f}", "supported", set()),
        ("y rises with x among reported {a, b, e, f}", "undecided", {Lack.TOO_FEW_ROWS}),
        ("z falls with x among {a, b, c}", "supported", set()),
        ("z strictly falls with x among {a, b, c}", "contradicted", set()),
        ("y rises with x among {t where z > 4%}", "contradicted", None),
        ('y rises with x among {t where kind = "one"}', "supported", set()),
        ("y rises with x among {a, b, {f where x > 2}}", "undecided", {Lack.MISSING_FIGURE}),
        ("y falls with x among {b, d, {f where x > 2}}", "undecided", None),
        ("y rises with x among {b, d, {f where x > 2}}", "undecided", None),  # or too few rows
        ("y rises with x among {b, c, d, {f where x > 2}}", "contradicted", None),
    ],
)
def test_trends_in_claims(check: str, verdict: str, lacks: set[Lack] | None) -> None:
    asked = world(DATA)
    assert asked.verdict(check) == verdict
    if lacks is not None:
        assert {reason.lack for reason in asked.judged(check).reasons} == lacks


def test_the_fact_of_a_trend_names_the_rows_that_break_it() -> None:
    asked = world(DATA)
    (fact,) = asked.judged("y rises with x among {d, c, b, a}").facts
    assert isinstance(fact, Turning)
    assert fact.rows == 4
    assert fact.first is not None
    assert fact.second is not None
    assert [side.label for side in (*fact.first, *fact.second)] == ["c", "c", "d", "d"]
    values = [side.value.printed.low for side in (*fact.first, *fact.second)]
    assert values == [3, 30, 4, 5]
    (kept,) = asked.judged("y rises with x among {a, b, c}").facts
    assert kept == Turning(3, None, None)
    (falling,) = asked.judged("y falls with x among {a, b, c}").facts
    assert isinstance(falling, Turning)
    assert falling.first is not None
    assert falling.first[1].value.printed == point(Fraction(10))  # as printed, not turned round


def test_too_few_rows_say_how_many() -> None:
    (reason,) = world(DATA).judged("y rises with x among {a, b}").reasons
    assert (reason.lack, reason.about) == (Lack.TOO_FEW_ROWS, "2")
