"""Why a rank came out as it did: the place, who is ahead, who shares it, who comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.account import counts, shown
from claimcheck.account.columns import holders, values_in
from claimcheck.evaluation.judgement import Counted, Form, Ranked, Side
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.table import Direction
from claimcheck.values.truth import TRUE
from claimcheck.wording import joined, ordinal

_LISTED = 3


def explain_rank(dataset: Dataset, claim: m.Rank, form: Form, alone: bool) -> Iterator[str]:
    """The places that rows have; `alone` one row is just called `it`."""
    counted, others = counts.sorted_counts(form.facts)
    inside = form.facts if counted is None else form.facts[: form.facts.index(counted)]
    ranked = [fact for fact in inside if isinstance(fact, Ranked)]
    if counted is not None and len(counted.labels) != 1:
        yield counts.of_rows(
            counted, form.truth, lambda index: _detail(claim, ranked, counted, index)
        )
    else:
        yield from (_placed(dataset, claim, form, fact, alone) for fact in ranked[:_LISTED])
    if others is not None and (more := counts.of_others(others)):
        yield more


def _detail(claim: m.Rank, ranked: Sequence[Ranked], counted: Counted, index: int) -> str:
    """The place of one of several rows; of several measures the first that is telling."""
    each = len(claim.measures.measures)
    own = ranked[index * each : (index + 1) * each]
    if not own:
        return ""
    wanted = counted.truths[index] is TRUE
    fact = next((x for x in own if (x.high <= claim.number) is wanted), own[0])
    return f"{_range(fact)} on {fact.measure.name}" if each > 1 else _range(fact)


def _range(fact: Ranked) -> str:
    if fact.low == fact.high:
        return ordinal(fact.low)
    return f"between {ordinal(fact.low)} and {ordinal(fact.high)}"


def _placed(dataset: Dataset, claim: m.Rank, form: Form, fact: Ranked, alone: bool) -> str:
    """`it ranks 3rd with 70.0; ahead are A (79.8) and B (72.6)`."""
    on = f"on {fact.measure.name} " if len(claim.measures.measures) > 1 else ""
    who = on + ("it" if alone else fact.label)
    if not (fact.value.defined and fact.value.printed.is_point):
        return f"{who} has no figure"
    from_worst = claim.place is m.Place.WORST
    words = f"{who} ranks {_place(fact, from_worst)} with {_own_figure(dataset, form, fact)}"
    if fact.tied:
        words += f", level with {joined(fact.tied, limit=_LISTED)}"
    if fact.low != fact.high:
        open_ones = fact.high - fact.low
        words += f", as {open_ones} of the others {'has' if open_ones == 1 else 'have'} no figure"
    if fact.ahead:
        return f"{words}; {_ahead(dataset, fact, 'below' if from_worst else 'ahead')}"
    follows = "" if fact.tied else _next(dataset, claim, form, fact)
    return f"{words}; next is {follows}" if follows else words


def _place(fact: Ranked, from_worst: bool) -> str:
    if not from_worst:
        return _range(fact)
    return "last" if fact.high == 1 else f"{_range(fact)} from the bottom"


def _own_figure(dataset: Dataset, form: Form, fact: Ranked) -> str:
    """The figure of the row that is ranked; with an extreme of several rows who has it."""
    if dataset.row_named(fact.label) is None and len(fact.measure.columns) == 1:
        column = fact.measure.columns[0]
        rows = holders(dataset, form, column, fact.value.printed.point)
        if len(rows) == 1 and not fact.value.computed:
            return f"{shown.cell(dataset, rows[0], column)} ({dataset.row_names[rows[0]]})"
    return shown.of_row(dataset, dataset.row_named(fact.label), fact.measure, fact.value)


def _ahead(dataset: Dataset, fact: Ranked, word: str) -> str:
    best = sorted(fact.ahead, key=lambda side: _distance(fact, side), reverse=True)
    names = [f"{x.label} ({shown.side(dataset, x, fact.measure)})" for x in best[: _LISTED + 1]]
    names += [x.label for x in best[_LISTED + 1 :]]
    return f"{word} {'is' if len(best) == 1 else 'are'} {joined(names, limit=_LISTED)}"


def _distance(fact: Ranked, side: Side) -> Fraction:
    """How far a row is ahead; one without a sure figure counts as level."""
    if not side.value.printed.is_point:
        return Fraction(0)
    return abs(side.value.printed.point - fact.value.printed.point)


def _next(dataset: Dataset, claim: m.Rank, form: Form, fact: Ranked) -> str:
    """Who comes after the first, of the rows that were looked at."""
    if len(fact.measure.columns) != 1:
        return ""
    column, point = fact.measure.columns[0], fact.value.printed.point
    highest = claim.highest
    if highest is None:
        highest = fact.measure.better is not Direction.LOWER
    if claim.place is m.Place.WORST:
        highest = not highest
    behind = [
        (value, row)
        for row, value in values_in(dataset, form, column)
        if value != point and (value < point) is highest
    ]
    if not behind:
        return ""
    _, row = (max if highest else min)(behind, key=lambda found: found[0])
    return f"{dataset.row_names[row]} with {shown.cell(dataset, row, column)}"
