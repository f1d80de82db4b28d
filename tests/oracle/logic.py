"""`and`, `or`, `not`, `if … then …` over claims, and equations as claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from tests.oracle.comparison import Compared
from tests.oracle.conditions import Atom
from tests.oracle.model import ClaimError, Truth, World, conjunction, disjunction, negation
from tests.oracle.properties import AggregateHas, Has
from tests.oracle.ranks import HasExtreme, Rank, Trend


@dataclass(frozen=True, slots=True)
class Equation:
    """`EXPRESSION compare EXPRESSION`."""

    atom: Atom

    def text(self) -> str:
        return self.atom.text()

    def judge(self, world: World) -> Truth:
        return self.atom.holds(world, None)


@dataclass(frozen=True, slots=True)
class Joined:
    """Claims joined by `and` or by `or`."""

    word: str
    parts: tuple[Claim, ...]

    def text(self) -> str:
        return f" {self.word} ".join(_grouped(part) for part in self.parts)

    def judge(self, world: World) -> Truth:
        parts = [part.judge(world) for part in self.parts]
        return conjunction(parts) if self.word == "and" else disjunction(parts)


@dataclass(frozen=True, slots=True)
class Negated:
    """`not CLAIM`."""

    part: Claim

    def text(self) -> str:
        return f"not {_grouped(self.part)}"

    def judge(self, world: World) -> Truth:
        return negation(self.part.judge(world))


@dataclass(frozen=True, slots=True)
class Conditional:
    """`if CLAIM then CLAIM`."""

    condition: Claim
    consequence: Claim

    def text(self) -> str:
        return f"if {_ungrouped(self.condition)} then {_ungrouped(self.consequence)}"

    def judge(self, world: World) -> Truth:
        return disjunction([negation(self.condition.judge(world)), self.consequence.judge(world)])


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A claim that the contract calls an error, as text."""

    mistake: str

    def text(self) -> str:
        return self.mistake

    def judge(self, world: World) -> Truth:
        raise ClaimError(self.mistake)


Claim: TypeAlias = (
    Compared
    | Has
    | AggregateHas
    | Rank
    | HasExtreme
    | Trend
    | Equation
    | Joined
    | Negated
    | Conditional
    | Mistaken
)


def _grouped(claim: Claim) -> str:
    """In parentheses wherever a reader might join it differently."""
    return (
        f"({claim.text()})" if isinstance(claim, Joined | Negated | Conditional) else claim.text()
    )


def _ungrouped(claim: Claim) -> str:
    return f"({claim.text()})" if isinstance(claim, Conditional) else claim.text()
