"""The public API: `claimcheck.verify` and what it returns."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

import claimcheck
from claimcheck.consistency import ConsistencyReport, Verdict
from claimcheck.diagnostics.diagnostic import Unreadable


def test_names_of_the_package() -> None:
    assert claimcheck.Verdict is Verdict
    assert claimcheck.ConsistencyReport is ConsistencyReport
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        claimcheck.nothing  # noqa: B018


def test_one_file_several_and_folders(here: Path, pipeline: SimpleNamespace) -> None:
    report = claimcheck.verify("claims/a.claims")
    assert [claim.verdict for claim in report.claims] == [Verdict.SUPPORTED]
    claimcheck.verify(here / "claims/a.claims")
    claimcheck.verify([Path("claims"), "b.claims"], root=here)
    assert [asked.files for asked in pipeline.asked] == [
        ("claims/a.claims",),
        ("claims/a.claims",),
        ("b.claims", "claims/a.claims"),
    ]


def test_a_root_that_is_none(here: Path, pipeline: SimpleNamespace) -> None:
    with pytest.raises(Unreadable, match="is not a folder"):
        claimcheck.verify("claims/a.claims", root="missing")
