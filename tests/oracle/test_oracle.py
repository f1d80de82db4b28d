"""The checker against the oracle, and the oracle against verdicts that were judged by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fractions import Fraction

import pytest

from tests.oracle.comparison import Compared
from tests.oracle.completions import Expectation, Question, Verdict, expectation
from tests.oracle.conditions import Atom, Compares, Gap
from tests.oracle.contest import Score, contest
from tests.oracle.drawing import FORMS
from tests.oracle.expressions import Aggregate, Aggregated, Arithmetic, Count, Number, Of, Own
from tests.oracle.generate import batches
from tests.oracle.logic import Claim, Equation, Joined, Negated
from tests.oracle.margins import By, ByOnAverage, ByUpTo
from tests.oracle.measures import Measures
from tests.oracle.model import BUILT_IN, Better, Column, Table, Written
from tests.oracle.properties import Has, Subject
from tests.oracle.quantifiers import Quantifier
from tests.oracle.ranks import Among, Place, Rank, Trend
from tests.oracle.sets import AllRows, Columns, Rows, Where
from tests.oracle.sides import AggregateOf, Kind, Relation, Side

CASES = int(os.environ.get("ORACLE_CASES", "1500"))
SEED = int(os.environ.get("ORACLE_SEED", "1"))


def test_the_checker_agrees_with_every_completion() -> None:
    score = Score()
    for part in contest(SEED, CASES):
        score.add(part)
    print(score.text())
    wrong = "\n\n".join(mismatch.text() for mismatch in score.mismatches[:10])
    assert not score.mismatches, f"{len(score.mismatches)} mismatches\n\n{wrong}"
    for verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNDECIDED):
        assert score.share(verdict) >= 0.2, score.text()


def test_a_seed_always_gives_the_same_cases_of_every_form() -> None:
    first, again = (list(batches(7, 200)) for _ in range(2))
    assert [batch.files() for batch in first] == [batch.files() for batch in again]
    drawn = {case.form for batch in first for case in batch.cases}
    assert drawn >= set(FORMS) - {"comparison, significantly"}  # which needs a measure with items


# Verdicts judged by hand ---------------------------------------------------------------------

SCORE = Column("score", better=Better.HIGHER)
SHARE = Column("share", unit="%", better=Better.HIGHER, decimals=1)
TIME = Column("time", better=Better.LOWER)
GAPS = Table(
    "crew",
    ("ada", "bob", "cyd", "dan"),
    (SCORE, SHARE, TIME),
    {
        ("ada", "score"): Fraction(1),
        ("bob", "score"): Fraction(2),
        ("cyd", "score"): Fraction(3),
        ("ada", "share"): Fraction("79.8"),
        ("bob", "share"): Fraction("79.5"),
        ("cyd", "share"): Fraction("12.0"),
        ("ada", "time"): Fraction(4),
        ("bob", "time"): Fraction(2),
        ("cyd", "time"): Fraction(1),
        ("dan", "time"): Fraction(1),
    },
    {},
)
CREW = AllRows("crew")
BEATS = Relation(Kind.BETTER, "{} beats")
TRAILS = Relation(Kind.WORSE, "{} trails")


def one(*names: str) -> Rows:
    return Rows(names)


def on(*names: str) -> Measures:
    return Measures(Columns(names))


def figure(column: str, row: str) -> Of:
    return Of(column, one(row))


def is_number(operator: str, digits: str, suffix: str = "") -> Compares:
    return Compares(operator, Number(Written(digits, suffix)))


def judged_by_hand() -> Iterator[tuple[Claim, Verdict]]:
    supported, contradicted, undecided = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNDECIDED
    ada, bob, cyd, dan = (Side(one(name)) for name in GAPS.rows)
    yield Compared(cyd, BEATS, ada, on("score")), supported
    yield Compared(cyd, BEATS, ada, on("time")), supported
    yield Compared(cyd, BEATS, ada, on("share")), contradicted
    yield Compared(cyd, BEATS, dan, on("score")), undecided
    yield Compared(Side(CREW, Quantifier("some")), BEATS, ada, on("score")), supported
    yield Compared(Side(CREW, Quantifier("every")), BEATS, ada, on("score")), undecided
    yield Compared(Side(CREW, Quantifier("every")), TRAILS, cyd, on("score")), undecided
    yield Compared(Side(CREW, Quantifier("most")), BEATS, ada, on("score")), supported
    yield Compared(Side(CREW, Quantifier("half")), BEATS, bob, on("score")), contradicted  # of 3
    yield Compared(Side(CREW), BEATS, cyd, on("score"), frequency="rarely"), undecided
    yield Compared(Side(CREW), BEATS, cyd, on("time"), frequency="never"), supported
    yield Compared(bob, BEATS, ada, on("time"), by=By("", Written("2", "x"))), supported
    yield Compared(bob, BEATS, ada, on("time"), by=By("", Written("50", "%"))), supported
    yield Compared(bob, BEATS, ada, on("time"), by=By("at least", Written("3", "x"))), contradicted
    several = Side(one("bob", "cyd"))
    yield Compared(several, BEATS, ada, on("time"), by=ByUpTo(Written("4", "x"))), supported
    points = Written("2.5", unit="points")
    yield Compared(several, BEATS, ada, on("time"), by=ByOnAverage("", points)), supported
    best = AggregateOf(Aggregate.BEST, CREW)
    yield Compared(best, BEATS, bob, on("score")), supported
    yield Compared(best, TRAILS, bob, on("score")), contradicted
    yield Compared(best, BEATS, cyd, on("score")), undecided

    has = Atom(Own("score"), is_number(">", "1"))
    yield Has(Subject(Quantifier("at least", 2), CREW), has), supported
    yield Has(Subject(Quantifier("half"), CREW), has), undecided
    yield Has(Subject(Quantifier("no"), CREW), has), contradicted
    yield Has(Subject(Quantifier("only"), one("bob", "cyd")), has), undecided
    yield Has(Subject(Quantifier("only"), one("bob", "cyd")), has, one("ada", "bob")), supported
    yield Has(Subject(Quantifier("some"), CREW), Atom(Own("score"), Gap(True))), supported

    yield Rank(Subject(None, one("cyd")), Place("is best"), on("score")), undecided
    yield Rank(Subject(None, one("ada")), Place("is best"), on("score")), contradicted
    yield Rank(Subject(None, one("dan")), Place("is worst"), on("score")), undecided
    yield Rank(Subject(None, one("dan")), Place("is best"), on("time")), supported
    yield Rank(Subject(None, one("bob")), Place("ranks", 3), on("time")), supported
    among = Among(CREW, reported=True)
    yield (
        Rank(Subject(None, one("cyd")), Place("is best"), on("score"), among),
        supported,
    )

    yield Trend("score", True, "share"), contradicted
    yield Trend("score", False, "time"), undecided
    yield Trend("score", False, "time", strictly=True, among=one("ada", "bob", "cyd")), supported
    yield Trend("score", False, "time", among=one("ada", "bob")), undecided

    yield Equation(Atom(figure("share", "ada"), is_number("=", "80", "%"))), supported
    yield Equation(Atom(figure("share", "ada"), is_number("<", "80", "%"))), supported
    yield Equation(Atom(figure("share", "ada"), is_number("==", "80", "%"))), contradicted
    difference = Arithmetic(figure("share", "ada"), "-", figure("share", "bob"))
    yield Equation(Atom(difference, is_number("=", "0.3", "%"))), supported
    yield Equation(Atom(difference, is_number("=", "0.4", "%"))), undecided
    yield Equation(Atom(difference, is_number("=", "0.5", "%"))), contradicted
    highest = Aggregated(Aggregate.HIGHEST, "score", CREW)
    yield Equation(Atom(highest, is_number(">=", "3"))), supported
    yield Equation(Atom(highest, is_number(">", "3"))), undecided
    yield (
        Equation(Atom(Aggregated(Aggregate.AVERAGE, "score", CREW), is_number("=", "2"))),
        undecided,
    )
    large = Where(CREW, Atom(Own("score"), is_number(">", "2")))
    yield Equation(Atom(Count(large), is_number("<=", "2"))), supported
    yield Equation(Atom(Count(large), is_number("=", "1"))), undecided
    nobody = Where(CREW, Atom(Own("time"), is_number(">", "9")))
    yield Equation(Atom(Count(nobody), is_number("=", "0"))), supported
    yield Has(Subject(Quantifier("no"), nobody), Atom(Own("time"), is_number(">", "9"))), undecided

    unknown, false = Compared(cyd, BEATS, dan, on("score")), Compared(ada, BEATS, bob, on("score"))
    yield Joined("and", (unknown, false)), contradicted
    yield Joined("or", (unknown, Negated(false))), supported
    yield Negated(unknown), undecided


@pytest.mark.parametrize(
    ("claim", "verdict"), [pytest.param(*pair, id=pair[0].text()) for pair in judged_by_hand()]
)
def test_the_oracle_judges_as_a_person_does(claim: Claim, verdict: Verdict) -> None:
    assert expected(claim).verdict is verdict


def test_it_insists_only_where_no_missing_figure_is_read_twice() -> None:
    dan = Atom(figure("score", "dan"), is_number(">", "2"))
    twice = Joined("or", (Equation(dan), Negated(Equation(dan))))
    assert (expected(twice).verdict, expected(twice).insisted) == (Verdict.SUPPORTED, False)
    assert expected(twice).allows("undecided")
    assert not expected(twice).allows("contradicted")
    assert expected(Equation(Atom(Count(CREW), is_number("=", "4")))).insisted


def expected(claim: Claim) -> Expectation:
    return expectation(Question(GAPS, claim, BUILT_IN))
