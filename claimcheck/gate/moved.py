"""Where only data changed: a verdict that changed with a figure stands on that figure's row.

The report and the claim are as they were, so a person who reads the change looks at the data; the
sentence and the claim are related places. Not here: any other moving of findings (`render`).
"""

from __future__ import annotations

from claimcheck.consistency import ClaimResult, ConsistencyReport
from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.gate.figures import Change, first_change
from claimcheck.gate.pairing import Pair, paired, sentences, spaced
from claimcheck.source import Place

_OF_A_VERDICT = frozenset({"contradicted", "unexpected-verdict", "undecided"})


def on_changed_data(before: ConsistencyReport, now: ConsistencyReport) -> ConsistencyReport:
    """The report of now, with findings of verdicts that only data changed on their data."""
    changes: dict[tuple[str, str], tuple[ClaimResult, Change]] = {}
    for pair in paired(before.claims, now.claims).pairs:
        if _is_same_but_for_data(pair) and (change := first_change(*pair)) is not None:
            for file in _files(pair.now):
                changes.setdefault((file, pair.now.name), (pair.now, change))
    moved = [
        _moved(item, *changes[item.file, item.claim or ""])
        if item.rule in _OF_A_VERDICT and (item.file, item.claim) in changes
        else item
        for item in now.diagnostics
    ]
    return now._replace(diagnostics=tuple(sorted(moved, key=_place)))


def _is_same_but_for_data(pair: Pair) -> bool:
    before, now = pair
    return (
        before.verdict is not now.verdict
        and spaced(before.check) == spaced(now.check)
        and before.expected is now.expected
        and sentences(before) == sentences(now)
        and before.vague == now.vague
    )


def _files(claim: ClaimResult) -> list[str]:
    """The files in which a finding about a claim may stand."""
    return [claim.file, *(quote.file for quote in claim.quotes if quote.file)]


def _moved(item: Diagnostic, claim: ClaimResult, change: Change) -> Diagnostic:
    figure = change.now
    said = messages.figure_changed(figure.row, figure.measure, figure.printed, change.before)
    return item._replace(
        file=figure.file,
        line=figure.line,
        column=figure.column,
        end_line=figure.line,
        end_column=figure.column + max(len(figure.printed), 1),
        line_text="",
        help=f"{said}; {item.help}" if item.help else said,
        related=(*item.related, *_related(item, claim)),
    )


def _related(item: Diagnostic, claim: ClaimResult) -> list[tuple[Place, str]]:
    """The sentences of the report that the claim stands for, and where its finding stood."""
    places = [
        (Place(quote.file, quote.line, quote.column or 1), "the sentence")
        for quote in claim.quotes
        if quote.file and quote.line
    ]
    own = Place(item.file, item.line, item.column)
    return places if own in dict(places) else [*places, (own, "the claim")]


def _place(item: Diagnostic) -> tuple[str, int, int, str, str]:
    return item.file, item.line, item.column, item.rule, item.message
