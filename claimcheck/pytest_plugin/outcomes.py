"""What each test of a claims file comes to: one a claim, and one for all else that was found.

Together the tests of a project fail exactly when `claimcheck verify` does. Not here: anything of
pytest, and the check itself (`checking`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render import render
from claimcheck.render.visible import visible

OTHERS = "report"
"""The name of the test for what belongs to no claim."""


class Checked(NamedTuple):
    """A report, the level that fails, and what was left out: rules, and what a baseline knows."""

    report: ConsistencyReport
    fail_on: str = "error"
    ignored: Collection[str] = ()
    known: Collection[Diagnostic] = ()


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
    outcome: Outcome = Outcome.PASSED
    headline: str = ""
    text: str = ""


def outcomes_of(checked: Checked, width: int) -> dict[str, list[Tested]]:
    """The tests of each claims file of a report, in the order of its claims.

    A name that two claims have is made unique, and no name does anything to a terminal.
    """
    report = checked.report
    found = _found(report)
    tests: dict[str, list[Tested]] = {file: [] for file in report.files}
    taken: dict[str, set[str]] = {file: set() for file in report.files}
    for claim in report.claims:
        about = tuple(found.of_claims[claim.file, claim.name])
        own = checked._replace(report=report._replace(claims=(claim,), diagnostics=about))
        name = _unique(visible(claim.name), taken[claim.file])
        tests[claim.file].append(_of_claim(claim, own, width)._replace(name=name))
    for file, others in found.of_files.items():
        rest = checked._replace(report=report._replace(claims=(), diagnostics=tuple(others)))
        tests[file].append(_judged(Tested(_unique(OTHERS, taken[file]), 1), rest, width))
    return tests


# --- what belongs to what -------------------------------------------------------------------------


class _Found(NamedTuple):
    """The findings about claims, by file and name, and the others, by the file they go to."""

    of_claims: dict[tuple[str, str], list[Diagnostic]]
    of_files: dict[str, list[Diagnostic]]


def _found(report: ConsistencyReport) -> _Found:
    """Each finding where it belongs; none is left out."""
    found = _Found({(c.file, c.name): [] for c in report.claims}, {f: [] for f in report.files})
    named: dict[str | None, list[str]] = {}
    for file, name in found.of_claims:
        named.setdefault(name, []).append(file)
    homes = _homes(report)
    for item in report.diagnostics:
        files = named.get(item.claim, ())
        for file in [item.file] if item.file in files else files:
            found.of_claims[file, item.claim or ""].append(item)
        if not files:
            found.of_files[homes.get(item.file, report.files[0])].append(item)
    return found


def _homes(report: ConsistencyReport) -> dict[str, str]:
    """The claims file that a file belongs to: the first that quotes it or rests on its figures."""
    homes = {file: file for file in report.files}
    for claim in report.claims:
        for quote in claim.quotes:
            homes.setdefault(quote.file or claim.file, claim.file)
        for figure in claim.evidence:
            homes.setdefault(figure.file, claim.file)
    return homes


def _unique(name: str, taken: set[str]) -> str:
    number = 1
    unique = name
    while unique in taken:
        number += 1
        unique = f"{name} ({number})"
    taken.add(unique)
    return unique


# --- how a test ends ------------------------------------------------------------------------------


def _of_claim(claim: ClaimResult, own: Checked, width: int) -> Tested:
    tested = _judged(Tested(claim.name, claim.line), own, width)
    if tested.outcome is Outcome.FAILED:
        return tested
    if claim.verdict is Verdict.SKIPPED:
        return tested._replace(outcome=Outcome.SKIPPED, headline=visible(claim.skip_because))
    rule = _rule_of(claim)
    if rule is None:
        return tested
    if rule == "undecided" and own.fail_on == "error":
        needs = f"undecided: needs {'; '.join(claim.undecided or claim.because)}"
        return tested._replace(outcome=Outcome.SKIPPED, headline=visible(needs))
    return _without_a_word(claim, rule, tested, own)._replace(text=_text(own.report, width))


def _rule_of(claim: ClaimResult) -> str | None:
    """The rule that a verdict breaks; `None` for one that is as it should be."""
    if claim.expected is not None:
        return None if claim.is_as_expected else "unexpected-verdict"
    return None if claim.verdict is Verdict.SUPPORTED else claim.verdict.value


def _without_a_word(claim: ClaimResult, rule: str, tested: Tested, own: Checked) -> Tested:
    """A claim that fails and of which no finding says so: known, or a failure all the same."""
    known = {(item.claim, item.rule) for item in own.known}
    if rule in own.ignored or (claim.name, rule) in known:
        headline = f"ignored or in the baseline: {claim.verdict.value}"
        return tested._replace(outcome=Outcome.KNOWN, headline=headline)
    return tested._replace(outcome=Outcome.FAILED, headline=claim.verdict.value)


def _judged(tested: Tested, own: Checked, width: int) -> Tested:
    """A test with what was found: failed if something of it reaches the fail level."""
    found = own.report.diagnostics
    if not found:
        return tested
    tested = tested._replace(text=_text(own.report, width))
    if failing := _failing(found, own.fail_on):
        headline = _headline(failing[0], own.report.claims)
        return tested._replace(outcome=Outcome.FAILED, headline=headline)
    return tested


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


def _headline(finding: Diagnostic, claims: Sequence[ClaimResult]) -> str:
    """The rule and its message; of a verdict only why, as the name says of which claim."""
    whys = [claim.because or claim.undecided for claim in claims]
    is_verdict = finding.rule in {claim.verdict.value for claim in claims}
    message = "; ".join(whys[0]) if is_verdict and whys[0] else finding.message
    return f"{finding.rule}: {visible(message)}"


def _text(report: ConsistencyReport, width: int) -> str:
    """The page of a report without its last line, which counts what the tests count."""
    page = render(report, "text", verbose=True, width=width)
    return page.rpartition("\n\n")[0]
