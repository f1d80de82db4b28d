"""The format `json`, schema 1: keys may be added, never changed or dropped.

A claim and a diagnostic take one line each. What is not built yet is `null` or `[]`. Not here: how
text is escaped (`dumping`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.render.dumping import dumped, listed
from claimcheck.render.findings import findings
from claimcheck.render.json_advice import advice
from claimcheck.version import VERSION

if TYPE_CHECKING:
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
        f'{{"schema": {SCHEMA}, "tool": {dumped(tool)},\n'
        f' "summary": {dumped(_summary(report))},\n'
        f' "claims": {listed(claims)},\n'
        f' "diagnostics": {listed(diagnostics)}}}\n'
    )


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
        **advice(claim.advice),
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
        {
            "word": vague.word,
            "meaning": vague.meaning,
            "holds_from": vague.holds_from,
            "holds_to": vague.holds_to,
            "range": vague.range,
        }
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
            "end_line": quote.end_line,
            "end_column": quote.end_column,
            "now": quote.now,
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
