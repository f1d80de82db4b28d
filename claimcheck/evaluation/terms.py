"""What sets, expressions and conditions come to: everything that a claim can nest to any depth."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple, assert_never

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.evaluation import members as sets
from claimcheck.evaluation.aggregates import aggregate
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError, Found, Lack, Measured
from claimcheck.evaluation.members import Members
from claimcheck.evaluation.quantity import (
    UNDEFINED,
    Quantity,
    combined,
    exactly,
    fits,
    ordered,
)
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.tables.table import Direction
from claimcheck.values import interval as iv
from claimcheck.values.truth import (
    FALSE,
    TRUE,
    UNKNOWN,
    Truth,
    conjunction,
    disjunction,
    negation,
    truth,
)
from claimcheck.vocabulary.relations import Aggregate


class Several(NamedTuple):
    """An aggregate of rows where one row could stand: `best of S`."""

    aggregate: Aggregate
    members: Members


Bearer = RowId | Several
"""What a condition is asked of, and what stands on one side of a comparison."""


MAX_BITS = 4000
"""How long the numbers of a calculation may become: about 1,200 digits."""


# --- sets -----------------------------------------------------------------------------------------


def members(case: Case, rows: m.RowSet) -> Members:
    """The members of a set; a set that a `let` names is worked out once for all claims."""
    return case.remembered(rows, lambda: _members(case, rows))


def _members(case: Case, rows: m.RowSet) -> Members:
    match rows:
        case m.Rows(found):
            return sets.given(found)
        case m.Labelled(_, inner):
            return case.once(rows, lambda fresh: members(fresh, inner))
        case m.Where(base, condition):
            inside = members(case, base)
            return sets.belonging(_fulfilling(case, inside, condition))
        case m.Except(base, removed):
            return sets.without(members(case, base), members(case, removed))
        case m.Union(parts):
            return sets.united([members(case, part) for part in parts])
        case m.WithExtreme(base, place, highest, column):
            inside = members(case, base)
            with case.of_conditions():
                values = [case.value(row, column) for row, _ in inside.rows]
            case.spend(sets.steps_to_place(inside, values))
            return sets.at_place(inside, values, place, highest)
        case _:
            assert_never(rows)


def _fulfilling(case: Case, inside: Members, condition: m.Proposition) -> list[tuple[RowId, Truth]]:
    case.spend(len(inside.rows))
    with case.of_conditions():
        return [
            (row, conjunction((belongs, holds(case, condition, row))))
            for row, belongs in inside.rows
        ]


# --- conditions -----------------------------------------------------------------------------------


def holds(case: Case, condition: m.Proposition, bearer: Bearer | None) -> Truth:
    """Whether a condition holds, of a row, of an aggregate of rows, or (`None`) by itself."""
    match condition:
        case m.AllOf(parts):
            return conjunction([holds(case, part, bearer) for part in parts])
        case m.AnyOf(parts):
            return disjunction([holds(case, part, bearer) for part in parts])
        case m.Denied(part):
            return negation(holds(case, part, bearer))
        case m.Compare(operator, left, right, _):
            return _compare(case, operator, left, right, bearer)
        case m.Fits():
            return _fits(case, condition, bearer)
        case m.IsMissing():
            return _is_missing(case, condition, bearer)
        case m.TextIn(left, keys, contains, _):
            return _text_in(case, left, keys, contains, bearer)
        case _:
            raise TypeError(f"{type(condition).__name__} is not a condition")


def _compare(
    case: Case, operator: str, left: m.Expression, right: m.Expression, bearer: Bearer | None
) -> Truth:
    if is_text(left):
        return _texts_equal(text(case, left, bearer), text(case, right, bearer), operator)
    a, b = quantity(case, left, bearer), quantity(case, right, bearer)
    result = ordered(operator, a, b)
    case.note(Measured(left, a, None, result, b))
    return result


def _texts_equal(a: frozenset[str] | None, b: frozenset[str] | None, operator: str) -> Truth:
    """Whether two texts are equal; an empty cell equals nothing."""
    if a is None or b is None:
        return UNKNOWN
    same = [bool(x) and x == y for x in a for y in b]
    equal = TRUE if all(same) else UNKNOWN if any(same) else FALSE
    return equal if operator == "==" else negation(equal)


def _fits(case: Case, test: m.Fits, bearer: Bearer | None) -> Truth:
    value = quantity(case, test.left, bearer)
    result, coarse = fits(test.requirement, value)
    if coarse:
        case.lacks(Lack.TOO_COARSE, about=test.requirement.text)
    if test.negated:
        result = negation(result)
    case.note(Measured(test.left, value, test.requirement, result))
    return result


def _is_missing(case: Case, test: m.IsMissing, bearer: Bearer | None) -> Truth:
    """Of all rows of a set, or of the row itself; a set that may be empty decides nothing."""
    if test.rows is not None:
        inside = members(case, test.rows)
        return case.remembered(test, lambda: _are_missing(case, test, inside))
    if isinstance(bearer, Several):
        return _are_missing(case, test, bearer.members)
    assert bearer is not None
    return truth(case.state_asked(bearer, test.measure) is test.negated)


def _are_missing(case: Case, test: m.IsMissing, inside: Members) -> Truth:
    asked = [
        disjunction((negation(belongs), truth(case.state_asked(row, test.measure) is test.negated)))
        for row, belongs in inside.rows
    ]
    if inside.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
        return UNKNOWN
    return conjunction(asked)


def _text_in(
    case: Case, left: m.Expression, keys: frozenset[str], contains: bool, bearer: Bearer | None
) -> Truth:
    found = text(case, left, bearer)
    if found is None:
        return UNKNOWN
    if contains:
        hits = [any(key in value for key in keys) and bool(value) for value in found]
    else:
        hits = [bool(value) and value in keys for value in found]
    return TRUE if all(hits) else UNKNOWN if any(hits) else FALSE


# --- expressions ----------------------------------------------------------------------------------


def quantity(case: Case, node: m.Expression, bearer: Bearer | None) -> Quantity:
    """The number that an expression comes to."""
    match node:
        case m.Constant(value):
            return exactly(iv.point(value))
        case m.Own(measure):
            assert bearer is not None
            return value_of(case, bearer, measure)
        case m.ColumnOf() | m.AggregateOf() | m.CountOf():
            return case.remembered(node, lambda: _of_set(case, node))
        case m.Chain(first, rest):
            total = quantity(case, first, bearer)
            for sign, operand in rest:
                total = _calculated(case, sign, total, quantity(case, operand, bearer))
            return total
        case m.Negative(operand):
            found = quantity(case, operand, bearer)
            return found._replace(
                printed=iv.negated(found.printed), rounded=iv.negated(found.rounded)
            )
        case m.TextConstant():
            raise TypeError("a text is not a number")
        case _:
            assert_never(node)


def _of_set(case: Case, node: m.ColumnOf | m.AggregateOf | m.CountOf) -> Quantity:
    """The number that a set has by itself, the same for whatever row a condition is asked of."""
    inside = members(case, node.rows)
    match node:
        case m.ColumnOf(measure):
            return _agreed(case, measure, inside)
        case m.AggregateOf(kind, _, measure):
            return value_of(case, Several(kind, inside), measure)
        case m.CountOf(measure):
            return _count(case, measure, inside)
        case _:
            assert_never(node)


def value_of(case: Case, bearer: Bearer, measure: m.Measure) -> Quantity:
    """The figure of a row, or the aggregate of several, on a measure."""
    if not isinstance(bearer, Several):
        return case.value(bearer, measure)
    kind = bearer.aggregate
    if kind in (Aggregate.BEST, Aggregate.WORST):
        upward = (measure.better is Direction.HIGHER) is (kind is Aggregate.BEST)
        kind = Aggregate.HIGHEST if upward else Aggregate.LOWEST
    values = [(case.value(row, measure), belongs) for row, belongs in bearer.members.rows]
    if bearer.members.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    return aggregate(kind, values, bearer.members.nonempty)


_ZERO = iv.point(Fraction(0))


def _calculated(case: Case, sign: str, a: Quantity, b: Quantity) -> Quantity:
    if sign == "/" and not b.printed.is_point and b.printed != iv.EVERYTHING:
        case.may_fail |= iv.within(_ZERO, b.printed) is not FALSE
    try:
        result = combined(_ARITHMETIC[sign], a, b)
    except ZeroDivisionError:
        raise ClaimError(messages.division_by_zero()) from None
    if iv.is_longer(result.printed, MAX_BITS) or iv.is_longer(result.rounded, MAX_BITS):
        raise ClaimError(messages.number_too_large())
    return result


_ARITHMETIC: dict[str, Callable[[iv.Interval, iv.Interval], iv.Interval]] = {
    "+": iv.plus,
    "-": iv.minus,
    "*": iv.times,
    "/": iv.divided,
}


def _agreed(case: Case, measure: m.Measure, inside: Members) -> Quantity:
    """The one value that all rows of a set have; several different ones are an error."""
    if not inside.rows or inside.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
    values = [(case.value(row, measure), belongs) for row, belongs in inside.rows]
    sure = {v.printed.point for v, belongs in values if belongs is TRUE and v.printed.is_point}
    if len(sure) > 1:
        raise ClaimError(messages.several_values(measure.name, len(inside.rows)))
    if len(values) > 1 and _may_differ([value.printed for value, _ in values]):
        case.may_fail = True
    if not values or inside.nonempty is not TRUE:
        return UNDEFINED
    printed = iv.hull(value.printed for value, _ in values)
    rounded = iv.hull(value.rounded for value, _ in values)
    return Quantity(printed, rounded, any(value.computed for value, _ in values))


def _may_differ(values: list[iv.Interval]) -> bool:
    """Whether some of the figures that are reported may be different ones."""
    reported = [value for value in values if value != iv.EVERYTHING]
    return len(reported) > 1 and not (len(set(reported)) == 1 and reported[0].is_point)


def _count(case: Case, measure: m.Measure | None, inside: Members) -> Quantity:
    """How many rows, or different values: at least and at most."""
    if measure is not None:
        low, high = _different(case, measure, inside)
    else:
        sure = tuple(row for row, belongs in inside.rows if belongs is TRUE)
        maybe = tuple(row for row, belongs in inside.rows if belongs is not TRUE)
        case.note(Found(sure, maybe))
        low, high = len(sure), len(inside.rows)
        low = max(low, int(inside.nonempty is TRUE))
    return exactly(iv.Interval(Fraction(low), Fraction(high)))


def _different(case: Case, measure: m.Measure, inside: Members) -> tuple[int, int]:
    sure: set[object] = set()
    maybe: set[object] = set()
    unknown = unknown_sure = 0
    for row, belongs in inside.rows:
        value = case.distinct(row, measure)
        if value is None:
            if not measure.is_text:
                unknown += 1
                unknown_sure += belongs is TRUE
        else:
            (sure if belongs is TRUE else maybe).add(value)
    low = max(len(sure), int(unknown_sure > 0 or (not measure.is_text and inside.nonempty is TRUE)))
    return low, len(sure | maybe) + unknown


# --- texts ----------------------------------------------------------------------------------------


def is_text(node: m.Expression) -> bool:
    """Whether an expression is a text."""
    match node:
        case m.TextConstant():
            return True
        case m.Own(measure) | m.ColumnOf(measure, _):
            return measure.is_text
        case _:
            return False


def text(case: Case, node: m.Expression, bearer: Bearer | None) -> frozenset[str] | None:
    """The texts that an expression may be (empty for an empty cell), or `None` if unknown."""
    match node:
        case m.TextConstant(key):
            return frozenset((key,))
        case m.Own(measure) if isinstance(bearer, Several):
            return _agreed_text(case, measure, bearer.members)
        case m.Own(measure):
            assert bearer is not None and not isinstance(bearer, Several)
            return frozenset((case.text(bearer, measure),))
        case m.ColumnOf(measure, rows):
            return case.remembered(node, lambda: _agreed_text(case, measure, members(case, rows)))
        case _:
            raise TypeError("a number is not a text")


def _agreed_text(case: Case, measure: m.Measure, inside: Members) -> frozenset[str] | None:
    found = [(case.text(row, measure), belongs) for row, belongs in inside.rows]
    sure = {value for value, belongs in found if belongs is TRUE}
    if len(sure) > 1:
        raise ClaimError(messages.several_values(measure.name, len(inside.rows)))
    case.may_fail |= len({value for value, _ in found}) > 1
    if inside.nonempty is not TRUE:
        case.lacks(Lack.EMPTY_SET)
        return None
    return frozenset(value for value, _ in found)
