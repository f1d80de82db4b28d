"""The words of findings about a sentence that says more, or something else, than its check."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding

_MEND = "say it in the check, or take it out of the sentence"


def not_checked(what: str, said: str, names: str) -> Finding:
    """The sentence says something that no check of it speaks of."""
    return Finding("weaker-than-prose", f"{what} “{said}” is not in the check of {names}", _MEND)


def weaker(said: str, checked: str, names: str) -> Finding:
    """The sentence says more than the check."""
    return Finding(
        "weaker-than-prose", f"the sentence says “{said}”, the check of {names} `{checked}`", _MEND
    )


def other(said: str, checked: str, names: str) -> Finding:
    """The sentence says something else than the check."""
    return Finding(
        "prose-mismatch",
        f"the sentence says “{said}”, the check of {names} `{checked}`",
        "one of the two is wrong; mend it",
    )


def turned(word: str, quote: str, names: str) -> Finding:
    """A word beside the quote turns what it says."""
    return Finding(
        "prose-mismatch",
        f"“{word}” stands beside “{quote}”, and the check of {names} knows nothing of it",
        "quote the whole of what is said, and check that",
    )


def too_many(limit: int) -> Finding:
    """A report of which hardly anything agrees with its figures."""
    return Finding(
        "too-large",
        f"this report has more than {limit:,} findings; what follows was not looked at",
        "mend what was found, or split the report",
    )
