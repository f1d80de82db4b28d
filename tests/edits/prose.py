"""The report cut into blocks and sentences, and which of these the claims quote.

A reader of its own, for texts like the project's report (headings, paragraphs, lists and pipe
tables, nothing nested), so that a mistake of the checker's reader cannot hide itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from tests.edits.texts import CLAIMS, REPORT, clean

UNREAD_SECTIONS = ("Sources",)
"""A bibliography has titles, addresses and days, and no sentence."""

_CLAIM_QUOTE = re.compile(r'^ +quote((?:\s+"(?:[^"\\]|\\.)*")+)', re.MULTILINE)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ITEM = re.compile(r"(?:- |\d+\. )")
_SENTENCE_END = re.compile(r"[.!?]”?(?=\s|$)")


class Kind(Enum):
    """What a block of the report is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


class Block(NamedTuple):
    """A block from `start` to `end`, without its last line end, and the headings it is below."""

    kind: Kind
    start: int
    end: int
    section: str
    subsection: str


class Sentence(NamedTuple):
    """A sentence; `quotes` are the stretches of it that claims quote."""

    start: int
    end: int
    block: Block
    quotes: tuple[tuple[int, int], ...]


class Prose(NamedTuple):
    """A report, cut up; `sentences` are those of paragraphs and items outside the bibliography."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[tuple[int, int], ...]

    def sentence_at(self, start: int, end: int) -> Sentence | None:
        """The sentence that holds a stretch."""
        return next((s for s in self.sentences if s.start <= start and end <= s.end), None)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a stretch touches a quoted one; nothing at its very edge does."""
        if start == end:
            return any(first < start < last for first, last in self.quotes)
        return any(first < end and start < last for first, last in self.quotes)


@cache
def prose() -> Prose:
    """The clean report."""
    text = clean()[REPORT]
    found = tuple(blocks(text))
    quotes = tuple(sorted(_quotes(text, clean()[CLAIMS])))
    return Prose(text, found, tuple(_sentences(text, found, quotes)), quotes)


def plain(text: str) -> str:
    """A sentence on one line, without a list's mark."""
    words = " ".join(text.split())
    return words[mark.end() :] if (mark := _ITEM.match(words)) else words


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a report in its order."""
    section = subsection = ""
    for start, end in _chunks(text):
        chunk = text[start:end]
        if chunk.startswith("#"):
            title = chunk.lstrip("# ").strip()
            section, subsection = (section, title) if chunk.startswith("###") else (title, "")
        kind = _kind(chunk)
        yield Block(kind, start, end, section, subsection)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines; of a list, each item."""
    for match in re.finditer(r"(?:^.*\S.*$\n?)+", text, re.MULTILINE):
        starts = [match.start()]
        if _ITEM.match(match.group()):
            item = re.compile(rf"^{_ITEM.pattern}", re.MULTILINE)
            starts = [found.start() for found in item.finditer(text, match.start(), match.end())]
        for start, end in zip(starts, [*starts[1:], match.end()], strict=True):
            yield start, start + len(text[start:end].rstrip("\n"))


def _kind(chunk: str) -> Kind:
    if chunk.startswith("#"):
        return Kind.HEADING
    if chunk.startswith("|"):
        return Kind.TABLE
    return Kind.ITEM if _ITEM.match(chunk) else Kind.PARAGRAPH


def _sentences(
    text: str, found: tuple[Block, ...], quotes: tuple[tuple[int, int], ...]
) -> Iterator[Sentence]:
    for block in found:
        if block.kind in (Kind.HEADING, Kind.TABLE) or block.section in UNREAD_SECTIONS:
            continue
        start = block.start
        ends = [
            end.end()
            for end in _SENTENCE_END.finditer(text, block.start, block.end)
            if not re.fullmatch(r"\d+\.", text[block.start : end.end()])
        ]
        for end in [*ends, block.end]:
            start += len(text[start:end]) - len(text[start:end].lstrip())
            if start < end:
                inside = tuple(q for q in quotes if q[0] < end and start < q[1])
                yield Sentence(start, end, block, inside)
            start = end


def _quotes(text: str, claims: str) -> Iterator[tuple[int, int]]:
    """Where the quotes of the claims stand; each must stand there once or more."""
    for field in _CLAIM_QUOTE.finditer(claims):
        words = " ".join(_STRING.findall(field.group(1))).replace('\\"', '"').split()
        places = list(re.finditer(r"\s+".join(map(re.escape, words)), text))
        if not places:
            raise LookupError(f"the report does not say {' '.join(words)!r}")
        yield from (place.span() for place in places)
