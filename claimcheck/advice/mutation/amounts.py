"""Another number: one step more or less in its last digit, a tenth more or less."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from claimcheck.advice.alternatives import written
from claimcheck.advice.mutation.sites import (
    Around,
    Form,
    Mutation,
    Strength,
    inner_sign,
    sign_at,
)
from claimcheck.advice.tree import walk
from claimcheck.language import syntax as s

_FLOORS = (">", ">=", "at least", "more than", "over")
_CEILINGS = ("<", "<=", "at most", "less than", "fewer than", "under")
_TENTH = Fraction(1, 10)


def mutations(form: Form, around: Around) -> Iterator[Mutation]:
    """A form in which one number is another; those of quantifiers are `counted`."""
    if isinstance(form.node, (s.Logic, s.Not, s.Implication)):
        return
    sign = inner_sign(form.node, around.tries.scope.meanings)
    for path, part in walk(form.node):
        own = sign_at(form.node, path, sign)
        for index, number, upward in _numbers(part):
            for other in _others(number):
                strength = upward if other.value > number.value else upward.turned(-1)
                yield Mutation(
                    (*path, index), other, strength.turned(own), number.printed, other.printed
                )


def _numbers(part: object) -> Iterator[tuple[int, s.Number, Strength]]:
    """The numbers directly in a part, and what a larger one would make of the claim."""
    if not isinstance(part, tuple) or isinstance(part, (s.Quantifier, s.Number)):
        return
    for index, number in enumerate(part):
        if isinstance(number, s.Number):
            yield index, number, _upward(part, index)


def _upward(part: object, index: int) -> Strength:
    if isinstance(part, s.RelationPhrase):
        return Strength.WEAKER
    if not isinstance(part, (s.Comparator, s.By)):
        return Strength.OTHER
    if part.high is not None:
        return Strength.WEAKER if part[index] is part.high else Strength.STRONGER
    if part.word in _FLOORS:
        return Strength.STRONGER
    return Strength.WEAKER if part.word in _CEILINGS else Strength.OTHER


def _others(number: s.Number) -> Iterator[s.Number]:
    seen = {number.value}
    tenth = max(number.step, abs(number.value) * _TENTH)
    for value in (
        number.value + number.step,
        number.value - number.step,
        number.value + tenth,
        number.value - tenth,
    ):
        steps = floor(value / number.step + Fraction(1, 2))
        other = written.like(number, steps * number.step, number.step)
        if other is not None and other.value not in seen:
            seen.add(other.value)
            yield other
