"""Another connective: `and` in the place of `or`, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.mutation.sites import Around, Form, Mutation, Strength, inner_sign, sign_at
from claimcheck.advice.tree import walk
from claimcheck.language import syntax as s


def mutations(form: Form, around: Around) -> Iterator[Mutation]:
    """A chain with the other connective; of forms in a chain only what their conditions have."""
    if isinstance(form.node, s.Logic):
        yield Mutation((), *_turned(form.node))
    elif not isinstance(form.node, (s.Not, s.Implication)):
        sign = inner_sign(form.node, around.tries.scope.meanings)
        for path, part in walk(form.node):
            if isinstance(part, s.Logic):
                changed, strength = _turned(part)
                yield Mutation(path, changed, strength.turned(sign_at(form.node, path, sign)))


def _turned(node: s.Logic) -> tuple[s.Logic, Strength]:
    is_or = node.word == "or"
    changed = node._replace(word="and" if is_or else "or")
    return changed, Strength.STRONGER if is_or else Strength.WEAKER
