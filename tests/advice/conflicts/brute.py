"""What `relations` says of claims beside brute force: many tables, all judged by the judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from random import Random
from typing import NamedTuple

from claimcheck.advice.conflicts.search import relations
from claimcheck.evaluation.judge import judge
from claimcheck.semantics import meaning as m
from claimcheck.semantics.problem import Problem
from claimcheck.tables.dataset import ColumnId
from claimcheck.tables.figures import CellId, Figure, Figures, number_figure
from claimcheck.tables.table import CellState
from claimcheck.values.truth import FALSE, TRUE
from tests.advice.conflicts.drawing import Scene, near_scene, wide_scene
from tests.evaluation.asking import World

MOST = 400
"""So many tables are judged of a scene; all there are if they are fewer."""
CLAIMS = 12
GAP = Figure(CellState.MISSING)


class Verdicts(NamedTuple):
    """For each table, as a bit, whether a claim is supported, and whether it is contradicted."""

    supported: int
    contradicted: int


class Asserted(NamedTuple):
    """A claim with its meaning and its verdict on every table."""

    text: str
    meaning: m.Proposition
    verdicts: Verdicts


def scenes(seed: int) -> Iterator[tuple[Random, Scene]]:
    """Scenes without end, of both kinds in turn."""
    source = Random(seed)
    while True:
        for draw in (near_scene, near_scene, wide_scene):
            random = Random(source.getrandbits(64))
            yield random, draw(random, CLAIMS)


def contest(seed: int, pairs: int) -> tuple[Counter[str], list[str]]:
    """So many pairs of claims: how often what was found and overlooked, and what is false."""
    counts: Counter[str] = Counter()
    false: list[str] = []
    for random, scene in scenes(seed):
        world, claims = asserted(scene, random)
        for one, other in combinations(claims, 2):
            if counts["pairs"] == pairs:
                return counts, false
            counts["pairs"] += 1
            wrong = _of_pair(world.figures, one, other, counts)
            false += [f"{scene.data}{scene.head}\n{wrong}"] if wrong else []
    raise AssertionError("scenes do not end")


def asserted(scene: Scene, random: Random, most: int = MOST) -> tuple[World, list[Asserted]]:
    """The claims of a scene that mean something, judged on many tables."""
    world = World({"t.yaml": scene.data}, scene.head, is_sound=False)
    meanings = []
    for text in scene.claims:
        try:
            meanings.append((text, world.meaning(text)))
        except Problem:
            continue
    tables = list(figures_of(world.figures, scene, random, most))
    return world, [Asserted(text, node, verdicts(node, tables)) for text, node in meanings]


def figures_of(base: Figures, scene: Scene, random: Random, most: int) -> Iterator[Figures]:
    """All tables with figures of the domains, gaps among them, or some where they are many."""
    choices: dict[CellId, list[Figure]] = {}
    for name, domain in scene.domains.items():
        (column,) = base.dataset.columns_named(name)
        for row in base.dataset.rows_of(column.table):
            choices[row, column] = [
                *(_printed(base, column, value, scene.radius) for value in domain),
                GAP,
            ]
    count = 1
    for options in choices.values():
        count *= len(options)
    if count <= most:
        for drawn in product(*choices.values()):
            yield base.with_figures(dict(zip(choices, drawn, strict=True)))
        return
    for number in range(most):
        weight = (0, 0, 1, 1, 4)[number % 5]  # gaps: none, few, many
        few = random.random() < 0.5
        drawn_few = {}
        for cell, options in choices.items():
            kept = options[:-1]
            if few:
                kept = kept[: 1 + number % 3]
            drawn_few[cell] = random.choice([*kept, *[GAP] * weight])
        yield base.with_figures(drawn_few)


def _printed(base: Figures, column: ColumnId, value: Fraction, radius: Fraction) -> Figure:
    return number_figure(value, Fraction(0) if base.dataset.column(column).exact else radius)


def verdicts(node: m.Proposition, tables: list[Figures]) -> Verdicts:
    """The verdicts of a claim on some tables."""
    supported = contradicted = 0
    for at, figures in enumerate(tables):
        found = judge(node, figures)
        if found.error is None:
            supported |= (found.truth is TRUE) << at
            contradicted |= (found.truth is FALSE) << at
    return Verdicts(supported, contradicted)


def _of_pair(figures: Figures, one: Asserted, other: Asserted, counts: Counter[str]) -> str:
    """Count what is found of a pair; in words what is false of it."""
    found = relations([one.meaning, other.meaning], figures)
    clashing = {claim for conflict in found.conflicts for claim in conflict.claims}
    following = {each.claim for each in found.redundancies}
    (a, b), wrong = (one.verdicts, other.verdicts), []
    if any(len(conflict.claims) == 2 for conflict in found.conflicts):
        counts["conflicts found"] += 1
        if a.supported & b.supported:
            wrong.append("conflict")
    elif not a.supported & b.supported and _expected_together(a, b) and not clashing:
        counts["conflicts overlooked"] += 1
    for each in found.conflicts:
        if len(each.claims) == 1 and (a, b)[each.claims[0]].supported:
            wrong.append("conflict of one")
    for claim, verdict, premise in ((0, a, b), (1, b, a)):
        if claim in following:
            counts["redundancies found"] += 1
            if premise.supported & verdict.contradicted:
                wrong.append("redundancy")
        elif _seems_to_follow(verdict, premise) and not clashing and not following:
            counts["redundancies overlooked"] += 1
    counts["false"] += len(wrong)
    return f"{one.text}\n{other.text}\n{', '.join(wrong)}\n" if wrong else ""


def _expected_together(one: Verdicts, other: Verdicts) -> bool:
    """Whether claims that bear on nothing in common would both be supported several times."""
    return one.supported.bit_count() * other.supported.bit_count() >= 12 * MOST


def _seems_to_follow(verdict: Verdicts, premise: Verdicts) -> bool:
    """Whether a claim that can fail is supported wherever another one is, and that it is often."""
    expected = premise.supported.bit_count() * verdict.contradicted.bit_count()
    return expected >= 12 * MOST and not premise.supported & ~verdict.supported
