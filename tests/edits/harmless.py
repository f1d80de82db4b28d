"""All harmless edits, kind after kind, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tests.edits import (
    harmless_figures,
    harmless_layout,
    harmless_marks,
    harmless_order,
    harmless_wording,
)
from tests.edits.edit import Edit
from tests.edits.prose import prose

OF_THE_REPORT = (
    harmless_wording.typos,
    harmless_wording.synonymous,
    harmless_wording.synonymous_comparisons,
    harmless_wording.idiomatic,
    harmless_marks.punctuation,
    harmless_marks.stops,
    harmless_marks.quotation_marks,
    harmless_marks.emphasis,
    harmless_marks.names,
    harmless_figures.more_digits,
    harmless_figures.spellings,
    harmless_figures.bounds,
    harmless_figures.rounded,
    harmless_figures.new_sentences,
    harmless_figures.new_parentheses,
    harmless_figures.new_facts,
    harmless_order.lists,
    harmless_order.items,
    harmless_order.rows,
    harmless_order.paragraphs,
    harmless_order.sections,
    harmless_order.new_paragraphs,
    harmless_layout.wrapping,
    harmless_layout.spaces,
    harmless_layout.line_ends,
    harmless_layout.headings,
    harmless_layout.tables,
    harmless_layout.bullets,
)


ASIDE = frozenset({"idiom"})
"""Kinds that are listed, and belong to no rate."""


def harmless_edits() -> Iterator[Edit]:
    """Every one of them, each once."""
    made = chain.from_iterable(make(prose()) for make in OF_THE_REPORT)
    return iter({(edit.file, edit.changes): edit for edit in made}.values())
