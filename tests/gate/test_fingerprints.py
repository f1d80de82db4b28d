"""A finding is known again by its words, wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.gate.fingerprints import fingerprint, fingerprints
from claimcheck.pipeline import check_texts
from claimcheck.source import Place

ITEM = Diagnostic(
    rule="contradicted",
    severity=Severity.ERROR,
    message="the figures contradict that R1 beats V3",
    help="39.2 against 79.8",
    file="claims/report.claims",
    line=14,
    column=9,
    end_line=14,
    end_column=30,
    claim="ahead",
    subject="V3 beats R1 on AIME-2024",
)


def test_that_it_is_the_same_from_version_to_version() -> None:
    """Baselines hold fingerprints: another value here makes all of them useless."""
    assert fingerprint(ITEM) == "55dc8dcad185ea55"


@pytest.mark.parametrize(
    "change",
    [
        {"line": 1, "column": 1, "end_line": 2, "end_column": 7},
        {"message": "other words", "help": "other help"},
        {"severity": Severity.NOTE},
        {"line_text": "the line", "related": ((Place("a.md", 3, 4), "the claim"),)},
        {"subject": "V3  beats\n    R1 on AIME-2024 "},
    ],
)
def test_what_may_change(change: dict[str, object]) -> None:
    assert fingerprint(ITEM._replace(**change)) == fingerprint(ITEM)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"rule": "undecided"},
        {"file": "claims/other.claims"},
        {"claim": "other"},
        {"claim": None},
        {"subject": "V3 beats R1 on AIME-2025"},
        {"subject": ""},
        {"claim": "ah", "subject": "ead V3 beats R1 on AIME-2024"},
    ],
)
def test_what_makes_another_finding(change: dict[str, object]) -> None:
    assert fingerprint(ITEM._replace(**change)) != fingerprint(ITEM)  # type: ignore[arg-type]


def test_that_without_a_subject_the_message_counts_but_not_the_lines_in_it() -> None:
    first, moved, other = (
        fingerprint(ITEM._replace(subject="", message=message))
        for message in (
            "`x` is both the set of line 3 and a row; the first one is at a.claims:3",
            "`x` is both the set of line 14 and a row; the first one is at a.claims:14",
            "`y` is both the set of line 3 and a row; the first one is at a.claims:3",
        )
    )
    assert first == moved != other


def test_that_repeats_are_numbered_in_their_order() -> None:
    other = ITEM._replace(rule="undecided")
    name, another = fingerprint(ITEM), fingerprint(other)
    found = fingerprints([ITEM, other, ITEM._replace(line=20), ITEM._replace(line=30)])
    assert found == [name, another, f"{name}-2", f"{name}-3"]


@given(st.lists(st.text(st.characters()), min_size=4, max_size=4))
def test_that_any_text_has_one(texts: list[str]) -> None:
    rule, file, claim, subject = texts
    found = fingerprint(ITEM._replace(rule=rule, file=file, claim=claim, subject=subject))
    assert len(found) == 16
    assert set(found) <= set("0123456789abcdef")


DATA = """\
| model | AIME 2024 |
|-------|-----------|
| R1    | 79.8%     |
| V3    | 39.2%     |
| Zero  |           |
"""
CLAIMS = """\
data "scores.md"
claim lower-is-ahead
  check AIME-2024 of V3 > 50%
claim open
  check AIME-2024 of Zero > 50%
claim known
  check AIME-2024 of R1 > 50%
  expect contradicted because "it was"
claim again
  check AIME-2024 of V3
    > 60%
"""


def names(claims: str) -> dict[tuple[str, str | None], str]:
    found = check_texts("a.claims", {"a.claims": claims, "scores.md": DATA}).diagnostics
    return {(i.rule, i.claim): n for i, n in zip(found, fingerprints(found), strict=True)}


def test_that_findings_about_verdicts_are_known_by_the_check_of_the_claim() -> None:
    before = names(CLAIMS)
    assert set(before) == {
        ("contradicted", "lower-is-ahead"),
        ("undecided", "open"),
        ("unexpected-verdict", "known"),
        ("contradicted", "again"),
    }
    assert names("# a title\n\n" + CLAIMS) == before
    assert names(CLAIMS.replace("of V3\n    > 60%", "of  V3 >\n      60%")) == before
    assert names(CLAIMS.replace("> 60%", "> 61%")) != before
