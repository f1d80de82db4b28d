"""A process that runs a command line with a pipeline of its own: `python driver.py ARGUMENTS`.

Each line of a claims file is the name of a supported claim; the name `slow` waits.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parents[2]))

from claimcheck.cli import main
from claimcheck.consistency import ClaimResult, ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic, Unreadable, at_place
from claimcheck.source import Place, Source


def check(
    files: Sequence[str],
    read: Callable[[str, str], Source],
    *,
    progress: Callable[[str, int, int], None],
    **_: object,
) -> ConsistencyReport:
    """One claim a line."""
    claims: list[ClaimResult] = []
    findings: list[Diagnostic] = []
    for file in files:
        try:
            lines = read(file, "").text.split()
        except Unreadable as problem:
            findings.append(at_place(problem.finding, Place(file, 1, 1)))
            continue
        for done, name in enumerate(lines):
            if name == "slow":
                print("waiting", flush=True)
                time.sleep(60)
            progress(file, done, len(lines))
            claims.append(ClaimResult(name, file, done + 1, 1, Verdict.SUPPORTED, check="x"))
    return ConsistencyReport(tuple(claims), tuple(findings), tuple(files))


if __name__ == "__main__":
    pipeline = ModuleType("claimcheck.pipeline")
    pipeline.check = check  # type: ignore[attr-defined]
    sys.modules["claimcheck.pipeline"] = pipeline
    sys.exit(main())
