"""Another margin: `by 1.2 points` in the place of `by 3 points`, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.ladders import strictest
from claimcheck.advice.alternatives.measured import units_of
from claimcheck.advice.alternatives.rising import rises
from claimcheck.advice.alternatives.written import Written
from claimcheck.evaluation.judgement import ClaimError, Measured, Pair
from claimcheck.evaluation.relations import FigurePair, is_upward, margin_of
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.values.units import RATIO
from claimcheck.vocabulary.relations import BOUND_WORDS, Bound

_FLOORS = (Bound.AT_LEAST, Bound.MORE_THAN)
_CEILINGS = (Bound.AT_MOST, Bound.LESS_THAN)
_MOST_FACTS = 400
_Changed = tuple[s.By, s.By | None]
"""A margin, and the one that asks a step less."""


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A comparison with the margin that is true, or without one."""
    node, meaning = attempt.node, attempt.meaning.proposition
    if not (isinstance(node, s.Comparison) and isinstance(meaning, m.Comparison)):
        return
    by = node.by
    if by is None:
        return
    unit = _unit(by, meaning)
    values: list[Fraction] = []
    if unit and rises(node, tries):
        values = sorted({value / unit for value in _margins(meaning, attempt)})
    for changed, looser in _others(node, by, values, tries):
        weaker = node._replace(by=looser) if looser else node._replace(by=None)
        yield Proposal(Kind.NUMBER, node._replace(by=changed), 1, weaker)
    yield Proposal(Kind.HEDGE, node._replace(by=None), 2)


def _unit(by: s.By, meaning: m.Comparison) -> Fraction | None:
    measure = meaning.measures.measures[0]
    is_relative = by.number.unit in ("%", "x")
    return units_of(by.number, RATIO if is_relative else measure.unit, measure.name)


def _margins(meaning: m.Comparison, attempt: Attempt) -> list[Fraction]:
    """The margins of all comparisons, or the one of all together."""
    facts = attempt.judgement.facts[:_MOST_FACTS]
    if meaning.by.overall is not None:
        overall = [f.value for f in facts if isinstance(f, Measured)]
        return [x.printed.point for x in overall if x.defined and x.printed.is_point]
    scale = meaning.by.margins[0][-1].scale
    found = []
    for fact in facts:
        if not isinstance(fact, Pair):
            continue
        pair = FigurePair(fact.subject.value, fact.object.value, fact.measure)
        try:
            value = margin_of(scale, is_upward(meaning.relation, fact.measure), pair)
        except (ClaimError, ZeroDivisionError):
            continue
        if value.defined and value.printed.is_point:
            found.append(value.printed.point)
    return found


def _others(
    node: s.Comparison, by: s.By, values: Sequence[Fraction], tries: Attempts
) -> Iterator[_Changed]:
    bound = BOUND_WORDS.get(by.word)
    if by.high is not None:
        yield from _between(by, by.high, values)
    elif bound in _FLOORS:
        bounds = [written.at_most(by.number, value) for value in reversed(values)]
        yield from _strictest(node, by._replace(word="at least"), bounds, tries)
    elif bound in _CEILINGS:
        bounds = [written.at_least(by.number, value) for value in values]
        yield from _strictest(node, by._replace(word="at most"), bounds, tries)
    elif values and (len(values) == 1 or by.word == "up to"):
        number = written.rounded(by.number, values[-1])
        if isinstance(number, s.Number) and number.value > 0:
            yield by._replace(number=number), None


def _between(by: s.By, top: s.Number, values: Sequence[Fraction]) -> Iterator[_Changed]:
    if values:
        low, high = written.at_most(by.number, values[0]), written.at_least(top, values[-1])
        if isinstance(low, s.Number) and isinstance(high, s.Number):
            yield by._replace(number=low, high=high), None


def _strictest(
    node: s.Comparison, by: s.By, bounds: Sequence[Written | None], tries: Attempts
) -> Iterator[_Changed]:
    """Of bounds from the strictest to the loosest the first that holds."""
    kept = [b for b in dict.fromkeys(bounds) if isinstance(b, s.Number) and b.value > 0]
    found = strictest(kept, lambda b: node._replace(by=by._replace(number=b)), tries)
    if found is not None:
        looser = written.moved(found, -1 if by.word == "at least" else 1)
        weaker = None
        if isinstance(looser, s.Number) and looser.value > 0:
            weaker = by._replace(number=looser)
        yield by._replace(number=found), weaker
