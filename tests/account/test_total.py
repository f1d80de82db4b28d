"""Accounts are total: whatever a judgement holds, something sensible is said and nothing raised."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claimcheck.account.because import because
from claimcheck.account.chart import chart
from claimcheck.account.evidence import evidence
from claimcheck.account.lacks import kinds, needs
from claimcheck.consistency import Verdict
from claimcheck.evaluation.judgement import Judgement
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import Truth
from tests.semantics.test_express import (
    COMPARISONS,
    EXPRESSIONS,
    LOGIC,
    PROPERTIES,
    RANKS_AND_TRENDS,
)
from tests.semantics.world import Checked, checked

ALL = (*COMPARISONS, *PROPERTIES, *RANKS_AND_TRENDS, *EXPRESSIONS, *LOGIC)


@dataclass(frozen=True)
class Account:
    """All that is said of a judgement."""

    because: tuple[str, ...]
    needs: tuple[str, ...]

    @staticmethod
    def of(judgement: Judgement, dataset: Dataset) -> Account:
        for verdict in Verdict:
            evidence(judgement, dataset, verdict)
        chart(judgement, dataset)
        kinds(judgement)
        return Account(because(judgement, dataset), needs(judgement, dataset))


def _claims() -> list[Checked]:
    return [checked(*claim.split(" | ")) for claim, _ in ALL]


@pytest.mark.parametrize("truth", list(Truth))
def test_that_facts_may_be_lacking(truth: Truth) -> None:
    for claim in _claims():
        bare = claim.judgement._replace(facts=(), reasons=(), truth=truth, forms=())
        assert not Account.of(bare, claim.dataset).because
        forms = tuple(form._replace(facts=(), truth=truth) for form in claim.judgement.forms)
        Account.of(claim.judgement._replace(forms=forms, truth=truth), claim.dataset)


def test_that_the_account_of_an_undecided_claim_says_what_it_needs() -> None:
    for claim in _claims():
        account = Account.of(claim.judgement, claim.dataset)
        is_open = claim.judgement.truth is Truth.UNKNOWN and claim.judgement.error is None
        assert bool(account.needs) is is_open
        assert bool(account.because) is (claim.judgement.error is None)


def test_that_sentences_start_in_lower_case_and_have_no_full_stop() -> None:
    for claim in _claims():
        account = Account.of(claim.judgement, claim.dataset)
        for text in (*account.because, *account.needs, claim.reads):
            assert text == text.strip()
            assert not text.endswith((".", ",", ";", ":"))
            assert "  " not in text
            first = text.split()[0].rstrip(",:")
            names = {"AIME", "MATH", "MMLU", *claim.dataset.row_names}
            assert first[0] == first[0].lower() or first in names, text
