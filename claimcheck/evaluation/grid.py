"""The comparisons of a claim: each subject beside each of its objects on each measure.

A row is never compared with itself; a subject row without a partner, and with `reported` a
comparison without figures, is left out. What quantifiers make of the comparisons is in
`comparison`.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.evaluation import partners, relations
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import Lack, Pair, Side
from claimcheck.evaluation.quantity import UNKNOWN_QUANTITY
from claimcheck.evaluation.relations import FigurePair
from claimcheck.evaluation.terms import Bearer, Several, members, value_of
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.values.truth import TRUE, UNKNOWN, Truth


class Cell(NamedTuple):
    """One comparison of the grid: whether it takes place, its truth, and its figures."""

    member: Truth
    truth: Truth
    figures: FigurePair


class Rows(NamedTuple):
    """For each object of a subject: whether it is compared with, and a cell a measure.

    `never_empty` says that some object surely is, though it may not be known which.
    """

    rows: list[tuple[Truth, list[Cell]]]
    never_empty: bool


class Subjects(NamedTuple):
    """What comparisons are asked of, with whether each belongs, and whether there is surely one."""

    bearers: tuple[tuple[Bearer, Truth], ...]
    never_empty: bool


class Grid:
    """The comparisons of one claim. Each side's figure on each measure is looked up once."""

    def __init__(self, case: Case, claim: m.Comparison) -> None:
        self._case = case
        self._claim = claim
        self._sides: dict[tuple[RowId, int], Side] = {}
        self._several: dict[int, tuple[Several, list[Side]]] = {}
        self._reported: dict[tuple[int, int], tuple[Several, bool]] = {}
        self._object: Several | None = None
        self._shared = case.figures.shared(claim)

    def subjects(self) -> Subjects:
        """What comparisons are asked of: the subject's rows, or one aggregate of them."""
        group = self._claim.subject
        assert group.rows is not None
        inside = members(self._case, group.rows)
        if group.aggregate is not None:
            return Subjects(((Several(group.aggregate, inside), TRUE),), True)
        self.foresee(len(inside.rows))
        return Subjects(inside.rows, inside.nonempty is TRUE)

    def rows(self, bearer: Bearer) -> Rows:
        """The objects that a subject is compared with, and whether there is surely one."""
        claim = self._claim
        subject = self._side_on_each(bearer)
        if claim.object.aggregate is not None:
            if self._object is None:
                assert claim.object.rows is not None
                inside = members(self._case, claim.object.rows)
                self._object = Several(claim.object.aggregate, inside)
            return Rows([(TRUE, self._cells(subject, self._object, bearer))], True)
        found = partners.of(self._case, claim.object, bearer)
        self._case.spend(len(found.rows) * len(claim.measures.measures))
        if not found.rows and found.nonempty is UNKNOWN:
            return Rows([(TRUE, [_unknown_cell(x) for x in claim.measures.measures])], True)
        others = [(row, belongs) for row, belongs in found.rows if row != bearer]
        cells = [(belongs, self._cells(subject, row, bearer)) for row, belongs in others]
        is_whole = len(others) == len(found.rows) and not claim.measures.reported
        return Rows(cells, found.nonempty is TRUE and is_whole)

    def cells(self, bearer: Bearer) -> list[Cell]:
        """All comparisons of a subject, each with whether it takes place."""
        return [
            cell if belongs is TRUE else cell._replace(member=belongs)
            for belongs, cells in self.rows(bearer).rows
            for cell in cells
        ]

    def _cells(self, subject: list[Side], other: Bearer, bearer: Bearer) -> list[Cell]:
        claim = self._claim
        cells = []
        for index, measure in enumerate(claim.measures.measures):
            if claim.measures.reported and not (
                self._has_figure(bearer, measure) and self._has_figure(other, measure)
            ):
                self._case.dropped += 1
                continue
            cells.append(self._cell(index, measure, subject[index], self._side(other, index)))
        return cells

    def _cell(self, index: int, measure: m.Measure, subject: Side, other: Side) -> Cell:
        case = self._case
        pair, found, may_fail = self._compared(index, measure, subject, other)
        case.may_fail |= may_fail
        if found.truth is UNKNOWN:
            self._note_lacks(found, measure)
        case.note(Pair(subject, other, measure, found.truth))
        return Cell(TRUE, found.truth, pair)

    def _compared(
        self, index: int, measure: m.Measure, subject: Side, other: Side
    ) -> tuple[FigurePair, relations.Compared, bool]:
        """Two figures beside each other, worked out once for all figures that agree on these."""
        key = (index, subject.row, other.row)
        is_shared = self._is_shared(subject, measure) and self._is_shared(other, measure)
        known = self._shared.get(key) if is_shared else None
        if known is None:
            items: tuple[int | None, int | None] = (None, None)
            if self._claim.by.confidence:
                items = (self._items(subject, measure), self._items(other, measure))
            pair = FigurePair(subject.value, other.value, measure, items)
            found = relations.compare(self._claim, index, pair)
            known = pair, found, relations.may_fail(self._claim, index, pair)
            if is_shared:
                self._shared[key] = known
        return known

    def _is_shared(self, side: Side, measure: m.Measure) -> bool:
        """Whether a side is one figure, and the same in all copies of the figures."""
        if side.row is None or len(measure.columns) > 1:
            return False
        return not self._case.figures.differs(side.row, measure.columns[0])

    def foresee(self, subjects: int) -> None:
        """Refuse too large a grid before a part of it is worked out."""
        other = self._claim.object
        if other.rows is not None and other.aggregate is None:
            objects = len(members(self._case, other.rows).rows)
            self._case.foresee(subjects * objects * len(self._claim.measures.measures))

    def _side_on_each(self, bearer: Bearer) -> list[Side]:
        return [self._side(bearer, index) for index in range(len(self._claim.measures.measures))]

    def _sides_of(self, bearer: Several) -> list[Side]:
        """An aggregate on each measure, worked out once however many it is compared with."""
        kept = self._several.get(id(bearer))
        if kept is None:
            label = label_of(self._case, bearer)
            measures = self._claim.measures.measures
            sides = [Side(label, None, value_of(self._case, bearer, each)) for each in measures]
            kept = self._several[id(bearer)] = bearer, sides
        return kept[1]

    def _side(self, bearer: Bearer, index: int) -> Side:
        if isinstance(bearer, Several):
            return self._sides_of(bearer)[index]
        side = self._sides.get((bearer, index))
        if side is None:
            measure = self._claim.measures.measures[index]
            side = Side(self._case.name(bearer), bearer, self._case.value(bearer, measure))
            self._sides[bearer, index] = side
        return side

    def _has_figure(self, bearer: Bearer, measure: m.Measure) -> bool:
        if isinstance(bearer, Several):
            rows = bearer.members.rows
            key = id(bearer), id(measure)
            if key not in self._reported:
                reported = all(self._case.is_reported(row, measure) for row, _ in rows)
                self._reported[key] = bearer, reported
            return self._reported[key][1]
        return self._case.is_reported(bearer, measure)

    def _items(self, side: Side, measure: m.Measure) -> int | None:
        if side.row is None or len(measure.columns) > 1:
            return None
        return self._case.items(side.row, measure)

    def _note_lacks(self, found: relations.Compared, measure: m.Measure) -> None:
        if found.coarse:
            self._case.lacks(Lack.TOO_COARSE, about=measure.name)
        if found.insignificant:
            about = f"{measure.name} at {self._claim.by.confidence} %"
            self._case.lacks(Lack.NOT_SIGNIFICANT, about=about)
        if found.no_items:
            self._case.lacks(Lack.NO_SAMPLE_SIZE, about=measure.name)


def label_of(case: Case, bearer: Bearer) -> str:
    """What a bearer is called."""
    if isinstance(bearer, Several):
        return f"the {bearer.aggregate.value}"
    return case.name(bearer)


def _unknown_cell(measure: m.Measure) -> Cell:
    """A comparison with a row that is named and not there."""
    return Cell(TRUE, UNKNOWN, FigurePair(UNKNOWN_QUANTITY, UNKNOWN_QUANTITY, measure))
