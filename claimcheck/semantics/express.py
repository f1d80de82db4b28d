"""Meaning to English: a claim read back, for who does not know the language of claims.

Every vague word is said by its meaning, every set by its name and size, every rounding by a word.
The sentence starts in lower case unless with a name, and has no full stop. Not here: what the
figures say of the claim (`account`).
"""

from __future__ import annotations

from typing import assert_never

from claimcheck.semantics import express_terms as terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_comparison import comparison
from claimcheck.semantics.express_groups import group, measures_of, universe, with_others
from claimcheck.semantics.express_speech import (
    Phrase,
    Size,
    Speech,
    extreme,
    is_plural_column,
    is_single,
)
from claimcheck.tables.dataset import Dataset
from claimcheck.wording import ordinal


def express(proposition: m.Proposition, dataset: Dataset, size: Size) -> str:
    """What a claim says, in one sentence; `size` tells how many rows a set has, when certain."""
    return _sentence(Speech(dataset, size), proposition)


def _sentence(speech: Speech, node: m.Proposition) -> str:
    match node:
        case m.Comparison():
            return comparison(speech, node)
        case m.Property():
            return _property(speech, node)
        case m.Rank():
            return _rank(speech, node)
        case m.Trend():
            return _trend(speech, node)
        case m.Compare() | m.Fits() | m.IsMissing() | m.TextIn():
            return terms.test_words(speech, node)
        case m.AllOf(parts):
            return ", and ".join(_part(speech, part) for part in parts)
        case m.AnyOf(parts):
            return ", or ".join(_part(speech, part) for part in parts)
        case m.Denied(m.Compare() | m.Fits() | m.IsMissing() | m.TextIn()):
            return terms.sentence(speech, node)
        case m.Denied(part):
            return f"it is not so that {_part(speech, part)}"
        case m.Implies(condition, consequence):
            return f"if {_part(speech, condition)}, then {_part(speech, consequence)}"
        case _:
            assert_never(node)


def _part(speech: Speech, node: m.Proposition) -> str:
    """A part of a larger claim, in parentheses where it has parts itself."""
    text = _sentence(speech, node)
    return f"({text})" if isinstance(node, m.AllOf | m.AnyOf | m.Implies) else text


# --- property -------------------------------------------------------------------------------------


def _property(speech: Speech, claim: m.Property) -> str:
    """A condition and the rows it is asked of: `MATH-500 is more than 80% for every one of …`."""
    if claim.measures is None and claim.universe is None and not _is_compound(claim.condition):
        simple = _of_one(speech, claim)
        if simple is not None:
            return simple
    who = _for_whom(speech, claim)
    what = _asked(speech, claim)
    if not _is_compound(claim.condition) and claim.measures is None:
        return f"{what} for {who}"
    if who.startswith("none of "):
        return f"it holds for {who} that {what}"
    return f"for {who}, {what}"


def _of_one(speech: Speech, claim: m.Property) -> str | None:
    """A simple condition on one row or one aggregate, as a sentence about its figure."""
    subject, test = claim.subject, claim.condition
    denied = isinstance(test, m.Denied)
    if isinstance(test, m.Denied):
        test = test.part
    measure = _own_measure(test)
    is_one = subject.aggregate is not None or (subject.rows and is_single(subject.rows))
    if not is_one or subject.quantifier is not None or subject.rows is None or measure is None:
        return None
    figure: m.Expression = m.ColumnOf(measure, subject.rows)
    if subject.aggregate is not None:
        figure = m.AggregateOf(subject.aggregate, subject.aggregate.value, measure, subject.rows)
    found = terms.expression(speech, figure)
    assert isinstance(test, m.Compare | m.Fits | m.IsMissing | m.TextIn)
    return f"{found.text} {terms.predicate(speech, test, found.plural, denied)}"


def _own_measure(test: m.Proposition) -> m.Measure | None:
    """The one column of its own that a test asks about; `None` where it asks about more."""
    match test:
        case m.IsMissing(measure, None, _):
            return measure
        case m.Compare(_, m.Own(measure), m.ColumnOf() | m.AggregateOf() | m.TextConstant()):
            return measure
        case m.Fits(m.Own(measure)) | m.TextIn(m.Own(measure)):
            return measure
        case _:
            return None


def _for_whom(speech: Speech, claim: m.Property) -> str:
    who = group(speech, claim.subject).text
    if claim.universe is None:
        return who
    return f"{who}, and for no other of {universe(speech, claim.universe)}"


def _asked(speech: Speech, claim: m.Property) -> str:
    if claim.measures is None:
        return terms.sentence(speech, claim.condition)
    assert isinstance(claim.condition, m.AllOf)
    what = measures_of(speech, claim.measures)
    test = claim.condition.parts[0]
    assert isinstance(test, m.Compare | m.Fits | m.IsMissing | m.TextIn)
    return f"{what.text} {terms.predicate(speech, test, what.plural)}"


def _is_compound(condition: m.Proposition) -> bool:
    return isinstance(condition, m.AllOf | m.AnyOf)


# --- rank and trend -------------------------------------------------------------------------------


def _rank(speech: Speech, claim: m.Rank) -> str:
    who = group(speech, claim.subject)
    among = universe(speech, claim.universe)
    is_only = claim.subject.quantifier is not None and claim.subject.quantifier.only
    subject = with_others(who, among) if is_only else who
    where = "" if is_only else f" among {among}"
    return f"{subject.text} {_place(speech, claim, subject)}{where}"


def _place(speech: Speech, claim: m.Rank, who: Phrase) -> str:
    verb = "are" if who.plural else "is"
    what = measures_of(speech, claim.measures, directed=claim.highest is None).text
    if claim.highest is not None:
        has = "have" if who.plural else "has"
        return f"{has} the {extreme(claim.number, claim.highest)} {what}"
    match claim.place:
        case m.Place.WORST:
            return f"{verb} worst on {what}"
        case m.Place.TOP:
            return f"{verb} in the top {claim.number} on {what}"
        case m.Place.EXACTLY if claim.number == 1:
            return f"{verb} best on {what}"
        case m.Place.EXACTLY:
            return f"{'rank' if who.plural else 'ranks'} {ordinal(claim.number)} on {what}"
        case _:
            assert_never(claim.place)


def _trend(speech: Speech, claim: m.Trend) -> str:
    verb = "rises" if claim.rises else "falls"
    up, down = ("higher", "lower") if claim.rises else ("lower", "higher")
    name, by = claim.measure.name, claim.by.name
    head = f"{name} {'strictly ' if claim.strictly else ''}{verb} with {by}"
    among = f"among {universe(speech, claim.universe)}"
    if claim.strictly:
        return f"{head} {among} ({up} wherever {by} {_is(by)} higher)"
    return f"{head} {among} (never {down}, and somewhere {up}, where {by} {_is(by)} higher)"


def _is(column: str) -> str:
    return "are" if is_plural_column(column) else "is"
