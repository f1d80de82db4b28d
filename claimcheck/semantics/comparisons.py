"""The meaning of a comparison: who is compared with whom, on what, how often, by how much."""

from __future__ import annotations

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import columns, groups, phrases, quantities
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.vocabulary.relations import RELATION_WORDS, Relation


def comparison(context: Context, node: s.Comparison) -> m.Comparison:
    """The meaning of `SUBJECT RELATION OBJECT on MEASURES`; raises `Problem`."""
    relation = Relation.WITHIN
    if node.relation.word != "within":
        relation = RELATION_WORDS[node.relation.word][1]
    _check_by(node, relation)
    subject, other = _subject_and_object(context, node)
    measures = groups.measures(context, node.measures, subject.rows)
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
        groups.only_universe(context, node.among, subject, measures.measures[0]),
    )


def _subject_and_object(context: Context, node: s.Comparison) -> tuple[m.Group, m.Group]:
    subject = groups.group(context, node.subject, None)
    if node.subject.pairing is not None:
        raise Problem(messages.pairing_of_subject(), node.subject.span)
    other = groups.group(context, node.object, subject.rows)
    if other.quantifier is not None and other.quantifier.only:
        raise Problem(messages.only_of_subject(), node.object.span)
    if other.partners is not None and subject.aggregate is not None:
        raise Problem(messages.partners_of_aggregate(), node.object.span)
    return subject, other


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
    groups.check_group(context, node.subject, subject)
    with context.turned_by(phrases.turning_word(subject.quantifier)):
        groups.check_group(context, node.object, other)
        with context.turned_by(phrases.turning_word(other.quantifier)):
            groups.check_columns(context, node.measures, measures)


def _check_overall(node: s.Comparison, subject: m.Group) -> None:
    """A margin over all comparisons leaves no room for `no`, or for quantifiers of the object."""
    for part in (node.object.quantifier, node.measures.quantifier):
        if part is not None and part.word not in ("every", "all"):
            raise Problem(messages.quantifier_beside_overall(part.word), part.span)
    word = phrases.turning_word(subject.quantifier)
    if word and node.subject.quantifier is not None:
        raise Problem(messages.quantifier_beside_overall(word), node.subject.quantifier.span)


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
