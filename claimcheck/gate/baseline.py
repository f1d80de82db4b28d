"""The baseline: findings that are known, so that a gate fails on new ones only.

An entry stands for one finding, by its fingerprint. Rule, file, claim and text are there for who
reviews the file, and have to be those of the finding: an entry that says something else knows
nothing. What cannot be checked (severity `BROKEN`) is in no baseline, nor is what concerns a change
and not a state. Notes never fail, so they are not kept either.

Not here: the file as a text (`baseline_text`), reading and writing it (`cli`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from claimcheck.consistency import ConsistencyReport
from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.diagnostics.rules import RULES, Severity
from claimcheck.gate.fingerprints import fingerprints
from claimcheck.source import Place

_KEPT = (Severity.ERROR, Severity.WARNING)
_OF_A_CHANGE = frozenset({"gate-weakened", "unused-baseline"})
_LONGEST = 100


class Entry(NamedTuple):
    """A known finding; `line` is where the baseline's file has it, 0 before it is written."""

    file: str
    claim: str
    rule: str
    text: str
    fingerprint: str
    line: int = 0


class Baseline(NamedTuple):
    """The known findings of a file, whose name is relative to the root."""

    file: str
    entries: tuple[Entry, ...] = ()


class Passed(NamedTuple):
    """A report without what is known, and what that is."""

    report: ConsistencyReport
    known: tuple[Diagnostic, ...]


def can_hold(rule: str) -> bool:
    """Whether an entry may be about a rule; one that the catalogue lacks is merely never met."""
    if rule in _OF_A_CHANGE:
        return False
    return rule not in RULES or RULES[rule].severity is not Severity.BROKEN


def baseline_of(file: str, report: ConsistencyReport, kept: Collection[Entry] = ()) -> Baseline:
    """The baseline that knows all findings of a report, and the entries that are `kept`."""
    entries = {entry.fingerprint: entry for entry in kept}
    entries |= {entry.fingerprint: entry for entry, _ in _entries(report) if entry is not None}
    return Baseline(file, tuple(sorted(entries.values())))


def without_known(report: ConsistencyReport, baseline: Baseline) -> Passed:
    """Take what a baseline knows out of a report; its claims stay as they are."""
    known = {_identity(entry) for entry in baseline.entries}
    left: list[Diagnostic] = []
    taken: list[Diagnostic] = []
    for entry, item in _entries(report):
        (left if entry is None or _identity(entry) not in known else taken).append(item)
    return Passed(report._replace(diagnostics=tuple(left)), tuple(taken))


def unused(
    report: ConsistencyReport, baseline: Baseline, was_checked: Callable[[Entry], bool]
) -> list[Diagnostic]:
    """A warning for each entry that no finding of a report has, at its line of the baseline.

    `was_checked` says whether this run would have met the finding. Nothing is unused while
    something is broken: what cannot be checked hides what else is wrong.
    """
    if any(item.severity is Severity.BROKEN for item in report.diagnostics):
        return []
    found = {_identity(entry) for entry, _ in _entries(report) if entry is not None}
    return [
        _at_entry(messages.unused_entry(*_in_words(entry)), baseline, entry)
        for entry in baseline.entries
        if _identity(entry) not in found and was_checked(entry)
    ]


def added(before: Baseline, now: Baseline) -> list[Diagnostic]:
    """What a baseline knows that it did not know before, at its line."""
    old = {_identity(entry) for entry in before.entries}
    return [
        _at_entry(messages.entry_added(*_in_words(entry)), now, entry)
        for entry in now.entries
        if _identity(entry) not in old
    ]


def _entries(report: ConsistencyReport) -> Iterator[tuple[Entry | None, Diagnostic]]:
    """All findings, each with the entry that would know it, if there can be one."""
    names = fingerprints(report.diagnostics)
    for name, item in zip(names, report.diagnostics, strict=True):
        entry = None
        if item.severity in _KEPT and can_hold(item.rule):
            text = _shortened(item.subject or item.message)
            entry = Entry(item.file, item.claim or "", item.rule, text, name)
        yield entry, item


def _identity(entry: Entry) -> tuple[str, str, str, str]:
    """What has to agree; the text is a shortened one, whose wording may change."""
    return entry.file, entry.claim, entry.rule, entry.fingerprint


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _in_words(entry: Entry) -> tuple[str, str, str]:
    """Rule, claim and text, of which a written entry may have any length."""
    return _shortened(entry.rule), _shortened(entry.claim), _shortened(entry.text)


def _at_entry(finding: Finding, baseline: Baseline, entry: Entry) -> Diagnostic:
    found = at_place(finding, Place(baseline.file, max(entry.line, 1), 1))
    return found._replace(claim=entry.claim or None, subject=entry.fingerprint)
