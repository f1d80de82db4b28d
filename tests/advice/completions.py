"""What is said of missing figures beside brute force: fillings of all kinds, judged one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise, product
from random import Random

from claimcheck.advice.missing import Wanted, missing
from claimcheck.advice.trial import Trial
from claimcheck.tables.figures import CellId, Figure, number_figure, step_of
from claimcheck.tables.table import CellState, ColumnKind
from claimcheck.values.truth import UNKNOWN, Truth

MOST = 400
"""So many fillings are tried of a claim; all of a small domain if there are fewer."""


def wrong_missing(trial: Trial, random: Random) -> str:
    """What is wrong with what is said of a claim's gaps; empty when nothing is."""
    found = missing(trial)
    if found is None:
        return (
            "" if trial.truth is not UNKNOWN or trial.judgement.error else "nothing was looked for"
        )
    listed = [one.cell for one in found.wanted]
    cells = list(dict.fromkeys((*listed, *gaps(trial))))
    proofs = "".join(_of_proof(trial, one, listed) for one in found.wanted)
    return proofs + "".join(_of_alone(trial, one, cells, random) for one in found.wanted)


def overlooked(trial: Trial, random: Random, most: int = MOST) -> str:
    """Which gaps matter to a claim and are not listed; empty when none is found."""
    found = missing(trial)
    if found is None:
        return ""
    listed = [one.cell for one in found.wanted]
    others = [cell for cell in gaps(trial) if cell not in listed]
    return _of_others(trial, others, random, most) or _of_listed(
        trial, listed, others, random, most
    )


def too_narrow(trial: Trial) -> str:
    """Which printable numbers decide by themselves that are in no range; empty when none is."""
    found = missing(trial)
    return "" if found is None else "".join(_of_unsaid(trial, one) for one in found.wanted)


def gaps(trial: Trial) -> list[CellId]:
    """The cells that a claim reads and that have no figure."""
    figures, dataset = trial.figures, trial.figures.dataset
    return [
        cell
        for cell in trial.cells()
        if figures.figure(*cell).state is not CellState.REPORTED
        and dataset.column(cell[1]).kind is not ColumnKind.TEXT
    ]


def _of_others(trial: Trial, others: Sequence[CellId], random: Random, most: int) -> str:
    """Figures that are not listed decide nothing, whatever they are."""
    for filling in _fillings(trial, others, random, most):
        if _truth(trial, filling) not in (UNKNOWN, None):
            return f"{filling} decides it, and none of that is listed\n"
    return ""


def _of_listed(
    trial: Trial, listed: Sequence[CellId], others: Sequence[CellId], random: Random, most: int
) -> str:
    """Once those that are listed are there, the others decide nothing either."""
    for filling in _fillings(trial, listed, random, most):
        if _truth(trial, filling) is not UNKNOWN:
            continue
        for more in _fillings(trial, others, random, 40):
            if _truth(trial, {**filling, **more}) not in (UNKNOWN, None):
                return f"with {filling}, {more} decides it and is not listed\n"
    return ""


def _of_proof(trial: Trial, one: Wanted, listed: Sequence[CellId]) -> str:
    """A figure is listed because of a filling by which it alone is still needed."""
    filling = dict(one.shown_by)
    if not filling:
        return ""
    if not set(listed) <= filling.keys():
        return f"{one.cell} is shown by {filling}, which lacks some that are listed\n"
    if _truth(trial, filling) in (UNKNOWN, None):
        return f"{filling} does not decide it\n"
    del filling[one.cell]
    return "" if _truth(trial, filling) is UNKNOWN else f"{one.cell} is not needed\n"


def _of_alone(trial: Trial, one: Wanted, cells: Sequence[CellId], random: Random) -> str:
    """In the ranges a figure decides whatever the others are, and next to them it does not."""
    rest = [cell for cell in cells if cell != one.cell]
    step = _step(trial, one.cell)
    for said in one.alone:
        low, high = said.within[:2]
        inside = [end for end in (low, high) if end is not None]
        inside += [] if low is None or high is None else [(low + high) / 2]
        inside += [Fraction(0)] if low is high is None else []
        inside += [] if low is None or high is not None else [low + random.randint(1, 999) * step]
        for value in inside:
            for more in _fillings(trial, rest, random, 30):
                figures = {**more, one.cell: _filled(trial, one.cell, value)}
                if _truth(trial, figures) not in (said.truth, None):
                    return f"{figures} does not make it {said.truth}\n"
    return ""


def _of_unsaid(trial: Trial, one: Wanted) -> str:
    """No other number of the table, and none next to a range, decides by itself."""
    step = _step(trial, one.cell)
    ends = [end for said in one.alone for end in said.within[:2] if end is not None]
    near = [end + side for end in ends for side in (step, -step)]
    for value in (*near, *_domain(trial, one.cell)):
        truth = _truth(trial, {one.cell: _filled(trial, one.cell, value)})
        if (value / step).denominator != 1 or truth in (UNKNOWN, None):
            continue
        if not any(said.truth is truth and _holds(said.within, value) for said in one.alone):
            return f"{one.cell} = {value} makes it {truth}, and {one.alone} was said\n"
    return ""


def _holds(within: tuple[Fraction | None, Fraction | None, bool, bool], value: Fraction) -> bool:
    low, high = within[:2]
    return (low is None or low <= value) and (high is None or value <= high)


def _truth(trial: Trial, filling: Mapping[CellId, Figure]) -> Truth | None:
    found = trial.with_figures(filling)
    return None if found.error is not None else found.truth


# --- fillings -------------------------------------------------------------------------------------


def _fillings(
    trial: Trial, cells: Sequence[CellId], random: Random, most: int
) -> list[dict[CellId, Figure]]:
    """All fillings with the numbers of the table and those between and beyond, or some of them."""
    domains = [_domain(trial, cell) for cell in cells]
    size = 1
    for domain in domains:
        size *= len(domain)
    chosen = (
        list(product(*domains))
        if size <= most
        else [tuple(map(random.choice, domains)) for _ in range(most)]
    )
    return [
        {cell: _filled(trial, cell, value) for cell, value in zip(cells, values, strict=True)}
        for values in chosen
    ]


def _domain(trial: Trial, cell: CellId) -> list[Fraction]:
    known = sorted(
        {
            moving.value
            for moving in trial.moving()
            if trial.figures.dataset.column(moving.cell[1]).unit.dimensions
            == trial.figures.dataset.column(cell[1]).unit.dimensions
        }
    ) or [Fraction(1), Fraction(50)]
    step = _step(trial, cell)
    values = {known[0] / 2, known[-1] * 2, known[0] - step, known[-1] + step, *known}
    values |= {(a + b) / 2 for a, b in pairwise(known)}
    return sorted(values)


def _step(trial: Trial, cell: CellId) -> Fraction:
    column = trial.figures.dataset.column(cell[1])
    lines = trial.figures.dataset.tables[cell[1].table].cells
    steps = [step_of(line[cell[1].column], column) for line in lines]
    return min((step for step in steps if step is not None), default=column.unit.scale)


def _filled(trial: Trial, cell: CellId, value: Fraction) -> Figure:
    """A figure as it would be printed there."""
    is_exact = trial.figures.dataset.column(cell[1]).exact
    return number_figure(value, Fraction(0) if is_exact else _step(trial, cell) / 2)
