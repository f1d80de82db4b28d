"""Claims in words: which clash, which follow, and where nothing is said."""

from __future__ import annotations

import pytest

from claimcheck.advice.conflicts.search import relations
from tests.evaluation.asking import World, world

DATA = """
tables:
  models:
    columns:
      score: {better: higher, unit: "%"}
      other: {better: higher, unit: "%"}
      time: {better: lower, unit: s}
      base: {type: text}
    rows:
      a: {score: 90.0, other: 50.0, time: 1.0, base: "red"}
      b: {score: 80.0, other: 60.0, time: 2.0, base: "red"}
      c: {score: 70.0, other: 70.0, time: 3.0, base: "blue"}
      d: {score: 60.0, other: 80.0, time: 4.0, base: "blue"}
      e: {base: "green"}
"""
T = world(DATA, 'let reds = models where base = "red"\nlet four = models except e')


def conflicts(*claims: str, on: World = T) -> list[tuple[int, ...]]:
    found = relations([on.meaning(claim) for claim in claims], on.figures)
    return [conflict.claims for conflict in found.conflicts]


def redundancies(*claims: str, on: World = T) -> list[tuple[int, tuple[int, ...]]]:
    found = relations([on.meaning(claim) for claim in claims], on.figures)
    assert not found.conflicts
    return [tuple(redundancy) for redundancy in found.redundancies]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a beats b on score", "b beats a on score"),
        ("a beats b on score", "a matches b on score"),
        ("a beats b on time", "a is higher than b on time"),
        ("every four has score > 50%", "some reds has score <= 40%"),
        ("score of a = 90%", "score of a >= 91%"),
        ("score of a is about 90%", "score of a < 80%"),
        ("a beats b on score by at least 3 points", "score of a - score of b < 2 points"),
        ("a clearly beats b on score", "a beats b on score by at most 5%"),
        ("a clearly beats b on score", "a is comparable to b on score"),
        ("a beats b on score by at least 2x", "b is within 10% of a on score"),
        ("a is best on score", "some {b, c} beats a on score"),
        ("only a is best on score", "b is best on score"),
        ("a ranks 2nd on score", "no models beats a on score"),
        ("a is in the top 2 on score", "every {b, c} beats a on score"),
        ("a is worst on time", "a beats b on time"),
        ("at least 3 of four beats e on score", "e beats at least 2 of four on score"),
        ("four never beat e on score", "some four beats e on score"),
        ("four always beat e on score, other", "e beats a on other"),
        ("highest score of four < 80%", "score of c > 85%"),
        ("average score of four > 80%", "every four has score < 70%"),
        ("best of reds beats c on score", "c beats every reds on score"),
        ("score rises with time among four", "a beats b on score and a beats b on time"),
        ("count of {four where score > 80%} = 2", "every four has score > 85%"),
        ("average score of four > 80%", "average score of four < 79%"),
        ("score of a / score of b > 2", "b beats a on score and score of b > 0"),
        ("every four has score reported", "score of a is missing"),
        ("if a beats b on score then c beats d on score",
         "a beats b on score and d beats c on score"),
        ("a beats every reds on score", "b beats a on score"),
        ("a significantly beats b on score", "b beats a on score"),
    ],
)  # fmt: skip
def test_pairs_that_clash(one: str, other: str) -> None:
    assert conflicts(one, other) == [(0, 1)]
    assert conflicts(other, one) == [(0, 1)]


@pytest.mark.parametrize(
    ("premise", "claim"),
    [
        ("every four has score > 50%", "some reds has score > 40%"),
        ("a beats b on score", "not (b beats a on score)"),
        ("a clearly beats b on score", "a beats b on score"),
        ("a beats b on score by at least 3 points", "a beats b on score by at least 2 points"),
        ("a beats b on score by at least 2x", "a clearly beats b on score"),
        ("a is best on score", "a is in the top 2 on score"),
        ("most four beats e on score", "some four beats e on score"),
        ("four always beat e on score, other", "four often beat e on score, other"),
        ("score of a = 90%", "score of a > 80%"),
        ("lowest score of four >= 70%", "every reds has score >= 60%"),
        ("a beats b on score and a beats b on other", "a beats b on some {score, other}"),
        ("every four has (score > 50% and other > 50%)", "every four has score > 50%"),
        ("score strictly rises with other among {a, b, c}",
         "score rises with other among {a, b, c}"),
        ("every {four where score > 80%} beats e on other", "if score of a > 80% then a beats e on "
         "other"),
    ],
)  # fmt: skip
def test_what_follows_from_one(premise: str, claim: str) -> None:
    assert (1, (0,)) in redundancies(premise, claim)
    assert redundancies(claim, premise)[0] == (0, (1,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a beats b on score", "b beats a on other"),
        ("a beats b on score", "b beats c on score"),
        ("every reds has score > 50%", "some four has score < 50%"),
        ("score of a = 90%", "score of a < 90%"),
        ("a is comparable to b on score", "a beats b on score"),
        ("average score of reds > 80%", "some reds has score < 10%"),
        ("a is best on score among reported models", "e beats a on score"),
        ("score of a is missing", "score of b is missing"),
    ],
)
def test_pairs_of_which_nothing_is_said(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert redundancies(one, other) == []


def test_a_set_clashes_of_which_no_pair_does() -> None:
    circle = ("a beats b on score", "b beats c on score", "c beats a on score")
    assert conflicts(*circle) == [(0, 1, 2)]
    assert conflicts("d beats a on score", *circle, "score of d > 0") == [(1, 2, 3)]


def test_every_pair_is_found_beside_a_third() -> None:
    low = ("score of a < 10%", "score of a > 20%", "score of a > 30%")
    assert conflicts(*low) == [(0, 1), (0, 2)]


def test_a_claim_that_contradicts_itself() -> None:
    assert conflicts("a beats b on score and b beats a on score", "c beats d on score") == [(0,)]


def test_what_follows_from_several() -> None:
    chain = ("a beats b on score", "b beats c on score", "a beats c on score")
    assert redundancies(*chain) == [(2, (0, 1))]
    longer = ("a beats b on score", "b beats c on score", "c beats d on score")
    assert redundancies(*longer, "d beats e on score", "a beats e on score") == []


def test_of_two_that_say_the_same_the_later_one_follows() -> None:
    assert redundancies("a beats b on score", "a beats b on score") == [(1, (0,))]
    assert redundancies("a beats b on score", "b trails a on score") == [(1, (0,))]


def test_what_always_holds_follows_from_nothing() -> None:
    assert redundancies("a beats b on score", "score of a = 90% or score of a != 90%") == []


def test_members_that_figures_decide_may_be_none() -> None:
    assert (
        redundancies("every four has score > 50%", "every {four where score > 60%} has score > 0")
        == []
    )
    assert conflicts(
        "every {four where score > 60%} has other > 50%", "no four has score > 55%"
    ) == [(0, 1)]


def test_a_claim_that_is_not_understood_is_the_same_claim_again() -> None:
    odd = "a beats b on reported {score, other} by up to 2x"
    assert redundancies(odd, odd) == [(1, (0,))]
    assert conflicts(odd, f"not ({odd})") == [(0, 1)]


def test_no_claims_and_no_rows() -> None:
    assert conflicts() == []
    empty = world("tables: {t: {columns: {x: {better: higher}}, rows: {r: {x: 1}}}}")
    assert conflicts("every {t except r} has x > 1", "x of r > 1", on=empty) == []


def test_figures_only_help_to_search() -> None:
    gaps = world(DATA.replace("90.0", '"-"').replace("80.0", '"-"'))
    assert conflicts("a beats b on score", "b beats a on score", on=gaps) == [(0, 1)]
    assert redundancies("a clearly beats b on score", "a beats b on score", on=gaps) == [(1, (0,))]
