"""Judged claims from all over: the project's report, the shared claims, and drawn ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claimcheck.advice.trial import Trial
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.workspace.project import named_files, workspace_of
from tests.evaluation.asking import gathered
from tests.oracle.generate import batches

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "conformance"


class Asked(NamedTuple):
    """A claim that was judged without an error, with all that it was judged with."""

    label: str
    environment: Environment
    check: s.Proposition
    meaning: m.Meaning
    trial: Trial


def of_report() -> Iterator[Asked]:
    """The claims of the project's own report."""
    yield from _of_file(ROOT, ROOT / "claims" / "report.claims")


def of_shared(every: int = 1) -> Iterator[Asked]:
    """The shared claims with known verdicts (every so manieth file), where they are."""
    folders = sorted(path.parent for path in SHARED.glob("*/expected.json"))
    for folder in folders[::every]:
        names = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        for name in names:
            yield from _of_file(folder, folder / name)


def drawn(seed: int, cases: int) -> Iterator[Asked]:
    """Claims drawn at random, over tables drawn at random."""
    for batch in batches(seed, cases):
        found = gathered(batch.files())
        for asked in of_environment(found):
            yield asked._replace(label=f"drawn {batch.number}/{asked.label}")


def of_texts(files: Mapping[str, str]) -> dict[str, Asked]:
    """The claims of `x.claims`, from texts by their paths, by name."""
    return {asked.label: asked for asked in of_environment(gathered(files))}


def of_environment(found: Environment) -> Iterator[Asked]:
    """The claims of an environment that have a check that can be judged."""
    for claim in found.claims:
        if not isinstance(claim, s.Claim):
            continue
        check = next((f for f in claim.fields if isinstance(f, s.Check)), None)
        if check is None:
            continue
        try:
            meaning, _ = resolve(check.proposition, found.scope)
        except Problem:
            continue
        trial = Trial(meaning.proposition, found.figures)
        if trial.judgement.error is None:
            yield Asked(claim.name.text, found, check.proposition, meaning, trial)


def _of_file(root: Path, path: Path) -> Iterator[Asked]:
    from claimcheck.semantics.environment import Library, environment

    workspace = workspace_of([str(path)], str(root))
    (name,) = named_files(workspace, [str(path)])
    found = environment(workspace.read(name, ""), Library(workspace.read))
    for asked in of_environment(found):
        yield asked._replace(label=f"{path.parent.name}/{path.name}: {asked.label}")
