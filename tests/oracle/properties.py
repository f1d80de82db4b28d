"""`SUBJECT has CONDITION`."""

from __future__ import annotations

from dataclasses import dataclass

from tests.oracle.conditions import Atom, Comparator, ConditionOn
from tests.oracle.expressions import Aggregated, Own
from tests.oracle.model import Truth, World, conjunction, counted, negation
from tests.oracle.quantifiers import Quantifier
from tests.oracle.sets import Columns, RowSet


@dataclass(frozen=True, slots=True)
class Subject:
    """A set of rows, with or without a quantifier."""

    quantifier: Quantifier | None
    rows: RowSet

    def text(self) -> str:
        return (
            f"{self.quantifier.text()} {self.rows.text()}" if self.quantifier else self.rows.text()
        )

    def judge(self, truths: list[Truth]) -> Truth:
        """Whether enough of the rows' truths hold; of no rows nobody can say."""
        return counted(truths, (self.quantifier or Quantifier("every")).accepts)


@dataclass(frozen=True, slots=True)
class OverColumns:
    """`at least 2 of {a, b, c} > 3`, `every measure reported`."""

    quantifier: Quantifier
    columns: Columns
    comparator: Comparator

    def text(self) -> str:
        return f"{self.quantifier.text()} {self.columns.text()} {self.comparator.text()}"

    def holds(self, world: World, row: str | None) -> Truth:
        atoms = [Atom(Own(column), self.comparator) for column in self.columns.names]
        return counted((atom.holds(world, row) for atom in atoms), self.quantifier.accepts)


@dataclass(frozen=True, slots=True)
class AggregateHas:
    """`average of S has COLUMN > 3`."""

    value: Aggregated
    comparator: Comparator

    def text(self) -> str:
        subject = f"{self.value.kind.value} of {self.value.rows.text()}"
        return f"{subject} has {self.value.column} {self.comparator.text()}"

    def judge(self, world: World) -> Truth:
        return Atom(self.value, self.comparator).holds(world, None)


@dataclass(frozen=True, slots=True)
class Has:
    """A property of rows; `among` names the universe of `only`."""

    subject: Subject
    condition: ConditionOn | OverColumns
    among: RowSet | None = None
    verb: str = "has"

    def text(self) -> str:
        atom = isinstance(self.condition, Atom | OverColumns)
        condition = self.condition.text() if atom else f"({self.condition.text()})"
        among = f" among {self.among.text()}" if self.among else ""
        return f"{self.subject.text()} {self.verb} {condition}{among}"

    def judge(self, world: World) -> Truth:
        rows = self.subject.rows.rows(world)
        held = self.subject.judge([self.condition.holds(world, row) for row in rows])
        if self.subject.quantifier is None or self.subject.quantifier.word != "only":
            return held
        universe = self.among.rows(world) if self.among else world.table.rows
        others = [negation(self.condition.holds(world, row)) for row in universe if row not in rows]
        return conjunction([held, *others])
