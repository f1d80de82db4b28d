"""What written numbers ask of figures: values in base units, what rounds to them, bounds."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.semantics import meaning as m
from claimcheck.values.interval import Interval, point
from claimcheck.values.units import PLAIN
from tests.evaluation.asking import World, world
from tests.values.samples import shown

from .figures import DATA, MODELS


def fits(check: str, asked: World = MODELS) -> m.Fits:
    found = asked.meaning(check)
    assert isinstance(found, m.Fits)
    return found


# --- what rounds to a number ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "rounds"),
    [
        ("AIME of A = 80%", "[79.5 80.5]"),
        ("AIME of A = 80", "[79.5 80.5]"),
        ("AIME of A = 80 points", "[79.5 80.5]"),
        ("AIME of A = 80.0%", "[79.95 80.05]"),
        ("AIME of A = -80%", "[-80.5 -79.5]"),
        ("-80% = AIME of A", "[-80.5 -79.5]"),
        ("AIME of A = 0%", "0"),
        ("AIME of A = 0.00", "0"),
        ("size of models.A = 671B", "[670500000000 671500000000]"),
        ("size of models.A = 1_234", "[1233.5 1234.5]"),
        ("size of models.A = 1.5e9", "[1450000000 1550000000]"),
        ("price of A = $0.1570", "[0.15695 0.15705]"),
        ("price of A = 0.157", "[0.1565 0.1575]"),
        ("latency of A = 412 ms", "[0.4115 0.4125]"),
        ("latency of A = 412", "[0.4115 0.4125]"),
        ("latency of A = 0.4 s", "[0.35 0.45]"),
        ("latency of A = 2 min", "[90 150]"),
        ("uptime of A = 2 min", "[90 150]"),
        ("uptime of A = 0", "0"),
        ("speedup of A = 2x", "[1.9 2.1]"),  # one digit: within 5 %
        ("speedup of A = 0.5x", "[0.45 0.55]"),
        ("speedup of A = -2x", "[-2.1 -1.9]"),
        ("speedup of A = 20x", "[19.5 20.5]"),
        ("speedup of A = 2.0x", "[1.95 2.05]"),
        ("speedup of A = 2", "[1.5 2.5]"),
        ("speedup of A = 97%", "[0.965 0.975]"),
        ("speedup of A = 0.97", "[0.965 0.975]"),
        ("wins of A / wins of C = 60%", "[0.595 0.605]"),
        ("AIME of A / AIME of B = 2x", "[1.9 2.1]"),
        ("wins of A = 3", "[2.5 3.5]"),
        ("count of models = 3", "3"),  # a count is compared exactly
        ("3 = count of models", "3"),
        ("count of different maker of models = 3", "3"),
        ("count of models = -3", "-3"),
    ],
)
def test_all_that_rounds_to_a_number(check: str, rounds: str) -> None:
    requirement = fits(check).requirement
    assert requirement.rounds == shown(rounds)
    assert requirement.inside is None


def test_a_difference_is_the_same_from_both_sides() -> None:
    assert fits("AIME of A != 80%").requirement == fits("AIME of A = 80%").requirement
    assert fits("AIME of A != 80%").negated
    assert not fits("AIME of A = 80%").negated
    assert fits("AIME of A is 80%").requirement == fits("AIME of A = 80%").requirement


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("AIME of A = 80.0%", "80.0%"),
        ("AIME of A = -80.0%", "-80.0%"),
        ("AIME of A = - -80.0%", "80.0%"),
        ("latency of A = 412 ms", "412 ms"),
        ("AIME of A == 80%", "exactly 80%"),
        ("AIME of A is exactly 80%", "exactly 80%"),
        ("AIME of A >= 80%", "at least 80%"),
        ("AIME of A <= 80%", "at most 80%"),
        ("AIME of A > 80%", "more than 80%"),
        ("AIME of A < 80%", "less than 80%"),
        ("80% < AIME of A", "more than 80%"),
        ("80% >= AIME of A", "at most 80%"),
        ("AIME of A is about 80%", "about 80%"),
        ("AIME of A is nearly 80%", "nearly 80%"),
        ("AIME of A is between 70% and 80.5%", "between 70% and 80.5%"),
    ],
)
def test_a_requirement_in_the_words_of_its_author(check: str, text: str) -> None:
    assert fits(check).requirement.text == text


# --- bounds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comparator", "inside"),
    [
        ("== 80%", "80"),
        ("is exactly 80%", "80"),
        (">= 80%", "[80 oo)"),
        ("is at least 80%", "[80 oo)"),
        ("<= 80%", "(-oo 80]"),
        ("is at most 80%", "(-oo 80]"),
        ("> 80%", "(80 oo)"),
        ("is more than 80%", "(80 oo)"),
        ("is over 80%", "(80 oo)"),
        ("< 80%", "(-oo 80)"),
        ("is less than 80%", "(-oo 80)"),
        ("is fewer than 80%", "(-oo 80)"),
        ("is under 80%", "(-oo 80)"),
        ("is between 70% and 80%", "[70 80]"),
        ("is between -10% and 80%", "[-10 80]"),
        ("is between 80% and 80%", "80"),
    ],
)
def test_bounds_are_exact(comparator: str, inside: str) -> None:
    found = fits(f"AIME of A {comparator}")
    assert found.requirement.inside == shown(inside)
    assert found.requirement.rounds is None
    assert not found.negated


@pytest.mark.parametrize(
    ("check", "inside"),
    [
        ("80% == AIME of A", "80"),
        ("80% >= AIME of A", "(-oo 80]"),
        ("80% <= AIME of A", "[80 oo)"),
        ("80% > AIME of A", "(-oo 80)"),
        ("80% < AIME of A", "(80 oo)"),
        ("-5 < AIME of A", "(-5 oo)"),
    ],
)
def test_a_number_on_the_left_is_the_same_turned_round(check: str, inside: str) -> None:
    assert fits(check).requirement.inside == shown(inside)
    assert isinstance(fits(check).left, m.ColumnOf)


# --- closeness ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("comparator", "inside", "rounds"),
    [
        ("is about 80%", "[76 84]", "[79.5 80.5]"),
        ("is roughly 80%", "[76 84]", "[79.5 80.5]"),
        ("is approximately -80%", "[-84 -76]", "[-80.5 -79.5]"),
        ("is about 0%", "0", "0"),
        ("is nearly 80%", "[76 80]", None),
        ("is almost 80%", "[76 80]", None),
        ("is nearly -80%", "[-84 -80]", None),
    ],
)
def test_close_to_a_number(comparator: str, inside: str, rounds: str | None) -> None:
    requirement = fits(f"AIME of A {comparator}").requirement
    assert requirement.inside == shown(inside)
    assert requirement.rounds == (None if rounds is None else shown(rounds))


def test_closeness_may_be_defined_in_the_unit_of_the_figure() -> None:
    defined = world(DATA, "define about as within 2 points\ndefine nearly as within 1 s")
    about = fits("AIME of A is about 80%", defined).requirement
    assert about.inside == shown("[78 82]")
    assert about.rounds == shown("[79.5 80.5]")
    nearly = fits("latency of A is nearly 1500 ms", defined).requirement
    assert nearly.inside == shown("[0.5 1.5]")


@pytest.mark.parametrize(
    ("check", "at", "message"),
    [
        ("A slightly beats B on AIME", "slightly", "`at most 2 s` is compared with `AIME`"),
        (
            "A is comparable to B on AIME",
            "is comparable to",
            "`within 3 s` is compared with `AIME`",
        ),
        ("A rivals B on AIME", "rivals", "`within 3 s` is compared with `AIME`"),
        ("AIME of A is about 3%", "is about 3%", "`within 4 s` is compared with `AIME`"),
        ("A beats B on AIME by about 3", "by about 3", "`within 4 s` is compared with `AIME`"),
        ("A beats models of similar AIME on loss", "AIME", "`within 5 s` is compared with `AIME`"),
    ],
)
def test_a_meaning_in_another_unit_is_a_mistake_of_the_claim(
    check: str, at: str, message: str
) -> None:
    head = "define slightly as by at most 2 s\ndefine comparable as within 3 s"
    defined = world(DATA, f"{head}\ndefine about as within 4 s\ndefine similar as within 5 s")
    assert defined.problem(check) == (Finding("unit-mismatch", f"{message}, which is in %"), at)


# --- two sides ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "operator"),
    [
        ("AIME of A = AIME of B", "=="),
        ("AIME of A is AIME of B", "=="),
        ("AIME of A == AIME of B", "=="),
        ("AIME of A != AIME of B", "!="),
        ("AIME of A < AIME of B", "<"),
        ("AIME of A <= AIME of B", "<="),
        ("AIME of A > AIME of B", ">"),
        ("AIME of A is at least AIME of B", ">="),
        ("AIME of A is fewer than AIME of B", "<"),
        ("AIME of A is exactly AIME of B", "=="),
        ('maker of A = "x"', "=="),
        ('maker of A is "x"', "=="),
        ('maker of A == "x"', "=="),
        ('"x" != maker of A', "!="),
        ("3 < 4", "<"),
        ("3 = 4", "=="),
    ],
)
def test_two_figures_side_by_side(check: str, operator: str) -> None:
    found = MODELS.meaning(check)
    assert isinstance(found, m.Compare)
    assert found.operator == operator


def test_numbers_among_themselves_take_the_first_unit() -> None:
    found = MODELS.meaning("5 > 4 ms")
    assert isinstance(found, m.Compare)
    assert isinstance(found.left, m.Constant)
    assert isinstance(found.right, m.Constant)
    assert (found.left.value, found.right.value) == (Fraction("0.005"), Fraction("0.004"))
    assert found.unit.name == "ms"
    other = MODELS.meaning("1 s > 4 ms")
    assert isinstance(other, m.Compare)
    assert other.unit.name == "s"
    turned = MODELS.meaning("4 ms > 5")
    assert isinstance(turned, m.Compare)
    assert isinstance(turned.right, m.Constant)
    assert turned.right.value == Fraction("0.005")
    for check, inside in (
        ("7 is between 5 and 8 ms", "[0.005 0.008]"),
        ("7 ms is nearly 5", "[0.00475 0.005]"),
    ):
        alone = fits(check)
        assert isinstance(alone.left, m.Constant)
        assert (alone.unit.name, alone.negated) == ("ms", False)
        assert alone.left.value == Fraction("0.007")
        assert alone.requirement.inside == shown(inside)
    assert fits("7 is about 5").requirement.rounds == shown("[4.5 5.5]")


def test_a_text_beside_a_date_is_a_date() -> None:
    found = MODELS.meaning('launched of A > "2024-02"')
    assert isinstance(found, m.Compare)
    assert found.operator == ">"
    assert isinstance(found.right, m.Constant)
    assert found.right.value == 738917
    assert found.right.rounds == point(Fraction(738917))
    assert found.right.printed == "2024-02"
    assert found.unit.name == "date"
    turned = MODELS.meaning('"2024-02" < launched of A')
    assert isinstance(turned, m.Compare)
    assert (turned.operator, turned.left) == ("<", found.right)


# --- units of expressions -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "unit"),
    [
        ("AIME of A + AIME of B", "%"),
        ("AIME of A + 3", "%"),
        ("3 + AIME of A", "%"),
        ("AIME of A - 3 points", "%"),
        ("latency of A + latency of B", "ms"),
        ("wins of A + wins of B", ""),
        ("AIME of A / AIME of B", "x"),
        ("wins of A / wins of B", "x"),
        ("latency of A * wins of A", "ms"),
        ("2 * latency of A", "ms"),
        ("50% * latency of A", "ms"),
        ("latency of A * latency of B", "time^2"),
        ("price of A / latency of A", "time^-1·usd/mtoken"),
        ("latency of A * 2 / latency of B", "x"),
        ("wins of A * 2", ""),
        ("-AIME of A", "%"),
        ("(AIME of A + 1) * 2", "%"),
        ("average AIME of models", "%"),
        ("count of models", ""),
        ("average over percents of A", "%"),
        ("AIME of A / AIME of B + 3", "x"),
    ],
)
def test_the_unit_of_an_expression(expression: str, unit: str) -> None:
    assert fits(f"{expression} > 0").unit.name == unit


def test_numbers_in_expressions_are_in_the_unit_beside_them() -> None:
    found = fits("latency of A + 3 > 0").left
    assert isinstance(found, m.Chain)
    ((sign, three),) = found.rest
    assert (sign, three) == ("+", m.Constant(Fraction("0.003"), shown("[0.0025 0.0035]"), "3"))
    scaled = fits("latency of A * 50% > 0").left
    assert isinstance(scaled, m.Chain)
    assert scaled.rest[0][1] == m.Constant(Fraction("0.5"), shown("[0.495 0.505]"), "50%")
    plain = fits("latency of A * 3 > 0").left
    assert isinstance(plain, m.Chain)
    assert plain.rest[0][1] == m.Constant(Fraction(3), shown("[2.5 3.5]"), "3")
    timed = fits("wins of A * 3 ms > 0")
    assert timed.unit.name == "ms"
    assert isinstance(timed.left, m.Chain)
    assert timed.left.rest[0][1] == m.Constant(Fraction("0.003"), shown("[0.0025 0.0035]"), "3 ms")


def test_numbers_alone_are_added_in_their_own_unit() -> None:
    found = fits("latency of A = 3 ms")
    other = MODELS.meaning("latency of A = 1 ms + 2 ms")
    assert isinstance(other, m.Compare)
    assert isinstance(other.right, m.Chain)
    assert other.right.first == m.Constant(Fraction("0.001"), shown("[0.0005 0.0015]"), "1 ms")
    assert found.unit == other.unit


def test_a_negative_number_and_the_negative_of_a_figure() -> None:
    assert fits("AIME of A > -3").requirement.inside == Interval(Fraction(-3), None, True)
    assert fits("-AIME of A > 3").left == m.Negative(fits("AIME of A > 3").left)
    assert fits("-(-AIME of A) > 3").left == m.Negative(m.Negative(fits("AIME of A > 3").left))


# --- percent or points ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "warned"),
    [
        ("A beats B on AIME by 3%", "3%"),
        ("A beats B on AIME by at least 3%", "3%"),
        ("A beats B on AIME by between 3% and 4%", "3%"),
        ("A beats B on AIME by 3% on average", "3%"),
        ("A beats B on AIME by 3 points", ""),
        ("A beats B on AIME by 3", ""),
        ("A beats B on AIME by 3x", ""),
        ("A beats B on latency by 3%", ""),
        ("A clearly beats B on AIME", ""),
    ],
)
def test_a_relative_margin_of_a_percentage_is_warned_of(check: str, warned: str) -> None:
    _, context = MODELS.context(check)
    found = [
        (each.finding, f"claim c check {check}"[slice(*each.span)]) for each in context.warnings
    ]
    if not warned:
        assert found == []
        return
    finding = Finding(
        "percent-or-points",
        "`by 3%` is relative to the other figure of `AIME`, which is itself in %",
        "for a difference of figures write `by 3 points`",
    )
    assert found == [(finding, warned)]


# --- columns printed at several scales ------------------------------------------------------------

SCALES = """
tables:
  t:
    columns: {size: {}, time: {}, plain: {}}
    rows: {a: {size: 7B, time: 3 s, plain: 7}, b: {size: 500M, time: 2 min, plain: 9}}
"""


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("size of a > 600M", "supported"),
        ("size of a = 7B", "supported"),
        ("size of b = 0.5B", "supported"),
        ("size of a > 0", "supported"),
        ("size of a > 7", "error"),
        ("size of a > 7 points", "error"),
        ("time of a > 2 s", "supported"),
        ("time of b = 2 min", "supported"),
        ("time of a > 0", "supported"),
        ("time of a > 2", "error"),
        ("time of a > 2k", "error"),
        ("plain of a = 7", "supported"),
        ("plain of a < 1k", "supported"),
    ],
)
def test_a_bare_number_is_not_clear_beside_several_scales(check: str, verdict: str) -> None:
    assert world(SCALES).verdict(check) == verdict


def test_what_is_not_clear_says_so() -> None:
    found, at = world(SCALES).problem("size of a > 7")
    assert (found.rule, at) == ("unit-mismatch", "7")
    assert found.message == "`size` is printed at several scales, so `7` is not clear"


def test_the_meanings_of_tests() -> None:
    texts = MODELS.meaning('maker of A != "x"')
    assert isinstance(texts, m.Compare)
    assert texts.unit == PLAIN
    between = fits("AIME of A is between 3% and 4%")
    assert (between.negated, between.unit.name) == (False, "%")
    about = fits("AIME of A is about 3%")
    assert (about.negated, about.unit.name) == (False, "%")
    aggregate = fits("worst AIME of models > 3%").left
    assert isinstance(aggregate, m.AggregateOf)
    assert aggregate.word == "worst"
