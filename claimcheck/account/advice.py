"""A judged claim with advice: how firmly its verdict stands, and what is true instead.

Puts what the searches of `claimcheck.advice` find into words. Not here: any search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from claimcheck.account import shown
from claimcheck.account.because import because
from claimcheck.account.lacks import needs
from claimcheck.account.result import reader
from claimcheck.account.selective import elsewhere_text
from claimcheck.account.vague_ranges import worded_range
from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.alternatives.search import alternatives
from claimcheck.advice.alternatives.stronger import stronger
from claimcheck.advice.fragility import Fragility, fragility
from claimcheck.advice.margin import NEAR, Margin, NoMargin, margin
from claimcheck.advice.missing import missing
from claimcheck.advice.selective import elsewhere
from claimcheck.advice.trial import Moving, Trial
from claimcheck.advice.vague import VagueRange, vague_ranges
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
from claimcheck.language.formatter import proposition_text
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN
from claimcheck.wording import joined, plural

_WORDS = {TRUE: "supported", FALSE: "contradicted", UNKNOWN: "undecided"}
_STANDS = {
    Verdict.SUPPORTED: "holds",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNDECIDED: "undecided",
}
Reads = Callable[[m.Proposition], str]


def advised(
    found: Environment,
    checked: s.Check,
    meaning: m.Meaning,
    judgement: Judgement,
    claim: ClaimResult,
    in_full: bool,
) -> ClaimResult:
    """The claim with its advice; one that cannot be computed has none.

    Unless `in_full` a margin is only looked for up to some steps.
    """
    if judgement.error is not None:
        return claim
    dataset = found.figures.dataset
    trial = Trial(meaning.proposition, found.figures, judgement)
    attempt = Attempt(checked.proposition, meaning, judgement)
    tries = Attempts(found.scope.apart(), found.figures)
    worded = partial(_alternative, dataset, attempt, reader(found))
    others: tuple[Alternative, ...] = ()
    more = None
    if claim.verdict is Verdict.CONTRADICTED:
        others = tuple(worded(tried) for _, tried in alternatives(attempt, tries))
    elif claim.verdict is Verdict.SUPPORTED:
        said = stronger(attempt, tries)
        more = None if said is None else worded(said[1])
    needed: tuple[str, ...] = ()
    if in_full and claim.verdict is Verdict.UNDECIDED:
        needed = needs(judgement, dataset, missing(trial))
    others_said = [
        elsewhere_text(one)
        for one in elsewhere(checked.proposition, found.scope, found.figures, judgement)
        if one.is_selective
    ]
    ranges = vague_ranges(checked.proposition, found.scope, found.figures, meaning, judgement)
    size = margin(trial) if in_full else margin(trial, NEAR)
    rounding = fragility(trial)
    return claim._replace(
        vague=_with_ranges(claim, ranges),
        advice=Advice(
            firmness=_firmness(dataset, claim.verdict, size),
            margin=_margin(dataset, size) if isinstance(size, Margin) else None,
            rounding=_rounding(dataset, rounding),
            fragile=rounding.is_fragile,
            fragile_figures=tuple(_rounded(dataset, rounding)),
            alternatives=others,
            stronger=more,
            elsewhere=tuple(others_said),
            missing=needed,
        )
    )


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


def _with_ranges(claim: ClaimResult, ranges: Sequence[VagueRange]) -> tuple[VagueWord, ...]:
    """The vague words of a claim, with the meanings over which its verdict stays."""
    verdict = claim.verdict.value
    worded = {(one.word, one.meaning_text): worded_range(one, verdict) for one in ranges}
    found = []
    for word in claim.vague:
        known = worded.get((word.word, word.meaning))
        if known is not None:
            word = word._replace(
                range=known.text, holds_from=known.holds_from, holds_to=known.holds_to
            )
        found.append(word)
    return tuple(found)


# --- margins and rounding -------------------------------------------------------------------------


def _firmness(dataset: Dataset, verdict: Verdict, size: Margin | NoMargin | None) -> str:
    """`holds by 2 steps; no longer if MATH-500 of Q32 ≥ 94.5 (now 94.3)`."""
    stands = _STANDS[verdict]
    match size:
        case None:
            return ""
        case NoMargin(None):
            return f"{stands} firmly: no other value of a single figure changes that"
        case NoMargin(within):
            return f"{stands} by more than {plural(within, 'step')} of any figure" if within else ""
        case Margin():
            found = _margin(dataset, size)
            sign = {">=": "≥", "<=": "≤"}.get(found.op, found.op)
            end = ": it could not be computed then" if size.becomes is None else ""
            return (
                f"{stands} by {plural(found.steps, 'step')}; no longer if {found.measure} of "
                f"{found.row} {sign} {found.value} (now {found.printed}){end}"
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


def _alternative(dataset: Dataset, before: Attempt, reads: Reads, found: Attempt) -> Alternative:
    check = proposition_text(found.node)
    reasons = because(found.judgement, dataset)
    return Alternative(
        check,
        reads(found.meaning.proposition),
        _change(proposition_text(before.node), check),
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
