"""Where only data changed, a finding stands on the data."""

from __future__ import annotations

import pytest

from claimcheck.consistency import ConsistencyReport
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.gate.moved import on_changed_data
from claimcheck.source import Place
from tests.gate.states import CLAIMS, DATA, TEXT, state, with_quotes

DROPPED = DATA.replace("AIME: 79.8", "AIME: 59.8")


def moved(before: ConsistencyReport, now: ConsistencyReport, claim: str = "r1-first") -> Diagnostic:
    (found,) = (item for item in on_changed_data(before, now).diagnostics if item.claim == claim)
    return found


def test_a_finding_on_the_figure_that_changed() -> None:
    now = with_quotes(state(data=DROPPED))
    found = moved(with_quotes(state()), now)
    line = DROPPED.splitlines()[found.line - 1]
    assert (found.rule, found.file) == ("contradicted", "claims/m.yaml")
    assert line[found.column - 1 : found.end_column - 1] == "59.8"
    assert found.help.startswith("the AIME of R1 is 59.8; before, 79.8; ")
    claim = now.claims[0]
    assert found.related == (
        (Place("claims/r.md", 7, 3), "the sentence"),
        (Place(CLAIMS, claim.check_line, claim.check_column), "the claim"),
    )


def test_that_other_findings_stay_and_all_are_in_order() -> None:
    before, now = state(), state(data=DROPPED)
    found = on_changed_data(before, now)
    assert [(item.file, item.claim) for item in found.diagnostics] == [
        (CLAIMS, "v3-first"),
        ("claims/m.yaml", "r1-first"),
    ]
    assert found.claims == now.claims


def test_a_figure_that_is_no_longer_reported() -> None:
    data = DATA.replace("AIME: 79.8", "AIME: null")
    found = moved(state(), state(data=data))
    assert (found.rule, found.file) == ("undecided", "claims/m.yaml")
    assert "the AIME of R1 is not reported; before, 79.8" in found.help
    again = moved(state(data=data), state(data=DROPPED))
    assert "the AIME of R1 is 59.8; before, it was not reported" in again.help


def test_a_row_that_is_new() -> None:
    text = 'data "m.yaml" claim c check R1 is best on AIME'
    more = DATA.replace("    rows:\n", "    rows:\n      o3: {AIME: 90.1, MATH: 98.0}\n")
    found = moved(state(text), state(text, more), "c")
    assert more.splitlines()[found.line - 1].strip().startswith("o3:")
    assert "the AIME of o3 is new: 90.1" in found.help


def test_an_expected_verdict_that_data_changed() -> None:
    more = DATA.replace("AIME: 39.2, MATH: 90.2", "AIME: 99.2, MATH: 99.3")
    found = moved(state(), state(data=more), "known")
    assert (found.rule, found.file) == ("unexpected-verdict", "claims/m.yaml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("check R1 beats o1 on AIME", "check R1 matches o1 on AIME"),
        ("R1 is ahead of o1", "R1 is far ahead of o1"),
        ("claim r1-first", "claim c"),
    ],
)
def test_that_a_finding_stays_when_the_claim_changed_as_well(old: str, new: str) -> None:
    renamed = new.startswith("claim")
    now = state(TEXT.replace(old, new), DROPPED)
    found = moved(state(), now, "c" if renamed else "r1-first")
    assert (found.file == "claims/m.yaml") is renamed  # another name is no other claim


def test_that_a_finding_stays_when_the_sentence_changed_as_well() -> None:
    before, now = with_quotes(state()), with_quotes(state(data=DROPPED), "R1 is behind o1")
    assert moved(before, now).file == CLAIMS


def test_that_a_finding_stays_when_the_verdict_or_the_figures_are_as_they_were() -> None:
    lower = DATA.replace("AIME: 39.2", "AIME: 38.2")
    assert moved(state(), state(data=lower), "v3-first").file == CLAIMS
    vague = (
        'data "m.yaml" define slightly as by at most {} claim c check o1 slightly trails R1 on AIME'
    )
    before, now = (state(vague.format(size)) for size in ("5%", "0.1%"))
    assert moved(before, now, "c").file == CLAIMS


def test_that_without_a_state_before_nothing_moves() -> None:
    now = state(data=DROPPED)
    assert on_changed_data(ConsistencyReport((), ()), now) == now
