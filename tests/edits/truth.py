"""Whether an edit leaves the report true by its figures.

Prose is read by the patterns of `statements` and judged as a claim; tables are compared cell by
cell with the data; an edit of the data is judged by what every statement and every table still is.
What no pattern reads any more says something else than the figures can decide, and the edit counts
as harmful unless `reviewed` names it. Nothing here uses the checker's reading of the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from claimcheck.consistency import Verdict
from claimcheck.pipeline import check
from tests.edits import statements
from tests.edits.edit import Change, Edit, Standing, edited, trimmed
from tests.edits.harmful import ASIDE
from tests.edits.harmful_tables import figure_cells
from tests.edits.prose import Prose, blocks, prose
from tests.edits.reviewed import review_of
from tests.edits.slots import Statement
from tests.edits.texts import BENCHMARKS, CLAIMS, REPORT, clean, reader

_HEADER_ENDS = "# ---- Introduction"
_TRUE = (Verdict.SUPPORTED,)


def standing(edit: Edit) -> tuple[Standing, str]:
    """What a harmful-looking edit is, and why where it is not harmful."""
    if edit.kind in ASIDE:
        return Standing.ASIDE, "a name above figures that are those of another name"
    if review := review_of(words_at(edit)):
        return review.standing, review.because
    if edit.file != REPORT:
        return _standing_of_data(edit)
    if edit.kind.startswith(("cell", "row")):
        return _standing_of_table(edit)
    return _standing_of_prose(edit)


def words_at(edit: Edit) -> str:
    """The words of the edited file at the edit, on one line."""
    after = edited(clean()[edit.file], edit.changes)
    first = min(change.start for change in edit.changes)
    last = max(change.start + len(change.new) for change in edit.changes)
    return " ".join(after[max(0, first - 60) : last + 60].split())


def verdicts(claims: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, Verdict]:
    """The verdict of each of some named checks, with the names and data of the project's claims."""
    header = clean()[CLAIMS].partition(_HEADER_ENDS)[0].replace('report "report.md"', "")
    text = header + "".join(f"claim {name}\n  check {what}\n" for name, what in claims.items())
    report = check([CLAIMS], reader({**texts, CLAIMS: text}))
    return {claim.name: claim.verdict for claim in report.claims}


def clean_claims() -> dict[str, str]:
    """What each statement of the clean report amounts to."""
    text = clean()[REPORT]
    found = {f"s{n}": s[0].find(text, 0, len(text)) for n, s in enumerate(statements.STATEMENTS)}
    return {
        name: statements.STATEMENTS[int(name[1:])][0].amounts_to(match)
        for name, match in found.items()
        if match
    }


def disagreeing_cells(report: Prose, texts: Mapping[str, str]) -> set[tuple[str, str, str]]:
    """The cells of the report's tables (measure, row, text) that are not what the data say."""
    rows = _rows(texts[BENCHMARKS])
    return {
        (cell.measure, cell.row, cell.text)
        for cells in figure_cells(report)
        for cell in cells
        if _printed(rows.get(cell.row, {}).get(cell.measure)) != cell.text.rstrip("%")
    }


def _standing_of_prose(edit: Edit) -> tuple[Standing, str]:
    text = clean()[REPORT]
    touched = list(statements.changed_by(edit.changes, text))
    claims = [_claim_now(*found, edit.changes, edited(text, edit.changes)) for found in touched]
    if not claims or None in claims:
        return Standing.HARMFUL, ""
    now = {f"e{n}": claim for n, claim in enumerate(claims) if claim is not None}
    found = set(verdicts(now, clean()).values())
    if found & {Verdict.CONTRADICTED, Verdict.ERROR, Verdict.SKIPPED}:
        return Standing.HARMFUL, ""
    said = "; ".join(now.values())
    if Verdict.UNDECIDED in found:
        return Standing.OPEN, f"no figure decides: {said}"
    return Standing.STILL_TRUE, f"the figures support: {said}"


def _claim_now(
    statement: Statement, start: int, end: int, changes: tuple[Change, ...], after: str
) -> str | None:
    """What a statement amounts to now, if it can be read with all that is new in it."""
    longer = sum(len(change.new) - (change.end - change.start) for change in changes)
    new = [trimmed(clean()[REPORT], change) for change in changes]
    first = min(change.start for change in new)
    last = max(change.start + len(change.new) for change in new)
    for reading in statement:
        found = reading.find(after, min(start, first), end + max(longer, 0) + 40)
        if found and found.start() <= first and last <= found.end():
            return reading.amounts_to(found)
    return None


def _standing_of_table(edit: Edit) -> tuple[Standing, str]:
    after = edited(clean()[REPORT], edit.changes)
    report = prose()._replace(text=after, blocks=tuple(blocks(after)))
    if disagreeing_cells(report, clean()):
        return Standing.HARMFUL, ""
    return Standing.STILL_TRUE, "the data have the same in that place"


def _standing_of_data(edit: Edit) -> tuple[Standing, str]:
    texts = {**clean(), edit.file: edited(clean()[edit.file], edit.changes)}
    if disagreeing_cells(prose(), texts):
        return Standing.HARMFUL, ""
    before, after = _clean_verdicts(), verdicts(clean_claims(), texts)
    if any(after[s] not in (before[s], *_TRUE, Verdict.UNDECIDED) for s in before):
        return Standing.HARMFUL, ""
    if any(before[s] in _TRUE and after[s] is Verdict.UNDECIDED for s in before):
        return Standing.OPEN, "a statement that the figures supported is undecided"
    return Standing.STILL_TRUE, "no statement and no table of the report depends on it"


@cache
def _clean_verdicts() -> dict[str, Verdict]:
    return verdicts(clean_claims(), clean())


@cache
def _rows(text: str) -> Mapping[str, Mapping[str, Any]]:
    rows: Mapping[str, Mapping[str, Any]] = yaml.load(text, yaml.BaseLoader)["tables"]["models"][
        "rows"
    ]
    return rows


def _printed(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("value")
    return "-" if value is None else str(value)
