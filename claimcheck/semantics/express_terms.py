"""Sets, expressions and conditions in English: everything that a claim can nest to any depth.

Not here: the forms of claim (`express`), nouns (`express_nouns`) and amounts (`express_amounts`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, assert_never

from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import express_nouns as nouns
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_nouns import Noun
from claimcheck.tables.dataset import Dataset
from claimcheck.wording import joined, ordinal

Size = Callable[[m.RowSet], int | None]
"""How many rows a set has, when that is certain."""


class Speech(NamedTuple):
    """What a sentence needs beside the meaning: the names, and the sizes of sets."""

    dataset: Dataset
    size: Size


class Phrase(NamedTuple):
    """A noun phrase, and whether a verb after it is plural."""

    text: str
    plural: bool = False


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
        case m.Rows(_, _, noun):
            return nouns.of_table(noun) if noun else None
        case m.Labelled(label, inner):
            return None if is_single(inner) else nouns.of_label(label, inner, speech.dataset)
        case m.Union(parts):
            return noun_of(speech, parts[0]) if len(parts) == 1 else None
        case m.Where(base, condition):
            noun = _noun_of_base(speech, base)
            word = " where" if " where " not in noun.tail else " and also where"
            return noun._replace(tail=f"{noun.tail}{word} {sentence(speech, condition)}")
        case m.Except(base, removed):
            noun = _noun_of_base(speech, base)
            return noun._replace(tail=f"{noun.tail} other than {row_set(speech, removed).text}")
        case m.WithExtreme():
            return _superlative(speech, rows)
        case _:
            assert_never(rows)


def is_single(rows: m.RowSet) -> bool:
    """Whether a set is one row by its name."""
    match rows:
        case m.Rows(found, _, noun):
            return len(found) == 1 and not noun
        case m.Labelled(_, inner):
            return is_single(inner)
        case m.Union(parts):
            return len(parts) == 1 and is_single(parts[0])
        case _:
            return False


def is_superlative(rows: m.RowSet) -> bool:
    """Whether a set is `the row with the highest …`."""
    return isinstance(rows, m.WithExtreme)


def _noun_of_base(speech: Speech, base: m.RowSet) -> Noun:
    found = noun_of(speech, base)
    if found is not None:
        return found
    names = listed(speech, base).text
    return Noun(f"row among {names}", f"rows among {names}")


def _superlative(speech: Speech, rows: m.WithExtreme) -> Noun:
    noun = _noun_of_base(speech, rows.base)
    tail = f" with the {extreme(rows.place, rows.highest)} {column(speech, rows.column)}"
    if noun.tail:
        tail = f"{tail} among the {noun.plural}{noun.tail}"
    return noun._replace(tail=tail)


def extreme(place: int, highest: bool) -> str:
    """`highest`, `2nd lowest`."""
    word = "highest" if highest else "lowest"
    return word if place == 1 else f"{ordinal(place)} {word}"


def _names(speech: Speech, rows: Iterable[int]) -> list[str]:
    return [speech.dataset.row_names[row] for row in rows]


# --- measures -------------------------------------------------------------------------------------


def column(speech: Speech, measure: m.Measure) -> str:
    """A measure by name; a mean with the columns it is over."""
    if len(measure.columns) == 1:
        return measure.name
    return f"the average over {joined(_columns(speech, measure))}"


def _columns(speech: Speech, measure: m.Measure) -> list[str]:
    return [speech.dataset.column(found).name for found in measure.columns]


# --- expressions ----------------------------------------------------------------------------------


def expression(speech: Speech, node: m.Expression) -> Phrase:
    """An expression as a noun phrase."""
    match node:
        case m.Constant(_, _, printed):
            return Phrase(printed)
        case m.TextConstant(_, printed):
            return Phrase(f'"{printed}"')
        case m.Own(measure):
            return Phrase(column(speech, measure), is_plural_column(measure.name))
        case m.ColumnOf(measure, rows):
            return _of_rows(speech, measure, row_set(speech, rows).text)
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


def _of_rows(speech: Speech, measure: m.Measure, rows: str) -> Phrase:
    if len(measure.columns) > 1:
        return Phrase(f"the average of {rows} over {joined(_columns(speech, measure))}")
    return Phrase(f"the {measure.name} of {rows}", is_plural_column(measure.name))


def is_plural_column(name: str) -> bool:
    """Whether a column's name takes `are`: `wins`, but not `MMLU` or `class`."""
    return name == name.lower() and nouns.is_plural(name)


def _aggregate(speech: Speech, node: m.AggregateOf) -> str:
    rows = row_set(speech, node.rows).text
    name = column(speech, node.measure)
    if node.word == "spread":
        return f"the spread of {name} (highest minus lowest) among {rows}"
    return f"the {node.word} {name} of {rows}"


def _count(speech: Speech, measure: m.Measure | None, rows: m.RowSet) -> str:
    if measure is None:
        return f"the number of {several(speech, rows)}"
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
        return Phrase(column(speech, test.measure), is_plural_column(test.measure.name))
    rows = row_set(speech, test.rows)
    every = f"every one of {rows.text}" if rows.plural else rows.text
    return Phrase(f"the {column(speech, test.measure)} of {every}")


def predicate(speech: Speech, test: m.Test, plural: bool, denied: bool = False) -> str:
    """What a test asks: `is more than 80%`, `contains "x"`, `are not reported`."""
    verb = "are" if plural else "is"
    match test:
        case m.Fits(_, requirement, negated, unit):
            no = " not" if negated != denied else ""
            return f"{verb}{no} {amounts.asked(requirement, unit)}"
        case m.Compare(operator, _, right, unit):
            no = " not" if (operator == "!=") != denied else ""
            return f"{verb}{no} {_than(operator, unit.name)}{expression(speech, right).text}"
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


def _than(operator: str, unit: str) -> str:
    return (_DATES if unit == "date" else _THAN).get(operator, "")
