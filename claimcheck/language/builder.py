"""What each rule of the grammar makes: the nodes of the syntax tree from the values of its symbols.

One function a rule, named like it. Values are tokens and nodes; the parser gives each function the
span of the whole. Mistakes that the grammar cannot see (an unknown unit, a number too long) are
raised as `NotAllowed` with the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from claimcheck.diagnostics import messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.language import syntax as s
from claimcheck.language.lexer import KEYWORDS, Shape, Token
from claimcheck.source import Mark
from claimcheck.values.numeral import SCALES, NumeralTooLong, exact

_NUMBER = re.compile(r"(\$?)([0-9][0-9_,]*(?:\.[0-9]+)?)(?:[eE]([+-]?[0-9]+))?(%|[^\W\d_]+)?")


class NotAllowed(Exception):
    """Something that the grammar allows and the language does not."""

    def __init__(self, finding: Finding, span: Mark) -> None:
        super().__init__(finding.message)
        self.finding = finding
        self.span = span


def name_of(token: Token) -> s.Name:
    """The name that a token writes."""
    if token.shape is Shape.QUOTED:
        return s.Name(token.text[1:-1].strip(), token.span)
    return s.Name(token.text, token.span)


def text_of(token: Token) -> s.Text:
    """The text that a string writes."""
    raw = token.text[1:-1]
    value = raw.replace('\\"', '"').replace("\\\\", "\\") if "\\" in raw else raw
    return s.Text(value, token.span)


def number_of(token: Token, unit: Token | None = None) -> s.Number:
    """The number that one or two tokens write."""
    match = _NUMBER.fullmatch(token.text)
    if match is None:
        raise NotAllowed(messages.not_a_number(token.text), token.span)
    dollar, digits, exponent, suffix = match.groups()
    if "," in digits:
        raise NotAllowed(messages.digits_in_groups(token.text), token.span)
    if suffix and not _is_ending(suffix):
        raise NotAllowed(messages.not_a_number(token.text), token.span)
    scale = suffix if suffix in SCALES else ""
    try:
        value, step, written_digits = exact(digits, scale, exponent or "")
    except NumeralTooLong as error:
        raise NotAllowed(messages.number_too_long(str(error)), token.span) from None
    written = "$" if dollar else "" if scale else suffix or ""
    if unit is not None and written:
        raise NotAllowed(messages.two_units(token.text, unit.text), unit.span)
    span = token.span.to(unit.span) if unit else token.span
    printed = f"{token.text} {unit.text}" if unit else token.text
    return s.Number(printed, value, step, written_digits, _unit(written, unit), span)


def _is_ending(suffix: str) -> bool:
    """Whether a number may end in this: a scale, `%`, `x` or a unit."""
    return suffix in SCALES or suffix in ("%", "x") or KEYWORDS.get(suffix) == "UNIT"


def _unit(written: str, unit: Token | None) -> str:
    name = unit.text if unit else written
    return {"pp": "points", "µs": "us", "μs": "us"}.get(name, name)


def _ordinal(token: Token | None) -> int:
    """The place that `2nd` names; 1 for none. Places beyond a million are no places."""
    if token is None:
        return 1
    digits = token.text[:-2]
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6 or int(digits) == 0:
        raise NotAllowed(messages.not_a_place(token.text), token.span)
    return int(digits)


def _word(token: Token) -> s.Word:
    return s.Word(token.text, token.span)


def _optional_word(token: Token | None) -> s.Word | None:
    return None if token is None else _word(token)


# --- statements -----------------------------------------------------------------------------------


def _strings(span: Mark, *parts: Token) -> s.Text:
    return s.Text(" ".join(text_of(part).value for part in parts), span)


def _report(span: Mark, path: s.Text) -> s.ReportPath:
    return s.ReportPath(path, span)


def _data(span: Mark, name: Token | None, path: s.Text) -> s.DataPath:
    return s.DataPath(path, name and name_of(name), span)


def _use(span: Mark, path: s.Text) -> s.UsePath:
    return s.UsePath(path, span)


def _let(span: Mark, name: Token, value: s.Set | s.Text) -> s.Let:
    return s.Let(name_of(name), value, span)


def _define(span: Mark, word: Token, meaning: tuple[str, s.Number]) -> s.Define:
    return s.Define(_word(word), *meaning, span)


def _meaning_within(span: Mark, number: s.Number) -> tuple[str, s.Number]:
    return "within", number


def _meaning_bound(span: Mark, bound: s.Word, number: s.Number) -> tuple[str, s.Number]:
    return bound.text, number


def _meaning_confidence(span: Mark, number: Token) -> tuple[str, s.Number]:
    return "confidence", number_of(number)


def _claim(span: Mark, name: Token, title: s.Text | None, *fields: s.Field) -> s.Claim:
    return s.Claim(name_of(name), title, fields, span)


def _check(span: Mark, proposition: s.Proposition) -> s.Check:
    return s.Check(proposition, proposition.span)


def _expect(span: Mark, verdict: Token, because: s.Text) -> s.Expect:
    return s.Expect(verdict.text, because, span)


def _note(word: str) -> Callable[[Mark, s.Text], s.Note]:
    return lambda span, text: s.Note(word, text, span)


# --- propositions ---------------------------------------------------------------------------------


def _implication(span: Mark, condition: s.Proposition, then: s.Proposition) -> s.Implication:
    return s.Implication(condition, then, span)


def _logic(word: str) -> Callable[..., s.Logic]:
    return lambda span, *parts: s.Logic(word, parts, span)


def _negation(span: Mark, part: s.Proposition) -> s.Not:
    return s.Not(part, span)


def _comparison(
    span: Mark,
    subject: s.Operand,
    relation: s.RelationPhrase,
    other: s.Operand,
    measures: s.Measures,
    by: s.By | None,
    among: s.Among | None,
) -> s.Comparison:
    return s.Comparison(subject, relation, other, measures, by, among, span)


def _relation(
    span: Mark, frequency: Token | None, degree: Token | None, word: Token
) -> s.RelationPhrase:
    return s.RelationPhrase(
        word.text, _optional_word(frequency), _optional_word(degree), None, span
    )


def _relation_within(span: Mark, distance: s.Number) -> s.RelationPhrase:
    return s.RelationPhrase("within", None, None, distance, span)


def _property(
    span: Mark, subject: s.Operand, condition: s.Proposition, among: s.Among | None
) -> s.Property:
    return s.Property(subject, condition, None, None, among, span)


def _property_columns(
    span: Mark,
    subject: s.Operand,
    quantifier: s.Quantifier,
    columns: s.Set,
    comparator: s.Comparator,
    among: s.Among | None,
) -> s.Property:
    measures = s.Measures((columns,), quantifier, span=quantifier.span.to(columns.span))
    return s.Property(subject, None, measures, comparator, among, span)


def _rank(
    span: Mark,
    subject: s.Operand,
    place: Token | s.Number,
    measures: s.Measures,
    among: s.Among | None,
) -> s.Rank:
    if isinstance(place, s.Number):
        return s.Rank(subject, "top", int(place.value), measures, among, span)
    word = place.text if place.text in ("best", "worst") else "ordinal"
    number = _ordinal(place) if word == "ordinal" else 1
    return s.Rank(subject, word, number, measures, among, span)


def _top(span: Mark, number: Token) -> s.Number:
    place = number_of(number)
    if place.unit or place.value.denominator != 1 or not 1 <= place.value <= 1_000_000:
        raise NotAllowed(messages.not_a_place(number.text), number.span)
    return place


def _extreme(
    span: Mark,
    subject: s.Operand,
    place: Token | None,
    extremum: Token,
    column: Token,
    among: s.Among | None,
) -> s.Extreme:
    highest = extremum.text == "highest"
    return s.Extreme(subject, _ordinal(place), highest, name_of(column), among, span)


def _trend(
    span: Mark,
    column: s.Name,
    strictly: Token | None,
    direction: Token,
    by: Token,
    among: s.Among | None,
) -> s.Trend:
    rises = KEYWORDS[direction.text] == "RISES"
    return s.Trend(column, rises, strictly is not None, name_of(by), among, span)


def _equation(span: Mark, left: s.Expression, comparator: s.Comparator) -> s.Equation:
    return s.Equation(left, comparator, span)


# --- the parts of a comparison --------------------------------------------------------------------


def _operand(span: Mark, quantifier: s.Quantifier | None, rows: s.Set) -> s.Operand:
    return s.Operand(rows, quantifier, span=span)


def _operand_aggregate(span: Mark, word: Token, rows: s.Set) -> s.Operand:
    return s.Operand(rows, aggregate=word.text, span=span)


def _operand_paired(span: Mark, rows: s.Operand, pairing: Token, column: Token) -> s.Operand:
    return s.Operand(
        rows.rows, rows.quantifier, rows.aggregate, pairing.text, name_of(column), span
    )


def _operand_its(span: Mark, column: Token) -> s.Operand:
    return s.Operand(None, pairing="its", column=name_of(column), span=span)


def _measures(
    span: Mark, quantifier: s.Quantifier | None, reported: Token | None, *sets: s.Set
) -> s.Measures:
    return s.Measures(sets, quantifier, reported is not None, False, span)


def _measures_average(span: Mark, average: Token, over: Token, columns: s.Set) -> s.Measures:
    return s.Measures((columns,), average=True, span=span)


def _among(span: Mark, reported: Token | None, rows: s.Set) -> s.Among:
    return s.Among(rows, reported is not None, span)


def _by(span: Mark, number: s.Number, average: Token | None) -> s.By:
    return s.By("", number, None, average is not None, span)


def _by_bound(span: Mark, word: s.Word, number: s.Number, average: Token | None) -> s.By:
    return s.By(word.text, number, None, average is not None, span)


def _by_approx(span: Mark, word: Token, number: s.Number, average: Token | None) -> s.By:
    return s.By(word.text, number, None, average is not None, span)


def _by_up_to(span: Mark, number: s.Number) -> s.By:
    return s.By("up to", number, span=span)


def _by_between(span: Mark, low: s.Number, high: s.Number) -> s.By:
    return s.By("between", low, high, span=span)


def _quantifier(span: Mark, *words: Token | s.Word) -> s.Quantifier:
    last = words[-1]
    texts = [word.text for word in words]
    if isinstance(last, Token) and last.shape is Shape.NUMBER:
        text = "all but" if texts[0] == "all" else texts[0] if len(words) > 1 else ""
        return s.Quantifier(text, number_of(last), span)
    return s.Quantifier(" ".join(texts), None, span)


def _bound(span: Mark, token: Token) -> s.Word:
    return s.Word(_BOUND_PHRASES.get(token.text, token.text), span)


_BOUND_PHRASES = {
    "least": "at least",
    "most": "at most",
    "more": "more than",
    "less": "less than",
    "fewer": "fewer than",
}


# --- sets, comparators, expressions ---------------------------------------------------------------


def _quantity(span: Mark, number: Token, unit: Token | None) -> s.Number:
    return number_of(number, unit)


def _signed(span: Mark, minus: Token | None, number: s.Number) -> s.Expression:
    return number if minus is None else s.Negative(number, span)


def _name(span: Mark, token: Token) -> s.Name:
    return name_of(token)


def _text(span: Mark, token: Token) -> s.Text:
    return text_of(token)


def _set_list(span: Mark, *members: s.Set | s.Text) -> s.SetList:
    return s.SetList(members, span)


def _set_where(span: Mark, base: s.Set, condition: s.Proposition) -> s.SetWhere:
    return s.SetWhere(base, condition, span)


def _set_except(span: Mark, base: s.Set, removed: s.Set) -> s.SetExcept:
    return s.SetExcept(base, removed, span)


def _set_extreme(
    span: Mark, base: s.Set, place: Token | None, extremum: Token, column: Token
) -> s.SetExtreme:
    return s.SetExtreme(base, _ordinal(place), extremum.text == "highest", name_of(column), span)


def _compare(span: Mark, operator: Token, right: s.Expression) -> s.Comparator:
    return s.Comparator(operator.text, right, span=span)


def _compare_is(span: Mark, right: s.Expression) -> s.Comparator:
    return s.Comparator("is", right, span=span)


def _compare_word(span: Mark, word: s.Word | Token, right: s.Expression) -> s.Comparator:
    return s.Comparator(word.text, right, span=span)


def _compare_between(span: Mark, low: s.Expression, high: s.Expression) -> s.Comparator:
    return s.Comparator("between", low, high, span=span)


def _compare_missing(span: Mark, word: Token) -> s.Comparator:
    return s.Comparator(word.text, span=span)


def _compare_in(span: Mark, members: s.Set) -> s.Comparator:
    return s.Comparator("in", members=members, span=span)


def _compare_contains(span: Mark, part: Token) -> s.Comparator:
    return s.Comparator("contains", text_of(part), span=span)


def _chain(span: Mark, first: s.Expression, *rest: Any) -> s.Chain:
    signs, operands = rest[::2], rest[1::2]
    pairs = zip(signs, operands, strict=True)
    return s.Chain(first, tuple((sign.text, operand) for sign, operand in pairs), span)


def _negative(span: Mark, minus: Token, operand: s.Expression) -> s.Negative:
    return s.Negative(operand, span)


def _column_of(span: Mark, column: s.Name, rows: s.Set) -> s.ColumnOf:
    return s.ColumnOf(column, rows, span)


def _aggregate(span: Mark, word: Token, column: Token, rows: s.Set) -> s.AggregateOf:
    return s.AggregateOf(word.text, name_of(column), rows, span)


def _average_over(
    span: Mark, average: Token, over: Token, measures: s.Set, rows: s.Set
) -> s.AverageOver:
    return s.AverageOver(measures, rows, span)


def _count(span: Mark, count: Token, rows: s.Set) -> s.CountOf:
    return s.CountOf(None, rows, span)


def _count_different(
    span: Mark, count: Token, different: Token, column: Token, rows: s.Set
) -> s.CountOf:
    return s.CountOf(name_of(column), rows, span)


ACTIONS: dict[str, Callable[..., Any]] = {
    "report": _report,
    "data": _data,
    "use": _use,
    "let": _let,
    "define": _define,
    "meaning_within": _meaning_within,
    "meaning_bound": _meaning_bound,
    "meaning_confidence": _meaning_confidence,
    "claim": _claim,
    "quote": _note("quote"),
    "note": _note("note"),
    "skip": _note("skip"),
    "check": _check,
    "expect": _expect,
    "strings": _strings,
    "implication": _implication,
    "disjunction": _logic("or"),
    "conjunction": _logic("and"),
    "negation": _negation,
    "comparison": _comparison,
    "relation": _relation,
    "relation_within": _relation_within,
    "property": _property,
    "property_columns": _property_columns,
    "rank": _rank,
    "top": _top,
    "extreme": _extreme,
    "trend": _trend,
    "equation": _equation,
    "operand": _operand,
    "operand_aggregate": _operand_aggregate,
    "operand_paired": _operand_paired,
    "operand_its": _operand_its,
    "measures": _measures,
    "measures_average": _measures_average,
    "among": _among,
    "by": _by,
    "by_bound": _by_bound,
    "by_approx": _by_approx,
    "by_up_to": _by_up_to,
    "by_between": _by_between,
    "quantifier": _quantifier,
    "bound": _bound,
    "quantity": _quantity,
    "signed": _signed,
    "named": _name,
    "name": _name,
    "bare_name": _name,
    "text": _text,
    "set_list": _set_list,
    "set_where": _set_where,
    "set_except": _set_except,
    "set_extreme": _set_extreme,
    "compare": _compare,
    "compare_is": _compare_is,
    "compare_bound": _compare_word,
    "compare_approx": _compare_word,
    "compare_between": _compare_between,
    "compare_missing": _compare_missing,
    "compare_in": _compare_in,
    "compare_contains": _compare_contains,
    "sum": _chain,
    "product": _chain,
    "negative": _negative,
    "column_of": _column_of,
    "aggregate": _aggregate,
    "average_over": _average_over,
    "count": _count,
    "count_different": _count_different,
}
"""The builder of every rule and alias of the grammar."""
