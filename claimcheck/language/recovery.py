"""What happens after a mistake: where the broken statement ends, and where to go on.

Lives here: finding the next statement, and the bookkeeping of diagnostics. Not here: why a
statement could not be read (`mistakes`). Loaded only for a file that holds a mistake; linear in its
length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.diagnostics import messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.language import mistakes
from claimcheck.language import syntax as s
from claimcheck.language.automaton import ParseFailure, accepted, run
from claimcheck.language.builder import ACTIONS, NotAllowed, name_of
from claimcheck.language.lexer import FIELDS, KEYWORDS, STATEMENTS, Shape, Token
from claimcheck.language.tables import load
from claimcheck.source import Source, Span

MAX_MISTAKES = 100
"""How many mistakes of one file are explained; the rest is counted."""

AHEAD = 200
"""How many tokens after a mistake are looked at to explain it."""


def read_on(
    source: Source, tokens: Sequence[Token], at: int
) -> tuple[tuple[s.Statement | s.BrokenClaim, ...], tuple[Diagnostic, ...]]:
    """Read every statement from `at`, and explain those that cannot be read."""
    reader = _Reader(source, tokens)
    while at < len(tokens):
        at = reader.read(at)
    return tuple(reader.statements), tuple(reader.diagnostics())


class _Reader:
    """Reads the statements of a text in which some are broken."""

    def __init__(self, source: Source, tokens: Sequence[Token]) -> None:
        self.source = source
        self.tokens = tokens
        self.statements: list[s.Statement | s.BrokenClaim] = []
        self._found: list[Diagnostic] = []
        self._left: list[Span] = []
        self._starts = [i for i in range(len(tokens)) if self._surely_begins(i)]
        self._marks = [i for i in range(len(tokens)) if self._may_begin(i)]

    def diagnostics(self) -> list[Diagnostic]:
        """Every mistake up to the limit, and one that counts the others."""
        if not self._left:
            return self._found
        finding = messages.more_mistakes(len(self._left))
        return [*self._found, at_span(finding, self.source, self._left[0])]

    def read(self, at: int) -> int:
        """Read the statement at an index; the index at which to go on."""
        try:
            statement, end = run(load(), ACTIONS, self.tokens, at, STATEMENTS)
        except ParseFailure as failure:
            return self._broken(at, failure)
        except NotAllowed as error:
            return self._not_allowed(at, error)
        return self._keep(statement, at, end)

    def _keep(self, statement: s.Statement, at: int, end: int) -> int:
        problem = _wrong_fields(statement, self.tokens[at:end])
        if problem is None:
            self.statements.append(statement)
        else:
            self._report(at, *problem)
        return end

    def _broken(self, at: int, failure: ParseFailure) -> int:
        """A statement that ends too soon, goes on too long, or is none."""
        start = _following(self._starts, at + 1, len(self.tokens))
        wrong = failure.index
        if start <= wrong and not failure.too_deep:
            return self._cut(at, start)
        if wrong > at and self._is_new_line(at, wrong) and self._ends_before(at, wrong):
            statement, _ = run(load(), ACTIONS, self.tokens[at:wrong])
            return self._keep(statement, at, wrong)
        return self._explain(at, wrong, failure.too_deep)

    def _cut(self, at: int, stop: int) -> int:
        """A statement that would have taken in the beginning of the next one."""
        part = self.tokens[at:stop]
        try:
            statement, _ = run(load(), ACTIONS, part)
        except ParseFailure as failure:
            return self._explain(at, at + failure.index, failure.too_deep)
        except NotAllowed as error:
            return self._not_allowed(at, error)
        return self._keep(statement, at, stop)

    def _explain(self, at: int, wrong: int, too_deep: bool) -> int:
        end = _following(self._marks, max(wrong, at + 1), len(self.tokens))
        if len(self._found) < MAX_MISTAKES:
            part = self.tokens[at : min(end, max(wrong, at) + AHEAD)]
            self._report(at, *mistakes.explain(part, ParseFailure(wrong - at, too_deep)))
        else:
            self._report(at, messages.unexpected("", ()), self.tokens[at].span)
        return end

    def _not_allowed(self, at: int, error: NotAllowed) -> int:
        wrong = bisect_left(self.tokens, error.span.start, key=lambda token: token.start)
        end = _following(self._marks, max(wrong, at + 1), len(self.tokens))
        part = self.tokens[at : min(end, wrong + AHEAD)]
        self._report(at, *mistakes.refine(part, wrong - at, error.finding, error.span))
        return end

    def _report(self, at: int, finding: Finding, span: Span) -> None:
        name = self._claim_name(at)
        if name is not None:
            self.statements.append(s.BrokenClaim(name, name.span))
        if len(self._found) < MAX_MISTAKES:
            self._found.append(at_span(finding, self.source, span, name.text if name else None))
        else:
            self._left.append(span)

    def _claim_name(self, at: int) -> s.Name | None:
        if self.tokens[at].text != "claim" or at + 1 >= len(self.tokens):
            return None
        token = self.tokens[at + 1]
        return name_of(token) if _is_named(token) and token.text not in FIELDS else None

    def _ends_before(self, at: int, wrong: int) -> bool:
        return "$END" in accepted(load(), self.tokens[at:wrong])

    def _is_new_line(self, at: int, i: int) -> bool:
        """Whether a token begins a line, and not further right than the statement before it."""
        if not self._is_first(i):
            return False
        column = self.source.position(self.tokens[i].start)[1]
        return column <= self.source.position(self.tokens[at].start)[1]

    def _is_first(self, i: int) -> bool:
        """Whether a token is the first of its line."""
        return i == 0 or "\n" in self.source.text[self.tokens[i - 1].end : self.tokens[i].start]

    def _may_begin(self, i: int) -> bool:
        token = self.tokens[i]
        if token.shape is not Shape.WORD or token.text.lower() not in STATEMENTS:
            return False
        return self._is_first(i) or self._surely_begins(i)

    def _surely_begins(self, i: int) -> bool:
        """Whether a statement's keyword is followed as no name of that spelling is."""
        token = self.tokens[i]
        if token.shape is not Shape.WORD or token.text not in STATEMENTS or self._names(i):
            return False
        first, second = (*self.tokens[i + 1 : i + 3], None, None)[:2]
        if first is None:
            return False
        if first.shape is Shape.STRING:
            return token.text in ("report", "data", "use") or self._is_first(i)
        is_name = first.shape is Shape.QUOTED or (
            first.shape is Shape.WORD and first.text not in KEYWORDS
        )
        if is_name and self._is_first(i):
            return True
        return _is_named(first) and second is not None and _goes_on(token.text, second)

    def _names(self, i: int) -> bool:
        """Whether a word that looks like a statement's is the name of a claim or of a `let`."""
        return i > 0 and self.tokens[i - 1].text in ("claim", "let") and not self._is_first(i)


def _is_named(token: Token) -> bool:
    return token.shape in (Shape.WORD, Shape.QUOTED)


def _goes_on(word: str, second: Token) -> bool:
    """Whether a token stands after a statement's word and a name only in a statement."""
    match word:
        case "claim":
            return second.shape is Shape.STRING or second.text in FIELDS
        case "define":
            return second.text == "as"
        case "let" | "data":
            return second.text == "="
    return False


def _following(sorted_indices: Sequence[int], at: int, otherwise: int) -> int:
    """The first of some indices that is not before `at`."""
    i = bisect_right(sorted_indices, at - 1)
    return sorted_indices[i] if i < len(sorted_indices) else otherwise


def _wrong_fields(statement: s.Statement, part: Sequence[Token]) -> tuple[Finding, Span] | None:
    """What is wrong with the fields of a claim, at the word that begins one too many."""
    if not isinstance(statement, s.Claim):
        return None
    name = statement.name.text
    decided = [field for field in statement.fields if isinstance(field, s.Check) or _is_skip(field)]
    if len(decided) != 1:
        at = _word_of(decided[1], part) if decided else statement.name.span
        return messages.one_check(name, len(decided)), at
    expected = [field for field in statement.fields if isinstance(field, s.Expect)]
    if len(expected) > 1:
        return messages.one_expect(name), _word_of(expected[1], part)
    if expected and _is_skip(decided[0]):
        return messages.expect_of_skipped(name), _word_of(expected[0], part)
    return None


def _is_skip(field: s.Field) -> bool:
    return isinstance(field, s.Note) and field.word == "skip"


def _word_of(field: s.Field, part: Sequence[Token]) -> Span:
    """The word that begins a field: the last of them that does not stand after its content."""
    words = [token for token in part if token.text in FIELDS and token.start <= field.span.start]
    return words[-1].span
