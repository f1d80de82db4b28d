"""The words of findings about claims beside claims: what cannot all hold, what follows."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.wording import joined


def conflicting(names: Sequence[str], needs: Sequence[tuple[str, Sequence[str]]]) -> Finding:
    """Claims that cannot all hold; `needs` are what some ask of figures."""
    named = joined(f"`{name}`" for name in names)
    if len(names) == 1:
        message = f"claim {named} cannot hold, whatever the figures are"
    else:
        every = "both" if len(names) == 2 else "all"
        message = f"claims {named} cannot {every} hold, whatever the figures are"
    return Finding("conflicting-claims", message, _clash(names, needs))


def _clash(names: Sequence[str], needs: Sequence[tuple[str, Sequence[str]]]) -> str:
    """What the claims need, and which of them that leaves no way to hold."""
    if not needs:
        return f"no table fulfils {'it' if len(names) == 1 else 'them together'}"
    parts = [f"`{name}` needs {joined(asked, limit=1)}" for name, asked in needs]
    others = [f"`{name}`" for name in names if name not in dict(needs)]
    if others:
        parts.append(f"beside that {joined(others)} cannot hold")
    return "; ".join(parts)


def redundant(name: str, premises: Sequence[str]) -> Finding:
    """A claim that follows from others."""
    named = joined(f"`{premise}`" for premise in premises)
    return Finding(
        "redundant-claim",
        f"`{name}` follows from {named}, whatever the figures are",
        "it guards nothing of its own; it may stand for its sentence all the same",
    )


def at_most(one: str, other: str, strict: bool) -> str:
    """A bound of a figure by another figure or by a number."""
    return f"{one} {'<' if strict else '≤'} {other}"


def at_least(one: str, number: str, strict: bool) -> str:
    """A figure bounded from below by a number."""
    return f"{one} {'>' if strict else '≥'} {number}"


def with_more(figure: str, number: str, is_less: bool) -> str:
    """A figure and so much more or less."""
    return f"{figure} {'-' if is_less else '+'} {number}"


def points(number: str) -> str:
    """A difference of two shares."""
    return f"{number} points"


def figure(column: str, row: str) -> str:
    """A cell."""
    return f"{column} of {row}"


def of_several(word: str, figures: Sequence[str]) -> str:
    """A number made of several figures: the highest of them, their average."""
    return f"the {word} of {joined(figures, limit=3)}"


def elsewhere(names: Sequence[str]) -> str:
    """What is said at the place of the other claims of a finding."""
    return f"the other claim: `{names[0]}`" if len(names) == 1 else "the other claims"
