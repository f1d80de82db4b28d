"""Numbers as people print them: what reads, what does not, and how much a text may cost."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.values.numeral import (
    MAX_DIGITS,
    MAX_EXPONENT,
    Numeral,
    NumeralTooLong,
    exact,
    figure_scale,
    figure_unit,
    is_figure,
    is_whole,
    read_figure,
)


def read(text: str) -> Numeral:
    found = read_figure(text)
    assert found is not None, text
    return found


# --- value and step -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "step", "digits"),
    [
        ("0", "0", "1", 1),
        ("000", "0", "1", 3),
        ("0.0", "0", "1/10", 2),
        ("7", "7", "1", 1),
        ("79.8", "79.8", "1/10", 3),
        ("79.80", "79.8", "1/100", 4),
        ("0.050", "0.05", "1/1000", 4),
        (".5", "0.5", "1/10", 1),
        ("-.5", "-0.5", "1/10", 1),
        ("1,234", "1234", "1", 4),
        ("1,234,567.5", "1234567.5", "1/10", 8),
        ("1_234", "1234", "1", 4),
        ("671B", "671000000000", "1000000000", 3),
        ("1.5M", "1500000", "100000", 2),
        ("12k", "12000", "1000", 2),
        ("12K", "12000", "1000", 2),
        ("7T", "7000000000000", "1000000000000", 1),
        ("1.5e9", "1500000000", "100000000", 2),
        ("1E-3", "0.001", "1/1000", 1),
        ("2e+2", "200", "100", 1),
        ("1e2k", "100000", "100000", 1),
        ("-5", "-5", "1", 1),
        ("+5", "5", "1", 1),
        ("- 5", "-5", "1", 1),
        ("−5", "-5", "1", 1),  # U+2212
        ("-0", "0", "1", 1),
    ],
)
def test_value_step_and_digits(text: str, value: str, step: str, digits: int) -> None:
    assert read(text) == Numeral(Fraction(value), Fraction(step), "", digits)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("79.8%", "79.8", "%"),
        ("5 %", "5", "%"),
        ("$0.16", "0.16", "$"),
        ("-$5", "-5", "$"),
        ("$-5", "-5", "$"),
        ("− $5", "-5", "$"),
        ("2.2x", "2.2", "x"),
        ("2 ×", "2", "x"),
        ("412 ms", "412", "ms"),
        ("412ms", "412", "ms"),
        ("5 ns", "5", "ns"),
        ("5us", "5", "us"),
        ("5µs", "5", "us"),
        ("5μs", "5", "us"),
        ("23s", "23", "s"),
        ("3 min", "3", "min"),
        ("0.5h", "0.5", "h"),
        ("1.2 GB", "1.2", "GB"),
        ("6GB", "6", "GB"),
        ("6 TB", "6", "TB"),
        ("6 MB", "6", "MB"),
        ("6 KB", "6", "KB"),
        ("6 KiB", "6", "KiB"),
        ("6MiB", "6", "MiB"),
        ("6 GiB", "6", "GiB"),
        ("6 TiB", "6", "TiB"),
        ("6 B", "6", "B"),
        ("6B", "6000000000", ""),  # thousands of millions, not bytes
        ("3 pp", "3", "points"),
        ("3 points", "3", "points"),
        ("12k %", "12000", "%"),
    ],
)
def test_units(text: str, value: str, unit: str) -> None:
    assert (read(text).value, read(text).unit) == (Fraction(value), unit)
    assert figure_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "seconds", "step"),
    [
        ("2m23s", "143", "1"),
        ("2m 23.5s", "143.5", "1/10"),
        ("1h 5m", "3900", "60"),
        ("1h5m7s", "3907", "1"),
        ("1h23s", "3623", "1"),
        ("2m", "120", "60"),
        ("90m", "5400", "60"),
        ("**2m23s**", "143", "1"),
    ],
)
def test_durations_are_in_seconds_to_their_smallest_part(
    text: str, seconds: str, step: str
) -> None:
    assert read(text) == Numeral(Fraction(seconds), Fraction(step), "s", 3)
    assert figure_unit(text) == "s"
    assert figure_scale(text) == ""
    assert is_figure(text)
    assert not is_whole(text)


@pytest.mark.parametrize(
    ("text", "value", "error", "note"),
    [
        ("94.1 ± 0.3", "94.1", "0.3", ""),
        ("94.1+/-0.3", "94.1", "0.3", ""),
        ("94.1% ± 0.3%", "94.1", "0.3", ""),
        ("94.1 ± 0.3 [2]", "94.1", "0.3", "[2]"),
        ("72.6 [3]", "72.6", "", "[3]"),
        ("72.6*", "72.6", "", "*"),
        ("72.6 **", "72.6", "", "**"),
        ("72.6†", "72.6", "", "†"),
        ("72.6 ‡ [a]", "72.6", "", "‡ [a]"),
        ("72.6§¶", "72.6", "", "§¶"),
        ("72.6^12", "72.6", "", "^12"),
        ("**72.6**", "72.6", "", ""),
        ("** 72.6 **", "72.6", "", ""),
        ("**72.6**†", "72.6", "", "†"),
        ("*72.6*", "72.6", "", ""),
        ("_72.6_", "72.6", "", ""),
        ("`72.6`", "72.6", "", ""),
        ("~~72.6~~", "72.6", "", ""),
        ("\u00a072.6\u202f", "72.6", "", ""),
    ],
)
def test_marks_around_a_number(text: str, value: str, error: str, note: str) -> None:
    assert (read(text).value, read(text).error, read(text).note) == (Fraction(value), error, note)
    assert read(text).digits == 3


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "–", "%", "$", "x", "h", "dnf", "n/a", "nan", "inf", "-x", "1.2.3", "5."),
        *("12:30", "1 234", "1\u202f234", "12,34", "1,2345", ",123", "_5", "0x10", "1e", "1e1.5"),
        *(
            "--5",
            "+-5",
            "-+5",
            "- -5",
            "-$-5",
            "+$+5",
            "5%%",
            "5 dogs",
            "7 T",
            "Qwen2.5",
            "5 ms ms",
        ),
        *("½", "٣", "1٣", "５", "５.0", "1e٣", "2m٣s", "²", "१२", "94.1 ± x", "72.6^", "72.6[]"),
        *("1h h", "1.5h5m", "1m2h", "5s3s", "0x1p3", "1/2", "5 [" + "x" * 21 + "]", "1234567h5m"),
    ],
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert read_figure(text) is None
    assert not is_figure(text)
    assert not is_whole(text)


# --- what a column asks of its cells --------------------------------------------------------------


@pytest.mark.parametrize("text", ["0", "12", "-12", "1,234", "1_000", "**7**", "7 [2]", "7†", "+7"])
def test_whole_numbers(text: str) -> None:
    assert is_figure(text)
    assert is_whole(text)


@pytest.mark.parametrize("text", ["7.0", "7%", "7k", "$7", "7 ms", "1e3", "7 ± 1", "2m", "7x"])
def test_figures_that_are_not_whole(text: str) -> None:
    assert is_figure(text)
    assert not is_whole(text)


@pytest.mark.parametrize(
    ("text", "scale"),
    [("7", ""), ("7k", "k"), ("7K", "k"), ("7M", "M"), ("7B", "B"), ("7T", "T"), ("7 B", "")],
)
def test_scales(text: str, scale: str) -> None:
    assert figure_scale(text) == scale


@pytest.mark.parametrize("text", ["7", "79.8%", "-79.85", "-5%"])
def test_the_unit_of_a_plain_figure(text: str) -> None:
    assert figure_unit(text) == ("%" if "%" in text else "")


# --- limits ---------------------------------------------------------------------------------------

LIMIT = "a number has at most 60 digits and an exponent of at most 60"


def test_the_longest_number() -> None:
    assert (MAX_DIGITS, MAX_EXPONENT) == (60, 60)
    assert exact("9" * 60)[0] == 10**60 - 1
    assert exact("9" * 30 + "." + "9" * 30)[1] == Fraction(1, 10**30)
    assert exact("1", "", "60") == (10**60, 10**60, 1)
    assert exact("1", "", "-060") == (Fraction(1, 10**60), Fraction(1, 10**60), 1)
    assert exact("1", "T", "60")[0] == 10**72


@pytest.mark.parametrize(
    ("digits", "exponent"),
    [("9" * 61, ""), ("9" * 31 + "." + "9" * 30, ""), ("1", "61"), ("1", "-61"), ("1", "00000")],
)
def test_a_number_over_the_limits(digits: str, exponent: str) -> None:
    with pytest.raises(NumeralTooLong) as raised:
        exact(digits, "", exponent)
    assert str(raised.value) == LIMIT
    assert isinstance(raised.value, ValueError)


def test_separators_take_no_room() -> None:
    assert exact(",".join(["123"] * 20))[2] == 60
    assert exact("_".join("9" * 60))[2] == 60


@pytest.mark.parametrize("text", ["9" * 61, "1e999999999", "1e-999999999", "1e61", "9" * 10**6])
def test_a_cell_over_the_limits(text: str) -> None:
    assert is_figure(text)
    with pytest.raises(NumeralTooLong):
        read_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "5" + "*" * 3000 + "x",  # each mark once: nested repetition would take for ever
        "5" + "†" * 3000 + "x",
        "5" + " *" * 3000 + "x",
        "5" + "[1]" * 3000 + "x",
        "5" + "^ab" * 3000 + "-",
        "5" + " " * 3000 + "y",
        "1" + ",123" * 3000 + "y",
        "*" * 3000 + "5",
        "5 ± " + "." * 3000 + "y",
        "1h" + " " * 3000 + "y",
    ],
)
def test_hostile_texts_are_refused_at_once(text: str) -> None:
    assert read_figure(text) is None
    assert not is_figure(text)
