"""The quotes of a claims file in its report: found, reworded, followed, stale or ambiguous.

Lives here: what became of each quote, and the findings about it. Not here: looking for a quote
whose words have changed (`pursuit`), judging a check that was changed (the pipeline).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics import quote_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.language import syntax as s
from claimcheck.reading.atoms import keys
from claimcheck.reconcile.anchors import Anchor, anchors
from claimcheck.reconcile.report import Report
from claimcheck.source import Source, Span

if TYPE_CHECKING:
    from claimcheck.reconcile.changes import Changed
    from claimcheck.reconcile.follow import CheckEdit


class Status(Enum):
    """What became of a quote."""

    FOUND = "found"
    REWORDED = "reworded"
    FOLLOWED = "followed"
    STALE = "stale"
    AMBIGUOUS = "ambiguous"


class QuoteState(NamedTuple):
    """A quote and where the report says it; `why` says what makes it stale."""

    text: s.Text
    status: Status
    anchor: Anchor | None = None
    changed: Changed | None = None
    why: str = ""
    places: tuple[Anchor, ...] = ()

    def anchors(self) -> tuple[Anchor, ...]:
        """Everywhere that the report says it, or may."""
        return self.places if self.anchor is None else (self.anchor,)


class Quoted(NamedTuple):
    """The quotes of one claim, and the check that follows them, as text and as syntax."""

    quotes: tuple[QuoteState, ...] = ()
    edits: tuple[CheckEdit, ...] = ()
    text: str = ""
    check: s.Check | None = None


def found_quotes(
    report: Report, claims: Sequence[s.Claim | s.BrokenClaim]
) -> list[list[QuoteState]]:
    """The quotes of each claim, as far as the report has them word for word; the others stale."""
    texts = [quotes_of(claim) for claim in claims]
    places = iter(anchors(report, [keys(text.value) for group in texts for text in group]))
    return [[_found(text, next(places)) for text in group] for group in texts]


def quotes_of(claim: s.Claim | s.BrokenClaim) -> list[s.Text]:
    """The quotes of a claim in their order; none of one that could not be read."""
    if isinstance(claim, s.BrokenClaim):
        return []
    return [f.text for f in claim.fields if isinstance(f, s.Note) and f.word == "quote"]


def written_check(claim: s.Claim | s.BrokenClaim, source: Source) -> str:
    """The text of a claim's check; empty when it has none."""
    fields = () if isinstance(claim, s.BrokenClaim) else claim.fields
    span = next((field.span for field in fields if isinstance(field, s.Check)), Span(0, 0))
    return source.text[span.start : span.end]


def findings(claim: s.Claim, state: Quoted, report: Report, source: Source) -> list[Diagnostic]:
    """What is wrong with the quotes of a claim, whatever its verdict."""
    return [
        _diagnostic(claim, one, report, source)
        for one in state.quotes
        if one.status in (Status.STALE, Status.AMBIGUOUS)
    ]


def unsettled(state: Quoted, verdict: str) -> Quoted:
    """The quotes of a claim whose changed check the figures do not decide: they are stale."""
    why = messages.not_decided(" ".join(state.text.split()), verdict)
    return Quoted(stale(state.quotes, why))


def difference(state: Quoted) -> str:
    """What changed in the sentences that a check follows, in words."""
    return messages.difference(
        [
            words
            for one in state.quotes
            if one.status is Status.FOLLOWED and one.changed
            for words in one.changed.words
        ]
    )


def rewordings(claim: s.Claim, state: Quoted, report: Report, source: Source) -> list[Diagnostic]:
    """The warnings for quotes whose words changed and whose claim stands."""
    text = " ".join(state.text.split())
    return [
        _at(
            messages.reworded(one.changed.words, text if one.status is Status.FOLLOWED else ""),
            claim,
            one,
            report,
            source,
        )
        for one in state.quotes
        if one.status in (Status.REWORDED, Status.FOLLOWED) and one.changed is not None
    ]


# --- where findings stand -------------------------------------------------------------------------


def _found(text: s.Text, places: Sequence[Anchor]) -> QuoteState:
    """A quote that stands word for word in the report, in one place or in several; or stale."""
    if len(places) == 1:
        return QuoteState(text, Status.FOUND, places[0])
    return QuoteState(text, Status.AMBIGUOUS if places else Status.STALE, places=tuple(places))


def stale(quotes: Iterable[QuoteState], why: str) -> tuple[QuoteState, ...]:
    """The quotes, those stale that a check can no longer follow."""
    return tuple(
        one._replace(status=Status.STALE, why=why) if one.status is Status.FOLLOWED else one
        for one in quotes
    )


def _diagnostic(claim: s.Claim, one: QuoteState, report: Report, source: Source) -> Diagnostic:
    quote = one.text.value
    if one.status is Status.AMBIGUOUS:
        places = [report.source.place(place.origin.start) for place in one.places]
        finding = messages.ambiguous(quote, [place.line for place in places])
        related = tuple((place, "here") for place in places)
        return at_span(finding, source, one.text.span, claim.name.text, related, quote)
    if one.anchor is None or one.changed is None:
        finding = messages.gone(quote, report.source.name)
        return at_span(finding, source, one.text.span, claim.name.text, (), quote)
    finding = messages.changed(quote, one.anchor.text, one.changed.words, one.why)
    return _at(finding, claim, one, report, source)


def _at(
    finding: Finding, claim: s.Claim, one: QuoteState, report: Report, source: Source
) -> Diagnostic:
    """A finding at the sentence, with the claim beside it."""
    assert one.anchor is not None
    related = ((source.place(claim.name.span.start), "the claim"),)
    subject = f"{one.text.value} → {one.anchor.text}"
    return at_span(finding, report.source, one.anchor.origin, claim.name.text, related, subject)
