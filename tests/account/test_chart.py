"""When a claim has a chart, and what stands in it."""

from __future__ import annotations

import pytest

from claimcheck.account.chart import chart
from tests.semantics.world import checked


def drawn(check: str) -> str | None:
    claim = checked(check)
    found = chart(claim.judgement, claim.dataset)
    if found is None:
        return None
    rows = [f"{'*' * row.is_object}{row.label} {row.printed}".rstrip() for row in found.rows]
    return f"{found.measure}: {', '.join(rows)}"


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("Ben beats Ada on AIME", "AIME: *Ada 80.0, Ben 70.0"),
        (
            "some distilled beats Ada on AIME",
            "AIME: *Ada 80.0, Dan 72.6, Ben 70.0, Eve 55.5, Cleo 50.4",
        ),
        ("Ada beats {Ben, Eve} on rating", "rating: Ada 2000, *Ben 1600, *Eve"),
        ("Ben beats Ada on price", "price: Ben $0.50, *Ada $2.50"),
        ("Ben is lower than Ada on parameters", "parameters: Ben 70B, *Ada 600B"),
        ("Ada is higher than Ben on parameters", "parameters: Ada 600B, *Ben 70B"),
        ("Ben is best on AIME among {Ben, Dan}", "AIME: Dan 72.6, *Ben 70.0"),
        ("Fay has the lowest latency among {Fay, Eve}", "latency: *Fay 40, Eve 80"),
    ],
)
def test_that_a_chart_shows_the_best_first(check: str, expected: str) -> None:
    assert drawn(check) == expected


@pytest.mark.parametrize(
    "check",
    [
        "Ada beats Ben on maths",
        "Ada beats Ben on average over maths",
        "Cleo beats Eve on MMLU",
        "MATH of Ada = 97%",
        "Ada beats Ben on AIME and Ben beats Cleo on AIME",
    ],
)
def test_that_others_have_none(check: str) -> None:
    assert drawn(check) is None
