"""Whether a cell of a report's table shows what a figure of the data says.

Numbers agree when one rounds to the other at the coarser of both precisions, dates when one lies in
the other, texts when they match. Not here: which figure a cell is about (`table_layout`), reading
numbers, units and dates (`table_numbers`, `table_units`, `table_dates`).
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from itertools import product
from typing import NamedTuple, assert_never

from claimcheck.reconcile.table_dates import days
from claimcheck.reconcile.table_numbers import read_number, rounds
from claimcheck.reconcile.table_text import MAX_LENGTH, is_missing, remarked, shown, unmarked
from claimcheck.reconcile.table_units import factors
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figure
from claimcheck.tables.names import name_key, text_key
from claimcheck.tables.table import Cell, CellState, Column, ColumnKind
from claimcheck.values.numeral import Numeral
from claimcheck.values.units import PLAIN


class Outcome(Enum):
    """What comes of a cell and a figure; `UNCLEAR` where they cannot be compared."""

    AGREES = "agrees"
    BOTH_MISSING = "both missing"
    DIFFERS = "differs"
    NOT_SHOWN = "the table has no figure"
    NOT_KNOWN = "the data have no figure"
    UNCLEAR = "unclear"


class Known(NamedTuple):
    """What the data know of a cell: its column, how it is printed there, and what it says."""

    column: Column
    cell: Cell
    figure: Figure


def compared(text: str, unit: str, known: Known, dataset: Dataset) -> Outcome:
    """What comes of a shown text, whose header says `unit`, and a figure."""
    state = known.figure.state
    if len(text) > MAX_LENGTH:
        return Outcome.UNCLEAR
    if is_missing(unmarked(text)):
        return _missing(text, known)
    if not unit and text_key(text) == text_key(known.cell.printed):
        return Outcome.AGREES
    if state is CellState.UNREADABLE:
        return Outcome.UNCLEAR
    match known.column.kind:
        case ColumnKind.NUMBER:
            return _number(text, unit, known)
        case ColumnKind.DATE:
            return _date(text, known)
        case ColumnKind.TEXT:
            return _text(text, known, dataset)
        case _:
            assert_never(known.column.kind)


def _missing(text: str, known: Known) -> Outcome:
    """What comes of a cell without a figure; an empty one beside a text says nothing."""
    if known.figure.state is CellState.UNREADABLE:
        return Outcome.UNCLEAR
    if is_missing(known.cell.printed):
        return Outcome.BOTH_MISSING
    is_text = known.column.kind is ColumnKind.TEXT
    if is_text and not (text and _is_value(known.cell.printed)):
        return Outcome.UNCLEAR
    return Outcome.NOT_SHOWN


_SHARE_STEP = Fraction(1, 100)


def _number(text: str, unit: str, known: Known) -> Outcome:
    number = read_number(text, known.column.unit)
    if number is None:
        return Outcome.UNCLEAR
    if known.figure.is_missing:
        return Outcome.NOT_KNOWN
    numeral = number.numeral
    is_share = abs(numeral.value) <= 1 and numeral.step <= _SHARE_STEP
    scales = factors(numeral.unit or unit, known.column, number.is_scaled, is_share)
    if not scales:
        return Outcome.UNCLEAR
    agrees = any(rounds(numeral, scale, known.figure) for scale in scales)
    return Outcome.AGREES if agrees else Outcome.DIFFERS


def _date(text: str, known: Known) -> Outcome:
    """Dates agree when the days that one may mean are among those of the other."""
    told = days(unmarked(text))
    if told is None:
        return Outcome.UNCLEAR
    if known.figure.is_missing:
        return Outcome.NOT_KNOWN
    own = days(known.cell.printed)
    if own is None:
        return Outcome.UNCLEAR
    one = max(told[0], own[0]), min(told[1], own[1])
    return Outcome.AGREES if one in (told, own) else Outcome.DIFFERS


def _text(text: str, known: Known, dataset: Dataset) -> Outcome:
    """Texts agree when they match as texts or names do, or name one row."""
    printed = shown(known.cell.printed)
    told, own = read_number(text, PLAIN), read_number(printed, PLAIN)
    if is_missing(printed):
        return Outcome.NOT_KNOWN if told and printed else Outcome.UNCLEAR
    if told and own:
        return Outcome.AGREES if _is_same(told.numeral, own.numeral) else Outcome.DIFFERS
    if told or own or not (_is_value(text) and _is_value(printed)):
        return Outcome.UNCLEAR
    pairs = product(_readings(text), _readings(printed))
    agrees = any(_matches(one, other, dataset) for one, other in pairs)
    return Outcome.AGREES if agrees else Outcome.DIFFERS


MAX_WORDS = 8
_EMOJI = re.compile(r"(?::[\w+-]+:\s*)+")


def _is_value(text: str) -> bool:
    """Whether a text is a value: no tick, no emoji, no prose."""
    is_sign = not any(map(str.isalnum, text)) or _EMOJI.fullmatch(text)
    return not is_sign and len(text.split(None, MAX_WORDS)) <= MAX_WORDS


def _readings(text: str) -> set[str]:
    """A text as it is, without marks, and without a remark in parentheses."""
    bare = unmarked(text)
    parts = remarked(bare)
    return {text, bare, parts.text if parts else bare}


def _is_same(one: Numeral, other: Numeral) -> bool:
    return abs(one.value - other.value) <= max(one.step, other.step) / 2


def _matches(one: str, other: str, dataset: Dataset) -> bool:
    """Whether two texts say the same: letter for letter, as names, as a row or as initials."""
    keys = name_key(one), name_key(other)
    if text_key(one) == text_key(other) or keys[0] == keys[1]:
        return True
    if keys[0] == _initials(keys[1]) or keys[1] == _initials(keys[0]):
        return True
    row = dataset.row_named(one)
    return row is not None and row == dataset.row_named(other)


def _initials(key: str) -> str:
    """`moe` for `mixture of experts`; empty for fewer than three words."""
    words = key.split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""
