"""The comparators of what a claim asks, wherever it asks it.

Not those in the conditions of its sets: another one there makes a claim about something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.tree import Path, walk
from claimcheck.language import syntax as s


def asked(node: s.Proposition) -> Iterator[tuple[Path, s.Comparator]]:
    """Every comparator outside of sets, with its path."""
    sets: list[Path] = []
    for path, part in walk(node):
        if isinstance(part, s.SetWhere):
            sets.append(path)
        elif isinstance(part, s.Comparator) and not _is_in(path, sets):
            yield path, part


def _is_in(path: Path, outer: list[Path]) -> bool:
    return any(path[: len(above)] == above for above in outer)
