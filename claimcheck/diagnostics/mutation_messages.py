"""What `mutate` says of claims that nothing changes, and of words and figures that could be others.

Facts come in as texts and counts; who found them is `advice.mutation`.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.wording import agree, joined, plural

_MOST_NAMED = 4

LEGEND = (
    "Of each claim: how many of the changes to its words, and to figures that it reads, change its"
    " verdict; below it what would not."
)
NOT_READ = "figures that no claim reads"
NOT_ALL = "`--verbose` lists all of it"
NOT_NOTICED = "figures that claims read, but of which no value would change a verdict"


def vacuous() -> str:
    """A claim that stands whatever the figures."""
    return "nothing makes it fail: it is supported with all figures that were tried"


def no_single_figure() -> str:
    """A claim of which no change of one figure is noticed."""
    return "no change of a single figure changes it"


def could_be(old: str, others: Sequence[str], places: int) -> str:
    """A word that others could stand for without a change of the verdict, in some places."""
    ticked = [f"`{other}`" for other in others if other]
    where = f" (in {plural(places, 'place')})" if places > 1 else ""
    if not old:
        return f"{joined(ticked, 'or', _MOST_NAMED)} could be added{where}"
    if not ticked:
        return f"`{old}` could be left out{where}"
    left_out = ", or left out" if len(ticked) < len(others) else ""
    return f"`{old}` could be {joined(ticked, 'or', _MOST_NAMED)}{left_out}{where}"


def may_be(measure: str, row: str, low: str | None, high: str | None, others: int) -> str:
    """A figure that may be another; `low` and `high` bound it, `None` is no bound."""
    if low is None and high is None:
        values = "anything"
    elif high is None:
        values = f"anything from {low} up"
    elif low is None:
        values = f"anything up to {high}"
    else:
        values = f"anything from {low} to {high}"
    more = f"; {plural(others, 'other figure')} {agree(others, 'has')} room too" if others else ""
    return f"{measure} of {row} may be {values}{more}"


def more(count: int) -> str:
    """What is not listed."""
    return f"and {count} more"


def noticed(what: str, count: int, tried: int) -> str:
    """How many changes change a verdict."""
    return f"{count} of {plural(tried, 'change')} of {what} {agree(count, 'is')} noticed"


def guarded(count: int, total: int) -> str:
    """How many figures of the data have a guard."""
    return f"{count} of {plural(total, 'figure')} {agree(count, 'is')} guarded by a claim"


def nothing_fails(count: int, claims: int) -> str:
    """How many claims are vacuous, of how many."""
    if not count:
        return f"{plural(claims, 'claim')}, none of which would stand whatever its figures"
    return f"{plural(claims, 'claim')}, {count} of which nothing makes fail"


def left_out(words: int, figures: int) -> str:
    """What was not tried because the limit was reached."""
    parts = []
    if words:
        parts.append(plural(words, "change of words", "changes of words"))
    if figures:
        parts.append(plural(figures, "figure"))
    return f"not tried: {joined(parts)}; a larger `--limit` tries more"


def nothing_checked() -> str:
    """Files whose claims are all skipped."""
    return "no claim is checked against figures, so there is nothing to change"


def score(percent: int | None) -> str:
    """The whole in one number."""
    return "no score" if percent is None else f"score {percent}%"


def all_of(count: int) -> str:
    """All rows of a column."""
    return f"all {count}" if count > 1 else "the only one"


def row_number(number: int) -> str:
    """A row without a name."""
    return f"row {number}"


def others(count: int) -> str:
    """The rows that are not named."""
    return f"{count} more"
