"""How well the claims of some files guard their figures and words: texts in, facts out.

Pure, like `pipeline`: the reader of files is handed in, and so are the seed and the bound of the
run. Lives here: which claims take part, and what keeps one from it. Not here: the changes and who
notices them (`advice.mutation`), what of that a reader gets (`account.mutation`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from claimcheck.account import mutation as a
from claimcheck.advice.alternatives.attempts import Attempt
from claimcheck.advice.mutation.run import Subject, mutated
from claimcheck.diagnostics import environment_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Unreadable, at_place, at_span
from claimcheck.diagnostics.rules import Severity
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Place, Source

LIMIT = 40_000
"""How often claims are judged unless said otherwise."""

Reader = Callable[[str, str], Source]
Progress = Callable[[str, int, int], None]


class Wanted(NamedTuple):
    """What is asked of a run: a seed, a bound in judgings, and which claims (none is all)."""

    seed: int = 0
    limit: int = LIMIT
    only: Collection[str] = ()


def mutate(
    files: Sequence[str], read: Reader, wanted: Wanted, progress: Progress | None = None
) -> a.Mutation:
    """Change the figures and the words of all claims of some files, and say who notices.

    `progress` is told how many claims of how many are done, with the file of the next one.
    """
    library = Library(read)
    diagnostics: list[Diagnostic] = []
    environments = []
    for path in sorted(set(files)):
        try:
            environments.append(environment(read(path, ""), library))
        except Unreadable as error:
            diagnostics.append(at_place(error.finding, Place(path, 1, 1)))
    known = {claim.name.text: None for found in environments for claim in found.claims}
    taking = [one for found in environments for one in _taking(found, wanted.only, diagnostics)]
    if not known and not diagnostics and files:
        diagnostics.append(at_place(messages.no_claims(), Place(min(files), 1, 1)))

    def tell(done: int, total: int) -> None:
        if progress is not None:
            progress(taking[done].file, done, total)

    result = mutated([one.subject for one in taking], wanted.seed, wanted.limit, tell)
    datasets = [] if wanted.only else [found.scope.dataset for found in environments]
    broken = [found for found in diagnostics if found.severity is Severity.BROKEN]
    return a.accounted(taking, result, datasets, tuple(dict.fromkeys(broken)), tuple(known))


def _taking(
    found: Environment, only: Collection[str], diagnostics: list[Diagnostic]
) -> Iterator[a.Taking]:
    """The claims of a file that are checked and can be; what is wrong joins the diagnostics."""
    diagnostics += found.diagnostics
    first: dict[str, s.Claim | s.BrokenClaim] = {}
    for claim in found.claims:
        name = claim.name.text
        before = first.setdefault(name, claim)
        if before is not claim:
            line = found.source.position(before.name.span.start)[0]
            twice = messages.name_twice("claim", name, found.source.name, line)
            diagnostics.append(at_span(twice, found.source, claim.name.span))
        if isinstance(claim, s.Claim) and (not only or name in only):
            for field in claim.fields:
                if isinstance(field, s.Check):
                    subject = _subject(found, claim, field, diagnostics)
                    if subject is not None:
                        line = found.source.position(claim.name.span.start)[0]
                        yield a.Taking(found.source.name, line, name, subject)


def _subject(
    found: Environment, claim: s.Claim, checked: s.Check, diagnostics: list[Diagnostic]
) -> Subject | None:
    """A check with its verdict; `None` for one that has no meaning, or cannot be computed."""
    try:
        meaning, _ = resolve(checked.proposition, found.scope)
    except Problem as problem:
        wrong = at_span(problem.finding, found.source, problem.span, claim.name.text)
        diagnostics.append(wrong)
        return None
    judgement = judge(meaning.proposition, found.figures)
    if judgement.error is not None:
        diagnostics.append(at_span(judgement.error, found.source, checked.span, claim.name.text))
        return None
    attempt = Attempt(checked.proposition, meaning, judgement)
    return Subject(attempt, found.scope, found.figures)
