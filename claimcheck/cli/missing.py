"""`claimcheck missing`: the figures that undecided claims wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options, one_of
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import complain, emit, look
from claimcheck.render.missing import FORMATS, render_missing

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.diagnostics.diagnostic import Diagnostic

HELP = """\
usage: claimcheck missing [OPTIONS] [FILES]

Lists the missing figures that would decide undecided claims, those first that
would decide most of them by themselves; only those that matter.

  --format FORMAT   text, json, or a stub to fill in as yaml (which can then be
                    copied into a data file) or csv; default text
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck missing
  claimcheck missing claims/report.claims --format yaml > missing.yaml
"""


def run(arguments: list[str]) -> int:
    """Print the figures; 2 when a claim or a file could not be read."""
    definition = Options("missing")
    definition.value("--format", "text", type=one_of("--format", FORMATS))
    options, files = definition.read(arguments)
    if options.help:
        emit(HELP)
        return 0
    from claimcheck.account.missing import missing_figures

    project = project_of(options, files)
    found = missing_figures(project.files, project.workspace.read)
    style = look(options.color)
    emit(render_missing(found, options.format, style.color, style.width))
    return _complain(found.diagnostics, options) if found.diagnostics else 0


def _complain(found: Sequence[Diagnostic], options: Namespace) -> int:
    """Say what is wrong with the files, beside the list; 2 when it may lack something for it."""
    from claimcheck.cli.status import NOT_CHECKED, is_broken
    from claimcheck.consistency import ConsistencyReport

    report = ConsistencyReport((), tuple(found))
    complain(drawn(report, options, "text"))
    return NOT_CHECKED if is_broken(report) else 0
