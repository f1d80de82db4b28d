"""`claimcheck fix`: contradicted claims with what is true instead, and claims files so changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.arguments import Options, usage
from claimcheck.cli.common import drawn, project_of, refuse_unknown
from claimcheck.cli.streams import complain, emit, look
from claimcheck.diagnostics import fix_messages as messages

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.account.fixes import Fix
    from claimcheck.consistency import ClaimResult, ConsistencyReport
    from claimcheck.workspace.project import Project

HELP = """\
usage: claimcheck fix [OPTIONS] [CLAIM] [FILES]

Lists for each contradicted claim, or for one, the nearest claims that are true,
numbered; writes nothing without --write. A claim that is expected to be
contradicted is left alone unless it is named. The report is yours to change.

  --diff            show the claims files with the first one of each claim
  --write           write that into the claims files; all else stays as it is
  --pick N          another one than the first, for a single claim
  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

exit status: 0 no claim is left to fix; 1 one is; 2 something cannot be checked

examples
  claimcheck fix claims/report.claims
  claimcheck fix claims/report.claims --diff
  claimcheck fix distilled-surpass-r1 --pick 2 --write
"""
_DONE, _LEFT, _BROKEN = 0, 1, 2


class _Asked(NamedTuple):
    """The project, the claim that was named (if one was), and the options."""

    project: Project
    name: str
    options: Namespace


def run(arguments: list[str]) -> int:
    """List, show or write what is true instead."""
    definition = Options("fix")
    definition.flag("--diff")
    definition.flag("--write")
    definition.value("--pick")
    options, operands = definition.read(arguments)
    if options.help:
        emit(HELP)
        return _DONE
    name, files = _split(operands)
    if options.pick is not None and not name:
        raise usage(*messages.pick_of_one())
    asked = _Asked(project_of(options, files), name, options)
    report = _checked(asked)
    return max(_fix(asked, report), _complain(report, options))


def _split(operands: list[str]) -> tuple[str, list[str]]:
    """The claim and the files: what names a file or a folder is one."""
    if operands and not (operands[0].endswith(".claims") or os.path.exists(operands[0])):
        return operands[0], operands[1:]
    return "", operands


def _checked(asked: _Asked) -> ConsistencyReport:
    from claimcheck import pipeline

    read = asked.project.workspace.read
    chosen = (asked.name,) if asked.name else ()
    report = pipeline.check(asked.project.files, read, only=chosen)
    refuse_unknown(chosen, report, lambda: pipeline.check(asked.project.files, read))
    return report


def _complain(report: ConsistencyReport, options: Namespace) -> int:
    """Say what could not be checked, beside the list."""
    from claimcheck.cli.status import is_broken
    from claimcheck.diagnostics.rules import Severity

    if not is_broken(report):
        return _DONE
    broken = tuple(one for one in report.diagnostics if one.severity is Severity.BROKEN)
    complain(drawn(report._replace(claims=(), diagnostics=broken), options, "text"))
    return _BROKEN


# --- what there is to fix -------------------------------------------------------------------------


def _fix(asked: _Asked, report: ConsistencyReport) -> int:
    """Do what was asked for; 1 when a claim is left that has to be fixed."""
    from claimcheck.account.fixes import fixable

    claims = _contradicted(report) if asked.name else fixable(report.claims)
    expected = 0 if asked.name else len(_contradicted(report)) - len(claims)
    if not claims:
        emit(_nothing(asked, report, expected))
        return _DONE
    options = asked.options
    fixes = _advised(asked, claims)
    number = _picked(options.pick, fixes)
    if not (options.diff or options.write):
        emit(_listed(fixes, expected, options))
        return _LEFT
    from claimcheck.cli.fixing import change

    return _DONE if change(asked.project, fixes, number, options) else _LEFT


def _contradicted(report: ConsistencyReport) -> list[ClaimResult]:
    from claimcheck.consistency import Verdict

    return [claim for claim in report.claims if claim.verdict is Verdict.CONTRADICTED]


def _nothing(asked: _Asked, report: ConsistencyReport, expected: int) -> str:
    if asked.name:
        return "".join(f"{messages.of_one(c.verdict.value)}\n" for c in report.claims[:1])
    if not report.claims:
        return ""
    return f"{messages.NOTHING}{messages.left_alone(expected)}\n"


def _advised(asked: _Asked, claims: Sequence[ClaimResult]) -> list[Fix]:
    """The claims again, with what is true instead."""
    from claimcheck import pipeline
    from claimcheck.account.fixes import fix_of
    from claimcheck.consistency import Depth

    wanted = {(claim.file, claim.line, claim.column) for claim in claims}
    only = {claim.name for claim in claims}
    read = asked.project.workspace.read
    report = pipeline.check(asked.project.files, read, only=only, advise=Depth.FULL)
    return [fix_of(one) for one in report.claims if (one.file, one.line, one.column) in wanted]


def _picked(given: str | None, fixes: Sequence[Fix]) -> int:
    """The index of the alternative that is chosen."""
    if given is None:
        return 0
    most = max(len(fix.choices) for fix in fixes)
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 0
    if most and not 1 <= number <= most:
        raise usage(messages.no_pick(given, most))
    return max(number, 1) - 1


def _listed(fixes: Sequence[Fix], expected: int, options: Namespace) -> str:
    from claimcheck.render.fixes import render_fixes

    can = sum(bool(fix.choices) for fix in fixes)
    summary = messages.summary(can, len(fixes) - can, expected)
    style = look(options.color)
    return render_fixes(fixes, summary, color=style.color, width=style.width)
