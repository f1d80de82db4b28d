"""Why a trend came out as it did: where a column turns back, or over how many rows it does not."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.account import shown
from claimcheck.account.columns import value_at
from claimcheck.evaluation.judgement import Form, Side, Turning
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import FALSE, UNKNOWN
from claimcheck.wording import plural

_FEWEST = 3


def explain_trend(dataset: Dataset, claim: m.Trend, form: Form, alone: bool) -> Iterator[str]:
    """Where a column turns back, or that it does not; `alone` it is just called `it`."""
    who = "it" if alone else claim.measure.name
    fact = next((found for found in form.facts if isinstance(found, Turning)), None)
    if fact is None:
        return
    if fact.first is not None and fact.second is not None:
        yield f"{who} {_turning(dataset, claim, fact.first, fact.second)}"
    elif form.truth is FALSE:
        yield f"{who} does not move over {plural(fact.rows, 'row')}"
    elif form.truth is UNKNOWN:
        yield _open(dataset, claim, form, fact.rows)
    else:
        still = " or stands still" if claim.strictly else ""
        yield f"{who} never turns back{still} over {plural(fact.rows, 'row')}"


def _turning(
    dataset: Dataset, claim: m.Trend, first: tuple[Side, Side], second: tuple[Side, Side]
) -> str:
    """`turns back between A (parameters 7B: 55.5) and B (parameters 8B: 50.4)`."""
    ends = []
    for x, y in (first, second):
        by = f"{claim.by.name} {shown.side(dataset, x, claim.by)}"
        ends.append(f"{x.label} ({by}: {shown.side(dataset, y, claim.measure)})")
    same = first[1].value.printed == second[1].value.printed
    return f"{'stands still' if same else 'turns back'} between {ends[0]} and {ends[1]}"


def _open(dataset: Dataset, claim: m.Trend, form: Form, rows: int) -> str:
    if rows < _FEWEST:
        return f"there {'is' if rows == 1 else 'are'} only {plural(rows, 'row')}"
    wanted = (claim.measure.columns[0], claim.by.columns[0])
    gaps = {
        row
        for row, column in form.reads
        if column in wanted and value_at(dataset, row, column) is None
    }
    if not gaps:
        return f"over {rows} rows it does not surely turn back"
    lack = "lacks" if len(gaps) == 1 else "lack"
    return f"{len(gaps)} of {rows} rows {lack} a figure; the others do not turn back"
