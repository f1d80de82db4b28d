"""What stands around a sentence and says what it is about: its heading, the sentences before it.

Sentences are looked at in their order; what was said in a passage is remembered until it ends. Not
here: the sentence itself (`sentences`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.markdown.passages import Passage
from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Named
from claimcheck.reading.reader import Read, read
from claimcheck.reconcile.report import Sentence

_LISTING = re.compile(
    r"\b(?:sources?|references?|bibliography|citations?|citing|further reading|acknowledge?ments?"
    r"|licen[sc]e)\b",
    re.I,
)


_MAX_NAMED = 50


class Around(NamedTuple):
    """What a sentence may leave to its surroundings.

    `measure` is the one that the heading names, unless the passage has spoken of another; `named`
    is what the passage has named before; `has_set` when heading or passage speak of a part of the
    rows; `lists_sources` when the heading is that of a list of sources.
    """

    measure: Named | None = None
    named: frozenset[Named] = frozenset()
    has_set: bool = False
    lists_sources: bool = False


class Surroundings:
    """The surroundings of the sentences of one report."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._headings: dict[str, Around] = {}
        self._passage: Passage | None = None
        self._said: Around = Around()

    def of(self, sentence: Sentence) -> Around:
        """What stands around a sentence; to be asked in the order of the report."""
        if sentence.passage is not self._passage:
            self._passage = sentence.passage
            self._said = self._heading(sentence.passage.heading)
        around = self._said
        self._said = _after(around, sentence.read)
        return around

    def _heading(self, heading: str) -> Around:
        if heading not in self._headings:
            named = _named(read(heading, self._lexicon))
            measures = {one for one in named if _is_measure(one)}
            self._headings[heading] = Around(
                measures.pop() if len(measures) == 1 else None,
                has_set=any(one.rows_set for one in named),
                lists_sources=bool(_LISTING.search(heading)),
            )
        return self._headings[heading]


def _after(around: Around, read_sentence: Read) -> Around:
    named = _named(read_sentence)
    others = [one for one in named if _is_measure(one) and one != around.measure]
    return around._replace(
        measure=None if others else around.measure,
        named=around.named | named if len(around.named) < _MAX_NAMED else around.named,
        has_set=around.has_set or any(one.rows_set for one in named),
    )


def _named(found: Read) -> frozenset[Named]:
    return frozenset(one.value for one in found.mentions if isinstance(one.value, Named))


def _is_measure(named: Named) -> bool:
    return bool(named.columns or named.columns_set)
