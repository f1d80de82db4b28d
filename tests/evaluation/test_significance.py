"""The Newcombe–Wilson interval against published examples, and what `significantly` makes of it."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from claimcheck.evaluation.significance import difference
from tests.evaluation.asking import world

FOUR_PLACES = Decimal("0.0001")


def rounded(low: Decimal, high: Decimal) -> tuple[str, str]:
    return str(low.quantize(FOUR_PLACES)), str(high.quantize(FOUR_PLACES))


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ("56/70", "48/80", "0.0524", "0.3339"),
        ("9/10", "3/10", "0.1705", "0.8090"),
        ("6/7", "2/7", "0.0582", "0.8062"),
        ("5/56", "0/29", "-0.0381", "0.1926"),
        ("0/10", "0/20", "-0.1611", "0.2775"),
        ("0/10", "0/10", "-0.2775", "0.2775"),
        ("10/10", "0/20", "0.6791", "1.0000"),
        ("10/10", "0/10", "0.6075", "1.0000"),
    ],
)
def test_the_examples_of_newcombe_1998_method_10(
    first: str, second: str, low: str, high: str
) -> None:
    (x, m), (y, n) = (map(int, share.split("/")) for share in (first, second))
    found = difference(Fraction(x, m), m, Fraction(y, n), n, "95")
    assert rounded(*found) == (low, high)
    mirrored = difference(Fraction(y, n), n, Fraction(x, m), m, "95")
    assert rounded(-mirrored[1], -mirrored[0]) == (low, high)


def test_a_higher_confidence_has_a_wider_interval() -> None:
    found = [
        difference(Fraction(4, 5), 70, Fraction(3, 5), 80, level)
        for level in ("90", "95", "99", "99.9")
    ]
    assert [rounded(*each) for each in found] == [
        ("0.0766", "0.3136"),
        ("0.0524", "0.3339"),
        ("0.0054", "0.3718"),
        ("-0.0484", "0.4131"),
    ]


def test_roots_have_fifty_digits() -> None:
    low, high = difference(Fraction(1, 3), 3, Fraction(1, 7), 7, "95")
    assert len(low.as_tuple().digits) >= 48
    assert len(high.as_tuple().digits) >= 48


@pytest.mark.parametrize("confidence", ["90", "95", "99", "99.9"])
def test_the_quantiles_are_those_of_the_normal_distribution(confidence: str) -> None:
    _, high = difference(Fraction(0), 1, Fraction(0), 1, confidence)  # z² / (1 + z²)
    with localcontext(prec=50):
        z = (high / (1 - high)).sqrt()
        share = 2 * _density(z) * _series(z)
        assert abs(share - Decimal(confidence) / 100) < Decimal("1e-40")


def _density(z: Decimal) -> Decimal:
    pi = Decimal("3.14159265358979323846264338327950288419716939937510582")
    return (-z * z / 2).exp() / (2 * pi).sqrt()


def _series(z: Decimal) -> Decimal:
    """z + z³/3 + z⁵/15 + …, which times the density is the probability between 0 and z."""
    term = total = z
    for odd in range(3, 301, 2):
        term *= z * z / odd
        total += term
    return total


# --- in claims ------------------------------------------------------------------------------------

DATA = """
tables:
  trials:
    columns:
      share: {unit: "%", better: higher, items: 70}
      error: {unit: "%", better: lower, items: 70}
      plain: {better: higher}
      loose: {unit: "%", better: higher}
    rows:
      A: {share: 80.0, error: 20.0, plain: 80.0, loose: 80.0}
      B: {share: {value: 60.0, items: 80}, error: {value: 40.0, items: 80}, plain: 60, loose: 60.0}
      C: {share: {value: 80.0, items: 10}, error: 20.0, loose: {value: 80.0, items: 1000}}
      D: {share: "-", loose: {value: 60.0, items: 1000}}
      E: {share: 120.0, error: -1.0}
      F: {share: 100.0, error: 100.0}
      G: {share: 0.0, error: 0.0}
      H: {share: 100.5, error: 15.0}
"""


@pytest.mark.parametrize(
    ("check", "verdict", "lack"),
    [
        ("A significantly beats B on share", "supported", ""),
        ("B significantly beats A on share", "contradicted", ""),
        ("B significantly trails A on share", "supported", ""),
        ("A significantly beats B on error", "supported", ""),
        ("B significantly beats A on error", "contradicted", ""),
        ("B is significantly higher than A on error", "supported", ""),
        ("A is significantly lower than B on error", "supported", ""),
        ("A significantly beats C on share", "contradicted", ""),  # equal is not better
        ("C significantly beats B on share", "undecided", "not significant"),
        ("A significantly beats D on share", "undecided", "missing figure"),
        ("A significantly beats B on plain", "undecided", "no sample size"),
        ("A significantly beats B on loose", "undecided", "no sample size"),
        ("C significantly beats D on loose", "supported", ""),
        ("A significantly beats D on loose", "undecided", "no sample size"),
        ("B significantly beats A on loose", "contradicted", ""),
        ("E significantly beats A on share", "error", ""),
        ("H significantly beats A on share", "error", ""),
        ("H significantly beats A on error", "undecided", "not significant"),
        ("H is significantly lower than A on error", "undecided", "not significant"),
        ("A significantly beats E on share", "contradicted", ""),
        ("E significantly beats A on error", "error", ""),
        ("F significantly beats G on share", "supported", ""),
        ("some trials significantly beats A on share", "error", ""),
    ],
)
def test_significantly(check: str, verdict: str, lack: str) -> None:
    asked = world(DATA)
    found = asked.judged(check)
    assert asked.verdict(check) == verdict
    assert lack in {reason.lack.value for reason in found.reasons} | {""}
    if verdict == "error":
        assert found.error is not None
        assert found.error.rule == "claim-error"
        name = check.split()[-1]
        assert found.error.message == f"a figure of `{name}` is not between 0 and 100 %"
    if not lack:
        assert not found.reasons or verdict != "undecided"


@pytest.mark.parametrize(
    ("confidence", "verdict"),
    [("90%", "supported"), ("95%", "supported"), ("99%", "supported"), ("99.9%", "undecided")],
)
def test_the_confidence_of_a_claim(confidence: str, verdict: str) -> None:
    asked = world(DATA, f"define significantly as confidence {confidence}")
    assert asked.verdict("A significantly beats B on share") == verdict
    (reason, *_) = asked.judged("C significantly beats B on share").reasons
    assert reason.about == f"share at {confidence.removesuffix('%')} %"
    assert reason.lack.value == "not significant"


def test_a_degree_defined_as_a_confidence_is_no_share_of_comparisons() -> None:
    asked = world(DATA)
    assert asked.verdict("A often significantly beats {B, C} on share") == "supported"
    assert asked.verdict("every {A, F} significantly beats B on share") == "supported"
