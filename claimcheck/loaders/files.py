"""Which reader reads a file of records, by the ending of its name.

Lives here: CSV, TSV and Markdown files → grids. Not here: YAML (`yaml_tables`), which names such
files and is named by none.
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.loaders.csv_text import csv_grid
from claimcheck.loaders.grid import Grid
from claimcheck.loaders.loading import Loading, quoted

ENDINGS = (".yaml", ".yml", ".csv", ".tsv", ".md", ".markdown")
MARKDOWN = (".md", ".markdown")


def record_grids(path: str, base: str, loading: Loading) -> list[Grid]:
    """The tables of a CSV, TSV or Markdown file that `base` names; raises `Unreadable`.

    `report.md#Heading` are the tables under that heading alone.
    """
    path, heading = _split(path)
    ending = ending_of(path)
    if ending not in ENDINGS[2:]:
        message = f"{quoted(path)} is no file of records"
        raise Unreadable(Finding("data-format", message, f"known are {', '.join(ENDINGS[2:])}"))
    source = loading.source(path, base)
    if ending in MARKDOWN:
        from claimcheck.loaders.markdown_tables import markdown_grids

        return markdown_grids(source, heading, loading)
    grid = csv_grid(source, "\t" if ending == ".tsv" else ",", loading)
    return [grid] if grid else []


def ending_of(path: str) -> str:
    """The ending of a file's name in lower case, with its dot; a `#Heading` is no part of it."""
    name = _split(path)[0].rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def _split(path: str) -> tuple[str, str]:
    """A path and the heading after `#`, which only a Markdown file has."""
    file, mark, heading = path.partition("#")
    return (file, heading) if mark and file.lower().endswith(MARKDOWN) else (path, "")
