"""Harmless edits of layout: lines, spaces, headings, what a table looks like."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from tests.edits.edit import Change, Edit
from tests.edits.finding import replacing
from tests.edits.prose import Block, Kind, Prose
from tests.edits.texts import BENCHMARKS, CLAIMS, COSTS, REPORT, clean

_BULLET = "- "


def wrapping(found: Prose) -> Iterator[Edit]:
    """Each paragraph and item on one line, and in shorter lines."""
    for block in _texts(found):
        text = found.text[block.start : block.end]
        indent = "  " if block.kind is Kind.ITEM else ""
        for width, about in ((10_000, "one line"), (60, "lines of 60")):
            wrapped = textwrap.fill(
                " ".join(text.split()),
                width,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
            starts_a_list = re.search(r"\n\s*(?:[-+#]|\d+[.)])\s", wrapped)
            if wrapped != text and not starts_a_list:
                yield _block_edit(found, "wrapping", block, wrapped, about)


def spaces(found: Prose) -> Iterator[Edit]:
    """Each paragraph with spaces at the ends of its lines, and with two blank lines around it."""
    for block in _texts(found):
        text = found.text[block.start : block.end]
        yield _block_edit(found, "spaces", block, text.replace("\n", "  \n") + " ", "at line ends")
        if block.kind is Kind.PARAGRAPH:
            yield _block_edit(found, "spaces", block, f"\n{text}\n", "two blank lines")


def line_ends(_: Prose) -> Iterator[Edit]:
    """Each file with CRLF, with a line less or more at its end."""
    for name in (REPORT, CLAIMS, BENCHMARKS, COSTS):
        text = clean()[name]
        for about, new in (
            ("CRLF", text.replace("\n", "\r\n")),
            ("no line end at the end", text.rstrip("\n")),
            ("more lines at the end", f"{text}\n\n"),
        ):
            yield Edit("line-ends", f"{name}: {about}", name, (Change(0, len(text), new),))


def headings(found: Prose) -> Iterator[Edit]:
    """Each heading in other capitals, with marks at its end, underlined."""
    for block in found.blocks:
        if block.kind is Kind.HEADING:
            text = found.text[block.start : block.end]
            mark, _, title = text.partition(" ")
            news = [f"{mark} {title.upper()}", f"{mark} {title.title()}", f"{text} {mark}"]
            if mark == "##":
                news.append(f"{title}\n{'-' * len(title)}")
            for new in dict.fromkeys(news):
                if new != text:
                    yield _block_edit(found, "heading", block, new, new.replace("\n", " "))


def tables(found: Prose) -> Iterator[Edit]:
    """Each table without padding, without outer bars, otherwise aligned, with emphasis, …"""
    for block in found.blocks:
        if block.kind is Kind.TABLE:
            text = found.text[block.start : block.end]
            bare = re.sub(r" *\| *", "|", text)
            for about, new in (
                ("padding", bare),
                ("outer bars", re.sub(r"^\| ?| ?\|$", "", text, flags=re.MULTILINE)),
                ("alignment", text.replace("-:|", "--|")),
                ("bold names", re.sub(r"^\| (DeepSeek-R1) ", r"| **\1** ", text, flags=re.M)),
                (
                    "bold figures",
                    re.sub(r"(?<= )(\d[\d.%]*) \|$", r"**\1** |", text, flags=re.M),
                ),
                ("code names", re.sub(r"^\| ([A-Z]\S*-\S*) ", r"| `\1` ", text, flags=re.M)),
                ("spaced percents", text.replace("%", " %")),
                ("no percents", text.replace("%", "")),
                ("long dashes", text.replace(" - |", " — |")),
            ):
                if new != text:
                    yield _block_edit(found, "table-layout", block, new, about)


def bullets(found: Prose) -> Iterator[Edit]:
    """Each item of a list with another mark."""
    for block in _texts(found):
        text = found.text[block.start : block.end]
        if text.startswith(_BULLET):
            yield _block_edit(found, "wrapping", block, f"-   {text[2:]}", "indented item")


def _texts(found: Prose) -> list[Block]:
    return list({sentence.block: None for sentence in found.sentences})


def _block_edit(found: Prose, kind: str, block: Block, new: str, about: str) -> Edit:
    start = " ".join(found.text[block.start : block.start + 30].split())
    return replacing(found, kind, (block.start, block.end), new, f"{about}: {start} …")
