"""What lets more pass than before: `gate-weakened`, by comparing two states of a project.

The same pull request that makes a sentence wrong may switch off its check; so each finding here is
one for a person to approve. What adds checks, moves, renames, reorders or explains them is none.
A claim whose check changed with its sentence is none either: that is what editing a report is.

Here is what happened to claims and to the sentences that they stand for. Not here: meanings,
ignores and settings (`allowances`), what a baseline knows (`baseline`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeAlias

from claimcheck.consistency import ClaimResult, ConsistencyReport, Cover, ReadSentence, Verdict
from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.gate.allowances import ignores, meanings
from claimcheck.gate.figures import is_same_where_shared, rests_on_less
from claimcheck.gate.pairing import Pair, Pairing, paired, sentences, spaced
from claimcheck.source import Place, Source

_Texts: TypeAlias = Callable[[str], Source | None]
_LOOKED_AFTER = (Cover.COVERED, Cover.SKIPPED)


def weakened(
    before: ConsistencyReport, now: ConsistencyReport, text_of: _Texts = lambda file: None
) -> list[Diagnostic]:
    """An error for each thing that was checked and is no longer, or may now fail, by place.

    `text_of` gives the files of now, to say where in them a word is defined or a rule ignored.
    """
    pairing = paired(before.claims, now.claims)
    found = [
        *_removed(before, now, pairing),
        *(at_claim(finding, pair.now) for pair in pairing.pairs for finding in _changed(pair)),
        *_abandoned(before, now, pairing),
        *meanings(before, now, pairing.pairs, text_of),
        *ignores(before.ignores, now.ignores, text_of),
    ]
    return sorted(found, key=lambda item: (item.file, item.line, item.column, item.message))


def at_claim(finding: Finding, claim: ClaimResult) -> Diagnostic:
    """A finding at the name of a claim."""
    place = Place(claim.file, claim.line, claim.column)
    found = at_place(finding, place, length=len(claim.name))
    return found._replace(claim=claim.name, subject=finding.message)


# --- claims that are gone -------------------------------------------------------------------------


def _removed(
    before: ConsistencyReport, now: ConsistencyReport, pairing: Pairing
) -> Iterator[Diagnostic]:
    """Claims that are gone: one by one where their file is still checked, else together."""
    gone: dict[str, list[ClaimResult]] = {}
    for claim in pairing.removed:
        gone.setdefault(claim.file, []).append(claim)
    for file, claims in gone.items():
        if file in now.files:
            places = _places(before, pairing, file)
            for claim in claims:
                finding = messages.claim_removed(claim.name, claim.check)
                yield _at(finding, places[claim.name])
        else:
            finding = messages.file_removed(file, [claim.name for claim in claims])
            yield _at(finding, Place(now.files[0] if now.files else file, 1, 1))


def _places(before: ConsistencyReport, pairing: Pairing, file: str) -> dict[str, Place]:
    """Where each claim of a file stood: at the one before it that is still in it, or at its top."""
    stayed = {
        pair.before.name: Place(file, pair.now.line, pair.now.column)
        for pair in pairing.pairs
        if pair.before.file == file == pair.now.file
    }
    places = {}
    place = Place(file, 1, 1)
    for claim in before.claims:
        if claim.file == file:
            place = places[claim.name] = stayed.get(claim.name, place)
    return places


# --- claims that say less -------------------------------------------------------------------------


def _changed(pair: Pair) -> Iterator[Finding]:
    """What a claim lets pass that it did not; nothing of one that cannot be checked."""
    before, now = pair
    if now.verdict is Verdict.ERROR:
        return
    if now.verdict is Verdict.SKIPPED:
        if before.verdict is not Verdict.SKIPPED:
            yield messages.newly_skipped(now.name, before.check)
    else:
        yield from _expected(pair)
        yield from _check(pair)
    yield from _quotes(pair)


def _expected(pair: Pair) -> Iterator[Finding]:
    """An `expect` lets its verdict pass; `supported` passes anyway, and is the strictest."""
    before, now = pair
    if now.expected is before.expected:
        return
    if now.expected not in (None, Verdict.SUPPORTED):
        assert now.expected is not None
        was = before.expected.value if before.expected else ""
        yield messages.newly_expected(now.name, now.expected.value, was)
    elif now.expected is None and before.expected is Verdict.SUPPORTED:
        yield messages.no_longer_expected(now.name)


def _check(pair: Pair) -> Iterator[Finding]:
    """A check, or a set that it names, made to fit: what contradicted it is as it was."""
    before, now = pair
    passes = now.verdict in (Verdict.SUPPORTED, Verdict.UNDECIDED)
    if before.verdict is not Verdict.CONTRADICTED or not passes or not now.quotes:
        return
    if sentences(before) != sentences(now) or not is_same_where_shared(before, now):
        return
    if spaced(before.check) != spaced(now.check):
        yield messages.check_changed(now.name, now.check, before.check, now.verdict.value)
    elif rests_on_less(before, now):
        yield messages.set_changed(now.name, now.reads, before.reads, now.verdict.value)


def _quotes(pair: Pair) -> Iterator[Finding]:
    """Fewer quotes than before; a quote that was edited is compared with the report elsewhere."""
    if len(pair.now.quotes) >= len(pair.before.quotes):
        return
    kept = [spaced(quote.text) for quote in pair.now.quotes]
    for quote in pair.before.quotes:
        text = spaced(quote.text)
        if not any(text in other for other in kept):
            yield messages.quote_dropped(pair.now.name, text)


# --- sentences that nothing stands for any more ---------------------------------------------------


def _abandoned(
    before: ConsistencyReport, now: ConsistencyReport, pairing: Pairing
) -> Iterator[Diagnostic]:
    """Sentences that are as they were and lost their claim, while the claim has other quotes."""
    said = {claim.name for claim in pairing.removed}
    said |= {p.before.name for p in pairing.pairs if len(p.now.quotes) < len(p.before.quotes)}
    covered: set[tuple[str, str]] = set()
    left: Counter[tuple[str, str]] = Counter()
    for sentence in before.sentences:
        if sentence.cover not in _LOOKED_AFTER:
            left[_words(sentence)] += 1
        elif not said.intersection(sentence.claims):
            covered.add(_words(sentence))
    for sentence in now.sentences:
        if sentence.cover not in _LOOKED_AFTER and _words(sentence) in covered:
            left[_words(sentence)] -= 1
            if left[_words(sentence)] < 0:
                yield _at_sentence(sentence)


def _words(sentence: ReadSentence) -> tuple[str, str]:
    return sentence.file, spaced(sentence.text)


def _at_sentence(sentence: ReadSentence) -> Diagnostic:
    finding = messages.sentence_abandoned(spaced(sentence.text))
    found = _at(finding, Place(sentence.file, sentence.line, sentence.column))
    return found._replace(end_line=sentence.end_line, end_column=sentence.end_column)


def _at(finding: Finding, place: Place) -> Diagnostic:
    return at_place(finding, place)._replace(subject=finding.message)
