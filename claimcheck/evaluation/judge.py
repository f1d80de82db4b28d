"""`judge(meaning, figures)`: a pure function, and the centre of everything."""

from __future__ import annotations

from typing import assert_never

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.comparison import judge_comparison
from claimcheck.evaluation.judgement import ClaimError, Form, Judgement
from claimcheck.evaluation.properties import judge_property
from claimcheck.evaluation.ranks import judge_rank
from claimcheck.evaluation.terms import holds
from claimcheck.evaluation.trends import judge_trend
from claimcheck.semantics import meaning as m
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import UNKNOWN, Truth, conjunction, disjunction, negation


def judge(meaning: m.Proposition, figures: Figures) -> Judgement:
    """What the figures say of a proposition, and what that rests on.

    A claim that cannot be computed has an `error` and an unknown truth; nothing is raised.
    """
    case = Case(figures)
    forms: list[Form] = []
    parts: tuple[Judgement, ...] = ()
    error = None
    try:
        if isinstance(meaning, m.AllOf):
            parts = tuple(judge(part, figures) for part in meaning.parts)
        truth = _truth(case, meaning, forms)
    except ClaimError as problem:
        truth, error = UNKNOWN, problem.finding
    return Judgement(
        meaning,
        truth,
        tuple(case.facts),
        tuple(case.reasons),
        tuple(case.reads),
        tuple(case.conditions),
        tuple(case.warnings),
        parts,
        error,
        case.dropped,
        tuple(forms),
        case.may_fail,
    )


_Form = m.Comparison | m.Property | m.Rank | m.Trend | m.Test


def _truth(case: Case, node: m.Proposition, forms: list[Form]) -> Truth:
    match node:
        case m.AllOf(parts):
            return conjunction([_truth(case, part, forms) for part in parts])
        case m.AnyOf(parts):
            return disjunction([_truth(case, part, forms) for part in parts])
        case m.Denied(part):
            return negation(_truth(case, part, forms))
        case m.Implies(condition, consequence):
            denied = negation(_truth(case, condition, forms))
            return disjunction([denied, _truth(case, consequence, forms)])
        case _:
            return _recorded(case, node, forms)


def _recorded(case: Case, node: _Form, forms: list[Form]) -> Truth:
    """One form judged with a record of its own, which joins that of the claim."""
    own = Case(case.figures)
    own.spent = case.spent
    try:
        truth = _of_form(own, node)
    finally:
        case.absorb(own)
    facts, reasons, reads = tuple(own.facts), tuple(own.reasons), tuple(own.reads)
    forms.append(Form(node, truth, facts, reasons, reads, own.dropped))
    return truth


def _of_form(case: Case, node: m.Comparison | m.Property | m.Rank | m.Trend | m.Test) -> Truth:
    match node:
        case m.Comparison():
            return judge_comparison(case, node)
        case m.Property():
            return judge_property(case, node)
        case m.Rank():
            return judge_rank(case, node)
        case m.Trend():
            return judge_trend(case, node)
        case m.Compare() | m.Fits() | m.IsMissing() | m.TextIn():
            return holds(case, node, None)
        case _:
            assert_never(node)
