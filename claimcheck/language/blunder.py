"""A mistake with its surroundings: the tokens, and whether a change of them would mend it.

Every fix that is offered is tried on the parser first. Not here: which mistakes there are (`slips`,
`habits`, `synonyms`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeAlias

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.language.automaton import accepted, reach
from claimcheck.language.lexer import Shape, Token, tokens
from claimcheck.language.tables import load
from claimcheck.source import Span

LINKS = frozenset({"check", "and", "or", "not", "if", "then", "(", ")"})
"""What stands before and after a clause of a check."""

QUANTIFIERS = frozenset({"EVERY", "ALL", "SOME", "NO", "MOST", "ONLY", "HALF"})
"""The terminals that begin a quantifier."""

Advice: TypeAlias = tuple[Finding, Span]


class Blunder:
    """The tokens of a broken statement, and the index of the first that cannot stand there.

    Beyond the last token stands an empty one.
    """

    def __init__(self, part: Sequence[Token], index: int) -> None:
        self.part = part
        self.index = index

    @cached_property
    def accepted(self) -> frozenset[str]:
        """The terminals that could stand there."""
        return self.accepted_at(self.index)

    def accepted_at(self, i: int) -> frozenset[str]:
        """The terminals that could stand at an earlier index."""
        return accepted(load(), self.part[:i])

    def at(self, i: int) -> Token:
        """The token at an index; an empty one outside the statement."""
        if 0 <= i < len(self.part):
            return self.part[i]
        end = self.part[-1].end
        return Token(Shape.SPACE, "", end, end)

    def word(self, i: int) -> str:
        """The text of the token at an index."""
        return self.at(i).text

    @property
    def wrong(self) -> Token:
        """The first wrong token."""
        return self.at(self.index)

    @property
    def place(self) -> Span:
        """Where the wrong token stands; the last one when the statement ends too soon."""
        return (self.part[-1] if self.is_at_end else self.wrong).span

    @property
    def is_at_end(self) -> bool:
        """Whether the statement ends too soon."""
        return self.index >= len(self.part)

    def is_name(self, i: int) -> bool:
        """Whether a token can be a name."""
        return self.at(i).shape in (Shape.WORD, Shape.QUOTED)

    def touches(self, i: int) -> bool:
        """Whether a token stands directly after the one before it."""
        return 0 < i < len(self.part) and self.part[i - 1].end == self.part[i].start

    def text(self, a: int, b: int) -> str:
        """The text of some tokens, as it would be written."""
        words: list[str] = []
        for i in range(max(a, 0), min(b, len(self.part))):
            glued = self.touches(i) or self.word(i) in (",", ")", "}")
            words.append(f"{'' if glued or not words else ' '}{self.word(i)}")
        return "".join(words)

    def span(self, a: int, b: int) -> Span:
        """Where some tokens stand."""
        return self.at(a).span.to(self.at(b - 1).span)

    def mends(self, a: int, b: int, words: str) -> bool:
        """Whether these words in the place of some tokens let the parser go on after both."""
        new = [*self.part[:a], *tokens(words), *self.part[b:]]
        reached = reach(load(), new)
        left = len(self.part) - max(b, self.index)
        return reached > len(new) - left

    def is_read(self, a: int, b: int, words: str) -> bool:
        """Whether the parser takes these words in the place of some tokens, whatever follows."""
        new = [*self.part[:a], *tokens(words)]
        return reach(load(), new) >= len(new)

    def mended(self, a: int, b: int, *choices: str) -> str:
        """The first of some texts that mends; empty when none does."""
        return next((words for words in choices if self.mends(a, b, words)), "")

    def clause(self, before: int | None = None) -> int:
        """Where the clause begins that holds what stands before an index, or before the mistake."""
        i = min(self.index if before is None else before, len(self.part)) - 1
        depth = 0
        while i >= 0 and (depth or self.word(i) not in LINKS):
            depth += (self.word(i) == "}") - (self.word(i) == "{")
            i -= 1
        return i + 1

    def clause_end(self, after: int | None = None) -> int:
        """Where the clause ends that holds an index, or the mistake."""
        i = self.index if after is None else after
        while i < len(self.part) and self.word(i) not in LINKS:
            i += 1
        return i

    def set_end(self, i: int) -> int:
        """The index after the set that begins at an index; `i` itself when none does."""
        if self.word(i) != "{":
            return i + 1 if self.is_name(i) else i
        depth = 0
        for k in range(i, len(self.part)):
            depth += (self.word(k) == "{") - (self.word(k) == "}")
            if not depth:
                return k + 1
        return i

    def set_start(self, end: int) -> int:
        """The index at which the set begins that ends before an index."""
        if self.word(end - 1) != "}":
            return end - 1
        depth, k = 0, end
        while k > 0:
            k -= 1
            depth += (self.word(k) == "}") - (self.word(k) == "{")
            if not depth:
                break
        return k

    def listed(self, i: int, *joints: str) -> tuple[list[str], int]:
        """The sets of a list that begins at an index, and the index after it."""
        sets: list[str] = []
        end = i
        while True:
            last = self.set_end(i)
            if last == i:
                return sets, end
            sets.append(self.text(i, last))
            end = i = last
            while self.word(i) in (",", *joints):
                i += 1
            if i == end:
                return sets, end


Detector: TypeAlias = Callable[[Blunder], Advice | None]
