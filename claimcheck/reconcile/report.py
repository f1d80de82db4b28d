"""A report that was read: its passages, and its sentences with what they mention.

A sentence is read when it is first asked for. Not here: cutting a text into passages (`markdown`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from claimcheck.markdown.passages import Passage
from claimcheck.reading.atoms import Atom, atoms
from claimcheck.reading.lexicon import Lexicon
from claimcheck.reading.reader import Read, read_atoms
from claimcheck.source import Source, Span

MAX_READ = 4000
"""How many words of a sentence are read."""


class Sentence:
    """A sentence: its span in the text of its passage, and what it mentions there."""

    def __init__(self, passage: Passage, span: Span, found: list[Atom], lexicon: Lexicon) -> None:
        self.passage = passage
        self.span = span
        self._atoms = found
        self._lexicon = lexicon

    @cached_property
    def read(self) -> Read:
        """What it mentions; places are offsets in the text of its passage.

        Of one that is longer than any sentence only the beginning is read.
        """
        return read_atoms(self.passage.text, self._lexicon, self._atoms[:MAX_READ])

    @property
    def text(self) -> str:
        """The sentence as a reader sees it."""
        return self.passage.text[self.span.start : self.span.end]

    @property
    def origin(self) -> Span:
        """Where it stands in the report."""
        return self.passage.origin_span(self.span)


class Report:
    """A report with the lexicon that it is read with; `same` is the same report with another."""

    def __init__(self, source: Source, lexicon: Lexicon, same: Report | None = None) -> None:
        self.source = source
        self.lexicon = lexicon
        self._same = same

    @property
    def is_markdown(self) -> bool:
        """Whether its marks are markup; a `.txt` has none."""
        return not self.source.name.lower().endswith((".txt", ".text"))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What readers see of it, in order."""
        if self._same is not None:
            return self._same.passages
        from claimcheck.markdown import prose

        read_all = prose.passages if self.is_markdown else prose.plain_passages
        return read_all(self.source.text)

    @cached_property
    def atoms(self) -> tuple[list[Atom], ...]:
        """The atoms of each passage."""
        return tuple(atoms(passage.text) for passage in self.passages)

    @cached_property
    def comments(self) -> tuple[Span, ...]:
        """The stretches of its text that are comments; plain text has none."""
        from claimcheck.markdown import prose

        return prose.comments(self.source.text) if self.is_markdown else ()

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in order."""
        for passage, found in zip(self.passages, self.atoms, strict=True):
            first = 0
            for span in passage.sentences:
                end = bisect_left(found, span.end, first, key=_start)
                yield Sentence(passage, span, found[first:end], self.lexicon)
                first = end


def _start(atom: Atom) -> int:
    return atom.start
