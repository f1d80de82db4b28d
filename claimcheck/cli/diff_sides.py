"""The two states that `diff` compares: read from revisions, the working tree or data files.

Not here: the command line (`diff`), comparing (`differing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics import flip_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from claimcheck.cli.inputs import Remembering
    from claimcheck.differing import Side
    from claimcheck.source import Source
    from claimcheck.workspace.project import Project
    from claimcheck.workspace.revision import Revision
    from claimcheck.workspace.settings import Settings

    Reader = Callable[[str, str], Source]

WORKING = "the working tree"


class Asked(NamedTuple):
    """The operands, sorted: revisions or data files, and claims files."""

    states: list[str]
    files: list[str]


# --- two revisions --------------------------------------------------------------------------------


def of_revisions(
    asked: Asked, project: Project, read: Remembering, options: Namespace
) -> tuple[Side, Side]:
    """The project at a revision, and at another or as it is; raises `Unreadable`."""
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


def _revision_side(rev: str, asked: Asked, project: Project, options: Namespace) -> Side:
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


def of_data(asked: Asked, project: Project, read: Remembering) -> tuple[Side, Side]:
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
