"""The shared claims with known verdicts, through the public API; skipped where they are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimcheck

SHARED = Path(__file__).parents[3] / "shared" / "conformance"
FOLDERS = sorted(path.parent for path in SHARED.glob("*/expected.json"))


@pytest.mark.skipif(not FOLDERS, reason=f"the shared claims are not there: {SHARED.name}/")
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    report = claimcheck.verify([folder / name for name in expected], root=folder)
    found: dict[str, dict[str, str]] = {}
    for claim in report.claims:
        found.setdefault(claim.file, {})[claim.name] = claim.verdict.value
    assert found == expected
