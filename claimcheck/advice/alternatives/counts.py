"""Another quantifier: of how many it is true.

The largest number of which the claim surely holds is found by halving; what is proposed is exactly
that number, or its word.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.tree import Path, replaced
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m

_Quantified = s.Operand | s.Measures


class Slot(NamedTuple):
    """A place for a quantifier: a part of the claim that speaks of several things."""

    path: Path
    part: _Quantified
    size: int


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim with the quantifier that is true, for each of its parts that may have one."""
    for slot in slots(attempt, tries):
        for quantifier in true_quantifiers(attempt, slot, tries):
            if slot.part.quantifier != quantifier:
                for node in put(attempt, slot, quantifier, tries):
                    yield Proposal(Kind.QUANTIFIER, node, 1)


def slots(attempt: Attempt, tries: Attempts) -> list[Slot]:
    """The parts of a claim that speak of several rows or measures."""
    node, meaning = attempt.node, attempt.meaning.proposition
    found: list[Slot] = []
    match node, meaning:
        case s.Comparison(), m.Comparison():
            has_frequency = node.relation.frequency is not None
            if not has_frequency or node.subject.quantifier is not None:
                found += _operand((0,), node.subject, meaning.subject, tries)
            if not has_frequency and not _is_overall(node):
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


def true_quantifiers(attempt: Attempt, slot: Slot, tries: Attempts) -> Iterator[s.Quantifier]:
    """What is true of exactly so many, else what is surely true of at least so many."""
    least = _least(attempt, slot, tries)
    if least == slot.size:
        yield s.Quantifier("every")
    elif least == 0:
        yield s.Quantifier("no")
    else:
        exact = counted(least)
        if any(tries.holds(node) for node in put(attempt, slot, exact, tries)):
            yield exact
        else:
            yield counted(least, "at least")


def put(
    attempt: Attempt, slot: Slot, quantifier: s.Quantifier, tries: Attempts
) -> Iterator[s.Proposition]:
    """The claim with a quantifier in a slot; where that needs others in later slots, with those.

    Under `no` and exact numbers a bare set is ambiguous, so that it is said of which: of none of
    them, which says most, or of not all.
    """
    node: s.Proposition = replaced(
        attempt.node, slot.path, slot.part._replace(quantifier=quantifier)
    )
    later = [
        other
        for other in slots(attempt, tries)
        if other.path > slot.path and other.part.quantifier is None
    ]
    if not later or quantifier.word in ("every", "at least"):
        yield node
        return
    for word in ("some", "every") if quantifier.word == "no" else ("every",):
        made = node
        for other in later:
            worded = other.part._replace(quantifier=s.Quantifier(word))
            made = replaced(made, other.path, worded)
        yield made


def counted(number: int, word: str = "") -> s.Quantifier:
    """`4 of`, `at least 4 of`."""
    return s.Quantifier(
        word, s.Number(str(number), Fraction(number), Fraction(1), len(str(number)))
    )


# --- the parts ------------------------------------------------------------------------------------


def _operand(path: Path, part: s.Operand, meaning: m.Group, tries: Attempts) -> list[Slot]:
    if part.aggregate is not None or part.rows is None or meaning.rows is None:
        return []
    if part.pairing is not None or (part.quantifier and part.quantifier.word == "only"):
        return []
    size = tries.size(meaning.rows)
    return [Slot(path, part, size)] if size > 1 else []


def _measures(path: Path, part: s.Measures, meaning: m.Measures) -> list[Slot]:
    size = len(meaning.measures)
    return [] if part.average or part.reported or size < 2 else [Slot(path, part, size)]


def _is_overall(node: s.Comparison) -> bool:
    return node.by is not None and (node.by.on_average or node.by.word == "up to")


# --- the quantifier that is true ------------------------------------------------------------------


def _least(attempt: Attempt, slot: Slot, tries: Attempts) -> int:
    """The largest number of which the claim surely holds."""
    low, high = 0, slot.size
    while low < high:
        middle = (low + high + 1) // 2
        asked = counted(middle, "at least")
        if any(tries.holds(node) for node in put(attempt, slot, asked, tries)):
            low = middle
        else:
            high = middle - 1
    return low
