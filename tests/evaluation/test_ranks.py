"""Ranks against their definition: ties, gaps, universes, aggregates and quantifiers."""

from __future__ import annotations

from itertools import product

import pytest

from claimcheck.evaluation.judgement import Counted, Lack, Ranked
from claimcheck.values.truth import FALSE, TRUE
from tests.evaluation.asking import World, world
from tests.values.samples import shown

DATA = """
tables:
  t:
    columns:
      up: {better: higher}
      down: {better: lower}
      raw: {}
    rows:
      a: {up: 9, down: 9, raw: 9}
      b: {up: 7, down: 7, raw: 7}
      c: {up: 7, down: 7, raw: 7}
      d: {up: 2, down: 2, raw: 2}
      e: {}
  other:
    columns: {extra: {better: higher}}
    rows: {a: {extra: 1}, z: {extra: 8}}
"""
T = world(DATA, "let four = a, b, c, d\nlet low = t where raw < 5")


# --- the definition -------------------------------------------------------------------------------


def rank(values: tuple[int, ...], row: int, highest: bool) -> int:
    return 1 + sum(v > values[row] if highest else v < values[row] for v in values)


def places(words: str) -> tuple[bool, set[int]]:
    """Whether a higher figure is ahead, and the places that count."""
    return {
        "is best on up": (True, {1}),
        "is best on down": (False, {1}),
        "is worst on up": (False, {1}),
        "is worst on down": (True, {1}),
        "ranks 2nd on up": (True, {2}),
        "is 3rd on down": (False, {3}),
        "is in the top 2 on up": (True, {1, 2}),
        "is in the top 2 on down": (False, {1, 2}),
        "has the highest raw": (True, {1}),
        "has the lowest raw": (False, {1}),
        "has the 2nd highest raw": (True, {2}),
        "has the 3rd lowest raw": (False, {3}),
    }[words]


WORDS = (
    *("is best on up", "is best on down", "is worst on up", "is worst on down", "ranks 2nd on up"),
    *("is 3rd on down", "is in the top 2 on up", "is in the top 2 on down", "has the highest raw"),
    *("has the lowest raw", "has the 2nd highest raw", "has the 3rd lowest raw"),
)


def three(values: tuple[int, ...]) -> World:
    body = "".join(f"r{at}: {{up: {v}, down: {v}, raw: {v}}}, " for at, v in enumerate(values))
    columns = "up: {better: higher}, down: {better: lower}, raw: {}"
    return world(f"tables: {{t: {{columns: {{{columns}}}, rows: {{{body}}}}}}}")


@pytest.mark.parametrize("values", list(product((1, 2, 3), repeat=3)))
def test_a_rank_is_one_more_than_the_rows_strictly_ahead(values: tuple[int, ...]) -> None:
    asked = three(values)
    for words, row in product(WORDS, range(3)):
        highest, wanted = places(words)
        expected = "supported" if rank(values, row, highest) in wanted else "contradicted"
        assert asked.verdict(f"r{row} {words}") == expected, (words, row)


# --- gaps and universes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "verdict", "lacks"),
    [
        ("a is best on up", "undecided", {Lack.MISSING_FIGURE}),
        ("a is best on up among four", "supported", set()),
        ("a is best on up among reported t", "supported", set()),
        ("b is best on up", "contradicted", None),
        ("b is 2nd on up among four", "supported", set()),
        ("c is 2nd on up among four", "supported", set()),
        ("d is 3rd on up among four", "contradicted", set()),
        ("d is 4th on up among four", "supported", set()),
        ("d is worst on up among four", "supported", set()),
        ("d is in the top 3 on up among four", "contradicted", set()),
        ("d is in the top 4 on up among four", "supported", set()),
        ("c is in the top 2 on up", "undecided", {Lack.MISSING_FIGURE}),
        ("c is in the top 3 on up", "supported", None),
        ("d is in the top 3 on up", "contradicted", None),
        ("e is in the top 9 on up", "undecided", {Lack.MISSING_FIGURE}),  # its own figure is needed
        ("e is worst on up among {a}", "undecided", {Lack.MISSING_FIGURE}),
        ("a is best on down among {b, c, d}", "contradicted", set()),  # it is added to them
        ("a is worst on down among {b, c, d}", "supported", set()),
        ("a is 4th on down among {b, c, d}", "supported", set()),
        ("a is 4th on down among four", "supported", set()),
        ("a is best on up among {a}", "supported", set()),
        ("a is best on up among {four except four}", "undecided", {Lack.EMPTY_SET}),
        ("d is best on up among low", "undecided", {Lack.MISSING_FIGURE}),
        ("d is worst on raw among {t where raw > 5}", "error", None),
        ("a is best on up among {t where raw > 8}", "undecided", None),
        ("d is in the top 1 on down among {t where raw > 5}", "undecided", None),
        ("a is best on up among {b, {t where raw > 8}}", "undecided", None),
        ("b is best on up among {b, c, d}", "supported", set()),
        ("z is best on extra", "supported", set()),
        ("a is best on extra", "contradicted", set()),
        ("b is best on extra", "undecided", {Lack.MISSING_FIGURE}),
    ],
)
def test_ranks_among_rows(check: str, verdict: str, lacks: set[Lack] | None) -> None:
    assert T.verdict(check) == verdict
    if lacks is not None:
        assert {reason.lack for reason in T.judged(check).reasons} == lacks


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("every {b, c} is 2nd on up among four", "supported"),
        ("{b, c} are 2nd on up among four", "supported"),
        ("some four is best on up among four", "supported"),
        ("most four are best on up among four", "contradicted"),
        ("exactly 2 of four are 2nd on up among four", "supported"),
        ("no {b, c} is best on up among four", "supported"),
        ("only a is best on up among four", "supported"),
        ("only b is 2nd on up among four", "contradicted"),  # c is as well
        ("only {b, c} are 2nd on up among four", "supported"),
        ("only {a, b} are best on up among four", "contradicted"),
        ("only a is best on up", "undecided"),
        ("only low is 4th on up among four", "undecided"),
        ("a is best on up, raw among four", "error"),
        ("d is best on down, up among four", "contradicted"),
        ("d is best on some {down, up} among four", "supported"),
        ("d is best on exactly 1 of {down, up} among four", "supported"),
        ("some {four except four} is best on up among four", "undecided"),
        ("best of four is best on up among {b, c}", "supported"),
        ("worst of four is best on up among {b, c}", "contradicted"),
        ("average of {a, d} is 3rd on up among {a, b, c, d}", "contradicted"),
        ("average of {a, d} is 4th on up among {a, b, c, d}", "supported"),
        ("median of four is best on up among {b, c, d}", "supported"),
        ("best of {four except four} is best on up among four", "undecided"),
        ("best of {a, e} is best on up among {b}", "undecided"),
        ("a is best on average over {up, down} among four", "error"),
    ],
)
def test_quantifiers_and_aggregates(check: str, verdict: str) -> None:
    assert T.verdict(check) == verdict


def test_what_a_rank_needs_is_bounded_above_as_well() -> None:
    found = T.judged("best of {a, e} is best on up among {b}")
    assert [reason.lack for reason in found.reasons] == [Lack.MISSING_FIGURE]


# --- facts ----------------------------------------------------------------------------------------


def test_the_fact_of_a_rank() -> None:
    ranked, counted = T.judged("b is best on up").facts
    assert isinstance(ranked, Ranked)
    assert (ranked.label, ranked.measure.name) == ("b", "up")
    assert (ranked.low, ranked.high, ranked.universe) == (2, 3, 5)
    assert [(side.label, side.row) for side in ranked.ahead] == [("a", T.row("a"))]
    assert ranked.ahead[0].value.printed == shown("9")
    assert ranked.tied == ("c",)
    assert ranked.value.printed == shown("7")
    assert isinstance(counted, Counted)
    assert (counted.what, counted.quantifier.text) == ("rows", "every")
    assert (counted.labels, counted.truths, counted.rows) == (("b",), (FALSE,), (T.row("b"),))


def test_the_fact_of_a_rank_where_lower_is_ahead() -> None:
    for words in ("is best on down", "has the lowest raw", "is worst on up"):
        ranked = T.judged(f"b {words} among four").facts[0]
        assert isinstance(ranked, Ranked)
        assert [side.label for side in ranked.ahead] == ["d"]
        assert (ranked.low, ranked.high, ranked.universe, ranked.tied) == (2, 2, 4, ("c",))


def test_the_fact_of_an_aggregate() -> None:
    (ranked,) = T.judged("worst of four is best on up among {b, {t where raw > 8}}").facts
    assert isinstance(ranked, Ranked)
    assert (ranked.label, ranked.low, ranked.high, ranked.universe) == ("the worst", 3, 4, 4)
    assert [side.label for side in ranked.ahead] == ["b", "a"]
    assert ranked.tied == ()


def test_the_others_of_only() -> None:
    others = T.judged("only b is 2nd on up among four").facts[-1]
    assert isinstance(others, Counted)
    assert (others.what, others.labels, others.truths) == ("others", ("c",), (TRUE,))
    assert (others.rows, others.left_out) == ((T.row("c"),), 2)
