"""What a person sees, whole pages at a time."""

from __future__ import annotations

from claimcheck.consistency import ClaimResult, ConsistencyReport, Quote, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render import render
from claimcheck.render.width import width

from .reports import (
    AHEAD,
    BROKEN,
    CLAIMS,
    EVERYTHING,
    FINDINGS,
    KNOWN,
    REPORT,
    SUPPORTED,
    SURPASS,
    finding,
)


def page(*claims: ClaimResult, found: tuple[Diagnostic, ...] = (), **options: bool) -> str:
    return render(ConsistencyReport(claims, found), "text", **options)


def test_everything() -> None:
    assert (
        render(EVERYTHING, "text")
        == """\
claims/report.md:57:14     contradicted  distilled-surpass-r1
  says      frequently ahead of the original R1
  checked   at least one of the 6 distilled models beats DeepSeek-R1 on AIME 2024
  figures   none of the 6 does; the nearest trails by 7.2 points

            DeepSeek-R1                   79.8 ─────────────────────────────●
            DeepSeek-R1-Distill-Qwen-32B  72.6 ──────────────────────────○
            DeepSeek-R1-Distill-Llama-70B 70.0 ─────────────────────────○
            … 4 more, down to 28.9

claims/report.claims:21:9  undecided     ahead-of-qwen
  says      Ahead of Qwen
  checked   in at least 40 % of 6 comparisons, a distilled model beats Qwen2.5-72B on MMLU
  figures   2 of 6 do, and 1 is not known
  needs     the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not reported
  parts     undecided     distilled often beat Qwen2.5-72B
            supported     R1 beats Qwen2.5-72B
  words     often means at least 40%

claims/report.claims:61:14  unknown-name  there is no row or set called `distiled`
   61 |   check some distiled beats DeepSeek-R1 on AIME-2024
      |              ^^^^^^^^ did you mean `distilled`, the set of line 6?

claims/report.claims:8:5  unused-name  no claim uses `llama`
    remove it, or use it

6 claims: 1 supported · 2 contradicted (1 expected) · 1 undecided · 1 skipped · 1 error · 1 warning
"""
    )


def test_the_block_of_the_specification() -> None:
    assert page(SURPASS, found=FINDINGS).startswith("""\
claims/report.md:57:14  contradicted  distilled-surpass-r1
  says      frequently ahead of the original R1
  checked   at least one of the 6 distilled models beats DeepSeek-R1 on AIME 2024
  figures   none of the 6 does; the nearest trails by 7.2 points

            DeepSeek-R1                   79.8 ─────────────────────────────●
            DeepSeek-R1-Distill-Qwen-32B  72.6 ──────────────────────────○
            DeepSeek-R1-Distill-Llama-70B 70.0 ─────────────────────────○
            … 4 more, down to 28.9

""")


def test_verbose_adds_the_other_claims_and_the_evidence() -> None:
    text = render(EVERYTHING, "text", verbose=True)
    assert (
        """
            … 4 more, down to 28.9
  evidence  2 figures, source r1-paper
    DeepSeek-R1                   AIME 2024  79.8  compared        data/benchmarks.yaml:21:34
    DeepSeek-R1-Distill-Qwen-32B  AIME 2024  72.6  counterexample  data/benchmarks.yaml:25:52
"""
        in text
    )
    assert text.endswith("""\
claims/report.claims:31:9  supported     r1-math
  checked   the MATH-500 of DeepSeek-R1 is 97.3 %
  figures   it is 97.3
  evidence  1 figure, source r1-paper
    DeepSeek-R1  MATH-500  97.3  compared  data/benchmarks.yaml:21:50

claims/report.claims:41:9  contradicted  known
  checked   the MATH-500 of DeepSeek-R1 is above 98 %
  expected  contradicted, because the sentence goes with the next version

claims/report.claims:50:1  skipped       rl-is-the-reason
  says      thanks to reinforcement learning
  skipped   a cause; no figure in the tables can decide it

6 claims: 1 supported · 2 contradicted (1 expected) · 1 undecided · 1 skipped · 1 error · 1 warning
""")


def test_quiet_leaves_errors_and_the_summary() -> None:
    text = render(EVERYTHING, "text", quiet=True)
    assert "distilled-surpass-r1" in text
    assert "unknown-name" in text
    assert "ahead-of-qwen" not in text
    assert "unused-name" not in text
    assert text.splitlines()[-1].startswith("6 claims: ")


def test_all_is_well() -> None:
    assert page(SUPPORTED) == "1 claim: 1 supported\n"
    assert page() == "0 claims\n"


def test_contradicted_come_first_whatever_the_order() -> None:
    text = page(AHEAD, SURPASS, found=FINDINGS)
    assert text.index(SURPASS.name) < text.index(AHEAD.name)


def test_an_outcome_that_is_no_longer_expected() -> None:
    claim = KNOWN._replace(verdict=Verdict.SUPPORTED)
    found = finding("unexpected-verdict", "expected contradicted, is supported", 41, 9)
    text = page(claim, found=(found._replace(claim=claim.name),))
    assert (
        text
        == """\
claims/report.claims:41:9  supported     known
  checked   the MATH-500 of DeepSeek-R1 is above 98 %
  expected  contradicted, because the sentence goes with the next version

1 claim: 1 supported (1 unexpected)
"""
    )


def test_what_has_no_finding_is_not_listed() -> None:
    """`--ignore` and baselines take findings away, and the blocks go with them."""
    assert page(SURPASS) == "1 claim: 1 contradicted\n"


def test_a_verdict_finding_without_its_claim_is_still_said() -> None:
    assert "contradicted  none of the 6" in page(SUPPORTED, found=FINDINGS[:1])


def test_an_error_is_never_silent() -> None:
    text = page(BROKEN)
    assert (
        text
        == """\
claims/report.claims:61:9  error         misspelt
  checked   some distiled beats DeepSeek-R1 on AIME-2024

1 claim: 1 error
"""
    )


def test_an_error_hidden_behind_a_warning_is_never_silent() -> None:
    warning = finding("empty-set", "the set is empty", 61, 14, claim=BROKEN.name)
    assert "error         misspelt" in page(BROKEN, found=(warning,))


def test_errors_outside_the_claims_are_in_the_summary() -> None:
    found = finding("data-format", "unknown key `beter`", 3, 5, file="data/benchmarks.yaml")
    assert (
        page(SUPPORTED, found=(found,))
        == """\
data/benchmarks.yaml:3:5  data-format  unknown key `beter`

1 claim: 1 supported · 1 error in the files
"""
    )
    assert page(BROKEN, found=(found, found)).endswith("1 claim: 1 error · 2 other errors\n")


def test_a_title_stands_in_for_a_quote_and_nothing_for_neither() -> None:
    assert "  says      Ahead of Qwen\n" in page(AHEAD, found=FINDINGS)
    assert "says" not in page(AHEAD._replace(title=""), found=FINDINGS)


def test_several_quotes_stand_below_each_other() -> None:
    claim = AHEAD._replace(quotes=(Quote("one"), Quote("two")))
    assert "  says      one\n            two\n" in page(claim, found=FINDINGS)


def test_a_quote_that_is_not_found_moves_nothing() -> None:
    claim = SURPASS._replace(quotes=(Quote("gone", "missing", REPORT, 1, 1),))
    assert page(claim, found=FINDINGS).startswith(f"{CLAIMS}:14:9  contradicted")


def test_a_chart_is_headed_where_its_measure_is_in_doubt() -> None:
    claim = SURPASS._replace(reads="a distilled model beats DeepSeek-R1 on one of math")
    assert "\n\n            AIME 2024\n            DeepSeek-R1 " in page(claim, found=FINDINGS)


def test_lines_keep_to_the_width() -> None:
    long = SURPASS._replace(
        reads="日本語の文は空白なしで続く" * 20,
        because=("a sentence of many words " * 20, "x" * 300),
        note="word " * 60,
        undecided=("the figure of " * 20,),
    )
    report = EVERYTHING._replace(claims=(long, *EVERYTHING.claims[1:]))
    for columns in (80, 100, 120):
        text = render(report, "text", verbose=True, width=columns)
        body = text.splitlines()[:-1]
        assert max(map(width, body)) <= columns
    assert "日本語" in text


def test_a_width_out_of_reason_is_brought_in() -> None:
    for columns in (-5, 0, 7, 10_000):
        assert max(map(width, render(EVERYTHING, "text", width=columns).splitlines())) <= 120


def test_hostile_text_stays_text() -> None:
    evil = "\x1b[31m::error::[bold]\u202e\n::set-env name=A::b ##[group]x"
    claim = ClaimResult(
        name=evil, file=evil, line=1, column=1, verdict=Verdict.CONTRADICTED, reads=evil,
        because=(f"{'word ' * 17} ::error file=x::y",), note=evil, quotes=(Quote(evil),),
    )  # fmt: skip
    found = tuple(
        finding(rule, evil, 1, 1, file=evil, line_text=evil, claim=name)
        for rule, name in (("contradicted", evil), ("syntax", None), ("unused-name", None))
    )
    text = page(claim, found=(*found, finding("syntax", "m", 1, 1, file="::error::x")))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "##[" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "\\x3a:error file=x::y" in text


def test_severities_decide_and_not_names() -> None:
    """With a stricter configuration an undecided claim may be an error."""
    strict = FINDINGS[1]._replace(severity=Severity.ERROR)
    assert "ahead-of-qwen" in page(AHEAD, found=(strict,), quiet=True)
