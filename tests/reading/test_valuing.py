"""Figures that a sentence gives for certain, and numbers that may be something else."""

from __future__ import annotations

import pytest

from claimcheck.reading.mentions import Named
from claimcheck.reading.valuing import values
from tests.reading.saying import KNOWN, pieces_of

GIVEN = (
    ("Ada reaches 92.5% on Alpha.", ["Ada Alpha 92.5"]),
    ("Ada reaches 92.5%, more than any student.", ["Ada - 92.5"]),
    ("Ada's 92.5% on Alpha is best.", ["Ada Alpha 92.5"]),
    ("Ada’s 92.5% puts it ahead of Ben.", ["Ada - 92.5"]),
    ("Ben falls short of Ada's 92.5%.", ["Ada - 92.5"]),
    ("Ada (92.5%) beats Ben (85.2%).", ["Ada - 92.5", "Ben - 85.2"]),
    ("We get 92.5% for Ada and 85.2% for Ben.", ["Ada - 92.5", "Ben - 85.2"]),
    ("92.5% for Ada and 85.2% for Ben.", ["Ada - 92.5", "Ben - 85.2"]),
    ("The Alpha score of Ada is 92.5%.", ["Ada Alpha 92.5"]),
    ("Ada has an Alpha score of 92.5%.", ["Ada Alpha 92.5"]),
    ("Ada's Alpha score is 92.5%.", ["Ada Alpha 92.5"]),
    ("Ada has 70 billion parameters, 3 billion of them active.", ["Ada parameters 70000000000"]),
    (
        "Among them, Ada is best with 92.5%; Ben ranks second with 85.2%.",
        ["Ada - 92.5", "Ben - 85.2"],
    ),
    ("With a rating of 2029, Ada is far ahead.", ["Ada rating 2029"]),
    ("These average 80%, with Ada in front at 92.5%.", ["Ada - 92.5"]),
    ("Ada, the best of the students at 92.5%, leads.", ["Ada - 92.5"]),
    (
        "Ben and Cleo lead the student field with 1691 and 1205, and more.",
        ["Ben - 1691", "Cleo - 1205"],
    ),
    ("Ben and Cleo score 1691 and 1205 on rating.", ["Ben rating 1691", "Cleo rating 1205"]),
    ("Ada scores 92.5% on Alpha and 81% on Beta-500.", ["Ada Alpha 92.5", "Ada Beta-500 81"]),
    ("On Alpha, Ada reaches 92.5%.", ["Ada Alpha 92.5"]),
    ("Ada takes 412 ms on latency.", ["Ada latency 412"]),
    ("Ada reaches about 92% on Alpha.", ["Ada Alpha 92"]),
)

NOT_GIVEN = (
    "Ada reaches more than 90% on Alpha.",
    "Ada exceeds 90% on Alpha.",
    "Ada reaches up to 95% on Alpha.",
    "Ada is 7.3 points ahead on Alpha.",
    "Ada is 2x better on Alpha.",
    "Ada is 92.5% accurate on Alpha.",
    "Ada reaches 92.5% of the best on Alpha.",
    "Ada reaches 92.5% on Alpha with tools.",
    "Ada reaches 92.5% on Alpha (5-shot).",
    "Ada reaches 92.5% on Alpha, with tools.",
    "Ada reached 90% on Alpha, in the preview.",
    "Ada improves from 80% to 92.5% on Alpha.",
    "Ada almost reaches 95% on Alpha.",
    "Ada does not reach 95% on Alpha.",
    "Ada may reach 95% on Alpha.",
    "If trained longer, Ada reaches 95% on Alpha.",
    "When quantized, Ada reaches 80% on Alpha.",
    "Before tuning, Ada reached 80% on Alpha.",
    "Last year, Ada scored 80% on Alpha.",
    "In the preview, Ada scored 80% on Alpha.",
    "Quantized Ada scores 80% on Alpha.",
    "The large Ada scores 80% on Alpha.",
    "Ada without tools scores 80% on Alpha.",
    "Ada-2 scores 80% on Alpha.",
    "Ada 2 scores 80% on Alpha.",
    "Ada: 92.5%",
    "Ada uses 32%.",
    "Ada (70B) is large.",
    "Ada and Ben score 92.5% on Alpha.",
    "Ada scores 92.5% and 81% on Alpha.",
    "The students score 92.5% on Alpha.",
    "It scores 92.5% on Alpha.",
    "Ada scores 92.5% on Alpha or Beta-500.",
)


@pytest.mark.parametrize(("sentence", "expected"), GIVEN)
def test_figures_that_a_sentence_gives(sentence: str, expected: list[str]) -> None:
    assert _given(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_GIVEN)
def test_numbers_that_may_be_something_else(sentence: str) -> None:
    assert [one for one in _given(sentence) if "Beta" not in one] == []


def _given(sentence: str) -> list[str]:
    return [
        f"{_name(value.row)} {_name(value.measure)} {float(value.size.amount.value):.12g}"
        for value in values(pieces_of(sentence))
    ]


def _name(named: Named | None) -> str:
    if named is None:
        return "-"
    if named.row is not None:
        return KNOWN.row_names[named.row]
    return KNOWN.column(named.columns[0]).name
