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


class Around(NamedTuple):
    """What a sentence may leave to its surroundings.

    `measure` is the one that the heading names, unless the passage has spoken of another;
    `has_set` when heading or passage speak of a part of the rows; `lists_sources` when the heading
    is that of a list of sources.
    """

    measure: Named | None = None
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
            measures, has_set = _spoken_of(read(heading, self._lexicon))
            one = measures.pop() if len(measures) == 1 else None
            self._headings[heading] = Around(one, has_set, bool(_LISTING.search(heading)))
        return self._headings[heading]


def _after(around: Around, read_sentence: Read) -> Around:
    measures, has_set = _spoken_of(read_sentence)
    is_same = not measures or measures == {around.measure}
    return around._replace(
        measure=around.measure if is_same else None, has_set=around.has_set or has_set
    )


def _spoken_of(found: Read) -> tuple[set[Named], bool]:
    """The measures that a text names, and whether it names a set of rows."""
    named = [one.value for one in found.mentions if isinstance(one.value, Named)]
    measures = {one for one in named if one.columns or one.columns_set}
    return measures, any(one.rows_set for one in named)
