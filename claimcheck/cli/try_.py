"""`claimcheck try`: check one claim while it is being written."""

from __future__ import annotations

import os

from claimcheck.cli.arguments import Options, one_of, usage
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import emit
from claimcheck.render import FORMATS

HELP = """\
usage: claimcheck try [OPTIONS] "CLAIM" [FILES]

Checks one claim against the data, `let` and `define` of the project or of FILES
(claims or data files). CLAIM is what follows `check` in a claims file.

  --format FORMAT   text, concise or json; default text
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck try "some distilled beats DeepSeek-R1 on AIME-2024"
  claimcheck try "MMLU of R1 is about 90%" data/benchmarks.yaml
"""


def run(arguments: list[str]) -> int:
    """Check the claim and show what its verdict rests on."""
    definition = Options("try")
    definition.value("--format", "text", type=one_of("--format", FORMATS))
    options, operands = definition.read(arguments)
    if options.help:
        emit(HELP)
        return 0
    from claimcheck import pipeline
    from claimcheck.cli.status import exit_status

    text, files = _claim(operands)
    project = project_of(options, files)
    report = pipeline.try_claim(text, project.files, project.workspace.read)
    emit(drawn(report, options, options.format, verbose=True))
    return exit_status(report)


def _claim(operands: list[str]) -> tuple[str, list[str]]:
    if not operands or not operands[0].strip():
        raise usage("`try` needs a claim", 'for example `claimcheck try "MMLU of R1 > 90%"`')
    text, *files = operands
    if files and " " not in text and not any(os.path.splitext(file)[1] for file in files):
        raise usage("a claim is one argument", f'write it in quotes: "{" ".join(operands)}"')
    return text, files
