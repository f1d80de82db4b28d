"""The format `github`: a workflow command for every finding, which GitHub shows beside its line.

GitHub shows only the first ten errors, warnings and notices of a step, so the worst come first.
Nothing of a file can become a command or a part of one. Not here: where a finding points
(`findings`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.diagnostics.rules import Severity
from claimcheck.render.context import figures_of, related_of, words_of
from claimcheck.render.findings import Located, located
from claimcheck.render.lines import harmless, paint
from claimcheck.render.summary import summary_line
from claimcheck.render.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.consistency import ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.render import Options

_COMMANDS = {
    Severity.BROKEN: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_URGENCY = {"error": 1, "warning": 2, "notice": 3}
_CONTRADICTED = frozenset({"contradicted", "contradicted-sentence"})


def render(report: ConsistencyReport, options: Options) -> str:
    """A command a line, contradicted first, then errors, warnings and notes; then the summary."""
    found = sorted(located(report, quiet=options.quiet), key=_urgency)
    return "".join(f"{_command(one)}\n" for one in found) + paint([summary_line(report)], False)


def _urgency(found: Located) -> int:
    urgency = _URGENCY[_COMMANDS[found.item.severity]]
    return 0 if urgency == 1 and found.item.rule in _CONTRADICTED else urgency


def _command(found: Located) -> str:
    properties = ",".join(f"{key}={_property(text)}" for key, text in _properties(found.item))
    return f"::{_COMMANDS[found.item.severity]} {properties}::{_data(_message(found))}"


def _properties(item: Diagnostic) -> Iterator[tuple[str, str]]:
    """File, place and title; GitHub takes columns only of a stretch within one line."""
    yield "file", visible(item.file)
    yield "line", str(item.line)
    yield "endLine", str(item.end_line)
    if item.end_line == item.line:
        yield "col", str(item.column)
        yield "endColumn", str(item.end_column)
    yield "title", item.rule + (f": {visible(item.claim)}" if item.claim else "")


def _message(found: Located) -> str:
    others = [
        f"{word} ({visible(place.file)}:{place.line}:{place.column})"
        for place, word in (*figures_of(found), *related_of(found))
    ]
    return "\n".join(map(harmless, [*words_of(found.item), *others]))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(harmless(text)).replace(":", "%3A").replace(",", "%2C")
