"""Claims follow their sentences in reports of other fields, too."""

from __future__ import annotations

import pytest

from claimcheck.consistency import Verdict
from claimcheck.diagnostics.rules import Severity
from tests.edits.other_worlds import NAMES, Made, World, clean, made, world_named


@pytest.fixture(scope="module", params=NAMES)
def world(request: pytest.FixtureRequest) -> World:
    return world_named(request.param)


def listed(found: list[Made]) -> str:
    return "\n".join(f"{one.edit}\n  ! {'; '.join(one.errors) or 'nothing'}" for one in found)


def test_that_the_clean_report_has_no_errors(world: World) -> None:
    report = clean(world)
    assert {one.verdict for one in report.claims} == {Verdict.SUPPORTED, Verdict.SKIPPED}
    errors = (Severity.ERROR, Severity.BROKEN)
    assert [one.message for one in report.diagnostics if one.severity in errors] == []


def test_that_harmful_edits_are_found_at_their_lines(world: World) -> None:
    found = [made(world, edit) for edit in world.harmful]
    missed = [one for one in found if not one.at_line]
    assert len(found) >= 60
    assert len(missed) + len(world.misses) <= 0.05 * len(found), listed(missed)


def test_that_harmless_edits_end_in_no_error(world: World) -> None:
    found = [made(world, edit) for edit in world.harmless]
    alarming = [one for one in found if one.errors]
    assert len(found) >= 55
    assert alarming == [], listed(alarming)


def test_that_what_is_put_up_with_has_a_reason_and_is_still_so(world: World) -> None:
    assert all((*world.alarms.values(), *world.misses.values()))
    assert [edit for edit in world.alarms if not made(world, edit).errors] == []
    assert [edit for edit in world.misses if made(world, edit).at_line] == []
    assert len(world.alarms) <= 0.1 * len(world.harmless)
