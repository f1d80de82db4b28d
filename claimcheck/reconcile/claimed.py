"""The numbers of a sentence that its claims look after.

Not here: what is wrong with the others (`numbers`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.reading.mentions import Amount, Mention
from claimcheck.reading.reader import read
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.quotations import Quotation
from claimcheck.reconcile.report import Sentence


class Claimed:
    """The numbers that the claims of a sentence look after."""

    def __init__(self, covering: Sequence[Quotation], desk: Desk) -> None:
        self._skipped = [one.span for one in covering if not one.check]
        self._checked = [
            mention.value
            for one in covering
            if one.check
            for mention in read(one.check, desk.names.lexicon).mentions
            if isinstance(mention.value, Amount)
        ]

    def has(self, start: int, amount: Amount | None) -> bool:
        """Whether a claim checks the number at a place, or skips the words that it stands in."""
        return any(span.start <= start < span.end for span in self._skipped) or (
            amount is not None and any(amount.is_same_as(one) for one in self._checked)
        )

    def has_all(self, sentence: Sentence) -> bool:
        """Whether it has all numbers of a sentence but those that tell one thing from another.

        Such are small counts in words ("the six models") and sizes in names ("the 7B Qwen model").
        """
        text = sentence.passage.text
        return all(
            self.has(one.start, one.value) or _is_label(text, one, one.value)
            for one in sentence.read.mentions
            if isinstance(one.value, Amount)
        )


def _is_label(text: str, mention: Mention, amount: Amount) -> bool:
    after = text[mention.end : mention.end + 2]
    is_count = not amount.unit and text[mention.start : mention.end].isalpha()
    return is_count or (not amount.unit and after[:1] == " " and after[1:].isupper())
