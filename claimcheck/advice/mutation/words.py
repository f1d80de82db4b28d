"""The changes of a check, word by word: another quantifier, relation, number, name.

Lives here: all that is tried, each as a check of its own, and which of them say nothing new. Not
here: the words of one kind (`counted`, `phrases`, `amounts` …), and which verdicts change (`run`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.mutation import amounts, connectives, counted, names, phrases
from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.mutation.sites import Around, Form, Mutation, around, forms
from claimcheck.advice.tree import Path, replaced
from claimcheck.language import syntax as s
from claimcheck.values.truth import FALSE, TRUE, Truth

MAX_MUTATIONS = 400
"""How many changes of one check are tried at most."""
_SOURCES = (connectives, counted, phrases, amounts, names)


class Mutant(NamedTuple):
    """A check in which one part is another; `path` leads to the part that was changed.

    `old` and `new` are the words that differ; empty where only the whole checks tell.
    """

    path: Path
    node: s.Proposition
    old: str
    new: str


def mutants(attempt: Attempt, tries: Attempts, chooser: Chooser) -> Iterator[Mutant]:
    """Every other check that is tried in the place of a judged one.

    Left out is what follows from a supported claim, or would have to hold for a contradicted one.
    """
    truth = attempt.judgement.truth
    seen = {attempt.node}
    surroundings = around(attempt, tries, chooser)
    found = (mutation for form in forms(attempt.node) for mutation in _of_form(form, surroundings))
    for mutation in found:
        node: s.Proposition = replaced(attempt.node, mutation.path, mutation.part)
        if node not in seen and not _is_idle(mutation, truth):
            seen.add(node)
            yield Mutant(mutation.path, node, mutation.old, mutation.new)
            if len(seen) > MAX_MUTATIONS:
                return


def says_the_same(attempt: Attempt, other: Attempt) -> bool:
    """Whether two checks have one meaning, although they are worded otherwise."""
    return _alike(attempt.meaning.proposition, other.meaning.proposition)


def _alike(a: object, b: object) -> bool:
    """Whether two parts of meanings are equal and of one kind, which tuples do not ask."""
    if type(a) is not type(b) or a != b:
        return False
    if isinstance(a, tuple) and isinstance(b, tuple):
        return all(map(_alike, a, b))
    return True


def _of_form(form: Form, surroundings: Around) -> Iterator[Mutation]:
    for source in _SOURCES:
        for found in source.mutations(form, surroundings):
            strength = found.strength.turned(form.sign)
            yield found._replace(path=(*form.path, *found.path), strength=strength)


def _is_idle(mutation: Mutation, truth: Truth) -> bool:
    """Whether the verdict of the change is known from that of the claim."""
    return (mutation.strength < 0 and truth is TRUE) or (mutation.strength > 0 and truth is FALSE)
