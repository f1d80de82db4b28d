"""What the figures say beside what was claimed: one or two short sentences, most useful first.

Each form of claim explains itself in a module of its own; here are chosen the forms that decide the
claim. Not here: what an undecided claim needs (`lacks`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from claimcheck.account.because_comparison import explain_comparison
from claimcheck.account.because_property import explain_property, is_about_several
from claimcheck.account.because_rank import explain_rank
from claimcheck.account.because_test import explain_test
from claimcheck.account.because_trend import explain_trend
from claimcheck.account.columns import own_measures
from claimcheck.account.decisive import decisive
from claimcheck.evaluation.judgement import Form, Judgement, Pair
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset
from claimcheck.wording import agree, joined

_MOST = 4


def because(judgement: Judgement, dataset: Dataset) -> tuple[str, ...]:
    """Why a claim's verdict is what it is; nothing for a claim that cannot be computed."""
    if judgement.error is not None:
        return ()
    forms = decisive(judgement)
    if len(judgement.forms) == 1:
        found = [text for form in forms for text in _explain(dataset, form, alone=True)]
        found += [text for form in forms for text in _dropped(form)]
    else:
        found = [text for form in forms for text in _one_of_several(dataset, form)]
    found = list(dict.fromkeys(found))
    if len(found) > _MOST + 1:
        found = [*found[:_MOST], f"and {len(found) - _MOST} more"]
    return tuple(found)


def _explain(dataset: Dataset, form: Form, alone: bool) -> Iterator[str]:
    node = form.proposition
    match node:
        case m.Comparison():
            yield from explain_comparison(dataset, node, form, alone)
        case m.Property():
            yield from explain_property(dataset, node, form, alone)
        case m.Rank():
            yield from explain_rank(dataset, node, form, alone)
        case m.Trend():
            yield from explain_trend(dataset, node, form, alone)
        case m.Compare() | m.Fits() | m.IsMissing() | m.TextIn():
            yield from explain_test(dataset, node, form, alone)
        case m.AllOf() | m.AnyOf() | m.Denied() | m.Implies():
            return
        case _:
            assert_never(node)


def _one_of_several(dataset: Dataset, form: Form) -> Iterator[str]:
    """The first sentence about a form, with what it is about."""
    first = next(_explain(dataset, form, alone=False), "")
    about = _about(form)
    if first:
        yield f"on {about}, {first}" if about else first


def _about(form: Form) -> str:
    """What tells a form from the others, where its sentence does not: its measures."""
    node = form.proposition
    match node:
        case m.Comparison() | m.Rank():
            measures: tuple[m.Measure, ...] = node.measures.measures
        case m.Property() if is_about_several(node):
            measures = own_measures(node)
        case _:
            measures = ()
    return joined((measure.name for measure in measures), limit=3)


def _dropped(form: Form) -> Iterator[str]:
    """How many comparisons `reported` left out."""
    if form.dropped:
        kept = sum(isinstance(fact, Pair) for fact in form.facts)
        has = agree(form.dropped, "has")
        yield f"on {kept} of {kept + form.dropped} comparisons; {form.dropped} {has} no figure"
