"""What the figures say of a claim that a sentence amounts to.

Not here: how a sentence becomes a claim (`statements`), the claims of a file (the pipeline).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.meaning import Meaning
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import Truth

_MAX_FIGURES = 6


@contextmanager
def unnoticed(scope: Scope) -> Iterator[None]:
    """Sets that are looked up inside do not count as used by a claim."""
    used = scope.used.copy()
    try:
        yield
    finally:
        scope.used.clear()
        scope.used.update(used)


class Judged(NamedTuple):
    """A check with the truth that the figures give it, and those figures in words."""

    check: str
    truth: Truth
    figures: tuple[str, ...]


def judged(check: str, found: Environment) -> Judged | None:
    """The truth of a check; `None` when it has no meaning or cannot be computed."""
    parsed, mistakes = parse(Source("", f"claim read check {check}\n"))
    if mistakes or len(parsed.statements) != 1 or not isinstance(parsed.statements[0], s.Claim):
        return None
    fields = parsed.statements[0].fields
    if len(fields) != 1 or not isinstance(fields[0], s.Check):
        return None
    meaning = _meaning(fields[0].proposition, found.scope)
    if meaning is None:
        return None
    judgement = judge(meaning.proposition, found.figures)
    if judgement.error is not None:
        return None
    shown = tuple(_figures(judgement, found.figures.dataset))
    return Judged(check, judgement.truth, shown)


def _meaning(node: s.Proposition, scope: Scope) -> Meaning | None:
    """The meaning of a check."""
    with unnoticed(scope):
        try:
            return resolve(node, scope)[0]
        except Problem:
            return None


def _figures(judgement: Judgement, dataset: Dataset) -> Iterator[str]:
    """The figures that a verdict rests on: `AIME 2024 of R1 is 79.8`."""
    reads = dict.fromkeys(judgement.reads)
    for row, column in list(reads)[:_MAX_FIGURES]:
        cell = dataset.cell(row, column)
        if cell is not None and cell.printed:
            yield f"{dataset.column(column).name} of {dataset.row_names[row]} is {cell.printed}"
    if len(reads) > _MAX_FIGURES:
        yield f"and {len(reads) - _MAX_FIGURES} more"
