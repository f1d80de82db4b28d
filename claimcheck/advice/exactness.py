"""Whether a claim says exactly how something is, so that nobody expects the same of other figures.

`half`, `4 of`, `by 3 points` and `ranks 2nd` do; `most`, `every`, `no`, `by more than 2x` and
`best` say that something is large, or small, wherever they stand.
"""

from __future__ import annotations

from claimcheck.semantics import meaning as m
from claimcheck.vocabulary.relations import Relation


def is_exact(meant: m.Comparison | m.Rank | m.Property) -> bool:
    """Whether a claim says how it is just there: how many exactly, by how much, at which place."""
    if _counts_exactly(meant.subject.quantifier):
        return True
    match meant:
        case m.Comparison(relation=relation, object=other, by=by):
            asked = [*(margin for each in by.margins for margin in each), by.overall]
            return (
                relation is Relation.EQUAL
                or _counts_exactly(other.quantifier)
                or any(one is not None and _asks_exactly(one.requirement) for one in asked)
            )
        case m.Rank(place=place, number=number):
            return place is m.Place.EXACTLY and number != 1
        case m.Property(condition=condition):
            tests = condition.parts if isinstance(condition, m.AllOf) else ()
            return not all(
                isinstance(test, m.Fits)
                and not test.negated
                and not _asks_exactly(test.requirement)
                for test in tests
            )


def _counts_exactly(quantifier: m.Quantifier | None) -> bool:
    """Whether it is neither a floor nor a ceiling: `half`, `4 of`, `only`."""
    if quantifier is None:
        return False
    low, high = quantifier.accepts.low, quantifier.accepts.high
    is_all = quantifier.counting is m.Counting.SHARE and low == 1
    return quantifier.only or not (low is None or high is None or is_all or high == 0)


def _asks_exactly(requirement: m.Requirement) -> bool:
    inside = requirement.inside
    return requirement.rounds is not None or inside is None or None not in (inside.low, inside.high)
