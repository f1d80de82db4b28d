"""Ignores: comments of a report that leave out a rule at one place of it.

`<!-- claimcheck: ignore RULE because … -->` stands for the block that it stands in, or that follows
it. Not here: a claim's known outcome (its `expect`), rules ignored for a whole run (`workspace`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.diagnostics import ignore_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.diagnostics.rules import RULES, Severity
from claimcheck.reading.atoms import keys
from claimcheck.reconcile.report import Report
from claimcheck.source import Source, Span

_IGNORE = re.compile(r"\s*claimcheck\s*:\s*(?P<rest>.*)", re.S)
_PARTS = re.compile(r"ignore\s+(?P<rule>\S+)(?:\s+because\s+(?P<because>\S.*))?\s*", re.S)
_OF_CLAIMS = frozenset(
    ("contradicted", "undecided", "unexpected-verdict", "fragile-verdict", "empty-set")
)
_NEVER = frozenset(("gate-weakened", "unjustified-ignore", "unused-ignore", "unused-baseline"))
MAX_WORDS = 12


class Ignored(NamedTuple):
    """An ignore that holds: its rule, the lines it is for, and the first words that stand there."""

    rule: str
    first: int
    last: int
    words: str
    span: Span


def without_ignored(
    report: Report, findings: Sequence[Diagnostic]
) -> tuple[list[Diagnostic], tuple[Ignored, ...]]:
    """The findings that are not ignored, with those about the ignores; and the ignores."""
    ignored: list[Ignored] = []
    wrong: list[Diagnostic] = []
    for comment in report.comments:
        _read(report.source, comment, ignored, wrong)
    used: set[Ignored] = set()
    kept = [one for one in findings if not _is_ignored(one, ignored, used)]
    wrong += [
        at_span(messages.unused(one.rule), report.source, one.span, subject=one.words)
        for one in ignored
        if one not in used
    ]
    return [*kept, *wrong], tuple(ignored)


def _read(source: Source, comment: Span, ignored: list[Ignored], wrong: list[Diagnostic]) -> None:
    """Add what a comment ignores, or what is wrong with it; other comments are none of ours."""
    ours = _IGNORE.fullmatch(source.text[comment.start : comment.end].strip("<!->"))
    if ours is None:
        return
    parts = _PARTS.fullmatch(ours["rest"].strip())
    problem = _problem(ours["rest"].strip(), parts)
    if problem is not None:
        wrong.append(at_span(problem, source, comment, subject=ours["rest"].strip()))
        return
    assert parts is not None
    first, last = _block(source, comment)
    words = " ".join(keys(source.line(first))[:MAX_WORDS])
    ignored.append(Ignored(parts["rule"], first, last, words, comment))


def _problem(text: str, parts: re.Match[str] | None) -> Finding | None:
    if parts is None:
        return messages.not_understood(text)
    rule = parts["rule"]
    if rule not in RULES:
        return messages.no_rule(rule)
    if rule in _OF_CLAIMS:
        return messages.use_expect(rule)
    if rule in _NEVER or RULES[rule].severity is Severity.BROKEN:
        return messages.not_ignorable(rule)
    return None if parts["because"] else messages.no_reason(rule)


def _block(source: Source, comment: Span) -> tuple[int, int]:
    """The first and last line of the block that a comment stands in, or that follows it."""
    first = source.position(comment.start)[0]
    last = source.position(comment.end)[0]
    alone = source.text[comment.start : comment.end].splitlines()[0].strip()
    stands_alone = source.line(first).strip() == alone and not _has_text(source, first - 1)
    if stands_alone:
        first = last + 1
        count = source.text.count("\n") + source.first_line
        while first <= count and not _has_text(source, first):
            first += 1
        last = first
    else:
        while _has_text(source, first - 1):
            first -= 1
    while _has_text(source, last + 1):
        last += 1
    return first, last


def _has_text(source: Source, line: int) -> bool:
    return bool(source.line(line).strip())


def _is_ignored(one: Diagnostic, ignored: Sequence[Ignored], used: set[Ignored]) -> bool:
    for ignore in ignored:
        if one.rule == ignore.rule and ignore.first <= one.line <= ignore.last:
            used.add(ignore)
            return True
    return False
