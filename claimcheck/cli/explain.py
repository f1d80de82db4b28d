"""`claimcheck explain`: a claim in full, or what a rule means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options, usage
from claimcheck.cli.common import drawn, project_of
from claimcheck.cli.streams import emit
from claimcheck.diagnostics.rules import RULES

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.diagnostics.diagnostic import Diagnostic

HELP = """\
usage: claimcheck explain [OPTIONS] [RULE]
       claimcheck explain [OPTIONS] CLAIM [FILES]

Explains a rule: why it matters, an example, the fix. Or a claim: what was
checked, and the figures that its verdict rests on. Without either it
lists the rules.

  --color WHEN      auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR        read nothing outside DIR
  --config FILE     trusted settings instead of those of the project
  --debug           show the traceback of a defect of claimcheck

examples
  claimcheck explain ambiguous-scope
  claimcheck explain distilled-surpass-r1
"""


def run(arguments: list[str]) -> int:
    """Print the page of a rule, or one claim with its evidence."""
    options, operands = Options("explain").read(arguments)
    if options.help:
        emit(HELP)
        return 0
    if not operands:
        emit(_all_rules())
        return 0
    name, *files = operands
    if name in RULES and not files:
        from claimcheck.diagnostics.pages import page

        emit(page(name).rstrip("\n") + "\n")
        return 0
    return _explain_claim(name, files, options)


def _all_rules() -> str:
    width = max(map(len, RULES))
    return "".join(f"{rule.name:{width}}  {rule.summary}\n" for rule in RULES.values())


def _explain_claim(name: str, files: list[str], options: Namespace) -> int:
    from claimcheck import pipeline
    from claimcheck.cli.status import NOT_CHECKED, is_broken
    from claimcheck.consistency import Depth

    project = project_of(options, files, allow_empty=True)
    read = project.workspace.read
    report = pipeline.check(project.files, read, only=(name,), advise=Depth.FULL)
    if is_broken(report):
        emit(drawn(report, options, "text", verbose=True))
        return NOT_CHECKED
    if not report.claims:
        from claimcheck.diagnostics.nearest import did_you_mean

        claims = [claim.name for claim in pipeline.check(project.files, read).claims]
        hint = did_you_mean(name, [*claims, *RULES], limit=1)
        raise usage(f"there is no rule and no claim `{name}`", hint)
    beside = _beside(name, pipeline.check(project.files, read, relate=True).diagnostics)
    report = report._replace(diagnostics=(*report.diagnostics, *beside))
    emit(drawn(report, options, "text", verbose=True))
    return 0


def _beside(name: str, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is said of a claim beside the others."""
    rules = ("conflicting-claims", "redundant-claim")
    of_claims = (item for item in found if item.rule in rules)
    return [item for item in of_claims if item.claim == name or f"`{name}`" in item.message]
