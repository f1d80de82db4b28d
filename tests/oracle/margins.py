"""How much better: degree words and the phrases that begin with `by`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tests.oracle.conditions import BOUNDS, approximates
from tests.oracle.model import ClaimError, Truth, World, Written, truth

Amount: TypeAlias = Written
"""`3 points` (absolute), `10%` (of the object's figure) or `2x` (larger over smaller)."""


@dataclass(frozen=True, slots=True)
class Gain:
    """Two figures such that the subject is ahead when `ahead > behind`; `base` is the object's."""

    ahead: Callable[[], Fraction]
    behind: Callable[[], Fraction]
    base: Callable[[], Fraction]

    def size(self, amount: Amount) -> Fraction:
        """The margin in the amount's way of measuring (a share for `%`)."""
        ahead, behind = self.ahead(), self.behind()
        match amount.suffix:
            case "%":
                base = self.base()
                if base <= 0:
                    raise ClaimError("a share of a figure that is not positive")
                return (ahead - behind) / base
            case "x":
                if behind <= 0 or ahead <= 0:
                    raise ClaimError("a ratio of figures that are not positive")
                return max(ahead, behind) / min(ahead, behind)
        return ahead - behind


@dataclass(frozen=True, slots=True)
class By:
    """`by [bound or about] AMOUNT`: of each comparison."""

    word: str
    amount: Amount

    def text(self) -> str:
        return " ".join(part for part in ("by", self.word, self.amount.text()) if part)

    def judge(self, world: World, gain: Gain) -> Truth:
        return judge_amount(world, self.word, self.amount, lambda: gain.size(self.amount))


@dataclass(frozen=True, slots=True)
class ByBetween:
    """`by between A and B`: of each comparison, inclusive and exact."""

    low: Amount
    high: Amount

    def text(self) -> str:
        return f"by between {self.low.text()} and {self.high.text()}"

    def judge(self, world: World, gain: Gain) -> Truth:
        return truth(world.lies(gain.size(self.low), (self.low.share, self.high.share)))


@dataclass(frozen=True, slots=True)
class ByUpTo:
    """`by up to AMOUNT`: ahead everywhere, and the largest margin is that."""

    amount: Amount

    def text(self) -> str:
        return f"by up to {self.amount.text()}"

    def judge(self, world: World, gains: Sequence[Gain]) -> Truth:
        return judge_amount(world, "", self.amount, lambda: max(self._sizes(world, gains)))

    def _sizes(self, world: World, gains: Sequence[Gain]) -> list[Fraction]:
        sizes = [gain.size(self.amount) for gain in gains]
        for place, size in enumerate(sizes):
            for other in sizes[:place]:
                world.sign(size, other)
        return sizes


@dataclass(frozen=True, slots=True)
class ByOnAverage:
    """`by [bound or about] AMOUNT on average`: the mean of all; single ones need not hold."""

    word: str
    amount: Amount

    def text(self) -> str:
        return " ".join(
            part for part in ("by", self.word, self.amount.text(), "on average") if part
        )

    def judge(self, world: World, gains: Sequence[Gain]) -> Truth:
        return judge_amount(
            world,
            self.word,
            self.amount,
            lambda: sum((gain.size(self.amount) for gain in gains), Fraction(0)) / len(gains),
        )


ByEach: TypeAlias = By | ByBetween
ByAll: TypeAlias = ByUpTo | ByOnAverage


def judge_amount(world: World, word: str, amount: Amount, compute: Callable[[], Fraction]) -> Truth:
    """Whether a margin is the amount: rounds to it, or what the bound or `about` says."""
    if not word:
        return world.rounds(compute, amount.share_rounding())
    if word in BOUNDS:
        return truth(world.compares(compute(), BOUNDS[word], amount.share))
    return approximates(world, compute, word, amount.share, amount.share_rounding())
