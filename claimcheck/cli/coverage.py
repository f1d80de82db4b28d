"""`claimcheck coverage`: which sentences of a report have a claim."""

from __future__ import annotations

from claimcheck.cli.arguments import Options, usage
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import emit, look

HELP = """\
usage: claimcheck coverage [OPTIONS] [FILES]

Shows the reports of claims files as they were read: which sentences a claim
checks (covered), stands for without a check (skipped), which compare, rank or
count and have none (uncovered), and which say nothing of the kind (silent).

  --uncovered       only the sentences without a claim
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck coverage
  claimcheck coverage claims/report.claims --uncovered
"""


def run(arguments: list[str]) -> int:
    """Print the sentences and the share of them that have a claim."""
    definition = Options("coverage")
    definition.flag("--uncovered")
    options, files = definition.read(arguments)
    if options.help:
        emit(HELP)
        return 0
    from claimcheck import pipeline
    from claimcheck.cli.status import NOT_CHECKED, is_broken
    from claimcheck.render.coverage import render_coverage

    project = project_of(options, files)
    report = pipeline.check(project.files, project.workspace.read)
    if is_broken(report):
        emit(drawn(report, options, "text", quiet=True))
        return NOT_CHECKED
    if not report.sentences:
        raise usage("these claims name no report", 'a claims file names its report: `report "…"`')
    style = look(options.color)
    emit(render_coverage(report.sentences, style.width, style.color, options.uncovered))
    return 0
