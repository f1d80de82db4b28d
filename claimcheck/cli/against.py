"""`verify --against REV`: the state at a revision is checked too, and compared with that of now.

The claims files of then are those that the same arguments, or the project's configuration of then,
would have named. Not here: what counts as weaker (`claimcheck.gate`), reading a revision
(`workspace.revision`).
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from claimcheck.cli.inputs import baseline_name
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.gate.allowances import Rules, settings
from claimcheck.gate.baseline import Baseline, added
from claimcheck.gate.moved import on_changed_data
from claimcheck.gate.weakened import weakened
from claimcheck.workspace.revision import Revision
from claimcheck.workspace.settings import FAIL_LEVELS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.cli.gate import Run
    from claimcheck.consistency import ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.source import Source
    from claimcheck.workspace.files import Workspace


def compared(
    report: ConsistencyReport, shown: ConsistencyReport, baseline: Baseline, run: Run
) -> tuple[ConsistencyReport, list[Diagnostic]]:
    """What is shown, with findings on changed data; and what is weaker than at the revision.

    `report` is everything, `shown` what the `baseline` does not know. Raises `Unreadable` when the
    revision cannot be read: what cannot be compared is no pass.
    """
    workspace = run.project.workspace
    revision = Revision(workspace.root, run.options.against)
    then = _settings(revision, run)
    before = _checked(revision, then, run)
    found = [
        *weakened(before, report, _texts(workspace)),
        *added(_baseline(revision, then, run), baseline),
        *_of_settings(then, run),
    ]
    if revision.failure is not None:
        raise Unreadable(revision.failure)
    return on_changed_data(before, shown), found


def _settings(revision: Revision, run: Run) -> Settings:
    """The settings of then; a configuration that could not be read then let nothing pass."""
    if run.options.config is not None:
        return run.project.settings
    from claimcheck.workspace.config import found_settings

    try:
        return found_settings(revision)
    except Unreadable:
        return Settings()


def _checked(revision: Revision, then: Settings, run: Run) -> ConsistencyReport:
    from claimcheck import pipeline

    if run.files:
        files = revision.named(map(run.project.workspace.name_of, run.files))
    else:
        files = revision.matching(then.files)
    for file in files:
        revision.read(file)  # what a claims file hides would not be missed
    return pipeline.check(files, revision.read, only=run.options.only, ignore=run.ignored)


def _baseline(revision: Revision, then: Settings, run: Run) -> Baseline:
    """The baseline of then; one that could not be read then knew nothing."""
    name = baseline_name(run.project.workspace, run.options.baseline, then.baseline)
    if name is not None and revision.has(name):
        from claimcheck.gate import baseline_text

        with suppress(Unreadable):
            return baseline_text.read(revision.read(name))
    return Baseline("")


def _of_settings(then: Settings, run: Run) -> list[Diagnostic]:
    """What the project's configuration lets pass that it did not, unless a trusted one rules."""
    now = run.project.settings
    if run.options.config is not None or now == then:
        return []
    has = run.project.workspace.has
    file = "claimcheck.toml" if has("claimcheck.toml") else "pyproject.toml"
    rules = Rules(then.ignore, then.fail_on), Rules(now.ignore, now.fail_on)
    return settings(file, *rules, FAIL_LEVELS)


def _texts(workspace: Workspace) -> Callable[[str], Source | None]:
    """The files of now; a place in one that cannot be read is not known."""
    texts: dict[str, Source | None] = {}

    def text_of(file: str) -> Source | None:
        if file not in texts:
            texts[file] = None
            with suppress(Unreadable):
                texts[file] = workspace.read(file)
        return texts[file]

    return text_of
