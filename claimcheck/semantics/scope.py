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
from claimcheck.vocabulary.vague import Meaning

_Result = TypeVar("_Result")


class LetEntry(NamedTuple):
    """A `let` in reach: its name and value, the line where it stands, its file."""

    name: str
    value: s.Set | s.Text
    line: int
    file: str
    span: Span = Span(0, 0)


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
        self._open: list[str] = []

    def forget_uses(self) -> None:
        """Count uses from here on; what is looked up again counts the sets inside it as well."""
        self.used.clear()
        self._rows.clear()

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
        if let is not None and (self.can_be_rows(let.value) or self._is_broken(let)):
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
        if let is not None and (self.can_be_columns(let.value) or self._is_broken(let)):
            if found:
                raise Problem(messages.set_or_column(name.text, let.line), name.span)
            self.used.add(key)
            return self._inside(key, name, let.value, self.columns_of)
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

    def _is_broken(self, let: LetEntry) -> bool:
        return not self.can_be_rows(let.value) and not self.can_be_columns(let.value)

    def _let_is(self, name: s.Name, test: Callable[[s.Set | s.Text], bool]) -> bool:
        key = name_key(name.text)
        let = self.lets.get(key)
        if let is None or key in self._open:
            return False
        self._open.append(key)
        try:
            return test(let.value)
        finally:
            self._open.pop()

    def _inside(
        self, key: str, name: s.Name, value: s.Set | s.Text, resolve: Callable[[s.Set], _Result]
    ) -> _Result:
        """Resolve the value of a `let`; one that needs itself is an error."""
        if isinstance(value, s.Text):
            raise Problem(messages.text_as_row(value.value), name.span)
        if key in self._open:
            raise Problem(messages.let_in_circle(name.text), name.span)
        self._open.append(key)
        try:
            return resolve(value)
        except Problem as problem:
            finding = messages.let_has_error(name.text, problem.finding)
            follows = problem.follows or finding is not problem.finding  # a circle is its own
            raise Problem(finding, name.span, follows) from None
        finally:
            self._open.pop()

    def text_let(self, name: s.Name) -> s.Set | s.Text | None:
        """The value of a `let` that names texts and neither rows nor columns."""
        let = self.lets.get(name_key(name.text))
        if let is None or self.can_be_rows(let.value) or self.can_be_columns(let.value):
            return None
        self.used.add(name_key(name.text))
        return let.value if isinstance(let.value, s.Text | s.SetList) else None

    def unknown(self, name: s.Name, wanted: str) -> Problem:
        """The problem of a name that nothing has, with the nearest known names."""
        from claimcheck.diagnostics.nearest import nearest

        known = dict(self.dataset.spellings())
        known.update({let.name: f"the set of line {let.line}" for let in self.lets.values()})
        fits = {n: what for n, what in known.items() if ("column" in what) == (wanted == "column")}
        fits.update({n: what for n, what in known.items() if what.startswith("the set of line")})
        near = [(found, known[found]) for found in nearest(name.text, list(fits))]
        other = "" if near else self._other_kind(name, wanted)
        return Problem(messages.unknown_name(name.text, wanted, near, other), name.span)

    def _other_kind(self, name: s.Name, wanted: str) -> str:
        if wanted == "column":
            return "a row or a set" if self.can_be_rows(name) else ""
        return "a column" if self.can_be_columns(name) else ""
