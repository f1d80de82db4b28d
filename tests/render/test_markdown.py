"""The summary for a pull request: what it says, in which order, and that it always fits."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.consistency import ConsistencyReport, Cover, Quote, ReadSentence, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render import render
from claimcheck.render.markdown import LIMIT
from claimcheck.source import Place

from .reports import AHEAD, CLAIMS, EVERYTHING, FINDINGS, KNOWN, REPORT, SURPASS, finding

OWN_TAGS = {"details", "summary", "h2", "p", "ul", "li", "strong", "code"}


def page(*found: Diagnostic, claims: tuple = (SURPASS, AHEAD), **options: bool) -> str:
    return render(ConsistencyReport(claims, found), "markdown", **options)


def html(markdown: str) -> str:
    return MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(markdown)


def tags(markdown: str) -> set[str]:
    return set(re.findall(r"</?([a-z0-9]+)", html(markdown)))


def rules(markdown: str) -> list[str]:
    return re.findall(r"^- \*\*([a-z-]+)\*\*", markdown, re.MULTILINE)


def test_everything() -> None:
    assert (
        render(EVERYTHING, "markdown")
        == """\
## claimcheck: 1 contradicted claim, 1 other error, 1 undecided claim, 1 warning

6 claims: 1 supported · 2 contradicted (1 expected) · 1 undecided · 1 skipped · 1 error · 1 warning

- **contradicted** `claims/report.md:57` distilled-surpass-r1
  - says: frequently ahead of the original R1
  - checked: at least one of the 6 distilled models beats DeepSeek-R1 on AIME 2024
  - figures: none of the 6 does; the nearest trails by 7.2 points
  - data: DeepSeek-R1-Distill-Qwen-32B, AIME 2024: 72.6 (`data/benchmarks.yaml:25`); \
DeepSeek-R1, AIME 2024: 79.8 (`data/benchmarks.yaml:21`)
  - see: the claim (`claims/report.claims:14`)
- **unknown-name** `claims/report.claims:61` there is no row or set called `distiled` \
(claim misspelt)
  - did you mean `distilled`, the set of line 6?

<details>
<summary>1 undecided claim</summary>

- **undecided** `claims/report.claims:21` ahead-of-qwen
  - says: Ahead of Qwen
  - checked: in at least 40 % of 6 comparisons, a distilled model beats Qwen2.5-72B on MMLU
  - figures: 2 of 6 do, and 1 is not known
  - needs: the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not reported

</details>

<details>
<summary>1 warning</summary>

- **unused-name** `claims/report.claims:8` no claim uses `llama`
  - remove it, or use it

</details>
"""
    )


def test_how_it_is_read() -> None:
    read = html(render(EVERYTHING, "markdown"))
    assert tags(render(EVERYTHING, "markdown")) == OWN_TAGS
    assert "<li><strong>contradicted</strong> <code>claims/report.md:57</code>" in read
    assert "<li>says: frequently ahead of the original R1</li>" in read
    assert read.count("<details>\n<summary>1 ") == read.count("</ul>\n</details>") == 2


def test_that_findings_stand_in_the_order_of_the_report() -> None:
    """Reports come before the files behind them, whatever their names."""
    sentence = ReadSentence("Text.", "z.md", 1, 1, 1, 6, Cover.SILENT)
    found = [
        finding("wrong-number", "third", 7, 1, file="z.md"),
        finding("syntax", "fourth", 1, 1, file=CLAIMS),
        finding("data-format", "fifth", 1, 1, file="data.yaml"),
        finding("table-disagrees", "second", 70, 1, file=REPORT),
        FINDINGS[0],
    ]
    report = ConsistencyReport((SURPASS,), tuple(found), sentences=(sentence,))
    assert rules(render(report, "markdown")) == [
        *("contradicted", "table-disagrees", "wrong-number", "syntax", "data-format")
    ]


def test_headlines() -> None:
    note = finding("fragile-verdict", "m", 1, 1)
    for found, words in (
        ((), "no findings"),
        (FINDINGS[2:3], "1 error"),
        ((*FINDINGS[:1], *FINDINGS[2:3] * 2), "1 contradicted claim, 2 other errors"),
        ((note, note), "2 notes"),
    ):
        assert page(*found).splitlines()[0] == f"## claimcheck: {words}"


def test_nothing_found() -> None:
    assert page(claims=()) == "## claimcheck: no findings\n\n0 claims\n"


def test_quiet_leaves_errors() -> None:
    text = page(*FINDINGS, quiet=True)
    assert rules(text) == ["contradicted", "unknown-name"]
    assert text.startswith("## claimcheck: 1 contradicted claim, 1 other error\n")
    assert "details" not in text


def test_that_severities_decide_what_is_folded() -> None:
    strict = FINDINGS[1]._replace(severity=Severity.ERROR)
    assert "details" not in page(strict)
    assert "## claimcheck: 1 error\n" in page(strict)


def test_that_the_words_of_today_stand_for_those_of_the_quote() -> None:
    claim = SURPASS._replace(
        quotes=(Quote("often ahead", "followed", REPORT, 57, 14, 57, 40, "mostly ahead"),)
    )
    text = page(FINDINGS[0], claims=(claim,))
    assert "  - says: mostly ahead\n" in text
    assert "often ahead" not in text


def test_an_outcome_that_is_no_longer_expected() -> None:
    claim = KNOWN._replace(verdict=Verdict.SUPPORTED, because=("it is 98.3",))
    found = finding("unexpected-verdict", "m", 41, 9, claim="known")
    assert page(found, claims=(claim,)).endswith("""\
- **unexpected-verdict** `claims/report.claims:41` known
  - checked: the MATH-500 of DeepSeek-R1 is above 98 %
  - found: supported
  - figures: it is 98.3
  - expected: contradicted
""")


def test_help_and_other_places() -> None:
    found = finding(
        "ambiguous-quote",
        "the report has this twice",
        3,
        1,
        claim="clear-lead",
        help="add words:\n  quote `more` words\n\nas here",
        related=((Place(REPORT, 9, 1), "the other one"),),
    )
    assert page(found).endswith("""\
- **ambiguous-quote** `claims/report.claims:3` the report has this twice (claim clear-lead)
  - add words:
  - ``quote `more` words``
  - as here
  - see: the other one (`claims/report.md:9`)
""")


def test_a_verdict_finding_without_its_claim_is_still_said() -> None:
    text = page(FINDINGS[0], claims=())
    assert "- **contradicted** `claims/report.claims:14` none of the 6 does;" in text


EVIL = (
    "[x](https://evil.example) ![i](//evil.example/i.png) <img src=x onerror=y> @octocat #1 "
    "</details><script>z</script> `a` ``b` |c|d| *e* _f_ ~~g~~ &amp; \\ \n\n# h\n- i\n\n"
    "\x1b[31m\u202e ##[group]k ::error::l $m$ www.evil.example"
)


def evil_report(text: str) -> ConsistencyReport:
    claim = SURPASS._replace(
        name=text,
        file=text,
        because=(text, text),
        reads=text,
        quotes=(Quote(text, "found", text, 5, 1),),
        evidence=(SURPASS.evidence[0]._replace(row=text, measure=text, printed=text, file=text),),
    )
    found = finding("contradicted", text, 1, 1, file=text, claim=text, help=text)
    others = [
        finding(rule, text, 2, 1, file=text, help=text, related=((Place(text, 1, 1), text),))
        for rule in ("syntax", "unused-name", "fragile-verdict")
    ]
    open_ = AHEAD._replace(file=text, title=text, undecided=(text,))
    more = finding("undecided", text, 3, 1, file=text, claim=AHEAD.name)
    return ConsistencyReport((claim, open_), (found, *others, more))


def test_that_hostile_texts_do_nothing() -> None:
    text = render(evil_report(EVIL), "markdown")
    assert tags(text) == OWN_TAGS
    assert rules(text) == ["contradicted", "syntax", "undecided", "unused-name", "fragile-verdict"]
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)
    assert "##[" not in text
    live = re.sub(r"<code>.*?</code>", "", html(text))
    assert not re.search(r"@|#\d|://|www\.|\$", live)
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters() | st.sampled_from("`<>[]()@#\n|*_!&"), min_size=1))
def test_that_any_text_leaves_the_page_as_it_is(text: str) -> None:
    written = render(evil_report(text), "markdown")
    written.encode()
    assert tags(written) <= OWN_TAGS
    read = html(written)
    assert read.count("<details>") == read.count("</details>") == 3
    assert read.count("<strong>") == 5


def test_that_it_fits_a_comment_and_says_what_was_left_out() -> None:
    errors = [finding("syntax", f"error {n} " + "`word`! " * 60, n, 1) for n in range(1, 300)]
    text = page(*errors, *FINDINGS[1:2])
    assert LIMIT - 2000 < len(text) <= LIMIT
    shown = len(rules(text))
    assert "details" not in text
    assert text.endswith(
        f"\n{300 - shown} more findings are left out: a comment has no room for all.\n"
    )
    assert text.startswith("## claimcheck: 299 errors, 1 undecided claim\n")


def test_that_what_is_unfolded_closes_when_there_is_no_room_for_all() -> None:
    warnings = [finding("unused-name", "word " * 90, n, 1) for n in range(1, 300)]
    text = page(*FINDINGS[:1], *warnings, finding("fragile-verdict", "m", 1, 1))
    assert len(text) <= LIMIT
    assert text.count("<details>") == text.count("</details>") == 1
    left = 301 - len(rules(text))
    assert f"</details>\n\n{left} more findings are left out" in text
    assert rules(text)[0] == "contradicted"


def test_that_hostile_findings_fit_as_well() -> None:
    many = evil_report("` @ " * 1000)
    claim = many.claims[0]
    claim = claim._replace(quotes=claim.quotes * 50, because=claim.because * 50)
    found = [item._replace(related=item.related * 500) for item in many.diagnostics]
    text = render(ConsistencyReport((claim,), tuple(found)), "markdown")
    assert len(text) <= LIMIT
    assert "left out" in text


def test_the_same_report_is_the_same_bytes() -> None:
    once = render(EVERYTHING, "markdown")
    assert render(EVERYTHING, "markdown", color=True, verbose=True, width=70) == once
