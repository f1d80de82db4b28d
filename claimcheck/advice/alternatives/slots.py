"""Parts of a claim that speak of several rows or measures, and so may have a quantifier.

Not here: which quantifier is true of them (`counts`), and leaving some out (`subsets`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.tree import Path, replaced
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m


class Slot(NamedTuple):
    """A part of the claim that may have a quantifier, with how many things it speaks of."""

    path: Path
    part: s.Operand | s.Measures
    size: int


def slots(attempt: Attempt, tries: Attempts) -> list[Slot]:
    """The parts of a claim that speak of several rows or measures, or are quantified."""
    node, meaning = attempt.node, attempt.meaning.proposition
    found: list[Slot] = []
    match node, meaning:
        case s.Comparison(), m.Comparison():
            has_frequency = node.relation.frequency is not None
            if not has_frequency or node.subject.quantifier is not None:
                found += _operand((0,), node.subject, meaning.subject, tries)
            if not has_frequency and not is_overall(node):
                found += _operand((2,), node.object, meaning.object, tries)
                found += _measures((3,), node.measures, meaning.measures)
        case s.Property(), m.Property():
            found += _operand((0,), node.subject, meaning.subject, tries)
            if node.measures is not None and meaning.measures is not None:
                found += _measures((2,), node.measures, meaning.measures)
        case s.Rank(), m.Rank():
            found += _operand((0,), node.subject, meaning.subject, tries)
            found += _measures((3,), node.measures, meaning.measures)
        case s.Extreme(), m.Rank():
            found += _operand((0,), node.subject, meaning.subject, tries)
    return found


def put_in(node: s.Proposition, path: Path, part: s.Operand | s.Measures) -> s.Proposition:
    """The claim with another part.

    A property asked of a single column is a plain condition, one asked of several names a set.
    """
    made: s.Proposition = replaced(node, path, part)
    if not isinstance(made, s.Property) or made.measures is None or made.comparator is None:
        return made
    names, is_quantified = made.measures.sets, made.measures.quantifier is not None
    if len(names) > 1:
        return made._replace(measures=made.measures._replace(sets=(s.SetList(names),)))
    if is_quantified or made.measures.reported or len(names) != 1:
        return made
    if not isinstance(names[0], s.Name):
        return made
    condition = s.Equation(names[0], made.comparator)
    return made._replace(condition=condition, measures=None, comparator=None)


def is_overall(node: s.Comparison) -> bool:
    """Whether a margin is asked of all comparisons together."""
    return node.by is not None and (node.by.on_average or node.by.word == "up to")


def _operand(path: Path, part: s.Operand, meaning: m.Group, tries: Attempts) -> list[Slot]:
    if part.aggregate is not None or part.rows is None or meaning.rows is None:
        return []
    if part.pairing is not None or (part.quantifier and part.quantifier.word == "only"):
        return []
    return _sized(Slot(path, part, tries.size(meaning.rows)))


def _measures(path: Path, part: s.Measures, meaning: m.Measures) -> list[Slot]:
    return [] if part.average or part.reported else _sized(Slot(path, part, len(meaning.measures)))


def _sized(slot: Slot) -> list[Slot]:
    is_asked = slot.size > 1 or (slot.size == 1 and slot.part.quantifier is not None)
    return [slot] if is_asked else []
