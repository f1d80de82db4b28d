"""What claims notice, as JSON: claims, figures with their guards, figures without, the score.

Keys may be added, never changed or dropped.
"""

from __future__ import annotations

from typing import TypeAlias

from claimcheck.account.mutation import GuardedFigure, MutatedClaim, Mutation, Tally, Unguarded
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.dumping import dumped, listed
from claimcheck.version import VERSION

SCHEMA = 1
_Object: TypeAlias = dict[str, object]


def render_json(found: Mutation) -> str:
    """The whole, a line each claim and each figure."""
    tool = {"name": "claimcheck", "version": VERSION}
    return (
        f'{{"schema": {SCHEMA}, "tool": {dumped(tool)},\n'
        f' "summary": {dumped(_summary(found))},\n'
        f' "claims": {listed([_claim(one) for one in found.claims])},\n'
        f' "figures": {listed([_figure(one) for one in found.figures])},\n'
        f' "unguarded": {listed([_unguarded(one) for one in found.unguarded])},\n'
        f' "diagnostics": {listed([_diagnostic(one) for one in found.diagnostics])}}}\n'
    )


def _summary(found: Mutation) -> _Object:
    return {
        "score": found.percent,
        "claims": len(found.claims),
        "vacuous": sum(claim.is_vacuous for claim in found.claims),
        "words": _tally(found.words),
        "figures": _tally(found.changes),
        "figures_guarded": found.guarded,
        "figures_total": found.total,
        "left_out": {"words": found.left_out[0], "figures": found.left_out[1]},
    }


def _tally(tally: Tally) -> _Object:
    return {"tried": tally.tried, "noticed": tally.noticed}


def _claim(one: MutatedClaim) -> _Object:
    return {
        "name": one.name,
        "file": one.file,
        "line": one.line,
        "verdict": one.verdict.value,
        "words": _tally(one.words),
        "figures": _tally(one.figures),
        "vacuous": one.is_vacuous,
        "others": [
            {"words": other.old, "could_be": list(other.others), "checks": list(other.checks)}
            for other in one.others
        ],
        "remarks": list(one.remarks),
    }


def _figure(one: GuardedFigure) -> _Object:
    return {
        "table": one.table,
        "row": one.row,
        "measure": one.measure,
        "printed": one.printed,
        "file": one.file,
        "line": one.line,
        "changes": _tally(one.changes),
        "guard": one.guard,
        "steps": one.steps,
    }


def _unguarded(one: Unguarded) -> _Object:
    return {
        "table": one.table,
        "measure": one.measure,
        "rows": list(one.rows),
        "count": one.number,
        "of": one.total,
        "read": one.is_read,
    }


def _diagnostic(one: Diagnostic) -> _Object:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "message": one.message,
        "help": one.help,
        "claim": one.claim,
        "file": one.file,
        "line": one.line,
        "column": one.column,
    }
