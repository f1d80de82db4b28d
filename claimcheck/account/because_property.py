"""Why a property came out as it did: the rows that have it, and their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.account import counts, shown
from claimcheck.account.columns import holders, own_measures
from claimcheck.evaluation.judgement import Counted, Form, Measured
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import is_single
from claimcheck.tables.dataset import Dataset, RowId
from claimcheck.values.truth import TRUE
from claimcheck.values.units import PLAIN, Unit
from claimcheck.wording import joined

_LISTED = 3


def explain_property(dataset: Dataset, claim: m.Property, form: Form, alone: bool) -> Iterator[str]:
    """Which rows have the property, with their figures; `alone` a figure is just called `it`."""
    counted, others = counts.sorted_counts(form.facts)
    measured = [fact for fact in form.facts if isinstance(fact, Measured)]
    if counted is None:
        yield from (f"it is {_of_aggregate(dataset, claim, form, fact)}" for fact in measured[:1])
    elif len(counted.labels) == 1:
        yield _of_one(dataset, claim, counted, alone)
    else:
        yield _of_several(dataset, claim, form, counted, measured)
    if others is not None and (more := counts.of_others(others)):
        yield more


def is_about_several(claim: m.Property) -> bool:
    """Whether the property is asked of a set, so that its sentence does not name its columns."""
    rows = claim.subject.rows
    return claim.subject.aggregate is None and rows is not None and not is_single(rows)


# --- one row --------------------------------------------------------------------------------------


def _of_one(dataset: Dataset, claim: m.Property, counted: Counted, alone: bool) -> str:
    row, measures, who = counted.rows[0], own_measures(claim), counted.labels[0]
    if row is None or not measures:
        return f"{who}: {counts.verb_of(counted.truths[0])}"
    if len(measures) == 1:
        figure = _cell(dataset, row, measures[0])
        is_plain = alone and not is_about_several(claim)
        what = "it" if is_plain else f"the {measures[0].name} of {who}"
        return f"{what} is {'not reported' if figure == shown.NO_FIGURE else figure}"
    if _asks_for_reports(claim):
        return f"{who} has {_gaps(dataset, row, measures)}"
    return f"{who} has {_named(dataset, row, measures)}"


def _of_aggregate(dataset: Dataset, claim: m.Property, form: Form, fact: Measured) -> str:
    """The figure of an aggregate; of an extreme with the row that has it."""
    measures, value = own_measures(claim), fact.value
    if len(measures) == 1 and value.printed.is_point and not value.computed:
        column = measures[0].columns[0]
        rows = holders(dataset, form, column, value.printed.point)
        if len(rows) == 1:
            return f"{shown.cell(dataset, rows[0], column)} ({dataset.row_names[rows[0]]})"
    return shown.quantity(value, _unit(claim))


# --- several rows ---------------------------------------------------------------------------------


def _of_several(
    dataset: Dataset,
    claim: m.Property,
    form: Form,
    counted: Counted,
    measured: Sequence[Measured],
) -> str:
    measures = own_measures(claim)

    def detail(index: int) -> str:
        if counted.truths[index] is TRUE and all(measure.is_text for measure in measures):
            return ""
        return _figures(dataset, counted.rows[index], measures, claim)

    words = counts.of_rows(counted, form.truth, detail)
    if not counts.are_uniform(counted):
        return words
    if _asks_for_reports(claim) and len(measures) > 1:
        return f"{words}; {_reported(dataset, counted, measures)}"
    if len(measures) == 1 and measures[0].is_text:
        return f"{words}; {_texts(dataset, counted, measures[0])}"
    return _with_nearest(dataset, words, claim, counted, measured)


def _figures(
    dataset: Dataset, row: RowId | None, measures: Sequence[m.Measure], claim: m.Property
) -> str:
    """The figures of a row that the condition looks at; of many only those not reported."""
    if row is None or not measures:
        return ""
    if len(measures) == 1:
        return _cell(dataset, row, measures[0])
    if _asks_for_reports(claim):
        return _gaps(dataset, row, measures)
    return _named(dataset, row, measures)


def _named(dataset: Dataset, row: RowId, measures: Sequence[m.Measure]) -> str:
    words = []
    for measure in measures:
        figure = _cell(dataset, row, measure)
        missing = figure == shown.NO_FIGURE
        words.append(f"no {measure.name}" if missing else f"{measure.name} {figure}")
    return joined(words, limit=_LISTED)


def _cell(dataset: Dataset, row: RowId, measure: m.Measure) -> str:
    printed = shown.cell(dataset, row, measure.columns[0])
    return f'"{printed}"' if measure.is_text and printed != shown.NO_FIGURE else printed


def _gaps(dataset: Dataset, row: RowId, measures: Sequence[m.Measure]) -> str:
    missing = [x.name for x in measures if _cell(dataset, row, x) == shown.NO_FIGURE]
    if not missing:
        return "all figures"
    if len(missing) == len(measures):
        return "no figure"
    return f"no figure on {joined(missing, limit=_LISTED)}"


def _asks_for_reports(claim: m.Property) -> bool:
    parts = claim.condition.parts if isinstance(claim.condition, m.AllOf) else (claim.condition,)
    return all(isinstance(part, m.IsMissing) for part in parts)


def _reported(dataset: Dataset, counted: Counted, measures: Sequence[m.Measure]) -> str:
    cells = [_cell(dataset, row, x) for row in counted.rows if row is not None for x in measures]
    there = sum(cell != shown.NO_FIGURE for cell in cells)
    return f"{there} of the {len(cells)} figures are reported"


def _texts(dataset: Dataset, counted: Counted, measure: m.Measure) -> str:
    found = dict.fromkeys(_cell(dataset, row, measure) for row in counted.rows if row is not None)
    texts = ["nothing" if text == shown.NO_FIGURE else text for text in found]
    return f"{measure.name} is {joined(texts, 'or', limit=_LISTED)}"


# --- the nearest ----------------------------------------------------------------------------------


def _with_nearest(
    dataset: Dataset, words: str, claim: m.Property, counted: Counted, measured: Sequence[Measured]
) -> str:
    """Adds the row that is nearest to being otherwise, where a bound is asked."""
    test = claim.condition
    values = [fact.value for fact in measured[: len(counted.labels)]]
    if not isinstance(test, m.Fits) or len(values) != len(counted.labels):
        return words
    bound = test.requirement.inside
    if bound is None or (bound.low is None) == (bound.high is None):
        return words
    if not all(value.printed.is_point for value in values):
        return words
    wants_high = (bound.low is not None) is not test.negated
    takes_lowest = wants_high is (counted.truths[0] is TRUE)
    points = [value.printed.point for value in values]
    at = points.index(min(points) if takes_lowest else max(points))
    figure = shown.quantity(values[at], test.unit)
    row = counted.rows[at]
    if isinstance(test.left, m.Own) and row is not None:
        figure = shown.of_row(dataset, row, test.left.measure, values[at])
    word = "lowest" if takes_lowest else "highest"
    return f"{words}; the {word} is {counted.labels[at]} with {figure}"


def _unit(claim: m.Property) -> Unit:
    test = claim.condition
    return test.unit if isinstance(test, m.Fits | m.Compare) else PLAIN
