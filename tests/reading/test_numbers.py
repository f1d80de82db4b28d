"""Numbers in prose: which amount a text says, how finely, and what is no number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.mentions import Amount
from claimcheck.vocabulary.prose import Kind
from tests.reading.lexicons import mentions

# The text, then value, unit and the step of the last digit.
AMOUNTS = (
    ("79.8%", "79.8", "%", "0.1"),
    ("79.8 %", "79.8", "%", "0.1"),
    ("79.8 percent", "79.8", "%", "0.1"),
    ("80 per cent", "80", "%", "1"),
    ("97.30%", "97.3", "%", "0.01"),
    ("6.3 points", "6.3", "points", "0.1"),
    ("6.3 percentage points", "6.3", "points", "0.1"),
    ("1 point", "1", "points", "1"),
    ("5 pp", "5", "points", "1"),
    ("2.1 times", "2.1", "x", "0.1"),
    ("2.1x", "2.1", "x", "0.1"),
    ("2.1×", "2.1", "x", "0.1"),
    ("ten times", "10", "x", "1"),
    ("twice", "2", "x", "1"),
    ("threefold", "3", "x", "1"),
    ("671 billion", "671000000000", "", "1000000000"),
    ("671B", "671000000000", "", "1000000000"),
    ("1.5 billion", "1500000000", "", "100000000"),
    ("1.5B", "1500000000", "", "100000000"),
    ("300k", "300000", "", "1000"),
    ("two million", "2000000", "", "1000000"),
    ("six", "6", "", "1"),
    ("Twelve", "12", "", "1"),
    ("a dozen", "12", "", "1"),
    ("32,768", "32768", "", "1"),
    ("14_042", "14042", "", "1"),
    ("1,234,567.8", "1234567.8", "", "0.1"),
    ("2029", "2029", "", "1"),
    ("0.157", "0.157", "", "0.001"),
    (".5", "0.5", "", "0.1"),
    ("$0.1570", "0.157", "$", "0.0001"),
    ("$3.90", "3.9", "$", "0.01"),
    ("$4 million", "4000000", "$", "1000000"),
    ("412 ms", "412", "ms", "1"),
    ("412ms", "412", "ms", "1"),
    ("3 seconds", "3", "s", "1"),
    ("90 minutes", "90", "min", "1"),
    ("6 GB", "6", "GB", "1"),
    ("512 MiB", "512", "MiB", "1"),
    ("-3.5%", "-3.5", "%", "0.1"),
    ("−3.5%", "-3.5", "%", "0.1"),
    ("one of the six", "1", "", "1"),
)
NO_NUMBER = (
    "the one that",
    "every one of them",
    "no one knows",
    "on 2025-02-07",
    "version 1.2.3rc",
    "5e3x",
    "several",
    "once",
    "$",
    "-",
    "% of",
    "٣",
)
ORDINALS = (
    ("ranks 2nd", "2"),
    ("the 3rd place", "3"),
    ("the 11th", "11"),
    ("ranks second", "2"),
    ("the third", "3"),
    ("the tenth", "10"),
)


def amounts(text: str) -> list[Amount]:
    return [one.value for one in mentions(text) if isinstance(one.value, Amount)]


@pytest.mark.parametrize(("text", "value", "unit", "step"), AMOUNTS)
@pytest.mark.parametrize("around", ("{}", "It has {}, so to speak.", "({})", "from {} on"))
def test_a_number_has_its_value_its_unit_and_its_precision(
    text: str, value: str, unit: str, step: str, around: str
) -> None:
    wanted = Amount(Fraction(value), Fraction(step), unit)
    assert amounts(around.format(text))[0] == wanted


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_is_no_number(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(("text", "place"), ORDINALS)
def test_ordinals_are_places_and_no_numbers(text: str, place: str) -> None:
    (found,) = mentions(text)
    assert (found.kind, found.value) == (Kind.PLACE, place)


@pytest.mark.parametrize("text", ("1" * 10_000, "0." + "3" * 10_000, "9" * 9_999 + "%"))
def test_a_number_without_end_is_none(text: str) -> None:
    assert amounts(f"it is {text} high") == []


@pytest.mark.parametrize(
    ("text", "count"),
    (
        ("four within 5 points of R1", 2),
        ("With 1.5 billion to 70 billion parameters", 2),
        ("49.1% and 49.0%", 2),
        ("1691, 1633 and 1481", 3),
        ("14,042 questions, 198 problems", 2),
        ("between 10x and 100x", 2),
        ("5-10%", 2),
    ),
)
def test_several_numbers_stay_apart(text: str, count: int) -> None:
    assert len(amounts(text)) == count


def test_a_number_in_a_name_is_part_of_the_name() -> None:
    assert amounts("MATH-500 and AIME 2024 and Qwen2.5-72B") == []


def test_numbers_of_other_units_are_not_the_same() -> None:
    (a,), (b,), (c,) = amounts("5%"), amounts("5 points"), amounts("5")
    assert not a.is_same_as(b)
    assert a.is_same_as(c)
    assert c.is_same_as(b)


@given(st.integers(0, 10**12), st.sampled_from(["", "%", " points", "x", " ms", "B"]))
def test_whatever_is_printed_is_read(number: int, unit: str) -> None:
    scale = 10**9 if unit == "B" else 1
    plain, grouped = amounts(f"{number}{unit}"), amounts(f"{number:,}{unit}")
    assert plain == grouped
    assert plain[0].value == number * scale
    assert plain[0].step == scale


@given(st.decimals(0, 10**6, places=3))
def test_the_last_digit_is_the_step(number: object) -> None:
    (found,) = amounts(f"about {number}% of it")
    assert (found.value, found.step) == (Fraction(str(number)), Fraction(1, 1000))


@given(st.text(alphabet="0123456789.,_-−$%€ xkMB×pointsbillion'"))
def test_nothing_that_looks_like_a_number_raises(text: str) -> None:
    assert all(found.step > 0 for found in amounts(text))
