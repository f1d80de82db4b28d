"""Where the quotes of claims stand in a report, so that a sentence knows what stands for it.

Not here: finding quotes (`quotes`), what is made of a sentence and its claims (`prose`, `numbers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.quotes import Status, written_check
from claimcheck.source import Span


class Quotation(NamedTuple):
    """A stretch of a passage's text that a claim quotes; `check` is empty for a skipped one.

    `is_settled`: the report says there what it did when the check was written.
    """

    span: Span
    claim: str
    check: str
    is_settled: bool = True


def quotations(desks: Sequence[Desk]) -> dict[int, list[Quotation]]:
    """The quotes of all claims, by where their passage starts in the report."""
    found: dict[int, list[Quotation]] = {}
    for desk in desks:
        for index, state in desk.quoted.items():
            claim = desk.found.claims[index]
            check = written_check(claim, desk.found.source)
            for one in state.quotes:
                is_settled = one.status in (Status.FOUND, Status.REWORDED)
                for anchor in one.anchors():
                    quotation = Quotation(anchor.span, claim.name.text, check, is_settled)
                    found.setdefault(anchor.passage.origin(0), []).append(quotation)
    return found
