"""`claimcheck fmt`: claims files in their standard form."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.arguments import Options, usage
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import emit, explain_finding
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.source import Source

if TYPE_CHECKING:
    from argparse import Namespace

    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.workspace.files import Workspace

HELP = """\
usage: claimcheck fmt [OPTIONS] [FILES]

Brings claims files into their standard form; without FILES those of the
project. With `-` for FILES it formats standard input to standard output.

  --check           change nothing; exit with 1 if a file would change
  --diff            change nothing; show what would change, exit likewise
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck fmt claims/report.claims
  claimcheck fmt --check
  claimcheck fmt --diff - < draft.claims
"""


class _File(NamedTuple):
    """A text, and where it goes when it changes; `path` is `None` for standard input."""

    source: Source
    path: str | None


def run(arguments: list[str]) -> int:
    """Format, or say what would change."""
    definition = Options("fmt")
    definition.flag("--check")
    definition.flag("--diff")
    options, operands = definition.read(arguments)
    if options.help:
        emit(HELP)
        return 0
    if operands == ["-"]:
        return _format(_standard_input(), options)
    project = project_of(options, operands)
    return max(_format_named(name, project.workspace, options) for name in project.files)


def _standard_input() -> _File:
    from claimcheck.workspace.decode import decode
    from claimcheck.workspace.files import limit_of

    if sys.stdin is None:
        raise usage("there is no standard input to format")
    limit = limit_of("-.claims")
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise usage(f"standard input is larger than {limit // 1_000_000} MB")
    return _File(Source("-", decode(data, "-")), None)


def _format_named(name: str, workspace: Workspace, options: Namespace) -> int:
    """Format one file of several; a file that cannot be read does not stop the others."""
    try:
        return _format(_File(workspace.read(name), workspace.locate(name).path), options)
    except Unreadable as problem:
        explain_finding(problem.finding)
        return 2


def _format(file: _File, options: Namespace) -> int:
    from claimcheck import pipeline

    text, mistakes = pipeline.format_text(file.source)
    if text is None:
        _show_mistakes(mistakes, options)
        return 2
    changes = text != file.source.text
    if options.diff:
        emit(_difference(file.source, text))
    elif options.check:
        emit(_note(file.source.name, "would change") if changes else "")
    elif file.path is None:
        emit(text)
    elif changes:
        _rewrite(file.path, file.source.name, text)
    return int(changes and (options.check or options.diff))


def _rewrite(path: str, name: str, text: str) -> None:
    from claimcheck.workspace.output import write_text

    write_text(path, text)
    emit(_note(name, "changed"))


def _note(name: str, what: str) -> str:
    from claimcheck.render.lines import harmless

    return harmless(f"{name} {what}".replace("\t", "\\t")) + "\n"


def _show_mistakes(mistakes: tuple[Diagnostic, ...], options: Namespace) -> None:
    from claimcheck.consistency import ConsistencyReport

    emit(drawn(ConsistencyReport((), mistakes), options, "text", quiet=True))


def _difference(source: Source, text: str) -> str:
    """The change as a unified diff; empty when there is none."""
    from difflib import unified_diff

    before, after = (old.split("\n") for old in (source.text, text))
    lines = unified_diff(before, after, source.name, f"{source.name} (formatted)", lineterm="")
    from claimcheck.render.lines import harmless

    return "".join(f"{harmless(line)}\n" for line in lines)
