"""A quote beside a stretch of the report, unit by unit: as little as possible is gone, or new.

Not here: which stretches are tried (`nearest`), what the difference means (`changes`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.reconcile.alike import are_alike
from claimcheck.reconcile.anchors import Anchor
from claimcheck.reconcile.misspelling import is_inflected
from claimcheck.reconcile.units import Unit
from claimcheck.source import Span

_OTHER_FORM, _MENTION = 1, 4
SMALL = frozenset("a an the of in on at to by for with as is are was were it its".split())

Pair = tuple[int | None, int | None]


class Alignment(NamedTuple):
    """A quote beside a stretch of the report: units of both, and pairs of their indexes.

    `distance` is how many sentences lie between it and where the quote was expected.
    """

    anchor: Anchor
    old: list[Unit]
    new: list[Unit]
    pairs: list[Pair]
    cost: int
    distance: int = 0

    def shared(self) -> float:
        """Which part of the quote's words stands there, in the same form or in another."""
        same = sum(
            len(self.old[i].words)
            for i, j in self.pairs
            if i is not None and j is not None and _cost(self.old[i], self.new[j]) <= _OTHER_FORM
        )
        return same / sum(len(unit.words) for unit in self.old)


def align(old: list[Unit], new: list[Unit], anchor: Anchor) -> Alignment:
    """All of a quote beside a stretch of a sentence, at the least cost.

    After R. A. Wagner and M. J. Fischer, The String-to-String Correction Problem (1974), with ends
    that are free on the side of the sentence. The first and the last word of the quote are held on
    to: what was put in right after the one or before the other belongs to the stretch.
    """
    rows = [[0] * (len(new) + 1)]
    gains = [_gain(other) for other in new]
    losses = [_loss(unit) for unit in old]
    losses[0] = losses[-1] = _MENTION
    for unit, loss in zip(old, losses, strict=True):
        above = rows[-1]
        row = [above[0] + loss]
        for j, other in enumerate(new):
            replaced = above[j] + _cost(unit, other, loss)
            row.append(min(replaced, above[j + 1] + loss, row[j] + gains[j]))
        rows.append(row)
    end = min(range(len(new) + 1), key=lambda j: (rows[-1][j], -j))
    pairs = _traced(rows, losses, Alignment(anchor, old, new, [], 0), end)
    inside = [j for _, j in pairs if j is not None]
    if not inside:
        return Alignment(anchor, old, new, pairs, rows[-1][end])
    start, last = min(inside), max(inside)
    places = [new[j] for j in range(start, last + 1)]
    span = Span(min(unit.start for unit in places), max(unit.end for unit in places))
    return Alignment(Anchor(anchor.passage, span), old, new, pairs, rows[-1][end])


def _traced(rows: list[list[int]], losses: list[int], sides: Alignment, end: int) -> list[Pair]:
    """The pairs of a cheapest alignment, a replacement rather than a gap at equal cost."""
    old, new = sides.old, sides.new
    pairs: list[Pair] = []
    i, j = len(old), end
    while i > 0:
        here = rows[i][j]
        if j and here == rows[i - 1][j - 1] + _cost(old[i - 1], new[j - 1], losses[i - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif here == rows[i - 1][j] + losses[i - 1]:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def _cost(old: Unit, new: Unit, loss: int = 0) -> int:
    """What it costs that one unit takes the place of another; a plain word not less than `loss`."""
    if old.key == new.key:
        return 0
    if old.words == new.words:
        return _OTHER_FORM
    if old.mention is None:
        if new.mention is not None:
            return max(3, loss)
        return _OTHER_FORM if is_inflected(old.words[0], new.words[0]) else max(2, loss)
    if new.mention is None:
        return _MENTION
    if are_alike(old.mention, new.mention):
        return _OTHER_FORM
    return 2 if new.mention.kind is old.mention.kind else _MENTION


def _loss(unit: Unit) -> int:
    """What it costs that something of the quote is gone: more where it says something."""
    if unit.mention is not None:
        return _MENTION
    return 1 if unit.key in SMALL else 2


def _gain(unit: Unit) -> int:
    """What it costs that the sentence says something in addition: less than a loss."""
    return 1 if unit.mention is None else 2
