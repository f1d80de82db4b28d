"""The exit status of a run: the one place that decides whether claims pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity

CHECKED, FAILED, NOT_CHECKED = 0, 1, 2


def exit_status(
    report: ConsistencyReport,
    fail_on: str = "error",
    ignored: Collection[str] = (),
    allow_empty: bool = False,
    known: Collection[Diagnostic] = (),
) -> int:
    """0, 1 or 2 of the table of exit statuses; 2 wins over 1.

    `fail_on` is one of `settings.FAIL_LEVELS`, `known` is what a baseline took out of the report.
    The verdicts are asked as well as the diagnostics: a claim that failed without a word about it,
    here or among what is known, has failed.
    """
    if is_broken(report) or not (report.claims or allow_empty):
        return NOT_CHECKED
    failing = {Severity.ERROR} | ({Severity.WARNING} if fail_on == "warning" else set())
    if any(finding.severity in failing for finding in report.diagnostics):
        return FAILED
    failed = Counter((claim.name, _failing(claim, fail_on)) for claim in report.claims)
    failed -= Counter((finding.claim or "", finding.rule) for finding in known)
    return FAILED if any(rule and rule not in ignored for _, rule in failed) else CHECKED


def is_broken(report: ConsistencyReport) -> bool:
    """Whether something could not be checked at all."""
    return any(claim.verdict is Verdict.ERROR for claim in report.claims) or any(
        finding.severity is Severity.BROKEN for finding in report.diagnostics
    )


def _failing(claim: ClaimResult, fail_on: str) -> str:
    """The rule by which a claim's verdict fails; empty when it passes."""
    if claim.expected is not None:
        return "" if claim.is_as_expected else "unexpected-verdict"
    if claim.verdict is Verdict.UNDECIDED:
        return "undecided" if fail_on != "error" else ""
    return "contradicted" if claim.verdict is Verdict.CONTRADICTED else ""
