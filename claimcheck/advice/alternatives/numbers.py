"""Another number: the value that is true, or the strictest bound that is.

The candidates are the values that the judge measured; which of them makes the claim true is tried,
the strictest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.tree import replaced, walk
from claimcheck.evaluation.judgement import Measured
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics import quantities
from claimcheck.semantics.problem import Problem
from claimcheck.values.units import Unit

_LOWER = {
    ">": ">=",
    ">=": ">=",
    "at least": "at least",
    "over": "at least",
    "more than": "at least",
}
_UPPER = {"<": "<=", "<=": "<=", "at most": "at most", "under": "at most", "less than": "at most",
          "fewer than": "at most"}  # fmt: skip
_SAME = ("=", "==", "is", "exactly", "about", "roughly", "approximately")
_NEAR = ("nearly", "almost")
_CONTRARY = {
    ">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "!=", "==": "!=", "!=": "=",
    "at least": "less than", "over": "at most", "more than": "at most",
    "at most": "over", "under": "at least", "less than": "at least", "fewer than": "at least",
}  # fmt: skip
_MOST_VALUES = 60


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim with another number beside one of its comparators, or the comparator turned."""
    for path, part in walk(attempt.node):
        if not isinstance(part, s.Comparator):
            continue
        if isinstance(part.right, s.Number):
            yield from (
                Proposal(Kind.NUMBER, replaced(attempt.node, path, new), 1)
                for new in _numbers(attempt, path, part, part.right, tries)
            )
        elif part.word in _CONTRARY and part.right is not None:
            yield from _turned(attempt.node, path, part)


def units_of(number: s.Number, unit: Unit, name: str) -> Fraction | None:
    """How many base units the number's own unit is, beside figures of a unit."""
    one = number._replace(value=Fraction(1))
    try:
        return quantities.constant(one, unit, name).value
    except Problem:
        return None


def _turned(node: s.Proposition, path: tuple[int, ...], part: s.Comparator) -> Iterator[Proposal]:
    """Two expressions compared the other way round."""
    for word in ("<", ">", "=") if part.word in (">", "<", "=", "==") else (_CONTRARY[part.word],):
        if word != part.word:
            changed = part._replace(word=word)
            yield Proposal(Kind.DIRECTION, replaced(node, path, changed), 2)


def _numbers(
    attempt: Attempt,
    path: tuple[int, ...],
    part: s.Comparator,
    number: s.Number,
    tries: Attempts,
) -> Iterator[s.Comparator]:
    values = _values(attempt, number)
    if not values:
        return
    if part.high is not None:
        yield from _widened(part, number, values)
    elif part.word in _SAME and len(values) == 1:
        yield from _with(part, part.word, written.rounded(number, values[0]))
        if values[0] != 0 and (exact := written.at_most(number, values[0])) is not None:
            yield from _with(part, part.word, exact)
    elif part.word in _NEAR and len(values) == 1:
        yield from _with(part, "about", written.rounded(number, values[0]))
    elif part.word in _LOWER:
        bounds = [written.at_most(number, value) for value in reversed(values)]
        yield from _strictest(attempt.node, path, part, _LOWER[part.word], bounds, tries)
    elif part.word in _UPPER:
        bounds = [written.at_least(number, value) for value in values]
        yield from _strictest(attempt.node, path, part, _UPPER[part.word], bounds, tries)


def _values(attempt: Attempt, number: s.Number) -> list[Fraction]:
    """The values that were measured, in the unit of a number, each once and in order."""
    tests = (part for _, part in walk(attempt.meaning.proposition) if isinstance(part, m.Fits))
    units = {id(test.requirement): test.unit for test in tests}
    found: set[Fraction] = set()
    for fact in attempt.judgement.facts:
        if not isinstance(fact, Measured) or not fact.value.defined:
            continue
        unit = units.get(id(fact.requirement))
        factor = units_of(number, unit, "this") if unit is not None else None
        if factor and fact.value.printed.is_point:
            found.add(fact.value.printed.point / factor)
    return sorted(found)[:_MOST_VALUES]


def _strictest(
    node: s.Proposition,
    path: tuple[int, ...],
    part: s.Comparator,
    word: str,
    bounds: Sequence[s.Number | None],
    tries: Attempts,
) -> Iterator[s.Comparator]:
    """Of bounds from the strictest to the loosest the first that holds, by halving."""
    kept = [bound for bound in dict.fromkeys(bounds) if bound is not None]
    low, high = 0, len(kept)
    while low < high:
        middle = (low + high) // 2
        changed = part._replace(word=word, right=kept[middle])
        if tries.holds(replaced(node, path, changed)):
            high = middle
        else:
            low = middle + 1
    if low < len(kept):
        yield part._replace(word=word, right=kept[low])


def _widened(
    part: s.Comparator, low: s.Number, values: Sequence[Fraction]
) -> Iterator[s.Comparator]:
    """A range that holds all values too."""
    high = part.high
    if not isinstance(high, s.Number):
        return
    bottom = low if low.value <= values[0] else written.at_most(low, values[0])
    top = high if high.value >= values[-1] else written.at_least(high, values[-1])
    if bottom is not None and top is not None:
        yield part._replace(right=bottom, high=top)


def _with(part: s.Comparator, word: str, number: s.Number | None) -> Iterator[s.Comparator]:
    if number is not None:
        yield part._replace(word=word, right=number)
