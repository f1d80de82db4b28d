"""The words of findings about quotes: sentences that moved, changed or are gone."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding

_SHOWN = 3


def gone(quote: str, report: str) -> Finding:
    """No sentence of the report is near the quote."""
    return Finding(
        "stale-quote",
        f"{report} no longer says “{quote}”",
        "quote what it says now, or remove the claim",
    )


def changed(quote: str, now: str, words: Sequence[tuple[str, str]], why: str) -> Finding:
    """The sentence says something else, and the claim cannot follow it."""
    return Finding(
        "stale-quote",
        f"this sentence has changed: {difference(words)}; {why}",
        f"its claim quotes “{quote}”, and the report now says “{now}”: bring both up to date",
    )


def reworded(words: Sequence[tuple[str, str]], check: str) -> Finding:
    """The sentence has other words and the claim still holds."""
    follows = f"; its check became `{check}`, which still holds" if check else ""
    return Finding(
        "reworded",
        f"this sentence was reworded: {difference(words)}{follows}",
        "`claimcheck verify --update-quotes` brings the quote up to date",
    )


def ambiguous(quote: str, lines: Sequence[int]) -> Finding:
    """The report has the words of a quote more than once."""
    places = ", ".join(map(str, lines))
    return Finding(
        "ambiguous-quote",
        f"the report says “{quote}” more than once: on lines {places}",
        "quote more of the words around it",
    )


def difference(words: Sequence[tuple[str, str]]) -> str:
    """The differences word by word: `79.8%` → `78.9%`."""
    shown = [_one(old, new) for old, new in words[:_SHOWN]]
    more = [f"and {len(words) - _SHOWN} more"] if len(words) > _SHOWN else []
    return ", ".join([*shown, *more])


def no_place() -> str:
    """Why a claim cannot follow: the change stands nowhere in its check, or in several places."""
    return "its check does not say it in exactly one place"


def turned() -> str:
    """Why a claim cannot follow: the meaning may have turned."""
    return "that can change what it says"


def was_skipped() -> str:
    """Why a claim cannot follow: it has no check."""
    return "that can change what it says, and its claim is skipped"


def not_decided(check: str, verdict: str) -> str:
    """Why a claim cannot follow: what it became is not decided."""
    return f"its check became `{check}`, which is {verdict}"


def _one(old: str, new: str) -> str:
    if not old:
        return f"“{new}” was added"
    return f"“{old}” became “{new}”" if new else f"“{old}” was removed"
