"""`claimcheck diff`: verdicts of two states side by side, and what made them flip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options, one_of
from claimcheck.cli.diff_sides import Asked, of_data, of_revisions
from claimcheck.cli.inputs import Remembering
from claimcheck.cli.streams import emit, look
from claimcheck.diagnostics import flip_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.account.compared import Compared
    from claimcheck.differing import Side

HELP = """\
usage: claimcheck diff [OPTIONS] [REV [REV2]] [-- FILES]
       claimcheck diff [OPTIONS] --data OLD NEW [-- FILES]

Shows which verdicts differ between two states, and which figure or which
words made each of them flip: a Git revision (default HEAD) and the files as
they are, two revisions, or one data file and another in its place.

  --data            compare two data files; the claims name one of them
  --format FORMAT   text, json or markdown (for a pull request); default text
  --output FILE     write there, not to standard output
  --exit-zero       exit with 0 even if verdicts got worse
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

exit status: 0 no verdict got worse; 1 one did, or a new claim is contradicted;
2 something cannot be checked now, or a state cannot be read

examples
  claimcheck diff origin/main --format markdown
  claimcheck diff v1.0 v1.1 -- claims/report.claims
  claimcheck diff --data data/march.csv data/april.csv
"""

FORMATS = ("text", "json", "markdown")


def run(arguments: list[str]) -> int:
    """Check both states, compare them, and say by the exit status whether one is worse."""
    options, operands = _options().read(_until_files(arguments))
    if options.help:
        emit(HELP)
        return 0
    asked = _asked(options, operands, arguments)
    from claimcheck.workspace.project import open_project

    project = open_project(asked.files, options.root, options.config)
    read = Remembering(project)
    sides = (
        of_data(asked, project, read)
        if options.data
        else of_revisions(asked, project, read, options)
    )
    from claimcheck.differing import compared

    found = compared(*sides)
    _publish(found, options, read)
    return _status(found, sides[1], options)


def _options() -> Options:
    options = Options("diff")
    options.flag("--data")
    options.value("--format", type=one_of("--format", FORMATS))
    options.value("--output")
    options.flag("--exit-zero")
    return options


def _until_files(arguments: list[str]) -> list[str]:
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def _asked(options: Namespace, operands: Sequence[str], arguments: list[str]) -> Asked:
    """What the operands are; a claims file needs no `--` before it."""
    after = arguments[arguments.index("--") + 1 :] if "--" in arguments else []
    states = [word for word in operands if not word.endswith(".claims")]
    files = [*(word for word in operands if word.endswith(".claims")), *after]
    if options.data:
        if len(states) != 2:
            raise Unreadable(messages.two_data_files())
        return Asked(states, files)
    if len(states) == 1 and ".." in states[0]:
        if "..." in states[0]:
            raise Unreadable(messages.merge_base(states[0]))
        first, _, second = states[0].partition("..")
        states = [first or "HEAD", second or "HEAD"]
    if len(states) > 2:
        raise Unreadable(messages.too_many_states(states))
    return Asked(states or ["HEAD"], files)


# --- what comes of it -----------------------------------------------------------------------------


def _publish(found: Compared, options: Namespace, read: Remembering) -> None:
    from claimcheck.render.diff import render_diff

    to_screen = options.output in (None, "-")
    style = look(options.color, to_file=not to_screen)
    text = render_diff(found, options.format or "text", color=style.color, width=style.width)
    if to_screen:
        emit(text)
        return
    from claimcheck.workspace.output import write_text  # only who asks pays for it

    write_text(options.output, text, read.paths)


def _status(found: Compared, now: Side, options: Namespace) -> int:
    from claimcheck.cli.status import CHECKED, FAILED, NOT_CHECKED, is_broken

    if is_broken(now.report):
        return NOT_CHECKED
    return FAILED if found.worse and not options.exit_zero else CHECKED
