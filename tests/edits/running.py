"""Checking an edited report in memory, and what is new in it against the clean one.

An edited report is checked as a pull request is: with a baseline of what the clean report is known
to get wrong, and against the clean state. An error is found *at the edited line* when the lines it
covers, or the line of a place that it names beside (the claim, a figure), were changed.

Not here: which edits there are, what counts as a miss (`tally`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import NamedTuple

from claimcheck.consistency import ConsistencyReport
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.gate.baseline import Baseline, baseline_of, without_known
from claimcheck.gate.moved import on_changed_data
from claimcheck.pipeline import check
from claimcheck.render.context import figures_of, related_of
from claimcheck.render.findings import Located, located
from tests.edits import harmless, truth
from tests.edits.edit import Edit, Standing, edited, edited_lines
from tests.edits.texts import CLAIMS, clean, reader


class Outcome(NamedTuple):
    """What an edit did: the rules of the new findings, with their messages.

    `at_line` are the errors at the edited line, `elsewhere` those at other places; `broken` is what
    could not be checked any more (exit status 2), `minor` the new warnings and notes.
    """

    edit: Edit
    standing: Standing
    reason: str
    at_line: tuple[str, ...]
    elsewhere: tuple[str, ...]
    broken: tuple[str, ...]
    minor: tuple[str, ...]

    @property
    def has_error(self) -> bool:
        """Whether the gate does not pass any more."""
        return bool(self.at_line or self.elsewhere or self.broken)


def outcomes(edits: Iterable[Edit], *, are_harmful: bool, jobs: int = 1) -> Iterator[Outcome]:
    """What each edit did, in their order."""
    run = outcome_of_harmful if are_harmful else outcome_of_harmless
    if jobs < 2:
        yield from map(run, edits)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(run, edits, chunksize=8)


def outcome_of_harmful(edit: Edit) -> Outcome:
    """What an edit did that looks harmful."""
    return _outcome(edit, *truth.standing(edit))


def outcome_of_harmless(edit: Edit) -> Outcome:
    """What an edit did that is harmless."""
    if edit.kind in harmless.ASIDE:
        return _outcome(edit, Standing.ASIDE, "another idiom, which a reader need not know")
    return _outcome(edit, Standing.HARMLESS, "")


def is_report_read() -> bool:
    """Whether the checker looks for quotes in the report at all."""
    return any(quote.status is not None for claim in _clean().claims for quote in claim.quotes)


def _outcome(edit: Edit, standing: Standing, reason: str) -> Outcome:
    text = clean()[edit.file]
    texts = {**clean(), edit.file: edited(text, edit.changes)}
    lines = edited_lines(text, edit.changes)
    new = _new(check([CLAIMS], reader(texts)))
    errors = [one for one in new if one.item.severity is Severity.ERROR]
    return Outcome(
        edit,
        standing,
        reason,
        tuple(_said(one.item) for one in errors if _touches(one, edit.file, lines)),
        tuple(_said(one.item) for one in errors if not _touches(one, edit.file, lines)),
        tuple(_said(one.item) for one in new if one.item.severity is Severity.BROKEN),
        tuple(_said(one.item) for one in new if one.item.severity.value in ("warning", "note")),
    )


def _new(report: ConsistencyReport) -> list[Located]:
    """What the gate shows of it: what the baseline knows is left out, and changed data moved to."""
    shown, _ = without_known(report, _baseline())
    return located(on_changed_data(_clean(), shown))


@cache
def _baseline() -> Baseline:
    return baseline_of("claims/baseline.json", _clean(), ())


@cache
def _clean() -> ConsistencyReport:
    return check([CLAIMS], reader(clean()))


def _touches(found: Located, file: str, lines: frozenset[int]) -> bool:
    item = found.item
    own = range(item.line, max(item.line, item.end_line) + 1)
    if item.file == file and any(line in lines for line in own):
        return True
    places = (place for place, _ in (*related_of(found), *figures_of(found)))
    return any(place.file == file and place.line in lines for place in places)


def _said(item: Diagnostic) -> str:
    return f"{item.rule} ({item.file}:{item.line}): {item.message}"
