"""Which `*`, `_` and `~~` of a block are emphasis, and which show.

Lives here: runs of these marks and how they pair, after CommonMark §6.2. Not here: other marks.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.markdown.runs import Run


class _Open(NamedTuple):
    """A run of marks that may begin emphasis: its number among all runs, its length as written."""

    number: int
    run: Run
    both: bool
    length: int


class Emphasis:
    """The open marks of a raw text, kind by kind."""

    __slots__ = ("open", "raw", "searched")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.open: dict[str, list[_Open]] = {"*": [], "_": [], "~": []}
        self.searched: dict[tuple[str, bool, int], int] = {}

    def mark(self, run: Run, number: int) -> None:
        """Take a run of marks, which is run `number`: what pairs of it is left out of its run."""
        kind = self.raw[run.start]
        length = run.end - run.start
        opens, closes = self._sides(run, kind)
        if closes and self.open[kind]:
            self._close(run, kind, opens, length)
        if opens and run.end > run.start:
            self.open[kind].append(_Open(number, run, opens and closes, length))

    def forget(self, number: int) -> None:
        """Nothing that is open from a run on pairs with what follows."""
        for stack in self.open.values():
            while stack and stack[-1].number >= number:
                stack.pop()

    def _sides(self, run: Run, kind: str) -> tuple[bool, bool]:
        """Whether a run may begin emphasis, and whether it may end it."""
        before = self.raw[run.start - 1] if run.start else " "
        after = self.raw[run.end] if run.end < len(self.raw) else " "
        mark_before, mark_after = _is_mark(before), _is_mark(after)
        left = not after.isspace() and (not mark_after or mark_before or before.isspace())
        right = not before.isspace() and (not mark_before or mark_after or after.isspace())
        if kind == "_":
            return left and (not right or mark_before), right and (not left or mark_after)
        return left, right

    def _close(self, run: Run, kind: str, both: bool, length: int) -> None:
        """Pair a run with the nearest open ones as far as it reaches."""
        stack = self.open[kind]
        while run.end > run.start:
            number = self._partner(kind, both, length)
            if number < 0:
                return
            opened = stack[number]
            self.forget(opened.number + 1)
            rest = opened.run.end - opened.run.start
            used = min(rest, run.end - run.start, 2)
            opened.run.end -= used
            run.start += used
            if rest == used:
                stack.pop()

    def _partner(self, kind: str, both: bool, length: int) -> int:
        """Where the nearest open run stands that pairs with one; -1 if none does.

        Where a search found none, the next of its kind does not look again.
        """
        stack = self.open[kind]
        alike = (kind, both, length if kind == "~" else length % 3)
        known = self.searched.get(alike, -1)
        for place in range(len(stack) - 1, -1, -1):
            if stack[place].number <= known:
                break
            if _pair(kind, stack[place], both, length):
                return place
        if stack:
            self.searched[alike] = stack[-1].number
        return -1


def _pair(kind: str, opened: _Open, both: bool, length: int) -> bool:
    """Whether two runs pair: of `~` only alike ones, of others after the rule of three."""
    if kind == "~":
        return opened.length == length == 2
    if not (opened.both or both) or (opened.length + length) % 3:
        return True
    return opened.length % 3 == 0 and length % 3 == 0


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()
