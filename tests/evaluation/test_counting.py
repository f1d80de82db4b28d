"""Quantifiers against every membership and every truth that the unknown ones may have."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations_with_replacement, product

import pytest

from claimcheck.evaluation.counting import Entry, Tally, counted, nonempty, tally
from claimcheck.semantics.meaning import Counting, Quantifier
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from tests.semantics.test_phrases import quantifier
from tests.values.samples import shown

HOLDS: dict[str, Callable[[int, int], bool]] = {
    "every": lambda true, all_: true == all_,
    "some": lambda true, all_: true >= 1,
    "no": lambda true, all_: true == 0,
    "most": lambda true, all_: 2 * true > all_,
    "half of": lambda true, all_: 2 * true == all_,
    "more than half of": lambda true, all_: 2 * true > all_,
    "at least half of": lambda true, all_: 2 * true >= all_,
    "less than half of": lambda true, all_: 2 * true < all_,
    "only": lambda true, all_: true == all_,
    "2 of": lambda true, all_: true == 2,
    "exactly 1 of": lambda true, all_: true == 1,
    "at least 2 of": lambda true, all_: true >= 2,
    "at most 1 of": lambda true, all_: true <= 1,
    "more than 1 of": lambda true, all_: true > 1,
    "fewer than 2 of": lambda true, all_: true < 2,
    "all but 1 of": lambda true, all_: all_ - true == 1,
    "all but 0 of": lambda true, all_: all_ == true,
    "67% of": lambda true, all_: 0.665 * all_ <= true <= 0.675 * all_,
    "at least 67% of": lambda true, all_: true >= 0.67 * all_,
    "at most 50% of": lambda true, all_: 2 * true <= all_,
    "less than 50% of": lambda true, all_: 2 * true < all_,
    "more than 25% of": lambda true, all_: 4 * true > all_,
    "exactly 50% of": lambda true, all_: 2 * true == all_,
    "0% of": lambda true, all_: true == 0,
    "9 of": lambda true, all_: true == 9,
}

KINDS = [Entry(member, value) for member, value in product((TRUE, UNKNOWN), (TRUE, FALSE, UNKNOWN))]
GROUPS = [entries for size in range(5) for entries in combinations_with_replacement(KINDS, size)]


def outcomes(entries: tuple[Entry, ...]) -> set[tuple[int, int]]:
    """All pairs of how many are true and how many there are."""
    options = []
    for member, value in entries:
        truths = [value is TRUE] if value is not UNKNOWN else [True, False]
        options.append(truths if member is TRUE else [*truths, None])
    found = set()
    for choice in product(*options):
        inside = [value for value in choice if value is not None]
        found.add((sum(inside), len(inside)))
    return found


@pytest.mark.parametrize("phrase", HOLDS)
def test_a_quantifier_is_decided_when_all_outcomes_agree(phrase: str) -> None:
    asked = quantifier(phrase)
    for entries in GROUPS:
        reachable = outcomes(entries)
        found = {None if not all_ else HOLDS[phrase](true, all_) for true, all_ in reachable}
        expected = TRUE if found == {True} else FALSE if found == {False} else UNKNOWN
        assert counted(asked, tally(entries)) is expected, entries


@pytest.mark.parametrize("phrase", HOLDS)
def test_a_set_that_is_known_to_have_a_member(phrase: str) -> None:
    asked = quantifier(phrase)
    for entries in GROUPS[1:]:
        reachable = {(true, all_) for true, all_ in outcomes(entries) if all_}
        found = {HOLDS[phrase](true, all_) for true, all_ in reachable}
        expected = UNKNOWN if len(found) > 1 else TRUE if True in found else FALSE
        assert counted(asked, tally(entries, never_empty=True)) is expected, entries


@pytest.mark.parametrize("phrase", HOLDS)
@pytest.mark.parametrize("never_empty", [False, True])
def test_nothing_is_decided_of_no_things(phrase: str, never_empty: bool) -> None:
    assert counted(quantifier(phrase), tally([], never_empty)) is UNKNOWN
    strangers = [Entry(FALSE, TRUE), Entry(FALSE, FALSE)]
    assert counted(quantifier(phrase), tally(strangers, never_empty)) is UNKNOWN


def test_a_share_that_no_count_has_is_false_whatever_is_unknown() -> None:
    three = Tally(unknown=3)
    assert counted(quantifier("half of"), three) is FALSE
    assert counted(quantifier("half of"), Tally(unknown=4)) is UNKNOWN


def test_bounds_between_whole_numbers() -> None:
    def between(text: str, true: int) -> Truth:
        return counted(Quantifier(Counting.TRUE, shown(text), ""), Tally(true, 5 - true))

    assert [between("[1.5 3.5]", true) for true in (1, 2, 3, 4)] == [FALSE, TRUE, TRUE, FALSE]
    assert [between("(1 4)", true) for true in (1, 2, 3, 4)] == [FALSE, TRUE, TRUE, FALSE]
    assert [between("[1 4]", true) for true in (0, 1, 4, 5)] == [FALSE, TRUE, TRUE, FALSE]


# --- tallies --------------------------------------------------------------------------------------


def test_a_tally_counts_each_kind() -> None:
    found = tally([*KINDS, KINDS[0], KINDS[3], Entry(FALSE, TRUE), Entry(FALSE, UNKNOWN)])
    assert found == Tally(2, 1, 1, 2, 1, 1, False)
    assert (found.sure, found.unsure) == (4, 4)
    assert tally(iter(KINDS), True) == Tally(1, 1, 1, 1, 1, 1, True)
    assert tally([]) == Tally(0, 0, 0, 0, 0, 0, False)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([], FALSE),
        ([FALSE], FALSE),
        ([UNKNOWN], UNKNOWN),
        ([FALSE, UNKNOWN], UNKNOWN),
        ([UNKNOWN, TRUE], TRUE),
    ],
)
def test_whether_anything_belongs(members: list[Truth], expected: Truth) -> None:
    assert nonempty(Entry(member, FALSE) for member in members) is expected
