"""Loading from texts instead of files, and short views of what came out."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable
from claimcheck.loaders import Loaded, load
from claimcheck.source import Source
from claimcheck.tables.table import Cell, CellState, Column, Table


def loaded(text: str, path: str = "data.yaml", name: str | None = None, **files: str) -> Loaded:
    """Loads a text as the file `path`; other files are `players_csv="…"` for `players.csv`."""
    texts = {key.replace("_", "."): value for key, value in files.items()}
    texts[path.partition("#")[0]] = text

    def read(wanted: str, base: str) -> Source:
        if wanted not in texts:
            raise Unreadable(Finding("unreadable-file", f"there is no file {wanted}"))
        return Source(wanted, texts[wanted])

    return load(read, path, "report.claims", name)


def only(text: str, path: str = "data.yaml", name: str | None = None, **files: str) -> Table:
    """The one table of a text without any problem."""
    result = loaded(text, path, name, **files)
    assert result.diagnostics == ()
    assert len(result.tables) == 1
    return result.tables[0]


def table(text: str) -> str:
    """A YAML text of one table `m`, from what stands in it."""
    return "tables:\n  m:\n" + "".join(f"    {line}\n" for line in text.splitlines())


def found(result: Loaded) -> list[tuple[str, int, int]]:
    """The problems: rule, line and column."""
    return [(each.rule, each.line, each.column) for each in result.diagnostics]


def problem(result: Loaded) -> Diagnostic:
    """The only problem."""
    assert len(result.diagnostics) == 1, result.diagnostics
    return result.diagnostics[0]


def column(table: Table, name: str) -> Column:
    """A column by its exact name."""
    return next(each for each in table.columns if each.name == name)


def cells(table: Table, name: str) -> list[Cell]:
    """The cells of a column by its exact name."""
    at = [each.name for each in table.columns].index(name)
    return [row[at] for row in table.cells]


def printed(table: Table, name: str) -> list[str]:
    """The texts of a column; `?` marks a missing cell, `!` an unreadable one."""
    marks = {CellState.REPORTED: "", CellState.MISSING: "?", CellState.UNREADABLE: "!"}
    return [cell.printed + marks[cell.state] for cell in cells(table, name)]
