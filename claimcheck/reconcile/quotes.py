"""The quotes of a claims file in its report: found, reworded, followed, stale or ambiguous.

A quote that is not found word for word is looked for where the report comes nearest to it; what
changed there decides whether its claim is left as it is, makes the same change in its check, or can
no longer be told to stand for its sentence. Not here: judging a check that was changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.diagnostics import quote_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.reading.atoms import keys
from claimcheck.reading.reader import read
from claimcheck.reconcile.anchors import Anchor, anchors
from claimcheck.reconcile.changes import Changed, Weight, changed
from claimcheck.reconcile.follow import CheckEdit, Names, edited, edits
from claimcheck.reconcile.nearest import Finder
from claimcheck.reconcile.report import Report
from claimcheck.source import Source, Span


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


def quoted(
    report: Report, names: Names, source: Source, claims: Sequence[s.Claim | s.BrokenClaim]
) -> dict[int, Quoted]:
    """What became of the quotes of each claim, by its index; `source` holds the claims."""
    texts = [(index, text) for index, claim in enumerate(claims) for text in quotes_of(claim)]
    found = anchors(report, [keys(text.value) for _, text in texts])
    finder = Finder(report, (places[0] for places in found if len(places) == 1))
    states: dict[int, list[QuoteState]] = {}
    near = -1
    is_searched = not all(found)
    for (index, text), places in zip(texts, found, strict=True):
        check = "" if places else written_check(claims[index], source)
        state = _state(text, places, finder, near, _Against(names, check))
        if state.anchor is not None and is_searched:
            near = finder.number_of(state.anchor)
        states.setdefault(index, []).append(state)
    return {
        index: _followed(claims[index], tuple(group), source, names)
        for index, group in states.items()
    }


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
    return Quoted(_stale(state.quotes, why))


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


# --- one quote ------------------------------------------------------------------------------------


class _Against(NamedTuple):
    """What a changed quote is judged against: the names, and the text of its claim's check."""

    names: Names
    check: str


def _state(
    text: s.Text, places: Sequence[Anchor], finder: Finder, near: int, against: _Against
) -> QuoteState:
    if len(places) == 1:
        return QuoteState(text, Status.FOUND, places[0])
    if places:
        return QuoteState(text, Status.AMBIGUOUS, places=tuple(places))
    alignment = finder.nearest(text.value, near) if keys(text.value) else None
    if alignment is None:
        return QuoteState(text, Status.STALE)
    lexicon = against.names.lexicon
    mentions = read(against.check, lexicon).mentions
    difference = changed(alignment, text.value, lexicon, mentions)
    status = {
        Weight.SPELLING: Status.FOUND,
        Weight.WORDS: Status.REWORDED,
        Weight.FOLLOW: Status.FOLLOWED,
        Weight.STALE: Status.STALE,
    }[difference.weight]
    why = messages.turned() if status is Status.STALE else ""
    return QuoteState(text, status, alignment.anchor, difference, why)


def _followed(
    claim: s.Claim | s.BrokenClaim, quotes: tuple[QuoteState, ...], source: Source, names: Names
) -> Quoted:
    """The quotes with the check that makes their changes, or stale where there is none."""
    changes = [
        change
        for one in quotes
        if one.status is Status.FOLLOWED and one.changed
        for change in one.changed.changes
    ]
    if not changes:
        return Quoted(quotes)
    fields = () if isinstance(claim, s.BrokenClaim) else claim.fields
    check = next((field for field in fields if isinstance(field, s.Check)), None)
    if check is None:
        return Quoted(_stale(quotes, messages.was_skipped()))
    written = source.text[check.span.start : check.span.end]
    made = edits(written, changes, names)
    if made is None:
        return Quoted(_stale(quotes, messages.no_place()))
    text = edited(written, made)
    proposition = _parsed(text)
    if proposition is None:
        return Quoted(_stale(quotes, messages.no_place()))
    return Quoted(quotes, made, text, check._replace(proposition=proposition))


def _stale(quotes: tuple[QuoteState, ...], why: str) -> tuple[QuoteState, ...]:
    return tuple(
        one._replace(status=Status.STALE, why=why) if one.status is Status.FOLLOWED else one
        for one in quotes
    )


def _parsed(text: str) -> s.Proposition | None:
    """A check as syntax; `None` when it is none."""
    parsed, mistakes = parse(Source("", f"claim followed check {text}\n"))
    if mistakes or len(parsed.statements) != 1:
        return None
    claim = parsed.statements[0]
    if not isinstance(claim, s.Claim):
        return None
    fields = [field for field in claim.fields if isinstance(field, s.Check)]
    return fields[0].proposition if len(fields) == 1 and len(claim.fields) == 1 else None


# --- where findings stand -------------------------------------------------------------------------


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
