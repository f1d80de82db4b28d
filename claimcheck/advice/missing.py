"""What would decide an undecided claim: the missing figures that matter, and which do so alone.

A gap matters when, with all other gaps filled in some way, the claim is still undecided without it
and decided with it; one for which no such filling is found is not listed. Not here: the search
(`gap_search`), texts that are empty (they equal nothing, and are no gaps), other reasons for an
open verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.advice.alone import Alone, Deciding
from claimcheck.advice.fillings import gaps_of
from claimcheck.advice.gap_search import Exhausted, Search
from claimcheck.advice.trial import Trial
from claimcheck.tables.figures import CellId, Figure
from claimcheck.values.truth import UNKNOWN


class Wanted(NamedTuple):
    """A missing figure that matters, with the ranges in which it decides the claim by itself.

    `shown_by` is a filling of the gaps by which the claim is decided, and without this one is not;
    it is empty for a gap of which that was not shown (`Missing.gave_up`).
    """

    cell: CellId
    alone: tuple[Deciding, ...] = ()
    shown_by: Mapping[CellId, Figure] = {}


class Missing(NamedTuple):
    """The missing figures that matter to a claim, column by column.

    `gave_up` says that some of them may not, because the search took too long, and that what is
    said of single figures may not be all.
    """

    wanted: tuple[Wanted, ...]
    gave_up: bool = False


def missing(trial: Trial) -> Missing | None:
    """What would decide an undecided claim; `None` for one that is decided or has no meaning."""
    if trial.truth is not UNKNOWN or trial.judgement.error is not None:
        return None
    gaps = gaps_of(trial)
    if not gaps:
        return Missing(())
    search = Search(trial, gaps)
    try:
        search.look()
    except Exhausted:
        search.gave_up = True
    matter = {**search.likely, **search.proven}
    listed = [gap for gap in gaps if search.gave_up or gap.cell in matter]
    alone: dict[CellId, tuple[Deciding, ...]] = {}
    try:
        finder = Alone(trial, search.numbers, search.ask)
        for gap in listed:
            alone[gap.cell] = finder.of(gap, len(listed) == 1)
    except Exhausted:
        search.gave_up = True
    wanted = tuple(
        Wanted(gap.cell, alone.get(gap.cell, ()), search.proven.get(gap.cell, {})) for gap in listed
    )
    return Missing(wanted, search.gave_up)
