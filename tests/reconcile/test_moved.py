"""Phrases that move, things said in two ways, and plain words that turn a sentence."""

from __future__ import annotations

import pytest

from tests.reconcile.world import World, rules

DATA = """
tables:
  arms:
    key: arm
    columns:
      goals scored:   {better: higher}
      goals conceded: {better: lower}
      weight:         {}
    rows:
      Ada: {goals scored: 30, goals conceded: 10, weight: 8}
      Ben: {goals scored: 20, goals conceded: 15, weight: 14}
      Cy:  {goals scored: 10, goals conceded: 20, weight: 9}
"""


def world(quote: str, now: str, check: str) -> World:
    claims = f'report "report.md"\ndata "data.yaml"\nclaim a quote "{quote}" check {check}\n'
    report = f"First.\n\n{now}\n\nLast.\n"
    return World({"a.claims": claims, "data.yaml": DATA, "report.md": report})


MEAN = "average goals-scored of arms = 20"
MOVED = (
    ("On average, the teams scored 20 goals.", "The teams scored 20 goals on average.", MEAN),
    ("In most games Ada was heard.", "Ada was heard in most games.", "goals-scored of Ada = 30"),
    (
        "Ada beats Ben on goals scored by 10 points.",
        "By 10 points, Ada beats Ben on goals scored.",
        "Ada beats Ben on goals-scored by 10 points",
    ),
    (
        "The weight lies between 8 and 14.",
        "The weight lies from 8 to 14.",
        "lowest weight of arms = 8 and highest weight of arms = 14",
    ),
    (
        "Cy scored ten goals fewer than Ben.",
        "Cy scored ten fewer goals than Ben.",
        "goals-scored of Ben - goals-scored of Cy = 10",
    ),
    (
        "Ada scored 30 goals here.",
        "Ada scored 30 goals. On average it rained.",
        "goals-scored of Ada = 30",
    ),
)
TURNED = (
    ("Ada scored 30 of the goals.", "Ada conceded 30 of the goals.", "goals-scored of Ada = 30"),
    (
        "The home side beats the guests on goals.",
        "The guests beats the home side on goals.",
        "Ada beats Ben on goals-scored",
    ),
    (
        "On grass the tall beat us, and on clay the small beat us.",
        "On clay the tall beat us, and on grass the small beat us.",
        "Ada beats Ben on goals-scored",
    ),
    (
        "With Ada it was 30 goals, with Ben 20 goals.",
        "With Ben it was 30 goals, with Ada 20 goals.",
        "goals-scored of Ada = 30 and goals-scored of Ben = 20",
    ),
    (
        "In most games, Ada does not lose.",
        "Ada does not lose in most games.",
        "Ada beats Ben on goals-scored",
    ),
    (
        "Those below 10 kg scored more than 5 goals.",
        "Those above 10 kg scored more than 5 goals.",
        "every {Ada, Cy} has goals-scored > 5",
    ),
)


@pytest.mark.parametrize(("quote", "now", "check"), MOVED)
def test_a_sentence_said_in_another_order_is_reworded(quote: str, now: str, check: str) -> None:
    assert rules(world(quote, quote, check)) == []
    assert rules(world(quote, now, check)) == ["reworded"]


@pytest.mark.parametrize(("quote", "now", "check"), TURNED)
def test_a_sentence_that_says_something_else_is_not(quote: str, now: str, check: str) -> None:
    assert rules(world(quote, quote, check)) == []
    assert rules(world(quote, now, check)) in (["stale-quote"], ["contradicted"])
