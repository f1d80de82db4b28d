"""A comparison in English: who beats whom on what, how often and by how much."""

from __future__ import annotations

from typing import assert_never

from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import express_groups as groups
from claimcheck.semantics import express_terms as terms
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import Phrase, Speech
from claimcheck.vocabulary.relations import Relation

_VERBS = {
    Relation.BETTER: ("beats", "beat"),
    Relation.WORSE: ("trails", "trail"),
    Relation.EQUAL: ("equals", "equal"),
    Relation.HIGHER: ("is higher than", "are higher than"),
    Relation.LOWER: ("is lower than", "are lower than"),
}
_DIRECTED = (Relation.BETTER, Relation.WORSE, Relation.COMPETITIVE)


def comparison(speech: Speech, claim: m.Comparison) -> str:
    """A comparison as a sentence."""
    if claim.by.overall is not None:
        return _overall(speech, claim, claim.by.overall)
    if claim.frequency is not None and claim.subject.quantifier is None:
        return _frequency(speech, claim, claim.frequency)
    who = groups.group(speech, claim.subject, _beside(claim))
    if claim.universe is not None:
        who = groups.with_others(who, groups.universe(speech, claim.universe))
    how_often = ""
    if claim.frequency is not None:
        share = amounts.how_many(claim.frequency).text
        how_often = f" in {share} of {'their' if who.plural else 'its'} comparisons"
    return f"{_core(speech, claim, who)}{_by(claim)}{how_often}"


def _core(speech: Speech, claim: m.Comparison, who: Phrase) -> str:
    """Who beats whom on what."""
    beside = claim.subject.rows if claim.subject.aggregate is None else None
    is_grid = claim.frequency is not None or claim.by.spread is m.Spread.MEAN
    if is_grid and claim.object.partners is None:
        whom = _plain(speech, claim.object, beside).text
    else:
        whom = groups.partners(speech, claim.object, who.plural, beside)
    return f"{who.text} {_verb(claim, who.plural, whom)} {_on(speech, claim)}"


def _verb(claim: m.Comparison, plural: bool, whom: str) -> str:
    close = claim.closeness
    if close is None:
        return f"{_VERBS[claim.relation][plural]} {whom}"
    verb = "are" if plural else "is"
    size = amounts.distance(close)
    of_larger = " (of the larger figure)" if close.relative and not close.of_object else ""
    match claim.relation:
        case Relation.COMPETITIVE:
            return f"{verb} at most {size}{of_larger} worse than {whom}"
        case _:
            return f"{verb} within {size}{of_larger} of {whom}"


def _on(speech: Speech, claim: m.Comparison) -> str:
    """The measures; those of a grid are only listed."""
    directed = claim.relation in _DIRECTED
    in_grid = claim.frequency is not None or claim.by.overall is not None
    if in_grid:
        words = groups.listed(speech, claim.measures, directed)
    else:
        words = groups.measures_of(speech, claim.measures, directed).text
    return f"on {words}{', where both have a figure' if claim.measures.reported else ''}"


# --- how much -------------------------------------------------------------------------------------


def _by(claim: m.Comparison) -> str:
    """The margins asked of each comparison, and the statistics."""
    asked = claim.by.margins[0] if claim.by.margins else ()
    measure = claim.measures.measures[0]
    words = " and ".join(amounts.margin(margin, measure) for margin in asked)
    by = f" by {words}" if words else ""
    if not claim.by.confidence:
        return by
    return f"{by}, significantly at {claim.by.confidence}% confidence (Newcombe–Wilson, unpaired)"


def _overall(speech: Speech, claim: m.Comparison, margin: m.Margin) -> str:
    """A margin made of those of all comparisons: their mean, or the largest when all are better."""
    size = amounts.margin(margin, claim.measures.measures[0])
    who = groups.group(speech, claim.subject, _beside(claim))
    match claim.by.spread:
        case m.Spread.LARGEST | m.Spread.EACH:
            return f"{_core(speech, claim, who)}, with a largest margin of {size}"
        case m.Spread.MEAN:
            plain = _plain(speech, claim.subject, _beside(claim))
            mean = f"on average over all comparisons, {_core(speech, claim, plain)} by {size}"
            if amounts.how_many(claim.subject.quantifier) == amounts.EVERY:
                return mean
            return f"{_core(speech, claim, who)}{_by(claim)}, and {mean}"
        case _:
            assert_never(claim.by.spread)


def _plain(speech: Speech, side: m.Group, beside: m.RowSet | None) -> Phrase:
    """A side without a quantifier: `the 6 distilled models`."""
    if side.aggregate is not None:
        return groups.group(speech, side)
    assert side.rows is not None
    return terms.others(speech, side.rows, beside)


def _beside(claim: m.Comparison) -> m.RowSet | None:
    """The rows that the subject is compared with, where they are the object's own."""
    side = claim.object
    return side.rows if side.aggregate is None and side.partners is None else None


# --- how often ------------------------------------------------------------------------------------


def _frequency(speech: Speech, claim: m.Comparison, frequency: m.Quantifier) -> str:
    """A share of the grid of all combinations of subject, object and measures."""
    share = amounts.how_many(frequency).text
    count = _grid(speech, claim)
    core = f"{_core(speech, claim, _plain(speech, claim.subject, _beside(claim)))}{_by(claim)}"
    grid = f"of the {f'{count} ' if count else ''}comparisons"
    if count == 1:
        grid = "of the comparisons (there is one)"
    if share == amounts.NONE.text:
        return f"{core} in none {grid}"
    return f"in {share} {grid}, {core}"


def _grid(speech: Speech, claim: m.Comparison) -> int | None:
    """How many comparisons there are, when that is certain."""
    if claim.object.partners is not None or claim.measures.reported:
        return None
    subjects = _size(speech, claim.subject)
    others = _size(speech, claim.object)
    if subjects is None or others is None:
        return None
    return (subjects * others - _shared(speech, claim, subjects)) * len(claim.measures.measures)


def _shared(speech: Speech, claim: m.Comparison, subjects: int) -> int:
    """How many rows are on both sides; they are not compared with themselves."""
    if claim.subject.aggregate is not None or claim.object.aggregate is not None:
        return 0
    assert claim.subject.rows is not None and claim.object.rows is not None
    alone = speech.size(m.Except(claim.subject.rows, claim.object.rows))
    return 0 if alone is None else subjects - alone


def _size(speech: Speech, group: m.Group) -> int | None:
    if group.aggregate is not None:
        return 1
    return None if group.rows is None else speech.size(group.rows)
