"""Another rank, another row in that rank; the contrary trend, or the trend among fewer rows."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.subsets import named, without
from claimcheck.evaluation.judgement import Ranked, Turning
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m

_MOST_PLACES = 12
_MOST_ROWS = 4
_ROWS_OF_A_TREND = 3


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
            yield from _among_fewer(attempt, tries)


# --- ranks ----------------------------------------------------------------------------------------


def _places(node: s.Rank | s.Extreme, attempt: Attempt) -> Iterator[Proposal]:
    """The ranks that were found, the best first."""
    ranks = [fact for fact in attempt.judgement.facts if isinstance(fact, Ranked)]
    is_worst = isinstance(node, s.Rank) and node.word == "worst"
    found = sorted({_from_top(fact, is_worst) for fact in ranks if fact.low == fact.high})
    for place in found[:_MOST_PLACES]:
        if isinstance(node, s.Extreme):
            yield Proposal(Kind.RANK, node._replace(place=place), 1)
        else:
            word = "best" if place == 1 else "ordinal"
            weaker = _top(node, place) if place > 1 else _top(node, 2)
            yield Proposal(Kind.RANK, node._replace(word=word, place=place), 1, weaker)
    yield from _other_end(node) if isinstance(node, s.Extreme) else _tops(node, ranks)


def _tops(node: s.Rank, ranks: list[Ranked]) -> Iterator[Proposal]:
    """The top few that all are in; that they are last."""
    last = max((fact.high for fact in ranks), default=0)
    smallest = min((fact.universe for fact in ranks), default=0)
    if last > 1 and 2 * last <= smallest + 1:
        yield Proposal(Kind.RANK, _top(node, last), 2, _top(node, last + 1))
    if node.word != "worst":
        yield Proposal(Kind.DIRECTION, node._replace(word="worst", place=1), 3)
    else:
        yield Proposal(Kind.DIRECTION, node._replace(word="best", place=1), 3)


def _top(node: s.Rank, place: int) -> s.Rank:
    return node._replace(word="top", place=place)


def _other_end(node: s.Extreme) -> Iterator[Proposal]:
    for place in dict.fromkeys((node.place, 1)):
        yield Proposal(Kind.DIRECTION, node._replace(highest=not node.highest, place=place), 3)


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
                subject = node.subject._replace(rows=named(side.label))
                yield Proposal(Kind.ROW, node._replace(subject=subject), 3)
            return


# --- trends ---------------------------------------------------------------------------------------


def _among_fewer(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The trend among all rows but one, or two, that break it."""
    for name, fewer in _without_one(attempt, tries, []):
        yield Proposal(Kind.ROWS, fewer, 2)
        tried = tries.of(fewer)
        if tried is not None and not tried.holds:
            for _, fewest in _without_one(tried, tries, [name]):
                yield Proposal(Kind.ROWS, fewest, 3)


def _without_one(
    attempt: Attempt, tries: Attempts, before: list[s.Name]
) -> Iterator[tuple[s.Name, s.Trend]]:
    """The trend among all rows but one of a pair that breaks it."""
    node = attempt.node
    assert isinstance(node, s.Trend)
    turning = next((f for f in attempt.judgement.facts if isinstance(f, Turning)), None)
    if turning is None or turning.first is None or turning.second is None:
        return
    if turning.rows <= _ROWS_OF_A_TREND + len(before) or turning.rows < 5:
        return
    sides = (turning.first[0], turning.second[0])
    for label in dict.fromkeys(side.label for side in sides):
        among = node.among or s.Among(_table(attempt, tries))
        name = named(label)
        yield name, node._replace(among=among._replace(rows=without(among.rows, [name])))


def _table(attempt: Attempt, tries: Attempts) -> s.Name:
    """The name of the table whose rows a trend is about."""
    meaning = attempt.meaning.proposition
    assert isinstance(meaning, m.Trend)
    table = meaning.measure.columns[0].table
    return named(tries.figures.dataset.tables[table].name)
