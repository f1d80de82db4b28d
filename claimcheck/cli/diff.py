"""`claimcheck diff`: verdicts of two states side by side, and what made them flip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.arguments import Options, one_of
from claimcheck.cli.inputs import Remembering
from claimcheck.cli.streams import emit, look
from claimcheck.diagnostics import flip_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from claimcheck.account.flips import Compared
    from claimcheck.differing import Side
    from claimcheck.source import Source
    from claimcheck.workspace.project import Project
    from claimcheck.workspace.revision import Revision
    from claimcheck.workspace.settings import Settings

    Reader = Callable[[str, str], Source]

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
WORKING = "the working tree"


class _Asked(NamedTuple):
    """The operands, sorted: revisions or data files, and claims files."""

    states: list[str]
    files: list[str]


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
        _of_data(asked, project, read)
        if options.data
        else _of_revisions(asked, project, read, options)
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


def _asked(options: Namespace, operands: Sequence[str], arguments: list[str]) -> _Asked:
    """What the operands are; a claims file needs no `--` before it."""
    after = arguments[arguments.index("--") + 1 :] if "--" in arguments else []
    states = [word for word in operands if not word.endswith(".claims")]
    files = [*(word for word in operands if word.endswith(".claims")), *after]
    if options.data:
        if len(states) != 2:
            raise Unreadable(messages.two_data_files())
        return _Asked(states, files)
    if len(states) == 1 and ".." in states[0]:
        if "..." in states[0]:
            raise Unreadable(messages.merge_base(states[0]))
        first, _, second = states[0].partition("..")
        states = [first or "HEAD", second or "HEAD"]
    if len(states) > 2:
        raise Unreadable(messages.too_many_states(states))
    return _Asked(states or ["HEAD"], files)


# --- two revisions --------------------------------------------------------------------------------


def _of_revisions(
    asked: _Asked, project: Project, read: Remembering, options: Namespace
) -> tuple[Side, Side]:
    old = _revision_side(asked.states[0], asked, project, options)
    if len(asked.states) == 2:
        new = _revision_side(asked.states[1], asked, project, options)
    else:
        has = project.workspace.has
        there = tuple(file for file in project.files if not asked.files or has(file))
        new = _side(WORKING, there, read)
    if not old.report.files and not new.report.files:
        raise Unreadable(messages.no_files([old.name, new.name]))
    return old, new


def _revision_side(rev: str, asked: _Asked, project: Project, options: Namespace) -> Side:
    """The state at a revision, with the claims files that the settings of then name."""
    from claimcheck.workspace.revision import Revision

    workspace = project.workspace
    try:
        revision = Revision(workspace.root, rev)
        if asked.files:
            files = revision.named(map(workspace.name_of, asked.files))
        else:
            files = revision.matching(_settings(revision, project, options).files)
        side = _side(rev, files, revision.read)
    except Unreadable as problem:
        raise Unreadable(messages.of_a_revision(problem.finding)) from None
    if revision.failure is not None:  # what Git could not give is no account of the revision
        raise Unreadable(messages.of_a_revision(revision.failure))
    return side


def _settings(revision: Revision, project: Project, options: Namespace) -> Settings:
    """The settings of then; a configuration that could not be read named no files of its own."""
    if options.config is not None:
        return project.settings
    from claimcheck.workspace.config import found_settings
    from claimcheck.workspace.settings import Settings

    try:
        return found_settings(revision)
    except Unreadable:
        return Settings()


def _side(name: str, files: Sequence[str], read: Reader) -> Side:
    from claimcheck import pipeline
    from claimcheck.cli.progress import Progress
    from claimcheck.differing import Side

    with Progress() as progress:
        return Side(name, pipeline.check(files, read, progress=progress), read)


# --- two data files -------------------------------------------------------------------------------


def _of_data(asked: _Asked, project: Project, read: Remembering) -> tuple[Side, Side]:
    """The claims with the data file that they name, and with the other one in its place."""
    from claimcheck.loaders.files import ending_of

    if not project.files:
        raise Unreadable(messages.no_files([WORKING]))
    old, new = map(project.workspace.name_of, asked.states)
    if ending_of(old) != ending_of(new):
        raise Unreadable(messages.two_formats(old, new))
    for name in (old, new):
        project.workspace.read(name)
    plain = _side(old, project.files, read)
    reports = {sentence.file for sentence in plain.report.sentences}
    data = sorted(read.names.difference(project.files, reports))
    if old in data:
        return plain, _side(new, project.files, _instead(project, read, old, new))
    if new in data:
        replaced = _side(old, project.files, _instead(project, read, new, old))
        return replaced, plain._replace(name=new)
    raise Unreadable(messages.data_not_read(old, new, data))


def _instead(project: Project, read: Remembering, named: str, other: str) -> Reader:
    """A reader that gives one file in the place of another."""
    workspace = project.workspace

    def reader(path: str, named_in: str) -> Source:
        is_named = workspace.locate(path, named_in).name == named
        return read(other, "") if is_named else read(path, named_in)

    return reader


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
