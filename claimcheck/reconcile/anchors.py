"""Anchors: where the report says, word for word, what a quote quotes.

Markup, punctuation, case and line breaks do not count. One pass over the report for all quotes
together. Not here: quotes whose words have changed (`nearest`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from claimcheck.markdown.passages import Passage
from claimcheck.reading.atoms import Atom, is_joined
from claimcheck.reconcile.report import Report
from claimcheck.source import Span

MAX_PLACES = 5
"""How many places of one quote are remembered: two are too many already."""


class Anchor(NamedTuple):
    """A stretch of a passage's text."""

    passage: Passage
    span: Span

    @property
    def text(self) -> str:
        """The stretch as readers see it."""
        return self.passage.text[self.span.start : self.span.end]

    @property
    def origin(self) -> Span:
        """Where it stands in the report."""
        return self.passage.origin_span(self.span)


def anchors(report: Report, quotes: Sequence[tuple[str, ...]]) -> list[list[Anchor]]:
    """The places of each quote, given by its keys; none for an empty quote."""
    wanted = set(chain.from_iterable(quotes))
    seen: Counter[str] = Counter()
    for found in report.atoms:
        seen.update(atom.key for atom in found if atom.key in wanted)
    rarest: dict[str, list[int]] = {}
    for number, quote in enumerate(quotes):
        if quote and all(seen[key] for key in quote):
            rarest.setdefault(min(quote, key=lambda key: seen[key]), []).append(number)
    places: list[list[Anchor]] = [[] for _ in quotes]
    for passage, found in zip(report.passages, report.atoms, strict=True):
        for at, atom in enumerate(found):
            for number in rarest.get(atom.key, ()):
                _match(passage, found, at, quotes[number], places[number])
    return places


def _match(
    passage: Passage, found: Sequence[Atom], at: int, quote: tuple[str, ...], into: list[Anchor]
) -> None:
    """Add the place of a quote of which an atom is the rarest word, if it stands there."""
    start = at - quote.index(found[at].key)
    end = start + len(quote)
    if len(into) >= MAX_PLACES or start < 0 or end > len(found):
        return
    if all(found[start + i].key == key for i, key in enumerate(quote)):
        span = Span(found[start].start, found[end - 1].end)
        if not is_joined(passage.text, *span):
            into.append(Anchor(passage, span))
