"""Quotes in a report: found wherever it says them, once, and followed where it changed."""

from __future__ import annotations

import pytest

from tests.reconcile.world import HEAD, World, found, quotes, quoting, rules, world

SAYS = "Ada reaches 92.5% on Alpha."
CHECK = "check Alpha of Ada = 92.5%"
CLAIM = f'quote "{SAYS}" {CHECK}'

STANDINGS = {
    "paragraph": f"{SAYS}\n",
    "among others": f"Well. {SAYS} So it is.\n",
    "list item": f"- {SAYS}\n- other\n",
    "numbered item": f"1. {SAYS}\n2. other\n",
    "nested item": f"- a\n  - {SAYS}\n",
    "heading": f"## {SAYS}\n\ntext\n",
    "underlined heading": f"{SAYS}\n=====\n",
    "block quote": f"> {SAYS}\n",
    "table cell": f"| a | b |\n|---|---|\n| x | {SAYS} |\n",
    "footnote": f"Text[^1].\n\n[^1]: {SAYS}\n",
    "html": f"<p>{SAYS}</p>\n",
    "emphasis": "**Ada** _reaches_ `92.5%` on *Alpha*.\n",
    "link": "Ada [reaches 92.5%](https://example.org/3 'a title') on Alpha.\n",
    "lines": "Ada\nreaches\n92.5% on\nAlpha.\n",
    "line end marks": "Ada reaches  \n92.5% \\\non Alpha.\n",
    "quote marks": "“Ada” reaches «92.5%» on 'Alpha'.\n",
    "capitals": "ADA reaches 92.5% ON ALPHA.\n",
    "entities": "Ada&nbsp;reaches 92.5&#37; on Alpha.\n",
    "after front matter": f"---\ntitle: x\n---\n\n{SAYS}\n",
    "CRLF": f"One.\r\nTwo. {SAYS}\r\n",
    "BOM": f"\ufeff{SAYS}\n",
}
NOWHERE = {
    "code": f"```\n{SAYS}\n```\n\ntext\n",
    "indented code": f"text\n\n    {SAYS}\n",
    "comment": f"<!-- {SAYS} -->\n\ntext\n",
    "front matter": f"---\ntitle: {SAYS}\n---\n\ntext\n",
    "link target": "[text](<Ada reaches 92.5% on Alpha.>)\n",
    "empty": "",
    "two paragraphs": "Ada reaches\n\n92.5% on Alpha.\n",
}


@pytest.mark.parametrize("report", STANDINGS.values(), ids=STANDINGS)
def test_a_quote_is_found_wherever_it_stands(report: str) -> None:
    there = world(report, CLAIM)
    assert rules(there) == []
    assert [quote.status for quote in quotes(there)] == ["found"]


@pytest.mark.parametrize("standing", [one for one in STANDINGS if "92.5%" in STANDINGS[one]])
def test_an_edit_is_found_wherever_it_stands(standing: str) -> None:
    there = world(STANDINGS[standing], CLAIM).edited("92.5%", "95.2%")
    (one,) = [one for one in found(there) if one.rule == "contradicted"]
    before = STANDINGS[standing].lower().partition("ada")[0]
    assert (one.file, one.line) == ("report.md", before.count("\n") + 1)


@pytest.mark.parametrize("report", NOWHERE.values(), ids=NOWHERE)
def test_what_is_no_prose_has_no_quotes(report: str) -> None:
    assert rules(world(report, CLAIM)) == ["stale-quote"]


def test_a_plain_text_has_no_markup() -> None:
    head = HEAD.replace("report.md", "report.txt")
    there = world("", CLAIM, head=head)
    there.files["report.txt"] = "Title\n\nHello. Ada\nreaches 92.5% on Alpha. *Done* <b>\n"
    assert rules(there) == []
    assert rules(there.edited("92.5%", "95.2%", "report.txt")) == ["contradicted"]


def test_the_place_of_a_quote_is_exact() -> None:
    (quote,) = quotes(world("# T\n\nWell: **Ada** reaches\n92.5% on [Alpha](x).\n", CLAIM))
    assert (quote.line, quote.column, quote.end_line, quote.end_column) == (3, 9, 4, 16)


# --- more than one --------------------------------------------------------------------------------


def test_a_quote_that_stands_twice_is_ambiguous() -> None:
    there = world(f"# T\n\n{SAYS}\n\n> {SAYS}\n", CLAIM)
    (one,) = found(there)
    assert (one.rule, one.file) == ("ambiguous-quote", "a.claims")
    assert "3, 5" in one.message
    assert [place.line for place, _ in one.related] == [3, 5]


def test_words_around_it_make_a_quote_one() -> None:
    there = world(f"{SAYS} Again: {SAYS}\n", f'quote "Again: {SAYS}" {CHECK}')
    assert rules(there) == []


def test_a_quote_over_two_sentences_is_one_quote() -> None:
    both = "Ada leads on Alpha. It reaches 92.5% there."
    there = world(f"First. {both} Last of all.\n", f'quote "{both}" {CHECK}')
    assert rules(there) == []
    assert rules(there.edited("92.5%", "95.2%")) == ["contradicted"]
    assert rules(there.edited("reaches", "attains")) == ["reworded"]
    assert rules(there.edited("reaches", "never reaches")) == ["stale-quote"]
    assert rules(there.edited("Alpha. It", "Alpha; it")) == []


def test_a_sentence_may_be_cut_in_two() -> None:
    says = "Ada reaches 92.5% on Alpha, and on the tests as a whole it is a good choice for many."
    there = world(f"{says}\n", f'quote "{says}" {CHECK}')
    assert rules(there.edited("Alpha, and on", "Alpha. On")) == ["reworded"]


SEVERAL = world(
    "# T\n\nAda reaches 92.5%.\n\nOn Alpha it has 92.5% of them.\n",
    f'quote "Ada reaches 92.5%" quote "On Alpha it has 92.5% of them." {CHECK}',
)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    (
        ("reaches", "attains", ["reworded"]),
        ("it has", "it shows", ["reworded"]),
        ("reaches 92.5%", "reaches 95.2%", ["contradicted"]),
        ("has 92.5%", "has 95.2%", ["contradicted"]),
        ("reaches", "never reaches", ["stale-quote"]),
        ("On Alpha it has 92.5% of them.", "Nothing is said of this.", ["stale-quote"]),
    ),
)
def test_each_quote_of_a_claim_is_looked_after(old: str, new: str, wanted: list[str]) -> None:
    assert rules(SEVERAL) == []
    assert rules(SEVERAL.edited(old, new)) == wanted


def test_a_change_of_all_quotes_is_one_change() -> None:
    report = SEVERAL.files["report.md"]
    both = World({**SEVERAL.files, "report.md": report.replace("92.5%", "93%")})
    assert rules(both) == ["reworded", "reworded"]


def test_a_claim_cannot_follow_two_ways() -> None:
    parted = SEVERAL.edited("reaches 92.5%", "reaches 93%").edited("has 92.5%", "has 94%")
    assert rules(parted) == ["stale-quote", "stale-quote"]


# --- moved, gone ----------------------------------------------------------------------------------


def test_a_sentence_that_moved_is_found() -> None:
    there = world(f"One. {SAYS} Two.\n\nLast.\n", CLAIM)
    assert rules(there.edited(f" {SAYS}", "").edited("Last.", f"Last. {SAYS}")) == []


def test_a_sentence_that_is_gone_is_stale_at_its_claim() -> None:
    (one,) = found(quoting(SAYS, "Alpha of Ada = 92.5%").edited(SAYS, "It is what it is."))
    assert (one.rule, one.file, one.claim) == ("stale-quote", "a.claims", "c1")
    assert SAYS in one.message


def test_a_claim_does_not_move_to_a_sentence_of_another() -> None:
    second = "Ben reaches 85.2% on Alpha."
    there = world(f"{SAYS}\n\n{second}\n", CLAIM, f'quote "{second}" check Alpha of Ben = 85.2%')
    (one,) = [one for one in found(there.edited(f"{SAYS}\n\n", "")) if one.rule != "reworded"]
    assert (one.rule, one.claim) == ("stale-quote", "c1")


def test_both_sentences_are_shown_word_by_word() -> None:
    (one,) = found(quoting(SAYS, "Alpha of Ada = 92.5%").edited("reaches", "never reaches"))
    assert "“never” was added" in one.message
    assert SAYS in one.help
    assert "Ada never reaches 92.5% on Alpha" in one.help


# --- claims of other kinds ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    (
        ("Ada", "**Ada**", []),
        ("reaches", "attains", ["reworded"]),
        ("92.5%", "95.2%", ["stale-quote"]),
        ("Ada", "Ben", ["stale-quote"]),
        ("reaches", "never reaches", ["stale-quote"]),
    ),
)
def test_a_skipped_claim_cannot_follow(old: str, new: str, wanted: list[str]) -> None:
    there = world(f"{SAYS}\n", f'quote "{SAYS}" skip because "it says so"')
    assert rules(there) == []
    assert rules(there.edited(old, new)) == wanted


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    (
        ("reaches", "attains", ["reworded"]),
        ("95.2%", "92.5%", ["reworded", "unexpected-verdict"]),
        ("95.2%", "95.3%", ["contradicted"]),
        ("reaches", "never reaches", ["stale-quote"]),
    ),
)
def test_an_expected_verdict_excuses_no_other_wrong_sentence(
    old: str, new: str, wanted: list[str]
) -> None:
    says = SAYS.replace("92.5%", "95.2%")
    fields = f'quote "{says}" check Alpha of Ada = 95.2% expect contradicted because "a slip"'
    there = world(f"{says}\n", fields)
    assert rules(there) == []
    assert rules(there.edited(old, new)) == wanted


def test_a_broken_claim_has_no_quotes() -> None:
    there = world(f"{SAYS}\n", f'quote "{SAYS}" check beats beats', CLAIM)
    assert rules(there) == ["syntax"]


def test_an_empty_quote_is_stale() -> None:
    assert rules(world(f"{SAYS}\n", f'quote "…" {CHECK}')) == ["stale-quote"]


def test_two_claims_files_may_share_a_report() -> None:
    there = world(f"{SAYS}\n", CLAIM)
    other = f'{HEAD}claim other quote "{SAYS}" check Alpha of Ada = 92.5%\n'
    both = World({**there.files, "b.claims": other})
    assert rules(both) == []
    assert rules(both.edited("reaches", "attains")) == ["reworded", "reworded"]
    assert rules(both.edited("92.5%", "95.2%")) == ["contradicted", "contradicted"]
    assert rules(both.edited("92.5%", "95.2%"), only=("other",)) == ["contradicted"]


def test_a_report_that_is_missing_is_said_once() -> None:
    there = world("", CLAIM)
    del there.files["report.md"]
    assert [one.rule for one in found(there)] == ["unreadable-file"]
