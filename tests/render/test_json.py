"""The JSON of schema 1: its shape, its values, its bytes."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.consistency import Advice, Alternative, ConsistencyReport, Margin, RoundedFigure
from claimcheck.render import render
from claimcheck.version import VERSION

from .reports import AHEAD, EVERYTHING, FINDINGS, SURPASS

CLAIM_KEYS = [
    *("name", "title", "file", "line", "check", "verdict", "expected", "reads", "because"),
    *("parts", "evidence", "vague", "fragile", "fragile_figures", "rounding", "margin"),
    *("firmness", "alternatives", "stronger", "elsewhere", "missing", "quotes"),
]
DIAGNOSTIC_KEYS = [
    *("rule", "severity", "message", "help", "claim"),
    *("file", "line", "column", "end_line", "end_column"),
]


def parsed(report: ConsistencyReport = EVERYTHING) -> Any:
    return json.loads(render(report, "json"))


def test_the_top() -> None:
    top = parsed()
    assert list(top) == ["schema", "tool", "summary", "claims", "diagnostics"]
    assert top["schema"] == 1
    assert top["tool"] == {"name": "claimcheck", "version": VERSION}
    assert top["summary"] == {
        "claims": 6,
        "supported": 1,
        "contradicted": 2,
        "undecided": 1,
        "skipped": 1,
        "errors": 1,
    }


def test_a_claim() -> None:
    claim = parsed()["claims"][0]
    evidence = claim.pop("evidence")
    assert claim == {
        "name": "distilled-surpass-r1",
        "title": "Distilled models surpass R1 on AIME",
        "file": "claims/report.claims",
        "line": 12,
        "check": "some distilled beats DeepSeek-R1 on AIME-2024",
        "verdict": "contradicted",
        "expected": None,
        "reads": "at least one of the 6 distilled models beats DeepSeek-R1 on AIME 2024",
        "because": ["none of the 6 does; the nearest trails by 7.2 points"],
        "parts": [],
        "vague": [],
        "fragile": None,
        "fragile_figures": [],
        "rounding": "",
        "margin": None,
        "firmness": "",
        "alternatives": [],
        "stronger": None,
        "elsewhere": [],
        "missing": [],
        "quotes": [
            {
                "text": "frequently ahead of the original R1",
                "status": "found",
                "file": "claims/report.md",
                "line": 57,
                "column": 14,
                "end_line": None,
                "end_column": None,
                "now": "",
            }
        ],
    }
    assert evidence[1] == {
        "table": "models",
        "row": "DeepSeek-R1-Distill-Qwen-32B",
        "measure": "AIME 2024",
        "printed": "72.6",
        "role": "counterexample",
        "file": "data/benchmarks.yaml",
        "line": 25,
        "column": 52,
        "source": "r1-paper",
    }


def test_every_claim_and_diagnostic_has_every_key() -> None:
    top = parsed()
    assert all(list(claim) == CLAIM_KEYS for claim in top["claims"])
    assert all(list(item) == DIAGNOSTIC_KEYS for item in top["diagnostics"])
    assert [claim["verdict"] for claim in top["claims"]] == [
        *("contradicted", "undecided", "supported", "contradicted", "skipped", "error")
    ]
    assert top["claims"][3]["expected"] == "contradicted"


def test_parts_and_vague_words() -> None:
    claim = parsed()["claims"][1]
    assert claim["parts"][0] == {"reads": AHEAD.parts[0].reads, "verdict": "undecided"}
    assert claim["vague"] == [
        {
            "word": "often",
            "meaning": "at least 40%",
            "holds_from": None,
            "holds_to": None,
            "range": "",
        }
    ]


def test_advice() -> None:
    figure = ("models", "DeepSeek-R1", "AIME 2024", "79.8")
    other = Alternative("no distilled beats R1 on AIME", "none does", "some → no", "none of the 6")
    advice = Advice(
        firmness="contradicted by 73 steps",
        margin=Margin(*figure, 73, "<=", "72.5"),
        rounding="rests on rounding",
        fragile=True,
        fragile_figures=(RoundedFigure(*figure, "79.84"),),
        alternatives=(other,),
        stronger=other,
        elsewhere=("on 1 of 3 others",),
        missing=("a figure",),
    )
    claim = parsed(ConsistencyReport((SURPASS._replace(advice=advice),), ()))["claims"][0]
    worded = {
        "check": "no distilled beats R1 on AIME",
        "reads": "none does",
        "change": "some → no",
        "because": "none of the 6",
    }
    row = {"table": "models", "row": "DeepSeek-R1", "measure": "AIME 2024", "printed": "79.8"}
    assert claim["margin"] == {**row, "steps": 73, "flips": {"op": "<=", "value": "72.5"}}
    assert claim["fragile_figures"] == [{**row, "value": "79.84"}]
    assert (claim["fragile"], claim["stronger"]) == (True, worded)
    assert claim["alternatives"] == [worded]
    assert (claim["elsewhere"], claim["missing"]) == (["on 1 of 3 others"], ["a figure"])


def test_a_verdict_points_at_the_quote() -> None:
    item = parsed()["diagnostics"][-1]
    assert item == {
        "rule": "contradicted",
        "severity": "error",
        "message": "none of the 6 does; the nearest trails by 7.2 points",
        "help": "",
        "claim": "distilled-surpass-r1",
        "file": "claims/report.md",
        "line": 57,
        "column": 14,
        "end_line": 57,
        "end_column": 49,
    }


def test_a_finding_that_stands_in_the_report_already_stays() -> None:
    there = FINDINGS[0]._replace(file="claims/report.md", line=57, column=3, end_column=61)
    item = parsed(ConsistencyReport((SURPASS,), (there,)))["diagnostics"][0]
    assert (item["column"], item["end_column"]) == (3, 61)


def test_a_mistake_in_a_claim_points_at_the_claim() -> None:
    mistake = FINDINGS[2]._replace(claim=SURPASS.name)
    item = parsed(ConsistencyReport((SURPASS,), (mistake,)))["diagnostics"][0]
    assert item["file"] == "claims/report.claims"


def test_text_is_utf_8_and_what_is_hidden_is_escaped() -> None:
    evil = 'größer 日本 "\\" \x1b\x9b\u202e\ud800\u2028\U000e0041 ##[group] ##vso[x] ## title'
    report = ConsistencyReport((SURPASS._replace(title=evil),), ())
    text = render(report, "json")
    assert "größer 日本" in text
    assert "\\u001b\\u009b\\u202e\\ud800\\u2028\\udb40\\udc41 \\u0023#[group]" in text
    assert "## title" in text
    assert text.endswith("}\n")
    text.encode()
    assert json.loads(text)["claims"][0]["title"] == evil


def test_the_same_report_is_the_same_bytes_whatever_the_options() -> None:
    once = render(EVERYTHING, "json")
    assert render(EVERYTHING, "json", color=True, verbose=True, quiet=True, width=80) == once


def test_an_empty_report() -> None:
    top = parsed(ConsistencyReport((), ()))
    assert (top["claims"], top["diagnostics"]) == ([], [])
