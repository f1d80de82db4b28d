"""Every specification document: each claim comes out as the document says."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.pipeline import check_texts
from claimcheck.render import render
from tests.spec.document import Example, examples, with_outcomes

DOCUMENTS = sorted(Path(__file__).parent.glob("*.md"))
EXAMPLES = [example for document in DOCUMENTS for example in examples(document)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example(example: Example, request: pytest.FixtureRequest) -> None:
    report = check_texts("spec.claims", {**example.files, "spec.claims": example.claims})
    if request.config.getoption("--regenerate"):
        with_outcomes(example, _verdicts(report), _messages(report))
        return
    found = {claim.name: claim.verdict.value for claim in report.claims}
    assert found == {name: expected.verdict for name, expected in example.verdicts.items()}
    for claim in report.claims:
        reason = example.verdicts[claim.name].reason
        if reason:
            assert reason in _reasons(claim, report), f"{claim.name}: {reason}"
    if example.messages is not None:
        assert _messages(report) == example.messages


def test_that_the_documents_are_found() -> None:
    assert len(DOCUMENTS) >= 10
    assert sum(len(example.verdicts) for example in EXAMPLES) > 4000


def _reasons(claim: ClaimResult, report: ConsistencyReport) -> set[str]:
    """Why a claim is undecided, or the rules of what is wrong with it."""
    if claim.verdict is Verdict.ERROR:
        return {found.rule for found in report.diagnostics if found.claim == claim.name}
    return set(claim.lacks)


def _verdicts(report: ConsistencyReport) -> str:
    width = max((len(claim.name) for claim in report.claims), default=0)
    lines = []
    for claim in report.claims:
        reasons = sorted(_reasons(claim, report)) if claim.verdict in _EXPLAINED else []
        reason = f" ({reasons[0]})" if len(reasons) == 1 else ""
        lines.append(f"{claim.name.ljust(width)}  {claim.verdict.value}{reason}\n")
    return "".join(lines)


def _messages(report: ConsistencyReport) -> str:
    return render(report, "concise")


_EXPLAINED = (Verdict.ERROR, Verdict.UNDECIDED)
