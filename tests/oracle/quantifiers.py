"""Quantifiers: `every`, `most of`, `at least 2 of`, `67% of`, `all but 1 of` and the others."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.conditions import BOUNDS
from tests.oracle.model import SilentError

SIMPLE = (
    "every",
    "all",
    "some",
    "no",
    "most",
    "half",
    "more than half",
    "at least half",
    "less than half",
)


@dataclass(frozen=True, slots=True)
class Quantifier:
    """`word` is one of `SIMPLE`, `all but`, `only`, a bound, or "" (exactly so many)."""

    word: str
    count: int | None = None
    percent: bool = False
    of: str = ""

    def text(self) -> str:
        amount = "" if self.count is None else f"{self.count}{'%' if self.percent else ''}"
        return " ".join(part for part in (self.word, amount, self.of) if part)

    @property
    def surprises(self) -> bool:
        """Whether more that hold can make it false: a bare set inside is then unclear."""
        return self.word in ("no", "half", "less than half", "all but", "only", "") or (
            self.count is not None and self.word not in ("at least", "more than", "over")
        )

    def accepts(self, holding: int, total: int) -> bool:
        """Whether `holding` of `total` is what the quantifier asks."""
        match self.word:
            case "every" | "all" | "only":
                return holding == total
            case "some":
                return holding > 0
            case "no":
                return holding == 0
            case "most" | "more than half":
                return 2 * holding > total
            case "half":
                return 2 * holding == total
            case "at least half":
                return 2 * holding >= total
            case "less than half":
                return 2 * holding < total
            case "all but":
                return total - holding == self.count
        assert self.count is not None
        if self.percent:
            return self._accepts_share(Fraction(100 * holding, total))
        return _compare(holding, BOUNDS[self.word or "exactly"], self.count)

    def _accepts_share(self, share: Fraction) -> bool:
        assert self.count is not None
        rounds = abs(share - self.count) <= Fraction(1, 2)
        if not self.word:
            return rounds
        if rounds and share != self.count:
            raise SilentError("at least 67 % of three: is two enough?")
        return _compare(share, BOUNDS[self.word], self.count)


def _compare(left: int | Fraction, operator: str, right: int) -> bool:
    return {
        ">=": left >= right,
        "<=": left <= right,
        ">": left > right,
        "<": left < right,
        "==": left == right,
    }[operator]
