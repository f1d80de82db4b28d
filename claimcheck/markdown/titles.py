"""What a table of a document is called: its caption or, without one, its heading.

Not here: which lines are captions and headings (`captions`, `tables`).
"""

from __future__ import annotations

import re

from claimcheck.markdown.tables import PipeTable

_SECTION = re.compile(r"^[0-9]{1,3}\.(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}\.?)?\s+(?=\S)")


def title(table: PipeTable) -> str:
    """What a table is called, a heading without the number of its section; empty for nothing."""
    if table.caption:
        return table.caption.text
    return unnumbered(table.heading.text) if table.heading else ""


def unnumbered(heading: str) -> str:
    """A heading without the number of its section."""
    return _SECTION.sub("", heading)
