"""Sets of rows, expressions and conditions: everything that a claim can nest to any depth."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import columns, comparing
from claimcheck.semantics import meaning as m
from claimcheck.semantics.comparing import Typed
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.source import Span
from claimcheck.tables.names import text_key
from claimcheck.values.units import PLAIN, RATIO, Unit, common, named, product
from claimcheck.vocabulary.relations import Aggregate


class Own(NamedTuple):
    """The rows that a condition is asked of; inside it a bare column is the row's own.

    `aggregate` is the word of an aggregate that takes the place of a row: `best`, `average`, …
    """

    rows: m.RowSet | None
    aggregate: str = ""


# --- sets -----------------------------------------------------------------------------------------


def row_set(context: Context, node: s.Set | s.Text) -> m.RowSet:
    """The rows that a set's syntax stands for; a text names none."""
    match node:
        case s.Text(value):
            raise Problem(messages.text_as_row(value), node.span)
        case s.Name():
            return context.scope.rows_named(node, lambda inner: row_set(context, inner))
        case s.SetList(members):
            return m.Union(tuple(row_set(context, member) for member in members))
        case s.SetWhere(base, condition):
            rows = row_set(context, base)
            return m.Where(rows, proposition(context, condition, Own(rows)))
        case s.SetExcept(base, removed):
            return m.Except(row_set(context, base), row_set(context, removed))
        case s.SetExtreme(base, place, highest, column):
            rows = row_set(context, base)
            measure = columns.measure_named(context, column, rows)
            columns.need_number(measure, column.span)
            return m.WithExtreme(rows, place, highest, measure)
        case _:
            assert_never(node)


# --- conditions -----------------------------------------------------------------------------------


def proposition(context: Context, node: s.Proposition, own: Own | None) -> m.Proposition:
    """The meaning of a condition's logic and its tests; other forms are not conditions."""
    match node:
        case s.Logic(word, parts):
            found = tuple(proposition(context, part, own) for part in parts)
            return m.AllOf(found) if word == "and" else m.AnyOf(found)
        case s.Not(part):
            return m.Denied(proposition(context, part, own))
        case s.Equation(left, comparator):
            return equation(context, left, comparator, own)
        case _:
            raise Problem(messages.not_a_condition(), node.span)


def equation(
    context: Context, left: s.Expression, comparator: s.Comparator, own: Own | None
) -> m.Test:
    """The meaning of an expression beside a comparator."""
    word = comparator.word
    if word in ("missing", "reported"):
        return _missing(context, left, word == "reported", own)
    typed = expression(context, left, own)
    if word == "in":
        return comparing.text_in(typed, _texts(context, comparator), comparator.span)
    right = _operand(context, comparator.right, own, comparator.span)
    if word == "contains":
        return comparing.contains(typed, right)
    if word == "between":
        high = _operand(context, comparator.high, own, comparator.span)
        return comparing.between(typed, right, high)
    return comparing.compared(context, typed, word, right, comparator.span)


def column_test(context: Context, measure: m.Measure, comparator: s.Comparator) -> m.Test:
    """A comparator asked of a measure of the row itself (`has every benchmark > 50%`)."""
    own = m.Own(measure)
    word = comparator.word
    if word in ("missing", "reported"):
        return m.IsMissing(measure, None, word == "reported")
    typed = _figure(own, measure, comparator.span)
    if word == "in":
        return comparing.text_in(typed, _texts(context, comparator), comparator.span)
    right = _operand(context, comparator.right, None, comparator.span)
    if word == "contains":
        return comparing.contains(typed, right)
    if word == "between":
        return comparing.between(
            typed, right, _operand(context, comparator.high, None, comparator.span)
        )
    return comparing.compared(context, typed, word, right, comparator.span)


def _operand(context: Context, node: s.Expression | None, own: Own | None, span: Span) -> Typed:
    if node is None:
        raise Problem(messages.not_a_condition(), span)
    return expression(context, node, own)


def _missing(context: Context, left: s.Expression, reported: bool, own: Own | None) -> m.Test:
    match left:
        case s.Name() if own is not None:
            return m.IsMissing(columns.measure_named(context, left, own.rows), None, reported)
        case s.ColumnOf(column, rows):
            found = row_set(context, rows)
            measure = columns.measure_named(context, column, found)
            return m.IsMissing(measure, found, reported)
        case _:
            raise Problem(
                messages.missing_of_what("reported" if reported else "missing"), left.span
            )


def _texts(context: Context, comparator: s.Comparator) -> tuple[tuple[str, str], ...]:
    """The texts of `in {…}`, as keys and as written; a name stands for its rows' names."""
    found: list[tuple[str, str]] = []
    assert comparator.members is not None
    _gather_texts(context, comparator.members, found)
    return tuple(found)


def _gather_texts(context: Context, node: s.Set | s.Text, found: list[tuple[str, str]]) -> None:
    if isinstance(node, s.Text):
        found.append((text_key(node.value), f'"{node.value}"'))
    elif isinstance(node, s.SetList):
        for member in node.members:
            _gather_texts(context, member, found)
    else:
        if isinstance(node, s.Name) and context.scope.take_texts(
            node, lambda value: _gather_texts(context, value, found)
        ):
            return
        rows = row_set(context, node)
        names = context.scope.dataset.row_names
        if not isinstance(rows, m.Rows):
            rows = _fixed_rows(context, rows, node)
        found.extend((text_key(names[row]), names[row]) for row in rows.rows)


def _fixed_rows(context: Context, rows: m.RowSet, node: s.Set) -> m.Rows:
    """The rows of a set whose members do not depend on figures."""
    match rows:
        case m.Rows():
            return rows
        case m.Labelled(_, inner):
            return _fixed_rows(context, inner, node)
        case m.Union(parts):
            found = (row for part in parts for row in _fixed_rows(context, part, node).rows)
            return m.Rows(tuple(dict.fromkeys(found)), "")
        case _:
            raise Problem(messages.not_fixed_texts(), node.span)


# --- expressions ----------------------------------------------------------------------------------


def expression(context: Context, node: s.Expression, own: Own | None) -> Typed:
    """The meaning of an expression, with its unit."""
    match node:
        case s.Number():
            return Typed(None, None, node.span, number=node)
        case s.Text(value):
            return Typed(m.TextConstant(text_key(value), value), None, node.span, text=value)
        case s.Name():
            return _own_column(context, node, own)
        case s.ColumnOf(column, rows):
            found = row_set(context, rows)
            measure = columns.measure_named(context, column, found)
            return _figure(m.ColumnOf(measure, found), measure, node.span)
        case s.AggregateOf():
            return _aggregate(context, node)
        case s.AverageOver(measures, rows):
            found = row_set(context, rows)
            mean = columns.mean_of(
                columns.measures_in(context, measures, found),
                comparing.label_of(measures),
                node.span,
            )
            return _figure(m.ColumnOf(mean, found), mean, node.span)
        case s.CountOf(column, rows):
            found = row_set(context, rows)
            counted = columns.measure_named(context, column, found) if column else None
            what = "the count"
            return Typed(m.CountOf(counted, found), PLAIN, node.span, name=what, counted=True)
        case s.Chain(first, rest):
            return _chain(context, first, rest, own)
        case s.Negative(operand):
            return _negative(context, node, operand, own)
        case _:
            assert_never(node)


def _own_column(context: Context, name: s.Name, own: Own | None) -> Typed:
    if own is None:
        raise Problem(messages.column_without_row(name.text), name.span)
    measure = columns.measure_named(context, name, own.rows)
    if own.aggregate in ("best", "worst"):
        columns.need_direction(measure, own.aggregate, name.span)
    return _figure(m.Own(measure), measure, name.span)


def _figure(node: m.Expression, measure: m.Measure, span: Span) -> Typed:
    return Typed(node, None if measure.is_text else measure.unit, span, name=measure.name)


def _aggregate(context: Context, node: s.AggregateOf) -> Typed:
    rows = row_set(context, node.rows)
    measure = columns.measure_named(context, node.column, rows)
    aggregate = Aggregate(node.word)
    if aggregate in (Aggregate.BEST, Aggregate.WORST):
        columns.need_direction(measure, node.word, node.column.span)
    columns.need_number(measure, node.column.span)
    if measure.unit == columns.DAYS and aggregate in _SUMMING:
        raise Problem(messages.sum_of_dates(node.word, measure.name), node.span)
    meaning = m.AggregateOf(aggregate, node.word, measure, rows)
    return Typed(meaning, measure.unit, node.span, name=f"the {node.word} {measure.name}")


_SUMMING = (Aggregate.AVERAGE, Aggregate.MEDIAN, Aggregate.TOTAL, Aggregate.SPREAD)


def _negative(context: Context, node: s.Negative, operand: s.Expression, own: Own | None) -> Typed:
    typed = expression(context, operand, own)
    if typed.number is not None:
        return typed._replace(negative=not typed.negative, span=node.span)
    unit = comparing.number_unit(typed)
    return Typed(m.Negative(comparing.node_of(typed)), unit, node.span, name=typed.name)


def _chain(
    context: Context,
    first: s.Expression,
    rest: tuple[tuple[str, s.Expression], ...],
    own: Own | None,
) -> Typed:
    operands = [expression(context, operand, own) for operand in (first, *(x for _, x in rest))]
    signs = [sign for sign, _ in rest]
    combine = _sum if signs[0] in "+-" else _product
    return combine(operands, signs)


def _sum(operands: list[Typed], signs: list[str]) -> Typed:
    """A sum, whose bare numbers take the unit of the figures beside them."""
    unit = next((comparing.number_unit(x) for x in operands if x.number is None), None)
    if unit is None:
        unit = comparing.literal_unit(operands)
    for operand in operands:
        if operand.number is None:
            shared = common(unit, comparing.number_unit(operand))
            if shared is None:
                raise Problem(
                    messages.units_differ(
                        operands[0].name,
                        unit.name,
                        operand.name,
                        comparing.number_unit(operand).name,
                    ),
                    operand.span,
                )
            unit = shared
    nodes = [comparing.node_of(operand, unit) for operand in operands]
    return _chained(nodes, signs, unit, operands)


def _product(operands: list[Typed], signs: list[str]) -> Typed:
    """A product, where a bare number is plain and `50%` half."""
    units = [_factor_unit(operand) for operand in operands]
    nodes = [comparing.node_of(x, unit) for x, unit in zip(operands, units, strict=True)]
    unit = units[0]
    for sign, other in zip(signs, units[1:], strict=True):
        unit = product(unit, other, 1 if sign == "*" else -1)
    return _chained(nodes, signs, unit, operands)


def _factor_unit(operand: Typed) -> Unit:
    if operand.number is None:
        return comparing.number_unit(operand)
    written = operand.number.unit
    return PLAIN if not written else RATIO if written in ("%", "x") else named(written)


def _chained(
    nodes: list[m.Expression], signs: list[str], unit: Unit, operands: list[Typed]
) -> Typed:
    span = operands[0].span.to(operands[-1].span)
    if all(operand.number is not None for operand in operands):
        name = "this number"
    else:
        name = (
            "this sum" if signs[0] in "+-" else "this quotient" if "/" in signs else "this product"
        )
    rest = tuple(zip(signs, nodes[1:], strict=True))
    return Typed(m.Chain(nodes[0], rest), unit, span, name=name)
