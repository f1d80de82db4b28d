"""The words of findings about sentences of a report: their numbers, and what they compare."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.source import Place


def wrong_number(number: str, measure: str, row: str, figure: str, place: Place) -> Finding:
    """A sentence gives another number than the figure."""
    return Finding(
        "wrong-number",
        f"the sentence gives {number} for {measure} of {row}; the figure is {figure}",
        f"mend the sentence, or {place.file}:{place.line} if the report is right",
    )


def wrong_figure(check: str, figures: Sequence[str]) -> Finding:
    """A sentence that says nothing but a figure of a row, and another one than the data."""
    return Finding(
        "wrong-number",
        f"the sentence amounts to `{check}`; the figure is another",
        "; ".join(figures),
    )


def the_figure(figure: str) -> str:
    """What stands at the place of a figure."""
    return f"the figure: {figure}"


def unbacked_number(number: str) -> Finding:
    """A number that nothing backs."""
    return Finding(
        "unbacked-number",
        f"no figure and no claim backs “{number}”",
        "add the figure to the data, or write a claim that quotes it, with a `check` or a `skip`",
    )


def uncovered(claim: str) -> Finding:
    """A sentence that compares and has no claim; `claim` is one that says the same."""
    return Finding(
        "uncovered-sentence",
        "this sentence compares, and no claim stands for it",
        f"it holds; to keep it so: {claim}"
        if claim
        else "write a claim that quotes it, with a `check` or a `skip`",
    )


def contradicted(check: str, figures: Sequence[str]) -> Finding:
    """A sentence without a claim that the figures contradict."""
    return Finding(
        "contradicted-sentence",
        f"the figures contradict this sentence, which amounts to `{check}`",
        "; ".join(figures),
    )
