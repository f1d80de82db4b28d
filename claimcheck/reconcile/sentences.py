"""Sentences without a claim: what they compare, and the numbers in them.

Not here: sentences beside their claims (`prose`), which numbers are wrong (`numbers`), sentences
that are read as a whole and judged (`whole`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics import sentence_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.language.spelling import string_text
from claimcheck.markdown.passages import Standing
from claimcheck.reading.comparing import is_comparing
from claimcheck.reading.pieces import Piece, pieces
from claimcheck.reading.words import KNOWN
from claimcheck.reconcile.claimed import Claimed
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.quotations import Quotation
from claimcheck.reconcile.report import Sentence
from claimcheck.reconcile.surroundings import Around, Surroundings
from claimcheck.values.truth import Truth

if TYPE_CHECKING:
    from claimcheck.reconcile.numbers import Numbers
    from claimcheck.reconcile.whole import Reading, WholeReader

_NAME_WORDS = 8


class Looked(NamedTuple):
    """What was found in a sentence, whether it says something to look after, and as what it reads.

    Of one that claims look after only what is wrong with it is told.

    `reads` is the check that a sentence without claims amounts to, empty unless it was read as a
    whole.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    is_comparing: bool = False
    reads: str = ""


class SentenceReader:
    """Looks at the sentences of a report, one after the other in their order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._surroundings = Surroundings(desk.names.lexicon)
        self._nouns = desk.names.lexicon.nouns
        self._known = KNOWN | self._nouns
        self._known_numbers: Numbers | None = None
        self._whole: WholeReader | None = None

    def look(self, sentence: Sentence, covering: Sequence[Quotation] = ()) -> Looked:
        """What is found in a sentence; `covering` are the claims that stand for a part of it."""
        around = self._surroundings.of(sentence)
        if covering and Claimed(covering, self._desk).has_all(sentence):
            return Looked()
        found = pieces(sentence.read, sentence.span)
        if not found or around.lists_sources:
            return Looked()
        reading = None if covering else self._read(found, around)
        compares = self._compares(sentence, found, reading)
        reads = reading.judged.check if reading else ""
        has_numbers = any(piece.amount for piece in found)
        figures = self._numbers().given(found, covering, around) if has_numbers else []
        wrong = self._numbers().wrong(sentence, figures) if figures else []
        if wrong:
            return Looked(tuple(wrong), compares, reads)
        agrees = bool(figures) and not compares
        finding = None if covering or agrees else _coverage(sentence, reading, compares)
        is_open = reading is None or reading.judged.truth is Truth.UNKNOWN
        others: list[Diagnostic] = []
        if has_numbers and is_open:
            others = self._numbers().unbacked(sentence, found, covering, around)
        if finding is not None:
            source = self._desk.report.source
            others.append(at_span(finding, source, sentence.origin, subject=sentence.text))
        return Looked(tuple(others), compares, reads)

    def _numbers(self) -> Numbers:
        if self._known_numbers is None:
            from claimcheck.reconcile.numbers import Numbers  # only an open number pays for it

            self._known_numbers = Numbers(self._desk)
        return self._known_numbers

    def _compares(
        self, sentence: Sentence, found: Sequence[Piece], reading: Reading | None
    ) -> bool:
        if reading is not None:
            return not reading.is_figure
        if sentence.passage.standing in (Standing.HEADING, Standing.CELL):
            return False
        return is_comparing(found, self._nouns)

    def _is_known(self, piece: Piece) -> bool:
        return piece.mention is not None or not piece.key.isalpha() or piece.key in self._known

    def _read(self, found: Sequence[Piece], around: Around) -> Reading | None:
        """The sentence as a claim; one of names alone, without any, or of unknown words is none."""
        if not any(piece.named for piece in found) or not any(map(_is_telling, found)):
            return None
        if not all(map(self._is_known, found)):
            return None
        if self._whole is None:
            from claimcheck.reconcile.whole import WholeReader  # only an open sentence pays for it

            self._whole = WholeReader(self._desk, self._nouns)
        return self._whole.read(found, around)


def _is_telling(piece: Piece) -> bool:
    """Whether it says something of what is named: it compares, counts, or is a number."""
    return piece.mention is not None and piece.named is None


def _coverage(sentence: Sentence, reading: Reading | None, compares: bool) -> Finding | None:
    """What is to be said of a sentence that no claim stands for."""
    if reading is not None and reading.is_contradicted:
        say = messages.contradicted if compares else messages.wrong_figure
        return say(reading.judged.check, reading.judged.figures)
    if not compares:
        return None
    if reading is None or reading.judged.truth is not Truth.TRUE:
        return messages.uncovered("")
    return messages.uncovered(_claim(sentence.text, reading.judged.check))


def _claim(text: str, check: str) -> str:
    """A claim to paste: its name of the first words of the sentence, its quote, its check."""
    words = re.findall(r"[a-z0-9]+(?:\.[0-9]+)*", text.lower())[:_NAME_WORDS]
    name = "-".join(words)
    name = name if name[:1].isalpha() else f"claim-{name}"
    return f"claim {name} quote {string_text(text)} check {check}"
