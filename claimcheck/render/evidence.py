"""The figures that a verdict rests on, one a line: row, measure, as printed, part played, source.

They stand in columns where these fit, and as running text where they do not. A source that all of
them share is said once, above them.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.consistency import Evidence
from claimcheck.render.segments import Line
from claimcheck.render.visible import visible
from claimcheck.render.width import pad, pad_left, width, wrap
from claimcheck.wording import plural

_FIGURE, _PLACE = 2, 5
_MISSING = "not reported"


def about_evidence(evidence: Sequence[Evidence]) -> str:
    """What all the figures have in common: how many there are, and their source if it is one."""
    source = _shared_source(evidence)
    return plural(len(evidence), "figure") + (f", source {source}" if source else "")


def evidence_lines(evidence: Sequence[Evidence], room: int) -> list[Line]:
    """All the figures in at most `room` columns, each with the place where it is printed."""
    shared = _shared_source(evidence)
    rows = [_cells(item, item.source if item.source != shared else "") for item in evidence]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    used = [index for index, wide in enumerate(widths) if wide]
    if sum(widths) + 2 * (len(used) - 1) <= room:
        return [_columns(row, widths, used) for row in rows]
    return [line for row in rows for line in _running(row, room)]


def _shared_source(evidence: Sequence[Evidence]) -> str:
    sources = {item.source for item in evidence}
    return sources.pop() if len(sources) == 1 else ""


def _cells(item: Evidence, source: str) -> tuple[str, ...]:
    return (
        visible(item.row),
        visible(item.measure),
        visible(item.printed) or _MISSING,
        item.role,
        visible(source),
        f"{visible(item.file)}:{item.line}:{item.column}",
    )


def _columns(row: tuple[str, ...], widths: list[int], used: list[int]) -> Line:
    texts = [
        pad_left(row[index], widths[index]) if index == _FIGURE else pad(row[index], widths[index])
        for index in used
        if index != _PLACE
    ]
    return (("plain", "  ".join([*texts, ""])), ("faint", row[_PLACE]))


def _running(row: tuple[str, ...], room: int) -> list[Line]:
    first, *others = wrap(", ".join(filter(None, row)), room - 2, room)
    return [(("plain", first),), *[(("plain", f"  {line}"),) for line in others]]
