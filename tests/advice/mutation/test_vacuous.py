"""Claims that no figures can make fail are found, and no others."""

from __future__ import annotations

import pytest

from tests.advice.mutation.worlds import claim


@pytest.mark.parametrize(
    "check",
    [
        "count of models >= 0",
        "score of A > score of B or not score of A > score of B",
        "A beats B on score or not A beats B on score",
        "score of A > 5 or score of A <= 5",
        'count of {models where maker = "one"} >= 0',
        "score of A = score of A",
    ],
)
def test_that_a_claim_that_nothing_changes_is_found(check: str) -> None:
    found = claim(check)
    assert found.is_vacuous
    assert "nothing makes it fail" in found.remarks[0]


@pytest.mark.parametrize(
    "check",
    [
        "score of A = 90.5",
        "score of A > score of B and not score of A > score of B",
        "speed of E > 3 and not score of A >= score of A",
        "A beats B on score",
        "some models has score > 1",
        "every models has score > 1",
        "no models has score > 1_000_000",
        "score of A != 1234.5",
        "score of A + score of B != 1234.5",
        "count of models = 4",
        "count of models <= 100",
        "count of models >= 1",
        "count of different maker of models >= 1",
        "speed of E is missing",
        "speed of E > 3",
        "every models is within 1 points of A on score",
        'every models has maker = "one"',
        'every models has maker contains "zebra"',
        "every {B, C, E} beats A on score",
        "most models have score > 1",
        "score of A / score of B > 1",
        'maker of A = "one"',
        "every models has size < 1_000",
    ],
)
def test_that_a_claim_that_figures_change_is_not(check: str) -> None:
    assert not claim(check).is_vacuous
