"""The format `markdown`: a summary for a pull request, in the order of the report.

Errors are listed; undecided claims, warnings and notes can be unfolded. It always fits a comment;
what does not fit is counted. Not here: how text of strangers is kept from doing anything
(`markup`), where a finding points (`findings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics.rules import Severity
from claimcheck.render.context import Remark, figures_of, related_of
from claimcheck.render.findings import SERIOUS, THE_VERDICT, Located, located
from claimcheck.render.lines import paint
from claimcheck.render.markup import code, prose
from claimcheck.render.summary import summary_line
from claimcheck.wording import agree, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.consistency import ClaimResult, ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.render import Options

LIMIT = 60_000
"""How many characters a summary has at most; GitHub takes 65,536 in a comment."""

_RESERVE = 200  # for the line that says what was left out
_MOST_LINES = 5  # of what a claim says, why it fails, what it needs, what help says


class _Section(NamedTuple):
    """Findings that stand together; those with a title are folded."""

    title: str
    found: list[Located]


def render(report: ConsistencyReport, options: Options) -> str:
    """The summary, or with `quiet` its errors only."""
    sections = _sections(_in_order(report, located(report, quiet=options.quiet)))
    head = f"## {_headline(sections)}\n\n{paint([summary_line(report)], False)}"
    body, left = _fitted(sections, LIMIT - len(head) - _RESERVE)
    return f"{head}{body}{_left_out(left)}"


def _in_order(report: ConsistencyReport, found: Sequence[Located]) -> list[Located]:
    """The findings in reports, by place, before those in other files."""
    reports = {quote.file for claim in report.claims for quote in claim.quotes}
    reports |= {sentence.file for sentence in report.sentences}
    return sorted(found, key=lambda one: one.item.file not in reports)


def _sections(found: Sequence[Located]) -> list[_Section]:
    errors = [one for one in found if one.item.severity in SERIOUS]
    milder = [one for one in found if one.item.severity is Severity.WARNING]
    undecided = [one for one in milder if one.item.rule == "undecided"]
    warnings = [one for one in milder if one.item.rule != "undecided"]
    notes = [one for one in found if one.item.severity is Severity.NOTE]
    return [
        _Section("", errors),
        _Section(plural(len(undecided), "undecided claim"), undecided),
        _Section(plural(len(warnings), "warning"), warnings),
        _Section(plural(len(notes), "note"), notes),
    ]


def _headline(sections: Sequence[_Section]) -> str:
    errors, *folded = sections
    contradicted = sum(one.item.rule == "contradicted" for one in errors.found)
    others = len(errors.found) - contradicted
    counts = [
        *([plural(contradicted, "contradicted claim")] if contradicted else []),
        *([plural(others, "other error" if contradicted else "error")] if others else []),
        *[section.title for section in folded if section.found],
    ]
    return f"claimcheck: {', '.join(counts) or 'no findings'}"


# --- what fits ------------------------------------------------------------------------------------


def _fitted(sections: Sequence[_Section], room: int) -> tuple[str, int]:
    """As many findings as there is room for, in their order, and how many are left out."""
    text, left = "", 0
    for title, found in filter(_has_findings, sections):
        start = f"\n<details>\n<summary>{title}</summary>\n\n" if title else "\n"
        end = "\n</details>\n" if title else ""
        items, room = _items(found, room - len(start) - len(end))
        text += f"{start}{''.join(items)}{end}" if items else ""
        left += len(found) - len(items)
    return text, left


def _has_findings(section: _Section) -> bool:
    return bool(section.found)


def _items(found: Sequence[Located], room: int) -> tuple[list[str], int]:
    """The first findings that fit, and the room that is left: none once one does not fit."""
    items: list[str] = []
    for one in found:
        item = _item(one)
        if len(item) > room:
            return items, 0
        items.append(item)
        room -= len(item)
    return items, room


def _left_out(count: int) -> str:
    if not count:
        return ""
    are = agree(count, "is")
    return f"\n{plural(count, 'more finding')} {are} left out: a comment has no room for all.\n"


# --- one finding ----------------------------------------------------------------------------------


def _item(found: Located) -> str:
    item, claim, _ = found
    head = f"- **{item.rule}** {code(f'{item.file}:{item.line}')}"
    if claim is not None and item.rule in THE_VERDICT:
        lines = [f"{head} {prose(claim.name)}", *_account(item, claim)]
    else:
        lines = [f"{head} {prose(item.message)}{_claim(item)}", *_help(item)]
    lines += _places("data", figures_of(found))
    lines += _places("see", related_of(found))
    return "".join(f"{line}\n" for line in lines)


def _account(item: Diagnostic, claim: ClaimResult) -> Iterator[str]:
    """What the claim says, what was checked and what was found."""
    expected = claim.expected.value if claim.expected and item.rule == "unexpected-verdict" else ""
    said = [quote.now or quote.text for quote in claim.quotes] or [claim.title]
    for label, texts in (
        ("says", said),
        ("checked", [claim.reads or claim.check]),
        ("found", [claim.verdict.value] if expected else []),
        ("figures", claim.because),
        ("needs", claim.undecided),
        ("expected", [expected]),
    ):
        yield from (f"  - {label}: {prose(text)}" for text in texts[:_MOST_LINES] if text)


def _claim(item: Diagnostic) -> str:
    """The name of the claim that a finding is about, unless its message names it."""
    if not item.claim or item.claim in item.message:
        return ""
    return f" (claim {prose(item.claim)})"


def _help(item: Diagnostic) -> Iterator[str]:
    """The help; a line that is set off by spaces is an example to copy."""
    for line in item.help.split("\n")[:_MOST_LINES]:
        if line.strip():
            yield f"  - {code(line) if line.startswith('  ') else prose(line)}"


def _places(label: str, remarks: Sequence[Remark]) -> list[str]:
    shown = [f"{prose(word)} ({code(f'{place.file}:{place.line}')})" for place, word in remarks]
    return [f"  - {label}: {'; '.join(shown)}"] if shown else []
