"""What each test of a claims file comes to: one a claim, and one for all else that was found.

Together the tests fail exactly when `claimcheck verify` would. Not here: anything of pytest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render import render
from claimcheck.render.visible import visible

OTHERS = "report"
"""The name of the test for what belongs to no claim."""


class Outcome(Enum):
    """How a test ends; `KNOWN`: it would fail, but somebody has said that it may."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    KNOWN = "known"


class Tested(NamedTuple):
    """A test: `headline` is why it ended so in a line, `text` what there is to read about it."""

    name: str
    line: int
    outcome: Outcome
    headline: str = ""
    text: str = ""


def tests_of(report: ConsistencyReport, fail_on: str, width: int) -> Iterator[Tested]:
    """The tests of a report in the order of its claims; `fail_on` as in `verify --fail-on`.

    A name that two claims have is made unique, and no name does anything to a terminal.
    """
    found: dict[str | None, list[Diagnostic]] = {claim.name: [] for claim in report.claims}
    others: list[Diagnostic] = []
    for finding in report.diagnostics:
        found.get(finding.claim, others).append(finding)
    taken: set[str] = set()
    for claim in report.claims:
        own = report._replace(claims=(claim,), diagnostics=tuple(found[claim.name]))
        tested = _of_claim(claim, own, fail_on, width)
        yield tested._replace(name=_unique(visible(claim.name), taken))
    rest = report._replace(claims=(), diagnostics=tuple(others))
    yield _judged(Tested(_unique(OTHERS, taken), 1, Outcome.PASSED), rest, fail_on, width)


def _of_claim(claim: ClaimResult, own: ConsistencyReport, fail_on: str, width: int) -> Tested:
    tested = _judged(Tested(claim.name, claim.line, Outcome.PASSED), own, fail_on, width)
    if tested.outcome is Outcome.FAILED:
        return tested
    if claim.verdict is Verdict.ERROR:  # never a pass, whatever was said about it
        headline = "error: it cannot be computed"
        return tested._replace(outcome=Outcome.FAILED, headline=headline, text=_text(own, width))
    if claim.verdict is Verdict.SKIPPED:
        return tested._replace(outcome=Outcome.SKIPPED, headline=visible(claim.skip_because))
    if claim.is_as_expected or (claim.expected is None and claim.verdict is Verdict.SUPPORTED):
        return tested
    if claim.verdict is Verdict.UNDECIDED and "undecided" in {d.rule for d in own.diagnostics}:
        needs = f"undecided: needs {'; '.join(claim.undecided or claim.because)}"
        return tested._replace(outcome=Outcome.SKIPPED, headline=visible(needs))
    headline = f"ignored or in the baseline: {claim.verdict.value}"
    return tested._replace(outcome=Outcome.KNOWN, headline=headline, text=_text(own, width))


def _judged(tested: Tested, own: ConsistencyReport, fail_on: str, width: int) -> Tested:
    """A test with what was found: failed if something of it reaches the fail level."""
    if not own.diagnostics:
        return tested
    tested = tested._replace(text=_text(own, width))
    if failing := _failing(own.diagnostics, fail_on):
        headline = _headline(failing[0], own.claims)
        return tested._replace(outcome=Outcome.FAILED, headline=headline)
    return tested


def _headline(finding: Diagnostic, claims: Sequence[ClaimResult]) -> str:
    """The rule and its message; of a verdict only why, as the name says of which claim."""
    whys = [claim.because or claim.undecided for claim in claims]
    is_verdict = finding.rule in {claim.verdict.value for claim in claims}
    message = "; ".join(whys[0]) if is_verdict and whys[0] else finding.message
    return f"{finding.rule}: {visible(message)}"


def _failing(found: Sequence[Diagnostic], fail_on: str) -> list[Diagnostic]:
    """The findings that reach the fail level, the gravest first."""
    levels = [Severity.BROKEN, Severity.ERROR]
    if fail_on == "warning":
        levels.append(Severity.WARNING)
    reaching = [
        item
        for item in found
        if item.severity in levels or (item.rule == "undecided" and fail_on == "undecided")
    ]
    return sorted(reaching, key=lambda item: item.severity is Severity.WARNING)


def _text(report: ConsistencyReport, width: int) -> str:
    """The page of a report without its last line, which counts what the tests count."""
    page = render(report, "text", verbose=True, width=width)
    return page.rpartition("\n\n")[0]


def _unique(name: str, taken: set[str]) -> str:
    number = 1
    unique = name
    while unique in taken:
        number += 1
        unique = f"{name} ({number})"
    taken.add(unique)
    return unique
