"""A judged claim with advice: how firmly its verdict stands, and what is true instead.

Puts what the searches of `claimcheck.advice` find into words. Not here: any search.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from claimcheck.account import shown
from claimcheck.account.because import because
from claimcheck.account.lacks import needs
from claimcheck.account.result import reader
from claimcheck.account.selective import elsewhere_text
from claimcheck.account.vague_ranges import WordedRange, worded_range
from claimcheck.advice.alternatives.attempts import MAX_ATTEMPTS, Attempt, Attempts
from claimcheck.advice.alternatives.search import MAX_OFFERED, alternatives
from claimcheck.advice.alternatives.stronger import stronger
from claimcheck.advice.fragility import Fragility, fragility
from claimcheck.advice.margin import NEAR, Margin, NoMargin, margin
from claimcheck.advice.selective import elsewhere
from claimcheck.advice.trial import Moving, Trial, size_of
from claimcheck.advice.vague import vague_ranges
from claimcheck.consistency import (
    Advice,
    Alternative,
    ClaimResult,
    RoundedFigure,
    VagueWord,
    Verdict,
)
from claimcheck.consistency import Margin as MarginResult
from claimcheck.diagnostics import advice_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, at_span
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.language.phrases import Phrases
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN
from claimcheck.wording import joined, plural

_SOON = 30
"""The range of a word is found soon in a claim that looks at so many figures and comparisons."""
_WORDS = {TRUE: "supported", FALSE: "contradicted", UNKNOWN: "undecided"}
_STANDS = {
    Verdict.SUPPORTED: "holds",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNDECIDED: "undecided",
}


def advised(
    found: Environment,
    checked: s.Check,
    meaning: m.Meaning,
    judgement: Judgement,
    claim: ClaimResult,
    in_full: bool,
) -> ClaimResult:
    """The claim with its advice; one that cannot be computed has none.

    Unless `in_full` only that is looked for which is found soon: the nearest alternative, a margin
    of a few steps, and of an undecided claim nothing.
    """
    if judgement.error is not None:
        return claim
    trial = Trial(meaning.proposition, found.figures, judgement)
    asked = _Asked(found, checked, meaning, judgement, trial, in_full)
    if claim.verdict is Verdict.UNDECIDED:
        return _of_undecided(asked, claim) if in_full else claim
    advice = _of_firmness(asked, claim.verdict)
    if claim.verdict is Verdict.CONTRADICTED:
        advice = advice._replace(alternatives=_instead(asked))
    else:
        advice = advice._replace(stronger=_stronger(asked), elsewhere=_elsewhere(asked))
    return claim._replace(vague=_ranges(asked, claim), advice=advice)


class _Asked(NamedTuple):
    """A judged claim of which more is to be said."""

    found: Environment
    checked: s.Check
    meaning: m.Meaning
    judgement: Judgement
    trial: Trial
    in_full: bool

    @property
    def attempt(self) -> Attempt:
        """The claim as the search for other claims takes it."""
        return Attempt(self.checked.proposition, self.meaning, self.judgement)


def _of_undecided(asked: _Asked, claim: ClaimResult) -> ClaimResult:
    """What would decide it, and whether rounding or a word would."""
    from claimcheck.advice.missing import missing  # only who asks for everything pays for it

    dataset, trial = asked.found.figures.dataset, asked.trial
    rounding = fragility(trial)
    advice = Advice(
        rounding=_rounding(dataset, rounding),
        fragile=rounding.is_fragile,
        fragile_figures=tuple(_rounded(dataset, rounding)),
        missing=needs(asked.judgement, dataset, missing(trial)),
    )
    return claim._replace(vague=_ranges(asked, claim), advice=advice)


def _of_firmness(asked: _Asked, verdict: Verdict) -> Advice:
    dataset, trial = asked.found.figures.dataset, asked.trial
    size = margin(trial) if asked.in_full else margin(trial, NEAR)
    rounding = fragility(trial)
    return Advice(
        firmness=_firmness(dataset, verdict, size, bool(trial.moving())),
        margin=_margin(dataset, size) if isinstance(size, Margin) else None,
        rounding=_rounding(dataset, rounding),
        fragile=rounding.is_fragile,
        fragile_figures=tuple(_rounded(dataset, rounding)),
    )


def _instead(asked: _Asked) -> tuple[Alternative, ...]:
    """The claims that hold in the place of a contradicted one."""
    tries = _tries(asked)
    most = MAX_OFFERED if asked.in_full else 1
    others = alternatives(asked.attempt, tries, most)
    return tuple(_alternative(asked, tried) for _, tried in others)


def _stronger(asked: _Asked) -> Alternative | None:
    """What a supported claim could say on top."""
    tries = _tries(asked)
    more = stronger(asked.attempt, tries)
    return None if more is None else _alternative(asked, more[1])


def _tries(asked: _Asked) -> Attempts:
    found = asked.found
    return Attempts(found.scope.apart(), found.figures, asked.trial.allowed(MAX_ATTEMPTS))


def _elsewhere(asked: _Asked) -> tuple[str, ...]:
    """How a supported comparison fares on what it leaves out."""
    found = asked.found
    fares = elsewhere(asked.checked.proposition, found.scope, found.figures, asked.judgement)
    return tuple(elsewhere_text(one) for one in fares if one.is_selective)


def notes(found: Environment, checked: s.Check, claim: ClaimResult) -> Iterator[Diagnostic]:
    """What advice has to say that nobody asked for, as notes at the check."""
    advice = claim.advice
    if advice is None:
        return
    at_check = partial(
        at_span, source=found.source, span=checked.span, claim=claim.name, subject=claim.check
    )
    if advice.rounding:
        yield at_check(messages.fragile(claim.verdict.value, advice.rounding))
    if advice.stronger is not None:
        yield at_check(messages.stronger(advice.stronger.reads, advice.stronger.check))
    for text in advice.elsewhere:
        yield at_check(messages.elsewhere(text))


def _ranges(asked: _Asked, claim: ClaimResult) -> tuple[VagueWord, ...]:
    """The vague words of a claim, with the meanings over which its verdict stays."""
    if not claim.vague or not (asked.in_full or size_of(asked.judgement) <= _SOON):
        return claim.vague
    check, meaning, found = asked.checked.proposition, asked.meaning, asked.found
    ranges = vague_ranges(check, found.scope, found.figures, meaning, asked.judgement)
    verdict = claim.verdict.value
    worded = {(one.word, one.meaning_text): worded_range(one, verdict) for one in ranges}
    return tuple(_with_range(word, worded.get((word.word, word.meaning))) for word in claim.vague)


def _with_range(word: VagueWord, known: WordedRange | None) -> VagueWord:
    if known is None:
        return word
    return word._replace(range=known.text, holds_from=known.holds_from, holds_to=known.holds_to)


# --- margins and rounding -------------------------------------------------------------------------


def _firmness(
    dataset: Dataset, verdict: Verdict, size: Margin | NoMargin | None, has_numbers: bool
) -> str:
    """`holds by 2 steps; no longer if MATH-500 of Q32 ≥ 94.5 (now 94.3), then contradicted`.

    A claim that rests on texts, or on what is missing, has no number that could be another.
    """
    stands = _STANDS[verdict]
    match size:
        case None:
            return ""
        case NoMargin(None):
            return f"{stands} whatever any single number were" if has_numbers else ""
        case NoMargin(within):
            if not within or not has_numbers:
                return ""
            return f"{stands} by more than {plural(within, 'step')} of any single number"
        case Margin() if size.becomes is None and size.beyond:
            return f"{stands} whatever any single number were, as long as it can be computed"
        case Margin():
            found = _margin(dataset, size)
            sign = {">=": "≥", "<=": "≤"}.get(found.op, found.op)
            then = "impossible to compute" if size.becomes is None else _WORDS[size.becomes]
            return (
                f"{stands} by {plural(found.steps, 'step')}; no longer if {found.measure} of "
                f"{found.row} {sign} {found.value} (now {found.printed}), then {then}"
            )


def _margin(dataset: Dataset, size: Margin) -> MarginResult:
    moving = size.moving
    table, row, measure, printed = _named(dataset, moving)
    value = shown.like_cell(printed, moving.value + size.steps * moving.step, moving.step)
    op = "=" if not size.beyond else ">=" if size.steps > 0 else "<="
    return MarginResult(table, row, measure, printed, abs(size.steps), op, value)


def _rounding(dataset: Dataset, found: Fragility) -> str:
    if not found.is_fragile:
        return ""
    verdict = "an error" if found.truth is None else _WORDS[found.truth]
    figures = joined(
        (
            f"{one.measure} of {one.row} {one.value} (printed {one.printed})"
            for one in _rounded(dataset, found)
        ),
        limit=3,
    )
    return f"rests on rounding: it would be {verdict} were {figures}"


def _rounded(dataset: Dataset, found: Fragility) -> Iterator[RoundedFigure]:
    for moving, value in found.completion:
        named = _named(dataset, moving)
        yield RoundedFigure(*named, shown.like_cell(named[3], value, moving.step))


def _named(dataset: Dataset, moving: Moving) -> tuple[str, str, str, str]:
    row, column = moving.cell
    return (
        dataset.tables[column.table].name,
        dataset.row_names[row],
        dataset.column(column).name,
        shown.cell(dataset, row, column),
    )


# --- other claims ---------------------------------------------------------------------------------


def _alternative(asked: _Asked, found: Attempt) -> Alternative:
    write = Phrases().proposition
    check = write(found.node)
    reasons = because(found.judgement, asked.found.figures.dataset)
    return Alternative(
        check,
        reader(asked.found)(found.meaning.proposition),
        _change(write(asked.checked.proposition), check),
        reasons[0] if reasons else "",
    )


def _change(before: str, after: str) -> str:
    """The words that differ: `most → every`."""
    old, new = before.split(), after.split()
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return f"{' '.join(old) or 'nothing'} → {' '.join(new) or 'nothing'}"
