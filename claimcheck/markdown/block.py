"""A block of a text: what it is and where its lines stand."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.markdown.passages import Standing
from claimcheck.source import Span


class Block(NamedTuple):
    """A block, or a cell of a table: the stretches of the source that hold it, line by line.

    A stretch reaches over the end of its line where another follows: side by side they are the
    block without the marks of its quotes and lists. `raw` is a block of HTML.
    """

    standing: Standing
    stretches: tuple[Span, ...]
    raw: bool = False
