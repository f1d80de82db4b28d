"""What is offered, for claims from all over: each alternative holds, says something, is near."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from claimcheck.advice.alternatives.attempts import Kind
from claimcheck.values.truth import FALSE, TRUE
from tests.advice.alternatives.offered import offer, wrong_with, wrong_with_stronger
from tests.advice.asked import SHARED, Asked, drawn, of_report, of_shared

DRAWN = 600
SEED = 20


def contradicted(claims: list[Asked]) -> list[Asked]:
    """Those that the figures contradict."""
    return [asked for asked in claims if asked.trial.truth is FALSE]


@pytest.fixture(scope="module")
def random_claims() -> list[Asked]:
    return list(drawn(SEED, DRAWN))


def problems(claims: list[Asked]) -> list[str]:
    """What is wrong with the alternatives of contradicted claims."""
    return [
        f"{asked.label}: {problem}"
        for asked in contradicted(claims)
        for problem in wrong_with(offer(asked))
    ]


def test_the_claims_of_the_report_have_alternatives_that_are_no_mere_contraries() -> None:
    claims = contradicted(list(of_report()))
    assert len(claims) == 10
    for asked in claims:
        one = offer(asked)
        assert not list(wrong_with(one)), asked.label
        assert one.found[0][0].kind is not Kind.CONTRARY, asked.label


@pytest.mark.skipif(not SHARED.exists(), reason="the shared claims are not beside this folder")
def test_the_shared_claims_have_alternatives_that_are_no_mere_contraries() -> None:
    claims = list(of_shared(every=4))
    assert problems(claims) == []
    for asked in contradicted(claims):
        kinds = [(proposal.kind, proposal.cost) for proposal, _ in offer(asked).found]
        # `not P` where P is true costs little: P
        assert (Kind.CONTRARY, 6) not in kinds, asked.label


def test_claims_drawn_at_random_have_alternatives(random_claims: list[Asked]) -> None:
    assert problems(random_claims) == []


def test_alternatives_of_all_kinds_are_found(random_claims: list[Asked]) -> None:
    found = Counter(
        proposal.kind for asked in contradicted(random_claims) for proposal, _ in offer(asked).found
    )
    assert set(found) == set(Kind)


def test_what_is_said_to_be_stronger_never_holds_where_the_claim_does_not(
    random_claims: list[Asked],
) -> None:
    random = Random(SEED)
    supported = [asked for asked in random_claims if asked.trial.truth is TRUE]
    assert supported
    assert [found for asked in supported if (found := wrong_with_stronger(asked, random, 30))] == []


def test_no_more_claims_are_tried_than_there_is_time_for(random_claims: list[Asked]) -> None:
    most = max(len(offer(asked).tries.tried) for asked in contradicted(random_claims))
    assert 20 < most <= 160
