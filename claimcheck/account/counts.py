"""How a quantifier came out, in words: `5 of 6 do; X does not (83.9 against 89)`.

Not here: what the details of one row are, which depends on the form of claim.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from claimcheck.account import shown
from claimcheck.evaluation.judgement import Counted, Fact
from claimcheck.semantics.meaning import Counting, Quantifier
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN, Truth
from claimcheck.wording import agree, joined, plural

Detail = Callable[[int], str]
"""What is to be said of the thing with this index, or nothing."""

_LISTED = 3


def of_rows(counted: Counted, truth: Truth, detail: Detail) -> str:
    """How many of some rows do, and which do not (or do), as far as that decides the claim."""
    total = len(counted.truths)
    yes, no, open_ = (_indices(counted.truths, value) for value in (TRUE, FALSE, UNKNOWN))
    if not total:
        return "there is no such row"
    if open_:
        return _with_unknown(counted, yes, no, open_, detail)
    if not no:
        return "both do" if total == 2 else f"all {total} do"
    if not yes:
        return f"{_none(total)} of the {total} does"
    head = f"{len(yes)} of {total} {agree(len(yes), 'does')}"
    if _wants_failures(counted.quantifier, truth, len(yes), len(no)):
        return f"{head}; {_listed(counted, no, detail, negated=True)}"
    return f"{head}: {joined(_named(counted, yes, detail), limit=_LISTED)}"


def are_uniform(counted: Counted) -> bool:
    """Whether all of several things came out alike."""
    return len(set(counted.truths)) == 1 and counted.truths[0] is not UNKNOWN


def of_others(counted: Counted) -> str:
    """Which rows outside an `only` are like those inside; empty when none is."""
    surely = [x for x, t in zip(counted.labels, counted.truths, strict=True) if t is TRUE]
    if surely:
        return f"{joined(surely, limit=_LISTED)} {agree(len(surely), 'does')} so too"
    if counted.labels:
        who = joined(counted.labels, limit=_LISTED)
        return f"whether {who} {agree(len(counted.labels), 'does')} so too is not known"
    return ""


def sorted_counts(facts: Sequence[Fact]) -> tuple[Counted | None, Counted | None]:
    """What was counted of a subject, and of the rows outside an `only`."""
    found = {f.what == "others": f for f in facts if isinstance(f, Counted)}
    return found.get(False), found.get(True)


def verb_of(truth: Truth) -> str:
    """What one thing does."""
    return {TRUE: "it does", FALSE: "it does not", UNKNOWN: "it cannot be told"}[truth]


def of_comparisons(truths: Sequence[Truth], quantifier: Quantifier | None = None) -> str:
    """How many of some comparisons hold: `10 of 24 comparisons hold (42%)`."""
    total = len(truths)
    yes, no, unknown = (sum(t is value for t in truths) for value in (TRUE, FALSE, UNKNOWN))
    if not total:
        return "there is nothing to compare"
    if unknown:
        return _partly_known(total, yes, no, unknown)
    if not yes:
        return f"{_none(total)} of the {plural(total, 'comparison')} holds"
    head = f"{yes} of {total}"
    if yes == total > 1:
        head = "both" if total == 2 else f"all {total}"
    share = f" ({_share(yes, total, quantifier)})" if quantifier is not None else ""
    verb = "holds" if yes == 1 else "hold"
    return f"{head} {agree(total, 'comparison')} {verb}{share}"


def _none(total: int) -> str:
    return "neither" if total == 2 else "none"


def _partly_known(total: int, yes: int, no: int, unknown: int) -> str:
    if unknown == total:
        one = "it cannot be told"
        return one if total == 1 else f"{_none(total)} of the {total} comparisons can be told"
    words = [f"{unknown} cannot be told"]
    if no:
        words.insert(0, f"{no} {agree(no, 'does')} not")
    if yes:
        words.insert(0, f"{yes} {'holds' if yes == 1 else 'hold'}")
    return f"of {total} comparisons {joined(words)}"


def _share(yes: int, total: int, quantifier: Quantifier) -> str:
    """A share in whole percent, or with as many digits as it takes not to mislead."""
    share = Fraction(yes, total)
    low, high = quantifier.accepts.low, quantifier.accepts.high
    rounded = Fraction(round(share * 100), 100)
    misleads = rounded != share and rounded in (low, high, 0, 1)
    is_short = (share * 1000).denominator == 1
    return shown.percent(share) if misleads or is_short else f"{round(share * 100)}%"


def _with_unknown(
    counted: Counted, yes: list[int], no: list[int], unknown: list[int], detail: Detail
) -> str:
    total = len(counted.truths)
    if len(unknown) == total:
        return f"it cannot be told of any of the {total}"
    words = [f"{len(yes)} of {total} {agree(len(yes), 'does')}"] if yes else []
    if no:
        words.append(_listed(counted, no, detail, negated=True))
    tail = f"of {joined((counted.labels[i] for i in unknown), limit=_LISTED)} it cannot be told"
    return f"{'; '.join(words)}; {tail}"


def _listed(counted: Counted, which: list[int], detail: Detail, *, negated: bool) -> str:
    no = " not" if negated else ""
    if len(which) == 1:
        said = detail(which[0])
        return f"{counted.labels[which[0]]} does{no}{f' ({said})' if said else ''}"
    return f"{joined(_named(counted, which, detail), limit=_LISTED)} do{no}"


def _named(counted: Counted, which: list[int], detail: Detail) -> list[str]:
    """Labels with their details; what no list shows is not worded."""
    limit = which if len(which) <= _LISTED + 1 else which[:_LISTED]
    words = []
    for index in limit:
        said = detail(index)
        words.append(f"{counted.labels[index]} ({said})" if said else counted.labels[index])
    return words + [counted.labels[index] for index in which[len(limit) :]]


def _wants_failures(quantifier: Quantifier, truth: Truth, yes: int, no: int) -> bool:
    """Whether those that do not decide the claim, rather than those that do."""
    upward = quantifier.accepts.high is None or quantifier.accepts.high == 1
    if quantifier.counting is Counting.FALSE:
        return True
    if quantifier.accepts.low == 1 and quantifier.counting is Counting.SHARE:
        return True
    if upward and truth is FALSE:
        return no <= yes
    return no < yes and quantifier.accepts.high != 0


def _indices(truths: Sequence[Truth], wanted: Truth) -> list[int]:
    return [index for index, truth in enumerate(truths) if truth is wanted]
