"""The stretch of a report that is nearest to a quote whose words it no longer has.

Sentences that share rare words are candidates; the best are aligned unit by unit. The work is
bounded for all quotes of a report together. Not here: what the difference means (`changes`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading.atoms import atoms, keys
from claimcheck.reading.reader import read
from claimcheck.reconcile.alike import are_alike
from claimcheck.reconcile.anchors import Anchor
from claimcheck.reconcile.misspelling import is_inflected
from claimcheck.reconcile.report import Report
from claimcheck.reconcile.units import Unit, units
from claimcheck.source import Span

MAX_CANDIDATES = 4
MAX_WORDS = 40
MAX_SENTENCES = 2000
MAX_LOOKS = 2_000_000
MAX_CELLS = 4_000_000
"""Sentences aligned with a quote, words that they are found by, sentences looked at for a word and
for all quotes of a report, and cells of all alignments of a report."""

MIN_SHARED = 0.45
MIN_SHARED_NEAR = 0.3
"""The least share of a quote's words that the nearest stretch must have, and that it must have
where the quote is expected: just after the one before."""

MAX_NEIGHBOURS = 6
"""How many sentences before and after a sentence a quote may reach into."""

_SMALL = frozenset("a an the of in on at to by for with as is are was were it its".split())

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


class _Window(NamedTuple):
    """A sentence, or several that stand side by side in a passage, and the words there."""

    anchor: Anchor
    words: Counter[str]
    number: int


class Finder:
    """Finds nearest stretches; reads the report once, when first asked."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._windows: list[_Window] | None = None
        self._with: dict[str, list[int]] = {}
        self._first: dict[int, int] = {}
        self._cells = MAX_CELLS
        self._looks = MAX_LOOKS

    def nearest(self, quote: str, near: int = -1) -> Alignment | None:
        """The nearest stretch; of equal ones that which is closest to the sentence `near`.

        `None` when no sentence shares enough, or when the work of the whole report is used up.
        """
        if self._windows is None:
            self._read_all()
        old = units(read(quote, self._report.lexicon))
        found = [
            alignment
            for window in self._candidates(quote, near)
            if (alignment := self._aligned(old, window, near)) is not None
        ]
        return min(found, key=lambda one: (one.cost, one.distance), default=None)

    def number_of(self, anchor: Anchor) -> int:
        """The number of the sentence that an anchor starts in, for `near`."""
        if self._windows is None:
            self._read_all()
        first = self._first[id(anchor.passage)]
        spans = anchor.passage.sentences
        return first + next((i for i, span in enumerate(spans) if anchor.span.start < span.end), 0)

    def _read_all(self) -> None:
        self._windows = []
        for passage in self._report.passages:
            self._first[id(passage)] = len(self._windows)
            for span in passage.sentences:
                words = Counter(atom.key for atom in atoms(passage.text, span))
                number = len(self._windows)
                self._windows.append(_Window(Anchor(passage, span), words, number))
                for word in words:
                    self._with.setdefault(word, []).append(number)

    def _candidates(self, quote: str, near: int) -> list[_Window]:
        """The sentences that share most of the quote's words, weighted by how rare they are."""
        assert self._windows is not None
        words = Counter(keys(quote))
        rarest = sorted((word for word in words if word in self._with), key=self._frequency)
        scores: dict[int, float] = {}
        for word in rarest[:MAX_WORDS]:
            sentences = self._with[word][: min(MAX_SENTENCES, max(self._looks, 0))]
            self._looks -= len(sentences)
            for number in sentences:
                count = min(words[word], self._windows[number].words[word])
                scores[number] = scores.get(number, 0) + count / (1 + self._frequency(word))
        best = sorted(scores, key=lambda number: (-scores[number], abs(number - near), number))
        likely = [self._widened(number, words.total()) for number in best[: MAX_CANDIDATES * 3]]
        least = {window.number: MIN_SHARED for window in likely}
        least |= dict.fromkeys((near, near + 1, near + 2), MIN_SHARED_NEAR)
        return [w for w in likely if _share(words, w.words) >= least[w.number]][:MAX_CANDIDATES]

    def _widened(self, number: int, size: int) -> _Window:
        """A sentence with as many of its neighbours as a quote of so many words may reach into."""
        assert self._windows is not None
        window = self._windows[number]
        passage = window.anchor.passage
        first = self._first[id(passage)]
        group = self._windows[first : first + len(passage.sentences)]
        at = number - first
        after = _reach(group[at : at + 1 + MAX_NEIGHBOURS], size)
        before = _reach(group[max(0, at - MAX_NEIGHBOURS) : at + 1][::-1], size)
        chosen = group[at - before : at + after + 1]
        span = Span(chosen[0].anchor.span.start, chosen[-1].anchor.span.end)
        words = sum((one.words for one in chosen), Counter[str]())
        return _Window(Anchor(passage, span), words, number)

    def _frequency(self, word: str) -> int:
        return len(self._with[word])

    def _aligned(self, old: list[Unit], window: _Window, near: int) -> Alignment | None:
        anchor = window.anchor
        new = units(read(anchor.passage.text, self._report.lexicon, anchor.span))
        self._cells -= (len(old) + 1) * (len(new) + 1)
        if self._cells < 0:
            return None
        return align(old, new, anchor)._replace(distance=abs(window.number - near))


def _share(words: Counter[str], others: Counter[str]) -> float:
    """Which part of some words others have."""
    return sum((words & others).values()) / sum(words.values())


def _reach(windows: Sequence[_Window], size: int) -> int:
    """How many sentences after the first are needed for so many words."""
    at = 0
    words = windows[0].words.total()
    while words < size and at + 1 < len(windows):
        at += 1
        words += windows[at].words.total()
    return at


def align(old: list[Unit], new: list[Unit], anchor: Anchor) -> Alignment:
    """All of a quote beside a stretch of a sentence, at the least cost.

    After R. A. Wagner and M. J. Fischer, The String-to-String Correction Problem (1974), with ends
    that are free on the side of the sentence.
    """
    rows = [[0] * (len(new) + 1)]
    gains = [_gain(other) for other in new]
    for unit in old:
        above = rows[-1]
        loss = _loss(unit)
        row = [above[0] + loss]
        for j, other in enumerate(new):
            replaced = above[j] + _cost(unit, other)
            row.append(min(replaced, above[j + 1] + loss, row[j] + gains[j]))
        rows.append(row)
    end = min(range(len(new) + 1), key=lambda j: (rows[-1][j], -j))
    pairs = _traced(rows, old, new, end)
    inside = [j for _, j in pairs if j is not None]
    if not inside:
        return Alignment(anchor, old, new, pairs, rows[-1][end])
    start, last = min(inside), max(inside)
    places = [new[j] for j in range(start, last + 1)]
    span = Span(min(unit.start for unit in places), max(unit.end for unit in places))
    return Alignment(Anchor(anchor.passage, span), old, new, pairs, rows[-1][end])


def _traced(rows: list[list[int]], old: list[Unit], new: list[Unit], end: int) -> list[Pair]:
    """The pairs of a cheapest alignment, a replacement rather than a gap at equal cost."""
    pairs: list[Pair] = []
    i, j = len(old), end
    while i > 0:
        here = rows[i][j]
        if j and here == rows[i - 1][j - 1] + _cost(old[i - 1], new[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif here == rows[i - 1][j] + _loss(old[i - 1]):
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def _cost(old: Unit, new: Unit) -> int:
    """What it costs that one unit takes the place of another."""
    if old.key == new.key:
        return 0
    if old.mention is None:
        if new.mention is not None:
            return 3
        return 1 if is_inflected(old.words[0], new.words[0]) else 2
    if new.mention is None:
        return 4
    if are_alike(old.mention, new.mention):
        return 1
    return 2 if new.mention.kind is old.mention.kind else 4


def _loss(unit: Unit) -> int:
    """What it costs that something of the quote is gone: more where it says something."""
    if unit.mention is not None:
        return 4
    return 1 if unit.key in _SMALL else 2


def _gain(unit: Unit) -> int:
    """What it costs that the sentence says something in addition: less than a loss."""
    return 1 if unit.mention is None else 2
