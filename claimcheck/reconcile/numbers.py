"""The numbers of a sentence: those that differ from their figure, and those that nothing backs.

Numbers that a claim speaks of are left to it (`claimed`). Not here: which figure a number gives
(`given`), what backs one (`backing`), numbers in tables (`tables`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import sentence_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.markdown.passages import Standing
from claimcheck.reading.pieces import Piece
from claimcheck.reading.valuing import values
from claimcheck.reconcile.backing import is_backed, telling_numbers
from claimcheck.reconcile.claimed import Claimed
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.given import Given, given
from claimcheck.reconcile.quotations import Quotation
from claimcheck.reconcile.reach import Reaches
from claimcheck.reconcile.report import Sentence
from claimcheck.reconcile.surroundings import Around
from claimcheck.source import Place, Span


class Numbers:
    """Looks at the numbers of the sentences of a report."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reaches = Reaches(desk)

    def given(
        self, found: Sequence[Piece], covering: Sequence[Quotation], around: Around
    ) -> list[tuple[Piece, Given]]:
        """The numbers that are figures of a row for certain, and of no claim, with the figures."""
        if not any(piece.amount for piece in found):
            return []
        claimed = Claimed(covering, self._desk)
        if all(claimed.has(piece.start, piece.amount) for piece in found if piece.amount):
            return []
        world = self._desk.found
        results = [
            (value.piece, given(value, around.measure, world.figures, world.scope.meanings))
            for value in values(found)
            if not claimed.has(value.piece.start, value.piece.amount)
        ]
        return [(piece, result) for piece, result in results if result is not None]

    def wrong(self, sentence: Sentence, figures: Sequence[tuple[Piece, Given]]) -> list[Diagnostic]:
        """The figures of a sentence that the data have as other numbers."""
        return [
            self._wrong(sentence, piece, result) for piece, result in figures if not result.agrees
        ]

    def unbacked(
        self,
        sentence: Sentence,
        found: Sequence[Piece],
        covering: Sequence[Quotation],
        around: Around,
    ) -> list[Diagnostic]:
        """The numbers with a unit that neither a claim nor a figure backs."""
        numbers = list(telling_numbers(found, sentence.passage.text))
        if not numbers or sentence.passage.standing in (Standing.HEADING, Standing.CELL):
            return []
        claimed = Claimed(covering, self._desk)
        settled = {piece.start for piece, _ in self.given(found, covering, around)}
        reach = self._reaches.of(found, around)
        return [
            self._at(sentence, one.piece, messages.unbacked_number(_text(sentence, one.piece)))
            for one in numbers
            if one.piece.start not in settled
            and not claimed.has(one.piece.start, one.piece.amount)
            and not is_backed(one, reach, self._desk.found.figures)
        ]

    def _wrong(self, sentence: Sentence, piece: Piece, result: Given) -> Diagnostic:
        dataset = self._desk.found.figures.dataset
        cell = dataset.cell(result.row, result.column)
        assert cell is not None
        finding = messages.wrong_number(
            _text(sentence, piece),
            dataset.column(result.column).name,
            dataset.row_names[result.row],
            cell.printed,
            cell.place,
        )
        return self._at(
            sentence, piece, finding, ((cell.place, messages.the_figure(cell.printed)),)
        )

    def _at(
        self,
        sentence: Sentence,
        piece: Piece,
        finding: Finding,
        related: tuple[tuple[Place, str], ...] = (),
    ) -> Diagnostic:
        """A finding at a number of a sentence."""
        span = sentence.passage.origin_span(Span(piece.start, piece.end))
        subject = f"{_text(sentence, piece)} in: {sentence.text}"
        return at_span(finding, self._desk.report.source, span, related=related, subject=subject)


def _text(sentence: Sentence, piece: Piece) -> str:
    return sentence.passage.text[piece.start : piece.end]
