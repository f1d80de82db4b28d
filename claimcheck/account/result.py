"""A judged claim as the report holds it, and the findings that go with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from claimcheck.account.because import because
from claimcheck.account.chart import chart
from claimcheck.account.evidence import evidence
from claimcheck.account.lacks import kinds, needs
from claimcheck.consistency import ClaimResult, Part, Quote, VagueWord, Verdict
from claimcheck.diagnostics import verdict_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError, Judgement
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.express import express
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import Truth

_VERDICTS = {
    Truth.TRUE: Verdict.SUPPORTED,
    Truth.FALSE: Verdict.CONTRADICTED,
    Truth.UNKNOWN: Verdict.UNDECIDED,
}


def broken(found: Environment, claim: s.BrokenClaim) -> ClaimResult:
    """A claim that could not be read."""
    line, column = found.source.position(claim.name.span.start)
    return ClaimResult(claim.name.text, found.source.name, line, column, Verdict.ERROR)


def skipped(found: Environment, claim: s.Claim) -> ClaimResult:
    """A claim that no figure can decide."""
    reason = next(f.text.value for f in claim.fields if isinstance(f, s.Note) and f.word == "skip")
    return _result(found, claim, None, "", Verdict.SKIPPED, skip_because=reason)


def failed(
    found: Environment, claim: s.Claim, checked: s.Check, text: str, finding: Finding
) -> ClaimResult:
    """A claim that has no meaning."""
    return _result(found, claim, checked, text, Verdict.ERROR, because=(finding.message,))


def judged(
    found: Environment,
    claim: s.Claim,
    checked: s.Check,
    text: str,
    meaning: m.Meaning,
    judgement: Judgement,
) -> ClaimResult:
    """A claim with its verdict and all that it rests on; `text` is the check as written."""
    dataset = found.figures.dataset
    verdict = _verdict(judgement)
    is_open = verdict is Verdict.UNDECIDED
    reads = reader(found)
    return _result(
        found,
        claim,
        checked,
        text,
        verdict,
        reads=reads(meaning.proposition),
        because=(judgement.error.message,) if judgement.error else because(judgement, dataset),
        undecided=needs(judgement, dataset) if is_open else (),
        lacks=kinds(judgement) if is_open else (),
        parts=tuple(Part(reads(part.proposition), _verdict(part)) for part in judgement.parts),
        evidence=evidence(judgement, dataset, verdict),
        vague=tuple(VagueWord(word.word, word.meaning) for word in meaning.vague),
        chart=chart(judgement, dataset),
    )


def reader(found: Environment) -> Callable[[m.Proposition], str]:
    """What puts a proposition into English, with the sizes of sets that the figures settle."""
    size = partial(_size, found.figures)
    return lambda proposition: express(proposition, found.figures.dataset, size)


def findings(
    found: Environment, checked: s.Check, judgement: Judgement, claim: ClaimResult
) -> Iterator[Diagnostic]:
    """What the verdict of a claim, and its judging, have to say."""
    at_check = partial(
        at_span, source=found.source, span=checked.span, claim=claim.name, subject=claim.check
    )
    yield from map(at_check, judgement.warnings)
    if judgement.error is not None:
        yield at_check(judgement.error)
    elif claim.expected is not None:
        if not claim.is_as_expected:
            yield at_check(messages.unexpected(claim.verdict.value, claim.expected.value))
    elif claim.verdict is Verdict.CONTRADICTED:
        yield at_check(messages.contradicted(claim.reads, claim.because))
    elif claim.verdict is Verdict.UNDECIDED:
        yield at_check(messages.undecided(claim.reads, claim.undecided))


def _verdict(judgement: Judgement) -> Verdict:
    return Verdict.ERROR if judgement.error is not None else _VERDICTS[judgement.truth]


def _size(figures: Figures, rows: m.RowSet) -> int | None:
    """How many rows a set has, when the figures settle it."""
    try:
        inside = members(Case(figures), rows)
    except ClaimError:
        return None
    sure = all(belongs is Truth.TRUE for _, belongs in inside.rows)
    return len(inside.rows) if sure else None


def _result(
    found: Environment,
    claim: s.Claim,
    checked: s.Check | None,
    text: str,
    verdict: Verdict,
    **rest: object,
) -> ClaimResult:
    line, column = found.source.position(claim.name.span.start)
    expected = next((f for f in claim.fields if isinstance(f, s.Expect)), None)
    notes = {f.word: f.text.value for f in claim.fields if isinstance(f, s.Note)}
    if checked is not None:
        check_line, check_column = found.source.position(checked.span.start)
        rest |= {
            "check": " ".join(text.split()),
            "check_line": check_line,
            "check_column": check_column,
        }
    return ClaimResult(
        claim.name.text,
        found.source.name,
        line,
        column,
        verdict,
        title=claim.title.value if claim.title else "",
        expected=Verdict(expected.verdict) if expected else None,
        expected_because=expected.because.value if expected else "",
        note=notes.get("note", ""),
        quotes=tuple(
            Quote(f.text.value) for f in claim.fields if isinstance(f, s.Note) and f.word == "quote"
        ),
        **rest,  # type: ignore[arg-type]
    )
