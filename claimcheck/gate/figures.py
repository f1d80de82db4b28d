"""The figures that a claim rested on then and rests on now, cell by cell.

Not here: what follows from a difference (`weakened`, `moved`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.consistency import ClaimResult, Evidence


class Change(NamedTuple):
    """A figure that differs, as it is now, and as it was printed; `None` for one not read then."""

    now: Evidence
    before: str | None


def first_change(before: ClaimResult, now: ClaimResult) -> Change | None:
    """The first figure that was printed otherwise; if there is none, the first that is new."""
    old = _printed(before)
    changes = [
        Change(item, old.get(_cell(item)))
        for item in now.evidence
        if old.get(_cell(item)) != item.printed
    ]
    known = (change for change in changes if change.before is not None)
    return next(known, None) or (changes[0] if changes else None)


def is_same_where_shared(before: ClaimResult, now: ClaimResult) -> bool:
    """Whether every figure that a claim rests on in both states is printed as it was."""
    old = _printed(before)
    return all(old.get(_cell(item), item.printed) == item.printed for item in now.evidence)


def rests_on_less(before: ClaimResult, now: ClaimResult) -> bool:
    """Whether a claim rests on some of the figures it rested on, and on no other."""
    return {_cell(item) for item in now.evidence} < _printed(before).keys()


def _printed(claim: ClaimResult) -> dict[tuple[str, str, str], str]:
    return {_cell(item): item.printed for item in claim.evidence}


def _cell(item: Evidence) -> tuple[str, str, str]:
    return item.table, item.row, item.measure
