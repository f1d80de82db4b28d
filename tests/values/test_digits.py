"""Numbers as short decimals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.values.digits import digits, in_steps, percent


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("5", "5"),
        ("-16", "-16"),
        ("97.3", "97.3"),
        ("0.157", "0.157"),
        ("0.05", "0.05"),
        ("1097/12", "91.4166…"),
        ("1/3", "0.333333…"),
        ("-2/3", "-0.666666…"),
        ("1/300", "0.00333333…"),
        ("14042", "14042"),
        ("671000000000", "671B"),
        ("1234567", "1.23456…M"),
        ("1500000", "1.5M"),
        ("200000/3", "66666.6…"),
        ("1/100000000", "1e-08"),
    ],
)
def test_that_a_number_is_short(value: str, text: str) -> None:
    assert digits(Fraction(value)) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [("1/10", "10%"), ("1/3", "33.33…%"), ("1/8", "12.5%"), ("3", "300%"), ("0", "0%")],
)
def test_that_a_share_is_a_percentage(share: str, text: str) -> None:
    assert percent(Fraction(share)) == text


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        ("79.8", "0.01", "79.80"),
        ("7000", "1000", "7e3"),
        ("0", "100", "0e2"),
        ("-40", "10", "-4e1"),
    ],
)
def test_numbers_in_steps_are_read_as_precisely_as_they_are(
    value: str, step: str, text: str
) -> None:
    assert in_steps(Fraction(value), Fraction(step)) == text
