"""A finding (what is wrong) and a diagnostic (a finding at its place)."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.rules import Severity, severity_of
from claimcheck.source import Place, Source, Span


class Finding(NamedTuple):
    """What is wrong, in words: `rule` names it, `help` says what to do about it."""

    rule: str
    message: str
    help: str = ""


class Unreadable(Exception):
    """A file that cannot be read; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Diagnostic(NamedTuple):
    """A finding at a stretch of a file.

    `line_text` is the first line of the stretch, for a code frame; `end_column` is that of the
    first character after the stretch. `related` are other places with a word about each. `subject`
    is what it is about in words that stay when lines move (a check, a sentence, a cell): with the
    rule it tells one finding from another.
    """

    rule: str
    severity: Severity
    message: str
    help: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    line_text: str = ""
    claim: str | None = None
    related: tuple[tuple[Place, str], ...] = ()
    subject: str = ""


def at_span(
    finding: Finding,
    source: Source,
    span: Span,
    claim: str | None = None,
    related: tuple[tuple[Place, str], ...] = (),
    subject: str = "",
) -> Diagnostic:
    """The diagnostic of a finding at a span of a text."""
    line, column = source.position(span.start)
    end_line, end_column = source.position(max(span.end, span.start))
    return Diagnostic(
        finding.rule,
        severity_of(finding.rule),
        finding.message,
        finding.help,
        source.name,
        line,
        column,
        end_line,
        end_column,
        source.line(line),
        claim,
        related,
        subject,
    )


def at_place(
    finding: Finding,
    place: Place,
    line_text: str = "",
    length: int = 1,
    related: tuple[tuple[Place, str], ...] = (),
) -> Diagnostic:
    """The diagnostic of a finding at a place of a data file."""
    return Diagnostic(
        finding.rule,
        severity_of(finding.rule),
        finding.message,
        finding.help,
        place.file,
        place.line,
        place.column,
        place.line,
        place.column + length,
        line_text,
        None,
        related,
    )
