"""Statements of the prose as claims: the text of a check that says what a sentence says.

What would not be certain is not written: a word of direction on a measure that does not tell what
is better, a number whose unit does not fit. Not here: how a sentence is read (`reading`), judging
the claim (`judging`), numbers and names as claims write them (`spelling`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.reading.mentions import Named
from claimcheck.reading.saying import (
    Compares,
    Counts,
    Gives,
    Moves,
    On,
    Ranks,
    Statement,
    Sums,
    Who,
)
from claimcheck.reconcile.measures import (
    Measured,
    direction_of,
    extreme_of,
    fitting,
    margin_text,
    measured,
    suits,
    table_of,
)
from claimcheck.reconcile.spelling import Names, amount_text, named_text
from claimcheck.wording import ordinal

_VERBS = {
    "better": "beats",
    "worse": "trails",
    "equal": "matches",
    "comparable": "is comparable to",
    "competitive": "is competitive with",
    "higher": "is higher than",
    "lower": "is lower than",
}
_PLAIN = frozenset(("equal", "comparable", "competitive"))
_ASKED = {"=": "=", "about": "is about", "nearly": "is nearly"}


class _Unsure(Exception):
    """A statement that cannot be written for certain."""


def claim_of(statements: Sequence[Statement], names: Names) -> str:
    """The check that some statements amount to together; empty when that is not certain."""
    try:
        parts = [part for one in statements for part in _parts(one, names)]
    except _Unsure:
        return ""
    return " and ".join(dict.fromkeys(parts))


def loosely(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements without their words of degree."""
    return tuple(
        one._replace(degree="") if isinstance(one, Compares) else one for one in statements
    )


def among_reported(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with ranks among the rows that have a figure."""
    return tuple(
        one._replace(is_reported=True) if isinstance(one, Ranks) else one for one in statements
    )


def _parts(one: Statement, names: Names) -> list[str]:
    match one:
        case Compares():
            said = _comparison(one, names)
            return [*_sizes(one.subject, names), *_sizes(one.object, names), said]
        case Gives():
            return [*_sizes(one.subject, names), _figure(one, names)]
        case Sums():
            return [*_sizes(one.subject, names), _sum(one, names)]
        case Ranks():
            among = [] if one.among is None else _sizes(one.among, names)
            return [*among, *_sizes(one.subject, names), _rank(one, names)]
        case Moves():
            return [_trend(one, names)]
        case Counts():
            return [f"count of {_rows(one.subject, names)} = {one.number}"]


# --- rows and measures ----------------------------------------------------------------------------


def _sizes(who: Who, names: Names) -> list[str]:
    """What a sentence says of the number of rows: "the six distilled models"."""
    if who.size is None:
        return []
    if who.is_other or not who.names:
        raise _Unsure
    return [f"count of {_rows(who, names)} = {who.size}"]


def _rows(who: Who, names: Names, measures: Sequence[Measured] = ()) -> str:
    """The rows as a set."""
    if not who.names:
        table = table_of(who.noun, measures, names.dataset)
        if table is None:
            raise _Unsure
        return table
    texts = [named_text(_only_rows(name), names.dataset, names.lets) for name in who.names]
    return texts[0] if len(texts) == 1 else f"{{{', '.join(texts)}}}"


def _only_rows(name: Named) -> Named:
    return Named(row=name.row, rows_set=name.rows_set)


def _group(who: Who, names: Names, measures: Sequence[Measured], is_bare: bool = False) -> str:
    """The rows with their quantifier, as the subject or object of a comparison.

    A set without one means every member, unless `is_bare` says that something else counts them.
    """
    rows = _rows(who, names, measures)
    if who.aggregate:
        return f"{who.aggregate} of {rows}"
    if who.quantifier == "any":
        raise _Unsure
    quantifier = who.quantifier or ("" if who.is_one or is_bare else "every")
    return f"{quantifier} {rows}".strip()


def _measures(on: On, people: Sequence[Who], names: Names) -> list[Measured]:
    """The measures, each as one column for all rows that are named."""
    rows = [name.row for who in people for name in who.names if name.row is not None]
    found = [measured(name, rows, names.dataset) for name in on.names]
    sure = [one for one in found if one is not None]
    columns = [names.dataset.column(one.column) for one in sure if one.column is not None]
    if not found or len(sure) < len(found) or not all(suits(on.nouns, one) for one in columns):
        raise _Unsure
    return sure


def _on(on: On, measures: Sequence[Measured], names: Names) -> str:
    """The measures as a comparison names them."""
    texts = [one.text or named_text(one.named, names.dataset, names.lets) for one in measures]
    listed = ", ".join(texts)
    if on.is_average:
        if len(texts) > 1:
            raise _Unsure
        return f"average over {listed}"
    return f"{on.quantifier} {listed}".strip()


def _single(measures: Sequence[Measured], on: On) -> Measured:
    """The one column of a statement that speaks of one."""
    if len(measures) != 1 or not measures[0].text or on.quantifier or on.is_average:
        raise _Unsure
    return measures[0]


# --- statements -----------------------------------------------------------------------------------


def _comparison(one: Compares, names: Names) -> str:
    one = _without_any(one)
    measures = _measures(one.on, (one.subject, one.object), names)
    subject = _group(one.subject, names, measures, bool(one.frequency))
    other = _group(one.object, names, measures, bool(one.frequency))
    where = _on(one.on, measures, names)
    if one.relation == "within":
        if one.by is None or one.frequency or one.degree or one.by.amount.unit == "%":
            raise _Unsure
        return f"{subject} is within {amount_text(one.by.amount)} of {other} on {where}"
    relation = direction_of(one.relation, one.on.nouns, measures, names.dataset)
    by = margin_text(one.by, relation, one.relation, measures, names.dataset) if one.by else ""
    if not relation or by is None or (relation in _PLAIN and (by or one.degree)):
        raise _Unsure
    verb = _with_adverbs(_VERBS[relation], one.frequency, one.degree)
    return f"{subject} {verb} {other} on {where} {by}".strip()


def _without_any(one: Compares) -> Compares:
    """`better than any` is better than every one; `none … on any` is not better on some."""
    if one.object.quantifier == "any" and one.subject.is_each and not one.frequency:
        one = one._replace(object=one.object._replace(quantifier="every"))
    if one.on.quantifier == "any":
        if one.subject.quantifier != "no":
            raise _Unsure
        one = one._replace(on=one.on._replace(quantifier="some"))
    return one


def _with_adverbs(verb: str, frequency: str, degree: str) -> str:
    adverbs = " ".join(filter(None, (frequency, degree)))
    if not adverbs:
        return verb
    return f"is {adverbs}{verb[2:]}" if verb.startswith("is ") else f"{adverbs} {verb}"


def _figure(one: Gives, names: Names) -> str:
    measure = _single(_measures(one.on, (one.subject,), names), one.on)
    amount = fitting(one.size.amount, one.subject, measure, names.dataset)
    asked = _ASKED.get(one.size.how, one.size.how)
    if amount is None or asked == "up to" or one.subject.aggregate:
        raise _Unsure
    if one.subject.is_one:
        return f"{measure.text} of {_rows(one.subject, names)} {asked} {amount_text(amount)}"
    subject = _group(one.subject, names, (measure,))
    if one.subject.is_other:
        raise _Unsure
    return f"{subject} has {measure.text} {asked} {amount_text(amount)}"


def _sum(one: Sums, names: Names) -> str:
    measure = _single(_measures(one.on, (one.subject,), names), one.on)
    amount = fitting(one.size.amount, one.subject, measure, names.dataset, one.aggregate)
    asked = _ASKED.get(one.size.how, one.size.how)
    if amount is None or asked == "up to" or not one.subject.is_each:
        raise _Unsure
    if one.subject.is_other or one.subject.is_one:
        raise _Unsure
    rows = _rows(one.subject, names, (measure,))
    return f"{one.aggregate} {measure.text} of {rows} {asked} {amount_text(amount)}"


def _rank(one: Ranks, names: Names) -> str:
    measures = _measures(one.on, (one.subject,), names)
    subject = _group(one.subject, names, measures)
    among = _among(one, names, measures)
    extreme = extreme_of(one.extreme, one.on.nouns, measures, names.dataset)
    if extreme == "best":
        where = _on(one.on, measures, names)
        return f"{subject} is {_place(one.place)} on {where}{among}"
    if not extreme or one.place.startswith(("top", "last")):
        raise _Unsure
    measure = _single(measures, one.on)
    place = "" if one.place == "1" else f"{ordinal(int(one.place))} "
    return f"{subject} has the {place}{extreme} {measure.text}{among}"


def _among(one: Ranks, names: Names, measures: Sequence[Measured]) -> str:
    """The rows that a rank is taken among; all of its table where it names none."""
    if one.among is None and not one.is_reported:
        return ""
    rows = _rows(one.among or Who(), names, measures)
    if one.among is not None and one.among.is_other:
        raise _Unsure
    return f" among reported {rows}" if one.is_reported else f" among {rows}"


def _place(place: str) -> str:
    if place.startswith("top"):
        return f"in the {place}"
    return {"1": "best", "last": "worst"}.get(place) or ordinal(int(place))


def _trend(one: Moves, names: Names) -> str:
    people = () if one.among is None else (one.among,)
    measure = _single(_measures(one.on, people, names), one.on)
    by = _single(_measures(one.by, people, names), one.by)
    among = f" among {_rows(one.among, names, (measure,))}" if one.among else ""
    return f"{measure.text} {'rises' if one.rises else 'falls'} with {by.text}{among}"
