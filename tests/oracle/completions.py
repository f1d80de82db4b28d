"""Every filling of a table's gaps that could matter to a claim, and what they say together.

A verdict changes only where two compared figures meet. Between the figures of the table every
compared difference is linear in one missing figure, or a quotient of two that are, so that
three readings of it show where it becomes zero. A missing figure takes all those values, one
or more values in every gap between them, and values beyond.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import chain, pairwise, product
from math import prod
from random import Random
from typing import TypeVar

from tests.oracle.logic import Claim
from tests.oracle.model import (
    Cell,
    ClaimError,
    Meaning,
    SilentError,
    Table,
    Truth,
    UnfilledError,
    World,
)

MOST_COMPLETIONS = 1500
"""Of more, `SAMPLE` are drawn at random, and a decided verdict is then not insisted upon."""

SAMPLE = 250
FIRST_LOOK = 40

QUARTERS = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))

MOST_LINES = 16
"""On so many lines through the space of completions turning points are looked for."""

Filling = Mapping[Cell, Fraction]
Found = TypeVar("Found")


class Verdict(Enum):
    """What a checker may answer."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Question:
    """A claim about a table, with the meanings of the vague words."""

    table: Table
    claim: Claim
    words: Mapping[str, Meaning]

    def world(self, filling: Filling) -> World:
        """One completion of the table."""
        return World(self.table, filling, self.words)


@dataclass(frozen=True, slots=True)
class Expectation:
    """The verdict of all completions together.

    `insisted`: nothing but `verdict` is right; otherwise `undecided` is sound as well (the claim
    reads a missing figure more than once, or some completions cannot be judged).
    `witnesses` holds one completion for each truth that occurs.
    """

    verdict: Verdict
    insisted: bool
    witnesses: Mapping[Truth, Filling]

    def allows(self, verdict: str) -> bool:
        """Whether a checker's answer is right."""
        if verdict == self.verdict.value:
            return True
        return verdict == Verdict.UNDECIDED.value and not self.insisted


def expectation(question: Question) -> Expectation:
    """What is expected of the claim; `SilentError` when the contract does not say."""
    return _with_gaps(question, _expectation)


def can_fail(question: Question) -> bool:
    """Whether some completion is an error (or of the kind that the contract says nothing about).

    When others are not, the contract does not say whether the claim is an error or undecided.
    """
    return _with_gaps(question, _can_fail)


def _with_gaps(question: Question, look: Callable[[Question, list[Cell]], Found]) -> Found:
    """What `look` finds when it knows the missing figures that the claim reads."""
    cells: list[Cell] = []
    while True:
        try:
            return look(question, cells)
        except UnfilledError as gap:
            cells.append(gap.cell)


def _expectation(question: Question, cells: list[Cell]) -> Expectation:
    if not cells:
        return _without_gaps(question)
    if len(cells) > 1:
        with suppress(SilentError):
            first = _together(question, _first_look(question, cells), sampled=True)
            if {Truth.TRUE, Truth.FALSE} <= first.witnesses.keys():
                return first
    return _together(question, *_fillings(question, cells))


def _can_fail(question: Question, cells: list[Cell]) -> bool:
    for filling in chain(_first_look(question, cells), _fillings(question, cells)[0]):
        try:
            question.claim.judge(question.world(filling))
        except (ClaimError, SilentError):
            return True
    return False


def _without_gaps(question: Question) -> Expectation:
    world = question.world({})
    try:
        held = question.claim.judge(world)
    except ClaimError:
        return Expectation(Verdict.ERROR, True, {})
    return Expectation(Verdict(held.value), not world.loose, {held: {}})


def _together(question: Question, fillings: Iterable[Filling], sampled: bool) -> Expectation:
    witnesses: dict[Truth, Filling] = {}
    failed = silent = twice = False
    for filling in fillings:
        world = question.world(filling)
        try:
            witnesses.setdefault(question.claim.judge(world), filling)
        except ClaimError:
            failed = True
        except SilentError:
            silent = True
        twice |= world.loose or any(times > 1 for times in world.reads.values())
        if Truth.TRUE in witnesses and Truth.FALSE in witnesses:
            break
    if silent and witnesses.keys() <= {Truth.UNKNOWN}:
        raise SilentError("wherever the figures could decide")
    if not witnesses and sampled:
        raise SilentError("too few completions to call it an error")
    if not witnesses:
        return Expectation(Verdict.ERROR, not twice, {})
    verdict = Verdict(next(iter(witnesses)).value) if len(witnesses) == 1 else Verdict.UNDECIDED
    return Expectation(verdict, not (failed or silent or twice or sampled), witnesses)


# Which gaps, and which values ----------------------------------------------------------------


def _points(table: Table) -> list[Fraction]:
    """The figures of the table, zero, the whole of a share of items, and two far away."""
    wholes = {Fraction(100) for column in table.columns if column.items}
    figures = sorted({Fraction(0), *wholes, *table.figures.values()})
    far = 1000 * max(Fraction(1), abs(figures[0]), abs(figures[-1]))
    return [-far, *figures, far]


def _values(question: Question, cells: Sequence[Cell]) -> list[list[Fraction]]:
    """For each cell the points, the turning points, and values between and beyond them.

    Where one missing figure turns may depend on another: a second round starts from the first's.
    """
    points = _points(question.table)
    turns = [set(points) for _ in cells]
    for _ in cells[:2]:
        known = {cell: _shared(turns, cells, place) for place, cell in enumerate(cells)}
        for place, cell in enumerate(cells):
            for filling in _others([each for each in cells if each != cell], known):
                turns[place] |= _turning_points(question, cell, filling, points)
    return [
        _with_between(_shared(turns, cells, place), _rivals(cells, cell))
        for place, cell in enumerate(cells)
    ]


def _others(cells: Sequence[Cell], known: Mapping[Cell, Sequence[Fraction]]) -> Iterator[Filling]:
    values = [known[cell] for cell in cells]
    if prod(len(each) for each in values) <= MOST_LINES:
        return _all(cells, values)
    return _sampled(cells, values, MOST_LINES)


def _turning_points(
    question: Question,
    cell: Cell,
    others: Filling,
    points: Sequence[Fraction],
) -> set[Fraction]:
    """Where, on one line, some compared difference becomes zero."""
    found: set[Fraction] = set()
    for left, right in pairwise(points):
        # inside, so that the readings lie on one piece
        places = [left + (right - left) * share for share in QUARTERS]
        traces = [_trace(question, {**others, cell: place}) for place in places]
        roots = (_root(places, readings) for readings in zip(*traces, strict=False))
        found.update(root for root in roots if root is not None and left <= root <= right)
    return found


def _root(places: Sequence[Fraction], readings: Sequence[Fraction]) -> Fraction | None:
    """Where a function of the form (a m + b) or (a m + b) / (m + d) is zero, by three readings."""
    start, value = places[0], readings[0]
    steps = [place - start for place in places[1:]]
    rises = [reading - value for reading in readings[1:]]
    twist = rises[0] * steps[1] - steps[0] * rises[1]
    if twist == 0:
        return start - value * steps[0] / rises[0] if rises[0] else None
    moments = [
        at * reading - start * value for at, reading in zip(places[1:], readings[1:], strict=True)
    ]
    slope = (moments[1] * rises[0] - moments[0] * rises[1]) / twist
    pole = (steps[0] * moments[1] - steps[1] * moments[0]) / twist
    return -(start * value - slope * start + pole * value) / slope if slope else None


def _trace(question: Question, filling: Filling) -> list[Fraction]:
    world = question.world(filling)
    with suppress(ClaimError, SilentError):  # what was compared until then counts
        question.claim.judge(world)
    return world.trace


def _shared(turns: Sequence[set[Fraction]], cells: Sequence[Cell], place: int) -> list[Fraction]:
    """Missing figures of one column may meet at each other's turning points."""
    column = cells[place][1]
    return sorted(set().union(*(turns[at] for at, cell in enumerate(cells) if cell[1] == column)))


def _rivals(cells: Sequence[Cell], cell: Cell) -> int:
    """How many missing figures the cell's column has."""
    return sum(column == cell[1] for _, column in cells)


def _with_between(turns: Sequence[Fraction], count: int) -> list[Fraction]:
    """The turning points with `count` values between them: so many figures take any order."""
    shares = [Fraction(place, count + 1) for place in range(1, count + 1)]
    between = [left + (right - left) * share for left, right in pairwise(turns) for share in shares]
    return sorted({*turns, *between, turns[0] - 1, turns[-1] + 1})


# Completions ---------------------------------------------------------------------------------


def _first_look(question: Question, cells: Sequence[Cell]) -> Iterator[Filling]:
    """Some completions, to see early that they differ."""
    points = _points(question.table)
    return _sampled(
        cells, [_with_between(points, _rivals(cells, cell)) for cell in cells], FIRST_LOOK
    )


def _fillings(question: Question, cells: Sequence[Cell]) -> tuple[Iterator[Filling], bool]:
    """All completions that could matter; or some of them, and True."""
    values = _values(question, cells)
    if prod(len(each) for each in values) > MOST_COMPLETIONS:
        return _sampled(cells, values, SAMPLE), True
    return _all(cells, values), False


def _all(cells: Sequence[Cell], values: Sequence[Sequence[Fraction]]) -> Iterator[Filling]:
    """Every combination, in an order that shows differences early."""
    combinations = list(product(*values))
    Random(len(combinations)).shuffle(combinations)
    for combination in combinations:
        yield dict(zip(cells, combination, strict=True))


def _sampled(
    cells: Sequence[Cell], values: Sequence[Sequence[Fraction]], times: int
) -> Iterator[Filling]:
    random = Random(len(cells))
    for _ in range(times):
        yield {cell: random.choice(each) for cell, each in zip(cells, values, strict=True)}
