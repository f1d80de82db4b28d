"""`claimcheck names`: what a claim may be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import emit, look

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.diagnostics.diagnostic import Diagnostic

HELP = """\
usage: claimcheck names [OPTIONS] [FILES]

Lists the tables, rows, columns and sets that a claim may use, with aliases:
those of claims files or data files; without FILES those of the project.

  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck names
  claimcheck names data/benchmarks.yaml
"""


def run(arguments: list[str]) -> int:
    """Print the names."""
    options, files = Options("names").read(arguments)
    if options.help:
        emit(HELP)
        return 0
    from claimcheck import pipeline
    from claimcheck.render.names import render_names

    project = project_of(options, files)
    glossary = pipeline.glossary(project.files, project.workspace.read)
    emit(render_names(glossary, look(options.color).color))
    return _complain(glossary.diagnostics, options) if glossary.diagnostics else 0


def _complain(found: Sequence[Diagnostic], options: Namespace) -> int:
    """Say what is wrong with the files; 2 when names may be lacking for it."""
    from claimcheck.cli.status import NOT_CHECKED, is_broken
    from claimcheck.consistency import ConsistencyReport

    report = ConsistencyReport((), tuple(found))
    emit("\n" + drawn(report, options, "text"))
    return NOT_CHECKED if is_broken(report) else 0
