"""The parts of a comparison: its relation, its two sides, and the single figures they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from tests.oracle.expressions import Aggregate
from tests.oracle.measures import Measure
from tests.oracle.model import Written
from tests.oracle.quantifiers import Quantifier
from tests.oracle.sets import RowSet


class Kind(Enum):
    """What a relation asks of two figures."""

    BETTER = "better"
    WORSE = "worse"
    EQUAL = "equal"
    COMPARABLE = "comparable"
    COMPETITIVE = "competitive"
    WITHIN = "within"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Relation:
    """The words, with `{}` where frequency and degree stand, and the amount of `is within`."""

    kind: Kind
    words: str
    amount: Written | None = None

    def text(self, adverbs: str) -> str:
        words = self.words.format(adverbs)
        return " ".join(words.split())


# The two sides -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AggregateOf:
    """`best of S`: of each measure in turn."""

    kind: Aggregate
    rows: RowSet

    def text(self) -> str:
        return f"{self.kind.value} of {self.rows.text()}"


@dataclass(frozen=True, slots=True)
class Side:
    """Rows, with or without a quantifier; an object may keep the subject row's partners only."""

    rows: RowSet
    quantifier: Quantifier | None = None
    partner_word: str = ""
    partner_column: str = ""

    def text(self) -> str:
        quantified = (
            f"{self.quantifier.text()} {self.rows.text()}" if self.quantifier else self.rows.text()
        )
        if not self.partner_word:
            return quantified
        return f"{quantified} of {self.partner_word} {self.partner_column}"


@dataclass(frozen=True, slots=True)
class Its:
    """`its COLUMN`: the row whose name stands there."""

    column: str

    def text(self) -> str:
        return f"its {self.column}"


SubjectSide: TypeAlias = Side | AggregateOf
ObjectSide: TypeAlias = Side | AggregateOf | Its


@dataclass(frozen=True, slots=True)
class One:
    """One of two figures that are compared: a row's or an aggregate's; None is *no such row*."""

    row: str | None
    aggregate: AggregateOf | None = None

    @property
    def exists(self) -> bool:
        """Whether there is such a row, or an aggregate instead."""
        return self.row is not None or self.aggregate is not None


Place: TypeAlias = tuple[One, One, Measure]
"""What one comparison compares, and on what."""
