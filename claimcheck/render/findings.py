"""What a report has to say, in which order, and where it points.

A finding about a verdict points at the sentence of the report when the claim's quote is found
there, else at the claim; a mistake in a claim always points at the claim. Not here: any drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from claimcheck.consistency import ClaimResult, ConsistencyReport, Quote, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.source import Place

THE_VERDICT = frozenset({"contradicted", "undecided", "unexpected-verdict"})
SERIOUS = (Severity.BROKEN, Severity.ERROR)
_ADVICE = frozenset({"fragile-verdict", "stronger-holds", "selective-evidence"})
_ABOUT_A_VERDICT = THE_VERDICT | _ADVICE
_IN_THE_REPORT = {"followed": 0, "found": 1, "reworded": 1, "stale": 2}  # which goes first
_Key: TypeAlias = tuple[str, str]  # a file and the name of a claim


class Located(NamedTuple):
    """A finding where it points, and the claim that it is about.

    `number` is its index among the diagnostics of the report, where it stands at its own place.
    """

    item: Diagnostic
    claim: ClaimResult | None
    number: int


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
    found = located(report, quiet=quiet)
    owned = [(_key(claim), item) for item, claim, _ in found if claim is not None]
    said = {(key, item.rule) for key, item in owned}
    explained = {key for key, item in owned if item.severity in SERIOUS}
    failing: list[ClaimResult] = []
    others: list[ClaimResult] = []
    for claim in report.claims:
        if claim.verdict is Verdict.ERROR and _key(claim) in explained:
            continue
        (failing if _fails(claim, said) else others).append(claim)
    blocks = {_key(claim) for claim in (*failing, *(others if verbose else ()))}
    rest = [one.item for one in found if not _is_said_by_a_block(one, blocks)]
    return Listing(
        sorted(failing, key=_urgency),
        [item for item in rest if item.severity in SERIOUS],
        [item for item in rest if item.severity not in SERIOUS],
        others if verbose else [],
    )


def findings(report: ConsistencyReport) -> list[Diagnostic]:
    """All diagnostics where they point, sorted by place."""
    return [found.item for found in located(report)]


def located(report: ConsistencyReport, *, quiet: bool = False) -> list[Located]:
    """All findings, or with `quiet` the errors, where they point, sorted by place."""
    owners = _owners(report.claims)
    found = [
        _located(item, number, owners)
        for number, item in enumerate(report.diagnostics)
        if not quiet or item.severity in SERIOUS
    ]
    return sorted(found, key=lambda one: _place(one.item))


def place_of(claim: ClaimResult) -> Place:
    """Where a finding about a claim's verdict points."""
    quote = _quoted(claim)
    if quote is not None:
        return _start(quote)
    if claim.check_line and claim.verdict is not Verdict.SKIPPED:
        return Place(claim.file, claim.check_line, claim.check_column)
    return Place(claim.file, claim.line, claim.column)


def is_unexpected(claim: ClaimResult) -> bool:
    """Whether an `expect` names another verdict than the claim has."""
    return claim.expected is not None and not claim.is_as_expected


# --- whose a finding is, and where it points ------------------------------------------------------


def _key(claim: ClaimResult) -> _Key:
    return claim.file, claim.name


def _owners(claims: Sequence[ClaimResult]) -> dict[_Key, ClaimResult]:
    """Claims by their names in their own files and, where those leave room, in their reports."""
    owners: dict[_Key, ClaimResult] = {}
    for claim in claims:
        owners.setdefault(_key(claim), claim)
    for claim in claims:
        for quote in claim.quotes:
            owners.setdefault((quote.file or "", claim.name), claim)
    return owners


def _located(item: Diagnostic, number: int, owners: Mapping[_Key, ClaimResult]) -> Located:
    claim = owners.get((item.file, item.claim)) if item.claim else None
    if claim is None or item.rule not in _ABOUT_A_VERDICT:
        return Located(item, claim, number)
    return Located(_moved(item, _quoted(claim)), claim, number)


def _moved(item: Diagnostic, quote: Quote | None) -> Diagnostic:
    """The finding at the quote of its claim, its own place kept as a related one."""
    if quote is None or quote.file == item.file:
        return item
    file, line, column = _start(quote)
    return item._replace(
        file=file,
        line=line,
        column=column,
        end_line=quote.end_line or line,
        end_column=quote.end_column or column + len(quote.now or quote.text),
        line_text="",
        related=(*item.related, (Place(item.file, item.line, item.column), "the claim")),
    )


def _quoted(claim: ClaimResult) -> Quote | None:
    """The quote that a verdict is about: one that changed it, else the first in the report."""
    placed = [quote for quote in claim.quotes if quote.status in _IN_THE_REPORT and quote.line]
    return min(placed, key=lambda quote: _IN_THE_REPORT[quote.status or ""], default=None)


def _start(quote: Quote) -> Place:
    return Place(quote.file or "", quote.line or 1, quote.column or 1)


def _place(item: Diagnostic) -> tuple[str, int, int, str]:
    return item.file, item.line, item.column, item.rule


# --- which claims are shown -----------------------------------------------------------------------


def _fails(claim: ClaimResult, said: set[tuple[_Key, str]]) -> bool:
    """Whether a claim has a block of its own among the findings: when a finding names its verdict.

    What is ignored or in a baseline has no finding. An error without any is shown all the same.
    """
    key = _key(claim)
    if claim.verdict is Verdict.ERROR:
        return True
    if is_unexpected(claim) and (key, "unexpected-verdict") in said:
        return True
    return not claim.is_as_expected and (key, claim.verdict.value) in said


def _is_said_by_a_block(found: Located, blocks: set[_Key]) -> bool:
    if found.claim is None or found.item.rule not in _ABOUT_A_VERDICT:
        return False
    return _key(found.claim) in blocks


def _urgency(claim: ClaimResult) -> int:
    if claim.verdict is Verdict.CONTRADICTED:
        return 0
    return 2 if claim.verdict is Verdict.UNDECIDED and not is_unexpected(claim) else 1
