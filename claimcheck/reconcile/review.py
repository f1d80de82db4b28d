"""All that is found in a report beside its claims and figures: each check a function, in a row.

Not here: the quotes of single claims, whose verdicts decide what is said of them (`quotes`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics import prose_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, at_span
from claimcheck.markdown.passages import Standing
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.prose import prose_findings
from claimcheck.reconcile.quotations import quotations
from claimcheck.reconcile.report import Sentence
from claimcheck.reconcile.sentences import SentenceReader

if TYPE_CHECKING:
    from claimcheck.reconcile.ignores import Ignored


MAX_FINDINGS = 2000
"""How many findings one report may have; what stands after them is not looked at."""


class Seen(NamedTuple):
    """A sentence of a report and the claims that stand for it.

    `is_checked`: one of them has a check; `is_comparing`: it says something to look after; `reads`
    is the claim that it amounts to, if it was read as a whole.
    """

    sentence: Sentence
    claims: tuple[str, ...]
    is_checked: bool
    is_comparing: bool
    reads: str


class Review(NamedTuple):
    """What was found in one report, its sentences, and the ignores in it."""

    diagnostics: tuple[Diagnostic, ...]
    sentences: tuple[Seen, ...]
    ignored: tuple[Ignored, ...]


def review(desks: Sequence[Desk], others: Sequence[Diagnostic]) -> Review:
    """Review the one report that some claims files share; `others` are findings made before.

    Of all findings in the report those are left out that it ignores.
    """
    report = desks[0].report
    found: list[Diagnostic] = []
    if "|" in report.source.text:
        from claimcheck.reconcile.tables import table_findings  # only a report with tables pays

        for desk in desks:
            figures = desk.found.figures
            if report.source.name not in desk.found.whole:  # else its own tables are the figures
                found += table_findings(report.source, figures.dataset, figures)
    seen = list(_sentences(desks, found))
    everything = [*others, *dict.fromkeys(found)]
    if "<!--" not in report.source.text:
        return Review(tuple(everything), tuple(seen), ())
    from claimcheck.reconcile.ignores import without_ignored  # only a report with comments pays

    kept, ignored = without_ignored(report, everything)
    return Review(tuple(kept), tuple(seen), ignored)


def _sentences(desks: Sequence[Desk], found: list[Diagnostic]) -> Iterator[Seen]:
    """Each sentence with what stands for it; what is wrong with it is added to the findings."""
    quoted = quotations(desks)
    first = desks[0]
    reader = SentenceReader(first)
    for sentence in first.report.sentences():
        about = [
            one
            for one in quoted.get(sentence.passage.origin(0), ())
            if one.span.start < sentence.span.end and sentence.span.start < one.span.end
        ]
        if sentence.passage.standing is Standing.CELL and not about:
            continue
        settled = [one for one in about if one.check and one.is_settled]
        found += prose_findings(first, sentence, settled)
        looked = reader.look(sentence, about)
        found += looked.diagnostics
        if len(found) > MAX_FINDINGS:
            finding = messages.too_many(MAX_FINDINGS)
            found.append(at_span(finding, first.report.source, sentence.origin))
            return
        names = tuple(dict.fromkeys(one.claim for one in about))
        is_checked = any(one.check for one in about)
        yield Seen(sentence, names, is_checked, looked.is_comparing, looked.reads)
