"""A claims file's text to its syntax tree; a mistake is a diagnostic, and the rest is read.

A statement reaches to the keyword of the next one. Where one cannot be read, `recovery` says why
and where to go on.
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.language import syntax as s
from claimcheck.language.automaton import ParseFailure, run
from claimcheck.language.builder import ACTIONS, NotAllowed
from claimcheck.language.lexer import STATEMENTS, tokens
from claimcheck.language.tables import load
from claimcheck.source import Source

TABLES = load()


def parse(source: Source) -> tuple[s.ClaimsFile, tuple[Diagnostic, ...]]:
    """The statements of a claims file, a broken claim kept as one, and what is wrong with it."""
    statements: list[s.Statement | s.BrokenClaim] = []
    all_tokens = list(tokens(source.text))
    at = 0
    try:
        while at < len(all_tokens):
            statement, end = run(TABLES, ACTIONS, all_tokens, at, STATEMENTS)
            if isinstance(statement, s.Claim) and not _is_sound(statement):
                break
            statements.append(statement)
            at = end
    except (ParseFailure, NotAllowed):
        pass
    if at == len(all_tokens):
        return s.ClaimsFile(tuple(statements)), ()
    from claimcheck.language.recovery import read_on

    rest, diagnostics = read_on(source, all_tokens, at)
    return s.ClaimsFile((*statements, *rest)), diagnostics


def _is_sound(claim: s.Claim) -> bool:
    """Whether a claim has one `check` or `skip`, and an `expect` only of what is checked."""
    checks = sum(isinstance(field, s.Check) for field in claim.fields)
    skips = sum(isinstance(field, s.Note) and field.word == "skip" for field in claim.fields)
    expects = sum(isinstance(field, s.Expect) for field in claim.fields)
    return checks + skips == 1 and expects <= checks
