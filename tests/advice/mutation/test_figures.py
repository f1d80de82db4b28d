"""Figures: which claim guards each, how closely, and which none does."""

from __future__ import annotations

from claimcheck.mutating import Wanted
from claimcheck.pipeline import check_texts
from tests.advice.mutation.worlds import DATA, files, mutation


def unguarded(*checks: str) -> set[tuple[str, str]]:
    return {(one.measure, row) for one in mutation(*checks).unguarded for row in one.rows}


def test_that_a_figure_without_a_guard_is_listed_until_a_claim_guards_it() -> None:
    before = unguarded("score of A = 90.5")
    assert ("score", "B") in before
    assert ("score", "A") not in before
    assert before - unguarded("score of A = 90.5", "score of B = 80.5") == {("score", "B")}


def test_that_a_figure_that_is_read_without_effect_is_listed_as_read() -> None:
    found = mutation("some {A, B} has score > 1")
    by_read = {one.is_read: one.rows for one in found.unguarded if one.measure == "score"}
    assert by_read == {True: ("A", "B"), False: ("C", "E")}


def test_that_the_closest_claim_is_the_guard_with_the_exact_number_of_steps() -> None:
    found = mutation("score of A > 80", "A beats B on score", "B beats C on score by over 9 points")
    guards = {(one.measure, one.row): (one.guard, one.steps) for one in found.figures}
    assert guards["score", "A"] == ("c1", -100)
    assert guards["score", "B"] == ("c2", -10)
    assert guards["score", "C"] == ("c2", 10)


def test_that_each_guard_is_confirmed_by_changing_the_data() -> None:
    checks = ("A beats B on score", "every models has score > 60", "C is 3rd on score")
    found = mutation(*checks).figures
    assert {one.row for one in found} == {"A", "B", "C", "E"}
    for one in found:
        assert one.guard is not None
        assert one.steps is not None
        moved = f"{float(one.printed) + one.steps / 10:.1f}"
        texts = files(*checks)
        texts["d.yaml"] = DATA.replace(f"score: {one.printed}", f"score: {moved}")
        now = {claim.name: claim.verdict.value for claim in check_texts("a.claims", texts).claims}
        assert now[one.guard] != "supported"


def test_the_figure_that_has_room() -> None:
    remarks = mutation("score of A > 55.5").claims[0].remarks
    assert remarks == ("score of A may be anything from 55.6 up",)


def test_that_gaps_are_filled_and_counted_with_the_claim_but_are_no_figures() -> None:
    found = mutation("speed of E is missing")
    assert found.claims[0].figures == (1, 1)
    assert found.figures == ()


def test_that_a_text_is_guarded_by_the_claim_that_names_it() -> None:
    assert ("maker", "A") not in unguarded('maker of A = "one"')
    assert ("maker", "B") in unguarded('maker of A = "one"')


def test_the_totals() -> None:
    found = mutation("score of A = 90.5", "size of A = 7")
    assert (found.guarded, found.total) == (2, 15)
    assert found.changes.tried == sum(one.changes.tried for one in found.figures)
    assert found.percent == (
        (found.changes.noticed + found.words.noticed)
        * 100
        // (found.changes.tried + found.words.tried)
    )


def test_that_only_some_claims_are_asked_for_leaves_figures_of_others_alone() -> None:
    found = mutation("score of A = 90.5", "size of A = 7", wanted=Wanted(only={"c1"}))
    assert [claim.name for claim in found.claims] == ["c1"]
    assert (found.unguarded, found.total) == ((), 0)
