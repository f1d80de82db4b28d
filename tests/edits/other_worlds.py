"""Reports of other fields, edited by hand: a league, a trial, laptops, regions and more.

The words of the reader were found on the project's own report; these worlds say whether they do for
others. Not here: the worlds themselves (`worlds`), edits of the project's report (`running`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from claimcheck.consistency import ConsistencyReport
from claimcheck.diagnostics.rules import Severity
from claimcheck.gate.baseline import Baseline, baseline_of, without_known
from claimcheck.gate.moved import on_changed_data
from claimcheck.pipeline import check, in_memory
from claimcheck.render.context import figures_of, related_of
from claimcheck.render.findings import Located, located
from tests.edits.edit import Change, edited, edited_lines, trimmed

NAMES = ("engines", "laptops", "league", "recognisers", "regions", "trial")

_CLAIMS, _REPORT, _DATA = "report.claims", "report.md", "data.yaml"
_MARK = re.compile(r"\[([^\]|]*)\|([^\]]*)\]")
_OF_DATA = "data: "
_BECAUSE = "  because "
_ERRORS = (Severity.ERROR, Severity.BROKEN)


class World(NamedTuple):
    """The files of a world by their names, and its edits, each with a reason or an empty text."""

    name: str
    files: Mapping[str, str]
    harmful: Mapping[str, str]
    harmless: Mapping[str, str]
    alarms: Mapping[str, str]
    misses: Mapping[str, str]


class Made(NamedTuple):
    """What an edit ended in: the messages of the errors at its lines, and of all errors."""

    edit: str
    at_line: tuple[str, ...]
    errors: tuple[str, ...]


@cache
def world_named(name: str) -> World:
    """A world, read from its two modules."""
    texts = import_module(f"tests.edits.worlds.{name}")
    made_of = vars(import_module(f"tests.edits.worlds.{name}_edits"))
    files = {_CLAIMS: texts.CLAIMS, _REPORT: texts.REPORT, _DATA: texts.DATA}
    blocks = (made_of.get(block, "") for block in ("HARMFUL", "HARMLESS", "ALARMS", "MISSES"))
    return World(
        name, {key: text.lstrip("\n") for key, text in files.items()}, *map(_edits, blocks)
    )


def made(world: World, edit: str) -> Made:
    """The outcome of one edit, beside what the clean report is known for."""
    file, changes = _changes(world, edit)
    text = world.files[file]
    lines = edited_lines(text, changes)
    report = check([_CLAIMS], in_memory({**world.files, file: edited(text, changes)}))
    shown, _ = without_known(report, _baseline(world.name))
    found = located(on_changed_data(clean(world), shown))
    errors = [one for one in found if one.item.severity in _ERRORS]
    at_line = [one for one in errors if _touches(one, file, lines)]
    return Made(edit, tuple(map(_said, at_line)), tuple(map(_said, errors)))


def clean(world: World) -> ConsistencyReport:
    """The report of a world as it was written."""
    return _clean(world.name)


@cache
def _clean(name: str) -> ConsistencyReport:
    return check([_CLAIMS], in_memory(world_named(name).files))


@cache
def _baseline(name: str) -> Baseline:
    return baseline_of("baseline.json", _clean(name), ())


def _edits(block: str) -> dict[str, str]:
    """The edits of a block, each with the reason that stands below it, if one does."""
    found: dict[str, str] = {}
    edit = ""
    for line in block.strip("\n").split("\n"):
        if line.startswith(_BECAUSE):
            found[edit] = line.removeprefix(_BECAUSE)
        elif line.startswith("    "):
            reason = found.pop(edit)
            edit = f"{edit} {line.strip()}"
            found[edit] = reason
        elif line:
            edit = line
            found[edit] = ""
    return found


def _changes(world: World, edit: str) -> tuple[str, tuple[Change, ...]]:
    """The file and what an edit changes in it, which stands there once."""
    file = _DATA if edit.startswith(_OF_DATA) else _REPORT
    parts = _MARK.split(edit.removeprefix(_OF_DATA))
    pattern = "".join(_pattern(parts))
    text = world.files[file]
    found = list(re.finditer(pattern, text))
    assert len(found) == 1, f"{len(found)} times: {edit}"
    changes = (
        Change(found[0].start(number), found[0].end(number), after)
        for number, after in enumerate(parts[2::3], 1)
    )
    return file, tuple(trimmed(text, change) for change in changes)


def _pattern(parts: list[str]) -> Iterator[str]:
    """What stands around the marks and before the edit in them, however lines are broken."""
    for at, part in enumerate(parts):
        loose = r"\s+".join(re.escape(word) for word in re.split(r"\s+", part))
        if at % 3 < 2:
            yield f"({loose})" if at % 3 else loose


def _touches(one: Located, file: str, lines: frozenset[int]) -> bool:
    item = one.item
    own = range(item.line, max(item.line, item.end_line) + 1)
    if item.file == file and not lines.isdisjoint(own):
        return True
    places = (place for place, _ in (*related_of(one), *figures_of(one)))
    return any(place.file == file and place.line in lines for place in places)


def _said(one: Located) -> str:
    return f"{one.item.rule}: {one.item.message}"
