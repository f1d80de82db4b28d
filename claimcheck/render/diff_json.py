"""`claimcheck diff` as JSON, schema 1: keys may be added, never changed or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from claimcheck.account.compared import Cause, Compared, Flip
from claimcheck.consistency import ClaimResult
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.dumping import dumped, listed
from claimcheck.render.findings import place_of
from claimcheck.version import VERSION

SCHEMA = 1
_Object: TypeAlias = dict[str, object]


def render_json(found: Compared) -> str:
    """The whole comparison; a claim takes a line."""
    tool = {"name": "claimcheck", "version": VERSION}
    errors = [*_errors("before", found.wrong_before), *_errors("now", found.wrong)]
    return (
        f'{{"schema": {SCHEMA}, "tool": {dumped(tool)},\n'
        f' "before": {dumped(found.old)}, "now": {dumped(found.new)},\n'
        f' "summary": {dumped(_summary(found))},\n'
        f' "flips": {listed(map(_flip, found.flips))},\n'
        f' "added": {listed(map(_claim, found.added))},\n'
        f' "removed": {listed(map(_claim, found.removed))},\n'
        f' "errors": {listed(errors)}}}\n'
    )


def _summary(found: Compared) -> _Object:
    return {
        "flipped": len(found.flips),
        "worse": found.worse,
        "added": len(found.added),
        "removed": len(found.removed),
        "unchanged": found.unchanged,
        "errors": len(found.wrong_before) + len(found.wrong),
    }


def _flip(flip: Flip) -> _Object:
    before, now = flip.before, flip.now
    return {
        "name": now.name,
        "file": now.file,
        "line": now.line,
        "name_before": before.name,
        "file_before": before.file,
        "at": _place(*place_of(now)),
        "before": before.verdict.value,
        "now": now.verdict.value,
        "is_worse": flip.is_worse,
        "check_before": before.check,
        "check": now.check,
        "reads_before": before.reads,
        "reads": now.reads,
        "because": list(now.because),
        "is_found": flip.is_found,
        "causes": _causes(flip.causes),
        "causes_left_out": flip.more,
        "also": _causes(flip.also),
        "also_left_out": flip.more_also,
    }


def _causes(causes: Sequence[Cause]) -> list[_Object]:
    return [
        {
            "kind": one.kind,
            "text": one.text,
            "before": one.before,
            "now": one.now,
            "at": None if one.place is None else _place(*one.place),
            "table": one.table or None,
            "row": one.row or None,
            "measure": one.measure or None,
        }
        for one in causes
    ]


def _claim(claim: ClaimResult) -> _Object:
    return {
        "name": claim.name,
        "file": claim.file,
        "line": claim.line,
        "check": claim.check,
        "verdict": claim.verdict.value,
        "reads": claim.reads,
        "because": list(claim.because),
    }


def _errors(state: str, found: Sequence[Diagnostic]) -> list[_Object]:
    return [
        {
            "state": state,
            "rule": item.rule,
            "message": item.message,
            "claim": item.claim,
            "at": _place(item.file, item.line, item.column),
        }
        for item in found
    ]


def _place(file: str, line: int, column: int) -> _Object:
    return {"file": file, "line": line, "column": column}
