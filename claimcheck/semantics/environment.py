"""What the claims of one file share: data, sets and meanings, its own and those of files it uses.

Follows `use` and `data` through the reader it is given; every mistake on the way is a diagnostic
and the rest is still gathered. Not here: the claims themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.diagnostics import claim_messages
from claimcheck.diagnostics import environment_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable, at_span
from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.loaders import Loaded, Reader, load
from claimcheck.loaders.loading import MAX_FIGURES
from claimcheck.semantics.nesting import too_large
from claimcheck.semantics.phrases import defined
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve_let
from claimcheck.semantics.scope import LetEntry, Scope
from claimcheck.source import Source, Span
from claimcheck.tables.dataset import Dataset
from claimcheck.tables.figures import Figures
from claimcheck.tables.names import name_key
from claimcheck.tables.table import Table
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning

MAX_CHARACTERS = 5_000_000
MAX_USED_FILES = 50
MAX_DATA_FILES = 100
"""Limits of a claims file with all that it uses; `MAX_CHARACTERS` is that of each."""


class Environment(NamedTuple):
    """Everything a claim of a file may use; `is_whole` says that all of its data could be read.

    `report` is the path of the document that the claims are about, `defines` the words that the
    file itself defines, `whole` names the data files of which all tables were read.
    """

    source: Source
    claims: tuple[s.Claim | s.BrokenClaim, ...]
    scope: Scope
    figures: Figures
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool
    report: s.Text | None = None
    defines: tuple[s.Define, ...] = ()
    whole: frozenset[str] = frozenset()


class Library:
    """The files read in one run, so that data shared by several claims files is read once."""

    def __init__(self, read: Reader) -> None:
        self.read = read
        self._loaded: dict[tuple[str, str | None], Loaded] = {}
        self._figures: dict[tuple[int, ...], tuple[tuple[Table, ...], Figures]] = {}

    def data(self, path: str, base: str, name: str | None) -> Loaded:
        """The tables of a data file; raises `Unreadable`."""
        folder = base.rpartition("/")[0]
        key = (f"{folder}\0{path}", name)
        found = self._loaded.get(key)
        if found is None:
            found = self._loaded[key] = load(self.read, path, base, name)
        return found

    def figures(self, tables: Sequence[Table]) -> Figures:
        """The figures of these tables together."""
        key = tuple(id(table) for table in tables)
        found = self._figures.get(key)
        if found is None:
            kept = tuple(tables)
            found = self._figures[key] = kept, Figures(Dataset(kept))
        return found[1]


def environment(source: Source, library: Library) -> Environment:
    """Read a claims file and all that it names; raises `Unreadable` when it is too long."""
    _refuse_long(source)
    gathering = _Gathering(library)
    claims = gathering.file(source, is_main=True)
    gathering.refuse_large_lets()
    figures = library.figures(gathering.tables)
    scope = Scope(figures.dataset, gathering.lets, _meanings(gathering.meanings))
    gathering.check_lets(scope)
    return Environment(
        source,
        claims,
        scope,
        figures,
        tuple(gathering.diagnostics),
        gathering.is_whole,
        gathering.report,
        tuple(gathering.defines),
        frozenset(gathering.whole),
    )


def _refuse_long(source: Source) -> None:
    if len(source.text) > MAX_CHARACTERS:
        raise Unreadable(messages.too_long(source.name, MAX_CHARACTERS))


def unused_lets(found: Environment) -> list[Diagnostic]:
    """A warning for each `let` of the file itself that nothing uses."""
    return [
        at_span(messages.unused_let(let.name), found.source, let.span)
        for key, let in found.scope.lets.items()
        if let.file == found.source.name and key not in found.scope.used
    ]


def _meanings(own: dict[str, Meaning]) -> dict[str, Meaning]:
    """All meanings; `competitive` follows `comparable` unless it is defined itself."""
    meanings = {word: vague.meaning for word, vague in VAGUE_WORDS.items()} | own
    if "comparable" in own and "competitive" not in own:
        meanings["competitive"] = own["comparable"]
    return meanings


class _Gathering:
    """What has been gathered so far, and which files are being read."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.tables: list[Table] = []
        self.table_names: set[str] = set()
        self.taken: set[int] = set()
        self.figures = 0
        self.lets: dict[str, LetEntry] = {}
        self.meanings: dict[str, Meaning] = {}
        self.diagnostics: dict[Diagnostic, None] = {}
        self.sources: dict[str, Source] = {}
        self.open: list[str] = []
        self.is_whole = True
        self.report: s.Text | None = None
        self.defines: list[s.Define] = []
        self.whole: set[str] = set()

    def file(self, source: Source, is_main: bool) -> tuple[s.Claim | s.BrokenClaim, ...]:
        """Gather what a claims file declares; its claims."""
        self.open.append(source.name)
        self.sources[source.name] = source
        parsed, mistakes = parse(source)
        self._add(mistakes if is_main else [d for d in mistakes if d.claim is None])
        own: dict[str, Meaning | None] = {}
        claims = []
        for statement in parsed.statements:
            match statement:
                case s.DataPath(path, name):
                    self._data(source, path, name)
                case s.UsePath(path):
                    self._use(source, path)
                case s.Let():
                    self._let(source, statement)
                case s.Define():
                    self._define(source, statement, own)
                    self.defines += [statement] if is_main else []
                case s.ReportPath(path):
                    self._report_path(source, path, is_main)
                case _:
                    claims.append(statement)
        self.open.pop()
        self.meanings |= {word: meaning for word, meaning in own.items() if meaning is not None}
        return tuple(claims)

    def refuse_large_lets(self) -> None:
        """Mark the `let`s that no one should look into, and report those that are to blame."""
        values = {key: let.value for key, let in self.lets.items()}
        for key, is_to_blame in (too_large(values) if values else {}).items():
            let = self.lets[key]
            self.lets[key] = let._replace(is_too_large=True)
            if is_to_blame:
                finding = claim_messages.let_too_large(let.name)
                self._report(finding, self.sources[let.file], let.span)

    def check_lets(self, scope: Scope) -> None:
        """Look up the names of every `let`, used or not."""
        for let in self.lets.values():
            if let.is_too_large:
                continue
            try:
                resolve_let(scope, let.value)
            except Problem as problem:
                if not problem.follows:
                    self._report(problem.finding, self.sources[let.file], problem.span)
        scope.forget_uses()

    def _report(self, finding: Finding, source: Source, span: Span) -> None:
        self._add([at_span(finding, source, span)])

    def _add(self, found: Iterable[Diagnostic]) -> None:
        self.diagnostics.update(dict.fromkeys(found))

    def _report_path(self, source: Source, path: s.Text, is_main: bool) -> None:
        """The claims of a used file are not checked here, so neither is its report."""
        if is_main and self.report is not None:
            self._report(messages.two_reports(self.report.value), source, path.span)
        elif is_main:
            self.report = path

    def _data(self, source: Source, path: s.Text, name: s.Name | None) -> None:
        try:
            if len(self.taken) >= MAX_DATA_FILES or self.figures > MAX_FIGURES:
                raise Unreadable(messages.too_much_data(MAX_DATA_FILES, MAX_FIGURES))
            loaded = self.library.data(path.value, source.name, name.text if name else None)
        except Unreadable as error:
            self._report(error.finding, source, path.span)
            self.is_whole = False
            return
        if id(loaded) in self.taken:  # the library keeps it, so that no other can have its id
            return
        self.taken.add(id(loaded))
        if "#" not in path.value:
            self.whole.update(table.place.file for table in loaded.tables)
        known = self.table_names.copy()
        for table in loaded.tables:
            if name_key(table.name) in known:
                self._report(messages.two_tables(table.name), source, path.span)
                self.is_whole = False
            else:
                self.tables.append(table)
                self.table_names.add(name_key(table.name))
                self.figures += len(table.rows) * len(table.columns)
        self._add(loaded.diagnostics)

    def _use(self, source: Source, path: s.Text) -> None:
        try:
            used = self.library.read(path.value, source.name)
            _refuse_long(used)
        except Unreadable as error:
            self._report(error.finding, source, path.span)
            self.is_whole = False
            return
        if used.name in self.open:
            self._report(messages.use_in_circle(used.name), source, path.span)
        elif used.name in self.sources:
            return
        elif len(self.sources) >= MAX_USED_FILES:
            self._report(messages.too_many_files(MAX_USED_FILES), source, path.span)
            self.is_whole = False
        else:
            self.file(used, is_main=False)

    def _let(self, source: Source, let: s.Let) -> None:
        key = name_key(let.name.text)
        line = source.position(let.name.span.start)[0]
        before = self.lets.get(key)
        if before is not None:
            finding = messages.name_twice("set", let.name.text, before.file, before.line)
            self._report(finding, source, let.name.span)
            return
        self.lets[key] = LetEntry(let.name.text, let.value, line, source.name, let.name.span)

    def _define(self, source: Source, define: s.Define, own: dict[str, Meaning | None]) -> None:
        """The meanings of a file itself go before those of files it uses, wherever they stand."""
        word = define.word.text
        if word in own:
            self._report(messages.word_twice(word), source, define.word.span)
            return
        own[word] = None
        try:
            own[word] = defined(define)
        except Problem as problem:
            self._report(problem.finding, source, problem.span)
