"""`claimcheck names`: what a claim may be about."""

from __future__ import annotations

from claimcheck.cli.arguments import Options
from claimcheck.cli.common import project_of
from claimcheck.cli.streams import emit, look

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
    return 0
