"""Two figures side by side, against the definitions of the relations, margins and closenesses."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

from claimcheck.evaluation.judgement import ClaimError, Lack, Pair
from claimcheck.evaluation.quantity import Quantity, exactly
from claimcheck.evaluation.relations import FigurePair, margin_of, near
from claimcheck.semantics.meaning import Closeness, Measure, Scale
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.table import Direction
from claimcheck.values.interval import EVERYTHING, point
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from claimcheck.values.units import PLAIN
from tests.evaluation.asking import world
from tests.values.samples import samples, shown

VALUES = {"m2": -2, "z": 0, "one": 1, "two": 2, "h95": 95, "h100": 100, "h105": 105, "h106": 106}
ROWS = "".join(f"      {row}: {{up: {v}, down: {v}, raw: {v}}}\n" for row, v in VALUES.items())
DATA = f"""
tables:
  t:
    columns: {{up: {{better: higher}}, down: {{better: lower}}, raw: {{}}}}
    rows:
{ROWS}      gap: {{}}
"""
ASKED = world(DATA)
VERDICTS = {True: "supported", False: "contradicted"}


# --- the relations --------------------------------------------------------------------------------


def close(a: int, b: int) -> bool:
    return a == b or abs(a - b) <= Fraction(5, 100) * max(a, b)


RELATIONS: dict[str, Callable[[int, int], bool]] = {
    "beats": lambda a, b: a > b,
    "outperforms": lambda a, b: a > b,
    "trails": lambda a, b: a < b,
    "matches": lambda a, b: a == b,
    "is comparable to": close,
    "rivals": lambda a, b: a >= b or close(a, b),
    "is competitive with": lambda a, b: a >= b or close(a, b),
    "is within 5 of": lambda a, b: abs(a - b) <= 5,
    "is within 5% of": lambda a, b: abs(a - b) <= Fraction(5, 100) * b,
}
RAW: dict[str, Callable[[int, int], bool]] = {
    "is higher than": lambda a, b: a > b,
    "exceeds": lambda a, b: a > b,
    "is lower than": lambda a, b: a < b,
}


def is_refused(words: str, a: int, b: int, column: str) -> bool:
    """Whether a share of a figure that is not above zero is asked for."""
    if words == "is within 5% of":
        return b <= 0
    short = a < b if column == "up" else b < a
    if words == "is comparable to":
        short = a != b
    relative = words in ("is comparable to", "rivals", "is competitive with")
    return relative and short and max(a, b) <= 0


@pytest.mark.parametrize("words", [*RELATIONS, *RAW])
@pytest.mark.parametrize("column", ["up", "down", "raw"])
def test_a_relation_is_as_defined_for_every_two_figures(words: str, column: str) -> None:
    directed = words in ("beats", "outperforms", "trails", "rivals", "is competitive with")
    for (one, a), (other, b) in product(VALUES.items(), repeat=2):
        if one == other:
            continue
        found = ASKED.verdict(f"{one} {words} {other} on {column}")
        if (column == "raw" and directed) or is_refused(words, a, b, column):
            expected = "error"
        else:
            turned = column == "down" and directed
            holds = {**RELATIONS, **RAW}[words]
            expected = VERDICTS[holds(b, a) if turned else holds(a, b)]
        assert found == expected, (one, words, other)


@pytest.mark.parametrize("words", [*RELATIONS, *RAW])
@pytest.mark.parametrize("check", ["gap {} one on up", "one {} gap on up"])
def test_a_missing_figure_leaves_a_relation_open(words: str, check: str) -> None:
    found = ASKED.judged(check.format(words))
    assert found.truth is UNKNOWN
    assert [reason.lack for reason in found.reasons] == [Lack.MISSING_FIGURE]
    assert found.reasons[0].row == ASKED.row("gap")


def test_a_row_is_never_compared_with_itself() -> None:
    assert ASKED.verdict("one beats one on up") == "undecided"
    assert {r.lack for r in ASKED.judged("one beats one on up").reasons} == {Lack.EMPTY_SET}
    assert ASKED.verdict("h106 beats every t on down") == "contradicted"
    assert ASKED.verdict("h106 beats every {h106, h105} on up") == "supported"


# --- margins --------------------------------------------------------------------------------------

UP = Measure((ColumnId(0, 0),), "m", PLAIN, Direction.HIGHER)


def margin(scale: Scale, upward: bool, a: str, b: str) -> Quantity:
    return margin_of(scale, upward, FigurePair(exactly(shown(a)), exactly(shown(b)), UP))


@pytest.mark.parametrize(
    ("scale", "a", "b", "upward", "downward"),
    [
        (Scale.ABSOLUTE, "12", "10", "2", "-2"),
        (Scale.ABSOLUTE, "-1", "-3", "2", "-2"),
        (Scale.RELATIVE, "12", "10", "1/5", "-1/5"),
        (Scale.RELATIVE, "8", "10", "-1/5", "1/5"),
        (Scale.RELATIVE, "0", "10", "-1", "1"),
        (Scale.RELATIVE, "-5", "10", "-3/2", "3/2"),
        (Scale.RATIO, "20", "10", "2", "1/2"),
        (Scale.RATIO, "5", "10", "1/2", "2"),
        (Scale.ABSOLUTE, "(1 2)", "[3 5]", "(-4 -1)", "(1 4)"),
        (Scale.RELATIVE, "(1 2)", "[2 4]", "(-3/4 0)", "(0 3/4)"),
        (Scale.RATIO, "(1 2)", "[2 4]", "(1/4 1)", "(1 4)"),
        (Scale.RELATIVE, "5", "(-oo oo)", "(-oo oo)", "(-oo oo)"),
        (Scale.RATIO, "5", "(-oo oo)", "(-oo oo)", "(-oo oo)"),
    ],
)
def test_margins(scale: Scale, a: str, b: str, upward: str, downward: str) -> None:
    for is_upward, expected in ((True, upward), (False, downward)):
        found = margin(scale, is_upward, a, b)
        low, high = shown(expected)[:2]
        assert found.printed[:2] == (low, high)
        assert found.computed


def test_margins_of_printed_and_of_rounded_figures() -> None:
    a = Quantity(shown("12"), shown("(11 13)"))
    b = Quantity(shown("10"), shown("(9 11)"))
    found = margin_of(Scale.ABSOLUTE, True, FigurePair(a, b, UP))
    assert found == Quantity(shown("2"), shown("(0 4)"), True, True)


@pytest.mark.parametrize(
    ("scale", "a", "b", "message"),
    [
        (Scale.RELATIVE, "5", "0", "a percentage of 0 (m)"),
        (Scale.RELATIVE, "5", "-2", "a percentage of -2 (m)"),
        (Scale.RELATIVE, "5", "(-oo -1.5]", "a percentage of -1.5 (m)"),
        (Scale.RATIO, "5", "0", "a ratio of 0 (m)"),
        (Scale.RATIO, "0", "5", "a ratio of 0 (m)"),
        (Scale.RATIO, "-5", "5", "a ratio of -5 (m)"),
    ],
)
@pytest.mark.parametrize("upward", [True, False])
def test_shares_and_ratios_of_what_is_not_above_zero(
    scale: Scale, a: str, b: str, message: str, upward: bool
) -> None:
    with pytest.raises(ClaimError) as raised:
        margin(scale, upward, a, b)
    finding = raised.value.finding
    assert finding.rule == "claim-error"
    assert finding.message == f"{message} means nothing: the figure is not above zero"
    assert finding.help == "ask for an absolute difference"
    assert str(raised.value) == finding.message


def test_a_figure_that_may_be_above_zero_has_a_share() -> None:
    assert margin(Scale.RELATIVE, True, "-5", "[-1 1]").printed == EVERYTHING
    assert margin(Scale.RATIO, True, "[-1 1]", "2").printed == shown("[-1/2 1/2]")


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("h105 beats h100 on up by 5", "supported"),
        ("h105 beats h100 on up by 4", "contradicted"),
        ("h105 beats h100 on up by at least 5", "supported"),
        ("h105 beats h100 on up by more than 5", "contradicted"),
        ("h105 beats h100 on up by 5%", "supported"),
        ("h105 beats h100 on up by at most 5%", "supported"),
        ("h105 beats h100 on up by less than 5%", "contradicted"),
        ("two beats one on up by 2x", "supported"),
        ("one beats two on down by 2x", "supported"),
        ("one beats two on down by 50%", "supported"),
        ("one beats two on down by 1", "supported"),
        ("one trails two on up by 2x", "supported"),  # the larger over the smaller
        ("one trails two on up by 1", "supported"),
        ("two trails one on down by 1", "supported"),
        ("two is higher than one on raw by 100%", "supported"),
        ("one is lower than two on raw by 50%", "supported"),
        ("one is lower than two on down by 50%", "supported"),
        ("h100 beats h105 on up by at most 9", "contradicted"),  # a margin of the wrong sign
        ("h100 clearly beats h95 on up", "contradicted"),
        ("h106 slightly beats h105 on up", "supported"),
        ("h106 slightly beats h100 on up", "contradicted"),
        ("two clearly beats one on up", "supported"),
        ("two clearly beats one on up by 1", "supported"),
        ("two slightly beats one on up by 1", "contradicted"),
        ("one clearly beats z on up", "error"),
        ("h105 beats h100 on up by between 4 and 5", "supported"),
        ("h105 beats h100 on up by between 5.1 and 6", "contradicted"),
        ("h105 beats h100 on up by about 5", "supported"),
        ("h105 beats h100 on up by about 4.5", "contradicted"),
        ("h105 beats h100 on up by nearly 5", "supported"),
        ("h106 beats h100 on up by nearly 5", "contradicted"),
    ],
)
def test_margins_in_claims(check: str, verdict: str) -> None:
    assert ASKED.verdict(check) == verdict


# --- closeness ------------------------------------------------------------------------------------

TWENTIETH = Closeness(Fraction(1, 20), True, "within 5%")
ONE = Closeness(Fraction(1), False, "within 1")
FEW = [
    shown(t)
    for t in (
        "0",
        "1",
        "19",
        "20",
        "21",
        "-1",
        "[19 20]",
        "(19 21)",
        "[0 19)",
        "[-2 -1]",
        "(-oo oo)",
    )
]


@pytest.mark.parametrize("closeness", [TWENTIETH, ONE])
def test_nearness_is_known_only_when_all_figures_agree(closeness: Closeness) -> None:
    def holds(a: Fraction, b: Fraction) -> bool:
        share = b if closeness.relative else Fraction(1)
        return a >= b or b - a <= closeness.distance * share

    for a, b in product(FEW, FEW):
        try:
            found = near(closeness, a, b)
        except ClaimError:
            assert closeness.relative
            assert b.high is not None
            assert b.high <= 0
            continue
        seen = {holds(x, y) for x in samples(a, 0, 19, 20) for y in samples(b, 0, 19, 20)}
        assert found is not TRUE or seen == {True}, (a, b)
        assert found is not FALSE or seen == {False}, (a, b)
        if a.is_point or b.is_point:
            assert found is not UNKNOWN or len(seen) == 2, (a, b)


@pytest.mark.parametrize(
    ("closeness", "a", "b", "expected"),
    [
        (TWENTIETH, "19", "20", TRUE),  # 95 % of it exactly
        (TWENTIETH, "18.99", "20", FALSE),
        (TWENTIETH, "21", "20", TRUE),
        (TWENTIETH, "-1", "-2", TRUE),
        (TWENTIETH, "[19 20]", "20", TRUE),
        (TWENTIETH, "[18 20]", "20", UNKNOWN),
        (TWENTIETH, "(-oo oo)", "20", UNKNOWN),
        (ONE, "19", "20", TRUE),
        (ONE, "18.9", "20", FALSE),
        (ONE, "-3", "-2", TRUE),
        (ONE, "(19 20)", "20", TRUE),
    ],
)
def test_near(closeness: Closeness, a: str, b: str, expected: Truth) -> None:
    assert near(closeness, shown(a), shown(b)) is expected


@pytest.mark.parametrize(("a", "b"), [("-3", "-2"), ("-1", "0"), ("[-3 -2]", "(-2 -1]")])
def test_a_share_of_a_larger_figure_that_is_not_above_zero(a: str, b: str) -> None:
    with pytest.raises(ClaimError) as raised:
        near(TWENTIETH, shown(a), shown(b))
    high = shown(b).high
    assert raised.value.finding.message == (
        f"a percentage of {high} (the larger figure) means nothing: the figure is not above zero"
    )


def test_a_share_of_an_object_that_is_not_above_zero() -> None:
    found = ASKED.judged("one is within 5% of m2 on down").error
    assert found is not None
    assert found.message == (
        "a percentage of -2 (down) means nothing: the figure is not above zero"
    )


# --- several figures ------------------------------------------------------------------------------

SEVERAL = world(
    """
tables:
  t:
    columns: {u: {unit: "%", better: higher}, v: {unit: "%", better: higher}}
    rows:
      a: {u: 80.0, v: 60.0}
      b: {u: 70.0, v: 69.0}
      c: {u: 60.0}
"""
)


@pytest.mark.parametrize(
    ("check", "verdict", "lack"),
    [
        ("a beats b on average over {u, v}", "supported", None),
        ("a beats b on average over {u, v} by 0.5 points", "supported", None),
        ("a beats b on average over {u, v} by 0.6 points", "undecided", Lack.TOO_COARSE),
        ("a beats b on average over {u, v} by 0.7 points", "contradicted", None),
        ("a beats c on average over {u, v}", "undecided", Lack.MISSING_FIGURE),
        ("a beats b on u by 10.0 points", "supported", None),
        ("a beats b on u by 10.1 points", "undecided", Lack.TOO_COARSE),
        ("a beats b on u by 10.2 points", "contradicted", None),
    ],
)
def test_a_computed_margin_may_be_printed_too_coarsely(
    check: str, verdict: str, lack: Lack | None
) -> None:
    assert SEVERAL.verdict(check) == verdict
    found = SEVERAL.judged(check)
    assert {reason.lack for reason in found.reasons} == ({lack} if lack else set())
    if lack is Lack.TOO_COARSE:
        assert found.reasons[0].about in ("u", "the average over u, v")


def test_a_margin_that_is_decided_otherwise_is_not_coarse() -> None:
    found = SEVERAL.judged("b beats a on u by 10.1 points")
    assert found.truth is FALSE
    assert found.reasons == ()


def test_the_fact_of_a_comparison() -> None:
    (pair, *_) = SEVERAL.judged("a beats b on u").facts
    assert isinstance(pair, Pair)
    assert (pair.subject.label, pair.object.label, pair.measure.name) == ("a", "b", "u")
    assert (pair.subject.row, pair.object.row) == (SEVERAL.row("a"), SEVERAL.row("b"))
    assert pair.subject.value.printed == point(Fraction(80))
    assert pair.object.value.rounded == shown("(69.95 70.05)")
    assert pair.truth is TRUE
