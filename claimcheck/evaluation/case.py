"""One judging: the figures it may look at, and a record of what it looked at and found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from typing import TypeVar, cast

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.evaluation.judgement import ClaimError, Counted, Fact, Lack, Reason
from claimcheck.evaluation.quantity import UNKNOWN_QUANTITY, Quantity, combined, exactly
from claimcheck.semantics.meaning import Measure
from claimcheck.semantics.phrases import EVERY
from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.tables.figures import Figure, Figures
from claimcheck.values import interval as iv
from claimcheck.values.truth import FALSE, Truth

MAX_COMPARISONS = 200_000

_Result = TypeVar("_Result")


class Case:
    """The record of one judging.

    `reads` are the cells compared, `conditions` those that only decide who belongs to a set; while
    `in_condition`, reads go to the latter. `may_fail`: some numbers of figures that are intervals
    would make the claim one that cannot be computed.
    """

    __slots__ = (
        "conditions", "dropped", "facts", "figures", "in_condition", "kept", "may_fail", "reads",
        "reasons", "spent", "warnings",
    )  # fmt: skip

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self.reads: dict[tuple[RowId, ColumnId], None] = {}
        self.conditions: dict[tuple[RowId, ColumnId], None] = {}
        self.reasons: dict[Reason, None] = {}
        self.facts: list[Fact] = []
        self.warnings: list[Finding] = []
        self.in_condition = False
        self.may_fail = False
        self.kept: dict[tuple[int, bool], tuple[object, object, tuple[Fact, ...]]] = {}
        self.spent = 0
        self.dropped = 0

    def name(self, row: RowId) -> str:
        """What a row is called."""
        return self.figures.dataset.row_names[row]

    def figure(self, row: RowId, column: ColumnId) -> Figure:
        """A figure; that it was looked at, and that it is missing, is remembered."""
        (self.conditions if self.in_condition else self.reads)[row, column] = None
        figure = self.figures.figure(row, column)
        if figure.printed is iv.EVERYTHING and figure.text is None:
            self.lacks(Lack.MISSING_FIGURE, row, column)
        return figure

    def lacks(
        self, lack: Lack, row: RowId | None = None, column: ColumnId | None = None, about: str = ""
    ) -> None:
        """Remember why the verdict may be unknown."""
        self.reasons[Reason(lack, row, column, about)] = None

    def warn(self, finding: Finding) -> None:
        """Remember something worth saying about the claim."""
        if finding not in self.warnings:
            self.warnings.append(finding)

    def items(self, row: RowId, measure: Measure) -> int | None:
        """How many items a row's share was measured on: the cell's own number, or the column's."""
        cell = self.figures.dataset.cell(row, measure.columns[0])
        return measure.items if cell is None or cell.items is None else cell.items

    def spend(self, comparisons: int) -> None:
        """Count comparisons against the limit of one claim."""
        self.foresee(comparisons)
        self.spent += comparisons

    def foresee(self, comparisons: int) -> None:
        """Refuse at once what would go over the limit in the end."""
        if self.spent + comparisons > MAX_COMPARISONS:
            raise ClaimError(
                Finding(
                    "too-large",
                    f"the claim needs more than {MAX_COMPARISONS:,} comparisons",
                    "name smaller sets",
                )
            )

    def value(self, row: RowId, measure: Measure) -> Quantity:
        """A row's figure on a measure; on several columns their mean."""
        if len(measure.columns) == 1:
            figure = self.figure(row, measure.columns[0])
            return Quantity(figure.printed, figure.rounding)
        total = UNKNOWN_QUANTITY
        for index, column in enumerate(measure.columns):
            figure = self.figure(row, column)
            part = Quantity(figure.printed, figure.rounding)
            total = combined(iv.plus, total, part) if index else part
        return combined(iv.divided, total, exactly(iv.point(Fraction(len(measure.columns)))))

    def text(self, row: RowId, measure: Measure) -> str:
        """The key of a row's text; empty for an empty cell."""
        column = measure.columns[0]
        (self.conditions if self.in_condition else self.reads)[row, column] = None
        return self.figures.figure(row, column).text or ""

    def distinct(self, row: RowId, measure: Measure) -> object | None:
        """What tells a row's value from others, or `None` when it has none that is known."""
        if measure.is_text:
            return self.text(row, measure) or None
        printed = self.figure(row, measure.columns[0]).printed
        return printed.point if printed.is_point else None

    def state_asked(self, row: RowId, measure: Measure) -> bool:
        """Whether a row's figure is reported; asking that is no reading of a missing figure."""
        for column in measure.columns:
            (self.conditions if self.in_condition else self.reads)[row, column] = None
        return self.is_reported(row, measure)

    def once(self, node: object, work: Callable[[Case], _Result]) -> _Result:
        """Do once, for all claims, what depends on the figures alone; its record is kept too."""
        kept = self.figures.recall(node)
        if kept is None:
            fresh = Case(self.figures)
            fresh.in_condition = True
            result = work(fresh)
            kept = self.figures.remember(node, result, fresh, fresh.conditions)
        record = cast(Case, kept.record)
        self.conditions.update(record.conditions)
        self.reasons.update(record.reasons)
        self.may_fail |= record.may_fail
        return cast(_Result, kept.result)

    def remembered(self, node: object, work: Callable[[], _Result]) -> _Result:
        """Do once in this judging what is asked for every row and depends on none.

        What was looked at is on record after the first time; the facts are noted every time.
        """
        key = id(node), self.in_condition
        kept = self.kept.get(key)
        if kept is None:
            before = len(self.facts)
            result = work()
            self.kept[key] = node, result, tuple(self.facts[before:])
            return result
        self.facts += kept[2]
        return cast(_Result, kept[1])

    def absorb(self, other: Case) -> None:
        """Add another record to this one."""
        self.reads |= other.reads
        self.conditions |= other.conditions
        self.reasons |= other.reasons
        self.facts += other.facts
        for warning in other.warnings:
            self.warn(warning)
        self.spent = other.spent
        self.may_fail |= other.may_fail
        self.dropped += other.dropped

    @contextmanager
    def of_conditions(self) -> Iterator[None]:
        """While inside, cells are read to know who belongs to a set."""
        before, self.in_condition = self.in_condition, True
        try:
            yield
        finally:
            self.in_condition = before

    def note(self, fact: Fact) -> None:
        """Remember a fact, unless it is one about a member of a set."""
        if not self.in_condition:
            self.facts.append(fact)

    def note_others(self, others: Sequence[tuple[RowId, Truth]]) -> None:
        """Remember which rows outside an `only` are, or may be, like those inside."""
        like = [(row, truth) for row, truth in others if truth is not FALSE]
        labels = tuple(self.name(row) for row, _ in like)
        truths = tuple(truth for _, truth in like)
        rows = tuple(row for row, _ in like)
        self.note(Counted(EVERY, "others", labels, truths, rows, len(others) - len(like)))

    def is_reported(self, row: RowId, measure: Measure) -> bool:
        """Whether all figures of a row on a measure are reported."""
        return not any(self.figures.figure(row, column).is_missing for column in measure.columns)
