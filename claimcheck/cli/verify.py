"""`claimcheck verify`: check all claims of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options, one_of, usage
from claimcheck.cli.common import drawn, project_of, refuse_unknown
from claimcheck.cli.inputs import Remembering
from claimcheck.cli.streams import emit
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.render import FORMATS
from claimcheck.workspace.settings import FAIL_LEVELS, not_ignorable

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Collection, Sequence

    from claimcheck.consistency import ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.workspace.project import Project

HELP = """\
usage: claimcheck verify [OPTIONS] [FILES]

Checks all claims of files or folders; without FILES those of the project.

  --format FORMAT   text, concise, json, sarif, github or markdown; default text
  --output FILE     write there, not to standard output
  --fail-on LEVEL   error, undecided or warning; default error
  --ignore RULE     do not report a rule; may be repeated
  --only CLAIM      check only this claim; may be repeated
  --baseline FILE   report what FILE does not know; --write-baseline writes it
  --against REV     report what is checked less strictly than at a Git revision
  --update-quotes   write accepted new words and checks into the claims files
  --exit-zero       exit with 0 even if claims fail
  --allow-empty     accept files without a single claim
  -q, --quiet       show errors only; -v, --verbose all evidence of every claim
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck verify claims/report.claims --verbose
  claimcheck verify --format json --output findings.json
  claimcheck verify --baseline claims/baseline.json --against origin/main
"""


def run(arguments: list[str]) -> int:
    """Check, report, and say by the exit status whether the gate passes."""
    from claimcheck.cli.status import FAILED, exit_status

    options, files = _options().read(arguments)
    if options.help:
        emit(HELP)
        return 0
    ignored = _ignored(options)
    project = project_of(options, files, options.allow_empty)
    ignored.update(project.settings.ignore)
    is_gate = _is_gate(options, project)
    read = Remembering(project)
    report = _checked(project, read, options, ignored)
    if options.update_quotes:
        from claimcheck.cli.updating import update_quotes  # only who asks pays for it

        if update_quotes(report, project):
            report = _checked(project, read, options, ignored)
    known: Collection[Diagnostic] = ()
    remark = ""
    if is_gate:
        from claimcheck.cli.gate import Run, gated  # only who asks pays for it

        report, known, remark = gated(report, Run(project, options, files, ignored, read))
    _publish(report, project, read, options, remark)
    fail_on = options.fail_on or project.settings.fail_on
    status = exit_status(report, fail_on, ignored, options.allow_empty, known)
    return 0 if status == FAILED and options.exit_zero else status


def _options() -> Options:
    options = Options("verify")
    options.value("--format", type=one_of("--format", FORMATS))
    options.value("--output")
    options.value("--fail-on", type=one_of("--fail-on", FAIL_LEVELS))
    options.values("--ignore")
    options.values("--only")
    options.value("--baseline")
    options.flag("--write-baseline")
    options.value("--against")
    options.flag("--update-quotes")
    options.flag("--exit-zero")
    options.flag("--allow-empty")
    options.flag("-q", "--quiet")
    options.flag("-v", "--verbose")
    return options


def _ignored(options: Namespace) -> set[str]:
    if options.quiet and options.verbose:
        raise usage("`--quiet` and `--verbose` exclude each other")
    rules = {rule.strip() for rules in options.ignore for rule in rules.split(",")}
    for rule in sorted(rules):
        if wrong := not_ignorable(rule, trusted=True):
            raise usage(wrong.message, wrong.help)
    return rules


def _is_gate(options: Namespace, project: Project) -> bool:
    """Whether a baseline or a revision is asked for; raises `Unreadable` when one is missing."""
    has_baseline = (options.baseline, project.settings.baseline) != (None, None)
    if options.write_baseline and not has_baseline:
        from claimcheck.diagnostics.gate_messages import needs_baseline

        raise Unreadable(needs_baseline())
    return has_baseline or options.against is not None


def _checked(
    project: Project, read: Remembering, options: Namespace, ignored: Collection[str]
) -> ConsistencyReport:
    from claimcheck import pipeline
    from claimcheck.cli.progress import Progress
    from claimcheck.consistency import Depth

    form = options.format or project.settings.format
    advise = Depth.FULL if form == "json" else Depth.NEAR if options.verbose else Depth.NONE
    fails_on_warnings = (options.fail_on or project.settings.fail_on) == "warning"
    is_gate = _is_gate(options, project)
    relate = fails_on_warnings or is_gate or form not in ("text", "concise")

    def check(only: Sequence[str]) -> ConsistencyReport:
        with Progress() as progress:
            return pipeline.check(
                project.files,
                read,
                only=only,
                ignore=ignored,
                progress=progress,
                advise=advise,
                relate=relate,
            )

    report = check(options.only)
    refuse_unknown(options.only, report, lambda: check(()))
    return report if report.claims else _without_claims(report, project, options.allow_empty)


def _without_claims(
    report: ConsistencyReport, project: Project, allow_empty: bool
) -> ConsistencyReport:
    """A report that says so when nothing was checked, or does not when that is allowed."""
    from claimcheck.cli.status import is_broken
    from claimcheck.diagnostics.diagnostic import at_place
    from claimcheck.diagnostics.environment_messages import no_claims
    from claimcheck.source import Place

    found = report.diagnostics
    if allow_empty:
        found = tuple(finding for finding in found if finding.rule != "no-claims")
    elif not is_broken(report):
        found = (*found, at_place(no_claims(), Place(project.files[0], 1, 1)))
    return report._replace(diagnostics=found)


def _publish(
    report: ConsistencyReport,
    project: Project,
    read: Remembering,
    options: Namespace,
    remark: str,
) -> None:
    """Show the report, or write it; `remark` is a line more for a person."""
    to_screen = options.output in (None, "-")
    form = options.format or project.settings.format
    looks = {"verbose": options.verbose, "quiet": options.quiet, "to_file": not to_screen}
    text = drawn(report, options, form, **looks)
    if remark and form == "text" and not options.quiet:
        from claimcheck.render.visible import visible

        text += f"{visible(remark)}\n"
    if to_screen:
        emit(text)
        return
    from claimcheck.workspace.output import write_text  # only who asks pays for it

    write_text(options.output, text, read.paths)
