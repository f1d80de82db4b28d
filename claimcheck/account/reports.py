"""Reports as a `ConsistencyReport` holds them: their sentences, their ignores, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.consistency import ConsistencyReport, Cover, Ignore, ReadSentence
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.markdown.passages import Standing
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.review import Review, Seen, review
from claimcheck.source import Source


def with_reports(
    report: ConsistencyReport, desks: Sequence[Desk], diagnostics: list[Diagnostic]
) -> ConsistencyReport:
    """The reports of all desks reviewed; what was found, and what they ignore, changes the list."""
    by_report: dict[str, list[Desk]] = {}
    for desk in desks:
        by_report.setdefault(desk.report.source.name, []).append(desk)
    sentences: list[ReadSentence] = []
    ignores: list[Ignore] = []
    for name in sorted(by_report):
        together = by_report[name]
        here = [finding for finding in diagnostics if finding.file == name]
        found = review(together, here)
        diagnostics[:] = [finding for finding in diagnostics if finding.file != name]
        diagnostics += found.diagnostics
        source = together[0].report.source
        sentences += (_sentence(seen, source) for seen in found.sentences if _is_text(seen))
        ignores += _ignores(found, name)
    return report._replace(sentences=tuple(sentences), ignores=tuple(ignores))


def _is_text(seen: Seen) -> bool:
    """Whether it is a sentence of running text, or something else that a claim stands for."""
    standing = seen.sentence.passage.standing
    return bool(seen.claims) or standing not in (Standing.HEADING, Standing.CELL)


def _sentence(seen: Seen, source: Source) -> ReadSentence:
    origin = seen.sentence.origin
    line, column = source.position(origin.start)
    end_line, end_column = source.position(origin.end)
    return ReadSentence(
        seen.sentence.text,
        source.name,
        line,
        column,
        end_line,
        end_column,
        _cover(seen),
        seen.claims,
        seen.reads,
    )


def _cover(seen: Seen) -> Cover:
    if seen.claims:
        return Cover.COVERED if seen.is_checked else Cover.SKIPPED
    return Cover.UNCOVERED if seen.is_comparing else Cover.SILENT


def _ignores(found: Review, name: str) -> list[Ignore]:
    return [Ignore(name, one.rule, one.words) for one in found.ignored]
