"""Changes of words: which are tried, which are none, and that those that survive do survive."""

from __future__ import annotations

import pytest

from tests.advice.mutation.worlds import claim, mutation, verdict

CHECKS = (
    "every {A, B, C} beats E on score",
    "some {A, B, C} beats E on score",
    "most {B, C, E} trail A on score",
    "at least 2 of {A, B, C} beat E on score by at least 10 points",
    "A is best on score",
    "A is in the top 3 on score",
    "B ranks 2nd on score",
    "B has the 2nd highest size",
    "C has the lowest speed among {A, B, C}",
    "score rises with size",
    "{A, B} often beat {C, E} on score",
    "A clearly beats B on score",
    "B is comparable to A on score",
    "score of A is about 90",
    "score of A - score of B > 5",
    "average score of models is between 70 and 80",
    'count of {models where maker = "one" and score > 70} = 2',
    "score of A > 80 and (score of B > 70 or not score of C > 80)",
    "if score of A > 80 then score of B > 70",
    "only A has score > 85 among models",
    "best of {A, B} beats best of {C, E} on score",
    "every models has (score > 50 and size < 9)",
    "score of {models with the highest size} = 90.5",
    "every models has speed reported",
    "speed of E > 5",
)


@pytest.mark.parametrize("check", CHECKS)
def test_that_what_survives_has_the_verdict_of_the_claim(check: str) -> None:
    found = claim(check)
    own = verdict(check)
    assert found.words.tried > 0
    for other in found.others:
        for changed in other.checks:
            assert changed != check
            assert verdict(changed) == own, changed


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("most {A, B, C} beat E on score", "`most` could be `every`"),
        ("some {A, B, C} beats E on score", "`some` could be `every` or `most`"),
        ("at least 2 of {A, B, C} beat E on score", "`at least 2 of` could be `at least 3 of`"),
        ("A is in the top 3 on score", "`top 3` could be `top 2`"),
        ("score of A > 50", "`50` could be `51` or `55`"),
        ("A beats E on score", "`A` could be `B` or `C`"),
        ("score of A > 50 or score of B > 50", "`or` could be `and`"),
        ("score of A is about 90", "`90` could be `91` or `89`"),
    ],
)
def test_what_a_word_could_be(check: str, text: str) -> None:
    assert text in {other.text for other in claim(check).others}


@pytest.mark.parametrize(
    "check",
    [
        "every {A, B, C} beats E on score",
        "score of A = 90.5",
        "A is best on score",
        'maker of A = "one" and maker of C = "two"',
    ],
)
def test_that_a_weaker_word_is_no_change(check: str) -> None:
    news = [new for other in claim(check).others for new in other.others]
    assert not {"most", "some", "or", "at least"} & set(news)


def test_that_a_stronger_word_in_a_contradicted_claim_is_no_change() -> None:
    others = {other.old: other.others for other in claim("some {B, C, E} beats A on score").others}
    assert "some" not in others


def test_that_weak_and_strong_change_under_not() -> None:
    others = {o.old: o.others for o in claim("not some {B, C, E} beats A on score").others}
    assert "some" not in others
    others = {o.old: o.others for o in claim("not every {B, C, E} beats A on score").others}
    assert set(others["every"]) == {"most", "some"}


def test_that_what_says_the_same_of_so_many_is_no_change() -> None:
    others = {o.old: o.others for o in claim("some {A, B} beats E on score").others}
    assert others["some"] == ("every",)  # which most of two is, too


def test_that_a_name_of_a_set_or_of_what_is_named_elsewhere_is_not_taken() -> None:
    found = mutation("A beats B on score and score of C > 1").claims[0]
    for other in found.others:
        assert not {"A", "B", "C"} & set(other.others)
