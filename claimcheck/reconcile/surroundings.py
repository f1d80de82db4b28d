"""What stands around a sentence and says what it is about: its heading, the sentences before it.

Sentences are looked at in their order; what was said in a passage is remembered until it ends. Not
here: the sentence itself (`sentences`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.markdown.passages import Passage
from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.mentions import Named
from claimcheck.reading.reader import Read, read
from claimcheck.reading.words import KNOWN
from claimcheck.reconcile.report import Sentence
from claimcheck.vocabulary.prose import Kind

_LISTING = frozenset(
    "source sources reference references bibliography citation citations citing acknowledgments "
    "acknowledgements license licence".split()
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
            found = read(heading, self._lexicon)
            named = _named(found)
            measures = {one for one in named if _is_measure(one)}
            is_plain = len(measures) == 1 and _says_no_more(found)
            self._headings[heading] = Around(
                measures.pop() if is_plain else None,
                has_set=any(one.rows_set for one in named),
                lists_sources=not _LISTING.isdisjoint(atom.key for atom in found.atoms),
            )
        return self._headings[heading]


def _says_no_more(heading: Read) -> bool:
    """Whether a heading only names things: "Results on MATH-500", but not "MATH-500, few-shot"."""
    inside = [mention for mention in heading.mentions if mention.kind in (Kind.NAME, Kind.NUMBER)]
    covered = {at for mention in inside for at in range(mention.first, mention.last + 1)}
    return len(inside) == len(heading.mentions) and all(
        at in covered or atom.key in KNOWN for at, atom in enumerate(heading.atoms)
    )


def _after(around: Around, read_sentence: Read) -> Around:
    named = _named(read_sentence)
    if not named:
        return around
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
