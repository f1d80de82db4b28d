"""The words that compare: relations, aggregates and bounds."""

from __future__ import annotations

from enum import Enum


class Relation(Enum):
    """How a subject stands to an object on a measure."""

    BETTER = "better"
    WORSE = "worse"
    EQUAL = "equal"
    COMPARABLE = "comparable"
    COMPETITIVE = "competitive"
    WITHIN = "within"
    HIGHER = "higher"
    LOWER = "lower"


class Aggregate(Enum):
    """One figure made of the figures of several rows."""

    AVERAGE = "average"
    MEDIAN = "median"
    TOTAL = "total"
    HIGHEST = "highest"
    LOWEST = "lowest"
    BEST = "best"
    WORST = "worst"
    SPREAD = "spread"


class Bound(Enum):
    """How a number bounds another one."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    EXACTLY = "exactly"


RELATION_WORDS: dict[str, tuple[str, Relation]] = {
    word: (terminal, relation)
    for terminal, relation, words in (
        ("BEATS", Relation.BETTER, "beats beat outperforms outperform surpasses surpass"),
        ("TRAILS", Relation.WORSE, "trails trail"),
        ("MATCHES", Relation.EQUAL, "matches match equals equal ties tie"),
        ("RIVALS", Relation.COMPETITIVE, "rivals rival"),
        ("EXCEEDS", Relation.HIGHER, "exceeds exceed"),
        ("COMPARABLE", Relation.COMPARABLE, "comparable"),
        ("COMPETITIVE", Relation.COMPETITIVE, "competitive"),
        ("HIGHER", Relation.HIGHER, "higher"),
        ("LOWER", Relation.LOWER, "lower"),
    )
    for word in words.split()
}
"""Every word that compares: the terminal it is, and what it means."""

BOUND_WORDS = {
    "at least": Bound.AT_LEAST,
    "at most": Bound.AT_MOST,
    "more than": Bound.MORE_THAN,
    "over": Bound.MORE_THAN,
    "less than": Bound.LESS_THAN,
    "fewer than": Bound.LESS_THAN,
    "under": Bound.LESS_THAN,
    "exactly": Bound.EXACTLY,
}
"""What the phrases of a bound mean."""
