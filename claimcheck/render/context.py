"""What goes with a finding beyond its place: its words in lines, the figures it rests on.

The formats that a code host reads share this: `sarif`, `github`, `markdown`. Not here: where a
finding points (`findings`), how a format escapes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from claimcheck.consistency import ClaimResult, Evidence, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.findings import THE_VERDICT, Located
from claimcheck.render.visible import visible
from claimcheck.source import Place

Remark: TypeAlias = tuple[Place, str]

_MOST_FIGURES, _MOST_PLACES = 5, 20
_DECIDED = ("counterexample", "compared", "witness", "missing", "condition")
_OPEN = ("missing", "condition", "counterexample", "compared", "witness")


def words_of(item: Diagnostic) -> list[str]:
    """The message and the lines of the help, as they may be shown; none of them is empty."""
    texts = [item.message, *item.help.split("\n")]
    return [shown for text in texts if (shown := visible(text.rstrip()))]


def related_of(found: Located) -> list[Remark]:
    """The other places that a finding names; of a great many the first."""
    return [(place, visible(word)) for place, word in found.item.related[:_MOST_PLACES]]


def figures_of(found: Located) -> list[Remark]:
    """The figures that a verdict rests on, at most five, each with its place in the data.

    They stand by the part that they play, what decides first; every part has one before any has
    two. Of each part the rows that the account names come first, and those compared with.
    """
    claim = found.claim
    if claim is None or found.item.rule not in THE_VERDICT:
        return []
    order = _OPEN if claim.verdict is Verdict.UNDECIDED else _DECIDED
    told = _told(claim)
    evidence = sorted(claim.evidence, key=lambda one: one.row not in told)
    chosen = _chosen([[one for one in evidence if one.role == role] for role in order])
    return [(Place(one.file, one.line, one.column), _figure(one)) for one in chosen]


def _told(claim: ClaimResult) -> set[str]:
    """The rows that a reader of the account asks for."""
    texts = (*claim.because, claim.reads)
    objects = {row.label for row in claim.chart.rows if row.is_object} if claim.chart else set()
    rows = {one.row for one in claim.evidence} - objects
    return objects | {row for row in rows if any(_names(text, row) for text in texts)}


def _names(text: str, name: str) -> bool:
    """Whether a text has a name as a whole: `R1-Zero` is not named by a text about `R1`."""
    start = text.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        if not any(mark.isalnum() or mark in "-_" for mark in around):
            return True
        start = text.find(name, end)
    return False


def _chosen(of_role: Sequence[Sequence[Evidence]]) -> list[Evidence]:
    firsts = sum(map(bool, of_role))
    room = _MOST_FIGURES - firsts
    chosen: list[Evidence] = []
    for same in of_role:
        more = same[: 1 + room]
        room -= max(0, len(more) - 1)
        chosen += more
    return chosen


def _figure(one: Evidence) -> str:
    return visible(f"{one.row}, {one.measure}: {one.printed or 'not reported'}")
