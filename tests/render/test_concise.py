"""One line a finding."""

from __future__ import annotations

from claimcheck.consistency import ConsistencyReport
from claimcheck.render import render

from .reports import EVERYTHING, SUPPORTED, finding


def test_every_finding_sorted_by_place() -> None:
    assert (
        render(EVERYTHING, "concise")
        == """\
claims/report.claims:8:5: unused-name no claim uses `llama`
claims/report.claims:21:9: undecided the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not \
reported [ahead-of-qwen]
claims/report.claims:61:14: unknown-name there is no row or set called `distiled` [misspelt]
claims/report.md:57:14: contradicted none of the 6 does; the nearest trails by 7.2 points \
[distilled-surpass-r1]
"""
    )


def test_quiet_leaves_errors() -> None:
    lines = render(EVERYTHING, "concise", quiet=True).splitlines()
    assert [line.split()[1] for line in lines] == ["unknown-name", "contradicted"]


def test_nothing_found_is_nothing() -> None:
    assert render(ConsistencyReport((SUPPORTED,), ()), "concise") == ""


def test_a_finding_is_one_line_whatever_its_text() -> None:
    found = finding("syntax", "a\nb\r\n::error::c", 1, 1, file="::x")
    assert render(ConsistencyReport((), (found,)), "concise") == (
        "\\x3a:x:1:1: syntax a\\nb\\r\\n::error::c\n"
    )


def test_lines_of_a_file_are_in_the_order_of_numbers() -> None:
    found = tuple(finding("syntax", "m", line, 1) for line in (10, 9, 100))
    lines = render(ConsistencyReport((), found), "concise").splitlines()
    assert [line.split(":")[1] for line in lines] == ["9", "10", "100"]
