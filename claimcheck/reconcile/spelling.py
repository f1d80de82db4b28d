"""Names, numbers and words of prose as a claim writes them.

Lives here: one spelling for each thing that a sentence mentions. Not here: whole claims
(`statements`), the layout of claims (`language`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.language.spelling import easiest_name
from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.values.digits import decimal
from claimcheck.values.numeral import SCALES
from claimcheck.vocabulary.prose import Kind
from claimcheck.wording import ordinal

_WORDS: dict[tuple[Kind, str], str] = {
    (Kind.DIRECTION, "better"): "beats",
    (Kind.DIRECTION, "worse"): "trails",
    (Kind.DIRECTION, "equal"): "matches",
    (Kind.DIRECTION, "comparable"): "comparable",
    (Kind.DIRECTION, "competitive"): "competitive",
    (Kind.DIRECTION, "higher"): "higher",
    (Kind.DIRECTION, "lower"): "lower",
    (Kind.DIRECTION, "more"): "more",
    (Kind.DIRECTION, "less"): "less",
    (Kind.PLACE, "1"): "best",
    (Kind.PLACE, "last"): "worst",
    (Kind.TREND, "rises"): "rises",
    (Kind.TREND, "falls"): "falls",
}
_AS_WRITTEN = frozenset(
    (
        Kind.QUANTIFIER,
        Kind.FREQUENCY,
        Kind.DEGREE,
        Kind.CLOSENESS,
        Kind.BOUND,
        Kind.EXTREME,
        Kind.AGGREGATE,
    )
)
_SIGNS = {"more than": ">", "less than": "<", "at least": ">=", "at most": "<="}
_OF_SIGNS = {"higher": ">", "lower": "<"}


class Names(NamedTuple):
    """What names a check may use: the tables, and the sets of its file by their atoms."""

    lexicon: Lexicon
    dataset: Dataset
    lets: dict[str, str]


def row_name(row: RowId, dataset: Dataset) -> str:
    """A row as a claim writes it."""
    return easiest_name(dataset.row_names[row])


def column_name(column: ColumnId, dataset: Dataset) -> str:
    """A column as a claim writes it."""
    return easiest_name(dataset.column(column).name)


def named_text(named: Named, dataset: Dataset, lets: dict[str, str]) -> str:
    """A name as a claim writes it; `lets` are the names of sets by their atoms."""
    if named.row is not None:
        return row_name(named.row, dataset)
    if named.columns:
        return column_name(named.columns[0], dataset)
    return easiest_name(lets[named.rows_set or named.columns_set])


def amount_text(amount: Amount) -> str:
    """A number as a claim writes it: `671B`, `79.80%`, `6.3 points`, `$3.90`."""
    unit = amount.unit
    if unit == "$":
        return f"${_digits(amount)}"
    if unit in ("%", "x", ""):
        return f"{_digits(amount)}{unit}"
    return f"{_digits(amount)} {unit}"


def word_text(mention: Mention, written: str) -> str | None:
    """A word as a claim writes it in the place of `written`; `None` when it has no word for it."""
    kind, value = mention.kind, mention.value
    assert isinstance(value, str)
    if written in (">", "<", ">=", "<="):
        signs = _SIGNS if kind is Kind.BOUND else _OF_SIGNS
        return signs.get(value)
    is_ordinal = written[:1].isdigit() or (kind, value) not in _WORDS
    if kind is Kind.PLACE and value.isdigit() and is_ordinal:
        return ordinal(int(value))
    if kind in _AS_WRITTEN:
        return value
    return _WORDS.get((kind, value))


def _digits(amount: Amount) -> str:
    value, step = amount.value, amount.step
    for letter, power in (("T", 12), ("B", 9), ("M", 6), ("k", 3)):
        scale = 10**power
        if step > 1 and SCALES[letter] == power and (step * 10**6) % scale == 0 and value >= scale:
            return f"{decimal(value / scale, step / scale)}{letter}"
    return decimal(value, step)
