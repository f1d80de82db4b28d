"""`SUBJECT [how often] [how much] RELATION OBJECT on MEASURES [by …]`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tests.oracle.expressions import Aggregate, aggregated, aggregated_rows
from tests.oracle.margins import By, ByAll, ByBetween, ByEach, ByOnAverage, ByUpTo, Gain
from tests.oracle.measures import Measure, Measures, direction, mean
from tests.oracle.model import (
    Better,
    ClaimError,
    SilentError,
    Truth,
    UnknowableError,
    World,
    Written,
    conjunction,
    counted,
    negation,
    truth,
)
from tests.oracle.quantifiers import Quantifier
from tests.oracle.ranks import Among
from tests.oracle.sides import (
    AggregateOf,
    Its,
    Kind,
    ObjectSide,
    One,
    Place,
    Relation,
    Side,
    SubjectSide,
)
from tests.oracle.significance import significant

EVERY = Quantifier("every")
OPERATOR_BOUNDS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison."""

    subject: SubjectSide
    relation: Relation
    object: ObjectSide
    measures: Measures
    frequency: str = ""
    degree: str = ""
    by: ByEach | ByAll | None = None
    among: Among | None = field(default=None)

    def text(self) -> str:
        relation = self.relation.text(f"{self.frequency} {self.degree}")
        by = f" {self.by.text()}" if self.by else ""
        among = self.among.text() if self.among else ""
        measures = f"{self.measures.text()}{by}{among}"
        return f"{self.subject.text()} {relation} {self.object.text()} on {measures}"

    def judge(self, world: World) -> Truth:
        subjects = self._subjects(world)
        if isinstance(self.by, ByUpTo | ByOnAverage):
            return self._judge_together(world, subjects, self.by)
        if self.frequency and not self._subject_quantifier():
            return self._often(self._grid(world, subjects), world)
        quantifier = self._subject_quantifier() or EVERY
        held = _quantified(quantifier, [self._row(world, one) for one in subjects])
        held = held or Truth.UNKNOWN
        if quantifier.word == "only":
            return conjunction([held, *self._others(world, subjects)])
        return held

    def _subject_quantifier(self) -> Quantifier | None:
        return self.subject.quantifier if isinstance(self.subject, Side) else None

    def _subjects(self, world: World) -> list[One]:
        if isinstance(self.subject, AggregateOf):
            return [One(None, self.subject)]
        return [One(row) for row in self.subject.rows.rows(world)]

    def _others(self, world: World, subjects: list[One]) -> Iterator[Truth]:
        universe = self.among.rows.rows(world) if self.among else world.table.rows
        for row in universe:
            if One(row) not in subjects:
                held = self._row(world, One(row))
                if held is not None:
                    yield negation(held)

    # One subject; None when nothing is left to compare it with

    def _row(self, world: World, subject: One) -> Truth | None:
        if self.frequency:
            grid = self._grid(world, [subject])
            return self._often(grid, world) if grid else None
        quantifier = self.object.quantifier if isinstance(self.object, Side) else None
        return _quantified(
            quantifier or EVERY,
            [self._pair(world, subject, other) for other in self._objects(world, subject)],
        )

    def _objects(self, world: World, subject: One) -> list[One]:
        match self.object:
            case AggregateOf():
                return [One(None, self.object)]
            case Its():
                assert subject.row is not None
                name = world.table.texts.get((subject.row, self.object.column), "")
                rows = [
                    row for row in world.table.rows if row.casefold() == name.strip().casefold()
                ]
                return [One(row) for row in rows if row != subject.row] if rows else [One(None)]
        rows = [row for row in self.object.rows.rows(world) if row != subject.row]
        return [
            One(row) for row in rows if self._are_partners(world, subject.row, row, self.object)
        ]

    def _are_partners(self, world: World, row: str | None, other: str, side: Side) -> bool:
        if not side.partner_word:
            return True
        assert row is not None
        column = side.partner_column
        if world.table.column(column).is_text:
            texts = world.table.texts.get((row, column)), world.table.texts.get((other, column))
            return texts[0] is not None and texts[0] == texts[1]
        figures = world.figure(row, column), world.figure(other, column)
        if side.partner_word == "similar":
            return _near(world, *figures, world.words["similar"].amount)
        return world.compares(figures[0], "==", figures[1])

    def _pair(self, world: World, subject: One, other: One) -> Truth | None:
        kept = [
            measure
            for measure in self.measures.each()
            if self._keeps(world, subject, other, measure)
        ]
        return _quantified(
            self.measures.quantifier or EVERY,
            [self._one(world, subject, other, measure) for measure in kept],
        )

    def _keeps(self, world: World, subject: One, other: One, measure: Measure) -> bool:
        rows = [one.row for one in (subject, other) if one.row is not None]
        return not self.measures.reported or not any(
            world.table.is_missing(row, column) for row in rows for column in measure
        )

    # All comparisons at once

    def _grid(self, world: World, subjects: list[One]) -> list[Place]:
        return [
            (subject, other, measure)
            for subject in subjects
            for other in self._objects(world, subject)
            for measure in self.measures.each()
            if self._keeps(world, subject, other, measure)
        ]

    def _often(self, grid: list[Place], world: World) -> Truth:
        meaning = world.words[self.frequency]
        share = meaning.amount.share
        return counted(
            [self._one(world, *place) for place in grid],
            lambda holding, total: _compares(Fraction(holding, total), meaning.operator, share),
        )

    def _judge_together(self, world: World, subjects: list[One], by: ByAll) -> Truth:
        grid = self._grid(world, subjects)
        if not grid:
            return Truth.UNKNOWN
        try:
            return self._judge_grid(world, grid, by)
        except UnknowableError:
            return Truth.UNKNOWN

    def _judge_grid(self, world: World, grid: list[Place], by: ByAll) -> Truth:
        known = [place for place in grid if place[1].exists]
        gains = [self._gain(world, *place) for place in known]
        if isinstance(by, ByOnAverage):
            return by.judge(world, gains) if len(known) == len(grid) else Truth.UNKNOWN
        ahead = conjunction(self._related(world, *place) for place in known)
        reads = (
            world.reads.copy()
        )  # relation and margin are one comparison: they read a figure once
        try:
            largest = by.judge(world, gains) if gains else Truth.UNKNOWN
        except ClaimError:
            if ahead is Truth.FALSE:
                raise SilentError("not ahead somewhere, and no margin elsewhere") from None
            raise
        world.reads = reads
        return conjunction([ahead, largest if len(known) == len(grid) else Truth.UNKNOWN])

    # One comparison

    def _one(self, world: World, subject: One, other: One, measure: Measure) -> Truth:
        if not other.exists:
            return Truth.UNKNOWN
        try:
            return self._one_known(world, subject, other, measure)
        except UnknowableError:
            return Truth.UNKNOWN

    def _one_known(self, world: World, subject: One, other: One, measure: Measure) -> Truth:
        related = self._related(world, subject, other, measure)
        gain = self._gain(world, subject, other, measure)
        reads = (
            world.reads.copy()
        )  # relation and margin are one comparison: they read a figure once
        try:
            fits = self._fits(world, gain, measure[0])
        except ClaimError:
            if related is Truth.FALSE:
                raise SilentError("the margin of what is not ahead cannot be computed") from None
            raise
        world.reads = reads
        return conjunction([related, fits])

    def _fits(self, world: World, gain: Gain, column: str) -> Truth:
        """Whether the margin is what the degree word or the phrase with `by` says."""
        match self.degree, self.by:
            case "", None:
                return Truth.TRUE
            case "", By() | ByBetween() as by:
                return by.judge(world, gain)
            case "significantly", None:
                return significant(world, gain.ahead(), gain.behind(), column)
            case degree, None:
                meaning = world.words[degree]
                return By(OPERATOR_BOUNDS[meaning.operator], meaning.amount).judge(world, gain)
        raise AssertionError("a degree word beside `by`")

    def _related(self, world: World, subject: One, other: One, measure: Measure) -> Truth:
        value, base = self._value(world, subject, measure), self._value(world, other, measure)
        match self.relation.kind:
            case Kind.BETTER | Kind.WORSE | Kind.HIGHER | Kind.LOWER:
                upwards = self._upwards(world, measure)
                return truth(world.compares(value, ">" if upwards else "<", base))
            case Kind.EQUAL:
                return truth(world.compares(value, "==", base))
            case Kind.COMPARABLE:
                return truth(_near(world, value, base, world.words["comparable"].amount))
            case Kind.COMPETITIVE:
                higher = direction(world, measure) is Better.HIGHER
                ahead = world.compares(value, ">=" if higher else "<=", base)
                return truth(ahead | _near(world, value, base, world.words["comparable"].amount))
            case Kind.WITHIN:
                assert self.relation.amount is not None
                return truth(_within(world, value, base, self.relation.amount, base))

    def _gain(self, world: World, subject: One, other: One, measure: Measure) -> Gain:
        upwards = self._upwards(world, measure) if self.by or self.degree else True
        sides: list[Callable[[], Fraction]] = [
            lambda: self._value(world, subject, measure),
            lambda: self._value(world, other, measure),
        ]
        ahead, behind = sides if upwards else reversed(sides)
        return Gain(ahead, behind, base=sides[1])

    def _upwards(self, world: World, measure: Measure) -> bool:
        """Whether the relation asks for the larger figure."""
        match self.relation.kind:
            case Kind.HIGHER | Kind.LOWER:
                return self.relation.kind is Kind.HIGHER
            case _:
                better = direction(world, measure)
                return (better is Better.HIGHER) == (self.relation.kind is not Kind.WORSE)

    def _value(self, world: World, one: One, measure: Measure) -> Fraction:
        """A row's figure (the mean of its figures), or the aggregate of the rows' ones."""
        if one.aggregate is None:
            assert one.row is not None
            return mean(world, one.row, measure)
        rows = aggregated_rows(world, one.aggregate.kind, one.aggregate.rows)
        figures = [mean(world, row, measure) for row in rows]
        judged = one.aggregate.kind in (Aggregate.BEST, Aggregate.WORST)
        better = direction(world, measure) if judged else None
        return aggregated(world, one.aggregate.kind, figures, better)


def _quantified(quantifier: Quantifier, truths: list[Truth | None]) -> Truth | None:
    """Over what is left; None when nothing is."""
    left = [value for value in truths if value is not None]
    return counted(left, quantifier.accepts) if left else None


def _near(world: World, value: Fraction, other: Fraction, amount: Written) -> bool:
    """Within the amount; a share is of the larger figure."""
    world.sign(abs(value), abs(other))
    larger = max(abs(value), abs(other))
    slack = amount.share * larger if amount.suffix == "%" else amount.value
    return world.lies(value, (other - slack, other + slack))


def _within(
    world: World, value: Fraction, other: Fraction, amount: Written, base: Fraction
) -> bool:
    if amount.suffix == "%" and base <= 0:
        raise ClaimError("a share of a figure that is not positive")
    slack = amount.share * base if amount.suffix == "%" else amount.value
    return world.lies(value, (other - slack, other + slack))


def _compares(left: Fraction, operator: str, right: Fraction) -> bool:
    return {">=": left >= right, "<=": left <= right, ">": left > right, "<": left < right}[
        operator
    ]
