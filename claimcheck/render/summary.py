"""The last line: how many claims there are, and how many of each verdict."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.consistency import ConsistencyReport, Verdict
from claimcheck.diagnostics.rules import Severity
from claimcheck.render.block import style_of
from claimcheck.render.findings import is_unexpected
from claimcheck.render.segments import Line, Segment
from claimcheck.wording import agree, plural

_VERDICT_RULES = frozenset({"contradicted", "undecided", "unexpected-verdict", "claim-error"})
_EXPECTED_IS_NEWS = (Verdict.CONTRADICTED, Verdict.UNDECIDED, Verdict.ERROR)


def summary_line(report: ConsistencyReport) -> Line:
    """`41 claims: 22 supported · 7 contradicted (2 expected) · …`, and mistakes elsewhere."""
    line: list[Segment] = [("plain", plural(len(report.claims), "claim"))]
    mark = ": "
    for segment in [*_verdicts(report), *_mistakes(report)]:
        line += [("plain", mark), segment]
        mark = " · "
    return tuple(line)


def _verdicts(report: ConsistencyReport) -> Iterator[Segment]:
    for verdict in Verdict:
        count = report.count(verdict)
        if count:
            name = agree(count, "error") if verdict is Verdict.ERROR else verdict.value
            yield style_of(verdict), f"{count} {name}{_remark(report, verdict)}"


def _remark(report: ConsistencyReport, verdict: Verdict) -> str:
    """How many of a verdict an `expect` names, where that is worth saying."""
    claims = [claim for claim in report.claims if claim.verdict is verdict]
    expected = sum(claim.is_as_expected for claim in claims if verdict in _EXPECTED_IS_NEWS)
    unexpected = sum(map(is_unexpected, claims))
    remarks = [
        f"{count} {word}"
        for count, word in ((expected, "expected"), (unexpected, "unexpected"))
        if count
    ]
    return f" ({', '.join(remarks)})" if remarks else ""


def _mistakes(report: ConsistencyReport) -> Iterator[Segment]:
    """What is wrong besides verdicts: it decides the exit status as well."""
    broken = {claim.name for claim in report.claims if claim.verdict is Verdict.ERROR}
    errors = warnings = 0
    for item in report.diagnostics:
        if item.rule in _VERDICT_RULES or item.claim in broken:
            continue
        errors += item.severity in (Severity.BROKEN, Severity.ERROR)
        warnings += item.severity is Severity.WARNING
    if errors:
        where = "other error" if broken else "error"
        yield "error", f"{plural(errors, where)}{'' if broken else ' in the files'}"
    if warnings:
        yield "warning", plural(warnings, "warning")
