"""States of a small project, for the tests that compare two of them."""

from __future__ import annotations

from claimcheck.consistency import ClaimResult, ConsistencyReport, Quote, Verdict
from claimcheck.pipeline import check_texts

CLAIMS = "claims/a.claims"
DATA = """\
tables:
  models:
    columns:
      AIME: {unit: "%", better: higher}
      MATH: {unit: "%", better: higher}
    rows:
      R1: {AIME: 79.8, MATH: 97.3}
      o1: {AIME: 79.2, MATH: 96.4}
      V3: {AIME: 39.2, MATH: 90.2}
"""
TEXT = """\
data "m.yaml"

claim r1-first "R1 comes first"
  quote "R1 is ahead of o1"
  check R1 beats o1 on AIME

claim v3-first
  quote "V3 is ahead of R1"
  check V3 beats R1 on AIME

claim known
  quote "V3 is ahead everywhere"
  quote "in both disciplines"
  check V3 beats R1 on AIME, MATH
  expect contradicted because "the next version"

claim reason
  quote "thanks to practice"
  skip because "a cause"
"""


def state(text: str = TEXT, data: str = DATA, **others: str) -> ConsistencyReport:
    """A claims file, and others by their names without ending, checked against the data."""
    files = {CLAIMS: text, "claims/m.yaml": data}
    reports = [check_texts(CLAIMS, files)]
    for name, other in others.items():
        path = f"claims/{name}.claims"
        reports.append(check_texts(path, files | {path: other}))
    return ConsistencyReport(
        tuple(claim for report in reports for claim in report.claims),
        tuple(item for report in reports for item in report.diagnostics),
        tuple(file for report in reports for file in report.files),
    )


def with_quotes(report: ConsistencyReport, now: str = "") -> ConsistencyReport:
    """The report with every quote found on line 7 of `r.md`, where it says `now` instead."""
    found = tuple(claim._replace(quotes=_found(claim, now)) for claim in report.claims)
    return report._replace(claims=found)


def _found(claim: ClaimResult, now: str) -> tuple[Quote, ...]:
    status = "followed" if now else "found"
    return tuple(Quote(q.text, status, "claims/r.md", 7, 3, 7, 20, now) for q in claim.quotes)


def verdicts(report: ConsistencyReport) -> dict[str, Verdict]:
    return {claim.name: claim.verdict for claim in report.claims}
