"""What sets, expressions and conditions come to: counts, agreement, texts, arithmetic, gaps."""

from __future__ import annotations

import pytest

from claimcheck.evaluation.judgement import Lack, Measured
from claimcheck.semantics.meaning import Compare, Fits
from claimcheck.values.truth import TRUE
from tests.evaluation.asking import world
from tests.values.samples import shown

DATA = """
tables:
  t:
    columns:
      x: {better: higher}
      y: {better: lower}
      share: {unit: "%"}
      kind: {type: text}
      born: {type: date}
    rows:
      a: {x: 9, y: 1, share: 79.8, kind: One, born: 2020-03-01}
      b: {x: 6, y: 1, share: 79.5, kind: one, born: 2020-03}
      c: {x: 3, y: 0, share: 12.0, kind: two, born: "-"}
      d: {x: 3, kind: ""}
"""
MORE = """
  other:
    columns: {q: {}, name: {type: text}, like: {type: text}}
    rows: {e: {q: 1, name: a, like: A}, f: {q: 2, name: b, like: c}, g: {name: "", like: ""}}
"""
HEAD = """
let abc = a, b, c
let gap = t where y > 0
let none = abc except abc
"""
T = world(DATA + MORE, HEAD)


def measured(check: str) -> Measured:
    found = T.judged(check).facts[-1]
    assert isinstance(found, Measured)
    return found


def lacks(check: str) -> set[Lack]:
    return {reason.lack for reason in T.judged(check).reasons}


# --- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("x of a", "9"),
        ("x of d", "3"),
        ("y of d", "(-oo oo)"),
        ("y of {a, b}", "1"),  # they agree
        ("y of {a, d}", "(-oo oo)"),
        ("x of {c, d}", "3"),
        ("average x of abc", "6"),
        ("median x of abc", "6"),
        ("total x of abc", "18"),
        ("highest x of t", "9"),
        ("lowest x of t", "3"),
        ("best x of t", "9"),
        ("worst x of t", "3"),
        ("best y of abc", "0"),
        ("worst y of abc", "1"),
        ("best y of t", "(-oo 0]"),
        ("worst y of t", "[1 oo)"),
        ("spread x of t", "6"),
        ("highest x of gap", "9"),
        ("lowest x of gap", "[3 6]"),
        ("count of t", "4"),
        ("count of gap", "[2 3]"),
        ("count of none", "0"),
        ("count of {gap except a}", "[1 2]"),
        ("count of {gap, c}", "[3 4]"),
        ("count of {t with the highest y}", "[1 3]"),
        ("count of {t with the highest x}", "1"),
        ("count of {t with the lowest x}", "2"),
        ("count of {t with the 2nd highest y}", "[0 3]"),
        ("count of {abc with the 2nd highest y}", "0"),  # after a tie for first
        ("count of {abc with the 3rd highest y}", "1"),
        ("count of {gap with the highest x}", "1"),
        ("count of {gap with the lowest x}", "[1 2]"),
        ("count of {gap where x < 5}", "[0 1]"),
        ("count of different x of t", "3"),
        ("count of different y of abc", "2"),
        ("count of different y of t", "[2 3]"),
        ("count of different y of {d}", "1"),
        ("count of different y of {d, e}", "[1 2]"),
        ("count of different y of {a, d, e}", "[1 3]"),
        ("count of different x of gap", "[2 3]"),
        ("count of different kind of t", "2"),  # an empty text is none
        ("count of different kind of {d}", "0"),
        ("count of different kind of {gap, c}", "2"),
        ("count of different x of none", "0"),
        ("count of different y of {gap where x < 5}", "[0 1]"),
        ("count of different y of {t with the 1st lowest y}", "[1 2]"),
        ("count of different kind of gap", "1"),
        ("x of a + x of b", "15"),
        ("x of a - x of b - x of c", "0"),
        ("x of a + x of b * x of c", "27"),
        ("x of a / x of c", "3"),
        ("x of a / x of b * 2", "3"),
        ("(x of a + 1) / 2", "5"),
        ("-x of a", "-9"),
        ("x of a - -3", "12"),
        ("x of a * y of d", "(-oo oo)"),
        ("y of c * y of d", "0"),
        ("highest y of t * highest y of t", "[1 oo)"),
        ("average over {x, y} of a", "5"),
        ("average over {x, y} of {a}", "5"),
        ("average over {x, y} of d", "(-oo oo)"),
        ("born of a - born of b", "0"),
    ],
)
def test_what_an_expression_comes_to(expression: str, printed: str) -> None:
    found = measured(f"{expression} > 1")
    assert found.value.printed[:2] == shown(printed)[:2]
    assert found.value.defined


@pytest.mark.parametrize(
    ("expression", "computed"),
    [
        ("x of a", False),
        ("x of {c, d}", False),
        ("average x of {a}", False),
        ("average x of abc", True),
        ("x of a + 1", True),
        ("-x of a", False),
        ("-average x of abc", True),
        ("count of t", False),
        ("average over {x, y} of a", True),
        ("average over {x} of a", False),
    ],
)
def test_what_is_computed(expression: str, computed: bool) -> None:
    assert measured(f"{expression} > 1").value.computed is computed


@pytest.mark.parametrize(
    "expression",
    [
        *("x of none", "average x of none", "highest x of none", "x of none + 1", "-x of none"),
        *("x of {t where y > 5}", "spread x of {t where y > 5}", "average over {x, y} of none"),
    ],
)
def test_what_is_made_of_a_set_that_may_be_empty(expression: str) -> None:
    for comparator in ("> 1", "= 1", "!= 1", "< 1"):
        found = T.judged(f"{expression} {comparator}")
        assert T.verdict(f"{expression} {comparator}") == "undecided"
        assert Lack.EMPTY_SET in {reason.lack for reason in found.reasons}
        fact = found.facts[-1]
        assert isinstance(fact, Measured)
        assert not fact.value.defined


@pytest.mark.parametrize(
    ("check", "message", "help_"),
    [
        (
            "x of abc = 3",
            "the 3 rows of this set have different values of `x`, and one is needed here",
            "say `every … has x …`, or take their `lowest`, `highest` or `average x`",
        ),
        (
            "x of {a, b, d} > y of c",
            "the 3 rows of this set have different values of `x`, and one is needed here",
            "say `every … has x …`, or take their `lowest`, `highest` or `average x`",
        ),
        (
            "x of gap = 9",
            "the 3 rows of this set have different values of `x`, and one is needed here",
            "say `every … has x …`, or take their `lowest`, `highest` or `average x`",
        ),
        (
            'kind of abc = "one"',
            "the 3 rows of this set have different values of `kind`, and one is needed here",
            "say `every … has kind …`, or take their `lowest`, `highest` or `average kind`",
        ),
        ("x of a / y of c = 3", "this divides by zero", "no figure can make it a number"),
        (
            "x of a / (y of a - y of b) = 3",
            "this divides by zero",
            "no figure can make it a number",
        ),
    ],
)
def test_what_cannot_be_computed(check: str, message: str, help_: str) -> None:
    found = T.judged(check)
    assert found.error == ("claim-error", message, help_)
    assert T.verdict(check) == "error"


def test_values_that_may_differ_leave_it_open() -> None:
    assert T.verdict("x of {gap where x < 7} = 6") == "undecided"
    assert T.verdict("y of {a, d} = 1") == "undecided"
    assert measured("x of {b, {gap where x < 7}} > 9").value.printed == shown("[3 6]")


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("share of a = 80%", "supported"),
        ("share of a < 80%", "supported"),
        ("share of a == 80%", "contradicted"),
        ("share of a == 79.8%", "supported"),
        ("share of b = 80%", "supported"),  # 79.5, both ends accepted
        ("share of b = 79%", "supported"),
        ("share of a != 80%", "contradicted"),
        ("share of a != 81%", "supported"),
        ("share of d != 81%", "undecided"),
        ("average share of {a, b} = 79.65%", "supported"),
        ("average share of {a, b} = 79.6%", "supported"),
        ("average share of {a, b} = 79.7%", "supported"),
        ("average share of {a, b} = 79.70%", "undecided"),
        ("average share of {a, b} = 79.71%", "contradicted"),  # from 79.705, never reached
        ("average share of {a, b} = 79.69%", "undecided"),
        ("average share of {a, b} == 79.69%", "contradicted"),
        ("average share of {a, b} != 79.69%", "undecided"),
        ("average share of {a, b} > 79.66%", "contradicted"),
        ("share of a - share of b = 0.3 points", "supported"),
        ("share of a - share of b = 0.4 points", "undecided"),
        ("share of a - share of b = 0.5 points", "contradicted"),
        ("share of a / share of b = 1.00x", "supported"),
        ("average x of abc = 6", "supported"),
        ("total x of {a, b} = 16", "contradicted"),  # whole numbers are exact
        ("share of a is about 78%", "supported"),
        ("share of a is about 70%", "contradicted"),
        ("share of a is nearly 80%", "supported"),
        ("share of a is nearly 79%", "contradicted"),
        ("share of a is between 79.8% and 80%", "supported"),
        ("share of a = share of a", "supported"),
        ("share of a = share of b", "contradicted"),
        ("share of a != share of b", "supported"),
        ("share of a > share of d", "undecided"),
        ('born of a > "2020-02-29"', "supported"),
        ("born of a = born of b", "supported"),
        ('born of b = "2020-03"', "supported"),
        ('born of a < "2020"', "contradicted"),
        ('born of c > "2020"', "undecided"),
        ('highest born of t is at least "2020"', "supported"),
        ("3 > 2", "supported"),
        ("2 = 2.4", "contradicted"),
    ],
)
def test_tests_of_numbers(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_a_coarse_number_says_what_it_cannot_be_told_from() -> None:
    (reason,) = T.judged("average share of {a, b} = 79.69%").reasons
    assert (reason.lack, reason.about) == (Lack.TOO_COARSE, "79.69%")
    assert T.judged("average share of {a, b} = 79.6%").reasons == ()


def test_the_facts_of_a_test() -> None:
    found = measured("x of a + 1 > 3")
    assert (found.value.printed, found.truth, found.other) == (shown("10"), TRUE, None)
    assert found.requirement is not None
    assert found.requirement.text == "more than 3"
    two = measured("x of a > x of b")
    assert two.other is not None
    assert (two.value.printed, two.other.printed) == (shown("9"), shown("6"))
    assert (two.requirement, two.truth) == (None, TRUE)


# --- texts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ('kind of a = "ONE "', "supported"),
        ('kind of a == "one"', "supported"),
        ('kind of a != "two"', "supported"),
        ('kind of a != "one"', "contradicted"),
        ("kind of a = kind of b", "supported"),
        ("kind of a = kind of c", "contradicted"),
        ('kind of {a, b} = "one"', "supported"),
        ('kind of d = "one"', "contradicted"),
        ('kind of d = ""', "contradicted"),  # an empty cell equals nothing
        ("kind of d = kind of d", "contradicted"),
        ('kind of d != "one"', "supported"),
        ('kind of none = "one"', "undecided"),
        ('kind of none != "one"', "undecided"),
        ('"one" = kind of none', "undecided"),
        ('"one" = "ONE"', "supported"),
        ('kind of gap = "one"', "undecided"),  # d may be in it
        ('kind of {gap where x > 5} = "one"', "supported"),
        ('kind of {gap where x < 5} = "one"', "undecided"),
        ('kind of a in {"x", "one"}', "supported"),
        ('kind of a in {"x"}', "contradicted"),
        ('kind of d in {"x", ""}', "contradicted"),
        ('kind of gap in {"one"}', "undecided"),
        ('kind of gap in {"x"}', "contradicted"),
        ('kind of none in {"x"}', "undecided"),
        ('kind of a contains "N"', "supported"),
        ('kind of a contains "one"', "supported"),
        ('kind of a contains "ones"', "contradicted"),
        ('kind of d contains ""', "contradicted"),
        ('kind of a contains ""', "supported"),
        ('kind of gap contains "on"', "undecided"),
        ('kind of gap contains "x"', "contradicted"),
        ('every {a, b} has kind = "one"', "supported"),
        ('every t has kind != "three"', "supported"),
        ('count of {t where kind in {"one", "two"}} = 3', "supported"),
        ('count of {t where kind = "one" or x = 3} = 4', "supported"),
        ("count of {other where name = like} = 1", "supported"),
        ("count of {other where name != like} = 2", "supported"),
        ("count of {other where like = name of e} = 1", "supported"),
        ("count of {other where name of f = name} = 1", "supported"),
    ],
)
def test_tests_of_texts(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


# --- missing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("y of d is missing", "supported"),
        ("y of d is reported", "contradicted"),
        ("y of a is missing", "contradicted"),
        ("y of a is reported", "supported"),
        ("y of abc is reported", "supported"),
        ("y of t is reported", "contradicted"),
        ("y of t is missing", "contradicted"),  # it is said of all
        ("y of {d} is missing", "supported"),
        ("kind of d is missing", "supported"),
        ("born of {c, d} is missing", "supported"),
        ("y of none is missing", "undecided"),
        ("y of none is reported", "undecided"),
        ("y of gap is reported", "undecided"),  # d may be in it
        ("x of gap is reported", "supported"),
        ("x of gap is missing", "contradicted"),
        ("count of {t where y is missing} = 1", "supported"),
        ("count of {t where y is reported and x > 5} = 2", "supported"),
        ("count of {t where not y is missing} = 3", "supported"),
        ("best of {t where y is reported} has y is reported", "supported"),
        ("best of t has y is reported", "contradicted"),
    ],
)
def test_missing_and_reported(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_asking_whether_a_figure_is_there_lacks_nothing() -> None:
    assert lacks("y of d is missing") == set()
    assert lacks("count of {t where y is missing} = 1") == set()
    assert lacks("y of none is missing") == {Lack.EMPTY_SET}


# --- conditions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ("x > 5", "2"),
        ("y > 0", "[2 3]"),
        ("not y > 0", "[1 2]"),
        ("y > 0 and x > 5", "2"),
        ("y > 0 or x > 5", "[2 3]"),
        ("y > 0 and x < 5", "[0 1]"),
        ("not (y > 0 and x < 5)", "[3 4]"),
        ("x > y", "[3 4]"),
        ("x = x of a - 6", "2"),
        ("x > average x of abc", "1"),
        ("y > highest y of {t where x > 99}", "[0 4]"),
        ("x is between 3 and 6", "3"),
    ],
)
def test_rows_that_fulfil_a_condition(condition: str, count: str) -> None:
    assert measured(f"count of {{t where {condition}}} > 1").value.printed == shown(count)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("x of a > 3", set()),
        ("x of {c, d} > 3", set()),
        ("x of none > 3", {Lack.EMPTY_SET}),
        ("average x of abc > 3", set()),
        ("average x of none > 3", {Lack.EMPTY_SET}),
        ('kind of none = "one"', {Lack.EMPTY_SET}),
        ('kind of a = "one"', set()),
        ("y of d > 3", {Lack.MISSING_FIGURE}),
        ("y of {a, d} > 3", {Lack.MISSING_FIGURE}),
    ],
)
def test_what_is_lacking(check: str, expected: set[Lack]) -> None:
    assert lacks(check) == expected


def test_a_fact_names_what_was_measured() -> None:
    for check in ("x of a > 3", "x of a + 1 = 3", "x of a > x of b"):
        meaning = T.meaning(check)
        assert isinstance(meaning, Fits | Compare)
        assert measured(check).what == meaning.left
