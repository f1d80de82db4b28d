"""Why a statement could not be read, in the author's words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.language.automaton import ParseFailure
from claimcheck.language.lexer import Token
from claimcheck.source import Span


def explain(part: Sequence[Token], failure: ParseFailure) -> tuple[Finding, Span]:
    """What is wrong, and where."""
    wrong = part[failure.index] if failure.index < len(part) else part[-1]
    if failure.too_deep:
        return messages.too_deep(), wrong.span
    return messages.unexpected(f"`{wrong.text}`", sorted(failure.accepted)), wrong.span
