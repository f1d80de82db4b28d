"""Numbers of the prose that something backs: a figure, or what can be worked out of figures.

Asked of numbers with a unit, or of a measure that follows them. Backing is a figure, a difference,
a ratio or a mean of the figures in reach: those of the rows and measures that the sentence names,
of all where it names none. A number that may be backed is; so that the arithmetic may be that of
floats. Not here: figures that a sentence gives wrongly (`given`), claims (`sentences`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.reading.mentions import Amount
from claimcheck.reading.pieces import END, Piece
from claimcheck.reconcile.given import in_unit
from claimcheck.reconcile.reach import MAX_ROWS, Reach
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.figures import Figures
from claimcheck.tables.table import CellState, Column, ColumnKind
from claimcheck.vocabulary.prose import Kind

MAX_WORK = 20_000
"""Where more would have to be looked through, a number counts as backed."""

_CLOSE = 0.05
_COARSE = 4
"""Figures that are printed so much more coarsely than a number do not back it."""
_RATIO_WORDS = frozenset(
    "as the that speedup speed-up faster slower improvement increase reduction gain".split()
)
_RATIOS = (Kind.DIRECTION, Kind.TREND)
_BOUNDS = (Kind.BOUND, Kind.DIRECTION)
_TIED = "-\u2010\u2011\u2013/_.#@\u2192~"


# --- which numbers are asked about ----------------------------------------------------------------


class Telling(NamedTuple):
    """A number that says something of a quantity; `is_close` when it is only about that."""

    piece: Piece
    amount: Amount
    is_close: bool


def telling_numbers(pieces: Sequence[Piece], text: str) -> Iterator[Telling]:
    """The numbers of a sentence that say something of a quantity, with no threshold among them."""
    for at, piece in enumerate(pieces):
        amount = piece.amount
        if amount is None:
            continue
        after = pieces[at + 1] if at + 1 < len(pieces) else END
        before = pieces[at - 1] if at else END
        if _is_telling(amount, after) and not _is_label(piece, text) and not _is_bound(before):
            is_close = before.mention is not None and before.mention.kind is Kind.CLOSENESS
            yield Telling(piece, amount, is_close)


def _is_telling(amount: Amount, after: Piece) -> bool:
    mention = after.mention
    if amount.unit == "x":
        return after.key in _RATIO_WORDS or (mention is not None and mention.kind in _RATIOS)
    if amount.unit:
        return True
    return after.named is not None and bool(after.named.columns) and amount.value > 1


def _is_label(piece: Piece, text: str) -> bool:
    """Whether a number is part of a name, a range or a decade: `top-1%`, `10-100x`, `1990s`."""
    start, end = piece.start, piece.end
    if start and (text[start - 1] in _TIED or text[start - 1].isalnum()):
        return True
    if text[start:end].endswith("s") and text[start : end - 1].isdigit():
        return True
    return end + 1 < len(text) and text[end] in _TIED and text[end + 1].isalnum()


def _is_bound(before: Piece) -> bool:
    """Whether a number is a threshold: `above 90%`, `more than 300 points`, `within 5%`."""
    mention = before.mention
    return mention is not None and mention.kind in _BOUNDS and mention.value != "exactly"


# --- what backs them ------------------------------------------------------------------------------


def is_backed(number: Telling, reach: Reach, figures: Figures) -> bool:
    """Whether a figure in reach, or what can be worked out of figures in reach, is this number."""
    work = 0
    is_told = bool(reach.rows or reach.columns)
    for column in _columns(reach, figures.dataset):
        declared = figures.dataset.column(column)
        everyone = figures.dataset.rows_of(column.table)
        rows = sorted(reach.rows) or everyone
        work += len(rows) * len(everyone)
        if reach.is_wide or len(rows) > MAX_ROWS or work > MAX_WORK:
            return True
        known = list(_numbers(rows, column, figures))
        others = known if rows is everyone else list(_numbers(everyone, column, figures))
        sets = [list(_numbers(sorted(members), column, figures)) for members in reach.sets]
        for meant in _Number.of(number.amount, number.is_close, declared):
            if meant.is_figure(known) or (is_told and meant.is_made_of(known, others)):
                return True
            if any(map(meant.is_mean, sets)):
                return True
    return False


_Known = tuple[float, float]


def _columns(reach: Reach, dataset: Dataset) -> Iterable[ColumnId]:
    if reach.columns:
        return sorted(reach.columns)
    return (
        ColumnId(index, position)
        for index, table in enumerate(dataset.tables)
        for position, column in enumerate(table.columns)
        if column.kind is ColumnKind.NUMBER
    )


def _numbers(rows: Sequence[RowId], column: ColumnId, figures: Figures) -> Iterator[_Known]:
    """The figures of some rows with their rounding."""
    for row in rows:
        figure = figures.figure(row, column)
        if figure.state is CellState.REPORTED and figure.printed.is_point:
            high = figure.rounding.high
            value = figure.printed.point
            yield float(value), float(high - value) if high is not None else 0.0


class _Number:
    """A number in the units of a column, and the ways to make it up."""

    def __init__(self, amount: Amount, is_close: bool, is_ratio: bool) -> None:
        self.value = float(amount.value)
        self.radius = float(amount.step) / 2 * 1.000001
        self.is_ratio = is_ratio
        if is_close:
            self.radius = max(self.radius, abs(self.value) * _CLOSE)

    @classmethod
    def of(cls, amount: Amount, is_close: bool, column: Column) -> Iterator[_Number]:
        """A number in each way in which it may be meant beside a column."""
        for meant in in_unit(amount, column):
            yield cls(meant, is_close, is_ratio=False)
        if amount.unit in ("%", "x", ""):
            share = 100 if amount.unit == "%" else 1
            plain = amount._replace(value=amount.value / share, step=amount.step / share)
            yield cls(plain, is_close, is_ratio=True)

    def is_made_of(self, known: list[_Known], others: list[_Known]) -> bool:
        """Whether it is made of some figures, or of one of them and another one."""
        if self.is_ratio:
            return self._is_quotient(known, others)
        if self.is_mean(known):
            return True
        return any(self._is(abs(a - b), x + y) for a, x in known for b, y in others)

    def is_figure(self, known: list[_Known]) -> bool:
        """Whether it is one of the figures."""
        return not self.is_ratio and any(self._is(value, radius) for value, radius in known)

    def is_mean(self, known: list[_Known]) -> bool:
        """Whether it is their mean or their sum."""
        if len(known) < 2 or self.is_ratio:
            return False
        total = sum(value for value, _ in known)
        radius = sum(radius for _, radius in known)
        count = len(known)
        return self._is(total / count, radius / count) or self._is(total, radius)

    def _is_quotient(self, known: list[_Known], others: list[_Known]) -> bool:
        """Whether it is the quotient of two of them, or the difference relative to one."""
        for a, x in known:
            for b, y in others:
                for up, down in ((a, b), (b, a)):
                    ratio = up / down if down else 0.0
                    radius = abs(ratio) * (x / abs(a or 1) + y / abs(b or 1))
                    if self._is(ratio, radius) or self._is(abs(ratio - 1), radius):
                        return True
        return False

    def _is(self, value: float, radius: float) -> bool:
        return abs(value - self.value) <= self.radius + min(radius, _COARSE * self.radius)
