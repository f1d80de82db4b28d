"""A claim with its quotes as the report of a run holds them, and the findings about them.

Lives here: what becomes of a claim whose sentence changed, once its check is judged. Not here:
finding sentences and changing checks (`reconcile`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.consistency import ClaimResult, Quote, Update, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.language import syntax as s
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.quotes import (
    Quoted,
    QuoteState,
    Status,
    difference,
    findings,
    rewordings,
    unsettled,
)
from claimcheck.source import Source

__all__ = ["followed", "unsettled", "with_quotes"]

Checked = tuple[ClaimResult, list[Diagnostic]]


def with_quotes(claim: s.Claim, desk: Desk, state: Quoted, checked: Checked) -> Checked:
    """A claim that was judged by its own check, with its quotes and what is wrong with them."""
    result, about = checked
    source = desk.found.source
    result = result._replace(
        quotes=_quotes(state, desk.report.source), updates=tuple(_updates(claim, state, source))
    )
    return result, [
        *about,
        *findings(claim, state, desk.report, source),
        *rewordings(claim, state, desk.report, source),
    ]


def followed(claim: s.Claim, desk: Desk, state: Quoted, checked: Checked) -> Checked:
    """A claim that the figures support or contradict by the check that follows its sentence."""
    result, about = checked
    if result.verdict is Verdict.CONTRADICTED:
        said = difference(state)
        about = [
            d._replace(help=f"{said}; {d.help}") if d.rule == "contradicted" else d for d in about
        ]
        result = result._replace(quotes=_quotes(state, desk.report.source))
        return result, [*about, *findings(claim, state, desk.report, desk.found.source)]
    return with_quotes(claim, desk, state, (result, about))


def _updates(claim: s.Claim, state: Quoted, source: Source) -> Iterator[Update]:
    """What to write so that the claim quotes and checks what the report says now."""
    for one in state.quotes:
        is_settled = one.status in (Status.FOUND, Status.REWORDED, Status.FOLLOWED)
        if is_settled and one.changed is not None and one.anchor is not None:
            from claimcheck.reconcile.update import written_quote  # only such a claim pays for it

            span = one.text.span
            text = written_quote(one.anchor, one.text.value, source, span)
            yield Update(source.name, span.start, span.end, text)
    own = next((field for field in claim.fields if isinstance(field, s.Check)), None)
    for edit in state.edits if own is not None else ():
        assert own is not None
        start = own.span.start
        yield Update(source.name, start + edit.start, start + edit.end, edit.text)


def _quotes(state: Quoted, report: Source) -> tuple[Quote, ...]:
    """Each quote with its place in the report and, where it changed, what stands there now."""
    return tuple(_quote(one, report) for one in state.quotes)


def _quote(one: QuoteState, report: Source) -> Quote:
    if one.anchor is None:
        return Quote(one.text.value, one.status.value)
    origin = one.anchor.origin
    line, column = report.position(origin.start)
    end_line, end_column = report.position(origin.end)
    has_changed = one.changed is not None and one.status is not Status.FOUND
    return Quote(
        one.text.value,
        one.status.value,
        report.name,
        line,
        column,
        end_line,
        end_column,
        one.anchor.text if has_changed else "",
    )
