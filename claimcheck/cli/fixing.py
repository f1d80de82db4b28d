"""`fix --diff` and `fix --write`: claims files with other checks in them.

What is written is judged first, as a whole: a check may stand in a file otherwise than it stood
alone. What else is to be done is said on standard error, because standard output is a diff.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.streams import complain, emit, look
from claimcheck.diagnostics import fix_messages as messages

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from claimcheck.account.fixes import Fix
    from claimcheck.consistency import ClaimResult
    from claimcheck.source import Source
    from claimcheck.workspace.project import Project

    _Pick = tuple[ClaimResult, str]


class _Tried(NamedTuple):
    """The files that change, old and new; the claims that are fixed so, and that would not be."""

    files: list[tuple[Source, str]]
    fixed: list[ClaimResult]
    failed: list[ClaimResult]


def change(project: Project, fixes: Sequence[Fix], number: int, options: Namespace) -> bool:
    """Show or write the files with an alternative of each claim; whether no claim is left to fix.

    `number` is the index of the alternative.
    """
    picks = [(fix.claim, fix.choices[number].check) for fix in fixes if number < len(fix.choices)]
    tried = _tried(project, picks)
    for source, text in tried.files:
        if options.diff:
            emit(_difference(source, text))
        if options.write:
            _write(project, source.name, text)
    _remark(fixes, tried, options)
    return options.write and len(tried.fixed) == len(fixes)


def _tried(project: Project, picks: Sequence[_Pick]) -> _Tried:
    """The files with those checks that are supported in them."""
    files = _files(project, picks)
    failed = _unsupported(project, picks, files)
    if failed:
        picks = [pick for pick in picks if pick[0] not in failed]
        files = _files(project, picks)
        failed += _unsupported(project, picks, files)
    fixed = [claim for claim, _ in picks if claim not in failed]
    return _Tried(files if fixed else [], fixed, failed)


def _files(project: Project, picks: Sequence[_Pick]) -> list[tuple[Source, str]]:
    from claimcheck.account.fixes import with_checks

    found = []
    for name in sorted({claim.file for claim, _ in picks}):
        source = project.workspace.read(name, "")
        found.append((source, with_checks(source, [one for one in picks if one[0].file == name])))
    return found


def _unsupported(
    project: Project, picks: Sequence[_Pick], files: Sequence[tuple[Source, str]]
) -> list[ClaimResult]:
    """The claims that the changed files do not make true."""
    from claimcheck import pipeline
    from claimcheck.consistency import Verdict
    from claimcheck.source import Source

    texts = {source.name: Source(source.name, text) for source, text in files}

    def read(path: str, base: str) -> Source:
        return texts[path] if not base and path in texts else project.workspace.read(path, base)

    report = pipeline.check(tuple(texts), read, only={claim.name for claim, _ in picks})
    good = {(c.file, c.name) for c in report.claims if c.verdict is Verdict.SUPPORTED}
    return [claim for claim, _ in picks if (claim.file, claim.name) not in good]


def _write(project: Project, name: str, text: str) -> None:
    from claimcheck.workspace.output import write_text

    write_text(project.workspace.locate(name).path, text)


def _difference(source: Source, text: str) -> str:
    """The change as a unified diff."""
    from difflib import unified_diff

    from claimcheck.render.lines import harmless

    before, after = (old.split("\n") for old in (source.text, text))
    lines = unified_diff(before, after, source.name, f"{source.name} (fixed)", lineterm="")
    return "".join(f"{harmless(line)}\n" for line in lines)


def _remark(fixes: Sequence[Fix], tried: _Tried, options: Namespace) -> None:
    """Say what was written, what was not, and what else is to be changed."""
    from claimcheck.account.fixes import also
    from claimcheck.render.fixes import render_remarks
    from claimcheck.render.visible import visible

    remarks = [(fix.claim, fix.remark) for fix in fixes if fix.remark]
    remarks += [(claim, messages.not_written()) for claim in tried.failed]
    remarks += [(claim, text) for claim in tried.fixed for text in also(claim)]
    complain(render_remarks(remarks, look(options.color).width))
    if options.write and tried.fixed:
        files = sorted({claim.file for claim in tried.fixed})
        complain(f"{visible(messages.written(len(tried.fixed), files))}\n")
