"""Ignores: comments of a report that leave out a rule at one place of it.

`<!-- claimcheck: ignore RULE because … -->` stands for the block that it stands in, or that follows
it. Not here: a claim's known outcome (its `expect`), rules ignored for a whole run (`workspace`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
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
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)")
MAX_WORDS = 12
MAX_LENGTH = 400
"""By how many words, of how many characters, a place is known."""


class _Block(NamedTuple):
    """Some lines, and the first words that stand there."""

    first: int
    last: int
    words: str


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
    blocks = _blocks(report.source) if report.comments else []
    for run in _runs(report.source.text, report.comments):
        block = _block(report.source, run, blocks)
        for comment in run:
            _read(report.source, comment, block, ignored, wrong)
    by_rule: dict[str, list[Ignored]] = {}
    for one in ignored:
        by_rule.setdefault(one.rule, []).append(one)
    used: set[Ignored] = set()
    kept = [one for one in findings if not _is_ignored(one, by_rule.get(one.rule, ()), used)]
    wrong += [
        at_span(messages.unused(one.rule), report.source, one.span, subject=one.words)
        for one in ignored
        if one not in used
    ]
    return [*kept, *wrong], tuple(ignored)


def _read(
    source: Source, comment: Span, block: _Block, ignored: list[Ignored], wrong: list[Diagnostic]
) -> None:
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
    ignored.append(Ignored(parts["rule"], *block, comment))


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


def _runs(text: str, comments: Sequence[Span]) -> list[list[Span]]:
    """The comments, those together that have nothing but white space between them."""
    runs: list[list[Span]] = []
    for comment in comments:
        if runs and not text[runs[-1][-1].end : comment.start].strip():
            runs[-1].append(comment)
        else:
            runs.append([comment])
    return runs


def _blocks(source: Source) -> list[tuple[int, int]]:
    """The first and last line of each stretch of lines with text."""
    lines = enumerate(source.text.split("\n"), source.first_line)
    found = []
    for has_text, group in groupby(lines, lambda line: bool(line[1].strip())):
        if has_text:
            numbers = [number for number, _ in group]
            found.append((numbers[0], numbers[-1]))
    return found


def _block(source: Source, run: Sequence[Span], blocks: list[tuple[int, int]]) -> _Block:
    """The block that some comments stand in, or that follows them."""
    start, end = run[0].start, run[-1].end
    first, last = source.position(start)[0], source.position(end)[0]
    at = bisect_right(blocks, first, key=itemgetter(0)) - 1
    until = bisect_right(blocks, last, key=itemgetter(0)) - 1
    lines = blocks[at][0], blocks[until][1]
    if blocks[at][0] == first and _is_alone(source.text, start, end):
        following = blocks[until + 1] if until + 1 < len(blocks) else (last + 1, last + 1)
        lines = (last + 1, blocks[until][1]) if last < blocks[until][1] else following
    shown = source.line(lines[0])[:MAX_LENGTH]
    return _Block(*lines, " ".join(keys(_COMMENT.sub("", shown))[:MAX_WORDS]))


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch shares its lines with white space alone."""
    while start and text[start - 1] in " \t":
        start -= 1
    while text[end : end + 1] in (" ", "\t", "\r"):
        end += 1
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _is_ignored(one: Diagnostic, ignored: Sequence[Ignored], used: set[Ignored]) -> bool:
    """Whether an ignore of its rule stands for the place of a finding."""
    ignore = next((each for each in ignored if each.first <= one.line <= each.last), None)
    if ignore is not None:
        used.add(ignore)
    return ignore is not None
