"""Blocks of raw HTML: the prose between their tags, and their comments.

Lives here: which parts of a block are paragraphs, headings, items or cells of their own. Not here:
tags inside a line (`tags`), which lines are a block of HTML (`blocks`).

What a browser shows is prose, or a sentence could hide from the tool by standing in a `<p>`; what
stands in scripts, styles and `<pre>` is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.markdown.block import Block
from claimcheck.markdown.passages import Standing
from claimcheck.markdown.raw import Raw
from claimcheck.source import Span

_MARK = re.compile(
    r"(?P<comment><!--)|<(?P<hidden>script|style|pre|textarea|svg|template)\b[^<>]*>"
    r"|<(?P<end>/?)(?P<name>p|div|center|td|th|tr|table|caption|thead|tbody|tfoot|li|ul|ol|dl|dt|dd"
    r"|h[1-6]|blockquote|details|summary|section|article|header|footer|main|nav|aside|figure"
    r"|figcaption|address|form|fieldset|hr|iframe)\b[^<>]*>",
    re.IGNORECASE,
)
_STANDINGS = {
    "td": Standing.CELL,
    "th": Standing.CELL,
    "li": Standing.ITEM,
    "blockquote": Standing.QUOTE,
    **{f"h{level}": Standing.HEADING for level in range(1, 7)},
}


def html_blocks(text: str, block: Block) -> Iterator[Block]:
    """The prose of a block of HTML, parted where a tag starts or ends a block."""
    raw = Raw(text, block.stretches)
    standing = block.standing
    at = 0
    for start, end, tag in _marks(raw.text):
        if raw.text[at:start].strip():
            yield Block(standing, raw.parts(at, start))
        at = end
        if tag is not None:
            standing = _STANDINGS.get(tag, block.standing)
    if raw.text[at:].strip():
        yield Block(standing, raw.parts(at, len(raw.text)))


def html_comments(text: str, block: Block) -> Iterator[Span]:
    """The places of the closed comments in a block of HTML."""
    raw = Raw(text, block.stretches)
    for start, end, _ in _marks(raw.text):
        if raw.text.startswith("<!--", start) and raw.text.endswith("-->", start + 4, end):
            yield raw.origin_span(start, end)


def _marks(raw: str) -> Iterator[tuple[int, int, str | None]]:
    """What is no prose: start, end, and the name of a tag that starts a block (empty: ends one).

    A comment or a hidden element has no such name; without an end it reaches to the block's.
    """
    if raw.startswith(("<!", "<?")) and not raw.startswith("<!--"):
        yield 0, len(raw), None
        return
    match = _MARK.search(raw)
    while match:
        end = match.end()
        if match["comment"]:
            close = raw.find("-->", end)
            end = close + 3 if close >= 0 else len(raw)
        elif match["hidden"]:
            closing = re.compile(rf"</{match['hidden']}\s*>", re.IGNORECASE).search(raw, end)
            end = closing.end() if closing else len(raw)
        name = match["name"]
        yield match.start(), end, name and ("" if match["end"] else name.lower())
        match = _MARK.search(raw, end)
