"""The meaning of ranks and trends."""

from __future__ import annotations

from claimcheck.language import syntax as s
from claimcheck.semantics import columns, groups, phrases, terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context


def rank(context: Context, node: s.Rank) -> m.Rank:
    """The meaning of `SUBJECT is 2nd on MEASURES`; raises `Problem`."""
    subject = groups.group(context, node.subject, None)
    measures = groups.measures(context, node.measures, subject.rows)
    for measure in measures.measures:
        columns.need_direction(measure, _PLACE_WORDS.get(node.word, node.word), node.measures.span)
    place = _PLACES.get(node.word, m.Place.EXACTLY)
    return _ranked(context, node, subject, measures, place, node.place, None)


_PLACES = {"worst": m.Place.WORST, "top": m.Place.TOP}
_PLACE_WORDS = {"ordinal": "ranks", "top": "in the top"}


def extreme(context: Context, node: s.Extreme) -> m.Rank:
    """The meaning of `SUBJECT has the 2nd highest COLUMN`; raises `Problem`."""
    subject = groups.group(context, node.subject, None)
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
    groups.check_group(context, node.subject, subject)
    if isinstance(node, s.Rank):
        with context.turned_by(phrases.turning_word(subject.quantifier)):
            groups.check_columns(context, node.measures, measures)
    universe = groups.universe(context, node.among, measures.measures[0])
    return m.Rank(subject, place, number, measures, universe, highest)


def trend(context: Context, node: s.Trend) -> m.Trend:
    """The meaning of `COLUMN rises with COLUMN`; raises `Problem`."""
    rows = terms.row_set(context, node.among.rows) if node.among else None
    measure = columns.measure_named(context, node.column, rows)
    by_rows = rows or context.scope.all_rows(measure.columns[0].table)
    by = columns.measure_named(context, node.by, by_rows)
    columns.need_number(measure, node.column.span)
    columns.need_number(by, node.by.span)
    universe = groups.universe(context, node.among, measure)
    return m.Trend(measure, node.rises, node.strictly, by, universe)
