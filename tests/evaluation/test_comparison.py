"""What quantifiers, words of frequency, partners and margins make of a grid of comparisons."""

from __future__ import annotations

import pytest

from claimcheck.evaluation import case
from claimcheck.evaluation.judgement import Counted, Lack, Measured, Pair
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN
from tests.evaluation.asking import World, world
from tests.values.samples import shown

DATA = """
tables:
  t:
    columns:
      x: {better: higher}
      y: {better: higher}
      low: {better: lower}
      size: {}
      kind: {type: text}
      base: {type: text}
    rows:
      a: {x: 9, y: 8, low: 1, size: 100, kind: one, base: b}
      b: {x: 6, y: 8, low: 2, size: 120, kind: one, base: c}
      c: {x: 3, y: 2, low: 4, size: 125, kind: two, base: nowhere}
      d: {x: 6, low: 8, size: 500, kind: two, base: a}
      e: {y: 5, low: 2, kind: three}
"""
HEAD = """
let abc = a, b, c
let big = t where size > 110
let none = t where size > 999
"""
T = world(DATA, HEAD)


def lacks(check: str) -> set[Lack]:
    return {reason.lack for reason in T.judged(check).reasons}


# --- scope ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a beats b on x", "supported"),
        ("a beats b on y", "contradicted"),
        ("a beats b on low", "supported"),
        ("a beats {b, c} on x", "supported"),
        ("b beats {a, c} on x", "contradicted"),
        ("b beats some {a, c} on x", "supported"),
        ("b beats no {a, c} on x", "contradicted"),
        ("c beats no {a, b} on x", "supported"),
        ("b beats exactly 1 of {a, c} on x", "supported"),
        ("{a, b} beat c on x, y", "supported"),
        ("{a, b} beat {b, c} on x", "supported"),
        ("a beats {b, c} on some {x, y}", "supported"),
        ("a beats {b, c} on every {x, y}", "contradicted"),
        ("a beats b on exactly 1 of {x, y}", "supported"),
        ("some abc beats every {b, c} on x", "supported"),
        ("every abc beats some {b, c} on x", "contradicted"),
        ("most abc beat some {b, c} on x", "supported"),
        ("every {b, c} trails a on x", "supported"),
        ("d beats c on x, y", "undecided"),
        ("c beats d on x, y", "contradicted"),  # x is enough
        ("some {c, d} beats b on x, y", "contradicted"),
        ("some {a, d} beats c on y", "supported"),
        ("every {a, d} beats c on y", "undecided"),
        ("at least 2 of {a, b, d} beat c on y", "supported"),
        ("at most 1 of {a, b, d} beats c on y", "contradicted"),
        ("exactly 2 of {a, b, d} beat c on y", "undecided"),
        ("all but 2 of {a, c, d} beat b on x", "supported"),
        ("all but 1 of {a, c, d} beat b on x", "contradicted"),
        ("half of {a, b} beat d on x", "supported"),
        ("half of {a, b, c} beat d on x", "contradicted"),
        ("33% of {a, d, e} beat b on low", "supported"),
        ("33% of {a, d, e, c} beat b on low", "contradicted"),
        ("no {b, c} beats every {a, b} on x", "supported"),
        ("no {a, b} beats every {a, b} on x", "contradicted"),  # a is compared with b alone
        ("best of abc beats best of {d} on x", "supported"),
        ("worst of abc beats d on x", "contradicted"),
        ("average of abc matches d on x", "supported"),
        ("median of abc matches b on x", "supported"),
        ("d beats worst of abc on x", "supported"),
        ("best of abc beats e on low, y", "supported"),
        ("worst of {a, c} matches c on low", "supported"),
        ("best of {d, e} beats c on y", "supported"),  # whatever d may be
        ("best of {d, e} trails a on y", "undecided"),
        ("a beats every t on x", "undecided"),
        ("c beats every t on x", "contradicted"),
    ],
)
def test_subject_object_and_measures_in_reading_order(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


@pytest.mark.parametrize(
    ("check", "verdict", "lack"),
    [
        ("every big beats c on x", "undecided", {Lack.MISSING_FIGURE}),
        ("some big beats c on x", "supported", {Lack.MISSING_FIGURE}),
        ("no big beats a on x", "undecided", {Lack.MISSING_FIGURE}),
        ("every big beats a on x", "contradicted", {Lack.MISSING_FIGURE}),
        ("every none beats a on x", "undecided", {Lack.EMPTY_SET, Lack.MISSING_FIGURE}),
        ("a beats every {t where size > 1999} on x", "undecided", None),
        ("every {abc except abc} beats d on x", "undecided", {Lack.EMPTY_SET}),
        ("no {abc except abc} beats d on x", "undecided", {Lack.EMPTY_SET}),
        ("d beats every {abc except abc} on x", "undecided", {Lack.EMPTY_SET}),
        ("best of {abc except abc} beats d on x", "undecided", None),
        ("a beats best of {abc except abc} on x", "undecided", None),
        ("a often beats {a} on x", "undecided", {Lack.EMPTY_SET}),
    ],
)
def test_sets_whose_members_are_not_known_or_not_there(
    check: str, verdict: str, lack: set[Lack] | None
) -> None:
    assert T.verdict(check) == verdict
    if lack is not None:
        assert lacks(check) == lack


# --- frequency ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a always beats {b, c} on x", "supported"),
        ("a always beats {b, c} on x, y", "contradicted"),
        ("a generally beats {b, c} on x, y", "supported"),  # 3 of 4
        ("b generally beats {a, c} on x", "contradicted"),  # exactly half
        ("b often beats {a, c} on x", "supported"),
        ("c never beats {a, b} on x, y", "supported"),
        ("c rarely beats {a, b} on x, y", "supported"),
        ("b sometimes beats {a, c} on x", "supported"),
        ("c sometimes beats {a, b} on x", "contradicted"),
        ("abc often beat d on x, y", "undecided"),  # 1 of 6, and 3 may be
        ("abc sometimes beat d on x, y", "supported"),
        ("{b, c} rarely beat a on x, y", "supported"),
        ("every {a, b} often beats c on x, y", "supported"),
        ("every {a, b} always beats {b, c} on x, y", "contradicted"),
        ("some {a, b} always beats {b, c} on x", "supported"),
        ("b is often comparable to {a, d} on x", "supported"),
        ("a often clearly beats {b, c} on x", "supported"),
        ("best of {a, b} generally beats {c, d} on x, low", "supported"),
    ],
)
def test_words_of_frequency_count_the_whole_grid(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_the_count_of_a_frequency() -> None:
    found = list(T.judged("a often beats {a, b, c} on x, y").facts)
    counted = found[-1]
    assert isinstance(counted, Counted)
    assert (counted.what, counted.quantifier.text) == ("comparisons", "often")
    assert counted.labels == ("a", "a", "a", "a")
    assert counted.truths == (TRUE, FALSE, TRUE, TRUE)
    assert (counted.rows, counted.left_out) == ((None,) * 4, 0)
    assert [isinstance(fact, Pair) for fact in found[:-1]] == [True] * 4


def test_the_count_of_a_quantifier() -> None:
    counted = T.judged("most {a, c, d} beat b on x").facts[-1]
    assert isinstance(counted, Counted)
    assert (counted.what, counted.quantifier.text) == ("rows", "most")
    assert counted.labels == ("a", "c", "d")
    assert counted.truths == (TRUE, FALSE, FALSE)
    assert counted.rows == (T.row("a"), T.row("c"), T.row("d"))
    plain = T.judged("{a, b} beat b on x").facts[-1]
    assert isinstance(plain, Counted)
    assert plain.quantifier.text == "every"
    assert (plain.labels, plain.left_out) == (("a",), 1)  # b is never compared with itself


def test_aggregates_by_name_and_without_rows() -> None:
    (pair,) = T.judged("best of abc beats average of {c, d} on x").facts
    assert isinstance(pair, Pair)
    assert (pair.subject.label, pair.object.label) == ("the best", "the average")
    assert (pair.subject.row, pair.object.row) == (None, None)
    assert pair.object.value.printed == shown("9/2")


# --- reported -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict", "dropped"),
    [
        ("a beats d on x, y", "undecided", 0),
        ("a beats d on reported x, y", "supported", 1),
        ("a beats d on every reported {x, y}", "supported", 1),
        ("a beats {b, c, d, e} on reported x", "supported", 1),
        ("best of {d, a} beats worst of {b, c} on reported x, y", "supported", 1),
        ("worst of {b, c} trails best of {a, e} on reported y, x", "supported", 1),
        ("best of {e, a} beats best of {b, d} on reported x, y, low", "supported", 2),
        ("e beats c on reported x, y", "supported", 1),
        ("e beats {c, d} on reported x, y", "supported", 3),
        ("e beats d on reported x, y", "undecided", 2),
        ("every {a, e} beats c on reported x", "supported", 1),
        ("best of {d, e} beats c on reported y", "undecided", 1),
        ("c beats best of {d, e} on reported y", "undecided", 1),
        ("a always beats {d, e} on reported x, y", "supported", 2),
    ],
)
def test_comparisons_without_a_figure_are_dropped(check: str, verdict: str, dropped: int) -> None:
    assert T.verdict(check) == verdict
    assert T.judged(check).dropped == dropped


def test_nothing_left_is_an_empty_set() -> None:
    assert lacks("e beats d on reported x, y") == {Lack.EMPTY_SET, Lack.MISSING_FIGURE}


# --- only -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("only a beats b on x", "undecided"),  # e may
        ("only a beats b on x among abc", "supported"),
        ("only a beats b on low", "supported"),
        ("only {a, b} beats c on x among abc", "supported"),
        ("only a beats c on x among abc", "contradicted"),  # b does too
        ("only {a, c} beats b on x among abc", "contradicted"),  # c does not
        ("only a beats b on x among reported t", "supported"),
        ("only a beats b on x among {c}", "supported"),
        ("only {a, c} often beats b on low", "contradicted"),
        ("only a always beats {b, c, d} on x among {b, c, d}", "supported"),
        ("only a beats every {b, c} on x among {abc, d}", "contradicted"),  # b beats c
        ("only {abc except abc} beats d on x", "contradicted"),
        ("only {abc except abc} beats a on x among {b, c}", "undecided"),
        ("only {big where size < 130} beats a on x among {d}", "contradicted"),
    ],
)
def test_only_these_and_no_other(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_the_others_of_only_are_told() -> None:
    found = T.judged("only a beats c on x among t")
    others = found.facts[-1]
    assert isinstance(others, Counted)
    assert (others.what, others.labels, others.truths) == (
        "others",
        ("b", "d", "e"),
        (TRUE, TRUE, UNKNOWN),
    )
    assert others.rows == (T.row("b"), T.row("d"), T.row("e"))
    assert others.left_out == 1


# --- partners -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a beats t of similar size on x", "undecided"),  # e may be of its size
        ("a beats {abc, d} of similar size on x", "supported"),  # b and c: within 25 %
        ("c beats t of similar size on x", "contradicted"),
        ("d beats t of similar size on x", "undecided"),
        ("d beats {abc, d} of similar size on x", "undecided"),  # no one is
        ("every {a, d} beats {abc, d} of similar size on x", "supported"),
        ("a beats abc of the same kind on x", "supported"),
        ("a beats abc of the same size on x", "undecided"),
        ("every abc beats t of the same kind on low", "contradicted"),
        ("every {a, c} beats t of the same kind on low", "supported"),
        ("e beats t of the same kind on low", "undecided"),
        ("a beats its base on x", "supported"),
        ("b beats its base on x", "supported"),
        ("c beats its base on x", "undecided"),
        ("{a, b} beat its base on x", "supported"),
        ("every {a, b, d} beats its base on x", "contradicted"),
        ("some {c, d} beats its base on low", "undecided"),
        ("some {a, c} beats its base on low", "supported"),
        ("e beats its base on low", "undecided"),
        ("most {a, b, c} beat its base on x", "supported"),
        ("a beats its base on x by at least 3", "supported"),
        ("{a, b} beat its base on x by 3 on average", "supported"),
        ("{a, b} beat its base on x by up to 3", "supported"),
    ],
)
def test_partners(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_a_row_whose_partner_is_not_there() -> None:
    (reason,) = T.judged("c beats its base on x").reasons
    assert reason == (Lack.NO_SUCH_ROW, T.row("c"), T.column("base"), "nowhere")
    (empty,) = T.judged("e beats its base on low").reasons
    assert (empty.lack, empty.row, empty.about) == (Lack.NO_SUCH_ROW, T.row("e"), "")


def test_rows_without_partner_are_left_out_and_warned_of() -> None:
    def warnings(check: str) -> list[str]:
        return [each.message for each in T.judged(check).warnings]

    check = "every {d, c, b} beats {abc, d} of the same kind on low"
    assert warnings(check) == []
    few = "every {a, b, c, d, e} beats {a} of the same kind on low"
    assert warnings(few) == ["only 1 of 5 rows have a partner to be compared with"]
    (warning,) = T.judged(few).warnings
    assert (warning.rule, warning.help) == (
        "unpaired-rows",
        "the claim says nothing about the others",
    )
    assert warnings("every {b, e} beats {a} of the same kind on low") == []  # half is enough
    assert warnings("every {c, e} beats {a} of the same kind on low") == []  # there is none at all
    assert warnings("every {b, c, e} beats {a} on low") == []
    counted = T.judged(few).facts[-1]
    assert isinstance(counted, Counted)
    assert (counted.labels, counted.left_out) == (("b",), 4)


# --- margins over all comparisons -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("a beats {b, c} on x by 4.5 on average", "supported"),  # 3 and 6
        ("a beats {b, c} on x by at least 4.5 on average", "supported"),
        ("a beats {b, c} on x by more than 4.5 on average", "contradicted"),
        ("b beats {a, c} on x by exactly 0 on average", "supported"),  # -3 and 3
        ("every {a, b} beats c on x by 4.5 on average", "supported"),
        ("most {a, b} beat c on x by 4.5 on average", "supported"),
        ("most {a, b} beat c on x by 9 on average", "contradicted"),  # all do, by less
        ("most {a, c} beat b on x by 0 on average", "contradicted"),  # c does not
        ("c is higher than {a, b} on low by 2.5 on average", "supported"),
        ("a is lower than {b, c} on low by 2 on average", "supported"),
        ("{b, c} trail a on x by 4.5 on average", "supported"),
        ("c trails {a, b} on low by up to 3", "supported"),
        ("{a, c} beat its base on x by 3 on average", "undecided"),  # c has none
        ("a beats every {b, c} on all {x, low} by 2.625x on average", "supported"),
        ("a beats all {b, c} on every {x, low} by up to 4x", "supported"),
        ("some {a, c} beats b on x by 0 on average", "supported"),
        ("some {c} beats {a, b} on x by at most 0 on average", "contradicted"),
        ("a beats {b, d} on x, y by at least 1 on average", "undecided"),
        ("a beats {b, d} on reported x, y by 2 on average", "supported"),
        ("a beats c on x, low by 3x on average", "contradicted"),  # 3 and 4
        ("a beats c on x, low by 3.5x on average", "supported"),
        ("a beats {b, c} on x by up to 6", "supported"),
        ("a beats {b, c} on x by up to 3", "contradicted"),
        ("a beats {b, c} on x, y by up to 6", "contradicted"),  # no better on y
        ("b beats {a, c} on x by up to 3", "contradicted"),
        ("some {a, b} beats c on x by up to 3", "supported"),
        ("some {b, d} beats c on x by up to 4", "contradicted"),
        ("every {a, b} beats c on x by up to 6", "supported"),
        ("every {a, b} beats c on x by up to 3", "contradicted"),
        ("at least 2 of {b, d} beat c on x by up to 3", "supported"),
        ("a beats {b, d} on y by up to 6", "contradicted"),
        ("a beats {c, d} on y by up to 6", "undecided"),
        ("a beats {a} on x by 3 on average", "undecided"),
        ("a beats {a} on x by up to 3", "undecided"),
        ("best of abc beats {c, d} on x by 4.5 on average", "supported"),
    ],
)
def test_margins_over_all_comparisons(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_the_fact_of_a_margin_over_all() -> None:
    measured = T.judged("a beats {b, c} on x by 4.5 on average").facts[-1]
    assert isinstance(measured, Measured)
    assert measured.value.printed == shown("4.5")
    assert measured.value.computed
    assert measured.truth is TRUE
    assert measured.requirement is not None
    assert measured.requirement.text == "4.5"
    largest = T.judged("a beats {b, c} on x by up to 6").facts[-1]
    assert isinstance(largest, Measured)
    assert (largest.value.printed, largest.truth) == (shown("6"), TRUE)
    assert lacks("a beats {a} on x by up to 3") == {Lack.EMPTY_SET}


COARSE = world(
    """
tables:
  t:
    columns: {u: {unit: "%", better: higher}}
    rows: {a: {u: 80.0}, b: {u: 70.0}, c: {u: 69.9}}
"""
)


@pytest.mark.parametrize(
    ("by", "verdict", "coarse"),
    [
        ("by 10.05 points on average", "supported", False),
        ("by 10.1 points on average", "supported", False),
        ("by 10.15 points on average", "undecided", True),
        ("by 10.2 points on average", "contradicted", False),  # 10.15 is not reached
        ("by up to 10.1 points", "supported", False),
        ("by up to 10.2 points", "undecided", True),
        ("by up to 10.3 points", "contradicted", False),
    ],
)
def test_margins_of_rounded_figures(by: str, verdict: str, coarse: bool) -> None:
    check = f"a beats {{b, c}} on u {by}"
    assert COARSE.verdict(check) == verdict
    reasons = COARSE.judged(check).reasons
    assert [reason.lack for reason in reasons] == ([Lack.TOO_COARSE] if coarse else [])
    if coarse:
        words = by.removeprefix("by ").removeprefix("up to ").removesuffix(" on average")
        assert reasons[0].about == words


# --- limits ---------------------------------------------------------------------------------------


def test_a_claim_of_too_many_comparisons_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert case.MAX_COMPARISONS == 200_000
    monkeypatch.setattr(case, "MAX_COMPARISONS", 1_200)
    rows = "".join(f"r{at}: {{x: {at}}}, " for at in range(35))
    wide = World(
        {"t.yaml": f"tables: {{t: {{columns: {{x: {{better: higher}}}}, rows: {{{rows}}}}}}}"}
    )
    found = wide.judged("every t matches every t on x")
    assert found.error == (
        "too-large",
        "the claim needs more than 1,200 comparisons",
        "name smaller sets",
    )
    assert found.truth is UNKNOWN

    def is_too_large(check: str) -> bool:
        return wide.judged(check).error is not None

    few = "{t where x < 30}"
    assert not is_too_large(f"every {few} matches every t on x")
    assert is_too_large("every t is best on x")
    assert not is_too_large(f"every {few} is best on x")
    assert not is_too_large("count of {t with the highest x} = 1")  # known figures are sorted
    assert not is_too_large(f"count of {{{few} with the highest x}} = 1")
    one = f"every {few} is best on x"
    assert is_too_large(f"{one} and {one}")  # all parts of a claim count
    assert is_too_large(f"not ({one} or {one})")


# --- objects that may belong ----------------------------------------------------------------------

UNSURE = world(
    """
tables:
  t:
    columns: {x: {better: higher}, y: {better: higher}, z: {}}
    rows: {p: {x: 5, y: 5, z: 0}, q: {x: 3, y: 9, z: 1}, r: {x: 9, y: 1}}
"""
)


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("p always beats {t where z > 0} on x", "undecided"),  # r is ahead, and may be in it
        ("p sometimes beats {t where z > 0} on x", "supported"),
        ("p never beats {t where z > 0} on x", "contradicted"),
        ("p often beats {t where z > 0} on y", "undecided"),
        ("p beats every {t where z > 0} on x", "undecided"),
        ("p beats some {t where z > 0} on x", "supported"),
        ("every {t where z > 0} beats p on y", "undecided"),
        ("only {t where z > 0} beats p on x among {r}", "contradicted"),  # q does not
        ("only {t where z > -1} beats {p} on y among {p, q}", "undecided"),
        ("only {q, {t where z > 0}} trails p on every {x, y} among {r}", "contradicted"),
        ("only {t where z > 0} has y > 0 among {r}", "undecided"),
        ("only {t where z > 0} has x > 2 among {r, q}", "undecided"),
        ("only {t where z > 0} is in the top 2 on x among {q, r}", "undecided"),
        ("only {t where z > 0} is higher than p on y among {q}", "undecided"),
        ("p beats {t where z > 0} on x by at least 2 on average", "undecided"),
        ("p beats {t where z > 0} on x by up to 2", "undecided"),
    ],
)
def test_rows_that_may_belong(check: str, verdict: str) -> None:
    assert UNSURE.verdict(check) == verdict


def test_a_row_outside_only_that_may_be_inside_leaves_it_open() -> None:
    inside = world(
        "tables: {t: {columns: {x: {better: higher}, z: {}}, "
        "rows: {p: {x: 1}, q: {x: 3, z: 1}, r: {x: 9}}}}"
    )
    some = "{t where z > 0}"
    assert inside.verdict(f"only {some} beats p on x among {{r}}") == "undecided"
    assert inside.verdict(f"only {some} has x > 2 among {{r}}") == "undecided"
    assert inside.verdict(f"only {some} is in the top 2 on x among {{q, r}}") == "undecided"
    assert inside.verdict("only q beats p on x among {r}") == "contradicted"
    assert inside.verdict("only q has x > 2 among {r}") == "contradicted"
    assert inside.verdict("only q is in the top 2 on x among {q, r}") == "contradicted"


def test_the_facts_of_a_comparison_with_a_row_that_is_not_there() -> None:
    counted = T.judged("c beats its base on x").facts[-1]
    assert isinstance(counted, Counted)
    assert (counted.labels, counted.truths, counted.left_out) == (("c",), (UNKNOWN,), 0)


def test_the_facts_of_all_margins_name_their_claim() -> None:
    for check in ("a beats {b, c} on x by 4.5 on average", "a beats {b, c} on x by up to 6"):
        measured = T.judged(check).facts[-1]
        assert isinstance(measured, Measured)
        assert measured.what == T.meaning(check)
    others = T.judged("only a beats c on x among t").facts[-1]
    assert isinstance(others, Counted)
    assert others.quantifier.text == "every"
