"""Claims asked of figures in memory, below the pipeline: meanings, problems and judgements."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from textwrap import dedent

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import Context
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Source
from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.tables.figures import Figures
from claimcheck.values.truth import Truth

VERDICTS = {Truth.TRUE: "supported", Truth.FALSE: "contradicted", Truth.UNKNOWN: "undecided"}


def gathered(files: Mapping[str, str], path: str = "x.claims") -> Environment:
    """What the claims of a file share, from texts by their paths."""

    def read(wanted: str, base: str) -> Source:
        if wanted not in files:
            raise Unreadable(Finding("unreadable-file", f"there is no file `{wanted}`"))
        return Source(wanted, files[wanted])

    return environment(Source(path, files[path]), Library(read))


def verdicts(files: Mapping[str, str]) -> dict[str, str]:
    """The verdict of every claim of `x.claims`, by name; a file with other mistakes fails."""
    found = gathered(files)
    assert found.diagnostics == (), found.diagnostics
    return {claim.name.text: _verdict(found, claim) for claim in found.claims}


def _verdict(found: Environment, claim: s.Claim | s.BrokenClaim) -> str:
    assert isinstance(claim, s.Claim)
    check = next(field for field in claim.fields if isinstance(field, s.Check))
    try:
        meaning, _ = resolve(check.proposition, found.scope)
    except Problem:
        return "error"
    return verdict_of(judge(meaning.proposition, found.figures))


def verdict_of(judgement: Judgement) -> str:
    """A judgement in one word."""
    return "error" if judgement.error is not None else VERDICTS[judgement.truth]


class World:
    """Tables and a head of `let` and `define`, of which claims are asked one by one.

    They are read when first asked for in each test, so that no test sees what another one read.
    """

    generation = 0

    def __init__(self, files: Mapping[str, str], head: str = "", is_sound: bool = True) -> None:
        lines = [f'data "{path}"' for path in files]
        self._files = {**files, "x.claims": "\n".join([*lines, head])}
        self._is_sound = is_sound
        self._found: tuple[int, Environment] | None = None

    @property
    def found(self) -> Environment:
        """All that claims may use."""
        if self._found is None or self._found[0] != World.generation:
            found = gathered(self._files)
            assert not (self._is_sound and found.diagnostics), found.diagnostics
            self._found = World.generation, found
        return self._found[1]

    @property
    def figures(self) -> Figures:
        """The figures that claims are judged by."""
        return self.found.figures

    def context(self, check: str) -> tuple[m.Proposition, Context]:
        """What a check means, and what was met on the way; raises `Problem`."""
        meaning, context = resolve(_proposition(check), self.found.scope)
        return meaning.proposition, context

    def meaning(self, check: str) -> m.Proposition:
        """What a check means; raises `Problem`."""
        return self.context(check)[0]

    def judged(self, check: str) -> Judgement:
        """What the figures say of a check."""
        return judge(self.meaning(check), self.figures)

    def verdict(self, check: str) -> str:
        """The verdict of a check in one word; one that has no meaning is an error."""
        try:
            return verdict_of(self.judged(check))
        except Problem:
            return "error"

    def problem(self, check: str) -> tuple[Finding, str]:
        """What is wrong with a check, and the offending words."""
        try:
            self.meaning(check)
        except Problem as problem:
            return problem.finding, _text(check)[slice(*problem.span)]
        raise AssertionError(f"nothing is wrong with {check!r}")

    def row(self, name: str) -> RowId:
        """A row by its name."""
        found = self.figures.dataset.row_named(name)
        assert found is not None, name
        return found

    def column(self, name: str) -> ColumnId:
        """A column by its name."""
        (found,) = self.figures.dataset.columns_named(name)
        return found


@cache
def world(data: str, head: str = "") -> World:
    """The world of one YAML file."""
    return World({"t.yaml": dedent(data)}, head)


def _text(check: str) -> str:
    return f"claim c check {check}"


def _proposition(check: str) -> s.Proposition:
    parsed, mistakes = parse(Source("x.claims", _text(check)))
    assert not mistakes, (check, mistakes)
    (claim,) = parsed.statements
    assert isinstance(claim, s.Claim)
    (field,) = claim.fields
    assert isinstance(field, s.Check)
    return field.proposition
