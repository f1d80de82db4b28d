"""Other claims in the place of one: each resolved and judged once, and not too many of them."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from claimcheck.advice.tree import Path
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import ClaimError, Judgement
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import TRUE

MAX_ATTEMPTS = 160
"""How many other claims are tried in the place of one."""


class Kind(Enum):
    """What a proposal changes; of two that cost the same, the one that stands first goes first."""

    NUMBER = "a number"
    TEXT = "a text"
    RANK = "a rank"
    FREQUENCY = "how often"
    HEDGE = "how much"
    QUANTIFIER = "a quantifier"
    MEASURES = "measures left out"
    ROWS = "rows left out"
    DIRECTION = "a direction"
    ROW = "another row"
    PART = "a part of its logic"
    CONTRARY = "the contrary"


class Proposal(NamedTuple):
    """A claim in the place of another: what it changes, and how much that is.

    `weaker` is the next step below it, which says a little less; without one the contrary of the
    claim is that step. `slot` is which of several parts of one kind it changes.
    """

    kind: Kind
    node: s.Proposition
    cost: int
    weaker: s.Proposition | None = None
    slot: Path = ()


class Attempt(NamedTuple):
    """A claim that was tried: its syntax, its meaning, and what the figures say of it."""

    node: s.Proposition
    meaning: m.Meaning
    judgement: Judgement

    @property
    def holds(self) -> bool:
        """Whether the figures support it."""
        return self.judgement.error is None and self.judgement.truth is TRUE


class Attempts:
    """Judges claims in the place of one, by the same figures and names."""

    def __init__(self, scope: Scope, figures: Figures, most: int = MAX_ATTEMPTS) -> None:
        self.scope = scope
        self.figures = figures
        self.left = most
        self.tried: dict[s.Proposition, Attempt | None] = {}

    def of(self, node: s.Proposition) -> Attempt | None:
        """A claim with its judgement; `None` when it has no meaning, or enough has been tried."""
        if node in self.tried:
            return self.tried[node]
        if self.left <= 0:
            return None
        self.left -= 1
        try:
            meaning, _ = resolve(node, self.scope)
        except Problem:
            found = None
        else:
            found = Attempt(node, meaning, judge(meaning.proposition, self.figures))
        self.tried[node] = found
        return found

    def holds(self, node: s.Proposition) -> bool:
        """Whether the figures support a claim."""
        found = self.of(node)
        return found is not None and found.holds

    def has_failed(self, node: s.Proposition) -> bool:
        """Whether a claim was tried and the figures do not support it."""
        return node in self.tried and not self.holds(node)

    def size(self, rows: m.RowSet) -> int:
        """How many rows a set has at most."""
        try:
            return len(members(Case(self.figures), rows).rows)
        except ClaimError:
            return 0


Found = list[tuple[Proposal, Attempt]]
"""Proposals that hold, with how they were judged."""


def kept(proposals: list[Proposal], tries: Attempts) -> Found:
    """Those of some proposals that hold."""
    found = ((proposal, tries.of(proposal.node)) for proposal in proposals)
    return [(proposal, tried) for proposal, tried in found if tried is not None and tried.holds]
