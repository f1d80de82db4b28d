"""The table of exit statuses (OUTPUTS.md), line by line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from claimcheck.cli.status import exit_status
from claimcheck.consistency import ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.source import Place
from tests.cli.conftest import Run, claim

S, C, U = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNDECIDED


def finding(rule: str) -> Diagnostic:
    return at_place(Finding(rule, "words"), Place("a.claims", 1, 1))


def report(*verdicts: Verdict, rules: tuple[str, ...] = ()) -> ConsistencyReport:
    claims = tuple(claim(f"c{n}", verdict) for n, verdict in enumerate(verdicts))
    return ConsistencyReport(claims, tuple(map(finding, rules)))


@pytest.mark.parametrize(
    ("verdicts", "error", "undecided", "warning"),
    [
        ((S,), 0, 0, 0),
        ((S, Verdict.SKIPPED), 0, 0, 0),
        ((S, U), 0, 1, 1),
        ((S, C), 1, 1, 1),
        ((C, Verdict.ERROR), 2, 2, 2),
        ((), 2, 2, 2),
    ],
)
def test_verdicts(verdicts: tuple[Verdict, ...], error: int, undecided: int, warning: int) -> None:
    found = [exit_status(report(*verdicts), level) for level in ("error", "undecided", "warning")]
    assert found == [error, undecided, warning]


@pytest.mark.parametrize(
    ("rule", "error", "undecided", "warning"),
    [
        ("fragile-verdict", 0, 0, 0),
        ("unused-name", 0, 0, 1),
        ("contradicted", 1, 1, 1),
        ("unknown-name", 2, 2, 2),
        ("unreadable-file", 2, 2, 2),
    ],
)
def test_findings(rule: str, error: int, undecided: int, warning: int) -> None:
    given = report(S, rules=(rule,))
    assert [exit_status(given, level) for level in ("error", "undecided", "warning")] == [
        error,
        undecided,
        warning,
    ]


@pytest.mark.parametrize(
    ("verdict", "expected", "status"),
    [(C, C, 0), (U, U, 0), (S, S, 0), (S, C, 1), (U, C, 1), (C, U, 1)],
)
def test_what_is_expected_passes_and_what_differs_fails(
    verdict: Verdict, expected: Verdict, status: int
) -> None:
    one = ConsistencyReport((claim("a", verdict, expected),), ())
    assert exit_status(one, "warning") == status


def test_an_ignored_rule_does_not_fail() -> None:
    assert exit_status(report(C), ignored={"contradicted"}) == 0
    assert exit_status(report(U), "warning", {"undecided"}) == 0
    differs = ConsistencyReport((claim("a", S, C),), ())
    assert exit_status(differs, ignored={"unexpected-verdict"}) == 0


def test_no_claims() -> None:
    assert exit_status(report(), allow_empty=True) == 0
    assert exit_status(report(rules=("syntax",)), allow_empty=True) == 2


def test_exit_zero_is_for_claims_only(run: Run, here: object, pipeline: SimpleNamespace) -> None:
    pipeline.report = report(C)
    assert run("verify").status == 1
    assert run("verify", "--exit-zero").status == 0
    pipeline.report = report(C, rules=("syntax",))
    assert run("verify", "--exit-zero").status == 2


def test_fail_on_and_ignore_of_the_command_line(
    run: Run, here: object, pipeline: SimpleNamespace
) -> None:
    pipeline.report = report(U)
    assert run("verify").status == 0
    assert run("verify", "--fail-on", "undecided").status == 1
    assert run("verify", "--fail-on=warning", "--ignore", "undecided,unused-name").status == 0
    assert pipeline.asked[-1].ignore == {"undecided", "unused-name"}
