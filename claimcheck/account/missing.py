"""All missing figures that undecided claims wait for, with the claims that each would decide.

Lives here: from claims files to that list, what there is to say about a figure. Not here: the
search (`advice.missing`), how the list is drawn (`render.missing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.account.gaps import is_unreadable
from claimcheck.account.lacks import needs
from claimcheck.account.wanted import effect, limit
from claimcheck.advice.alone import Deciding
from claimcheck.advice.missing import Wanted, missing
from claimcheck.advice.trial import Trial
from claimcheck.diagnostics.diagnostic import Diagnostic, Unreadable, at_place, at_span
from claimcheck.language import syntax as s
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Place, Source
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.table import Cell, Row, Table
from claimcheck.values.truth import TRUE, UNKNOWN
from claimcheck.wording import plural

Reader = Callable[[str, str], Source]


class Limits(NamedTuple):
    """A verdict, and the lowest and the highest figure that gives it; `None` without a bound."""

    verdict: str
    lowest: str | None
    highest: str | None


class Waiting(NamedTuple):
    """A claim that waits for a figure.

    `alone` is what the figure would do by itself, if it can, and `effect` the same in words.
    """

    name: str
    file: str
    line: int
    effect: str
    alone: tuple[Limits, ...]


class MissingFigure(NamedTuple):
    """A figure that claims wait for.

    `row` is empty where the table's rows have no names, `is_new` says that the table has no such
    row. `place` is the cell's, or the table's; `printed` what stands there and cannot be read.
    """

    table: str
    row: str
    column: str
    label: str
    place: Place
    printed: str
    is_new: bool
    claims: tuple[Waiting, ...]

    @property
    def decides(self) -> int:
        """How many claims it could decide by itself."""
        return sum(bool(claim.effect) for claim in self.claims)

    @property
    def said(self) -> str:
        """For how many claims it matters, in words."""
        whole = len(self.claims)
        if self.decides == whole:
            return f"could decide {plural(whole, 'claim')} alone"
        if not self.decides:
            return f"{plural(whole, 'claim')} {'needs' if whole == 1 else 'need'} it with others"
        return f"could decide {self.decides} of {plural(whole, 'claim')} alone"


class Stuck(NamedTuple):
    """An undecided claim that no missing figure would decide, and what it needs instead."""

    name: str
    needs: tuple[str, ...]


class MissingFigures(NamedTuple):
    """The figures that would decide most claims first, and how many claims are undecided."""

    figures: tuple[MissingFigure, ...]
    undecided: int
    stuck: tuple[Stuck, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def summary(self) -> str:
        """How many claims wait for how many figures, in words."""
        count = self.undecided - len(self.stuck)
        if not self.undecided:
            kind = "claim that can be checked" if self.diagnostics else "claim"
            return f"no {kind} is undecided"
        if not count:
            return f"no missing figure would decide {plural(self.undecided, 'undecided claim')}"
        wait = "waits" if count == 1 else "wait"
        figures = plural(len(self.figures), "missing figure")
        return f"{plural(count, 'undecided claim')} {wait} for {figures}"

    @property
    def others(self) -> tuple[str, ...]:
        """What the claims need that no figure would decide, a text each."""
        return tuple(f"{one.name} needs {'; '.join(one.needs)}" for one in self.stuck)


def missing_figures(files: Sequence[str], read: Reader) -> MissingFigures:
    """The missing figures that matter to the undecided claims of some files."""
    library, gathering = Library(read), _Gathering()
    for path in sorted(set(files)):
        try:
            gathering.file(environment(read(path, ""), library))
        except Unreadable as error:
            gathering.diagnostics.append(at_place(error.finding, Place(path, 1, 1)))
    return gathering.result()


_Key = tuple[str, str, str, str]


class _Gathering:
    """What has been found so far; a figure is known again in another claims file by its names."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._figures: dict[_Key, MissingFigure] = {}
        self._stuck: list[Stuck] = []
        self._undecided = 0

    def file(self, found: Environment) -> None:
        """Take the claims of a file."""
        self.diagnostics += found.diagnostics
        for claim in found.claims:
            if isinstance(claim, s.Claim):
                for field in claim.fields:
                    if isinstance(field, s.Check):
                        self._claim(found, claim, field)

    def result(self) -> MissingFigures:
        """All of it, in order."""
        order = sorted(self._figures.values(), key=lambda one: (-one.decides, -len(one.claims)))
        unique = tuple(dict.fromkeys(self.diagnostics))
        return MissingFigures(tuple(order), self._undecided, tuple(self._stuck), unique)

    def _claim(self, found: Environment, claim: s.Claim, checked: s.Check) -> None:
        try:
            meaning, _ = resolve(checked.proposition, found.scope)
        except Problem as wrong:
            self._wrong(at_span(wrong.finding, found.source, wrong.span, claim.name.text))
            return
        trial = Trial(meaning.proposition, found.figures)
        if trial.judgement.error is not None:
            at = checked.span
            self._wrong(at_span(trial.judgement.error, found.source, at, claim.name.text))
            return
        if trial.truth is UNKNOWN:
            self._undecided += 1
            self._open(found, claim, trial)

    def _open(self, found: Environment, claim: s.Claim, trial: Trial) -> None:
        searched, dataset = missing(trial), found.figures.dataset
        if searched is None or not searched.wanted:
            self._stuck.append(Stuck(claim.name.text, needs(trial.judgement, dataset, searched)))
            return
        line = found.source.position(claim.name.span.start)[0]
        for one in searched.wanted:
            does = effect(one.alone, one.cell[1], dataset)
            alone = tuple(_limits(said, one.cell[1], dataset) for said in one.alone)
            waiting = Waiting(claim.name.text, found.source.name, line, does, alone)
            self._add(dataset, one, waiting)

    def _add(self, dataset: Dataset, one: Wanted, waiting: Waiting) -> None:
        figure = _figure(dataset, one)
        key = figure.place.file, figure.table, figure.label, figure.column
        known = self._figures.get(key, figure)
        self._figures[key] = known._replace(claims=(*known.claims, waiting))

    def _wrong(self, finding: Diagnostic) -> None:
        self.diagnostics.append(finding)


def _limits(said: Deciding, column: ColumnId, dataset: Dataset) -> Limits:
    low, high = said.within[:2]
    return Limits(
        "supported" if said.truth is TRUE else "contradicted",
        None if low is None else limit(low, column, dataset),
        None if high is None else limit(high, column, dataset),
    )


def _figure(dataset: Dataset, one: Wanted) -> MissingFigure:
    row, at = one.cell
    table, column = dataset.tables[at.table], dataset.column(at)
    label = dataset.row_names[row]
    own = next(_own(table, dataset.rows_of(at.table), row), None)
    cell = dataset.cell(row, at)
    return MissingFigure(
        table.name,
        label if own is None else own.name,
        column.name,
        f"{column.name} of {label}",
        _place(cell, own, table),
        cell.printed.strip() if cell is not None and is_unreadable(one.cell, dataset) else "",
        own is None,
        (),
    )


def _own(table: Table, rows: Sequence[int], row: int) -> Iterator[Row]:
    """The row as its table writes it."""
    if row in rows:
        yield table.rows[rows.index(row)]


def _place(cell: Cell | None, own: Row | None, table: Table) -> Place:
    return table.place if own is None or cell is None else cell.place
