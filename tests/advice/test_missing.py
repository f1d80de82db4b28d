"""What would decide an undecided claim: the gaps that matter, only those, and what one does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from random import Random

import pytest

from claimcheck.account.lacks import needs
from claimcheck.advice import gap_search as search
from claimcheck.advice.missing import Missing, missing
from claimcheck.advice.trial import Trial
from claimcheck.language.formatter import proposition_text
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.advice.asked import Asked, drawn, of_report, of_shared
from tests.advice.completions import overlooked, too_narrow, wrong_missing
from tests.evaluation.asking import World

DATA = """\
    tables:
      crew:
        columns:
          kind: {type: text}
          gain: {unit: "%", better: higher}
          mark: {unit: "%", better: higher}
          cost: {unit: USD, better: lower}
        rows:
          ada: {kind: red, gain: 50.0, mark: 10.0, cost: $2.00}
          bob: {kind: red, gain: 40.0}
          cyd: {kind: blue, mark: 30.0, cost: $1.00}
          dan: {gain: 60.0}
          eva: {kind: blue, cost: ruined}
"""


@pytest.fixture
def crew() -> World:
    return World({"t.yaml": "\n".join(line[4:] for line in DATA.splitlines())}, is_sound=False)


def found(crew: World, check: str) -> tuple[Trial, Missing]:
    trial = Trial(crew.meaning(check), crew.figures)
    result = missing(trial)
    assert result is not None
    return trial, result


def listed(crew: World, check: str) -> list[str]:
    trial, result = found(crew, check)
    dataset = trial.figures.dataset
    return [
        f"{dataset.column(one.cell[1]).name} of {dataset.row_names[one.cell[0]]}"
        for one in result.wanted
    ]


Ranges = Sequence[tuple[Truth, object, object]]


def alone(crew: World, check: str) -> list[Ranges]:
    _, result = found(crew, check)
    return [[(said.truth, *said.within[:2]) for said in one.alone] for one in result.wanted]


# --- beside brute force ---------------------------------------------------------------------------


def asks_for_gaps(asked: Asked) -> bool:
    """Whether a gap, as long as it is one, says something: filling it may undo a verdict."""
    words = proposition_text(asked.check).split()
    return not {"missing", "reported"}.isdisjoint(word.strip("(){}") for word in words)


@pytest.fixture(scope="module")
def claims() -> list[Asked]:
    every = (*of_report(), *of_shared(9), *drawn(11, 200))
    return [one for one in every if one.trial.truth is UNKNOWN and not asks_for_gaps(one)]


def test_every_gap_that_is_listed_matters_and_decides_as_is_said(claims: Sequence[Asked]) -> None:
    wrong = {one.label: wrong_missing(one.trial, Random(5)) for one in claims}
    assert {label: text for label, text in wrong.items() if text} == {}
    assert len(claims) > 70


def test_what_is_not_listed_does_not_matter(claims: Sequence[Asked]) -> None:
    """A gap that matters only at odd numbers of several others may be overlooked, very rarely."""
    wrong = {one.label: overlooked(one.trial, Random(5)) for one in claims}
    found = {label: text for label, text in wrong.items() if text}
    assert len(found) * 60 <= len(claims), "\n".join(map(": ".join, found.items()))
    assert not [label for label in found if not label.startswith("drawn")]


def test_no_range_of_the_report_is_too_narrow(claims: Sequence[Asked]) -> None:
    of_the_report = [one for one in claims if one.label.startswith("claims/report.claims")]
    assert len(of_the_report) == 9
    assert "".join(too_narrow(one.trial) for one in of_the_report) == ""


def test_a_decided_claim_and_one_without_meaning_need_nothing(crew: World) -> None:
    assert missing(Trial(crew.meaning("gain of ada > 1%"), crew.figures)) is None
    wrong = crew.meaning("gain of ada / (gain of ada - gain of ada) > 1")
    assert missing(Trial(wrong, crew.figures)) is None


# --- only those that matter -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "names"),
    [
        ("ada beats cyd on gain", ["gain of cyd"]),
        ("ada beats cyd on gain or mark of bob > 5%", ["gain of cyd", "mark of bob"]),
        ("(gain of ada > 90% and mark of bob > 5%) or gain of cyd > 1%", ["gain of cyd"]),
        ("some crew has (gain > 90% and mark > 5%)", ["gain of cyd", "gain of eva", "mark of eva"]),
        ("crew beats dan on gain and gain of cyd > 1%", []),
        ("cost of eva < $3.00", ["cost of eva"]),
        ('count of {crew where kind = "red" and mark > 5%} = 2', ["mark of bob"]),
        (
            "every {crew where mark > 20%} has gain > 30%",
            ["gain of cyd", "mark of eva", "gain of eva"],
        ),
    ],
)
def test_only_the_gaps_that_matter_are_listed(
    crew: World, check: str, names: Sequence[str]
) -> None:
    if crew.judged(check).truth is not UNKNOWN:
        assert names == []
        return
    assert sorted(listed(crew, check)) == sorted(names)


def test_an_empty_text_is_no_gap(crew: World) -> None:
    assert crew.verdict('kind of dan = "red"') == "contradicted"
    assert listed(crew, 'every {crew where kind = "red"} has mark > 1%') == ["mark of bob"]


# --- what one figure does -------------------------------------------------------------------------


def f(text: str) -> Fraction:
    return Fraction(text)


@pytest.mark.parametrize(
    ("check", "ranges"),
    [
        ("ada beats cyd on gain", [[(FALSE, f("50.0"), None), (TRUE, None, f("49.9"))]]),
        ("{ada, dan} beats cyd on gain and gain of eva > 1%", None),
        ("every {ada, bob, cyd} has mark >= 5%", [[(TRUE, f("5"), None), (FALSE, None, f("4.9"))]]),
        ("gain of cyd = 41.5%", [
            [(FALSE, f("41.6"), None), (FALSE, None, f("41.4")), (TRUE, f("41.5"), f("41.5"))]
        ]),
        ("some crew has gain > 90%", [[(TRUE, f("90.1"), None)]] * 2),
        ("every crew has gain > 30%", [[(FALSE, None, f("30"))]] * 2),
        ("ada beats bob on cost by at least 50%",
         [[(TRUE, f("4"), None), (FALSE, None, f("3.99"))]]),
    ],
)  # fmt: skip
def test_the_ranges_in_which_one_figure_decides(
    crew: World, check: str, ranges: list[Ranges] | None
) -> None:
    if ranges is None:  # the other figure of a conjunction can only contradict it
        assert all(truth is FALSE for one in alone(crew, check) for truth, *_ in one)
    else:
        assert alone(crew, check) == ranges


def test_what_numbers_decide_one_by_one_has_an_example(crew: World) -> None:
    check = "count of different gain of {ada, bob, cyd} = 3"
    _, result = found(crew, check)
    (one,) = result.wanted
    assert [(said.truth, said.is_example) for said in one.alone][:1] == [(TRUE, True)]
    (text,) = words(crew, check)
    assert "a figure such as 50.1 would support it" in text
    assert "40.0 would contradict it" in text


# --- limits ---------------------------------------------------------------------------------------


def large(rows: int) -> World:
    lines = [f"{{n{at}: {{gain: {at}.5}}}}"[1:-1] for at in range(3)]
    lines += [f"g{at}: {{}}" for at in range(rows)]
    return World(
        {
            "t.yaml": "tables:\n  crew:\n    columns: {gain: {better: higher}}\n    rows:\n"
            + "".join(f"      {line}\n" for line in lines)
        }
    )


def test_hundreds_of_gaps_are_listed_in_bounded_steps() -> None:
    trial, result = found(large(400), "most {crew where gain < 2} trails n2 on gain")
    assert len(result.wanted) == 400
    assert trial.judgings <= search.MAX_JUDGINGS + 2
    assert "perhaps not all" in " ".join(needs(trial.judgement, trial.figures.dataset, result))


def test_a_search_that_gives_up_lists_all_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MAX_JUDGINGS", 0)
    monkeypatch.setattr(search, "_MIN_JUDGINGS", 3)
    trial, result = found(large(5), "every crew has gain > 0.2")
    assert (len(result.wanted), result.gave_up) == (5, True)
    assert trial.judgings <= 5


# --- in words -------------------------------------------------------------------------------------


def words(crew: World, check: str) -> tuple[str, ...]:
    trial, result = found(crew, check)
    return needs(trial.judgement, trial.figures.dataset, result)


@pytest.mark.parametrize(
    ("check", "texts"),
    [
        (
            "ada beats cyd on gain",
            ("the gain of cyd, which is not reported; "
             "at most 49.9 would support it and at least 50.0 would contradict it",),
        ),
        (
            "every crew has gain > 30%",
            ("the gain of cyd and eva, which are not reported; "
             "at most 30.0 in one of them would contradict it",),
        ),
        (
            "cost of eva < $3.00",
            ("the cost of eva: `ruined` cannot be read as a figure; "
             "at most $2.99 would support it and at least $3.00 would contradict it",),
        ),
    ],
)  # fmt: skip
def test_what_is_needed_in_words(crew: World, check: str, texts: Sequence[str]) -> None:
    assert words(crew, check) == texts


def test_other_lacks_are_said_beside_the_gaps(crew: World) -> None:
    both = words(crew, "bob beats its kind on gain and gain of cyd > 1%")
    assert any("gain of cyd" in text for text in both)
    assert any("a row called" in text for text in both)


def test_without_a_search_the_words_are_those_of_the_judge(crew: World) -> None:
    trial, _ = found(crew, "every crew has gain > 30%")
    before: Mapping[str, object] = dict.fromkeys(needs(trial.judgement, trial.figures.dataset))
    assert list(before) == ["the gain of cyd and eva, which are not reported"]
