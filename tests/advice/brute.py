"""Margins and fragility by trying: every step of every figure, and random completions."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from claimcheck.advice.fragility import Fragility, fragility
from claimcheck.advice.margin import Margin, NoMargin, margin
from claimcheck.advice.trial import Trial
from claimcheck.tables.figures import number_figure


def wrong_margin(trial: Trial, most: int) -> str:
    """What is wrong with a claim's margin, trying at most so many steps; empty when it is right.

    A margin must do what it says, and no figure may do it in fewer steps. That no figure can is
    tried for all figures in both directions.
    """
    found = margin(trial)
    if found is None or (isinstance(found, NoMargin) and found.within is not None):
        return ""
    limit = most
    if isinstance(found, Margin):
        limit = min(most, abs(found.steps) - 1)
        if trial.is_same_at({found.moving.cell: found.moving.moved(found.steps)}):
            return f"{found} does not do it"
        beyond = (1, 2, 7, 100)
        if found.beyond and any(
            trial.is_same_at({found.moving.cell: found.moving.moved(found.steps + sign * k)})
            for k in beyond
            for sign in ((1,) if found.steps > 0 else (-1,))
        ):
            return f"{found} does not do it beyond"
    for moving in trial.moving():
        for steps in range(1, limit + 1):
            for signed in (steps, -steps):
                if not trial.is_same_at({moving.cell: moving.moved(signed)}):
                    return f"{signed} steps of {moving} do it, and {found} was found"
    return ""


def wrong_fragility(trial: Trial, completions: int, random: Random) -> str:
    """What is wrong with what is said of rounding, trying random completions; empty when right."""
    found = fragility(trial)
    if found.is_fragile:
        return _of_fragile(trial, found)
    if found.is_fragile is None:
        return ""
    rounding = [moving for moving in trial.moving() if moving.radius]
    for _ in range(completions):
        # near an end as often as anywhere, because that is where verdicts change
        offsets = [random.choice((random.uniform(-1, 1), 0.9999, -0.9999)) for _ in rounding]
        changed = {
            moving.cell: number_figure(moving.value + moving.radius * Fraction(offset))
            for moving, offset in zip(rounding, offsets, strict=True)
        }
        judged = trial.with_figures(changed)
        if judged.error is not None or judged.truth is not trial.truth:
            return f"firm, and {changed} makes it {judged.truth}"
    return ""


def _of_fragile(trial: Trial, found: Fragility) -> str:
    for moving, value in found.completion:
        if not abs(value - moving.value) < moving.radius:
            return f"{value} does not round to {moving.value}"
    exactly = {one.cell: number_figure(one.value) for one in trial.moving() if one.radius}
    changed = {moving.cell: number_figure(value) for moving, value in found.completion}
    judged = trial.with_figures({**exactly, **changed})
    same = judged.error is None and judged.truth is trial.truth
    return f"{found} does not change the verdict" if same else ""
