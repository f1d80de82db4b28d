"""Syntax to meaning: the forms of claim.

Everything that could be wrong with a claim before a figure is looked at is found here and raised as
a `Problem`: names, kinds, units, directions, the scope of a set without a quantifier.
"""

from __future__ import annotations

from typing import assert_never

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import columns, comparing, phrases, quantities, terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context, is_several
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.scope import Scope
from claimcheck.source import Span
from claimcheck.vocabulary.relations import RELATION_WORDS, Aggregate, Relation


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
            return _comparison(context, node)
        case s.Property():
            return _property(context, node)
        case s.Rank():
            return _rank(context, node)
        case s.Extreme():
            return _extreme(context, node)
        case s.Trend():
            return _trend(context, node)
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


# --- comparison -----------------------------------------------------------------------------------


def _comparison(context: Context, node: s.Comparison) -> m.Comparison:
    relation = Relation.WITHIN
    if node.relation.word != "within":
        relation = RELATION_WORDS[node.relation.word][1]
    _check_by(node, relation)
    subject, other = _subject_and_object(context, node)
    measures = _measures(context, node.measures, subject.rows)
    _check_measures(node, relation, measures)
    frequency = phrases.frequency(context, node.relation.frequency)
    if frequency is not None:
        _check_grid(node)
    else:
        _check_quantifiers(context, node, subject, other, measures)
    return m.Comparison(
        subject,
        relation,
        node.relation.word,
        other,
        measures,
        frequency,
        _by(context, node, measures),
        _closeness(context, node, relation, measures),
        _only_universe(context, node.among, subject, measures.measures[0]),
    )


def _subject_and_object(context: Context, node: s.Comparison) -> tuple[m.Group, m.Group]:
    subject = _group(context, node.subject, None)
    if node.subject.pairing is not None:
        raise Problem(messages.pairing_of_subject(), node.subject.span)
    other = _group(context, node.object, subject.rows)
    if other.quantifier is not None and other.quantifier.only:
        raise Problem(messages.only_of_subject(), node.object.span)
    if other.partners is not None and subject.aggregate is not None:
        raise Problem(messages.partners_of_aggregate(), node.object.span)
    return subject, other


def _group(context: Context, node: s.Operand, subject: m.RowSet | None) -> m.Group:
    rows = terms.row_set(context, node.rows) if node.rows is not None else None
    aggregate = Aggregate(node.aggregate) if node.aggregate else None
    partners = None
    if node.pairing is not None:
        assert node.column is not None
        if aggregate is not None:
            raise Problem(messages.partners_of_aggregate(), node.span)
        partners = _partners(context, node.pairing, node.column, subject)
    return m.Group(rows, phrases.quantifier(node.quantifier), aggregate, partners)


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


def _measures(context: Context, node: s.Measures, rows: m.RowSet | None) -> m.Measures:
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


_DIRECTED = (Relation.BETTER, Relation.WORSE, Relation.COMPETITIVE)


def _check_measures(node: s.Comparison, relation: Relation, measures: m.Measures) -> None:
    aggregates = (node.subject.aggregate, node.object.aggregate)
    for measure in measures.measures:
        if relation in _DIRECTED:
            columns.need_direction(measure, node.relation.word, node.measures.span)
        for word in aggregates:
            if word in ("best", "worst"):
                columns.need_direction(measure, word, node.measures.span)


def _check_grid(node: s.Comparison) -> None:
    """Beside a word of frequency only the subject may have a quantifier."""
    word = node.relation.frequency
    for part in (node.object.quantifier, node.measures.quantifier):
        if part is not None and word is not None:
            raise Problem(messages.quantifier_beside_frequency(part.word, word.text), part.span)


def _check_quantifiers(
    context: Context, node: s.Comparison, subject: m.Group, other: m.Group, measures: m.Measures
) -> None:
    """Refuse a set without a quantifier inside `not`, `no` or `exactly`."""
    if node.by is not None and (node.by.on_average or node.by.word == "up to"):
        _check_overall(node, subject)
        return
    _check_group(context, node.subject, subject)
    with context.turned_by(phrases.turning_word(subject.quantifier)):
        _check_group(context, node.object, other)
        with context.turned_by(phrases.turning_word(other.quantifier)):
            _check_columns(context, node.measures, measures)


def _check_overall(node: s.Comparison, subject: m.Group) -> None:
    """A margin over all comparisons leaves no room for `no`, or for quantifiers of the object."""
    for part in (node.object.quantifier, node.measures.quantifier):
        if part is not None and part.word not in ("every", "all"):
            raise Problem(messages.quantifier_beside_overall(part.word), part.span)
    word = phrases.turning_word(subject.quantifier)
    if word and node.subject.quantifier is not None:
        raise Problem(messages.quantifier_beside_overall(word), node.subject.quantifier.span)


def _check_group(context: Context, node: s.Operand, group: m.Group) -> None:
    if group.quantifier is not None or group.aggregate is not None or node.rows is None:
        return
    assert group.rows is not None
    context.check_scope(is_several(group.rows), _set_name(node.rows), node.span)


def _check_columns(context: Context, node: s.Measures, measures: m.Measures) -> None:
    if measures.quantifier is None and len(measures.measures) > 1:
        context.check_scope(True, measures.label, node.span)


def _set_name(node: s.Set) -> str:
    return node.text if isinstance(node, s.Name) else "{…}"


def _check_by(node: s.Comparison, relation: Relation) -> None:
    """`by` and words of degree ask how much better, so they fit no relation of equality."""
    equals = relation in (
        Relation.EQUAL,
        Relation.COMPARABLE,
        Relation.COMPETITIVE,
        Relation.WITHIN,
    )
    degree = node.relation.degree
    if equals and node.by is not None:
        raise Problem(messages.by_without_margin("by", node.relation.word), node.by.span)
    if equals and degree is not None:
        raise Problem(messages.by_without_margin(degree.text, node.relation.word), degree.span)
    if degree is None or degree.text != "significantly":
        return
    aggregated = node.subject.aggregate or node.object.aggregate or node.measures.average
    if node.by is not None or aggregated:
        other = "`by`" if node.by is not None else "an aggregate"
        raise Problem(messages.significantly_with(other), degree.span)


def _by(context: Context, node: s.Comparison, measures: m.Measures) -> m.By:
    degree, by = node.relation.degree, node.by
    confidence = ""
    words: list[list[m.Margin]] = [[] for _ in measures.measures]
    if degree is not None:
        if context.scope.meanings[degree.text].is_confidence:
            meaning = context.meaning_of(degree.text)
            confidence = meaning.text.removeprefix("confidence ").removesuffix("%")
        else:
            for margins, measure in zip(words, measures.measures, strict=True):
                margins.append(phrases.degree_margin(context, degree, measure))
    if by is None:
        return m.By(tuple(tuple(margins) for margins in words), confidence=confidence)
    asked = [phrases.by_margin(context, by, measure) for measure in measures.measures]
    if by.on_average or by.word == "up to":
        _check_overall_unit(by, measures, asked[0])
        spread = m.Spread.MEAN if by.on_average else m.Spread.LARGEST
        return m.By(tuple(tuple(margins) for margins in words), asked[0], spread, confidence)
    for margins, margin in zip(words, asked, strict=True):
        margins.append(margin)
    return m.By(tuple(tuple(margins) for margins in words), confidence=confidence)


def _check_overall_unit(by: s.By, measures: m.Measures, margin: m.Margin) -> None:
    units = {measure.unit.dimensions for measure in measures.measures}
    if margin.scale is m.Scale.ABSOLUTE and len(units) > 1:
        named = [(measure.name, measure.unit.name) for measure in measures.measures]
        raise Problem(messages.mean_of_units(named), by.span)


def _closeness(
    context: Context, node: s.Comparison, relation: Relation, measures: m.Measures
) -> m.Closeness | None:
    measure = measures.measures[0]
    if relation is Relation.WITHIN:
        assert node.relation.distance is not None
        return quantities.distance(node.relation.distance, measure.unit, measure.name)
    if relation not in (Relation.COMPARABLE, Relation.COMPETITIVE):
        return None
    word = "comparable" if relation is Relation.COMPARABLE else "competitive"
    return quantities.closeness(
        context.meaning_of(word), measure.unit, measure.name, node.relation.span
    )


def _only_universe(
    context: Context, node: s.Among | None, subject: m.Group, measure: m.Measure
) -> m.Universe | None:
    """The rows beside which `only` holds; `among` is for `only` alone."""
    is_only = subject.quantifier is not None and subject.quantifier.only
    if node is not None and not is_only:
        raise Problem(messages.among_without_only(), node.span)
    return _universe(context, node, measure) if is_only else None


def _universe(context: Context, node: s.Among | None, measure: m.Measure) -> m.Universe:
    if node is None:
        return m.Universe(context.scope.all_rows(measure.columns[0].table))
    return m.Universe(terms.row_set(context, node.rows), node.reported)


# --- property, rank, trend ------------------------------------------------------------------------


def _property(context: Context, node: s.Property) -> m.Property:
    subject = _group(context, node.subject, None)
    if node.measures is not None:
        return _property_of_columns(context, node, subject)
    assert node.condition is not None
    _check_group(context, node.subject, subject)
    with context.turned_by(phrases.turning_word(subject.quantifier)):
        own = terms.Own(subject.rows, node.subject.aggregate or "")
        condition = terms.proposition(context, node.condition, own)
    universe = None
    if (subject.quantifier is not None and subject.quantifier.only) or node.among is not None:
        universe = _only_universe(context, node.among, subject, _first_own(condition, node.span))
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
    _check_group(context, node.subject, subject)
    parts = tuple(terms.column_test(context, x, node.comparator) for x in measures.measures)
    universe = _only_universe(context, node.among, subject, measures.measures[0])
    return m.Property(subject, m.AllOf(parts), measures, universe)


def _first_own(condition: m.Proposition, span: Span) -> m.Measure:
    """A column that a condition asks of the row itself: its table is the universe of `only`."""
    stack: list[object] = [condition]
    while stack:
        match stack.pop():
            case m.Own(measure):
                return measure
            case m.IsMissing(measure, None, _):
                return measure
            case m.AllOf(parts) | m.AnyOf(parts):
                stack.extend(reversed(parts))
            case m.Denied(part):
                stack.append(part)
            case m.Compare(_, left, right, _):
                stack += [right, left]
            case m.Fits(left, _, _, _) | m.TextIn(left, _, _, _):
                stack.append(left)
            case m.Chain(first, rest):
                stack += [*(operand for _, operand in reversed(rest)), first]
            case m.Negative(operand):
                stack.append(operand)
            case _:
                pass
    raise Problem(messages.only_without_column(), span)


def _rank(context: Context, node: s.Rank) -> m.Rank:
    subject = _group(context, node.subject, None)
    measures = _measures(context, node.measures, subject.rows)
    for measure in measures.measures:
        columns.need_direction(measure, _PLACE_WORDS.get(node.word, node.word), node.measures.span)
    place = _PLACES.get(node.word, m.Place.EXACTLY)
    return _ranked(context, node, subject, measures, place, node.place, None)


_PLACES = {"worst": m.Place.WORST, "top": m.Place.TOP}
_PLACE_WORDS = {"ordinal": "ranks", "top": "in the top"}


def _extreme(context: Context, node: s.Extreme) -> m.Rank:
    subject = _group(context, node.subject, None)
    measure = columns.measure_named(context, node.column, subject.rows)
    columns.need_number(measure, node.column.span)
    measures = m.Measures((measure,), measure.name)
    return _ranked(context, node, subject, measures, m.Place.EXACTLY, node.place, node.highest)


def _ranked(
    context: Context,
    node: s.Rank | s.Extreme,
    subject: m.Group,
    measures: m.Measures,
    place: m.Place,
    number: int,
    highest: bool | None,
) -> m.Rank:
    _check_group(context, node.subject, subject)
    if isinstance(node, s.Rank):
        with context.turned_by(phrases.turning_word(subject.quantifier)):
            _check_columns(context, node.measures, measures)
    universe = _universe(context, node.among, measures.measures[0])
    return m.Rank(subject, place, number, measures, universe, highest)


def _trend(context: Context, node: s.Trend) -> m.Trend:
    rows = terms.row_set(context, node.among.rows) if node.among else None
    measure = columns.measure_named(context, node.column, rows)
    by_rows = rows or context.scope.all_rows(measure.columns[0].table)
    by = columns.measure_named(context, node.by, by_rows)
    columns.need_number(measure, node.column.span)
    columns.need_number(by, node.by.span)
    universe = _universe(context, node.among, measure)
    return m.Trend(measure, node.rises, node.strictly, by, universe)
