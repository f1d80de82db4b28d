"""CSV and TSV texts → a grid: RFC 4180, with the line and column of every cell.

Lives here: records, fields and quotes. Not here: types and names of rows (`records`). Lines end at
LF or CRLF; a byte order mark and blank lines are skipped; a field's spaces are trimmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.loaders.grid import Grid, Named, given
from claimcheck.loaders.loading import MAX_FIGURES, Loading, quoted
from claimcheck.source import Place, Source
from claimcheck.tables.table import Cell

_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')


class _UnclosedQuoteError(Exception):
    """A quote that nothing closes: what follows it cannot be read."""


class _TooManyFieldsError(Exception):
    """More fields than a table may have, even if some records are left out."""


def csv_grid(source: Source, separator: str, loading: Loading) -> Grid | None:
    """The table in a text, named as its file; `None`, and an error, when there is none."""
    start = Place(source.name, 1, 1)
    if _is_too_large(source.text, separator, start, loading):
        return None
    try:
        header, *records = _up_to_the_limit(_records(source, separator, loading)) or [[]]
    except _UnclosedQuoteError:
        return None
    except _TooManyFieldsError:
        _note_too_many(start, loading)
        return None
    if not header:
        loading.error("data-format", "the file is empty; its first line names the columns", start)
        return None
    _check_separator(header, separator, loading)
    kept = [record for record in records if _is_even(record, header, loading)]
    if not loading.has_room(len(kept), len(header), start):
        return None
    rows = tuple(Named("", record[0].place) for record in kept)
    return Grid(stem(source.name), start, named_heads(header), rows, tuple(map(tuple, kept)))


def _up_to_the_limit(records: Iterable[list[Cell]]) -> list[list[Cell]]:
    """The records of a text that is not refused at a glance; raises for very many fields."""
    kept: list[list[Cell]] = []
    fields = 0
    for record in records:
        fields += len(record)
        if fields > MAX_FIGURES + len(kept[0] if kept else record):
            raise _TooManyFieldsError
        kept.append(record)
    return kept


def named_heads(header: Sequence[Cell]) -> tuple[Named, ...]:
    """The names of columns; an empty one is `name` when it is the first, else its number."""
    texts = [cell.printed for cell in header]
    if not texts[0] and "name" not in texts:
        texts[0] = "name"
    return tuple(
        Named(text or f"column {at}", cell.place)
        for at, (text, cell) in enumerate(zip(texts, header, strict=True), 1)
    )


def stem(path: str) -> str:
    """The name of a file without folders and ending: `data/players.csv` → `players`."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def _records(source: Source, separator: str, loading: Loading) -> Iterator[list[Cell]]:
    """The records that are not blank lines, as cells."""
    text, at, line = source.text, 0, 1
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        content = text[at:end]
        if '"' in content:
            record, at, line = _quoted_record(source, at, line, separator, loading)
            yield record
            continue
        if content.strip():
            yield _fields(content, separator, source.name, line)
        at, line = end + 1, line + 1


def _fields(content: str, separator: str, file: str, line: int) -> list[Cell]:
    """The fields of a record without quotes."""
    cells, column = [], 1
    for field in content.split(separator):
        cells.append(_cell(field, file, line, column))
        column += len(field) + 1
    return cells


def _quoted_record(
    source: Source, at: int, line: int, separator: str, loading: Loading
) -> tuple[list[Cell], int, int]:
    """A record with quotes from an offset on: its cells, the offset and number of the next line."""
    text, start = source.text, at
    stop = re.compile(rf"[^{re.escape(separator)}\n]*")
    cells = []
    while True:
        field = _QUOTED.match(text, at)
        place = Place(source.name, line, at - start + 1)
        if field is None:
            rest = _matched(stop, text, at)
            if rest.startswith('"'):
                message = "a quoted field that is not closed"
                loading.error("data-format", message, place, 'a field ends with `"`')
                raise _UnclosedQuoteError
            cells.append(_cell(rest, *place))
        else:
            cells.append(given(field[1].replace('""', '"').strip(), place))
            at = field.end()
            breaks = field[0].count("\n")
            if breaks:
                line, start = line + breaks, text.rfind("\n", 0, at) + 1
            rest = _matched(stop, text, at)
            if rest.strip():
                where = Place(source.name, line, at - start + 1)
                fix = 'a quote inside a quoted field is written `""`'
                loading.error("data-format", "text after a closing quote", where, fix)
        at += len(rest) + 1
        if text[at - 1 : at] != separator:
            return cells, at, line + 1


def _matched(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text, at)
    return match[0] if match else ""


def _cell(field: str, file: str, line: int, column: int) -> Cell:
    text = field.strip()
    if text and len(text) != len(field):
        column += field.index(text)
    return given(text, Place(file, line, column))


def _is_even(record: list[Cell], header: list[Cell], loading: Loading) -> bool:
    """Whether a record has as many fields as the header; otherwise an error at the odd place."""
    if len(record) == len(header):
        return True
    place = record[min(len(header), len(record) - 1)].place
    message = f"this record has {_count(len(record))}, and the header has {len(header)}"
    loading.error("data-format", message, place, "a field with a comma in it needs quotes")
    return False


def _count(fields: int) -> str:
    return "1 field" if fields == 1 else f"{fields} fields"


def _check_separator(header: list[Cell], separator: str, loading: Loading) -> None:
    """A header of one field that holds another separator is not what its author meant."""
    if len(header) > 1:
        return
    for other, name in ((";", "semicolons"), ("\t", "tabs"), (",", "commas")):
        if other != separator and other in header[0].printed:
            wanted = "tabs" if separator == "\t" else "commas"
            message = f"the fields of {quoted(header[0].place.file)} are separated by {name}"
            loading.error("data-format", message, header[0].place, f"separate them by {wanted}")
            return


def _is_too_large(text: str, separator: str, start: Place, loading: Loading) -> bool:
    """Whether a text without quotes has too many fields, before a single one is kept."""
    if '"' in text or text.count(separator) + text.count("\n") <= MAX_FIGURES * 2:
        return False
    _note_too_many(start, loading)
    return True


def _note_too_many(start: Place, loading: Loading) -> None:
    message = f"more than {MAX_FIGURES:,} figures in one data file"
    loading.error("too-large", message, start, "split the data or leave columns out")
