"""Another quantifier: more of them, fewer, all, none.

Two quantifiers are compared by the numbers of things that each accepts, so that `at least 6 of` is
no other than `every` where there are six.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.counts import put
from claimcheck.advice.alternatives.slots import Slot, slots
from claimcheck.advice.mutation.sites import (
    Around,
    Form,
    Mutation,
    Strength,
    quantifier_sign,
    quantifiers,
)
from claimcheck.language import syntax as s
from claimcheck.language.phrases import Phrases
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import quantifier as meaning_of
from claimcheck.semantics.problem import Problem
from claimcheck.values.interval import point, within
from claimcheck.values.truth import TRUE

_WORDS = ("every", "most", "some", "no")
_TURNED = {"at least": "at most", "at most": "at least", "more than": "fewer than",
           "less than": "more than", "fewer than": "more than", "over": "under",
           "under": "over"}  # fmt: skip
_TURNED_HALVES = {"at least half": "less than half", "more than half": "less than half",
                  "less than half": "more than half"}  # fmt: skip
_MOST_COUNTED = 2_000


def mutations(form: Form, around: Around) -> Iterator[Mutation]:
    """A form with another quantifier, for each that it has."""
    if not any(quantifiers(form.node)):
        return
    tries = around.tries
    attempt = tries.of(form.node)
    if attempt is None:
        return
    write = Phrases().quantifier
    for slot in slots(attempt, tries):
        quantifier = slot.part.quantifier
        if quantifier is not None:
            for other, strength in _different(form.node, slot, quantifier):
                node = next(put(attempt, slot, other, tries), None)
                if node is not None:
                    yield Mutation((), node, strength, write(quantifier), write(other))


def _different(
    node: s.Proposition, slot: Slot, own: s.Quantifier
) -> Iterator[tuple[s.Quantifier, Strength]]:
    """Other quantifiers that accept other numbers of things, each with what it makes of a form."""
    before = _accepted(own, slot.size)
    seen = {before}
    for other in _others(own):
        now = _accepted(other, slot.size)
        if now is None and slot.size > _MOST_COUNTED:
            yield other, Strength.OTHER
        elif before is not None and now is not None and now not in seen:
            seen.add(now)
            is_known = before and now and not _is_under_others(node, own)
            yield other, _compared(before, now) if is_known else Strength.OTHER


def _others(own: s.Quantifier) -> Iterator[s.Quantifier]:
    """Its neighbours: a number one more or less, the turned bound, the other words."""
    if own.number is None:
        turned = _TURNED_HALVES.get(own.word)
        yield from (s.Quantifier(word) for word in (turned, *_WORDS) if word and word != own.word)
        return
    step = own.number.step
    for sign in (1, -1):
        number = written.like(own.number, own.number.value + sign * step, step)
        if number is not None:
            yield own._replace(number=number)
    if own.word in _TURNED:
        yield own._replace(word=_TURNED[own.word])
    if not own.word:
        yield own._replace(word="at least")


def _compared(before: frozenset[int], now: frozenset[int]) -> Strength:
    if now < before:
        return Strength.STRONGER
    return Strength.WEAKER if now > before else Strength.OTHER


def _is_under_others(node: s.Proposition, own: s.Quantifier) -> bool:
    """Whether another quantifier of the form could turn strong and weak round."""
    return any(quantifier_sign(found) != 1 for found in quantifiers(node) if found is not own)


def _accepted(quantifier: s.Quantifier, size: int) -> frozenset[int] | None:
    """Of how many of so many things it may be true; `None` for a bad one, or too many things."""
    if size > _MOST_COUNTED:
        return None
    try:
        found = meaning_of(quantifier)
    except Problem:
        return None
    assert found is not None
    share = found.counting is m.Counting.SHARE
    accepted = []
    for number in range(size + 1):
        counted = size - number if found.counting is m.Counting.FALSE else number
        value = Fraction(counted, size) if share and size else Fraction(counted)
        if within(point(value), found.accepts) is TRUE:
            accepted.append(number)
    return frozenset(accepted)
