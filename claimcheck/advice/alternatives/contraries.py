"""That a claim is not so: the least that is true in the place of one that is contradicted."""

from __future__ import annotations

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Found, Kind, Proposal, kept
from claimcheck.language import syntax as s

_COST = 6
_CONTRARY = {"no": "some", "some": "no"}


def contraries(attempt: Attempt, tries: Attempts) -> Found:
    """The contrary, said of which where a bare set would leave that open."""
    nodes = [*_without_not(attempt.node), s.Not(attempt.node), s.Not(_of_every(attempt.node))]
    for node in dict.fromkeys(nodes):
        if found := kept([Proposal(Kind.CONTRARY, node, _COST)], tries):
            return found
    return []


def _without_not(node: s.Proposition) -> list[s.Proposition]:
    """`some` in the place of `not no`."""
    if not isinstance(node, (s.Comparison, s.Property, s.Rank, s.Extreme)):
        return []
    quantifier = node.subject.quantifier
    if quantifier is None or quantifier.word not in _CONTRARY:
        return []
    word = s.Quantifier(_CONTRARY[quantifier.word])
    return [node._replace(subject=node.subject._replace(quantifier=word))]


def _of_every(node: s.Proposition) -> s.Proposition:
    """The claim with `every` where it was left out."""
    every = s.Quantifier("every")
    match node:
        case s.Comparison() | s.Property() | s.Rank() | s.Extreme():
            if _is_bare(node.subject):
                node = node._replace(subject=node.subject._replace(quantifier=every))
    if isinstance(node, s.Comparison):
        if node.relation.frequency is not None:
            return node
        if _is_bare(node.object):
            node = node._replace(object=node.object._replace(quantifier=every))
    if isinstance(node, (s.Comparison, s.Property, s.Rank)):
        measures = node.measures
        if measures is not None and not measures.average and measures.quantifier is None:
            return node._replace(measures=measures._replace(quantifier=every))
    return node


def _is_bare(part: s.Operand) -> bool:
    return part.quantifier is None and part.aggregate is None and part.rows is not None
