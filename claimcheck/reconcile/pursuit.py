"""Quotes whose words the report no longer has: where it comes nearest to them, and what follows.

What changed there decides whether a claim is left as it is, makes the same change in its check, or
can no longer be told to stand for its sentence. Not here: quotes that are found (`quotes`), judging
a check that was changed (the pipeline).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import quote_messages as messages
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.reading.atoms import keys
from claimcheck.reading.reader import read
from claimcheck.reconcile.anchors import Anchor
from claimcheck.reconcile.changes import Weight, without_moves
from claimcheck.reconcile.follow import edited, edits
from claimcheck.reconcile.nearest import Finder
from claimcheck.reconcile.quotes import Quoted, QuoteState, Status, stale, written_check
from claimcheck.reconcile.report import Report
from claimcheck.reconcile.spelling import Names
from claimcheck.source import Source

_STATUS = {
    Weight.SPELLING: Status.FOUND,
    Weight.WORDS: Status.REWORDED,
    Weight.FOLLOW: Status.FOLLOWED,
    Weight.STALE: Status.STALE,
}


def pursued(
    report: Report,
    names: Names,
    source: Source,
    claims: Sequence[s.Claim | s.BrokenClaim],
    found: Sequence[Sequence[QuoteState]],
) -> list[Quoted]:
    """The quotes of each claim, the stale ones looked for; `source` holds the claims."""
    pursuit = _Pursuit(report, names, source, [one.anchor for group in found for one in group])
    return [
        pursuit.checked(claim, [pursuit.followed(one, claim) for one in group])
        for claim, group in zip(claims, found, strict=True)
    ]


class _Pursuit:
    """Looks for the quotes of a claims file, one after the other in their order."""

    def __init__(
        self, report: Report, names: Names, source: Source, taken: Sequence[Anchor | None]
    ) -> None:
        self._names = names
        self._source = source
        self._finder = Finder(report, (anchor for anchor in taken if anchor is not None))
        self._near = -1

    def followed(self, state: QuoteState, claim: s.Claim | s.BrokenClaim) -> QuoteState:
        """A quote as it was found, or what became of one that was not."""
        if state.status is Status.STALE and keys(state.text.value):
            state = self._sought(state, claim)
        if state.anchor is not None:
            self._near = self._finder.number_of(state.anchor)
        return state

    def checked(self, claim: s.Claim | s.BrokenClaim, quotes: Sequence[QuoteState]) -> Quoted:
        """The quotes of a claim with the check that makes their changes, or stale without one."""
        changes = [
            change
            for one in quotes
            if one.status is Status.FOLLOWED and one.changed
            for change in one.changed.changes
        ]
        if not changes:
            return Quoted(tuple(quotes))
        fields = () if isinstance(claim, s.BrokenClaim) else claim.fields
        check = next((field for field in fields if isinstance(field, s.Check)), None)
        if check is None:
            return Quoted(stale(quotes, messages.was_skipped()))
        written = written_check(claim, self._source)
        made = edits(written, changes, self._names)
        text = edited(written, made or ())
        proposition = _parsed(text) if made else None
        if not made or proposition is None:
            return Quoted(stale(quotes, messages.no_place()))
        return Quoted(tuple(quotes), made, text, check._replace(proposition=proposition))

    def _sought(self, state: QuoteState, claim: s.Claim | s.BrokenClaim) -> QuoteState:
        text = state.text
        alignment = self._finder.nearest(text.value, self._near)
        if alignment is None:
            return state
        lexicon = self._names.lexicon
        checked = read(written_check(claim, self._source), lexicon).mentions
        difference, alignment = without_moves(alignment, text.value, lexicon, checked)
        status = _STATUS[difference.weight]
        why = messages.turned() if status is Status.STALE else ""
        return QuoteState(text, status, alignment.anchor, difference, why)


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
