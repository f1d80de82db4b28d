"""Another text: the one that the cell has; or that a figure is reported where it is not missing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.tree import replaced, walk
from claimcheck.language import syntax as s
from claimcheck.tables.table import ColumnKind

_MOST_TEXTS = 5
_STATES = {"missing": "reported", "reported": "missing"}


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A claim about texts, or gaps, that says what is there."""
    for path, part in walk(attempt.node):
        if not isinstance(part, s.Comparator):
            continue
        if part.word in _STATES:
            changed = part._replace(word=_STATES[part.word])
            yield Proposal(Kind.DIRECTION, replaced(attempt.node, path, changed), 2)
        elif isinstance(part.right, s.Text) or part.word == "in":
            for text in _texts(attempt, tries):
                if part.right != text:
                    same = s.Comparator("=", text)
                    yield Proposal(Kind.TEXT, replaced(attempt.node, path, same), 1)
            if part.word in ("=", "==", "is"):
                changed = part._replace(word="!=")
                yield Proposal(Kind.CONTRARY, replaced(attempt.node, path, changed), 4)


def _texts(attempt: Attempt, tries: Attempts) -> list[s.Text]:
    """The different texts that the claim read, as printed."""
    dataset = tries.figures.dataset
    found: dict[s.Text, None] = {}
    for row, column in attempt.judgement.reads:
        if dataset.column(column).kind is ColumnKind.TEXT:
            cell = dataset.cell(row, column)
            printed = "" if cell is None else " ".join(cell.printed.split())
            if printed and printed.isprintable():
                found[s.Text(printed)] = None
    return list(found)[:_MOST_TEXTS]
