"""What a sentence mentions: names, numbers and words of a sense, each with its place.

Lives here: `Mention` and what it can say. Not here: how it is found (`reader`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.vocabulary.prose import Kind


class Named(NamedTuple):
    """What a name stands for: a row, columns, a set that a `let` names (by its key), or several."""

    row: RowId | None = None
    columns: tuple[ColumnId, ...] = ()
    rows_set: str = ""
    columns_set: str = ""


class Amount(NamedTuple):
    """A number with its precision and unit.

    `step` is one unit in the last place; `unit` is empty, `%`, `x`, `points`, `$` or the name of a
    time or of bytes.
    """

    value: Fraction
    step: Fraction
    unit: str = ""

    def is_same_as(self, other: Amount) -> bool:
        """Whether both say the same number, in one unit or without one."""
        return self.value == other.value and (
            self.unit == other.unit or not self.unit or not other.unit
        )


Value: TypeAlias = Named | Amount | str


class Mention(NamedTuple):
    """One thing that a sentence speaks of: offsets in its text, and the indexes of its atoms.

    Two mentions say the same exactly when kind and value are equal; the value of a word is its
    sense.
    """

    kind: Kind
    value: Value
    start: int
    end: int
    first: int
    last: int

    def says(self) -> tuple[Kind, Value]:
        """What it says, wherever it stands."""
        return self.kind, self.value
