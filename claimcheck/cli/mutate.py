"""`claimcheck mutate`: how well the claims guard the report and its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.arguments import Options, one_of, usage
from claimcheck.cli.common import project_of
from claimcheck.cli.streams import emit, look

if TYPE_CHECKING:
    from argparse import Namespace

    from claimcheck.account.mutation import Mutation
    from claimcheck.mutating import Wanted
    from claimcheck.workspace.project import Project

HELP = """\
usage: claimcheck mutate [OPTIONS] [FILES]

Changes each figure that a claim uses, and each word of its check, and shows
which changes no verdict notices: claims that nothing can make fail, words that
could be others, figures that may be anything. The score is the share noticed.

  --format FORMAT       text or json; default text
  --only CLAIM          this claim alone; may be repeated
  --limit N             judge claims about N times at most; default 40000
  --seed N              which figures and names are put in the place of others
  --fail-under PERCENT  exit with 1 if the score is lower
  -v, --verbose         list all that is not noticed
  --color WHEN          auto, always or never; also NO_COLOR, FORCE_COLOR
  --root DIR            read nothing outside DIR
  --config FILE         trusted settings instead of those of the project
  --debug               show the traceback of a defect of claimcheck

examples
  claimcheck mutate
  claimcheck mutate claims/report.claims --fail-under 40
  claimcheck mutate --only distilled-surpass-r1 --verbose
"""
_LARGEST = 10**9


def run(arguments: list[str]) -> int:
    """Change figures and words, and print what nobody notices."""
    definition = Options("mutate")
    definition.value("--format", "text", type=one_of("--format", ("text", "json")))
    definition.values("--only")
    for option in ("--limit", "--seed", "--fail-under"):
        definition.value(option)
    definition.flag("-v", "--verbose")
    options, files = definition.read(arguments)
    if options.help:
        emit(HELP)
        return 0
    wanted = _wanted(options)
    least = _number("--fail-under", options.fail_under, 0, 100)
    found = _mutated(project_of(options, files), wanted)
    _refuse_unknown(options.only, found)
    emit(_drawn(found, options))
    return _status(found, least)


def _wanted(options: Namespace) -> Wanted:
    from claimcheck.mutating import LIMIT, Wanted

    limit = _number("--limit", options.limit, LIMIT)
    return Wanted(_number("--seed", options.seed, 0), limit, frozenset(options.only))


def _number(option: str, given: str | None, default: int, largest: int = _LARGEST) -> int:
    """The whole number of an option; raises `Unreadable` for anything else."""
    if given is None:
        return default
    digits = given.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < 12 and int(digits) <= largest):
        raise usage(f"`{option}` is a whole number from 0 to {largest}, not `{given}`")
    return int(digits)


def _mutated(project: Project, wanted: Wanted) -> Mutation:
    from claimcheck.cli.progress import Progress
    from claimcheck.mutating import mutate

    with Progress() as progress:
        return mutate(project.files, project.workspace.read, wanted, progress)


def _refuse_unknown(chosen: list[str], found: Mutation) -> None:
    unknown = [name for name in chosen if name not in found.known]
    if unknown and not found.diagnostics:
        from claimcheck.diagnostics.nearest import did_you_mean

        hint = did_you_mean(unknown[0], list(found.known), limit=1)
        raise usage(f"there is no claim `{unknown[0]}`", hint)


def _drawn(found: Mutation, options: Namespace) -> str:
    if options.format == "json":
        from claimcheck.render.mutation_json import render_json

        return render_json(found)
    from claimcheck.render.mutation import render_mutation

    style = look(options.color)
    return render_mutation(found, style.width, color=style.color, verbose=options.verbose)


def _status(found: Mutation, least: int) -> int:
    """2 when something could not be checked, 1 when the score is too low."""
    from claimcheck.cli.status import CHECKED, FAILED, NOT_CHECKED

    if found.diagnostics:
        return NOT_CHECKED
    return FAILED if (found.percent or 0) < least else CHECKED
