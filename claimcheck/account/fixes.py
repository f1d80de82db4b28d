"""Contradicted claims with what may take the place of their checks, and a file so changed.

Lives here: which claims can be fixed, and the text of a claims file in which some checks are
others. Not here: the search for what is true (`advice.alternatives`), writing files (`cli`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.consistency import Alternative, ClaimResult, Verdict
from claimcheck.diagnostics import fix_messages as messages
from claimcheck.language import syntax as s
from claimcheck.language.formatter import file_text
from claimcheck.language.parser import parse
from claimcheck.reconcile.update import updated
from claimcheck.source import Source, Span

_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|`[^`\n]*`|(#[^\r\n]*)')
_FIELD = "  "


class Fix(NamedTuple):
    """A contradicted claim, and what holds in its place; `remark` says why nothing can be done."""

    claim: ClaimResult
    choices: tuple[Alternative, ...]
    remark: str = ""

    @property
    def check(self) -> str:
        """The check as it is written, without comments."""
        return _COMMENT.sub(lambda found: "" if found[1] else found[0], self.claim.check)


def fixable(claims: Iterable[ClaimResult]) -> list[ClaimResult]:
    """The claims that the figures contradict and that nobody expects to be so."""
    return [
        claim
        for claim in claims
        if claim.verdict is Verdict.CONTRADICTED and not claim.is_as_expected
    ]


def fix_of(claim: ClaimResult) -> Fix:
    """What can be done for a contradicted claim that was checked with advice."""
    if any(quote.status == "followed" for quote in claim.quotes):
        return Fix(claim, (), messages.behind())
    choices = () if claim.advice is None else claim.advice.alternatives
    return Fix(claim, choices, "" if choices else messages.no_alternative())


def also(claim: ClaimResult) -> list[str]:
    """What else has to change once a claim has another check."""
    remarks = []
    if claim.quotes:
        found = [(q.file, q.line, q.column) for q in claim.quotes if q.file is not None]
        remarks.append(messages.sentence([":".join(map(str, place)) for place in found]))
    if claim.expected is not None and claim.expected is not Verdict.SUPPORTED:
        remarks.append(messages.is_expected(claim.expected.value))
    return remarks


def with_checks(source: Source, picks: Sequence[tuple[ClaimResult, str]]) -> str:
    """A claims file in which some claims have other checks; all else stays as it is written."""
    wanted = {(claim.check_line, claim.check_column): check for claim, check in picks}
    parsed, _ = parse(source)
    updates = []
    for statement in parsed.statements:
        for field in statement.fields if isinstance(statement, s.Claim) else ():
            if isinstance(field, s.Check):
                check = wanted.get(source.position(field.span.start))
                if check is not None:
                    new = _laid_out(check, source, field.span)
                    updates.append((field.span.start, field.span.end, new))
    return updated(source.text, updates)


# --- the text of a check --------------------------------------------------------------------------


def _laid_out(check: str, source: Source, span: Span) -> str:
    """A check as the formatter writes it, indented as the old one; it keeps the old one's comments.

    A comment inside a check stands above the new one: which of its words it was about is not known.
    """
    lines = _lines(check)
    line_start = source.text.rfind("\n", 0, span.start) + 1
    before = source.text[line_start : span.start]
    indent = before[: len(before) - len(before.lstrip())]
    newline = "\r\n" if source.text.partition("\n")[0].endswith("\r") else "\n"
    comments = [found for found in _COMMENT.findall(source.text[span.start : span.end]) if found]
    first, *rest = lines
    deeper = [indent + line.removeprefix(_FIELD) for line in rest]
    above = [*comments, f"{indent}{_FIELD}{first}"] if comments else [first]
    return newline.join([*above, *deeper])


def _lines(check: str) -> list[str]:
    """The lines of a check in the canonical layout, without the word `check`."""
    parsed, _ = parse(Source("", f"claim x\n check {check}\n"))
    _, first, *rest = file_text(parsed).splitlines()
    return [first.lstrip().removeprefix("check "), *rest]
