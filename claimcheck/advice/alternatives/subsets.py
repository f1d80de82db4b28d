"""A part left out: the rows, or the measures, of which the claim does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.counts import slots
from claimcheck.advice.tree import replaced
from claimcheck.evaluation.judgement import Counted
from claimcheck.language import syntax as s
from claimcheck.language.spelling import easiest_name
from claimcheck.semantics import meaning as m
from claimcheck.values.truth import TRUE

_EVERY = ("every", "all")
_MOST_MEASURES = 12


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim about fewer rows, or on fewer measures."""
    for slot in slots(attempt, tries):
        quantifier = slot.part.quantifier
        if quantifier is not None and quantifier.word not in _EVERY:
            continue
        if isinstance(slot.part, s.Measures):
            yield from _measures(attempt, slot.path, slot.part, tries)
        elif slot.path == (0,):
            yield from _rows(attempt, slot.part, tries)


def _measures(
    attempt: Attempt, path: tuple[int, ...], part: s.Measures, tries: Attempts
) -> Iterator[Proposal]:
    """On those measures alone of which the claim holds one by one."""
    meaning = attempt.meaning.proposition
    assert isinstance(meaning, (m.Comparison, m.Property, m.Rank)) and meaning.measures is not None
    every = meaning.measures.measures
    if len(every) > _MOST_MEASURES:
        return
    dataset = tries.figures.dataset
    names = [_name(dataset.column(measure.columns[0]).name) for measure in every]
    kept = [
        name
        for name in names
        if tries.holds(replaced(attempt.node, path, part._replace(sets=(name,), quantifier=None)))
    ]
    if kept and len(kept) < len(every):
        fewer = part._replace(sets=tuple(kept))
        if len(kept) == 1:
            fewer = fewer._replace(quantifier=None)
        left_out = len(every) - len(kept)
        yield Proposal(Kind.MEASURES, replaced(attempt.node, path, fewer), 1 + left_out)


def _rows(attempt: Attempt, part: s.Operand, tries: Attempts) -> Iterator[Proposal]:
    """Of all rows but those of which the claim does not hold, where these are the fewer."""
    counted = next((f for f in attempt.judgement.facts if _counts_rows(f)), None)
    if not isinstance(counted, Counted) or part.rows is None:
        return
    names = tries.figures.dataset.row_names
    failing = [
        _name(names[row])
        for row, truth in zip(counted.rows, counted.truths, strict=True)
        if truth is not TRUE and row is not None
    ]
    if failing and 2 * len(failing) <= len(counted.rows):
        removed = failing[0] if len(failing) == 1 else s.SetList(tuple(failing))
        fewer = part._replace(rows=s.SetExcept(part.rows, removed))
        node = attempt.node
        assert not isinstance(node, (s.Trend, s.Equation, s.Logic, s.Not, s.Implication))
        yield Proposal(Kind.ROWS, node._replace(subject=fewer), 1 + len(failing))


def _counts_rows(fact: object) -> bool:
    return isinstance(fact, Counted) and fact.what == "rows"


def _name(text: str) -> s.Name:
    return s.Name(easiest_name(text).strip("`"))
