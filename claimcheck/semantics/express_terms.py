"""Sets, expressions and conditions in English: everything that a claim can nest to any depth.

Not here: the forms of claim (`express`), nouns (`express_nouns`) and amounts (`express_amounts`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import express_nouns as nouns
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_nouns import Noun
from claimcheck.semantics.express_speech import (
    Phrase,
    Speech,
    column_name,
    column_names,
    extreme,
    is_exact,
    is_plural_column,
    is_single,
    is_superlative,
)
from claimcheck.values.units import Unit
from claimcheck.wording import joined

# --- sets -----------------------------------------------------------------------------------------


def row_set(speech: Speech, rows: m.RowSet) -> Phrase:
    """A set as such: `the 6 distilled models`, `DeepSeek-R1`, `A and B`, `the race with …`."""
    noun = noun_of(speech, rows)
    if noun is None:
        return listed(speech, rows)
    size = speech.size(rows)
    if is_superlative(rows) and size in (None, 1):
        return Phrase(f"the {noun.singular}{noun.tail}")
    if size == 0:
        return Phrase(f"the {noun.plural}{noun.tail} (of which there are none)", True)
    if size == 1:
        return Phrase(f"the one {noun.singular}{noun.tail}")
    return Phrase(f"the {'' if size is None else f'{size} '}{noun.plural}{noun.tail}", True)


def others(speech: Speech, rows: m.RowSet, beside: m.RowSet | None) -> Phrase:
    """A set whose rows are compared with others: a row is never compared with itself.

    `the 3 other distilled models`, where `beside` is one of the four.
    """
    phrase = row_set(speech, rows)
    noun = noun_of(speech, rows)
    if noun is None or beside is None or not phrase.plural or not is_single(beside):
        return phrase
    size, alone = speech.size(rows), speech.size(m.Except(rows, beside))
    if size is None or alone is None or not 0 < alone < size:
        return phrase
    if alone == 1:
        return Phrase(f"the one other {noun.singular}{noun.tail}")
    return Phrase(f"the {alone} other {noun.plural}{noun.tail}", True)


def several(speech: Speech, rows: m.RowSet) -> str:
    """The members of a set without their number: `players where …`, `A and B`."""
    noun = noun_of(speech, rows)
    return listed(speech, rows).text if noun is None else f"{noun.plural}{noun.tail}"


def listed(speech: Speech, rows: m.RowSet) -> Phrase:
    """Rows that are named one by one, and sets put together."""
    match rows:
        case m.Rows(found, label):
            return Phrase(label or joined(_names(speech, found)), len(found) > 1)
        case m.Labelled(_, inner):
            return listed(speech, inner)
        case m.Union(parts):
            phrases = [row_set(speech, part) for part in parts]
            plural = len(phrases) > 1 or any(phrase.plural for phrase in phrases)
            return Phrase(joined(phrase.text for phrase in phrases), plural)
        case _:
            return row_set(speech, rows)


def noun_of(speech: Speech, rows: m.RowSet) -> Noun | None:
    """What the members are called; `None` for rows that are named one by one."""
    match rows:
        case m.Rows(_, _, table):
            return nouns.of_table(table) if table else None
        case m.Labelled(label, inner):
            return None if is_single(inner) else nouns.of_label(label, inner, speech.dataset)
        case m.Union(parts):
            return noun_of(speech, parts[0]) if len(parts) == 1 else None
        case m.Where(base, condition):
            found = _noun_of_base(speech, base)
            word = " where" if " where " not in found.tail else " and also where"
            return found._replace(tail=f"{found.tail}{word} {sentence(speech, condition)}")
        case m.Except(base, removed):
            found = _noun_of_base(speech, base)
            return found._replace(tail=f"{found.tail} other than {row_set(speech, removed).text}")
        case m.WithExtreme():
            return _superlative(speech, rows)
        case _:
            assert_never(rows)


def _noun_of_base(speech: Speech, base: m.RowSet) -> Noun:
    found = noun_of(speech, base)
    if found is not None:
        return found
    names = listed(speech, base).text
    return Noun(f"row among {names}", f"rows among {names}")


def _superlative(speech: Speech, rows: m.WithExtreme) -> Noun:
    noun = _noun_of_base(speech, rows.base)
    tail = f" with the {extreme(rows.place, rows.highest)} {column_name(speech, rows.column)}"
    if noun.tail:
        tail = f"{tail} among the {noun.plural}{noun.tail}"
    return noun._replace(tail=tail)


def _names(speech: Speech, rows: Iterable[int]) -> list[str]:
    return [speech.dataset.row_names[row] for row in rows]


# --- expressions ----------------------------------------------------------------------------------


def expression(speech: Speech, node: m.Expression) -> Phrase:
    """An expression as a noun phrase."""
    match node:
        case m.Constant(_, _, printed):
            return Phrase(printed)
        case m.TextConstant(_, printed):
            return Phrase(f'"{printed}"')
        case m.Own(measure):
            return Phrase(column_name(speech, measure), is_plural_column(measure.name))
        case m.ColumnOf(measure, rows):
            found = row_set(speech, rows)
            shared = found.plural and bool(speech.size(rows))
            return _of_rows(speech, measure, found, shared)
        case m.AggregateOf():
            return Phrase(_aggregate(speech, node))
        case m.CountOf(measure, rows):
            return Phrase(_count(speech, measure, rows))
        case m.Chain():
            return Phrase(_chain(speech, node))
        case m.Negative(operand):
            return Phrase(f"minus {_operand(speech, operand, True)}")
        case _:
            assert_never(node)


def _of_rows(speech: Speech, measure: m.Measure, rows: Phrase, shared: bool) -> Phrase:
    """The figure of a row, or the one that several rows have in common."""
    if len(measure.columns) > 1:
        return Phrase(f"the average of {rows.text} over {joined(column_names(speech, measure))}")
    of = f"that {rows.text} share" if shared else f"of {rows.text}"
    return Phrase(f"the {measure.name} {of}", is_plural_column(measure.name))


def _aggregate(speech: Speech, node: m.AggregateOf) -> str:
    rows = row_set(speech, node.rows).text
    name = column_name(speech, node.measure)
    if node.word == "spread":
        return f"the spread of {name} (highest minus lowest) among {rows}"
    return f"the {node.word} {name} of {rows}"


def _count(speech: Speech, measure: m.Measure | None, rows: m.RowSet) -> str:
    if measure is None:
        noun = noun_of(speech, rows)  # once: a set can hold a count of a set, and so on
        if noun is None:
            return f"the number of rows among {listed(speech, rows).text}"
        return f"the number of {noun.plural}{noun.tail}"
    return f"the number of different values of {measure.name} among {row_set(speech, rows).text}"


_SIGNS = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}


def _chain(speech: Speech, node: m.Chain) -> str:
    is_sum = node.rest[0][0] in "+-"
    words = [_operand(speech, node.first, is_sum)]
    for sign, operand in node.rest:
        words += [_SIGNS[sign], _operand(speech, operand, is_sum)]
    return " ".join(words)


def _operand(speech: Speech, node: m.Expression, in_sum: bool) -> str:
    """An operand, in parentheses where its own signs could be read as the outer ones."""
    text = expression(speech, node).text
    if isinstance(node, m.Chain):
        return text if in_sum and node.rest[0][0] in "*/" else f"({text})"
    return text


# --- tests and conditions -------------------------------------------------------------------------


def sentence(speech: Speech, condition: m.Proposition) -> str:
    """A condition on the row itself, or a test: `style is "jive" and total is more than 30`."""
    match condition:
        case m.AllOf(parts):
            return " and ".join(inner(speech, part) for part in parts)
        case m.AnyOf(parts):
            return " or ".join(inner(speech, part) for part in parts)
        case m.Denied(m.Compare() | m.Fits() | m.IsMissing() | m.TextIn() as test):
            return test_words(speech, test, True)
        case m.Denied(part):
            return f"it is not so that {inner(speech, part)}"
        case m.Compare() | m.Fits() | m.IsMissing() | m.TextIn():
            return test_words(speech, condition)
        case _:
            raise TypeError(f"{type(condition).__name__} is not a condition")


def inner(speech: Speech, condition: m.Proposition) -> str:
    """A part of a condition, in parentheses where it has parts itself."""
    text = sentence(speech, condition)
    return f"({text})" if isinstance(condition, m.AllOf | m.AnyOf) else text


def test_words(speech: Speech, test: m.Test, denied: bool = False) -> str:
    """A test as a sentence."""
    subject = asked_of(speech, test)
    return f"{subject.text} {predicate(speech, test, subject.plural, denied)}"


def asked_of(speech: Speech, test: m.Test) -> Phrase:
    """What a test is asked of."""
    if not isinstance(test, m.IsMissing):
        return expression(speech, test.left)
    if test.rows is None:
        return Phrase(column_name(speech, test.measure), is_plural_column(test.measure.name))
    rows = row_set(speech, test.rows)
    every = f"every one of {rows.text}" if rows.plural else rows.text
    return Phrase(f"the {column_name(speech, test.measure)} of {every}")


def predicate(speech: Speech, test: m.Test, plural: bool, denied: bool = False) -> str:
    """What a test asks: `is more than 80%`, `contains "x"`, `are not reported`."""
    verb = "are" if plural else "is"
    match test:
        case m.Fits(_, requirement, negated, unit):
            no = " not" if negated != denied else ""
            return f"{verb}{no} {amounts.asked(requirement, unit, is_exact(speech, test.left))}"
        case m.Compare(operator, _, right, unit):
            no = " not" if (operator == "!=") != denied else ""
            return f"{verb}{no} {_than(operator, right, unit)}{expression(speech, right).text}"
        case m.IsMissing(_, _, negated):
            return f"{verb}{' not' if denied else ''} {'reported' if negated else 'missing'}"
        case m.TextIn(_, _, True, text):
            return f"does not contain {text}" if denied else f"contains {text}"
        case m.TextIn(_, _, _, text):
            return f"{verb}{' not' if denied else ''} one of {text}"
        case _:
            assert_never(test)


_THAN = {"<": "less than ", "<=": "at most ", ">": "more than ", ">=": "at least "}
_DATES = {"<": "before ", "<=": "on or before ", ">": "after ", ">=": "on or after "}


def _than(operator: str, right: m.Expression, unit: Unit) -> str:
    if operator in _THAN:
        return (_DATES if unit.name == "date" else _THAN)[operator]
    if isinstance(right, m.TextConstant | m.Constant):
        return ""
    is_text = isinstance(right, m.Own | m.ColumnOf) and right.measure.is_text
    return "the same as " if is_text else "equal to "
