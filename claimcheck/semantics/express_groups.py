"""Subjects, objects, measures and universes in English: who is compared, on what and among whom."""

from __future__ import annotations

from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import express_terms as terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import Phrase, Speech, column_name, is_single
from claimcheck.tables.table import Direction
from claimcheck.wording import joined


def group(speech: Speech, found: m.Group, beside: m.RowSet | None = None) -> Phrase:
    """A subject or an object with its quantifier: `at least one of the 6 distilled models`.

    `beside` are the rows of the other side of a comparison.
    """
    assert found.rows is not None
    rows = terms.row_set(speech, found.rows)
    if found.aggregate is None and found.partners is None:
        rows = terms.others(speech, found.rows, beside)
    if found.aggregate is not None:
        return Phrase(f"the {found.aggregate.value} of {rows.text}")
    count = amounts.how_many(found.quantifier)
    if count == amounts.EVERY:
        return _every(speech, found.rows, rows)
    if is_single(found.rows):
        return Phrase(f"{count.text} of {rows.text} alone", count.plural)
    return Phrase(f"{count.text} of {rows.text}", count.plural)


def _every(speech: Speech, rows: m.RowSet, phrase: Phrase) -> Phrase:
    if not phrase.plural:
        return phrase
    if terms.noun_of(speech, rows) is None:
        return Phrase(f"each of {phrase.text}")
    return Phrase(f"every one of {phrase.text}")


def partners(speech: Speech, found: m.Group, plural: bool, beside: m.RowSet | None) -> str:
    """An object, with which of its rows go with a subject row."""
    pair = found.partners
    if pair is None:
        return group(speech, found, beside).text
    if pair.pairing is m.Pairing.ITS:
        return f"{'their' if plural else 'its'} {pair.measure.name}"
    who = group(speech, found).text
    if pair.pairing is m.Pairing.SAME:
        return f"{who} of the same {pair.measure.name}"
    assert pair.closeness is not None
    return f"{who} of similar {pair.measure.name} ({pair.closeness.text})"


def universe(speech: Speech, found: m.Universe) -> str:
    """The rows among which a place is taken."""
    rows = terms.row_set(speech, found.rows).text
    if not found.reported:
        return rows
    noun = terms.noun_of(speech, found.rows)
    if noun is None:
        return f"those of {rows} that have a figure"
    return f"the {noun.plural} that have a figure{noun.tail}"


def with_others(who: Phrase, among: str) -> Phrase:
    """A subject that nothing else of a universe is like."""
    return Phrase(f"{who.text}, and no other of {among},", who.plural)


def measures_of(speech: Speech, found: m.Measures, directed: bool = False) -> Phrase:
    """Measures with their quantifier: `each of A and B`, `at least 4 of A, B, C, D and E`."""
    names = [_named(speech, measure, directed) for measure in found.measures]
    if len(names) == 1:
        return Phrase(names[0])
    count = amounts.how_many(found.quantifier)
    if count == amounts.EVERY:
        return Phrase(f"each of {joined(names)}")
    return Phrase(f"{count.text} of {joined(names)}", count.plural)


def _named(speech: Speech, measure: m.Measure, directed: bool) -> str:
    name = column_name(speech, measure)
    is_turned = directed and measure.better is Direction.LOWER
    return f"{name} (lower is better)" if is_turned else name


def listed(speech: Speech, found: m.Measures, directed: bool = False) -> str:
    """Measures without a quantifier, for a grid of comparisons."""
    return joined(_named(speech, measure, directed) for measure in found.measures)
