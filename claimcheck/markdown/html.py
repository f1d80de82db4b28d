"""Blocks of raw HTML: the prose between their tags, and their comments.

Lives here: which parts of a block are paragraphs, headings, items or cells of their own. Not here:
tags inside a line (`tags`), which lines are a block of HTML (`blocks`).

What a browser shows is prose, or a sentence could hide from the tool by standing in a `<p>`; what
stands in scripts, styles and `<pre>` is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from claimcheck.markdown.block import Block
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

_TAG = re.compile(
    r"<!--|<(?P<hidden>script|style|pre|textarea|svg|template)\b|</?(?P<name>p|div|center|td|th|tr"
    r"|table|caption|thead|tbody|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|details|summary|section|article"
    r"|header|footer|main|nav|aside|figure|figcaption|address|form|fieldset|hr|iframe)\b[^<>]*>",
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
    """The prose of a block of HTML, as blocks that hold no tag that starts another."""
    raw = "".join(text[start:end] for start, end in block.stretches)
    starts = [0, *accumulate(end - start for start, end in block.stretches)]
    ...
