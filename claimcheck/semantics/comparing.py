"""Tests: an expression beside a number, a text or another expression, with their units checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics import quantities
from claimcheck.semantics.columns import DAYS
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.source import Span
from claimcheck.tables.figures import read_date
from claimcheck.values.interval import Interval, point
from claimcheck.values.units import PLAIN, Unit, common, named
from claimcheck.vocabulary.vague import VAGUE_WORDS, VagueKind


class Typed(NamedTuple):
    """An expression with its unit (`None` for text), or a number written alone.

    A number's unit is that of what it is compared with, so it has no node before that is known.
    """

    node: m.Expression | None
    unit: Unit | None
    span: Span
    number: s.Number | None = None
    negative: bool = False
    text: str | None = None
    name: str = "this number"
    counted: bool = False


_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_OPERATORS = {
    "at least": ">=",
    "at most": "<=",
    "more than": ">",
    "less than": "<",
    "fewer than": "<",
    "over": ">",
    "under": "<",
    "exactly": "==",
    "is": "=",
}
_BOUNDS = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least"}


def compared(context: Context, left: Typed, word: str, right: Typed, span: Span) -> m.Test:
    """`LEFT word RIGHT` for an operator, `is`, a bound or a word of closeness."""
    left, right = _dates(left, right)
    if _is_text(left) or _is_text(right):
        return _texts_compared(left, _OPERATORS.get(word, word), right, span)
    if word in VAGUE_WORDS:
        return _close(context, left, word, right, span)
    operator = _OPERATORS.get(word, word)
    if right.number is not None and left.number is None:
        return _beside_number(left, operator, right)
    if left.number is not None and right.number is None:
        return _beside_number(right, _MIRRORED.get(operator, operator), left)
    return _side_by_side(left, "==" if operator == "=" else operator, right)


def between(left: Typed, low: Typed, high: Typed) -> m.Test:
    """`is between A and B`: inclusive and exact."""
    left, low = _dates(left, low)
    left, high = _dates(left, high)
    unit = number_unit(left) if left.number is None else literal_unit([left, low, high])
    ends = [_constant_of(end, unit, left) for end in (low, high)]
    text = f"between {ends[0].printed} and {ends[1].printed}"
    if ends[0].value > ends[1].value:
        raise Problem(messages.empty_range(ends[0].printed, ends[1].printed), low.span)
    requirement = m.Requirement(Interval(ends[0].value, ends[1].value), None, text)
    return m.Fits(node_of(left, unit), requirement, False, unit)


def text_in(left: Typed, texts: Sequence[tuple[str, str]], span: Span) -> m.Test:
    """`in {"a", "b"}`."""
    if not _is_text(left):
        raise Problem(messages.number_in_texts(left.name), span)
    written = ", ".join(printed for _, printed in texts)
    return m.TextIn(node_of(left), frozenset(key for key, _ in texts), False, written)


def contains(left: Typed, right: Typed) -> m.Test:
    """`contains "…"`."""
    if not _is_text(left) or right.text is None:
        raise Problem(messages.number_contains(left.name), right.span)
    node = node_of(right)
    assert isinstance(node, m.TextConstant)
    return m.TextIn(node_of(left), frozenset((node.key,)), True, f'"{right.text}"')


# --- units ----------------------------------------------------------------------------------------


def number_unit(typed: Typed) -> Unit:
    """The unit of an expression that must be a number."""
    if typed.unit is None:
        if typed.number is not None:
            return literal_unit([typed])
        raise Problem(messages.text_in_arithmetic(typed.name, typed.text), typed.span)
    return typed.unit


def literal_unit(operands: Sequence[Typed]) -> Unit:
    """The unit of written numbers among themselves: the first one that has any."""
    units = [x.number.unit for x in operands if x.number is not None and x.number.unit]
    return named(units[0]) if units else PLAIN


def node_of(typed: Typed, unit: Unit | None = None) -> m.Expression:
    """The node of an expression; a written number becomes one in the given unit."""
    if typed.number is not None:
        return quantities.constant(
            typed.number,
            unit if unit is not None else literal_unit([typed]),
            "this",
            typed.negative,
        )
    assert typed.node is not None
    return typed.node


def label_of(node: s.Set) -> str:
    """A set of columns in words."""
    match node:
        case s.Name(text):
            return text
        case s.SetList(members):
            return ", ".join(m.value if isinstance(m, s.Text) else label_of(m) for m in members)
        case s.SetExcept(base, removed):
            return f"{label_of(base)} except {label_of(removed)}"
        case _:
            return "these"


# --- helpers --------------------------------------------------------------------------------------


def _beside_number(left: Typed, operator: str, right: Typed) -> m.Test:
    unit = number_unit(left)
    number = _constant_of(right, unit, left)
    negated = operator == "!="
    if operator in ("=", "!="):
        requirement = quantities.rounds_to(number)
    elif operator == "==":
        requirement = m.Requirement(point(number.value), None, f"exactly {number.printed}")
    else:
        requirement = quantities.bounds(_BOUNDS[operator], number)
    return m.Fits(node_of(left), requirement, negated, unit)


def _side_by_side(left: Typed, operator: str, right: Typed) -> m.Test:
    if left.number is not None and right.number is not None:
        unit: Unit | None = literal_unit([left, right])
    else:
        unit = common(number_unit(left), number_unit(right))
    if unit is None:
        raise Problem(
            messages.units_differ(
                left.name, number_unit(left).name, right.name, number_unit(right).name
            ),
            right.span,
        )
    return m.Compare(operator, node_of(left, unit), node_of(right, unit), unit)


def _close(context: Context, left: Typed, word: str, right: Typed, span: Span) -> m.Test:
    if right.number is None:
        raise Problem(messages.close_to_what(word), right.span)
    unit = number_unit(left)
    number = _constant_of(right, unit, left)
    below = VAGUE_WORDS[word].kind is VagueKind.BELOW_NUMBER
    meaning = context.meaning_of(word)
    requirement = quantities.close_to(word, meaning, number, unit, left.name, below, span)
    return m.Fits(node_of(left, unit), requirement, False, unit)


def _constant_of(typed: Typed, unit: Unit, beside: Typed) -> m.Constant:
    if typed.number is None:
        if isinstance(typed.node, m.Constant):
            return typed.node
        raise Problem(messages.number_wanted(), typed.span)
    return quantities.constant(typed.number, unit, beside.name, typed.negative, beside.counted)


def _is_text(typed: Typed) -> bool:
    return typed.unit is None and typed.number is None


def _dates(left: Typed, right: Typed) -> tuple[Typed, Typed]:
    """A text beside a date column is a date; a number is none."""
    for date, other in ((left, right), (right, left)):
        if isinstance(date.node, _FIGURES) and date.unit == DAYS and other.number is not None:
            finding = messages.number_beside_date(other.number.printed, date.name)
            raise Problem(finding, other.span)
    if left.unit == DAYS and right.text is not None:
        return left, _date(right)
    if right.unit == DAYS and left.text is not None:
        return _date(left), right
    return left, right


_FIGURES = (m.Own, m.ColumnOf, m.AggregateOf)


def _date(typed: Typed) -> Typed:
    day = read_date(typed.text or "")
    if day is None:
        raise Problem(messages.not_a_date(typed.text or ""), typed.span)
    node = m.Constant(day, point(day), typed.text or "")
    return Typed(node, DAYS, typed.span, name="this date")


def _texts_compared(left: Typed, operator: str, right: Typed, span: Span) -> m.Test:
    if not (_is_text(left) and _is_text(right)):
        number, text = (left, right) if _is_text(right) else (right, left)
        raise Problem(messages.text_and_number(text.name, text.text, number.name), right.span)
    if operator not in ("=", "==", "!="):
        raise Problem(messages.order_of_texts(operator), span)
    return m.Compare("==" if operator == "=" else operator, node_of(left), node_of(right), PLAIN)
