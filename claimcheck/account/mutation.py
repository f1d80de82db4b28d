"""How well claims guard figures and words: what a reader gets of it.

Lives here: the facts that a renderer draws, with names, places and printed figures. Not here: the
search (`advice.mutation`), the sentences themselves (`diagnostics.mutation_messages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.account.shown import like_cell
from claimcheck.advice.mutation import run
from claimcheck.advice.mutation.run import Tally as Tally
from claimcheck.advice.mutation.words import Mutant
from claimcheck.advice.wordwise import words
from claimcheck.consistency import Verdict
from claimcheck.diagnostics import mutation_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.language.formatter import proposition_text
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.table import Cell, CellState, Table
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN

_VERDICTS = {
    TRUE: Verdict.SUPPORTED,
    FALSE: Verdict.CONTRADICTED,
    UNKNOWN: Verdict.UNDECIDED,
}
_AGREEING = frozenset({"is", "are", "has", "have", "ranks", "rank"})
MOST_ROWS = 1_000
"""How many rows of a column are named that nobody guards."""


class Taking(NamedTuple):
    """A claim that takes part, and where it stands."""

    file: str
    line: int
    name: str
    subject: run.Subject


class OtherWords(NamedTuple):
    """Words of a check in the place of which others give the same verdict.

    `others` are those words, `checks` the whole checks with them, for each place of the words.
    """

    old: str
    others: tuple[str, ...]
    checks: tuple[str, ...]
    text: str


class MutatedClaim(NamedTuple):
    """A claim: which changes of its words and its figures it notices, and what it does not.

    `remarks` are sentences about its figures; `is_vacuous`: no figures make it fail.
    """

    file: str
    line: int
    name: str
    verdict: Verdict
    words: Tally
    figures: Tally
    is_vacuous: bool
    others: tuple[OtherWords, ...]
    remarks: tuple[str, ...]


class GuardedFigure(NamedTuple):
    """A figure that claims read; `guard` is the claim that notices the smallest change of it.

    `steps` is that change, in units of its last printed digit; `None` for a text.
    """

    table: str
    row: str
    measure: str
    printed: str
    file: str
    line: int
    changes: Tally
    guard: str | None
    steps: int | None


class Unguarded(NamedTuple):
    """The rows of a column whose figures no claim guards; `number` of `total` figures.

    `is_read` says that claims read them, and would notice no other value.
    """

    table: str
    measure: str
    rows: tuple[str, ...]
    number: int
    total: int
    is_read: bool


class Mutation(NamedTuple):
    """The whole: claims in the order of their files, figures in the order of their tables.

    `total` figures are in the data, `guarded` of them have a guard; `known` are the names of all
    claims of the files, `left_out` the words and the figures of which nothing was tried.
    """

    claims: tuple[MutatedClaim, ...]
    figures: tuple[GuardedFigure, ...]
    unguarded: tuple[Unguarded, ...]
    words: Tally
    changes: Tally
    guarded: int
    total: int
    left_out: tuple[int, int]
    diagnostics: tuple[Diagnostic, ...]
    known: tuple[str, ...]

    @property
    def percent(self) -> int | None:
        """The score: the share of all changes that somebody notices; `None` without a change."""
        both = self.words.plus(self.changes)
        return both.noticed * 100 // both.tried if both.tried else None


def accounted(
    taking: Sequence[Taking],
    found: run.Mutated,
    datasets: Sequence[Dataset],
    diagnostics: tuple[Diagnostic, ...],
    known: tuple[str, ...],
) -> Mutation:
    """What was found, with the names of things; `datasets` are those that should be guarded."""
    claims = tuple(_claim(one, outcome) for one, outcome in zip(taking, found.claims, strict=True))
    figures = tuple(_figure(one, taking) for one in found.figures)
    by_cell = {id(one.dataset.cell(*one.cell)): one for one in found.figures}
    tables = {id(table): table for dataset in datasets for table in dataset.tables}
    guarded = {at for at, one in by_cell.items() if one.guard is not None}
    cells = [cell for table in tables.values() for cell in _cells(table)]
    unguarded = tuple(one for table in tables.values() for one in _unguarded(table, by_cell))
    return Mutation(
        claims,
        figures,
        unguarded,
        _sum(claim.words for claim in claims),
        _sum(one.changes for one in found.figures),
        sum(id(cell) in guarded for cell in cells),
        len(cells),
        (
            sum(outcome.left_out[0] for outcome in found.claims),
            sum(not one.is_settled for one in found.figures),
        ),
        diagnostics,
        known,
    )


def _sum(parts: Iterator[Tally]) -> Tally:
    whole = Tally()
    for part in parts:
        whole = whole.plus(part)
    return whole


# --- claims ---------------------------------------------------------------------------------------


def _claim(one: Taking, outcome: run.Outcome) -> MutatedClaim:
    survived = outcome.words.survived
    return MutatedClaim(
        one.file,
        one.line,
        one.name,
        _VERDICTS[one.subject.attempt.judgement.truth],
        Tally(outcome.words.tried, outcome.words.tried - len(survived)),
        outcome.figures,
        outcome.is_vacuous,
        tuple(_others(one, survived)),
        tuple(_remarks(one, outcome)),
    )


def _remarks(one: Taking, outcome: run.Outcome) -> Iterator[str]:
    if outcome.is_vacuous:
        yield messages.vacuous()
    elif outcome.figures.tried and not outcome.figures.noticed:
        yield messages.no_single_figure()
    elif outcome.loose is not None:
        yield _loose(outcome.loose, one.subject.figures.dataset)


def _loose(found: run.Loose, dataset: Dataset) -> str:
    moving, (down, up), others = found
    row, column = moving.cell
    cell = dataset.cell(row, column)
    assert cell is not None

    def at(steps: int) -> str:
        return like_cell(cell.printed, moving.value + steps * moving.step, moving.step)

    low = None if down is None else at(-down)
    high = None if up is None else at(up)
    measure = dataset.column(column).name
    return messages.may_be(measure, dataset.row_names[row], low, high, others)


def _others(one: Taking, survived: Sequence[Mutant]) -> Iterator[OtherWords]:
    """What could stand in the place of each word, all for one word together."""
    own = proposition_text(one.subject.attempt.node)
    groups: dict[tuple[object, str], list[tuple[str, str]]] = {}
    for mutant in survived:
        check = proposition_text(mutant.node)
        old, new = (mutant.old, mutant.new) if mutant.old else _stretch(own, check)
        groups.setdefault((mutant.path, old), []).append((new, check))
    alike: dict[tuple[str, tuple[str, ...]], list[tuple[str, ...]]] = {}
    for (_, old), found in groups.items():
        others = tuple(dict.fromkeys(new for new, _ in found))
        alike.setdefault((old, others), []).append(tuple(check for _, check in found))
    for (old, others), checks in alike.items():
        text = messages.could_be(old, others, len(checks))
        yield OtherWords(old, others, tuple(check for some in checks for check in some), text)


def _stretch(old: str, new: str) -> tuple[str, str]:
    """The words that differ between two checks, without those that only agree with them."""
    found = [w for w in words(old, new) if not {w.old, w.new} <= _AGREEING] or words(old, new)
    first = next((w for w in found if w.old), found[0])
    before, after = first.old.split(), first.new.split()
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    return " ".join(before), " ".join(after)


# --- figures --------------------------------------------------------------------------------------


def _figure(one: run.Guarded, taking: Sequence[Taking]) -> GuardedFigure:
    row, column = one.cell
    dataset = one.dataset
    cell = dataset.cell(row, column)
    assert cell is not None
    return GuardedFigure(
        dataset.tables[column.table].name,
        dataset.row_names[row],
        dataset.column(column).name,
        cell.printed,
        cell.place.file,
        cell.place.line,
        one.changes,
        None if one.guard is None else taking[one.guard.claim].name,
        one.guard.steps or None if one.guard is not None else None,
    )


def _unguarded(table: Table, by_cell: Mapping[int, run.Guarded]) -> Iterator[Unguarded]:
    """The figures of each column that no claim guards: those that none reads, then the others."""
    for at in _columns(table):
        rows = _reported(table, at)
        unread = [i for i in rows if id(table.cells[i][at]) not in by_cell]
        unnoticed = []
        for i in rows:
            found = by_cell.get(id(table.cells[i][at]))
            if found is not None and found.guard is None and found.is_settled:
                unnoticed.append(i)
        for which, is_read in ((unread, False), (unnoticed, True)):
            if which:
                names = tuple(
                    table.rows[i].name or messages.row_number(i + 1) for i in which[:MOST_ROWS]
                )
                measure = table.columns[at].name
                yield Unguarded(table.name, measure, names, len(which), len(rows), is_read)


def _cells(table: Table) -> Iterator[Cell]:
    """All figures of a table."""
    for at in _columns(table):
        yield from (table.cells[i][at] for i in _reported(table, at))


def _columns(table: Table) -> list[int]:
    """The columns of figures; those that name the rows are none."""
    return [at for at, column in enumerate(table.columns) if column.name not in table.key]


def _reported(table: Table, at: int) -> list[int]:
    return [i for i, row in enumerate(table.cells) if row[at].state is not CellState.MISSING]
