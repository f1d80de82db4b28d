"""Where findings point, and whose they are."""

from __future__ import annotations

import pytest

from claimcheck.consistency import ClaimResult, ConsistencyReport, Quote, Verdict
from claimcheck.render import render
from claimcheck.render.findings import findings, located, place_of
from claimcheck.source import Place

from .reports import AHEAD, CLAIMS, FINDINGS, REPORT, SURPASS

OTHER = "claims/other.claims"


def quoted(*quotes: Quote) -> ClaimResult:
    return SURPASS._replace(quotes=quotes)


@pytest.mark.parametrize("status", ["found", "reworded", "followed"])
def test_that_a_verdict_stands_at_the_quote_from_its_start_to_its_end(status: str) -> None:
    claim = quoted(Quote("often ahead", status, REPORT, 57, 14, 58, 4, "often in front"))
    (item,) = findings(ConsistencyReport((claim,), FINDINGS[:1]))
    assert (item.file, item.line, item.column) == (REPORT, 57, 14)
    assert (item.end_line, item.end_column) == (58, 4)
    assert item.related == ((Place(CLAIMS, 14, 9), "the claim"),)
    assert place_of(claim) == (REPORT, 57, 14)


@pytest.mark.parametrize("status", ["ambiguous", None])
def test_that_a_quote_that_is_not_found_moves_nothing(status: str | None) -> None:
    claim = quoted(Quote("often ahead", status, REPORT, 57, 14, 58, 4))
    assert findings(ConsistencyReport((claim,), FINDINGS[:1])) == [FINDINGS[0]]
    assert place_of(claim) == (CLAIMS, 14, 9)


def test_that_the_first_quote_that_is_found_counts() -> None:
    claim = quoted(
        Quote("gone", "stale", REPORT, 9, 1, 9, 5),
        Quote("here", "reworded", REPORT, 8, 2, 8, 6),
        Quote("too", "found", REPORT, 7, 1, 7, 4),
    )
    assert place_of(claim) == (REPORT, 8, 2)


def test_that_a_quote_that_changed_the_check_goes_first() -> None:
    claim = quoted(
        Quote("here", "found", REPORT, 7, 1, 7, 5),
        Quote("there", "followed", REPORT, 9, 1, 9, 6),
    )
    assert place_of(claim) == (REPORT, 9, 1)


def test_that_a_stale_quote_still_says_where() -> None:
    assert place_of(quoted(Quote("gone", "stale", REPORT, 9, 1, 9, 5))) == (REPORT, 9, 1)


def test_that_without_an_end_the_quote_ends_with_its_words() -> None:
    claim = quoted(Quote("often ahead", "reworded", REPORT, 57, 14, now="now and then"))
    (item,) = findings(ConsistencyReport((claim,), FINDINGS[:1]))
    assert (item.end_line, item.end_column) == (57, 26)


def twins() -> ConsistencyReport:
    """Two files with a claim of one name, each with its own quote and its own finding."""
    twin = quoted(Quote("other words", "found", REPORT, 90, 1, 90, 12))._replace(
        file=OTHER, verdict=Verdict.UNDECIDED
    )
    found = FINDINGS[0]._replace(rule="undecided", severity=FINDINGS[1].severity, file=OTHER)
    return ConsistencyReport((SURPASS, twin), (FINDINGS[0], found))


def test_that_claims_of_one_name_in_two_files_are_told_apart() -> None:
    first, second = located(twins())
    assert (first.item.line, second.item.line) == (57, 90)
    assert first.claim is not None
    assert second.claim is not None
    assert (first.claim.file, second.claim.file) == (CLAIMS, OTHER)
    assert (first.number, second.number) == (0, 1)
    assert second.item.related[-1] == (Place(OTHER, 14, 9), "the claim")


def test_that_each_of_them_has_its_own_block() -> None:
    report = twins()
    alone = report._replace(diagnostics=report.diagnostics[:1])
    assert render(report, "text").count("distilled-surpass-r1") == 2
    assert render(alone, "text").count("distilled-surpass-r1") == 1


def test_that_a_finding_of_a_claim_elsewhere_is_not_anothers() -> None:
    stray = FINDINGS[0]._replace(file="claims/third.claims")
    (found,) = located(ConsistencyReport((SURPASS,), (stray,)))
    assert (found.item, found.claim) == (stray, None)


def test_that_a_finding_in_the_report_knows_its_claim() -> None:
    there = FINDINGS[0]._replace(rule="weaker-than-prose", file=REPORT, line=57)
    (found,) = located(ConsistencyReport((SURPASS, AHEAD), (there,)))
    assert (found.item, found.claim) == (there, SURPASS)
