"""The run as a whole: its bound, its seed, what takes part, and hostile input."""

from __future__ import annotations

import pytest

from claimcheck.advice.mutation import guards
from claimcheck.advice.mutation.choice import Chooser, Effort, Exhausted
from claimcheck.evaluation.judge import judge
from claimcheck.mutating import Wanted, mutate
from claimcheck.pipeline import in_memory
from tests.advice.mutation.test_words import CHECKS
from tests.advice.mutation.worlds import DATA, files, mutation


def test_that_the_same_seed_gives_the_same() -> None:
    first, again = (mutation(*CHECKS, wanted=Wanted(seed=7, limit=900)) for _ in range(2))
    assert repr(first) == repr(again)
    assert any(first.left_out)


def test_that_another_seed_may_choose_others() -> None:
    seen = {repr(mutation(*CHECKS, wanted=Wanted(seed=seed, limit=900))) for seed in range(4)}
    assert len(seen) > 1


@pytest.mark.parametrize("limit", [0, 1, 50, 500])
def test_that_the_limit_bounds_the_judgings(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = [0]

    def counting(*arguments: object) -> object:
        counted[0] += 1
        return judge(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("claimcheck.advice.trial.judge", counting)
    found = mutation(*CHECKS, wanted=Wanted(limit=limit))
    slack = guards.MARGIN_JUDGINGS * len(CHECKS)
    assert counted[0] <= limit + slack
    assert limit >= 500 or any(found.left_out)


def test_that_nothing_is_left_out_by_default() -> None:
    assert mutation(*CHECKS).left_out == (0, 0)


def test_that_claims_with_errors_and_skipped_ones_take_no_part() -> None:
    text = """
data "d.yaml"
claim bad check score of Nobody > 1
claim broken check check
claim divided check score of A / (score of B - score of B) > 1
claim left skip because "no figures"
claim known check score of A > 99 expect contradicted because "it is so"
claim good check score of A = 90.5
"""

    found = mutate(["a.claims"], in_memory({"a.claims": text, "d.yaml": DATA}), Wanted())
    assert [claim.name for claim in found.claims] == ["known", "good"]
    assert {diagnostic.claim for diagnostic in found.diagnostics} == {"bad", "broken", "divided"}


def test_a_missing_file_and_a_file_without_claims() -> None:
    found = mutate(["none.claims"], in_memory({}), Wanted())
    assert (found.claims, len(found.diagnostics)) == ((), 1)
    found = mutate(["a.claims"], in_memory({"a.claims": "# nothing\n"}), Wanted())
    assert [one.rule for one in found.diagnostics] == ["no-claims"]


def test_that_large_sets_and_long_checks_end() -> None:
    rows = "\n".join(f"r{index},{index},{index * 7 % 1000}" for index in range(20_000))
    parts = " or ".join(f"x of r{index} > {index}" for index in range(1_500))
    text = f"""
data "d.csv"
claim all check every d has x >= 0
claim pairs check average x of d > average y of d
claim long check {parts}
"""
    texts = {"a.claims": text, "d.csv": f"name,x,y\n{rows}\n"}
    found = mutate(["a.claims"], in_memory(texts), Wanted(limit=2_000))
    assert len(found.claims) == 3
    assert all(found.left_out)


def test_that_figures_shared_by_two_files_are_one() -> None:

    texts = {
        "a.claims": 'data "d.yaml"\nclaim a check score of A > 50\n',
        "b.claims": 'data "d.yaml"\nclaim b check score of A = 90.5\n',
        "d.yaml": DATA,
    }
    found = mutate(["b.claims", "a.claims"], in_memory(texts), Wanted())
    assert [(one.row, one.guard, one.steps) for one in found.figures] == [("A", "b", -1)]
    assert found.total == 15


def test_that_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []

    read = in_memory(files("score of A = 90.5", "size of A = 7"))
    mutate(["a.claims"], read, Wanted(), lambda *done: told.append(done))
    assert told == [("a.claims", 0, 2), ("a.claims", 1, 2)]


def test_effort() -> None:
    effort = Effort(2)
    effort.spend(2)
    with pytest.raises(Exhausted):
        effort.spend()


def test_that_orders_of_a_chooser_differ_and_stay() -> None:
    found = list(range(30))
    orders = {tuple(Chooser(0).ordered(found, salt)) for salt in range(5)}
    assert len(orders) == 5
    assert Chooser(0).ordered(found, 1) == Chooser(0).ordered(reversed(found), 1)
