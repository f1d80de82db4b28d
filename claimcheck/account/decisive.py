"""Which forms of a claim's logic its truth rests on: of a false conjunction the false parts.

Not here: what the forms say (`because`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.evaluation.judgement import Form, Judgement
from claimcheck.semantics import meaning as m
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth, conjunction, disjunction, negation

_Found = tuple[Truth, tuple[Form, ...]]


def decisive(judgement: Judgement) -> tuple[Form, ...]:
    """The forms that make the claim what it is, in the order of the text."""
    forms = iter(judgement.forms)
    return _walk(judgement.proposition, forms)[1]


def _walk(node: m.Proposition, forms: Iterator[Form]) -> _Found:
    match node:
        case m.AllOf(parts):
            return _and([_walk(part, forms) for part in parts])
        case m.AnyOf(parts):
            return _or([_walk(part, forms) for part in parts])
        case m.Denied(part):
            return _not(_walk(part, forms))
        case m.Implies(condition, consequence):
            return _or([_not(_walk(condition, forms)), _walk(consequence, forms)])
        case _:
            form = next(forms, None)
            return (UNKNOWN, ()) if form is None else (form.truth, (form,))


def _and(parts: Sequence[_Found]) -> _Found:
    return _those(conjunction([truth for truth, _ in parts]), parts, TRUE)


def _or(parts: Sequence[_Found]) -> _Found:
    return _those(disjunction([truth for truth, _ in parts]), parts, FALSE)


def _those(whole: Truth, parts: Sequence[_Found], takes_all: Truth) -> _Found:
    """The parts that share the truth of the whole; all of them where it takes all to make it."""
    kept = [forms for truth, forms in parts if whole is takes_all or truth is whole]
    return whole, tuple(form for forms in kept for form in forms)


def _not(part: _Found) -> _Found:
    return negation(part[0]), part[1]
