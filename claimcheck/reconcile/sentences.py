"""Sentences without a claim: what they compare, and the numbers in them.

A sentence that is read as a whole is judged at once. Not here: sentences beside their claims
(`prose`), which numbers are wrong (`numbers`), what a statement is as a claim (`statements`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.diagnostics import sentence_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.language.spelling import string_text
from claimcheck.markdown.passages import Standing
from claimcheck.reading.comparing import is_comparing
from claimcheck.reading.pieces import Piece, pieces
from claimcheck.reading.saying import Gives, Ranks, Statement
from claimcheck.reading.statements import statements
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.judging import Judged, judged
from claimcheck.reconcile.numbers import Covering, Numbers
from claimcheck.reconcile.report import Sentence
from claimcheck.reconcile.statements import among_reported, claim_of, loosely
from claimcheck.reconcile.surroundings import Around, Surroundings
from claimcheck.values.truth import Truth

_NAME_WORDS = 8
_MOST_CLAIMS = 2000
_MOST_ROWS = 3_000_000
"""So many sentences are judged, and fewer where tables are long."""


class Looked(NamedTuple):
    """What was found in a sentence, whether it says something to look after, and as what it reads.

    `reads` is the check that the sentence amounts to, empty unless it was read as a whole.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    is_comparing: bool = False
    reads: str = ""


class _Reading(NamedTuple):
    """A sentence read as a whole: what it says, and what the figures say to that."""

    said: tuple[Statement, ...]
    judged: Judged
    is_contradicted: bool


class SentenceReader:
    """Looks at the sentences of a report, one after the other in their order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._surroundings = Surroundings(desk.names.lexicon)
        self._nouns = desk.names.lexicon.nouns
        self._numbers = Numbers(desk)
        self._judged: dict[str, Judged | None] = {}
        rows = sum(len(table.rows) for table in desk.found.figures.dataset.tables)
        self._most = min(_MOST_CLAIMS, _MOST_ROWS // (rows + 1))

    def look(self, sentence: Sentence, covering: Sequence[Covering] = ()) -> Looked:
        """What is found in a sentence; `covering` are the claims that stand for a part of it."""
        around = self._surroundings.of(sentence)
        found = pieces(sentence.read, sentence.span)
        if not found or around.lists_sources:
            return Looked()
        reading = self._read(found, around)
        compares = self._compares(sentence, found, reading)
        reads = reading.judged.check if reading else ""
        wrong = self._numbers.wrong(sentence, found, covering, around)
        if wrong:
            return Looked(tuple(wrong), compares, reads)
        agrees = not compares and self._numbers.gives(found, covering, around)
        finding = None if covering or agrees else _coverage(sentence, reading, compares)
        is_decided = reading is not None and reading.judged.truth is not Truth.UNKNOWN
        others = [] if is_decided else self._numbers.unbacked(sentence, found, covering, around)
        if finding is not None:
            source = self._desk.report.source
            others.append(at_span(finding, source, sentence.origin, subject=sentence.text))
        return Looked(tuple(others), compares, reads)

    def _compares(
        self, sentence: Sentence, found: Sequence[Piece], reading: _Reading | None
    ) -> bool:
        if reading is not None:
            return not all(map(_is_figure, reading.said))
        if sentence.passage.standing in (Standing.HEADING, Standing.CELL):
            return False
        return is_comparing(found, self._nouns)

    def _read(self, found: Sequence[Piece], around: Around) -> _Reading | None:
        """The sentence as a claim, if it is read as a whole and can be judged."""
        said = statements(found, self._nouns, around.measure)
        if not said or (around.has_set and any(_is_open(one) for one in said)):
            return None
        result = self._verdict(said)
        if result is None:
            return None
        is_contradicted = result.truth is Truth.FALSE
        if is_contradicted:
            loose = claim_of(loosely(said), self._desk.names)
            again = result if loose == result.check else self._judge(loose)
            is_contradicted = again is not None and again.truth is Truth.FALSE
        return _Reading(said, result, is_contradicted)

    def _verdict(self, said: Sequence[Statement]) -> Judged | None:
        """The judged check; a rank that gaps leave open is asked among the rows with a figure."""
        check = claim_of(said, self._desk.names)
        result = self._judge(check)
        if result is None or result.truth is not Truth.UNKNOWN:
            return result
        among = claim_of(among_reported(said), self._desk.names)
        return (self._judge(among) if among != check else None) or result

    def _judge(self, check: str) -> Judged | None:
        """The judged check; `None` when it has no meaning, or enough has been judged."""
        if not check or (check not in self._judged and len(self._judged) >= self._most):
            return None
        if check not in self._judged:
            self._judged[check] = judged(check, self._desk.found)
        return self._judged[check]


def _is_open(one: Statement) -> bool:
    """Whether it is about all rows only because it does not say among which."""
    return isinstance(one, Ranks) and one.among is None


def _is_figure(one: Statement) -> bool:
    """Whether it only gives a figure of a row, which is a matter of numbers."""
    return isinstance(one, Gives) and one.subject.is_one and one.size.how not in ("<", ">")


def _coverage(sentence: Sentence, reading: _Reading | None, compares: bool) -> Finding | None:
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
