"""Why a test of expressions came out as it did: the numbers and texts themselves."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.account import shown
from claimcheck.account.columns import holders
from claimcheck.evaluation.judgement import Form, Found, Measured
from claimcheck.evaluation.quantity import Quantity
from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import Speech
from claimcheck.semantics.express_terms import expression
from claimcheck.tables.dataset import Dataset
from claimcheck.values.interval import EVERYTHING, Interval, within
from claimcheck.values.truth import FALSE, TRUE
from claimcheck.values.units import Unit
from claimcheck.vocabulary.relations import Aggregate
from claimcheck.wording import joined

_LISTED = 4
_EXTREMES = (Aggregate.HIGHEST, Aggregate.LOWEST, Aggregate.BEST, Aggregate.WORST)


def explain_test(dataset: Dataset, test: m.Test, form: Form, alone: bool) -> Iterator[str]:
    """What an expression comes to, beside what is asked; `alone` it is just called `it`."""
    measured = next((fact for fact in form.facts if isinstance(fact, Measured)), None)
    match test:
        case m.Fits() if measured is not None:
            yield f"{_subject(dataset, test.left, alone)} {_beside(dataset, test, measured, form)}"
        case m.Compare() if measured is not None and measured.other is not None:
            yield _side_by_side(dataset, test, measured, measured.other, form)
        case m.IsMissing():
            yield from _reported(dataset, test, form)
        case m.Compare() | m.TextIn() | m.Fits():
            yield from _text(dataset, test.left, form, alone)


def _subject(dataset: Dataset, node: m.Expression, alone: bool) -> str:
    """What a sentence is about, with its verb."""
    if alone:
        return "it is"
    found = expression(Speech(dataset, lambda _: None), node)
    return f"{found.text} {'are' if found.plural else 'is'}"


# --- numbers --------------------------------------------------------------------------------------


def _beside(dataset: Dataset, test: m.Fits, fact: Measured, form: Form) -> str:
    """`94.3, and 94.5 is asked`; of a computed number also how it rounds, of a count who."""
    if not fact.value.defined:
        return "not known: the set has, or may have, no member"
    if isinstance(test.left, m.ColumnOf) and fact.value.printed == EVERYTHING:
        return "not reported"
    value = _value(dataset, test.left, fact, test.unit, form)
    if test.unit.is_ratio and fact.value.printed.is_point:
        value = shown.ratio(fact.value.printed.point, test.requirement.text)
    counted = next((found for found in form.facts if isinstance(found, Found)), None)
    words = value + (_members(dataset, counted) if isinstance(test.left, m.CountOf) else "")
    if fact.truth is FALSE:
        no = "anything but " if test.negated else ""
        return f"{words}, and {no}{_asked(test)} is asked"
    if fact.truth is TRUE and fact.value.computed and not test.negated:
        return f"{words}{_rounds(test, fact)}"
    return words


def _asked(test: m.Fits) -> str:
    if test.requirement.inside is None:
        return test.requirement.text
    return amounts.asked(test.requirement, test.unit)


def _rounds(test: m.Fits, fact: Measured) -> str:
    """That a computed number rounds to the written one, where it is not that number."""
    rounds, printed = test.requirement.rounds, fact.value.printed
    if rounds is None or rounds.is_point or not printed.is_point:
        return ""
    fits = within(printed, rounds) is TRUE and printed.point != _middle(rounds)
    return f", which rounds to {test.requirement.text}" if fits else ""


def _middle(rounds: Interval) -> Fraction | None:
    if rounds.low is None or rounds.high is None:
        return None
    return (rounds.low + rounds.high) / 2


def _value(dataset: Dataset, node: m.Expression, fact: Measured, unit: Unit, form: Form) -> str:
    """A figure as printed where the expression is one cell, else as computed.

    An extreme is shown with the rows that have it.
    """
    if not isinstance(node, m.ColumnOf | m.AggregateOf) or fact.value.computed:
        return shown.quantity(fact.value, unit)
    if len(node.measure.columns) != 1 or not fact.value.printed.is_point:
        return shown.quantity(fact.value, unit)
    column = node.measure.columns[0]
    rows = holders(dataset, form, column, fact.value.printed.point)
    if not rows:
        return shown.quantity(fact.value, unit)
    printed = shown.cell(dataset, rows[0], column)
    if isinstance(node, m.ColumnOf) or node.aggregate not in _EXTREMES:
        return printed
    return f"{printed} ({joined((dataset.row_names[row] for row in rows), limit=3)})"


def _members(dataset: Dataset, found: Found | None) -> str:
    """Who was counted, when they are few."""
    if found is None:
        return ""
    names = [dataset.row_names[row] for row in found.rows]
    maybe = [dataset.row_names[row] for row in found.maybe]
    words = joined(names) if 0 < len(names) <= _LISTED else ""
    if words and not any(letter.isalpha() for letter in words.replace(" and ", "")):
        words = f"{'row' if len(names) == 1 else 'rows'} {words}"
    if maybe:
        perhaps = f"perhaps {joined(maybe, limit=_LISTED)}"
        words = f"{words}, and {perhaps}" if words else perhaps
    return f" ({words})" if words else ""


def _side_by_side(
    dataset: Dataset, test: m.Compare, fact: Measured, other: Quantity, form: Form
) -> str:
    second = fact._replace(value=other)
    left = _value(dataset, test.left, fact, test.unit, form)
    return f"{left} against {_value(dataset, test.right, second, test.unit, form)}"


# --- texts and reports ----------------------------------------------------------------------------


def _text(dataset: Dataset, node: m.Expression, form: Form, alone: bool) -> Iterator[str]:
    """The texts that were read of an expression's column."""
    if not isinstance(node, m.ColumnOf):
        return
    printed = dict.fromkeys(
        shown.cell(dataset, row, column)
        for row, column in form.reads
        if column == node.measure.columns[0]
    )
    texts = ["nothing" if text == shown.NO_FIGURE else f'"{text}"' for text in printed]
    if texts:
        yield f"{_subject(dataset, node, alone)} {joined(texts, 'or', limit=_LISTED)}"


def _reported(dataset: Dataset, test: m.IsMissing, form: Form) -> Iterator[str]:
    """Which figures there are; of one row its figure."""
    column = test.measure.columns[0]
    cells = {
        dataset.row_names[row]: shown.cell(dataset, row, read)
        for row, read in form.reads
        if read == column
    }
    gaps = [name for name, printed in cells.items() if printed == shown.NO_FIGURE]
    there = len(cells) - len(gaps)
    if len(cells) == 1:
        yield from (f"{name} has {printed}" for name, printed in cells.items())
    elif not there:
        yield f"none of the {len(cells)} has a figure"
    elif not gaps:
        yield f"all {len(cells)} have a figure"
    else:
        yield _some_reported([name for name in cells if name not in gaps], gaps)


def _some_reported(there: list[str], gaps: list[str]) -> str:
    """Who has a figure and who has none, the fewer by name."""
    named, others = (there, gaps) if len(there) <= len(gaps) else (gaps, there)
    figure = ("a figure", "none") if named is there else ("no figure", "one")
    has = "has" if len(named) == 1 else "have"
    rest = "1 other has" if len(others) == 1 else f"{len(others)} others have"
    return f"{joined(named, limit=3)} {has} {figure[0]}, {rest} {figure[1]}"
