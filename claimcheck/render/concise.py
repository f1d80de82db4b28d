"""The format `concise`: one line a finding, `path:line:col: rule message [claim]`, sorted by place.

Editors and `grep` read it. Nothing found is an empty text.
"""

from __future__ import annotations

from claimcheck.consistency import ConsistencyReport
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render import Options
from claimcheck.render.findings import findings
from claimcheck.render.frame import style_of
from claimcheck.render.lines import paint
from claimcheck.render.segments import Line
from claimcheck.render.visible import visible


def render(report: ConsistencyReport, options: Options) -> str:
    """A line for every finding, or with `quiet` for every error."""
    shown = (Severity.BROKEN, Severity.ERROR) if options.quiet else tuple(Severity)
    found = [item for item in findings(report) if item.severity in shown]
    return paint(map(_line, found), options.color)


def _line(item: Diagnostic) -> Line:
    claim = f" [{visible(item.claim)}]" if item.claim and item.claim not in item.message else ""
    return (
        ("place", f"{visible(item.file)}:{item.line}:{item.column}:"),
        ("plain", " "),
        (style_of(item.severity), item.rule),
        ("plain", f" {visible(item.message)}{claim}"),
    )
