"""Conditions asked of rows and of columns: quantifiers, `only`, aggregates and gaps."""

from __future__ import annotations

import pytest

from claimcheck.evaluation.judgement import Counted, Lack
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN
from tests.evaluation.asking import world

DATA = """
tables:
  t:
    columns:
      x: {better: higher}
      y: {better: lower}
      kind: {type: text}
    rows:
      a: {x: 9, y: 1, kind: one}
      b: {x: 6, y: 5, kind: one}
      c: {x: 3, kind: two}
      d: {kind: ""}
"""
T = world(DATA, "let abc = a, b, c\nlet tall = t where x > 5\nlet none = abc except abc")


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a has x > 5", "supported"),
        ("c has x > 5", "contradicted"),
        ("d has x > 5", "undecided"),
        ("abc has x > 2", "supported"),
        ("abc has x > 3", "contradicted"),
        ("every abc has x > 3", "contradicted"),
        ("every t has x > 2", "undecided"),
        ("every t has x > 3", "contradicted"),
        ("some t has x > 8", "supported"),
        ("some t has x > 9", "undecided"),
        ("no t has x > 9", "undecided"),
        ("no abc has x > 9", "supported"),
        ("most t have x > 2", "supported"),
        ("most t have x > 5", "undecided"),
        ("exactly 2 of abc have x > 5", "supported"),
        ("all but 1 of abc have x > 5", "supported"),
        ("every tall has x > 5", "undecided"),
        ("some tall has x > 8", "supported"),
        ("every none has x > 5", "undecided"),
        ("no none has x > 5", "undecided"),
        ("every {t where x > 99} has x > 5", "undecided"),
        ("some {t with the highest x} has x > 8", "undecided"),
        ("some {t with the highest x} has x > 2", "undecided"),
        ("abc have (x > 2 and y < 9)", "undecided"),
        ("abc have (x > 2 or y < 9)", "supported"),
        ('{a, b} have (x > 5 and kind = "one")', "supported"),
        ("c has (not x > 5)", "supported"),
        ("c has y is missing", "supported"),
        ("a has y reported", "supported"),
        ("every t has y reported", "contradicted"),
        ("a has x > y", "supported"),
        ("a has x - y = 8", "supported"),
        ("a has x > x of b", "supported"),
    ],
)
def test_a_condition_of_rows(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("only a has x > 8", "undecided"),  # d may
        ("only a has x > 8 among abc", "supported"),
        ("only {a, b} have x > 5 among abc", "supported"),
        ("only a has x > 5 among abc", "contradicted"),  # b has it too
        ("only {a, c} have x > 5 among abc", "contradicted"),  # c has it not
        ("only a has x > 8 among reported t", "supported"),  # d has no x
        ("only a has every {x} > 8 among reported t", "supported"),
        ("only {a, b} have y reported", "supported"),
        ("only {a, c} have y reported", "contradicted"),
        ("only tall has x > 5 among {c}", "undecided"),
        ("only none has x > 5 among {c}", "undecided"),
        ("only none has x > 5 among {a}", "contradicted"),
        ("only a has x > 8 among {b, {t where y > 3}}", "undecided"),
    ],
)
def test_only_these_rows(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a has every {x, y} > 0", "supported"),
        ("a has every {x, y} > 1", "contradicted"),
        ("a has some {x, y} > 1", "supported"),
        ("a has no {x, y} > 9", "supported"),
        ("a has exactly 1 of {x, y} > 1", "supported"),
        ("c has every {x, y} > 0", "undecided"),
        ("c has every {x, y} > 3", "contradicted"),
        ("c has some {x, y} > 2", "supported"),
        ("c has some {x, y} reported", "supported"),
        ("c has every {x, y} reported", "contradicted"),
        ("c has some {x, y} missing", "supported"),
        ("every {a, b} has every {x, y} is between 1 and 9", "supported"),
        ("some t has every {x, y} > 0", "supported"),
        ("only {a, b} have every {x, y} > 0 among {abc, d}", "undecided"),
        ("only {a, b} have every {x, y} reported among t", "supported"),
        ('a has every {kind} in {"one"}', "supported"),
        ('a has every {kind} contains "wo"', "contradicted"),
    ],
)
def test_a_condition_of_columns(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("best of abc has x > 8", "supported"),
        ("worst of abc has x > 8", "contradicted"),
        ("average of abc has x = 6", "supported"),
        ("median of abc has x = 6", "supported"),
        ("best of {a, b} has y = 1", "supported"),
        ("worst of {a, b} has y = 5", "supported"),
        ("best of t has x > 8", "supported"),
        ("worst of t has x > 0", "undecided"),
        ("best of none has x > 8", "undecided"),
        ("average of {a, b} has x - y = 4.5", "supported"),
        ("best of abc has every {x, y} > 0", "undecided"),
        ("best of {a, b} has every {x, y} > 0", "supported"),
        ("best of {a, b} has some {x, y} > 8", "supported"),
        ("average of abc has y is missing", "contradicted"),
        ('best of {a, b} has kind = "one"', "error"),
        ('average of {a, b} has kind = "one"', "supported"),
        ('average of {a, c} has kind = "one"', "error"),
    ],
)
def test_an_aggregate_in_the_place_of_a_row(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_the_count_of_a_property() -> None:
    counted = T.judged("most t have x > 5").facts[-1]
    assert isinstance(counted, Counted)
    assert (counted.what, counted.quantifier.text, counted.left_out) == ("rows", "most", 0)
    assert counted.labels == ("a", "b", "c", "d")
    assert counted.truths == (TRUE, TRUE, FALSE, UNKNOWN)
    assert counted.rows == tuple(T.row(name) for name in "abcd")
    plain = T.judged("abc have x > 5").facts[-1]
    assert isinstance(plain, Counted)
    assert plain.quantifier.text == "every"


def test_the_others_of_only() -> None:
    others = T.judged("only a has x > 5").facts[-1]
    assert isinstance(others, Counted)
    assert (others.what, others.labels, others.truths) == ("others", ("b", "d"), (TRUE, UNKNOWN))
    assert (others.rows, others.left_out) == ((T.row("b"), T.row("d")), 1)


@pytest.mark.parametrize(
    ("check", "lacks"),
    [
        ("every none has x > 5", {Lack.EMPTY_SET}),
        ("d has x > 5", {Lack.MISSING_FIGURE}),
        ("a has x > 5", set()),
        ("best of none has x > 5", {Lack.EMPTY_SET}),
    ],
)
def test_what_is_lacking(check: str, lacks: set[Lack]) -> None:
    assert {reason.lack for reason in T.judged(check).reasons} == lacks
