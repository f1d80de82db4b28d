"""Lines of text for people, as styled segments.

A style is a name of what a segment is, not a colour: colours are in `style`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Style: TypeAlias = Literal[
    "plain",
    "place",
    "label",
    "supported",
    "contradicted",
    "undecided",
    "skipped",
    "error",
    "warning",
    "note",
    "faint",
    "object",
    "marked",
]
Segment: TypeAlias = tuple[Style, str]
Line: TypeAlias = tuple[Segment, ...]

EMPTY: Line = ()
