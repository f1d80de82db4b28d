"""What goes with a finding: its words, and the figures that a verdict rests on."""

from __future__ import annotations

from claimcheck.consistency import ClaimResult, Evidence, Verdict
from claimcheck.render.context import figures_of, related_of, words_of
from claimcheck.render.findings import Located
from claimcheck.source import Place

from .reports import AHEAD, DATA, FINDINGS, SURPASS, finding


def figure(row: str, role: str, printed: str = "1.0", line: int = 1) -> Evidence:
    return Evidence("models", row, "AIME 2024", printed, role, DATA, line, 7)


def shown(claim: ClaimResult, rule: str = "contradicted") -> list[str]:
    return [word for _, word in figures_of(Located(finding(rule, "m", 1, 1), claim, 0))]


def with_rows(*rows: tuple[str, str], **others: object) -> ClaimResult:
    evidence = tuple(figure(row, role, "" if role == "missing" else "1.0") for row, role in rows)
    plain = SURPASS._replace(chart=None, reads="", because=(), evidence=evidence)
    return plain._replace(**others)  # type: ignore[arg-type]


def rows(claim: ClaimResult) -> list[str]:
    return [word.partition(",")[0] for word in shown(claim)]


def test_the_figures_of_a_verdict() -> None:
    assert figures_of(Located(FINDINGS[0], SURPASS, 0)) == [
        (Place(DATA, 25, 52), "DeepSeek-R1-Distill-Qwen-32B, AIME 2024: 72.6"),
        (Place(DATA, 21, 34), "DeepSeek-R1, AIME 2024: 79.8"),
    ]


def test_that_only_verdicts_rest_on_figures() -> None:
    assert shown(SURPASS, "undecided") == shown(SURPASS, "unexpected-verdict") != []
    assert shown(SURPASS, "stale-quote") == shown(SURPASS, "fragile-verdict") == []
    assert figures_of(Located(FINDINGS[0], None, 0)) == []


def test_a_figure_that_is_missing() -> None:
    assert shown(with_rows(("R1", "missing"))) == ["R1, AIME 2024: not reported"]


def test_that_there_are_five_at_most_and_one_of_each_part() -> None:
    broken = [(f"broken-{n}", "counterexample") for n in range(9)]
    claim = with_rows(("R1", "compared"), *broken, ("V3", "missing"))
    assert rows(claim) == ["broken-0", "broken-1", "broken-2", "R1", "V3"]
    others = [(f"other-{n}", "compared") for n in range(9)]
    few = with_rows(*others, *broken[:2])
    assert rows(few) == ["broken-0", "broken-1", "other-0", "other-1", "other-2"]


def test_that_what_is_missing_comes_first_where_it_decides() -> None:
    claim = with_rows(("R1", "compared"), ("V3", "missing"), verdict=Verdict.UNDECIDED)
    assert rows(claim) == ["V3", "R1"]


def test_that_rows_of_the_account_come_first() -> None:
    many = [(f"other-{n}", "compared") for n in range(9)]
    claim = with_rows(*many, ("R1", "compared"), ("R1-Zero", "compared"))
    assert rows(claim._replace(because=("70B against R1 (37B)",)))[0] == "R1"
    assert rows(claim._replace(because=("R1-Zero trails",)))[0] == "R1-Zero"
    assert rows(claim._replace(reads="others beat R1-Zero"))[0] == "R1-Zero"
    assert rows(claim._replace(because=("R1x and xR1 and _R1",)))[0] == "other-0"
    assert rows(claim._replace(chart=SURPASS.chart, because=("R1",)))[0] == "R1"


def test_that_rows_compared_with_come_first() -> None:
    claim = with_rows(("V3", "compared"), ("DeepSeek-R1", "compared"), chart=SURPASS.chart)
    assert rows(claim) == ["DeepSeek-R1", "V3"]


def test_words_and_places_are_visible_and_none_is_empty() -> None:
    item = finding("syntax", "a\x1bb", 1, 1, help="\nc\u202ed\n  example: 1  \n\n")._replace(
        related=((Place("x", 3, 4), "the\nfirst"),) * 30
    )
    assert words_of(item) == ["a\\x1bb", "c\\u202ed", "  example: 1"]
    assert related_of(Located(item, AHEAD, 0)) == [(Place("x", 3, 4), "the\\nfirst")] * 20
