"""Whether a claim says more the more what it asks: not behind `no`, `at most 2 of`, `rarely`."""

from __future__ import annotations

from claimcheck.advice.alternatives.attempts import Attempts
from claimcheck.language import syntax as s
from claimcheck.vocabulary.relations import Bound
from claimcheck.vocabulary.vague import Meaning

FEW = ("some", "at least", "more than", "over")
SHARES = ("most", "at least half", "more than half")
_RISING = ("every", "all", *FEW, *SHARES)


def is_rising(quantifier: s.Quantifier | None) -> bool:
    """Whether what is true of more things fulfils a quantifier sooner."""
    return quantifier is None or quantifier.word in _RISING


def rises(node: s.Proposition, tries: Attempts) -> bool:
    """Whether none of a claim's quantifiers, and no word of frequency, turns that round."""
    if isinstance(node, s.Comparison):
        frequency = node.relation.frequency
        if frequency is not None and not is_floor(tries.scope.meanings[frequency.text]):
            return False
        parts: tuple[s.Operand | s.Measures | None, ...]
        parts = (node.subject, node.object, node.measures)
    elif isinstance(node, (s.Property, s.Rank)):
        parts = (node.subject, node.measures)
    else:
        parts = (node.subject,) if isinstance(node, s.Extreme) else ()
    return all(part is None or is_rising(part.quantifier) for part in parts)


def is_floor(meaning: Meaning) -> bool:
    """Whether a word of frequency says how many there are at least."""
    return meaning.bound in (Bound.AT_LEAST, Bound.MORE_THAN)
