"""Draws a claim of each form; `FORMS` names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from tests.oracle.author import Author
from tests.oracle.draw_comparisons import (
    aggregate_comparison,
    averaged_comparison,
    by_comparison,
    degree_comparison,
    frequency_comparison,
    only_comparison,
    partner_comparison,
    plain_comparison,
    quantified_comparison,
    reported_comparison,
    significant_comparison,
    together_comparison,
)
from tests.oracle.draw_others import (
    aggregate_equation,
    aggregate_property,
    arithmetic_equation,
    cell_equation,
    columns_property,
    compound_property,
    count_equation,
    extreme,
    gap_equation,
    only_property,
    plain_property,
    rank,
    text_equation,
    trend,
)
from tests.oracle.logic import Claim, Conditional, Joined, Negated

Form: TypeAlias = Callable[[Author, bool], Claim]
"""Draws a claim; `explicit`: where every set of several needs its quantifier."""


def logic(author: Author, explicit: bool) -> Claim:
    """Claims of the other forms, joined."""
    return _logic(author, explicit, depth=1)


def _logic(author: Author, explicit: bool, depth: int) -> Claim:
    match author.random.randrange(5):
        case 0:
            return Negated(_part(author, True, depth))
        case 1:
            return Conditional(_part(author, True, depth), _part(author, explicit, depth))
    word = author.pick(("and", "or"))
    count = author.pick((2, 2, 3))
    return Joined(word, tuple(_part(author, explicit, depth) for _ in range(count)))


def _part(author: Author, explicit: bool, depth: int) -> Claim:
    if depth and author.chance(0.25):
        return _logic(author, explicit, depth - 1)
    simple: tuple[Form, ...] = (
        plain_comparison,
        quantified_comparison,
        plain_property,
        cell_equation,
        count_equation,
    )
    further: tuple[Form, ...] = (
        aggregate_equation,
        text_equation,
        extreme,
        rank,
        trend,
        arithmetic_equation,
        degree_comparison,
    )
    return author.pick(simple * 2 + further)(author, explicit)


FORMS: Mapping[str, Form] = {
    "comparison": plain_comparison,
    "comparison, quantified": quantified_comparison,
    "comparison, frequency": frequency_comparison,
    "comparison, degree": degree_comparison,
    "comparison, significantly": significant_comparison,
    "comparison, by": by_comparison,
    "comparison, by together": together_comparison,
    "comparison, aggregates": aggregate_comparison,
    "comparison, partners": partner_comparison,
    "comparison, average over": averaged_comparison,
    "comparison, reported": reported_comparison,
    "comparison, only": only_comparison,
    "property": plain_property,
    "property, aggregate": aggregate_property,
    "property, compound": compound_property,
    "property, only": only_property,
    "property, columns": columns_property,
    "rank": rank,
    "extreme": extreme,
    "trend": trend,
    "equation, cell": cell_equation,
    "equation, arithmetic": arithmetic_equation,
    "equation, aggregate": aggregate_equation,
    "equation, count": count_equation,
    "equation, text": text_equation,
    "equation, gap": gap_equation,
    "logic": logic,
}
