"""Two states of a project side by side: what became of each claim, and what made verdicts flip.

Pure, like `pipeline`: each side is a report that was made already, and the reader that it was made
with. Lives here: which claim is which, and what the search for a cause is given. Not here: the
search (`advice.flips`), its result in words (`account.flips`), where a state is read (`workspace`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from claimcheck.account import compared as a
from claimcheck.account.flips import cause
from claimcheck.advice import states as d
from claimcheck.advice.contrasts import contrast, of_tables
from claimcheck.advice.flips import Budget, blame
from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics import flip_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Unreadable
from claimcheck.diagnostics.rules import Severity
from claimcheck.gate.pairing import Pair, paired
from claimcheck.language import syntax as s
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.scope import LetEntry
from claimcheck.source import Place, Source, Span

_MOST_CAUSES = 12  # of one claim that are put into words

Reader = Callable[[str, str], Source]


class Side(NamedTuple):
    """A state: what to call it, the report on it, and the reader of its files."""

    name: str
    report: ConsistencyReport
    read: Reader


def compared(before: Side, now: Side) -> a.Compared:
    """What became of every claim; flips for the worse come first."""
    pairing = paired(before.report.claims, now.report.claims)
    blaming = _Blaming(before, now)
    flips = [blaming.flip(pair) for pair in pairing.pairs if pair[0].verdict is not pair[1].verdict]
    known = {id(pair.now) for pair in pairing.pairs}
    return a.Compared(
        before.name,
        now.name,
        tuple(sorted(flips, key=lambda flip: not flip.is_worse)),
        tuple(claim for claim in now.report.claims if id(claim) not in known),
        pairing.removed,
        len(pairing.pairs) - len(flips),
        tuple(_wrong(before.report)),
        tuple(_wrong(now.report)),
    )


def _wrong(report: ConsistencyReport) -> Iterator[Diagnostic]:
    """What kept something from being checked, unless a claim says so itself."""
    said = {(claim.name, why) for claim in report.claims for why in claim.because}
    for item in report.diagnostics:
        if item.severity is Severity.BROKEN and (item.claim, item.message) not in said:
            yield item


class _Own(NamedTuple):
    """The check of a claim as it was judged, and where it stands."""

    text: str
    place: Callable[[int], Place]


class _Blaming:
    """What the flips of one comparison share: the files of both states, read once."""

    def __init__(self, before: Side, now: Side) -> None:
        self._reads = before.read, now.read
        self._libraries = Library(before.read), Library(now.read)
        self._found: dict[tuple[str, bool], Environment | None] = {}
        self._known: dict[tuple[int, ...], tuple[d.OfTable, ...]] = {}
        self._budget = Budget()

    def flip(self, pair: Pair) -> a.Flip:
        """A claim with another verdict, and why."""
        before, now = pair
        said = _without_search(before, now)
        if said:
            return a.Flip(before, now, (a.Cause("claim", said, _claim_place(now)),))
        old, new = self._environment(before, False), self._environment(now, True)
        if old is None or new is None:
            return a.Flip(before, now, (), (), False)
        return self._blamed(before, now, old, new)

    def _blamed(
        self, before: ClaimResult, now: ClaimResult, old: Environment, new: Environment
    ) -> a.Flip:
        own = _own(new, now)
        states = _state(old, _own(old, before).text), _state(new, own.text)
        shared = contrast(*states, self._tables(*states))
        found = blame(*states, shared, self._budget)
        tables = tuple(each.joined for each in shared.tables)
        places = own.place, partial(_define_place, new), self._text_of

        def put(some: Sequence[d.Difference]) -> tuple[a.Cause, ...]:
            listed = some[:_MOST_CAUSES]
            return tuple(cause(one, tables, *places) for one in listed)

        nothing = messages.gave_up() if found.gave_up else messages.unexplained()
        causes = put(found.causes) or (a.Cause("claim", nothing),)
        more, more_also = (max(0, len(x) - _MOST_CAUSES) for x in (found.causes, found.also))
        return a.Flip(before, now, causes, put(found.also), found.is_found, more, more_also)

    def _tables(self, old: d.State, new: d.State) -> tuple[d.OfTable, ...]:
        """What differs in tables, which the claims files of a project share."""
        key = (*map(id, old.tables), 0, *map(id, new.tables))  # the libraries keep them
        if key not in self._known:
            self._known[key] = of_tables(old.tables, new.tables)
        return self._known[key]

    def _environment(self, claim: ClaimResult, is_new: bool) -> Environment | None:
        key = claim.file, is_new
        if key not in self._found:
            try:
                source = self._reads[is_new](claim.file, "")
                self._found[key] = environment(source, self._libraries[is_new])
            except Unreadable:
                self._found[key] = None
        return self._found[key]

    def _text_of(self, let: LetEntry, is_new: bool) -> Source | None:
        try:
            return self._reads[is_new](let.file, "")
        except Unreadable:
            return None


def _without_search(before: ClaimResult, now: ClaimResult) -> str:
    """What made a verdict another when it was not figures: there was or is no check."""
    if now.verdict is Verdict.SKIPPED:
        return messages.now_skipped(now.skip_because)
    if not now.check:
        return messages.unreadable_now()
    if before.verdict is Verdict.SKIPPED:
        return messages.no_longer_skipped(now.check)
    return "" if before.check else messages.unreadable_then()


def _state(found: Environment, check: str) -> d.State:
    scope = found.scope
    return d.State(check, scope.lets, scope.meanings, scope.dataset.tables)


def _own(found: Environment, claim: ClaimResult) -> _Own:
    """The check of a claim; one that followed its sentence stands at the sentence."""
    source = found.source
    own = _check_span(found, _claim_place(claim))
    text = "" if own is None else source.text[own.start : own.end]
    if own is not None and " ".join(text.split()) == claim.check:
        return _Own(text, lambda offset: source.place(own.start + offset))
    quotes = (q for q in claim.quotes if q.file and q.line and q.now)
    place = next((Place(q.file or "", q.line or 1, q.column or 1) for q in quotes), None)
    return _Own(claim.check, lambda offset: place or _claim_place(claim))


def _check_span(found: Environment, place: Place) -> Span | None:
    """Where the check of the claim at a place stands."""
    spans = (
        field.span
        for one in found.claims
        if isinstance(one, s.Claim) and found.source.place(one.name.span.start) == place
        for field in one.fields
        if isinstance(field, s.Check)
    )
    return next(spans, None)


def _define_place(found: Environment, word: str) -> Place | None:
    """Where the file itself defines a word; `competitive` follows `comparable`."""
    defines = {define.word.text: define for define in found.defines}
    one = defines.get(word) or (defines.get("comparable") if word == "competitive" else None)
    return None if one is None else found.source.place(one.word.span.start)


def _claim_place(claim: ClaimResult) -> Place:
    return Place(claim.file, claim.line, claim.column)
