"""Why a claim has another verdict in another state: a smallest set of differences that does it.

The search starts from the old state and makes differences of the new one, first each alone, then
all together and fewer and fewer of them. What it finds is enough for the new verdict, and so is no
part of it that lacks any one difference. Every question is put to `judge`; how many is bounded.
Not here: what differs (`states`), a state with some of it (`mixing`), any words (`account`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from claimcheck.advice import states as d
from claimcheck.advice.mixing import Outcome, outcome, with_differences
from claimcheck.advice.wordwise import words
from claimcheck.tables.dataset import RowId
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Table

MAX_JUDGINGS = 400
"""How many states one claim is judged in at most."""

MAX_WORK = 3_000_000
"""How much all claims together may cost; what costs how much is below."""

_MOST_ALONE = 200  # differences that are tried one by one
_MOST = 20_000  # differences that are searched at all
_LEAST_WORK = 200  # what a state costs besides its figures
_READING = 4  # what a figure that is read costs, where a row of a table costs 1
_SHARE = 4  # a claim may use one part in so many of what is left, or the first would use it all


class Blame(NamedTuple):
    """The differences that made a verdict flip.

    `causes` is enough for the new verdict, and each of them is needed; `also` are others that
    would have done it alone, as the one cause does. Where the search found none, `is_found` is
    false: not all of the `causes` need be, and they may be just what differs among what the claim
    reads. It `gave_up` where more questions might have found them.
    """

    causes: tuple[d.Difference, ...]
    also: tuple[d.Difference, ...] = ()
    is_found: bool = True
    gave_up: bool = False


class Budget:
    """How much work is left for all claims of a run."""

    __slots__ = ("left",)

    def __init__(self, work: int = MAX_WORK) -> None:
        self.left = work


def blame(old: d.State, new: d.State, shared: d.Contrast, budget: Budget) -> Blame:
    """What made the verdict of a claim flip between two states; `shared` is their contrast."""
    if budget.left <= 0:
        return Blame((), (), False, True)
    before, now = outcome(old), outcome(new)
    said = words(old.check, new.check)
    related = [*said, *_related(shared, before, now)]
    search = _Search(old, new, shared, before, now, budget)
    try:
        if before.said != now.said:
            if related and search.makes_it(related):
                return search.smallest(related)
            if len(related) < len(said) + shared.size() <= _MOST:
                everything = [*said, *shared.everything()]
                if search.makes_it(everything):
                    return search.smallest(everything)
    except _Exhausted:
        return Blame(tuple(search.enough or related), (), False, True)
    return Blame(tuple(related), (), False)


class _Exhausted(Exception):
    """The search has judged as many states as it may."""


class _Search:
    """The question that is asked over and over: whether some differences make the new verdict."""

    def __init__(
        self,
        old: d.State,
        new: d.State,
        shared: d.Contrast,
        before: Outcome,
        now: Outcome,
        budget: Budget,
    ) -> None:
        self._states = old, new
        self._tables = [each.joined for each in shared.tables]
        self._goal = now.said
        self._budget = budget
        self.enough: Sequence[d.Difference] = ()
        self._cost = _LEAST_WORK + max(_cost(old, before), _cost(new, now))
        budget.left -= 2 * self._cost
        self._left = min(MAX_JUDGINGS, max(2, budget.left // (_SHARE * self._cost)))

    def makes_it(self, made: Sequence[d.Difference]) -> bool:
        """Whether the old state with these differences has the new verdict."""
        if self._left <= 0 or self._budget.left < self._cost:
            raise _Exhausted
        self._left -= 1
        self._budget.left -= self._cost
        old, new = self._states
        is_made = outcome(with_differences(old, new, self._tables, made)).said == self._goal
        if is_made and (not self.enough or len(made) < len(self.enough)):
            self.enough = made
        return is_made

    def smallest(self, found: Sequence[d.Difference]) -> Blame:
        """A smallest set of some differences that together make it; raises `_Exhausted`."""
        alone = []
        if len(found) <= _MOST_ALONE:
            alone = [one for one in found if self.makes_it([one])]
        if alone:
            return Blame((alone[0],), tuple(alone[1:]))
        return Blame(tuple(minimal(found, self.makes_it)))


def minimal(
    found: Sequence[d.Difference], makes_it: Callable[[Sequence[d.Difference]], bool]
) -> list[d.Difference]:
    """As few as are left when none can be taken out any more.

    After A. Zeller and R. Hildebrandt, Simplifying and Isolating Failure-Inducing Input (2002): try
    parts of what is left, then what is left without them, then smaller parts.
    """
    left = list(found)
    parts = 2
    while len(left) > 1:
        size = -(-len(left) // parts)
        chunks = [left[at : at + size] for at in range(0, len(left), size)]
        part = next((chunk for chunk in chunks if len(chunks) > 1 and makes_it(chunk)), None)
        if part is not None:
            left, parts = part, 2
            continue
        rests = ([one for chunk in chunks if chunk is not out for one in chunk] for out in chunks)
        rest = next((some for some in rests if some and makes_it(some)), None)
        if rest is not None:
            left, parts = rest, max(parts - 1, 2)
        elif size == 1:
            break
        else:
            parts = min(2 * parts, len(left))
    return left


def _cost(state: d.State, found: Outcome) -> int:
    """What it takes to build the tables of a state and to judge the claim again."""
    rows = sum(len(table.rows) for table in state.tables)
    judged = found.judgement
    read = 0 if judged is None else len(judged.reads) + len(judged.conditions)
    return rows + _READING * read


# --- what a claim has to do with ------------------------------------------------------------------


_Cells = dict[int, dict[tuple[int, int], None]]
"""The cells that a claim reads, by table as they are joined: positions of row and column."""


def _related(shared: d.Contrast, before: Outcome, now: Outcome) -> Iterator[d.Difference]:
    """The differences of names, and those of the tables, columns and cells that the claim reads."""
    yield from shared.names
    old = _read(before, [each.joined.old for each in shared.tables])
    new = _read(now, [each.joined.new for each in shared.tables])
    for index, table in enumerate(shared.tables):
        if index in old or index in new:
            yield from _of_table(table, old.get(index, {}), new.get(index, {}))


def _of_table(
    table: d.OfTable, old: Collection[tuple[int, int]], new: Collection[tuple[int, int]]
) -> Iterator[d.Difference]:
    columns_then, columns_now = {column for _, column in old}, {column for _, column in new}
    for one in table.shape:
        if not isinstance(one, d.ColumnChanged) or (
            one.column[0] in columns_then or one.column[1] in columns_now
        ):
            yield one
    figures = [table.old[cell] for cell in old if cell in table.old]
    figures += [table.new[cell] for cell in new if cell in table.new]
    seen: set[tuple[int, int]] = set()
    for figure in figures:
        cell = figure.row[0], figure.column[0]
        if cell not in seen:
            seen.add(cell)
            yield figure


def _read(found: Outcome, tables: Sequence[Table | None]) -> _Cells:
    """The cells that a claim reads, whose rows are there."""
    dataset, judged = found.dataset, found.judgement
    if dataset is None or judged is None:
        return {}
    joined = {name_key(t.name): at for at, t in enumerate(tables) if t is not None}
    rows: dict[int, dict[RowId, int]] = {}
    cells: _Cells = {}
    for row, column in (*judged.reads, *judged.conditions):
        table = column.table
        if table not in rows:
            rows[table] = {each: at for at, each in enumerate(dataset.rows_of(table))}
        here = cells.setdefault(joined[name_key(dataset.tables[table].name)], {})
        here[rows[table].get(row, _NO_ROW), column.column] = None
    return cells


_NO_ROW = -1  # a row that the table of the column lacks
