"""The exit status of a run: the one place that decides whether claims pass."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.rules import Severity

CHECKED, FAILED, NOT_CHECKED = 0, 1, 2


def exit_status(
    report: ConsistencyReport,
    fail_on: str = "error",
    ignored: Collection[str] = (),
    allow_empty: bool = False,
) -> int:
    """0, 1 or 2 of the table of exit statuses; 2 wins over 1.

    `fail_on` is one of `settings.FAIL_LEVELS`. The verdicts are asked as well as the diagnostics: a
    claim that failed without a word about it has failed.
    """
    if is_broken(report) or not (report.claims or allow_empty):
        return NOT_CHECKED
    failing = {Severity.ERROR} | ({Severity.WARNING} if fail_on == "warning" else set())
    if any(finding.severity in failing for finding in report.diagnostics):
        return FAILED
    if any(_fails(claim, fail_on, ignored) for claim in report.claims):
        return FAILED
    return CHECKED


def is_broken(report: ConsistencyReport) -> bool:
    """Whether something could not be checked at all."""
    return any(claim.verdict is Verdict.ERROR for claim in report.claims) or any(
        finding.severity is Severity.BROKEN for finding in report.diagnostics
    )


def _fails(claim: ClaimResult, fail_on: str, ignored: Collection[str]) -> bool:
    if claim.expected is not None:
        return not claim.is_as_expected and "unexpected-verdict" not in ignored
    if claim.verdict is Verdict.UNDECIDED:
        return fail_on != "error" and "undecided" not in ignored
    return claim.verdict is Verdict.CONTRADICTED and "contradicted" not in ignored
