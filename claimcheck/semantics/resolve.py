"""Syntax to meaning.

Everything that could be wrong with a claim before a figure is looked at is found here and raised as
a `Problem`: names, kinds, units, directions, the scope of a set without a quantifier. Each form of
claim is a module of its own.
"""

from __future__ import annotations

from typing import assert_never

from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics import terms
from claimcheck.semantics.comparisons import comparison
from claimcheck.semantics.context import Context
from claimcheck.semantics.properties import property_of
from claimcheck.semantics.rankings import extreme, rank, trend
from claimcheck.semantics.scope import Scope


def resolve(node: s.Proposition, scope: Scope) -> tuple[m.Meaning, Context]:
    """The meaning of a claim's check, and what was met on the way; raises `Problem`."""
    context = Context(scope)
    found = _proposition(context, node)
    return m.Meaning(found, tuple(context.vague), node.span), context


def resolve_let(scope: Scope, value: s.Set | s.Text) -> None:
    """Look up every name of a `let`'s value; raises `Problem` for a mistake in it."""
    if isinstance(value, s.Text) or _holds_only_texts(value):
        return
    if scope.can_be_columns(value) and not scope.can_be_rows(value):
        scope.columns_of(value)
    else:
        terms.row_set(Context(scope), value)


def _holds_only_texts(value: s.Set | s.Text) -> bool:
    return isinstance(value, s.SetList) and all(isinstance(x, s.Text) for x in value.members)


def _proposition(context: Context, node: s.Proposition) -> m.Proposition:
    match node:
        case s.Comparison():
            return comparison(context, node)
        case s.Property():
            return property_of(context, node)
        case s.Rank():
            return rank(context, node)
        case s.Extreme():
            return extreme(context, node)
        case s.Trend():
            return trend(context, node)
        case s.Equation(left, comparator):
            return terms.equation(context, left, comparator, None)
        case s.Logic(word, parts):
            found = tuple(_proposition(context, part) for part in parts)
            return m.AllOf(found) if word == "and" else m.AnyOf(found)
        case s.Not(part):
            with context.turned_by("not"):
                return m.Denied(_proposition(context, part))
        case s.Implication(condition, consequence):
            return m.Implies(_proposition(context, condition), _proposition(context, consequence))
        case _:
            assert_never(node)
