"""What a measure makes certain: which column a name means, what is better, which units fit.

"Faster" is less time and more operations a second; "better" needs a measure that says what is
better; a share needs points. Not here: writing claims (`statements`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.language.spelling import easiest_name
from claimcheck.reading.lexicon import without_unit
from claimcheck.reading.mentions import Amount, Named
from claimcheck.reading.saying import Size, Who
from claimcheck.reconcile.spelling import amount_text
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Column, ColumnKind, Direction
from claimcheck.wording import plural_of

_RATE = (
    r"/\s*(?:s|sec|second|min|minute|h|hour)\b|\bper (?:sec|second|minute|hour)\b|\bthrough-?put\b"
    r"|\b(?:fps|qps|rps|ops|iops|bandwidth)\b"
)
_TIMES = frozenset("ns us \u00b5s ms s sec secs seconds min h".split())
_TIME_DOWN = {"faster": "lower", "slower": "higher", "longer": "higher", "shorter": "lower"}
_RATE_UP = {"faster": "higher", "slower": "lower"}
_MONEY = {"cheaper": "lower", "dearer": "higher"}
_RAW = {"larger": "higher", "smaller": "lower", "more": "higher", "less": "lower"}
_SPEED_EXTREMES = {"fastest": "faster", "slowest": "slower"}
_EXTREMES = {"higher": "highest", "lower": "lowest"}
_TELLING = ("rating", "ratings")
_HOW = {
    "=": "by",
    ">": "by more than",
    ">=": "by at least",
    "<": "by less than",
    "<=": "by at most",
    "about": "by about",
    "nearly": "by nearly",
    "up to": "by up to",
    "==": "by exactly",
}


class Measured(NamedTuple):
    """A measure of a statement: a column with its text in a claim, or a set of columns without."""

    named: Named
    column: ColumnId | None = None
    text: str = ""


def measured(named: Named, rows: Sequence[RowId], dataset: Dataset) -> Measured | None:
    """The measure that a name stands for beside some rows; `None` when it may be several."""
    if not named.columns:
        return Measured(Named(columns_set=named.columns_set))
    found = [
        column
        for column in named.columns
        if all(dataset.has_row(column.table, row) for row in rows)
    ]
    if len(found) != 1 or dataset.column(found[0]).kind is not ColumnKind.NUMBER:
        return None
    declared = dataset.column(found[0])
    text = easiest_name(declared.name)
    if len(dataset.columns_named(declared.name)) > 1:
        text = easiest_name(f"{dataset.tables[found[0].table].name}.{declared.name}")
    return Measured(Named(columns=(found[0],)), found[0], text)


def suits(nouns: Sequence[str], column: Column) -> bool:
    """Whether the nouns beside a measure can mean it: "rating" needs a measure that is one."""
    texts = " ".join((column.name, column.label, column.unit.name, *column.aliases)).casefold()
    return all(noun.rstrip("s") in texts for noun in nouns if noun in _TELLING)


def table_of(noun: str, measures: Sequence[Measured], dataset: Dataset) -> str | None:
    """The table whose rows a noun means: its name, or what its key column calls them."""
    homes = {one.column.table for one in measures if one.column is not None}
    named = {
        index
        for index, table in enumerate(dataset.tables)
        if noun and noun in _forms(name_key(table.name))
    }
    keyed = {index for index in homes if not noun or _is_called(dataset.tables[index].key, noun)}
    found = (named & homes if homes else named) or keyed
    return easiest_name(dataset.tables[found.pop()].name) if len(found) == 1 else None


def _is_called(key: Sequence[str], noun: str) -> bool:
    """Whether the columns that name the rows of a table call them so: `Model`, `Model Name`."""
    words = [word for name in key for word in name_key(name).split()]
    return any(noun in _forms(word) for word in words)


def direction_of(
    relation: str, nouns: Sequence[str], measures: Sequence[Measured], dataset: Dataset
) -> str:
    """The relation of claims that a word means on some measures; empty when that is not certain."""
    columns = [dataset.column(one.column) for one in measures if one.column is not None]
    if relation in ("higher", "lower") and ("performance" in nouns or "accuracy" in nouns):
        if len(columns) != len(measures) or not all(_is_up(column) for column in columns):
            return ""
        return "better" if relation == "higher" else "worse"
    if relation in ("better", "worse", "equal", "comparable", "competitive", "higher", "lower"):
        return relation
    found = {_raw(relation, column) for column in columns}
    return found.pop() if len(found) == 1 and len(columns) == len(measures) else ""


def extreme_of(
    extreme: str, nouns: Sequence[str], measures: Sequence[Measured], dataset: Dataset
) -> str:
    """`best`, `highest` or `lowest` for a superlative; empty when that is not certain."""
    if extreme in ("best", "highest", "lowest"):
        relation = {"best": "better", "highest": "higher", "lowest": "lower"}[extreme]
        found = direction_of(relation, nouns, measures, dataset)
        return {"better": "best", "worse": ""}.get(found, _EXTREMES.get(found, ""))
    relation = {"cheapest": "cheaper", "dearest": "dearer"}.get(extreme, "")
    relation = relation or _SPEED_EXTREMES.get(extreme, "")
    return _EXTREMES.get(direction_of(relation, nouns, measures, dataset), "") if relation else ""


def _is_up(column: Column) -> bool:
    return column.better is Direction.HIGHER


def _raw(relation: str, column: Column) -> str:
    """Raw size for a word that is no direction: `faster` is a lower time or a higher rate."""
    if relation in _RAW:
        return _RAW[relation]
    if column.unit.dimensions == (("time", 1),) or without_unit(column.name)[1] in _TIMES:
        return _TIME_DOWN.get(relation, "")
    if is_rate(column):
        return _RATE_UP.get(relation, "")
    return _MONEY.get(relation, "") if column.unit.is_money else ""


def is_rate(column: Column) -> bool:
    """Whether a column counts how much is done in a time."""
    return any(
        re.search(_RATE, text, re.I) for text in (column.unit.name, column.name, column.label)
    )


# --- numbers --------------------------------------------------------------------------------------


def margin_text(
    by: Size, relation: str, word: str, measures: Sequence[Measured], dataset: Dataset
) -> str | None:
    """A margin as a claim writes it; `None` when what it is of is not certain."""
    unit = by.amount.unit
    if unit == "x":
        return None if word in ("better", "worse") else f"{_HOW[by.how]} {amount_text(by.amount)}"
    if unit == "%":
        if relation not in ("higher", "lower") or word in _TIME_DOWN:
            return None
        sized = all(
            one.column is not None and _has_size(dataset.column(one.column)) for one in measures
        )
        return f"{_HOW[by.how]} {amount_text(by.amount)}" if sized else None
    amount = by.amount if unit else by.amount._replace(unit="points")
    return f"{_HOW[by.how]} {amount_text(amount)}"


def _has_size(column: Column) -> bool:
    """Whether a percentage of a figure is clear: of a time, of bytes, of money, not of a share."""
    return column.unit.has_scales or column.unit.is_money or is_rate(column)


def fitting(
    amount: Amount, subject: Who, measure: Measured, dataset: Dataset, aggregate: str = ""
) -> Amount | None:
    """The number as a claim about a measure writes it; `None` when its unit does not fit."""
    if measure.column is None:
        return None
    column = dataset.column(measure.column)
    unit = amount.unit
    if aggregate == "spread":
        if unit == "%":
            return None
        return amount if unit else amount._replace(unit="points")
    if unit == "points":
        return None
    if unit in ("%", "x") and not column.unit.dimensions and not column.unit.is_ratio:
        return amount._replace(unit="") if not _is_share(subject, measure, dataset) else None
    return amount


def _is_share(subject: Who, measure: Measured, dataset: Dataset) -> bool:
    """Whether a row's figure may be a share of 1, which is 100 times less than its percentage."""
    assert measure.column is not None
    for name in subject.names:
        cell = dataset.cell(name.row, measure.column) if name.row is not None else None
        if cell is None or re.match(r"[-+]?(?:0?\.|1\.0|[01]$)", cell.printed.strip("*_ ")):
            return True
    return not subject.names


def _forms(name: str) -> tuple[str, ...]:
    singular = name[:-1] if name.endswith("s") and not name.endswith("ss") else name
    return name, singular, plural_of(singular)
