"""Fragility: whether rounding can change a verdict, beside random completions."""

from __future__ import annotations

from random import Random

import pytest

from claimcheck.advice.fragility import FIRM, NOT_KNOWN, fragility
from claimcheck.values.truth import FALSE, TRUE
from tests.advice.asked import Asked, drawn, of_report, of_shared, of_texts
from tests.advice.brute import wrong_fragility

_DATA = """
tables:
  t:
    columns:
      x: {unit: "%", better: higher, items: 500}
      n: {better: higher}
    rows:
      A: {x: 72.6, n: 3}
      B: {x: 72.6, n: 2}
      C: {x: 72.7, n: 1}
      D: {x: 70.0}
"""


def asked(check: str) -> Asked:
    """A claim about four rows."""
    text = f'data "t.yaml"\nclaim c\n  check {check}\n'
    return of_texts({"x.claims": text, "t.yaml": _DATA})["c"]


@pytest.mark.parametrize(
    "check",
    [
        "A trails C on x",  # 72.649 is still less than 72.651
        "A beats D on x",
        "A beats B on n",  # counts of things are exact
        "x of A = 72.6%",
        "x of A > 72.5%",
        "average x of {A, B} = 73%",
        "A significantly beats D on x or A beats D on x",
    ],
)
def test_firm(check: str) -> None:
    one = asked(check)
    assert fragility(one.trial) == FIRM
    assert wrong_fragility(one.trial, 300, Random(1)) == ""


@pytest.mark.parametrize(
    ("check", "truth"),
    [
        ("A beats B on x", TRUE),
        ("A matches B on x", FALSE),
        ("x of A > 72.6%", TRUE),
        ("x of A == 72.6%", FALSE),
        ("every {A, B} is lower than C on x by under 0.1 points", FALSE),
        ("x of C - x of A = 0.1 points", FALSE),
    ],
)
def test_fragile(check: str, truth: object) -> None:
    one = asked(check)
    found = fragility(one.trial)
    assert found.is_fragile and found.completion
    assert found.truth is not one.trial.truth
    if check != "every {A, B} is lower than C on x by under 0.1 points":
        assert found.truth is truth
    assert wrong_fragility(one.trial, 1, Random(1)) == ""


def test_that_a_completion_names_few_figures() -> None:
    found = fragility(asked("every {A, B, C} beats D on x and A beats B on x").trial)
    assert found.is_fragile is None or len(found.completion) <= 2


def test_that_what_could_not_be_shown_is_not_said() -> None:
    one = asked("A significantly beats B on n")
    assert one.trial.judgement.reasons
    assert fragility(one.trial) in (NOT_KNOWN, FIRM)


@pytest.mark.parametrize(
    "one", [*of_report(), *of_shared(6), *drawn(21, 100)], ids=lambda one: one.label
)
def test_beside_random_completions(one: Asked) -> None:
    assert wrong_fragility(one.trial, 60, Random(one.label)) == ""
