"""The meaning of a property: a condition asked of rows, or of their columns."""

from __future__ import annotations

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import columns, comparing, groups, phrases, terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.asked import own_measures
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem


def property_of(context: Context, node: s.Property) -> m.Property:
    """The meaning of `SUBJECT has CONDITION`; raises `Problem`."""
    subject = groups.group(context, node.subject, None)
    if node.measures is not None:
        return _property_of_columns(context, node, subject)
    assert node.condition is not None
    groups.check_group(context, node.subject, subject)
    with context.turned_by(phrases.turning_word(subject.quantifier)):
        own = terms.Own(subject.rows, node.subject.aggregate or "")
        condition = terms.proposition(context, node.condition, own)
    universe = None
    if (subject.quantifier is not None and subject.quantifier.only) or node.among is not None:
        universe = groups.only_universe(context, node.among, subject, _first_own(condition, node))
    return m.Property(subject, condition, None, universe)


def _property_of_columns(context: Context, node: s.Property, subject: m.Group) -> m.Property:
    assert node.measures is not None and node.comparator is not None
    found = [x for g in node.measures.sets for x in columns.measures_in(context, g, subject.rows)]
    label = ", ".join(comparing.label_of(group) for group in node.measures.sets)
    quantifier = phrases.quantifier(node.measures.quantifier)
    if quantifier is not None and quantifier.only:
        raise Problem(messages.only_of_subject(), node.measures.span)
    if node.subject.aggregate in ("best", "worst"):
        for measure in found:
            columns.need_direction(measure, node.subject.aggregate, node.measures.span)
    measures = m.Measures(tuple(dict.fromkeys(found)), label, quantifier)
    groups.check_group(context, node.subject, subject)
    parts = tuple(terms.column_test(context, x, node.comparator) for x in measures.measures)
    universe = groups.only_universe(context, node.among, subject, measures.measures[0])
    return m.Property(subject, m.AllOf(parts), measures, universe)


def _first_own(condition: m.Proposition, node: s.Property) -> m.Measure:
    """A column that the condition asks of the row: its table is the universe of `only`."""
    found = own_measures(condition)
    if not found:
        raise Problem(messages.only_without_column(), node.span)
    return found[0]
