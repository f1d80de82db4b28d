"""Numbers as short decimals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.values.digits import digits, percent


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
