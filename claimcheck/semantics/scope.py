"""Names in reach of a claim: what a `let`, a table, a row or a column name stands for.

A name that stands for things of two kinds is resolved by where it stands, so a lookup always says
which kind it wants. Results are kept, because most claims of a file use the same few names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics.meaning import Labelled, Rows, RowSet
from claimcheck.semantics.problem import Problem
from claimcheck.source import Span
from claimcheck.tables.dataset import ColumnId, Dataset
from claimcheck.tables.names import name_key
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning

_Result = TypeVar("_Result")

MAX_OPEN = 100
"""How many `let`s may be looked up inside each other; more, and they are a circle (`nesting`)."""

MAX_HELPED = 100
"""For how many unknown names of one file the nearest known ones are looked for."""


class LetEntry(NamedTuple):
    """A `let` in reach: its name and value, the line where it stands, its file.

    One that `is_too_large` is never looked into.
    """

    name: str
    value: s.Set | s.Text
    line: int
    file: str
    span: Span = Span(0, 0)
    is_too_large: bool = False


class Scope:
    """The names and meanings that the claims of one file share."""

    def __init__(
        self,
        dataset: Dataset,
        lets: Mapping[str, LetEntry],
        meanings: Mapping[str, Meaning],
    ) -> None:
        self.dataset = dataset
        self.lets = lets
        self.meanings = meanings
        self.used: set[str] = set()
        self._rows: dict[str, RowSet] = {}
        self._columns: dict[str, tuple[ColumnId, ...]] = {}
        self._column_lets: dict[str, tuple[tuple[ColumnId, ...], ...]] = {}
        self._open: list[str] = []
        self._kinds: dict[tuple[str, Callable[[s.Set | s.Text], bool]], bool] = {}
        self._asked: list[str] = []
        self._spellings: dict[str, str] = {}
        self._helped = 0
        self._vague_sets: bool | None = None

    def forget_uses(self) -> None:
        """Count uses from here on; what is looked up again counts the sets inside it as well."""
        self.used.clear()
        self._rows.clear()
        self._column_lets.clear()

    def apart(self) -> Scope:
        """A scope of the same names and meanings in which no use of a name is counted for this one.

        The sets that were looked up are the very same, so that what was worked out for them serves.
        """
        found = Scope(self.dataset, self.lets, self.meanings)
        found._rows = dict(self._rows)
        found._columns = self._columns
        found._column_lets = dict(self._column_lets)
        found._kinds = self._kinds
        return found

    def with_meaning(self, word: str, meaning: Meaning) -> Scope:
        """A scope apart in which one word means something else; sets that use any word are new."""
        found = self.apart()
        found.meanings = {**self.meanings, word: meaning}
        if self._has_vague_sets():
            found._rows = {}
        return found

    def _has_vague_sets(self) -> bool:
        """Whether a `let` uses a vague word."""
        if self._vague_sets is None:
            self._vague_sets = any(_is_vague(let.value) for let in self.lets.values())
        return self._vague_sets

    # --- what a name can be -----------------------------------------------------------------------

    def can_be_rows(self, node: s.Set | s.Text) -> bool:
        """Whether a set's syntax can name rows."""
        match node:
            case s.Name():
                return self._let_is(node, self.can_be_rows) or self._row_matches(node.text)
            case s.SetList(members):
                return all(self.can_be_rows(member) for member in members)
            case s.SetExcept(base):
                return self.can_be_rows(base)
            case s.Text():
                return False
            case _:
                return True

    def can_be_columns(self, node: s.Set | s.Text) -> bool:
        """Whether a set's syntax can name columns."""
        match node:
            case s.Name():
                return self._let_is(node, self.can_be_columns) or bool(
                    self._columns_matching(node.text)
                )
            case s.SetList(members):
                return all(self.can_be_columns(member) for member in members)
            case s.SetExcept(base):
                return self.can_be_columns(base)
            case _:
                return False

    # --- rows -------------------------------------------------------------------------------------

    def rows_named(self, name: s.Name, resolve: Callable[[s.Set], RowSet]) -> RowSet:
        """The rows that a name stands for; `resolve` gives those of a `let`'s value."""
        key = name_key(name.text)
        known = self._rows.get(key)
        if known is None:
            known = self._rows[key] = self._find_rows(name, key, resolve)
        if key in self.lets and isinstance(known, Labelled):
            self.used.add(key)
        return known

    def _find_rows(self, name: s.Name, key: str, resolve: Callable[[s.Set], RowSet]) -> RowSet:
        let = self.lets.get(key)
        rows = self._table_or_row(name.text)
        if let is not None and (self._let_is(name, self.can_be_rows) or self._is_broken(name)):
            if rows is not None:
                raise Problem(messages.set_or_row(name.text, let.line), name.span)
            value = self._inside(key, name, let.value, resolve)
            return Labelled(let.name, value)
        if rows is not None:
            return rows
        raise self.unknown(name, "row or set")

    def _table_or_row(self, text: str) -> Rows | None:
        table = self.dataset.table_named(text)
        if table is not None:
            return self.all_rows(table)
        row = self.dataset.row_named(text)
        if row is not None:
            return Rows((row,), self.dataset.row_names[row])
        return self._qualified_row(text)

    def all_rows(self, table: int) -> Rows:
        """All rows of a table."""
        name = self.dataset.tables[table].name
        return Rows(self.dataset.rows_of(table), name, name, table)

    def _qualified_row(self, text: str) -> Rows | None:
        for table, rest in self._qualified(text):
            row = self.dataset.row_named(rest)
            if row is not None and self.dataset.has_row(table, row):
                return Rows((row,), self.dataset.row_names[row], table=table)
        return None

    def _row_matches(self, text: str) -> bool:
        return self._table_or_row(text) is not None

    # --- columns ----------------------------------------------------------------------------------

    def columns_named(self, name: s.Name) -> tuple[tuple[ColumnId, ...], ...]:
        """The columns that a name stands for, each with its namesakes in other tables."""
        key = name_key(name.text)
        let = self.lets.get(key)
        found = self._columns_matching(name.text)
        if let is not None and (self._let_is(name, self.can_be_columns) or self._is_broken(name)):
            if found:
                raise Problem(messages.set_or_column(name.text, let.line), name.span)
            self.used.add(key)
            known = self._column_lets.get(key)
            if known is None:
                known = self._inside(key, name, let.value, self.columns_of)
                self._column_lets[key] = known
            return known
        if found:
            return (found,)
        raise self.unknown(name, "column")

    def columns_of(self, node: s.Set | s.Text) -> tuple[tuple[ColumnId, ...], ...]:
        """The columns of a set of columns; a text names none."""
        match node:
            case s.Text(value):
                raise Problem(messages.text_as_column(value), node.span)
            case s.Name():
                return self.columns_named(node)
            case s.SetList(members):
                groups: dict[tuple[ColumnId, ...], None] = {}
                for member in members:
                    groups.update(dict.fromkeys(self.columns_of(member)))
                return tuple(groups)
            case s.SetExcept(base, removed):
                out = self.columns_of(removed)
                return tuple(group for group in self.columns_of(base) if group not in out)
            case _:
                raise Problem(messages.rows_as_columns(), node.span)

    def _columns_matching(self, text: str) -> tuple[ColumnId, ...]:
        found = self._columns.get(text)
        if found is None:
            found = self.dataset.columns_named(text)
            if not found:
                found = tuple(
                    column
                    for table, rest in self._qualified(text)
                    for column in self.dataset.columns_named(rest)
                    if column.table == table
                )
            self._columns[text] = found
        return found

    def _qualified(self, text: str) -> list[tuple[int, str]]:
        """The readings of `table.name`: each dot may be the one."""
        readings = []
        for at, character in enumerate(text):
            if character == ".":
                table = self.dataset.table_named(text[:at])
                if table is not None:
                    readings.append((table, text[at + 1 :]))
        return readings

    # --- helpers ----------------------------------------------------------------------------------

    def _is_broken(self, name: s.Name) -> bool:
        return not self._let_is(name, self.can_be_rows) and not self._let_is(
            name, self.can_be_columns
        )

    def _let_is(self, name: s.Name, test: Callable[[s.Set | s.Text], bool]) -> bool:
        """Whether a `let` has this name and its value passes a test; one in a circle does not."""
        key = name_key(name.text)
        let = self.lets.get(key)
        if let is None or let.is_too_large or key in self._asked or len(self._asked) > MAX_OPEN:
            return False
        known = self._kinds.get((key, test))
        if known is None:
            self._asked.append(key)
            known = self._kinds[key, test] = test(let.value)
            self._asked.pop()
        return known

    def _inside(
        self, key: str, name: s.Name, value: s.Set | s.Text, resolve: Callable[[s.Set], _Result]
    ) -> _Result:
        """Resolve the value of a `let`; one that needs itself is an error."""
        if isinstance(value, s.Text):
            raise Problem(messages.text_as_row(value.value), name.span)
        return self._opened(key, name, lambda: resolve(value))

    def _opened(self, key: str, name: s.Name, work: Callable[[], _Result]) -> _Result:
        if self.lets[key].is_too_large:
            finding = messages.let_has_error(name.text, messages.let_too_large(name.text))
            raise Problem(finding, name.span, follows=True)
        if key in self._open or len(self._open) > MAX_OPEN:
            raise Problem(messages.let_in_circle(name.text), name.span)
        self._open.append(key)
        try:
            return work()
        except Problem as problem:
            finding = messages.let_has_error(name.text, problem.finding)
            follows = problem.follows or finding is not problem.finding  # a circle is its own
            raise Problem(finding, name.span, follows) from None
        finally:
            self._open.pop()

    def take_texts(self, name: s.Name, take: Callable[[s.Set | s.Text], None]) -> bool:
        """Give `take` the value of a `let` that names texts and neither rows nor columns."""
        key = name_key(name.text)
        let = self.lets.get(key)
        if (
            let is None
            or not self._is_broken(name)
            or not isinstance(let.value, s.Text | s.SetList)
        ):
            return False
        self.used.add(key)
        self._opened(key, name, lambda: take(let.value))
        return True

    def unknown(self, name: s.Name, wanted: str) -> Problem:
        """The problem of a name that nothing has, with the nearest known names."""
        near, other = [], ""
        if self._helped < MAX_HELPED:
            self._helped += 1
            near = self._near(name.text, wanted)
            other = "" if near else self._other_kind(name, wanted)
        return Problem(messages.unknown_name(name.text, wanted, near, other), name.span)

    def _near(self, text: str, wanted: str) -> list[tuple[str, str]]:
        from claimcheck.diagnostics.nearest import nearest

        if not self._spellings:
            self._spellings.update(self.dataset.spellings())
            for let in self.lets.values():
                self._spellings[let.name] = f"the set of line {let.line}"
        known = self._spellings
        fits = [
            spelling
            for spelling, what in known.items()
            if ("column" in what) == (wanted == "column") or what.startswith("the set of line")
        ]
        return [(found, known[found]) for found in nearest(text, fits)]

    def _other_kind(self, name: s.Name, wanted: str) -> str:
        if wanted == "column":
            return "a row or a set" if self.can_be_rows(name) else ""
        return "a column" if self.can_be_columns(name) else ""


def _is_vague(node: object) -> bool:
    """Whether a vague word stands anywhere in a set."""
    stack = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, s.Comparator) and part.word in VAGUE_WORDS:
            return True
        if isinstance(part, tuple) and not isinstance(part, Span):
            stack += part
    return False
