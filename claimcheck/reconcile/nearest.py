"""The stretch of a report that is nearest to a quote whose words it no longer has.

Sentences that share rare words are candidates; the best are aligned unit by unit. The work is
bounded for all quotes of a report together. Not here: what the difference means (`changes`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimcheck.reading.atoms import atoms, keys
from claimcheck.reading.reader import read
from claimcheck.reconcile.alignment import Alignment, align
from claimcheck.reconcile.anchors import Anchor
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

MIN_IN_ORDER = 0.4
"""The share of a quote's words that the nearest stretch must have more of, in their order."""

MAX_NEIGHBOURS = 6
"""How many sentences before and after a sentence a quote may reach into."""

_NEXT_SENTENCE = 3
"""What it costs at least that a stretch reaches into the next sentence."""

_SENTENCE_END = re.compile(r"[.!?\u2026]\W*\s\W*\w")


class _Window(NamedTuple):
    """A sentence, or several that stand side by side in a passage, and the words there."""

    anchor: Anchor
    words: Counter[str]
    number: int


class _Size(NamedTuple):
    """How many words a quote has, and whether a sentence ends within it."""

    words: int
    has_end: bool


class Finder:
    """Finds nearest stretches; reads the report once, when first asked.

    No stretch that some quote has word for word (`taken`) is what another one has become.
    """

    def __init__(self, report: Report, taken: Iterable[Anchor] = ()) -> None:
        self._report = report
        self._taken = _by_passage(taken)
        self._windows: list[_Window] | None = None
        self._with: dict[str, list[int]] = {}
        self._first: dict[int, int] = {}
        self._units: dict[tuple[int, Span], list[Unit]] = {}
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
            and alignment.shared() > MIN_IN_ORDER
            and not self._is_taken(alignment.anchor)
        ]
        return min(found, key=lambda one: (one.cost, one.distance), default=None)

    def number_of(self, anchor: Anchor) -> int:
        """The number of the sentence that an anchor starts in, for `near`."""
        if self._windows is None:
            self._read_all()
        first = self._first[id(anchor.passage)]
        return first + bisect_right(anchor.passage.sentences, anchor.span.start, key=_end)

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
        size = _Size(words.total(), _SENTENCE_END.search(quote) is not None)
        likely = [self._widened(number, size) for number in best[: MAX_CANDIDATES * 3]]
        least = {window.number: MIN_SHARED for window in likely}
        least |= dict.fromkeys((near, near + 1, near + 2), MIN_SHARED_NEAR)
        return [w for w in likely if _share(words, w.words) >= least[w.number]][:MAX_CANDIDATES]

    def _widened(self, number: int, size: _Size) -> _Window:
        """A sentence with as many of its neighbours as a quote of a size may reach into."""
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

    def _is_taken(self, anchor: Anchor) -> bool:
        """Whether one quote has all of a stretch word for word."""
        starts, ends = self._taken.get(id(anchor.passage), ([], []))
        before = bisect_right(starts, anchor.span.start)
        return before > 0 and ends[before - 1] >= anchor.span.end

    def _frequency(self, word: str) -> int:
        return len(self._with[word])

    def _aligned(self, old: list[Unit], window: _Window, near: int) -> Alignment | None:
        self._cells -= 2 * (len(old) + 1) * (window.words.total() + 1)
        if self._cells < 0:
            return None
        found = align(old, self._units_of(window.anchor), window.anchor)
        own = self._windows[window.number].anchor if self._windows else window.anchor
        if not _is_within(found.anchor.span, own.span):
            alone = align(old, self._units_of(own), own)
            found = alone if alone.cost <= found.cost + _NEXT_SENTENCE else found
        return found._replace(distance=abs(window.number - near))

    def _units_of(self, anchor: Anchor) -> list[Unit]:
        """What a stretch says; each is read once."""
        key = (id(anchor.passage), anchor.span)
        if key not in self._units:
            found = read(anchor.passage.text, self._report.lexicon, anchor.span)
            self._units[key] = units(found)
        return self._units[key]


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _end(span: Span) -> int:
    return span.end


def _by_passage(taken: Iterable[Anchor]) -> dict[int, tuple[list[int], list[int]]]:
    """The starts of stretches in each passage, in order, and how far they reach up to each."""
    spans: dict[int, list[Span]] = {}
    for anchor in taken:
        spans.setdefault(id(anchor.passage), []).append(anchor.span)
    return {
        passage: ([span.start for span in found], list(accumulate((s.end for s in found), max)))
        for passage, found in ((passage, sorted(found)) for passage, found in spans.items())
    }


def _share(words: Counter[str], others: Counter[str]) -> float:
    """Which part of some words others have."""
    return sum((words & others).values()) / sum(words.values())


def _reach(windows: Sequence[_Window], size: _Size) -> int:
    """How many sentences after the first a quote may need."""
    at = 0
    words = 0 if size.has_end else windows[0].words.total()
    while words < size.words and at + 1 < len(windows):
        at += 1
        words += windows[at].words.total()
    return at
