"""What the forms of claim share: subjects and objects, measures, universes, their scope."""

from __future__ import annotations

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import columns, comparing, phrases, quantities, terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context, is_several
from claimcheck.semantics.problem import Problem
from claimcheck.vocabulary.relations import Aggregate


def group(context: Context, node: s.Operand, subject: m.RowSet | None) -> m.Group:
    """A subject or an object; `subject` is the one that its partners belong to."""
    rows = terms.row_set(context, node.rows) if node.rows is not None else None
    aggregate = Aggregate(node.aggregate) if node.aggregate else None
    partners = None
    if node.pairing is not None:
        assert node.column is not None
        if aggregate is not None:
            raise Problem(messages.partners_of_aggregate(), node.span)
        partners = _partners(context, node.pairing, node.column, subject)
    return m.Group(rows, phrases.quantifier(node.quantifier), aggregate, partners)


def measures(context: Context, node: s.Measures, rows: m.RowSet | None) -> m.Measures:
    """The measures of a comparison or a rank; with `average` their mean."""
    found = [x for group in node.sets for x in columns.measures_in(context, group, rows)]
    label = ", ".join(comparing.label_of(group) for group in node.sets)
    if node.average:
        return m.Measures((columns.mean_of(found, label, node.span),), label)
    unique = tuple(dict.fromkeys(found))
    for measure in unique:
        columns.need_number(measure, node.span)
    if node.quantifier is not None and node.quantifier.word == "only":
        raise Problem(messages.only_of_subject(), node.quantifier.span)
    return m.Measures(unique, label, phrases.quantifier(node.quantifier), node.reported)


def check_group(context: Context, node: s.Operand, group: m.Group) -> None:
    """Refuse a set of several without a quantifier where `every` would surprise."""
    if group.quantifier is not None or group.aggregate is not None or node.rows is None:
        return
    assert group.rows is not None
    context.check_scope(is_several(group.rows), _set_name(node.rows), node.span)


def check_columns(context: Context, node: s.Measures, measures: m.Measures) -> None:
    """Refuse several measures without a quantifier where `every` would surprise."""
    if measures.quantifier is None and len(measures.measures) > 1:
        context.check_scope(True, measures.label, node.span)


def only_universe(
    context: Context, node: s.Among | None, subject: m.Group, measure: m.Measure
) -> m.Universe | None:
    """The rows beside which `only` holds; `among` is for `only` alone."""
    is_only = subject.quantifier is not None and subject.quantifier.only
    if node is not None and not is_only:
        raise Problem(messages.among_without_only(), node.span)
    return universe(context, node, measure) if is_only else None


def universe(context: Context, node: s.Among | None, measure: m.Measure) -> m.Universe:
    """The rows among which something is asked: without `among` the whole table."""
    if node is None:
        return m.Universe(context.scope.all_rows(measure.columns[0].table))
    return m.Universe(terms.row_set(context, node.rows), node.reported)


def _partners(context: Context, word: str, column: s.Name, subject: m.RowSet | None) -> m.Partners:
    measure = columns.measure_named(context, column, subject)
    pairing = m.Pairing(word)
    if pairing is m.Pairing.ITS and not measure.is_text:
        raise Problem(messages.its_number(measure.name), column.span)
    if pairing is not m.Pairing.SIMILAR:
        return m.Partners(pairing, measure)
    columns.need_number(measure, column.span)
    meaning = context.meaning_of("similar")
    close = quantities.closeness(meaning, measure.unit, measure.name, column.span)
    return m.Partners(pairing, measure, close)


def _set_name(node: s.Set) -> str:
    return node.text if isinstance(node, s.Name) else "{…}"
