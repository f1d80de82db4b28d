"""The claims of a file beside each other: findings about those that clash and those that follow.

Takes part what is asserted: a claim with a check that has a meaning, unless its `expect` says that
the figures do not support it. Not here: how it is found (`claimcheck.advice.conflicts`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from claimcheck.advice.conflicts.findings import findings
from claimcheck.advice.conflicts.search import relations
from claimcheck.consistency import ClaimResult, Verdict
from claimcheck.diagnostics import conflict_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, at_span
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Place, Source

MAX_FINDINGS = 100
"""So many clashes of a file, and so many claims that follow, are reported; more says no more."""


class _Asserted(NamedTuple):
    """A claim that says that something is so."""

    name: str
    check: s.Check
    text: str
    proposition: m.Proposition


def beside(
    found: Environment, results: Sequence[ClaimResult], only: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """What clashes and what follows, at the checks; with `only` what concerns these claims."""
    asserted = list(_asserted(found, results))
    names = [one.name for one in asserted]
    related = relations([one.proposition for one in asserted], found.figures)
    related = related._replace(
        conflicts=related.conflicts[:MAX_FINDINGS], redundancies=related.redundancies[:MAX_FINDINGS]
    )
    for claim, others, finding in findings(related, names, found.figures.dataset):
        if only and not {names[place] for place in (claim, *others)} & set(only):
            continue
        one = asserted[claim]
        places = tuple(
            (_place(found.source, asserted[other].check), messages.elsewhere([names[other]]))
            for other in others
        )
        yield at_span(finding, found.source, one.check.span, one.name, places, one.text)


def _asserted(found: Environment, results: Sequence[ClaimResult]) -> Iterator[_Asserted]:
    scope = found.scope.apart()
    for claim, result in zip(found.claims, results, strict=True):
        if isinstance(claim, s.BrokenClaim) or result.verdict in (Verdict.ERROR, Verdict.SKIPPED):
            continue
        check = next((field for field in claim.fields if isinstance(field, s.Check)), None)
        if check is None or result.expected in (Verdict.CONTRADICTED, Verdict.UNDECIDED):
            continue
        try:
            meaning, _ = resolve(check.proposition, scope)
        except Problem:
            continue
        text = found.source.text[check.span.start : check.span.end]
        yield _Asserted(claim.name.text, check, " ".join(text.split()), meaning.proposition)


def _place(source: Source, check: s.Check) -> Place:
    return Place(source.name, *source.position(check.span.start))
