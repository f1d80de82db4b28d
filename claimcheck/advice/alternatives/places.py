"""Another rank, another row in that rank, or the contrary trend."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.evaluation.judgement import Ranked
from claimcheck.language import syntax as s
from claimcheck.language.spelling import easiest_name

_MOST_PLACES = 12
_MOST_ROWS = 4


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A rank or a trend that says it otherwise."""
    match attempt.node:
        case s.Rank() | s.Extreme() as node:
            yield from _places(node, attempt)
            yield from _rows(node, attempt)
        case s.Trend() as node:
            if node.strictly:
                yield Proposal(Kind.HEDGE, node._replace(strictly=False), 1)
            yield Proposal(Kind.DIRECTION, node._replace(rises=not node.rises), 3)


def _places(node: s.Rank | s.Extreme, attempt: Attempt) -> Iterator[Proposal]:
    """The ranks that were found, the best first."""
    ranks = [fact for fact in attempt.judgement.facts if isinstance(fact, Ranked)]
    is_worst = isinstance(node, s.Rank) and node.word == "worst"
    found = sorted({_from_top(fact, is_worst) for fact in ranks if fact.low == fact.high})
    for place in found[:_MOST_PLACES]:
        if isinstance(node, s.Extreme):
            yield Proposal(Kind.RANK, node._replace(place=place), 1)
            continue
        word = "best" if place == 1 else "ordinal"
        yield Proposal(Kind.RANK, node._replace(word=word, place=place), 1)
        if node.word == "top":
            yield Proposal(Kind.RANK, node._replace(place=place), 1)
    if isinstance(node, s.Extreme):
        yield Proposal(Kind.DIRECTION, node._replace(highest=not node.highest), 3)
        if node.place != 1:
            yield Proposal(Kind.DIRECTION, node._replace(highest=not node.highest, place=1), 3)


def _from_top(fact: Ranked, is_worst: bool) -> int:
    """A rank from the best; one from the worst counts those that are neither behind nor tied."""
    return fact.universe - len(fact.ahead) - len(fact.tied) if is_worst else fact.low


def _rows(node: s.Rank | s.Extreme, attempt: Attempt) -> Iterator[Proposal]:
    """Rows that are ahead, in the place of the one subject."""
    if node.subject.quantifier is not None or node.subject.aggregate is not None:
        return
    for fact in attempt.judgement.facts:
        if isinstance(fact, Ranked):
            for side in fact.ahead[:_MOST_ROWS]:
                subject = node.subject._replace(rows=s.Name(easiest_name(side.label).strip("`")))
                yield Proposal(Kind.ROW, node._replace(subject=subject), 3)
            return
