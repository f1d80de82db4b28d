"""Places in an order (`is best`, `ranks 2nd`, `has the highest`) and trends."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from tests.oracle.measures import Measure, Measures, direction, mean
from tests.oracle.model import Better, Truth, World, counted, truth
from tests.oracle.properties import Subject
from tests.oracle.quantifiers import Quantifier
from tests.oracle.sets import RowSet, ordinal, size_place


@dataclass(frozen=True, slots=True)
class Among:
    """`among [reported] S`."""

    rows: RowSet
    reported: bool = False

    def text(self) -> str:
        return f" among {'reported ' if self.reported else ''}{self.rows.text()}"


@dataclass(frozen=True, slots=True)
class Place:
    """`is best`, `is worst`, `is 2nd` / `ranks 2nd`, `is in the top 3`."""

    word: str
    number: int = 1

    def text(self) -> str:
        match self.word:
            case "is top":
                return f"is in the top {self.number}"
            case "is best" | "is worst" | "is the best" | "is the worst":
                return self.word
        return f"{self.word} {ordinal(self.number)}"

    @property
    def counts_worse(self) -> bool:
        """Whether the place is counted from the worse end."""
        return self.word.endswith("worst")

    def fits(self, ahead: int) -> bool:
        """Whether a row with so many rows ahead of it has the place."""
        return ahead < self.number if self.word == "is top" else ahead == self.number - 1


@dataclass(frozen=True, slots=True)
class Rank:
    """A place on measures that have a direction."""

    subject: Subject
    place: Place
    measures: Measures
    among: Among | None = None

    def text(self) -> str:
        among = self.among.text() if self.among else ""
        return f"{self.subject.text()} {self.place.text()} on {self.measures.text()}{among}"

    def judge(self, world: World) -> Truth:
        return self.subject.judge([self._row(world, row) for row in self.subject.rows.rows(world)])

    def _row(self, world: World, row: str) -> Truth:
        accepts = (self.measures.quantifier or Quantifier("every")).accepts
        return counted(
            (self._one(world, row, measure) for measure in self.measures.each()), accepts
        )

    def _one(self, world: World, row: str, measure: Measure) -> Truth:
        upwards = (direction(world, measure) is Better.HIGHER) != self.place.counts_worse
        return _placed(world, row, measure, self.among, upwards, self.place)


@dataclass(frozen=True, slots=True)
class HasExtreme:
    """`has the [2nd] highest COLUMN`: by size."""

    subject: Subject
    number: int
    highest: bool
    column: str
    among: Among | None = None

    def text(self) -> str:
        among = self.among.text() if self.among else ""
        place = size_place(self.number, self.highest)
        return f"{self.subject.text()} has the {place} {self.column}{among}"

    def judge(self, world: World) -> Truth:
        place = Place("ranks", self.number)
        rows = self.subject.rows.rows(world)
        return self.subject.judge(
            [_placed(world, row, (self.column,), self.among, self.highest, place) for row in rows]
        )


@dataclass(frozen=True, slots=True)
class Trend:
    """`COLUMN rises with COLUMN`."""

    column: str
    rises: bool
    along: str
    strictly: bool = False
    among: RowSet | None = None

    def text(self) -> str:
        verb = "rises" if self.rises else "falls"
        among = f" among {self.among.text()}" if self.among else ""
        return (
            f"{self.column} {'strictly ' if self.strictly else ''}{verb} with {self.along}{among}"
        )

    def judge(self, world: World) -> Truth:
        rows = self.among.rows(world) if self.among else world.table.rows
        if len(rows) < 3:
            return Truth.UNKNOWN
        known = [row for row in rows if not _lacks(world, row, (self.column, self.along))]
        moves = [move for pair in combinations(known, 2) for move in self._move(world, *pair)]
        if any(move < 0 or (self.strictly and move == 0) for move in moves):
            return Truth.FALSE
        if len(known) < len(rows):
            return Truth.UNKNOWN
        return truth(any(move > 0 for move in moves))

    def _move(self, world: World, row: str, other: str) -> list[int]:
        """1 where the pair moves as claimed, -1 where it turns back; nothing without two steps."""
        step = world.sign(world.figure(other, self.along), world.figure(row, self.along))
        move = world.sign(world.figure(other, self.column), world.figure(row, self.column))
        return [move * step * (1 if self.rises else -1)] if step else []


def _placed(
    world: World, row: str, measure: Measure, among: Among | None, upwards: bool, place: Place
) -> Truth:
    """Whether the row has the place when the larger (or smaller) figures stand ahead."""
    universe = among.rows.rows(world) if among else world.table.rows
    if not universe or _lacks(world, row, measure):
        return Truth.UNKNOWN
    if among and among.reported:
        universe = tuple(each for each in universe if not _lacks(world, each, measure))
        if not universe:
            return Truth.UNKNOWN
    own = mean(world, row, measure)
    operator = ">" if upwards else "<"
    others = [mean(world, other, measure) for other in universe if other != row]
    return truth(place.fits(sum(world.compares(other, operator, own) for other in others)))


def _lacks(world: World, row: str, measure: Measure) -> bool:
    return any(world.table.is_missing(row, column) for column in measure)
