"""Variants of one claim side by side: each resolved, judged, and tallied under its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import FALSE, TRUE


class Bench(NamedTuple):
    """What claims are resolved in and judged by, and how many others are looked at at most."""

    scope: Scope
    figures: Figures
    most: int

    @property
    def dataset(self) -> Dataset:
        """The data that its names are of."""
        return self.scope.dataset

    def meaning(self, node: s.Proposition) -> m.Proposition | None:
        """What a claim means; `None` for one that has no meaning."""
        try:
            return resolve(node, self.scope)[0].proposition
        except Problem:
            return None


class Tally(NamedTuple):
    """The names of those on which a claim holds, fails, and stays undecided."""

    holds: tuple[str, ...]
    fails: tuple[str, ...]
    undecided: tuple[str, ...]


def tally(
    bench: Bench,
    names: Sequence[str],
    nodes: Sequence[s.Proposition],
    is_meant: Callable[[int, m.Proposition], bool],
) -> Tally:
    """Each claim judged; one that cannot be asked, or means something else, is left out."""
    found: dict[object, list[str]] = {TRUE: [], FALSE: [], None: []}
    for at, (name, node) in enumerate(zip(names, nodes, strict=True)):
        meant = bench.meaning(node)
        if meant is None or not is_meant(at, meant):
            continue
        judgement = judge(meant, bench.figures)
        if judgement.error is None:
            found[judgement.truth if judgement.truth in found else None].append(name)
    return Tally(*map(tuple, found.values()))
