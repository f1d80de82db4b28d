"""Conflicts and redundancies as an author meets them."""

from __future__ import annotations

from claimcheck.advice.conflicts.findings import Found, findings
from claimcheck.advice.conflicts.search import relations
from tests.advice.conflicts.test_search import T

NAMES = ("one", "two", "three", "four")


def found(*claims: str) -> list[Found]:
    dataset = T.figures.dataset
    return findings(relations([T.meaning(claim) for claim in claims], T.figures), NAMES, dataset)


def test_a_pair() -> None:
    (one,) = found("score of a = 90%", "score of a >= 91%")
    assert (one.claim, one.others) == (1, (0,))
    assert one.finding.rule == "conflicting-claims"
    assert one.finding.message == (
        "claims `one` and `two` cannot both hold, whatever the figures are"
    )
    assert one.finding.help == "`one` needs score of a ≤ 90.5%; `two` needs score of a ≥ 91%"


def test_what_leaves_no_way() -> None:
    (one,) = found("a is best on time", "some {b, c} beats a on time")
    assert one.finding.help == (
        "`one` needs time of a ≤ time of b and time of a ≤ time of c; beside that `two` cannot hold"
    )


def test_differences_are_in_points() -> None:
    (one,) = found("a beats b on score by at least 3 points", "score of a - score of b < 2 points")
    assert one.finding.help == (
        "`one` needs score of b ≤ score of a - 3 points; "
        "`two` needs score of a < score of b + 2 points"
    )


def test_an_aggregate_is_named() -> None:
    (one,) = found("highest score of {a, b} < 80%", "score of a > 85%")
    assert one.finding.help == (
        "`one` needs the highest of score of a and score of b < 80%; `two` needs score of a > 85%"
    )


def test_what_has_no_name_is_left_out() -> None:
    (one,) = found("score of a is missing", "score of a is reported")
    assert one.finding.help == "no table fulfils them together"
    (alone,) = found("a beats b on score and b beats a on score")
    assert alone.finding.message == "claim `one` cannot hold, whatever the figures are"
    assert alone.others == ()


def test_more_than_two() -> None:
    (one,) = found("a beats b on score", "b beats c on score", "c beats a on score")
    assert one.finding.message == (
        "claims `one`, `two` and `three` cannot all hold, whatever the figures are"
    )
    assert (one.claim, one.others) == (2, (0, 1))


def test_a_redundancy() -> None:
    (one,) = found("a beats b on score", "b beats c on score", "a beats c on score")
    assert (one.claim, one.others) == (2, (0, 1))
    assert one.finding.rule == "redundant-claim"
    assert one.finding.message == ("`three` follows from `one` and `two`, whatever the figures are")
