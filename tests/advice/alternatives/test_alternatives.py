"""What is true instead, for each form of claim, as an author would want to read it."""

from __future__ import annotations

import pytest

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.alternatives.stronger import stronger
from claimcheck.values.truth import FALSE, TRUE
from tests.advice.alternatives.offered import offer, text_of, wrong_with
from tests.advice.asked import Asked, of_texts

_DATA = """
tables:
  t:
    columns:
      kind: {type: text}
      mate: {type: text}
      released: {type: date}
      x: {unit: "%", better: higher}
      y: {unit: "%", better: higher}
      z: {unit: "%", better: higher}
      time: {unit: s, better: lower}
    rows:
      A: {kind: big, mate: B, released: 2024-01-10, x: 79.8, y: 97.3, z: 71.5, time: 2.0}
      B: {kind: big, mate: A, released: 2024-03-02, x: 72.6, y: 94.3, z: 62.1, time: 1.0}
      C: {kind: small, mate: A, released: 2024-03-02, x: 70.0, y: 94.5, z: 65.2, time: 4.0}
      D: {kind: small, mate: A, released: 2025-01-20, x: 28.9, y: 83.9, z: 33.8, time: 1.0}
      E: {kind: small, mate: D, released: 2025-01-20, x: 69.7, y: "-", z: "-", time: 3.0}
  u:
    columns: {price: {unit: USD, better: lower}, size: {better: higher}}
    rows:
      A: {price: 0.14, size: 671B}
      B: {price: 0.55, size: 70B}
      C: {price: 2.19, size: 32B}
      D: {price: 0.28, size: 1.5B}
      E: {price: 0.28, size: 7B}
"""
_HEAD = 'data "t.yaml"\nlet scores = x, y, z\nlet rest = t except A\n'


def asked(check: str) -> Asked:
    """A claim about five rows."""
    return of_texts({"x.claims": f"{_HEAD}claim c\n  check {check}\n", "t.yaml": _DATA})["c"]


def offered(check: str) -> list[str]:
    """What is true in the place of a claim, the nearest first."""
    one = asked(check)
    assert one.trial.truth is FALSE
    found = offer(one)
    assert list(wrong_with(found)) == []
    return [text_of(proposal.node) for proposal, _ in found.found]


@pytest.mark.parametrize(
    ("check", "instead"),
    [
        # quantifiers
        ("at least 1 of rest beats A on x", "no rest beats A on x"),
        ("most t trail C on x", "2 of t trail C on x"),
        ("all but 1 of rest trail A on x", "every rest trails A on x"),
        ("every rest has x > 50%", "every rest has x >= 28.9%"),
        ("at most 1 of t has x >= 70%", "3 of t have x >= 70%"),
        ("no rest trails A on x", "every rest trails A on x"),
        ("some rest is best on x", "some rest ranks 2nd on x"),
        # ranks
        ("B is best on x", "B ranks 2nd on x"),
        ("C is in the top 2 on x", "C ranks 3rd on x"),
        ("A is worst on x", "A is best on x"),
        ("C has the 2nd highest x", "C has the 3rd highest x"),
        # numbers
        ("x of A = 78.9%", "x of A = 79.8%"),
        ("size of A = 617B", "size of A = 671B"),
        ("price of A = $0.41", "price of A = $0.14"),
        ("x of A > 80%", "x of A >= 79.8%"),
        ("x of A is between 60% and 70%", "x of A is between 60% and 79.8%"),
        ("x of B - x of C > 5 points", "x of B - x of C >= 2.6 points"),
        ("x of D - x of A = 50.9", "x of D - x of A = -50.9"),
        ("size of A / size of B is at least 10x", "size of A / size of B is at least 9.5x"),
        ("average x of {A, B, C} == 75%", "average x of {A, B, C} = 74%"),
        ("count of {t where x > 50%} = 3", "count of {t where x > 50%} = 4"),
        ("count of {t where x > 50%} > 5", "count of {t where x > 50%} = 4"),
        ("count of t != 5", "count of t = 5"),
        ("time of A is 3 s", "time of A is 2 s"),
        ("lowest x of t >= 30%", "lowest x of t >= 28.9%"),
        # direction
        ("B beats C on y", "B trails C on y"),
        ("x of B > x of A", "x of B < x of A"),
        ("D beats B on time", "D equals B on time"),
        ("A is lower than B on size", "A is higher than B on size"),
        # margins, closeness and hedges
        ("A beats B on x by at least 10 points", "A beats B on x by at least 7.2 points"),
        ("B beats A on time by 3x", "B beats A on time by 2x"),
        ("C is within 5 points of A on x", "C is within 9.8 points of A on x"),
        ("B is comparable to A on x", "B is within 7.2 points of A on x"),
        ("B slightly trails A on x", "B trails A on x"),
        ("rest often beat A on x", "rest never beat A on x"),
        ("A sometimes trails rest on x", "A never trails rest on x"),
        # texts, dates and gaps
        ('kind of A = "small"', 'kind of A = "big"'),
        ('kind of A in {"small", "tiny"}', 'kind of A = "big"'),
        ('every rest has kind = "small"', '3 of rest have kind = "small"'),
        ("y of E is reported", "y of E is missing"),
        ("every t has y reported", "4 of t have y reported"),
        ('every t has released < "2024-12-31"', 'every t has released <= "2025-01-20"'),
        # only
        ("only A has x > 72%", "A has x > 72%"),
        ("only D has x > 72%", "no D has x > 72%"),
        # pairs
        ("every t beats its mate on x", "2 of t beat its mate on x"),
        ("every {C, D} beats t of the same kind on x", "some {C, D} beats t of the same kind on x"),
        # trends
        ("x falls with z among {A, B, D}", "x rises with z among {A, B, D}"),
        # logic
        ("not A beats B on x", "A beats B on x"),
        ("A beats B on x and B beats C on y", "A beats B on x and B trails C on y"),
        ("if A beats B on x then B beats C on y", "if A beats B on x then B trails C on y"),
        ("x of A = 78.9% or B beats A on x", "x of A = 79.8% or B beats A on x"),
        ("x of A > 90% and x of B > 90%", "x of A >= 79.8% and x of B >= 72.6%"),
    ],
)
def test_the_nearest_alternative(check: str, instead: str) -> None:
    assert offered(check)[0] == instead


@pytest.mark.parametrize(
    ("check", "also"),
    [
        ("B beats C on every scores", "B beats C on x"),
        ("every rest has x > 70%", "B has x > 70%"),
        ("B is best on x", "A is best on x"),
        ("rest often beat A on x", "rest always trail A on x"),
        ("B beats C on y", "B is competitive with C on y"),
        ("only A has x > 72%", "only {A, B} has x > 72%"),
        ('every rest has kind = "small"', 'every rest has kind in {"big", "small"}'),
        ("A beats B on x and B beats C on y", "A beats B on x"),
        ("every t has x > 50%", "every {t except D} has x > 50%"),
        ("every t has x > 50%", "4 of t have x > 50%"),
    ],
)
def test_what_is_offered_besides(check: str, also: str) -> None:
    assert also in offered(check)


def test_that_measures_are_named_where_a_claim_holds_of_some() -> None:
    """A quantifier over measures alone would leave open which."""
    assert "{B, C} trail A on every x, y" in offered("{B, C} trail A on every x, y, time")
    first, second = offered("B beats C on scores")[:2]
    assert (first, second) == ("B beats C on x", "B beats C on 1 of scores")


def test_that_a_trend_holds_among_all_rows_but_one() -> None:
    rows = "".join(f"      r{i}: {{a: {i}, b: {b}}}\n" for i, b in enumerate((1, 2, 9, 3, 4, 5)))
    data = f"tables:\n  t:\n    columns: {{a: {{}}, b: {{}}}}\n    rows:\n{rows}"
    text = 'data "t.yaml"\nclaim c check b rises with a\n'
    found = offer(of_texts({"x.claims": text, "t.yaml": data})["c"])
    assert list(wrong_with(found)) == []
    assert text_of(found.found[0][0].node) == "b rises with a among {t except r2}"


@pytest.mark.parametrize(
    ("check", "more"),
    [
        ("most rest trail A on x", "every rest trails A on x"),
        ("some rest trails A on x", "every rest trails A on x"),
        ("at least 2 of t have x > 60%", "4 of t have x > 60%"),
        ("rest generally trail A on x", "rest always trail A on x"),
        ("rest rarely beat A on x", "rest never beat A on x"),
        ("B is in the top 3 on x", "B ranks 2nd on x"),
        ("A beats B on some scores", "A beats B on every scores"),
        ("at least half of t have x reported", "every t has x reported"),
    ],
)
def test_what_could_be_said_more_strongly(check: str, more: str) -> None:
    assert said_more_strongly(check) == more


@pytest.mark.parametrize(
    "check",
    [
        "every rest trails A on x",
        "rest always trail A on x",
        "rest consistently trail A on x",
        "A is best on x",
        "x of A > 50%",  # a threshold could always be sharper
        "at least 4 of t have x > 60%",
        "some t has x > 75%",  # one of five: hardly more than was said
        "no {B, C} beats A on most scores",  # behind `no` more of something is less
        "exactly 1 of {A, B, D} beats B on most scores",
        "at most 1 of {A, B, D} beats B on at least 2 of scores",
        "67% of {A, B, C} have x > 71%",
        "not some rest beats A on x",
    ],
)
def test_where_nothing_could_be_said_more_strongly(check: str) -> None:
    assert said_more_strongly(check) is None


def said_more_strongly(check: str) -> str | None:
    """What a supported claim could say."""
    one = asked(check)
    assert one.trial.truth is TRUE
    attempt = Attempt(one.check, one.meaning, one.trial.judgement)
    found = stronger(attempt, Attempts(one.environment.scope, one.environment.figures))
    return None if found is None else text_of(found[0].node)


@pytest.mark.parametrize("check", ["2 * size of B is nearly 1e3", "size of B = 4.1e3"])
def test_a_number_with_an_exponent_keeps_its_precision(check: str) -> None:
    found = offered(check)
    assert found
    assert all(asked(text).trial.truth is TRUE for text in found)
