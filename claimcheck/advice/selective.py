"""How a supported comparison fares on the measures and the rows that it leaves out.

A claim may be true and its measures still be chosen because they make it true. So the same claim is
judged on each other measure that it could as well have named: the columns of the same table that
declare the same direction as all measures of the claim (a price is no benchmark: its direction is
the other), and of the same unit where the claim asks for a margin in that unit. It is judged, too,
of each other row of a set that its author named and from which rows were picked by hand; who was
picked by a condition was not picked for a result. Comparisons, ranks and properties of measures are
looked at, alone or as parts of a conjunction. What says exactly how it is (by 3 points, 4 of the 6,
ranks 2nd) says nothing that one would expect elsewhere, and is left alone. Not here: what of this
is worth saying, and any verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.advice.bench import Bench, Tally, tally
from claimcheck.advice.exactness import is_exact
from claimcheck.advice.populations import picked, rows_of, smallest_population
from claimcheck.advice.redefined import MAX_WORK, work_of
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import turning_word
from claimcheck.semantics.scope import Scope
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import ColumnKind
from claimcheck.values.truth import TRUE
from claimcheck.vocabulary.relations import Relation

MAX_OTHERS = 40
"""Of more measures or rows that are left out, none is looked at."""


class Left(Enum):
    """What a claim leaves out."""

    MEASURES = "measures"
    SUBJECTS = "subjects"
    OBJECTS = "objects"


class Elsewhere(NamedTuple):
    """How a claim fares on each that it names, and on each of the others.

    `population` names the table of the measures or the set of the rows; `part` is the place of the
    part of a conjunction, `None` for a claim without parts. Some of the others are decided.
    """

    left: Left
    population: str
    named: Tally
    others: Tally
    part: int | None = None

    @property
    def is_selective(self) -> bool:
        """Whether the claim fails on some of the others."""
        return bool(self.others.fails)


def elsewhere(
    check: s.Proposition, scope: Scope, figures: Figures, judgement: Judgement
) -> tuple[Elsewhere, ...]:
    """What a supported check leaves out, and how it fares there; nothing for other verdicts."""
    parts = check.parts if isinstance(check, s.Logic) else (check,)
    is_spoken = any(isinstance(part, _Spoken) for part in parts)
    if not is_spoken or judgement.error is not None or judgement.truth is not TRUE:
        return ()
    bench = Bench(
        scope.apart(),  # where no use of a name is counted
        figures.with_figures({}),
        min(MAX_OTHERS, MAX_WORK // work_of(judgement)),
    )
    if not (isinstance(check, s.Logic) and check.word == "and"):
        return tuple(_of_part(bench, check, frozenset(), None))
    spoken = frozenset(column for part in check.parts for column in _columns(bench, part))
    return tuple(
        found
        for place, part in enumerate(check.parts)
        for found in _of_part(bench, part, spoken, place)
    )


_Spoken = s.Comparison | s.Rank | s.Extreme | s.Property
_Meant = m.Comparison | m.Rank | m.Property


def _of_part(
    bench: Bench, node: s.Proposition, spoken: frozenset[ColumnId], place: int | None
) -> Iterator[Elsewhere]:
    meant = bench.meaning(node) if isinstance(node, _Spoken) else None
    if not (isinstance(node, _Spoken) and isinstance(meant, _Meant)) or is_exact(meant):
        return
    found = [_measures(bench, node, meant, spoken)]
    if isinstance(node, s.Comparison) and isinstance(meant, m.Comparison):
        found += [_rows(bench, node, meant, left) for left in (Left.SUBJECTS, Left.OBJECTS)]
    for one in found:
        if one is not None and (one.others.holds or one.others.fails):
            yield one._replace(part=place)


# --- measures -------------------------------------------------------------------------------------


def _measures(
    bench: Bench, node: _Spoken, meant: _Meant, spoken: frozenset[ColumnId]
) -> Elsewhere | None:
    """How a claim fares on each measure alone; `spoken` are those of the whole conjunction."""
    if meant.measures is None or turning_word(meant.measures.quantifier):
        return None
    named = [column for measure in meant.measures.measures for column in measure.columns]
    others = [
        column for column in _like(bench.dataset, named, _needs_unit(meant)) if column not in spoken
    ]
    if not 0 < len(others) <= bench.most:
        return None

    def fares(columns: Sequence[ColumnId]) -> Tally:
        names = [bench.dataset.column(column).name for column in columns]
        nodes = [_on(node, name) for name in names]
        return tally(bench, names, nodes, lambda at, of: _is_on(of, columns[at]))

    table = bench.dataset.tables[named[0].table].name
    return Elsewhere(Left.MEASURES, table, _alone(bench, named) or fares(named), fares(others))


def _alone(bench: Bench, named: Sequence[ColumnId]) -> Tally | None:
    """How the claim fares on the one measure that it names: it is supported."""
    if len(named) > 1:
        return None
    return Tally((bench.dataset.column(named[0]).name,), (), ())


def _needs_unit(meant: _Meant) -> bool:
    """Whether a number of the claim is in the unit of its measures."""
    if isinstance(meant, m.Comparison):
        margins = [*(x for each in meant.by.margins for x in each), meant.by.overall]
        is_absolute = any(x is not None and x.scale is m.Scale.ABSOLUTE for x in margins)
        return is_absolute or (meant.closeness is not None and not meant.closeness.relative)
    return isinstance(meant, m.Property)


def _like(dataset: Dataset, named: Sequence[ColumnId], of_one_unit: bool) -> list[ColumnId]:
    """The other columns of the table that are better in the same direction as all those named."""
    tables = {column.table for column in named}
    declared = [dataset.column(column) for column in named]
    directions = {column.better for column in declared}
    units = {column.unit.dimensions for column in declared}
    if len(tables) != 1 or len(directions) != 1 or None in directions:
        return []
    (table,) = tables
    return [
        ColumnId(table, at)
        for at, column in enumerate(dataset.tables[table].columns)
        if ColumnId(table, at) not in named
        and column.kind is ColumnKind.NUMBER
        and column.better in directions
        and (not of_one_unit or units == {column.unit.dimensions})
    ]


def _on(node: _Spoken, name: str) -> _Spoken:
    """The claim on one column."""
    if isinstance(node, s.Extreme):
        return node._replace(column=s.Name(name))
    reported = node.measures is not None and node.measures.reported
    return node._replace(measures=s.Measures((s.Name(name),), reported=reported))


def _is_on(meant: m.Proposition, column: ColumnId) -> bool:
    """Whether a claim speaks of this column: its name may stand for another one."""
    measures = meant.measures if isinstance(meant, _Meant) else None
    return measures is not None and [one.columns for one in measures.measures] == [(column,)]


def _columns(bench: Bench, node: s.Proposition) -> Iterator[ColumnId]:
    """The columns that a part of a conjunction names as its measures."""
    if not isinstance(node, _Spoken):
        return
    meant = bench.meaning(node)
    if isinstance(meant, _Meant) and meant.measures is not None:
        for measure in meant.measures.measures:
            yield from measure.columns


# --- rows -----------------------------------------------------------------------------------------

_DIRECTED = (
    Relation.BETTER,
    Relation.WORSE,
    Relation.HIGHER,
    Relation.LOWER,
    Relation.COMPETITIVE,
)


def _rows(bench: Bench, node: s.Comparison, meant: m.Comparison, left: Left) -> Elsewhere | None:
    """How a claim fares for, or against, each row alone of the set that rows were picked from."""
    group, other = meant.subject, meant.object
    if left is Left.OBJECTS:
        group, other = other, group
    rows = picked(group.rows) if group.rows is not None else ()
    if not rows or other.rows is None or not _can_be_one(meant, group):
        return None
    population = smallest_population(bench.scope, bench.figures, rows, MAX_OTHERS)
    if population is None:
        return None
    beside = {*rows, *rows_of(bench.figures, other.rows)}
    others = [row for row in population.rows if row not in beside]
    if not 0 < len(others) <= bench.most:
        return None

    def fares(ids: Sequence[RowId]) -> Tally:
        names = [bench.dataset.row_names[row] for row in ids]
        nodes = [_of(node, left, name) for name in names]
        return tally(bench, names, nodes, lambda at, of: _is_of(of, left, ids[at]))

    return Elsewhere(left, population.name, fares(rows), fares(others))


def _can_be_one(meant: m.Comparison, group: m.Group) -> bool:
    """Whether the claim says of one row what it says of a group."""
    quantified = turning_word(group.quantifier) or turning_word(meant.subject.quantifier)
    whole = group.aggregate is None and meant.object.partners is None and meant.universe is None
    return whole and not quantified and meant.relation in _DIRECTED


def _of(node: s.Comparison, left: Left, name: str) -> s.Comparison:
    """The claim for, or against, one row."""
    one = s.Operand(s.Name(name))
    return node._replace(subject=one) if left is Left.SUBJECTS else node._replace(object=one)


def _is_of(meant: m.Proposition, left: Left, row: RowId) -> bool:
    if not isinstance(meant, m.Comparison):
        return False
    group = meant.subject if left is Left.SUBJECTS else meant.object
    return group.rows is not None and picked(group.rows) == (row,)
