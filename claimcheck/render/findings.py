"""What a report has to say, in which order, and where it points.

A finding about a verdict points at the sentence of the report when the claim's quote is found
there, else at the claim; a mistake in a claim always points at the claim. Not here: any drawing.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.source import Place

_ABOUT_A_VERDICT = frozenset({"contradicted", "undecided", "unexpected-verdict", "fragile-verdict"})
_SAID_BY_A_BLOCK = frozenset({"contradicted", "undecided", "unexpected-verdict"})
_SERIOUS = (Severity.BROKEN, Severity.ERROR)


class Listing(NamedTuple):
    """What a person is shown, in this order.

    Claims with findings (a mistaken one is among `serious` instead, by its diagnostics), the other
    errors, warnings and notes, and the claims without findings.
    """

    failing: list[ClaimResult]
    serious: list[Diagnostic]
    minor: list[Diagnostic]
    others: list[ClaimResult]


def listing_of(report: ConsistencyReport, *, verbose: bool, quiet: bool) -> Listing:
    """What to show of a report; `verbose` adds the other claims, `quiet` leaves errors only."""
    found = [item for item in findings(report) if not quiet or item.severity in _SERIOUS]
    said = {(item.claim, item.rule) for item in found}
    explained = {item.claim for item in found if item.severity in _SERIOUS}
    failing: list[ClaimResult] = []
    others: list[ClaimResult] = []
    for claim in report.claims:
        if claim.verdict is Verdict.ERROR and claim.name in explained:
            continue
        (failing if _fails(claim, said) else others).append(claim)
    names = {claim.name for claim in failing}
    rest = [item for item in found if item.rule not in _SAID_BY_A_BLOCK or item.claim not in names]
    return Listing(
        sorted(failing, key=_urgency),
        [item for item in rest if item.severity in _SERIOUS],
        [item for item in rest if item.severity not in _SERIOUS],
        others if verbose else [],
    )


def findings(report: ConsistencyReport) -> list[Diagnostic]:
    """All diagnostics where they point, sorted by place."""
    claims = {claim.name: claim for claim in report.claims}
    found = [_moved(item, claims.get(item.claim or "")) for item in report.diagnostics]
    return sorted(found, key=lambda item: (item.file, item.line, item.column, item.rule))


def place_of(claim: ClaimResult) -> Place:
    """Where a finding about a claim's verdict points."""
    for quote in claim.quotes:
        if quote.status == "found" and quote.file and quote.line:
            return Place(quote.file, quote.line, quote.column or 1)
    if claim.check_line and claim.verdict is not Verdict.SKIPPED:
        return Place(claim.file, claim.check_line, claim.check_column)
    return Place(claim.file, claim.line, claim.column)


def is_unexpected(claim: ClaimResult) -> bool:
    """Whether an `expect` names another verdict than the claim has."""
    return claim.expected is not None and not claim.is_as_expected


def _moved(item: Diagnostic, claim: ClaimResult | None) -> Diagnostic:
    """The finding at the quote of its claim, its own place kept as a related one."""
    if claim is None or item.rule not in _ABOUT_A_VERDICT:
        return item
    place = place_of(claim)
    if place.file == item.file:
        return item
    return item._replace(
        file=place.file,
        line=place.line,
        column=place.column,
        end_line=place.line,
        end_column=place.column + _quoted_length(claim, place),
        line_text="",
        related=(*item.related, (Place(item.file, item.line, item.column), "the claim")),
    )


def _quoted_length(claim: ClaimResult, place: Place) -> int:
    places = {(quote.file, quote.line): len(quote.text) for quote in reversed(claim.quotes)}
    return places.get((place.file, place.line), 1)


def _fails(claim: ClaimResult, said: set[tuple[str | None, str]]) -> bool:
    """Whether a claim has a block of its own among the findings: when a finding names its verdict.

    What is ignored or in a baseline has no finding. An error without any is shown all the same.
    """
    if claim.verdict is Verdict.ERROR:
        return True
    if is_unexpected(claim) and (claim.name, "unexpected-verdict") in said:
        return True
    return not claim.is_as_expected and (claim.name, claim.verdict.value) in said


def _urgency(claim: ClaimResult) -> int:
    if claim.verdict is Verdict.CONTRADICTED:
        return 0
    return 2 if claim.verdict is Verdict.UNDECIDED and not is_unexpected(claim) else 1
