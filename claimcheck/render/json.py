"""The format `json`, schema 1: keys may be added, never changed or dropped.

A claim and a diagnostic take one line each. What is not built yet is `null` or `[]`. Text is UTF-8,
but what cannot be seen, and what a CI log would take for a command, is escaped.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.render.findings import findings
from claimcheck.render.visible import HIDDEN
from claimcheck.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.render import Options

SCHEMA = 1
_Object: TypeAlias = dict[str, object]


def render(report: ConsistencyReport, options: Options) -> str:
    """The whole report; no option changes it."""
    del options
    tool = {"name": "claimcheck", "version": VERSION}
    claims = [_claim(claim) for claim in report.claims]
    diagnostics = [_diagnostic(item) for item in findings(report)]
    return (
        f'{{"schema": {SCHEMA}, "tool": {_dumped(tool)},\n'
        f' "summary": {_dumped(_summary(report))},\n'
        f' "claims": {_listed(claims)},\n'
        f' "diagnostics": {_listed(diagnostics)}}}\n'
    )


def _listed(items: Sequence[_Object]) -> str:
    return "[{}]".format(",".join(f"\n  {_dumped(item)}" for item in items))


def _dumped(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(f"[{HIDDEN}]|##(?=\\[|vso\\[)", _escaped, text)


def _escaped(found: re.Match[str]) -> str:
    if found[0] == "##":
        return "\\u0023#"
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _summary(report: ConsistencyReport) -> _Object:
    return {
        "claims": len(report.claims),
        "supported": report.count(Verdict.SUPPORTED),
        "contradicted": report.count(Verdict.CONTRADICTED),
        "undecided": report.count(Verdict.UNDECIDED),
        "skipped": report.count(Verdict.SKIPPED),
        "errors": report.count(Verdict.ERROR),
    }


def _claim(claim: ClaimResult) -> _Object:
    return {
        "name": claim.name,
        "title": claim.title,
        "file": claim.file,
        "line": claim.line,
        "check": claim.check,
        "verdict": claim.verdict.value,
        "expected": claim.expected.value if claim.expected else None,
        "reads": claim.reads,
        "because": list(claim.because),
        "parts": [{"reads": part.reads, "verdict": part.verdict.value} for part in claim.parts],
        "evidence": _evidence(claim),
        "vague": _vague(claim),
        "fragile": None,
        "fragile_figures": [],
        "margin": None,
        "alternatives": [],
        "quotes": _quotes(claim),
    }


def _evidence(claim: ClaimResult) -> list[_Object]:
    return [
        {
            "table": item.table,
            "row": item.row,
            "measure": item.measure,
            "printed": item.printed,
            "role": item.role,
            "file": item.file,
            "line": item.line,
            "column": item.column,
            "source": item.source,
        }
        for item in claim.evidence
    ]


def _vague(claim: ClaimResult) -> list[_Object]:
    return [
        {"word": vague.word, "meaning": vague.meaning, "holds_from": None, "holds_to": None}
        for vague in claim.vague
    ]


def _quotes(claim: ClaimResult) -> list[_Object]:
    return [
        {
            "text": quote.text,
            "status": quote.status,
            "file": quote.file,
            "line": quote.line,
            "column": quote.column,
        }
        for quote in claim.quotes
    ]


def _diagnostic(item: Diagnostic) -> _Object:
    return {
        "rule": item.rule,
        "severity": item.severity.value,
        "message": item.message,
        "help": item.help,
        "claim": item.claim,
        "file": item.file,
        "line": item.line,
        "column": item.column,
        "end_line": item.end_line,
        "end_column": item.end_column,
    }
