"""What every sentence about a claim needs: the names at hand, phrases, plain facts about nodes.

Not here: any sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimcheck.semantics import express_nouns as nouns
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset
from claimcheck.vocabulary.relations import Aggregate
from claimcheck.wording import joined, ordinal

Size = Callable[[m.RowSet], int | None]
"""How many rows a set has, when that is certain."""


class Speech(NamedTuple):
    """What a sentence needs beside the meaning: the names, and the sizes of sets."""

    dataset: Dataset
    size: Size


class Phrase(NamedTuple):
    """A noun phrase, and whether a verb after it is plural."""

    text: str
    plural: bool = False


# --- sets -----------------------------------------------------------------------------------------


def is_single(rows: m.RowSet) -> bool:
    """Whether a set is one row by its name."""
    match rows:
        case m.Rows(found, _, noun):
            return len(found) == 1 and not noun
        case m.Labelled(_, inner):
            return is_single(inner)
        case m.Union(parts):
            return len(parts) == 1 and is_single(parts[0])
        case _:
            return False


def is_superlative(rows: m.RowSet) -> bool:
    """Whether a set is `the row with the highest …`."""
    return isinstance(rows, m.WithExtreme)


def extreme(place: int, highest: bool) -> str:
    """`highest`, `2nd lowest`."""
    word = "highest" if highest else "lowest"
    return word if place == 1 else f"{ordinal(place)} {word}"


# --- measures -------------------------------------------------------------------------------------


def column_name(speech: Speech, measure: m.Measure) -> str:
    """A measure by name; a mean with the columns it is over."""
    if len(measure.columns) == 1:
        return measure.name
    return f"the average over {joined(column_names(speech, measure))}"


def column_names(speech: Speech, measure: m.Measure) -> list[str]:
    """The columns of a measure."""
    return [speech.dataset.column(found).name for found in measure.columns]


def is_plural_column(name: str) -> bool:
    """Whether a column's name takes `are`: `wins`, but not `MMLU` or `class`."""
    return name == name.lower() and nouns.is_plural(name)


def is_exact(speech: Speech, node: m.Expression) -> bool:
    """Whether an expression is a whole number that is never rounded: wins, years, counts."""
    match node:
        case m.Own(measure) | m.ColumnOf(measure, _):
            return _is_exact_column(speech, measure)
        case m.AggregateOf(kind, _, measure, _):
            return kind in _WHOLE and _is_exact_column(speech, measure)
        case m.Negative(operand):
            return is_exact(speech, operand)
        case m.Constant(value):
            return value.denominator == 1
        case m.Chain(first, rest):
            return all(sign in "+-" and is_exact(speech, x) for sign, x in (("+", first), *rest))
        case _:
            return isinstance(node, m.CountOf)


_WHOLE = (
    Aggregate.HIGHEST,
    Aggregate.LOWEST,
    Aggregate.BEST,
    Aggregate.WORST,
    Aggregate.TOTAL,
    Aggregate.SPREAD,
)


def _is_exact_column(speech: Speech, measure: m.Measure) -> bool:
    return len(measure.columns) == 1 and speech.dataset.column(measure.columns[0]).exact
