"""The keys of a claim in JSON that say what to make of its verdict; all empty without advice."""

from __future__ import annotations

from typing import TypeAlias

from claimcheck.consistency import Advice, Alternative, Margin

_Object: TypeAlias = dict[str, object]


def advice(found: Advice | None) -> _Object:
    """How firmly a verdict stands, and what is true instead."""
    found = found or Advice()
    return {
        "fragile": found.fragile,
        "fragile_figures": [figure._asdict() for figure in found.fragile_figures],
        "rounding": found.rounding,
        "margin": _margin(found.margin),
        "firmness": found.firmness,
        "alternatives": [_alternative(one) for one in found.alternatives],
        "stronger": None if found.stronger is None else _alternative(found.stronger),
        "elsewhere": list(found.elsewhere),
        "missing": list(found.missing),
    }


def _margin(found: Margin | None) -> _Object | None:
    if found is None:
        return None
    return {
        "table": found.table,
        "row": found.row,
        "measure": found.measure,
        "printed": found.printed,
        "steps": found.steps,
        "flips": {"op": found.op, "value": found.value},
    }


def _alternative(one: Alternative) -> _Object:
    return {
        "check": one.check,
        "reads": one.reads,
        "change": one.change,
        "because": one.because,
    }
