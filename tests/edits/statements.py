"""What the sentences of the report say that figures can decide, written by hand from the report.

A statement is a reading (a pattern of prose with slots, and the claim that it amounts to), and
after it readings of what an edit can make of the same words. When an edit has changed a statement,
the first of them that still reads it says what it amounts to now, and the figures whether that is
true.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.edits.edit import Change
from tests.edits.slots import Statement
from tests.edits.statements_of_models import OF_MODELS
from tests.edits.statements_of_results import OF_RESULTS

STATEMENTS = (*OF_MODELS, *OF_RESULTS)


def changed_by(changes: tuple[Change, ...], text: str) -> Iterator[tuple[Statement, int, int]]:
    """The statements of a report that changes touch, and where each stands."""
    for statement in STATEMENTS:
        found = statement[0].find(text, 0, len(text))
        if found and any(
            c.start < found.end() and found.start() < max(c.end, c.start + 1) for c in changes
        ):
            yield statement, *found.span()
