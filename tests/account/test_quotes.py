"""A claim with its quotes in the report: their status and place, and what is to be written."""

from __future__ import annotations

import pytest

from claimcheck.consistency import ClaimResult, Quote, Update, Verdict
from tests.reconcile.world import World, found, quoting, world

SAYS = "Ada reaches 92.5% on Alpha."
CLEAN = quoting(SAYS, "Alpha of Ada = 92.5%")


def claim(of: World) -> ClaimResult:
    (one,) = of.check().claims
    return one


def test_a_quote_that_is_found_has_its_place() -> None:
    assert claim(CLEAN).quotes == (Quote(SAYS, "found", "report.md", 5, 1, 5, 27),)
    assert claim(CLEAN).updates == ()


@pytest.mark.parametrize(
    ("old", "new", "status", "now", "verdict"),
    (
        ("Ada", "**Ada**", "found", "", Verdict.SUPPORTED),
        ("reaches", "raeches", "found", "", Verdict.SUPPORTED),
        ("reaches", "attains", "reworded", "Ada attains 92.5% on Alpha", Verdict.SUPPORTED),
        ("92.5%", "93%", "followed", "Ada reaches 93% on Alpha", Verdict.SUPPORTED),
        ("92.5%", "95%", "followed", "Ada reaches 95% on Alpha", Verdict.CONTRADICTED),
        ("reaches", "never reaches", "stale", "Ada never reaches 92.5% on Alpha",
         Verdict.SUPPORTED),
    ),
)  # fmt: skip
def test_what_became_of_a_quote(
    old: str, new: str, status: str, now: str, verdict: Verdict
) -> None:
    one = claim(CLEAN.edited(old, new))
    (quote,) = one.quotes
    assert (quote.text, quote.status, quote.now, one.verdict) == (SAYS, status, now, verdict)
    assert (quote.file, quote.line) == ("report.md", 5)


def test_a_quote_that_is_gone_has_no_place() -> None:
    assert claim(CLEAN.edited(SAYS, "It is what it is.")).quotes == (Quote(SAYS, "stale"),)


def test_a_quote_that_stands_twice_has_no_place() -> None:
    twice = world(f"{SAYS}\n\n{SAYS}\n", f'quote "{SAYS}" check Alpha of Ada = 92.5%')
    assert claim(twice).quotes == (Quote(SAYS, "ambiguous"),)


def test_a_claim_without_a_report_has_quotes_without_status() -> None:
    head = 'data "data.yaml"\n'
    alone = world("", f'quote "{SAYS}" check Alpha of Ada = 92.5%', head=head)
    assert claim(alone).quotes == (Quote(SAYS),)


def test_the_quotes_of_a_claim_keep_their_order() -> None:
    there = world("B is so.\n\nA is so.\n", 'quote "A is so." quote "B is so." skip because "so"')
    assert [(quote.text, quote.line) for quote in claim(there).quotes] == [
        ("A is so.", 3), ("B is so.", 1),
    ]  # fmt: skip


def test_the_check_that_was_judged_is_the_check_that_is_told() -> None:
    one = claim(CLEAN.edited("92.5%", "95%"))
    assert one.check == "Alpha of Ada = 95%"
    assert "95%" in one.reads


def test_a_contradiction_says_what_changed_and_where() -> None:
    (one,) = [d for d in found(CLEAN.edited("92.5%", "95%")) if d.rule == "contradicted"]
    assert one.help.startswith("“92.5%” became “95%”; ")
    assert (one.file, one.line, one.column, one.end_column) == ("report.md", 5, 1, 25)


def test_a_rewording_says_what_changed_and_what_to_do() -> None:
    (one,) = found(CLEAN.edited("reaches", "attains"))
    assert (one.rule, one.claim) == ("reworded", "c1")
    assert "“reaches” became “attains”" in one.message
    assert "--update-quotes" in one.help
    assert [word for _, word in one.related] == ["the claim"]


def test_a_check_that_followed_is_shown() -> None:
    (one,) = found(CLEAN.edited("92.5%", "93%"))
    assert "`Alpha of Ada = 93%`" in one.message


def test_what_is_to_be_written_has_its_place() -> None:
    there = CLEAN.edited("92.5%", "93%")
    text = there.files["a.claims"]
    assert {(text[one.start : one.end], one.text) for one in claim(there).updates} == {
        (f'"{SAYS}"', '"Ada reaches 93% on Alpha."'),
        ("92.5%", "93%"),
    }
    assert all(isinstance(one, Update) and one.file == "a.claims" for one in claim(there).updates)


REFUSED = (("92.5%", "95%"), ("reaches", "never reaches"), (SAYS, ""))


@pytest.mark.parametrize(("old", "new"), REFUSED)
def test_what_was_not_accepted_is_not_written(old: str, new: str) -> None:
    assert claim(CLEAN.edited(old, new)).updates == ()


def test_a_changed_check_that_is_not_decided_leaves_the_quote_stale() -> None:
    says = "Ada beats Ben on Beta-500."
    there = quoting(says, "Ada beats Ben on Beta-500").edited("Ben", "Dan")
    one = claim(there)
    assert (one.quotes[0].status, one.verdict) == ("stale", Verdict.SUPPORTED)
    (stale,) = [d for d in found(there) if d.rule == "stale-quote"]
    assert "`Ada beats Dan-1B on Beta-500`" in stale.message
    assert "undecided" in stale.message
