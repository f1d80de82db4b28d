"""Another number: the value that is true, or the strictest bound that is.

The candidates are the values that the judge measured (`measured`); which of them makes the claim
true is tried, the strictest first. Not here: margins and distances (`relations`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.comparators import asked
from claimcheck.advice.alternatives.ladders import strictest
from claimcheck.advice.alternatives.measured import Values, values_beside
from claimcheck.advice.alternatives.rising import rises
from claimcheck.advice.alternatives.written import Written
from claimcheck.advice.tree import Path, replaced
from claimcheck.language import syntax as s

_LOWER = (">", ">=", "at least", "over", "more than")
_UPPER = ("<", "<=", "at most", "under", "less than", "fewer than")
_SAME = ("=", "==", "is", "exactly", "about", "roughly", "approximately")
_NEAR = ("nearly", "almost")
_CONTRARY = {
    ">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "!=", "==": "!=", "!=": "=",
    "at least": "less than", "over": "at most", "more than": "at most",
    "at most": "over", "under": "at least", "less than": "at least", "fewer than": "at least",
}  # fmt: skip


class _Place(NamedTuple):
    """A comparator beside a written number, and where in which claim it stands."""

    node: s.Proposition
    path: Path
    part: s.Comparator
    number: s.Number

    def put(self, word: str, right: Written, high: Written | None = None) -> s.Proposition:
        """The claim with another comparator there."""
        changed = self.part._replace(word=word, right=right, high=high)
        made: s.Proposition = replaced(self.node, self.path, changed)
        return made


_Made = tuple[s.Proposition, s.Proposition | None]
"""A claim, and the one that says a step less."""


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim with another number beside one of its comparators, or the comparator turned."""
    is_rising = rises(attempt.node, tries)
    for path, part in asked(attempt.node):
        right = written.parts_of(part.right)
        if right is not None and is_rising:
            place = _Place(attempt.node, path, part, right[0])
            values = values_beside(attempt, *right)
            for node, weaker in _numbers(place, values, tries):
                yield Proposal(Kind.NUMBER, node, 1, weaker)
        elif right is None and part.word in _CONTRARY and part.right is not None:
            yield from _turned(attempt.node, path, part)


def _turned(node: s.Proposition, path: Path, part: s.Comparator) -> Iterator[Proposal]:
    """Two expressions compared the other way round; that two are not the same."""
    for word in ("<", ">", "=") if part.word in (">", "<", "=", "==") else (_CONTRARY[part.word],):
        if word != part.word:
            changed = part._replace(word=word)
            yield Proposal(Kind.DIRECTION, replaced(node, path, changed), 2)
    if part.word in ("=", "=="):
        yield Proposal(Kind.CONTRARY, replaced(node, path, part._replace(word="!=")), 4)


# --- numbers --------------------------------------------------------------------------------------


def _numbers(place: _Place, values: Values, tries: Attempts) -> Iterator[_Made]:
    word, known = place.part.word, values.known
    if place.part.high is not None:
        yield from _widened(place, known)
    elif word == "!=":
        assert isinstance(place.part.right, Written)
        yield place.put("=", place.part.right), None
    elif word in _SAME and len(known) == 1:
        yield from _same(place, known[0])
    elif word in _NEAR and len(known) == 1:
        if (number := written.rounded(place.number, known[0])) is not None:
            yield place.put("about", number), None
    elif word in (*_LOWER, *_UPPER):
        yield from _bounded(place, values, tries)
    elif values.at_least is not None or values.at_most is not None:
        yield from _ends(place, values)


def _same(place: _Place, value: Fraction) -> Iterator[_Made]:
    """The value, as precise as the number was, else as it is."""
    word, number = place.part.word, place.number
    about = written.rounded(number, value)
    weaker = None if about is None else place.put("about", about)
    if about is not None:
        yield place.put(word, about), weaker if word != "about" else None
    if value == 0:
        return
    if (exact := written.at_most(number, value)) is not None:
        yield place.put(word, exact), weaker
    if word in ("==", "exactly", "is") and about is not None:
        yield place.put("=", about), weaker
        if (finer := written.rounded(number, value, 1)) is not None:
            yield place.put("=", finer), weaker


def _bounded(place: _Place, values: Values, tries: Attempts) -> Iterator[_Made]:
    """The strictest bound that holds; of a count the count."""
    if _is_count(place) and len(values.known) == 1:
        if (number := written.rounded(place.number, values.known[0])) is not None:
            yield place.put("=", number), None
        return
    is_floor = place.part.word in _LOWER
    is_sign = place.part.word in (">", ">=", "<", "<=")
    word = (">=" if is_sign else "at least") if is_floor else ("<=" if is_sign else "at most")
    if is_floor:
        bounds = [written.at_most(place.number, value) for value in reversed(values.known)]
    else:
        bounds = [written.at_least(place.number, value) for value in values.known]
    kept = [bound for bound in dict.fromkeys(bounds) if bound is not None]
    found = strictest(kept, lambda bound: place.put(word, bound), tries)
    if found is None:
        yield from _ends(place, values)
    elif is_floor and written.value_of(found) <= 0:  # `at least -3` says next to nothing
        if len(values.known) == 1:
            yield place.put("=", found), None
    else:
        looser = written.moved(found, -1 if is_floor else 1)
        yield place.put(word, found), None if looser is None else place.put(word, looser)


def _ends(place: _Place, values: Values) -> Iterator[_Made]:
    """That a value which is not known for gaps is no smaller, or no larger, than it can be."""
    low, high = values.at_least, values.at_most
    lowest = None if low is None or low <= 0 else written.at_most(place.number, low)
    if lowest is not None:
        yield place.put("at least", lowest), None
    highest = None if high is None else written.at_least(place.number, high)
    if highest is not None:
        yield place.put("at most", highest), None


def _is_count(place: _Place) -> bool:
    around: object = place.node
    for index in place.path[:-1]:
        assert isinstance(around, tuple)
        around = around[index]
    return isinstance(around, s.Equation) and isinstance(around.left, s.CountOf)


def _widened(place: _Place, values: Sequence[Fraction]) -> Iterator[_Made]:
    """A range that holds all values too."""
    low, high = written.parts_of(place.part.right), written.parts_of(place.part.high)
    if low is None or high is None or not values:
        return
    bottom = written.at_most(low[0], values[0]) if values[0] < low[1] else place.part.right
    top = written.at_least(high[0], values[-1]) if values[-1] > high[1] else place.part.high
    if isinstance(bottom, Written) and isinstance(top, Written):
        lower, upper = written.moved(bottom, -1), written.moved(top, 1)
        weaker = None if lower is None or upper is None else place.put("between", lower, upper)
        yield place.put("between", bottom, top), weaker
