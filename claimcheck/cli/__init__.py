"""The command line: arguments, streams and the exit status; no logic of its own.

A command is a module with `HELP` and `run(arguments) -> status`, imported only when it is used, and
a line in `COMMANDS`. Nothing ever leaves `main` but a status.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import NoReturn

COMMANDS = {
    "verify": "claimcheck.cli.verify",
    "try": "claimcheck.cli.try_",
    "names": "claimcheck.cli.names",
    "explain": "claimcheck.cli.explain",
    "coverage": "claimcheck.cli.coverage",
    "fix": "claimcheck.cli.fix",
    "missing": "claimcheck.cli.missing",
    "diff": "claimcheck.cli.diff",
    "mutate": "claimcheck.cli.mutate",
    "fmt": "claimcheck.cli.fmt",
}

HELP = """\
usage: claimcheck COMMAND [OPTIONS] [FILES]

Checks what a report claims against the figures that it rests on.

commands
  verify     check all claims; fails when the figures contradict one
  try        check one claim while you write it
  names      the tables, rows, columns and sets that a claim may use
  explain    a claim in full, or what a rule means
  coverage   which sentences of a report have a claim
  fix        what is true in the place of contradicted claims
  missing    the figures that undecided claims wait for
  diff       which verdicts differ between two states, and why
  mutate     which changes of figures and words no claim would notice
  fmt        bring claims files into their standard form

  claimcheck verify claims/report.claims  is what most runs are
  claimcheck COMMAND --help  shows the options of a command, with examples
  claimcheck --version

exit status
  0  all was checked, nothing fails      2  something could not be checked
  1  all was checked, something fails    3  a defect of claimcheck itself
"""


def entry() -> NoReturn:
    """Run the command line of this process and end it.

    The process does one thing and is gone, so nothing is gained by collecting garbage on the way
    or by taking the interpreter down piece by piece: a tenth of a run.
    """
    import gc
    import os
    import sys

    gc.disable()
    status = main()
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a closed stream is `None`
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (default: that of the process) and return its exit status."""
    try:
        from claimcheck.cli.outcome import run_safely

        return run_safely(_dispatch, argv)
    except KeyboardInterrupt:
        return 130


def _dispatch(arguments: list[str]) -> int:
    from claimcheck.cli.streams import complain, emit

    if not arguments:
        complain(HELP)
        return 2
    command, *rest = arguments
    if command in ("-h", "--help", "help"):
        emit(_module(rest[0]).HELP if rest and rest[0] in COMMANDS else HELP)
        return 0
    if command in ("-V", "--version"):
        from claimcheck.version import VERSION

        emit(f"claimcheck {VERSION}\n")
        return 0
    if command not in COMMANDS:
        from claimcheck.cli.arguments import no_command

        raise no_command(command, COMMANDS)
    status = _module(command).run(rest)
    assert isinstance(status, int)
    return status


def _module(command: str) -> ModuleType:
    from importlib import import_module

    return import_module(COMMANDS[command])
