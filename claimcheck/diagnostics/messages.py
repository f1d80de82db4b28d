"""The words of every message about a text or a claim: facts in, a `Finding` out.

One function a mistake, so that all prose stands in one place. Not here: messages about files
(`workspace`) and about data (`loaders`), which have their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding

# --- texts ----------------------------------------------------------------------------------------


def not_a_number(text: str) -> Finding:
    """A token that starts with a digit and is no number of the language."""
    return Finding(
        "syntax",
        f"`{text}` is not a number",
        f"a name that starts with a digit is written in backticks: `` `{text}` ``",
    )


def digits_in_groups(text: str) -> Finding:
    """`1,234`: a comma separates the members of a list."""
    return Finding(
        "syntax",
        f"`{text}` has a comma inside the number",
        f"write `{text.replace(',', '_')}`; a comma separates the members of a list",
    )


def number_too_long(limit: str) -> Finding:
    """`1e999999999`."""
    return Finding("too-large", "this number is too long", limit)


def two_units(number: str, unit: str) -> Finding:
    """`3% points`."""
    return Finding("syntax", f"`{number}` already has a unit", f"leave out either it or `{unit}`")


def not_a_place(text: str) -> Finding:
    """`0th`, `top 2.5`."""
    return Finding("syntax", f"`{text}` is not a place in a ranking", "places are `1st`, `2nd`, …")


def one_check(name: str, found: int) -> Finding:
    """A claim with no `check` and no `skip`, or with several."""
    what = "neither a `check` nor a `skip`" if not found else "more than one `check` or `skip`"
    return Finding(
        "syntax",
        f"the claim `{name}` has {what}",
        'a claim has exactly one of `check …` and `skip because "…"`',
    )


def one_expect(name: str) -> Finding:
    """Two known outcomes."""
    return Finding("syntax", f"the claim `{name}` has more than one `expect`", "keep one of them")


def expect_of_skipped(name: str) -> Finding:
    """An `expect` beside a `skip`."""
    return Finding(
        "syntax",
        f"the claim `{name}` is skipped, so it has no outcome to expect",
        "leave the `expect` out",
    )


def too_deep() -> Finding:
    """More parentheses, braces or `not` inside each other than any reader follows."""
    return Finding("too-large", "this is nested too deeply", "give parts of it names with `let`")


def unexpected(found: str, choices: Sequence[str]) -> Finding:
    """Something that cannot stand where it stands."""
    return Finding("syntax", f"{found} cannot stand here", _could_stand(choices))


def too_soon(last: str, choices: Sequence[str]) -> Finding:
    """A statement that is not complete."""
    return Finding("syntax", f"something is missing after `{last}`", _could_stand(choices))


def _could_stand(choices: Sequence[str]) -> str:
    """The choices in one sentence; each may hold an `or` of its own."""
    if not choices:
        return ""
    *first, last = choices
    return f"here could stand {', '.join(first)}{', or ' if first else ''}{last}"


def more_mistakes(count: int) -> Finding:
    """Mistakes beyond those that are explained one by one."""
    return Finding(
        "syntax", f"{count} more statements of this file cannot be read", "mend the others first"
    )
