"""Another quantifier: of how many it is true.

The largest number of which the claim surely holds is found by halving; what is proposed is exactly
that number, or its word. Not here: which parts of a claim may have a quantifier (`slots`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.slots import Slot, put_in, slots
from claimcheck.advice.alternatives.verbs import agreed
from claimcheck.advice.tree import replaced
from claimcheck.language import syntax as s

_UPWARD = ("every", "all", "some", "at least", "more than", "most", "half", "at least half")


class Step(NamedTuple):
    """A quantifier that may be true, and the one that says a step less."""

    quantifier: s.Quantifier | None
    weaker: s.Quantifier | None


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim with the quantifier that is true, for each of its parts that may have one."""
    for slot in slots(attempt, tries):
        for step in true_steps(attempt, slot, tries):
            cost = _cost(slot, step)
            if slot.part.quantifier != step.quantifier:
                weaker = next(put(attempt, slot, step.weaker, tries)) if step.weaker else None
                for node in put(attempt, slot, step.quantifier, tries):
                    yield Proposal(Kind.QUANTIFIER, node, cost, weaker, slot.path)


def _cost(slot: Slot, step: Step) -> int:
    """That measures are named says more than that they are counted; that none is says least."""
    if not isinstance(slot.part, s.Measures):
        return 1
    return 4 if step.quantifier is not None and step.quantifier.word == "no" else 3


def true_steps(attempt: Attempt, slot: Slot, tries: Attempts) -> Iterator[Step]:
    """What is true of exactly so many, else of at least or at most so many."""
    least = _least(attempt, slot, tries)
    if slot.size == 1:
        yield Step(s.Quantifier("no") if least == 0 else None, None)
        return
    if least == slot.size:
        yield Step(s.Quantifier("every"), at_least(least - 1))
        return
    exact = counted(least) if least else s.Quantifier("no")
    if any(tries.holds(node) for node in put(attempt, slot, exact, tries)):
        yield Step(exact, at_least(least) if least else at_most(1))
        return
    if least:
        yield Step(at_least(least), at_least(least - 1) if least > 1 else None)
    if slot.path != (0,):  # behind another quantifier `at most` says little that anyone asked
        return
    most = _most(attempt, slot, least, tries)
    if most < slot.size:
        yield Step(at_most(most), at_most(most + 1) if most + 1 < slot.size else None)


def put(
    attempt: Attempt, slot: Slot, quantifier: s.Quantifier | None, tries: Attempts
) -> Iterator[s.Proposition]:
    """The claim with a quantifier in a slot; where that needs others in later slots, with those.

    Under `no` and exact numbers a bare set is ambiguous, so that it is said of which: of none of
    them, which says most, or of not all.
    """
    node = put_in(attempt.node, slot.path, slot.part._replace(quantifier=quantifier))
    if slot.path == (0,):
        node = agreed(node)
    later = [
        other
        for other in slots(attempt, tries)
        if other.path > slot.path and other.part.quantifier is None
    ]
    if not later or quantifier is None or quantifier.word in _UPWARD:
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


def at_least(number: int) -> s.Quantifier:
    """`at least 4 of`; `some` for a single one."""
    return s.Quantifier("some") if number <= 1 else counted(number, "at least")


def at_most(number: int) -> s.Quantifier:
    """`at most 4 of`; `no` for none."""
    return s.Quantifier("no") if number == 0 else counted(number, "at most")


# --- the numbers that are true --------------------------------------------------------------------


def _least(attempt: Attempt, slot: Slot, tries: Attempts) -> int:
    """The largest number of which the claim surely holds."""

    def holds(number: int) -> bool:
        asked = at_least(number)
        return any(tries.holds(node) for node in put(attempt, slot, asked, tries))

    return slot.size - _first(slot.size, lambda fewer: holds(slot.size - fewer))


def _most(attempt: Attempt, slot: Slot, least: int, tries: Attempts) -> int:
    """The smallest number that the claim surely holds of no more than."""

    def holds(number: int) -> bool:
        asked = at_most(number)
        return any(tries.holds(node) for node in put(attempt, slot, asked, tries))

    return least + _first(slot.size - least, lambda more: holds(least + more))


def _first(most: int, is_so: Callable[[int], bool]) -> int:
    """The smallest number below `most` that something is so of, and of all above; else `most`."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if is_so(middle):
            high = middle
        else:
            low = middle + 1
    return low
