"""The project's report, claims and data as texts, and a reader of edited copies in memory."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.pipeline import Reader
from claimcheck.source import Source

ROOT = Path(__file__).parents[2]
REPORT = "claims/report.md"
CLAIMS = "claims/report.claims"
BENCHMARKS = "data/benchmarks.yaml"
COSTS = "data/costs.yaml"


@cache
def clean() -> Mapping[str, str]:
    """All texts as they are, by their paths from the root."""
    return {
        name: (ROOT / name).read_text(encoding="utf-8")
        for name in (REPORT, CLAIMS, BENCHMARKS, COSTS)
    }


def reader(texts: Mapping[str, str]) -> Reader:
    """A reader of these texts, whose names may go up (`../data/…`)."""

    def read(path: str, base: str) -> Source:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
        if name not in texts:
            raise Unreadable(Finding("unreadable-file", f"there is no file `{path}`"))
        return Source(name, texts[name])

    return read
