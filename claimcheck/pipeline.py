"""The whole tool on one page: texts in, `ConsistencyReport` out. Pure; the reader is handed in.

    text of claims ─parse─▶ syntax ─resolve─▶ meaning ─judge─▶ judgement ─account─▶ ClaimResult
    text of data   ─load──▶ tables ─────────▶ figures ──┘
    text of report ─read──▶ sentences ─reconcile─▶ quotes, the checks that follow them, findings

A claims file without a report imports nothing of the last line.

Not here: what any stage does, reading from disk (`workspace`), drawing the report (`render`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.account import result
from claimcheck.consistency import ClaimResult, ConsistencyReport, Definition, Depth, Verdict
from claimcheck.diagnostics import environment_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable, at_place, at_span
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.semantics.environment import Environment, Library, environment, unused_lets
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Place, Source

if TYPE_CHECKING:
    from claimcheck.consistency import Glossary
    from claimcheck.evaluation.judgement import Judgement
    from claimcheck.reconcile.desk import Desk

Reader = Callable[[str, str], Source]
Progress = Callable[[str, int, int], None]

MAX_ADVISED = 20_000
"""Advice is given to the claims of a file until they have looked at so many figures and
comparisons together; searches would take long in a larger one.
"""


class _Wanted(NamedTuple):
    """What is asked of a run."""

    only: Collection[str]
    progress: Progress | None
    advise: Depth
    relate: bool


def check(
    files: Sequence[str],
    read: Reader,
    *,
    only: Collection[str] = (),
    ignore: Collection[str] = (),
    progress: Progress | None = None,
    advise: Depth = Depth.NONE,
    relate: bool = False,
) -> ConsistencyReport:
    """Check all claims of some files, whose paths are relative to the root.

    `only` names the claims to check, `ignore` the rules to leave out; `progress` is told how many
    claims of a file of how many are done. With `advise` each claim says how firmly its verdict
    stands and what is true instead; with `relate` the claims of a file are held beside each other,
    which takes as long as all the rest. A file that cannot be read is a diagnostic.
    """
    wanted = _Wanted(only, progress, advise, relate)
    library = Library(read)
    claims: list[ClaimResult] = []
    diagnostics: list[Diagnostic] = []
    environments: list[Environment] = []
    desks: list[Desk] = []
    for path in sorted(set(files)):
        try:
            found = environment(read(path, ""), library)
        except Unreadable as error:
            diagnostics.append(at_place(error.finding, Place(path, 1, 1)))
            continue
        desk = _desk(found, read, desks, diagnostics)
        claims += _check_file(found, desk, wanted, diagnostics)
        environments.append(found)
        desks += [] if desk is None else [desk]
    if not claims and not only and not diagnostics and files:
        diagnostics.append(at_place(messages.no_claims(), Place(files[0], 1, 1)))
    report = ConsistencyReport(
        tuple(claims), (), tuple(sorted(files)), (), _definitions(environments)
    )
    if desks and not only:
        from claimcheck.account.reports import with_reports  # only who names a report pays for it

        report = with_reports(report, desks, diagnostics)
    kept = dict.fromkeys(d for d in diagnostics if d.rule not in ignore)
    return report._replace(diagnostics=tuple(sorted(kept, key=_place)))


def check_texts(path: str, files: Mapping[str, str]) -> ConsistencyReport:
    """Check one claims file of a set of texts in memory, by their paths relative to the root."""
    return check([path], in_memory(files))


def in_memory(files: Mapping[str, str]) -> Reader:
    """A reader of texts that are at hand."""

    def read(path: str, base: str) -> Source:
        folder = base.rpartition("/")[0]
        name = f"{folder}/{path}" if folder else path
        if name not in files:
            raise Unreadable(Finding("unreadable-file", f"there is no file `{path}`"))
        return Source(name, files[name])

    return read


def try_claim(text: str, files: Sequence[str], read: Reader) -> ConsistencyReport:
    """Check one claim, with the data, sets and meanings of some claims or data files; advise."""
    lines = [_use_or_data(path) for path in files]
    own = Source(TRIED, f"claim try check\n{text}\n{' '.join(lines)}\n", first_line=0)

    def reader(path: str, base: str) -> Source:
        return own if path == TRIED else read(path, "" if base == TRIED else base)

    return check([TRIED], reader, advise=Depth.FULL)


TRIED = "<try>"
"""The name of the file that a tried claim seems to stand in."""


def glossary(files: Sequence[str], read: Reader) -> Glossary:
    """The names that the claims of some files may use."""
    from claimcheck.account.glossary import glossary_of

    library = Library(read)
    own = Source(TRIED, "\n".join(_use_or_data(path) for path in files))

    def reader(path: str, base: str) -> Source:
        return read(path, "" if base == TRIED else base)

    library.read = reader
    return glossary_of(environment(own, library))


def updated_texts(report: ConsistencyReport, read: Reader) -> dict[str, str]:
    """The claims files that are behind their reports, brought up to date, by their names."""
    by_file: dict[str, list[tuple[int, int, str]]] = {}
    for claim in report.claims:
        for update in claim.updates:
            by_file.setdefault(update.file, []).append((update.start, update.end, update.text))
    if not by_file:
        return {}
    from claimcheck.reconcile.update import updated

    return {name: updated(read(name, "").text, found) for name, found in by_file.items()}


def format_text(source: Source) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """A claims file in its canonical layout, or what keeps it from being read."""
    from claimcheck.language.formatter import format_file
    from claimcheck.language.parser import parse

    parsed, mistakes = parse(source)
    return (None, mistakes) if mistakes else (format_file(source, parsed), ())


# --- one file -------------------------------------------------------------------------------------


def _desk(
    found: Environment, read: Reader, others: Sequence[Desk], diagnostics: list[Diagnostic]
) -> Desk | None:
    """The report that a claims file is about, beside its claims."""
    if found.report is None:
        return None
    from claimcheck.reconcile.desk import desk  # only who names a report pays for it

    try:
        return desk(found, read, others)
    except Unreadable as error:
        diagnostics.append(at_span(error.finding, found.source, found.report.span))
        return None


def _check_file(
    found: Environment,
    desk: Desk | None,
    wanted: _Wanted,
    diagnostics: list[Diagnostic],
) -> list[ClaimResult]:
    """The results of a file's claims in their order; what is wrong is added to the diagnostics."""
    first: dict[str, s.Claim | s.BrokenClaim] = {}
    results = []
    checking = _Checking(found, wanted.advise)
    diagnostics += found.diagnostics
    for done, claim in enumerate(found.claims):
        if wanted.progress is not None:
            wanted.progress(found.source.name, done, len(found.claims))
        before = first.setdefault(claim.name.text, claim)
        if before is not claim:
            line = found.source.position(before.name.span.start)[0]
            twice = messages.name_twice("claim", claim.name.text, found.source.name, line)
            diagnostics.append(at_span(twice, found.source, claim.name.span))
        if not wanted.only or claim.name.text in wanted.only:
            result, about = _check_claim(checking, desk, done, claim)
            results.append(result)
            diagnostics += about
    if wanted.relate and len(results) == len(found.claims):
        from claimcheck.account.beside import beside  # only who asks pays for it

        diagnostics += beside(found, results)
    if not wanted.only:
        diagnostics += unused_lets(found)
    return results


_Checked = tuple[ClaimResult, list[Diagnostic]]


class _Checking:
    """What the claims of a file are checked with, and how much advice they may still have."""

    __slots__ = ("_left", "advise", "found")

    def __init__(self, found: Environment, advise: Depth) -> None:
        self.found = found
        self.advise = advise
        self._left = MAX_ADVISED

    def may_advise(self, judgement: Judgement) -> bool:
        """Whether a claim is to have advice; what it looks at is counted."""
        self._left -= 1 + len(judgement.reads) + len(judgement.facts)
        return self.advise is not Depth.NONE and self._left > 0


def _check_claim(
    with_: _Checking, desk: Desk | None, index: int, claim: s.Claim | s.BrokenClaim
) -> _Checked:
    """One claim: its check, or the check that follows its sentence."""
    if isinstance(claim, s.BrokenClaim):
        return result.broken(with_.found, claim), []
    own = next((field for field in claim.fields if isinstance(field, s.Check)), None)
    if desk is not None and index in desk.quoted:
        from claimcheck.account.quotes import followed, unsettled, with_quotes

        state = desk.quoted[index]
        if state.check is not None:
            checked = _judged(with_, claim, state.check, state.text)
            if checked[0].verdict is Verdict.CONTRADICTED:  # as its `expect` said of another check
                bare = claim._replace(fields=tuple(f for f in claim.fields if not _is_expect(f)))
                checked = _judged(with_, bare, state.check, state.text)
            if checked[0].verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED):
                return followed(claim, desk, state, checked)
            before = _judged_or_skipped(with_, claim, own)
            if before[0].reads != checked[0].reads:
                state = unsettled(state, checked[0].verdict.value)
            return with_quotes(claim, desk, state, before)
        return with_quotes(claim, desk, state, _judged_or_skipped(with_, claim, own))
    return _judged_or_skipped(with_, claim, own)


def _is_expect(field: s.Field) -> bool:
    """Whether it is a known outcome: that of another sentence, once the check follows a change."""
    return isinstance(field, s.Expect)


def _judged_or_skipped(with_: _Checking, claim: s.Claim, own: s.Check | None) -> _Checked:
    if own is None:
        return result.skipped(with_.found, claim), []
    text = with_.found.source.text[own.span.start : own.span.end]
    return _judged(with_, claim, own, text)


def _judged(with_: _Checking, claim: s.Claim, checked: s.Check, text: str) -> _Checked:
    """One check: resolve, judge, account for it; `text` is how it is written."""
    found = with_.found
    try:
        meaning, context = resolve(checked.proposition, found.scope)
    except Problem as problem:
        wrong = at_span(problem.finding, found.source, problem.span, claim.name.text)
        return result.failed(found, claim, checked, text, problem.finding), [wrong]
    about = [
        at_span(warning.finding, found.source, warning.span, claim.name.text)
        for warning in context.warnings
    ]
    judgement = judge(meaning.proposition, found.figures)
    accounted = result.judged(found, claim, checked, text, meaning, judgement)
    about += result.findings(found, checked, judgement, accounted)
    if with_.may_advise(judgement):
        from claimcheck.account.advice import advised, notes  # only who asks pays for it

        accounted = advised(
            found, checked, meaning, judgement, accounted, with_.advise is Depth.FULL
        )
        about += notes(found, checked, accounted)
    return accounted, about


def _definitions(environments: Iterable[Environment]) -> tuple[Definition, ...]:
    """The vague words that the files themselves define."""
    return tuple(
        Definition(found.source.name, define.word.text, meaning.text)
        for found in environments
        for define in found.defines
        if (meaning := found.scope.meanings.get(define.word.text)) is not None
    )


def _use_or_data(path: str) -> str:
    word = "use" if path.endswith(".claims") else "data"
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'{word} "{escaped}"'


def _place(found: Diagnostic) -> tuple[str, int, int, str, str]:
    return found.file, found.line, found.column, found.rule, found.message
