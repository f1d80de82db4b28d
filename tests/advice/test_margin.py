"""Margins: the smallest change of one figure, beside trying every step of every figure."""

from __future__ import annotations

from itertools import chain

import pytest

from claimcheck.advice.margin import NEAR, Margin, NoMargin, margin
from claimcheck.consistency import ClaimResult, Depth
from claimcheck.pipeline import check, in_memory
from tests.advice.asked import Asked, drawn, of_report, of_shared, of_texts
from tests.advice.brute import wrong_margin

_DATA = """
tables:
  t:
    columns:
      base: {type: text}
      x: {unit: "%", better: higher}
      y: {better: lower, exact: true}
      n: {}
    rows:
      A: {base: b, x: 94.3, y: 10, n: 3}
      B: {base: b, x: 92.0, y: 20, n: 3}
      C: {base: c, x: 91.1, y: 20, n: 5}
      D: {base: c, x: "-", y: 90, n: 8}
"""


def asked(check: str) -> Asked:
    """A claim about four rows."""
    text = f'data "t.yaml"\nclaim c\n  check {check}\n'
    return of_texts({"x.claims": text, "t.yaml": _DATA})["c"]


@pytest.mark.parametrize(
    ("check", "row", "column", "steps", "beyond"),
    [
        ("A beats B on x", "A", "x", -23, True),
        ("B beats A on x", "B", "x", 24, True),
        ("every {A, B} beats C on x", "C", "x", 9, True),
        ("x of A > 94%", "A", "x", -3, True),
        ("x of A = 94.3%", "A", "x", 1, True),
        ("A is best on y", "A", "y", 11, True),
        ("average x of {A, B, C} > 92%", "A", "x", -14, True),
        ("count of {t where n = 3} = 2", "A", "n", 1, True),
        ("n of A = 3 and n of B = 3", "A", "n", 1, True),
        ("not A beats B on x", "A", "x", -23, True),
        ("every {A, B} trails C on x", "C", "x", 33, True),
    ],
)
def test_the_figure_and_the_steps(
    check: str, row: str, column: str, steps: int, beyond: bool
) -> None:
    one = asked(check)
    found = margin(one.trial)
    assert isinstance(found, Margin)
    dataset = one.environment.figures.dataset
    at, name = found.moving.cell
    said = (dataset.row_names[at], dataset.column(name).name, found.steps, found.beyond)
    assert said == (row, column, steps, beyond)
    assert wrong_margin(one.trial, 200) == ""


@pytest.mark.parametrize(
    "check",
    [
        "some {A, B} beats C on y or A beats B on x",
        'base of A = "b"',
        "count of t = 4",
        "every {A, B} beats C on x or n of A < 100 or n of B < 100",
    ],
)
def test_that_no_single_figure_does_it(check: str) -> None:
    one = asked(check)
    assert margin(one.trial) == NoMargin(None)
    assert wrong_margin(one.trial, 200) == ""


def test_that_an_undecided_claim_has_none() -> None:
    assert margin(asked("A beats D on x").trial) is None


def test_that_a_shallow_search_says_how_far_it_looked() -> None:
    one = asked("x of A > 50%")
    assert margin(one.trial, NEAR) == NoMargin(NEAR)
    found = margin(one.trial)
    assert isinstance(found, Margin) and found.steps == -443


def test_that_a_change_into_an_error_counts() -> None:
    one = asked('base of {t with the lowest y} = "b"')
    found = margin(one.trial)
    assert isinstance(found, Margin) and abs(found.steps) == 10  # a tie of two different bases
    assert wrong_margin(one.trial, 100) == ""


@pytest.mark.parametrize(
    "one", [*of_report(), *of_shared(12), *drawn(11, 60)], ids=lambda one: one.label
)
def test_beside_trying_every_step(one: Asked) -> None:
    assert wrong_margin(one.trial, 30) == ""


def test_that_most_margins_are_known() -> None:
    found = [margin(one.trial) for one in chain(of_report(), drawn(12, 60))]
    known = [one for one in found if one is not None]
    gave_up = [one for one in known if isinstance(one, NoMargin) and one.within is not None]
    assert len(gave_up) * 20 <= len(known)


def test_that_what_a_set_that_may_be_empty_would_hold_is_not_forgotten() -> None:
    data = """
tables:
  t:
    columns: {x: {better: higher, unit: "%"}, y: {better: higher, unit: "%"}, n: {}}
    rows:
      A: {x: 0.04, y: 0.0, n: 5}
      B: {x: 50.0, y: 99.9, n: 7}
      C: {x: 99.9, y: 80.0, n: 3}
"""
    check = (
        "x of C > 3% or B is lower than worst of {t where n > 3} on average over {x, y} by up to 2x"
    )
    one = of_texts({"x.claims": f'data "t.yaml"\nclaim c check {check}\n', "t.yaml": data})["c"]
    assert wrong_margin(one.trial, 80) == ""
    found = margin(one.trial)
    assert isinstance(found, Margin) and found.becomes is None


def test_a_margin_of_a_figure_printed_with_an_exponent_is_so_when_it_is_written() -> None:
    def checked(figure: str) -> ClaimResult:
        data = f"tables: {{t: {{columns: {{n: {{unit: tokens}}}}, rows: {{F: {{n: {figure}}}}}}}}}"
        text = 'data "d.yaml"\nclaim c check 2 * n of F != 5\n'
        files = in_memory({"x.claims": text, "d.yaml": data})
        (claim,) = check(["x.claims"], files, advise=Depth.FULL).claims
        return claim

    found = checked("1e3").advice
    assert found is not None and found.margin is not None
    assert (found.margin.value, found.margin.steps) == ("0e3", 1)
    assert checked("1e3").verdict is not checked(found.margin.value).verdict
