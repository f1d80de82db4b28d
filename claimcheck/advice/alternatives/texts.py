"""Another text: the one that the cell has; or that a figure is reported where it is not missing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.comparators import asked
from claimcheck.advice.alternatives.ladders import strictest
from claimcheck.advice.alternatives.rising import rises
from claimcheck.advice.tree import Path, replaced
from claimcheck.language import syntax as s
from claimcheck.tables.table import ColumnKind

_MOST_TEXTS = 5
_STATES = {"missing": "reported", "reported": "missing"}
_EQUAL = ("=", "==", "is")
_BOUNDS = {"<": "<=", "<=": "<=", ">": ">=", ">=": ">="}
_MOST_DATES = 60
_MOST_OF_A_LIST = 3


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A claim about texts, or gaps, that says what is there."""
    is_only = _is_only(attempt.node)
    for path, part in asked(attempt.node):
        if part.word in _STATES:
            changed = part._replace(word=_STATES[part.word])
            yield Proposal(Kind.DIRECTION, replaced(attempt.node, path, changed), 2)
        elif not (is_only or rises(attempt.node, tries)):
            continue
        elif part.word in _BOUNDS and isinstance(part.right, s.Text):
            yield from _dates(attempt, path, part, tries)
        elif isinstance(part.right, s.Text) or part.word == "in":
            yield from _others(attempt, path, part, tries)


def _others(
    attempt: Attempt, path: Path, part: s.Comparator, tries: Attempts
) -> Iterator[Proposal]:
    node = attempt.node
    texts = _texts(attempt, tries)
    for text in texts:
        if part.right != text or part.word not in _EQUAL:
            yield Proposal(Kind.TEXT, replaced(node, path, s.Comparator("=", text)), 1)
    if 1 < len(texts) <= _MOST_OF_A_LIST and _is_of_all(node):
        one_of = s.Comparator("in", members=s.SetList(tuple(texts)))
        yield Proposal(Kind.TEXT, replaced(node, path, one_of), 2)
    if part.word in _EQUAL:
        yield Proposal(Kind.CONTRARY, replaced(node, path, part._replace(word="!=")), 4)
    yield Proposal(Kind.DIRECTION, replaced(node, path, s.Comparator("missing")), 3)


def _is_only(node: s.Proposition) -> bool:
    quantifier = node.subject.quantifier if isinstance(node, s.Property) else None
    return quantifier is not None and quantifier.word == "only"


def _is_of_all(node: s.Proposition) -> bool:
    """Whether a property is asked of every row, so that the texts it read are all there are."""
    if not isinstance(node, s.Property):
        return False
    quantifier = node.subject.quantifier
    return quantifier is None or quantifier.word in ("every", "all")


def _dates(attempt: Attempt, path: Path, part: s.Comparator, tries: Attempts) -> Iterator[Proposal]:
    """The strictest date that all are before, or after."""
    dates = sorted(_texts(attempt, tries, _MOST_DATES), key=lambda text: text.value)
    word = _BOUNDS[part.word]

    def put(date: s.Text) -> s.Proposition:
        made: s.Proposition = replaced(attempt.node, path, part._replace(word=word, right=date))
        return made

    found = strictest(dates if word == "<=" else dates[::-1], put, tries)
    if found is not None:
        yield Proposal(Kind.NUMBER, put(found), 1)


def _texts(attempt: Attempt, tries: Attempts, most: int = _MOST_TEXTS) -> list[s.Text]:
    """The different texts, and dates, that the claim read, as printed."""
    dataset = tries.figures.dataset
    found: dict[s.Text, None] = {}
    for row, column in attempt.judgement.reads:
        if dataset.column(column).kind is not ColumnKind.NUMBER:
            cell = dataset.cell(row, column)
            printed = "" if cell is None else " ".join(cell.printed.split())
            if printed and printed.isprintable():
                found[s.Text(printed)] = None
    return list(found)[:most]
