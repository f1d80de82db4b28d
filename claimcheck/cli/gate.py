"""`verify` as a gate: `--baseline`, `--write-baseline` and `--against`.

Reads and writes the files, and puts the parts of `claimcheck.gate` in order: what is known is taken
out of the report before any finding is moved or added. Not here: comparing two states (`against`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.inputs import baseline_name
from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Collection, Sequence

    from claimcheck.cli.inputs import Remembering
    from claimcheck.consistency import ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.gate.baseline import Baseline, Entry
    from claimcheck.workspace.files import Workspace
    from claimcheck.workspace.project import Project


class Gated(NamedTuple):
    """A report as the gate shows it, what it does not show, and a line that says so."""

    report: ConsistencyReport
    known: tuple[Diagnostic, ...] = ()
    remark: str = ""


class Run(NamedTuple):
    """What was asked for: `files` as on the command line, `ignored` rules from everywhere."""

    project: Project
    options: Namespace
    files: Sequence[str]
    ignored: Collection[str]
    read: Remembering


def gated(report: ConsistencyReport, run: Run) -> Gated:
    """What is new in a report, and what became weaker; raises `Unreadable`."""
    from claimcheck.gate.baseline import Baseline, unused, without_known

    baseline = _baseline(report, run) or Baseline("")
    shown, known = without_known(report, baseline)
    findings = [] if "unused-baseline" in run.ignored else unused(report, baseline, _meets(run))
    if run.options.against is not None:
        from claimcheck.cli.against import compared

        shown, weaker = compared(report, shown, baseline, run)
        findings += [] if "gate-weakened" in run.ignored else weaker
    merged = sorted([*shown.diagnostics, *findings], key=lambda item: item[4:7])
    remark = messages.known_findings(len(known), baseline.file) if known else ""
    return Gated(shown._replace(diagnostics=tuple(merged)), known, remark)


def _baseline(report: ConsistencyReport, run: Run) -> Baseline | None:
    """The baseline to use, written first if that is asked for; `None` without one."""
    workspace, options = run.project.workspace, run.options
    name = baseline_name(workspace, options.baseline, run.project.settings.baseline)
    if name is None:
        return None
    from claimcheck.gate import baseline_text
    from claimcheck.gate.baseline import Baseline

    located = workspace.locate(name)
    if workspace.has(located.name):
        found = baseline_text.read(workspace.read(located.name))
    elif options.write_baseline:
        found = Baseline(located.name)
    else:
        raise Unreadable(messages.no_baseline(options.baseline or name))
    if options.write_baseline:
        found = _written(report, found, options.baseline or located.path, run)
    run.read.note(located.name)
    return found


def _written(report: ConsistencyReport, old: Baseline, path: str, run: Run) -> Baseline:
    """Write what is found now, and of the old entries those that this run could not meet."""
    from claimcheck.cli.status import is_broken
    from claimcheck.gate import baseline_text
    from claimcheck.gate.baseline import baseline_of
    from claimcheck.source import Source
    from claimcheck.workspace.output import write_text

    if is_broken(report):
        from claimcheck.cli.streams import explain_finding

        explain_finding(messages.baseline_not_written(path))
        return old
    meets = _meets(run)
    kept = [entry for entry in old.entries if not meets(entry)]
    text = baseline_text.text_of(baseline_of(old.file, report, kept))
    write_text(path, text, run.read.paths)
    return baseline_text.read(Source(old.file, text))


def _meets(run: Run) -> Callable[[Entry], bool]:
    """Whether this run would meet the finding of an entry, if it were still there."""
    workspace, only = run.project.workspace, run.options.only

    def meets(entry: Entry) -> bool:
        if entry.rule in run.ignored or (only and entry.claim not in only):
            return False
        return entry.file in run.read.names or not _is_there(workspace, entry.file)

    return meets


def _is_there(workspace: Workspace, name: str) -> bool:
    try:
        return workspace.has(workspace.locate(name).name)
    except Unreadable:
        return False
