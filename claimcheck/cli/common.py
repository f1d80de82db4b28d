"""What several commands do: open the project, draw a report, choose claims by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from claimcheck.cli.arguments import usage
from claimcheck.cli.streams import look

if TYPE_CHECKING:
    from argparse import Namespace

    from claimcheck.consistency import ConsistencyReport
    from claimcheck.workspace.project import Project


def project_of(options: Namespace, files: Sequence[str], allow_empty: bool = False) -> Project:
    """The project of a command's operands; raises `Unreadable` when it has no files at all."""
    from claimcheck.workspace.project import open_project

    project = open_project(files, options.root, options.config)
    if not project.files and not allow_empty:
        patterns = ", ".join(f"`{pattern}`" for pattern in project.settings.files)
        hint = "name the files, or set `files` in `claimcheck.toml`"
        raise usage(f"there are no claims files: nothing matches {patterns or 'no pattern'}", hint)
    return project


def drawn(
    report: ConsistencyReport,
    options: Namespace,
    form: str,
    *,
    verbose: bool = False,
    quiet: bool = False,
    to_file: bool = False,
) -> str:
    """A report as text in one of the formats, for standard output or for a file."""
    from claimcheck.render import render

    style = look(options.color, to_file)
    return render(report, form, color=style.color, verbose=verbose, quiet=quiet, width=style.width)


def refuse_unknown(
    chosen: Sequence[str],
    report: ConsistencyReport,
    everything: Callable[[], ConsistencyReport],
) -> None:
    """Raise `Unreadable` for a claim that was chosen by name and does not exist.

    A report that says what is broken comes first: the claim may stand behind the mistake.
    """
    if not chosen:
        return
    from claimcheck.cli.status import is_broken

    found = {claim.name for claim in report.claims}
    unknown = [name for name in chosen if name not in found]
    if unknown and not is_broken(report):
        from claimcheck.diagnostics.nearest import did_you_mean

        names = [claim.name for claim in everything().claims]
        raise usage(f"there is no claim `{unknown[0]}`", did_you_mean(unknown[0], names, limit=1))
