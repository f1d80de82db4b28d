"""The blocks of a plain text: paragraphs between blank lines, and the items of lists.

Lives here: which lines belong together. Not here: Markdown (`blocks`), sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.markdown.block import Block
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

_LINE = re.compile(r"[^\S\n]*(?P<item>(?:[-*+\u2022]|[0-9]{1,9}[.)])[^\S\n]+)?(?P<text>[^\n]*)")


def plain_blocks(text: str) -> Iterator[Block]:
    """The paragraphs and items of a text, in order; lines after an item's first belong to it."""
    standing = Standing.PARAGRAPH
    lines: list[Span] = []
    at = 1 if text.startswith("\ufeff") else 0
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None:
            break
        at = match.end() + 1
        if lines and (match["item"] or not match["text"].strip()):
            yield Block(standing, tuple(lines))
            lines = []
            standing = Standing.PARAGRAPH
        if match["text"].strip():
            standing = Standing.ITEM if match["item"] else standing
            lines.append(Span(match.start("text"), min(at, len(text))))
    if lines:
        yield Block(standing, tuple(lines))
