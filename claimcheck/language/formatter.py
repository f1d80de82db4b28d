"""A claims file in its canonical layout, and syntax nodes as canonical claims text.

Lives here: lines, blank lines, the layout of statements and their comments. Not here: the text of
what stands in them (`phrases`), and which comment belongs to what (`margins`). Formatting changes
no meaning and loses no comment, and formatting again changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, assert_never

from claimcheck.language import syntax as s
from claimcheck.language.margins import Entry, Margins, Unit, margins_of, no_margins
from claimcheck.language.phrases import Phrases
from claimcheck.language.spelling import name_text, string_text
from claimcheck.source import Source
from claimcheck.vocabulary.vague import VAGUE_WORDS, VagueKind

WIDTH = 100
_ATOM = re.compile(r'(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`])+')
_FIELD = "  "
_CONTINUED = "    "


def proposition_text(node: s.Proposition) -> str:
    """A proposition or condition as claims text."""
    return Phrases().proposition(node)


def expression_text(node: s.Expression) -> str:
    """An expression as claims text."""
    return Phrases().expression(node)


def set_text(node: s.Set | s.Text) -> str:
    """A set as it stands after `let NAME =`: without braces."""
    return Phrases().bare_set(node)


def string_lines(start: str, value: str) -> list[str]:
    """A text after what stands before it on its line, as adjacent strings where it is long."""
    return _strings(start, s.Text(value))


def format_file(source: Source, file: s.ClaimsFile) -> str:
    """The text of a file in its canonical layout; `file` is what `source` parses to.

    Raises `ValueError` for a file that holds a broken claim, whose text cannot be written.
    """
    lines = _lines(margins_of(source, _sound(file)), Phrases(source.text))
    end = "\r\n" if source.text.partition("\n")[0].endswith("\r") else "\n"
    return "".join(f"{line}{end}" for line in lines)


def file_text(file: s.ClaimsFile) -> str:
    """The text of statements that were never written: `format_file` without a source."""
    lines = _lines(no_margins(_sound(file)), Phrases())
    return "".join(f"{line}\n" for line in lines)


def _sound(file: s.ClaimsFile) -> list[s.Statement]:
    statements = [one for one in file.statements if not isinstance(one, s.BrokenClaim)]
    if len(statements) != len(file.statements):
        raise ValueError("a broken claim has no text")
    return statements


# --- lines ----------------------------------------------------------------------------------------


class _Row(NamedTuple):
    """A line at the left margin with those that belong to it, and what may separate it from others.

    `of_claim`: a claim, or a comment that stands directly above one.
    """

    lines: list[str]
    after_blank: bool
    is_claim: bool = False
    of_claim: bool = False


def _lines(margins: Margins, phrases: Phrases) -> Iterator[str]:
    """Every line; a blank one where the author left some, and around each claim."""
    before: _Row | None = None
    for row in _rows(margins, phrases):
        if before is not None and (row.after_blank or _is_parted(before, row)):
            yield ""
        yield from row.lines
        before = row


def _is_parted(before: _Row, row: _Row) -> bool:
    return before.is_claim or (row.of_claim and not before.of_claim)


def _rows(margins: Margins, phrases: Phrases) -> Iterator[_Row]:
    widths = _head_widths(margins)
    for entry, width in zip(margins.entries, widths, strict=True):
        unit = entry.units[0]
        lines = list(_statement(entry, phrases, width))
        if isinstance(entry.statement, s.Claim):
            remarks = unit.remarks()
            parted = [*[remark.after_blank for remark in remarks[1:]], unit.is_apart()]
            for i, remark in enumerate(remarks):
                yield _Row([remark.text], remark.after_blank, of_claim=not any(parted[i:]))
            yield _Row(lines, unit.is_apart(), is_claim=True, of_claim=True)
        else:
            yield from (_Row([remark.text], remark.after_blank) for remark in unit.remarks())
            yield _Row(lines, unit.is_apart())
    yield from (_Row([remark.text], remark.after_blank) for remark in margins.below)


def _head_widths(margins: Margins) -> Iterator[int]:
    """How wide the part before `=` or `as` is made: as in the others of an unbroken run."""
    run = 0
    keys = []
    kind: type | None = None
    for entry in margins.entries:
        if (
            type(entry.statement) is not kind
            or entry.units[0].after_blank
            or entry.units[0].remarks()
        ):
            run += 1
        kind = type(entry.statement)
        keys.append((run, len(_head(entry.statement))))
    for _, members in groupby(keys, key=lambda key: key[0]):
        widths = [width for _, width in members]
        yield from [max(widths)] * len(widths)


def _head(statement: s.Statement) -> str:
    """The part of a statement that is aligned with its neighbours'."""
    match statement:
        case s.Let(name):
            return f"let {name_text(name)}"
        case s.Define(word):
            return f"define {word.text}"
    return ""


# --- statements -----------------------------------------------------------------------------------


def _statement(entry: Entry, phrases: Phrases, width: int) -> Iterator[str]:
    """The lines of a statement with its comments, without those above it."""
    statement, units = entry.statement, entry.units
    head = _head(statement).ljust(width)
    match statement:
        case s.ReportPath(path):
            lines = _strings("report ", path)
        case s.UsePath(path):
            lines = _strings("use ", path)
        case s.DataPath(path, name):
            lines = _strings(f"data {name_text(name)} = " if name else "data ", path)
        case s.Let(_, value):
            lines = _filled(f"{head} = {phrases.bare_set(value)}", _CONTINUED)
        case s.Define():
            lines = [f"{head} as {_meaning(statement)}"]
        case s.Claim():
            lines = _claim_head(statement)
        case _:
            assert_never(statement)
    yield from _beside(lines, units[0])
    if isinstance(statement, s.Claim):
        for field, unit in zip(statement.fields, units[1:], strict=True):
            yield from (_FIELD + remark.text for remark in unit.remarks())
            yield from _beside(_field_lines(field, phrases), unit)
    yield from (_FIELD + comment for comment in entry.under)


def _beside(lines: list[str], unit: Unit) -> list[str]:
    return [*lines[:-1], f"{lines[-1]}  {unit.beside}"] if unit.beside else lines


def _meaning(define: s.Define) -> str:
    is_degree = VAGUE_WORDS[define.word.text].kind is VagueKind.DEGREE
    by = "by " if is_degree and define.bound not in ("within", "confidence") else ""
    return f"{by}{define.bound} {define.number.printed}"


def _claim_head(claim: s.Claim) -> list[str]:
    start = f"claim {name_text(claim.name)}"
    return _strings(f"{start} ", claim.title) if claim.title else [start]


def _field_lines(field: s.Field, phrases: Phrases) -> list[str]:
    match field:
        case s.Check(proposition):
            return _check(proposition, phrases)
        case s.Expect(verdict, because):
            return _strings(f"{_FIELD}expect {verdict} because ", because)
        case s.Note(word, text):
            start = f"{word} because" if word == "skip" else word
            return _strings(f"{_FIELD}{start} ", text)
        case _:
            assert_never(field)


def _check(node: s.Proposition, phrases: Phrases) -> list[str]:
    """A check on one line, or with each part of its `and`, `or` or `if` on a line of its own."""
    whole = f"{_FIELD}check {phrases.proposition(node)}"
    if len(whole) <= WIDTH:
        return [whole]
    parts = [whole]
    if isinstance(node, s.Logic):
        first, *rest = phrases.logic_parts(node)
        parts = [f"{_FIELD}check {first}", *[f"{_CONTINUED}{node.word} {part}" for part in rest]]
    return [line for part in parts for line in _filled(part, _CONTINUED + _FIELD)]


def _filled(text: str, indent: str) -> list[str]:
    """A line, broken between words where it would be too long."""
    if len(text) <= WIDTH:
        return [text]
    lead = text[: len(text) - len(text.lstrip())]
    lines: list[str] = []
    for atom in _ATOM.findall(text):
        if lines and len(lines[-1]) + 1 + len(atom) <= WIDTH:
            lines[-1] += f" {atom}"
        else:
            lines.append(f"{indent if lines else lead}{atom}")
    return lines


def _strings(start: str, text: s.Text) -> list[str]:
    """A text after its word; a long one as adjacent strings below each other, broken at spaces."""
    indent = " " * min(len(start), WIDTH // 2)
    pieces: list[str] = []
    for word in text.value.split(" "):
        longer = f"{pieces[-1]} {word}" if pieces else word
        if pieces and len(indent if pieces[1:] else start) + len(string_text(longer)) <= WIDTH:
            pieces[-1] = longer
        else:
            pieces.append(word)
    first, *rest = [string_text(piece) for piece in pieces]
    return [f"{start}{first}", *[f"{indent}{piece}" for piece in rest]]
