"""All harmful edits, kind after kind, in the order of the report or the data.

Whether one of them leaves the report true after all is for `truth` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tests.edits import harmful_data, harmful_numbers, harmful_tables, harmful_words
from tests.edits.edit import Edit
from tests.edits.prose import prose

OF_THE_REPORT = (
    harmful_numbers.digits,
    harmful_numbers.number_words,
    harmful_tables.digits,
    harmful_tables.dashes,
    harmful_tables.swaps,
    harmful_tables.row_names,
    harmful_tables.headers,
    harmful_tables.captions,
    harmful_words.directions,
    harmful_words.quantifiers,
    harmful_words.ranks,
    harmful_words.hedges,
    harmful_words.models,
    harmful_words.sets,
    harmful_words.benchmarks,
    harmful_words.negations,
)

ASIDE = frozenset({"header", "caption"})
"""Kinds that are listed, and belong to no rate."""


def harmful_edits() -> Iterator[Edit]:
    """Every one of them, each once."""
    made = chain.from_iterable(make(prose()) for make in OF_THE_REPORT)
    return iter(
        {(edit.file, edit.changes): edit for edit in chain(made, harmful_data.cells())}.values()
    )
