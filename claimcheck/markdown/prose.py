"""The passages of a report: its prose without markup, cut into sentences, with exact places.

Lives here: `passages` of Markdown, `plain_passages` of plain text, the `comments` of Markdown. Not
here: which lines are what (`blocks`), what marks show (`unmark`), where sentences end
(`sentences`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.markdown.block import Block
from claimcheck.markdown.blocks import blocks
from claimcheck.markdown.html import html_blocks, html_comments
from claimcheck.markdown.openings import prose_of
from claimcheck.markdown.passages import Passage, Standing
from claimcheck.markdown.plain import plain_blocks
from claimcheck.markdown.sentences import sentences
from claimcheck.markdown.unmark import spaced, unmarked
from claimcheck.source import Span

_WHOLE = (Standing.HEADING, Standing.CELL)


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a Markdown text, in order: headings, paragraphs, items, quotes, cells."""
    labels: set[str] = set()
    prose: list[Block] = []
    for block in blocks(text):
        if block.raw:
            prose.extend(html_blocks(text, block))
        elif block.standing in _WHOLE:
            prose.append(block)
        else:
            prose.extend(prose_of(text, block, labels))
    return tuple(_passages(text, prose, labels))


def plain_passages(text: str) -> tuple[Passage, ...]:
    """The passages of a plain text: paragraphs between blank lines, and items of lists."""
    found: list[Passage] = []
    for standing, stretches, _ in plain_blocks(text):
        shown = spaced(text, stretches)
        if shown.text:
            found.append(Passage(standing, shown.text, shown.pieces, sentences(shown.text)))
    return tuple(found)


def comments(text: str) -> tuple[Span, ...]:
    """The places of the closed HTML comments of a Markdown text outside code, marks included."""
    if "<!--" not in text:
        return ()
    found: list[Span] = []
    for block in blocks(text):
        if text.find("<!--", block.stretches[0].start, block.stretches[-1].end) < 0:
            continue
        if block.raw:
            found.extend(html_comments(text, block))
        else:
            found.extend(unmarked(text, block.stretches).comments)
    return tuple(found)


def _passages(text: str, prose: list[Block], labels: set[str]) -> Iterator[Passage]:
    heading = ""
    for standing, stretches, _ in prose:
        shown = unmarked(text, stretches, labels)
        if not shown.text:
            continue
        if standing is Standing.HEADING:
            heading = shown.text
        if standing in _WHOLE:
            cut: tuple[Span, ...] = (Span(0, len(shown.text)),)
        else:
            cut = sentences(shown.text, shown.code)
        yield Passage(standing, shown.text, shown.pieces, cut, heading)
