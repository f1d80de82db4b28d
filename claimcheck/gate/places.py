"""Where in a file a vague word is defined, or a rule ignored, for a state that knows only that.

A place is the best that the text gives: without it, or where it says nothing, the top of the file.
"""

from __future__ import annotations

import re

from claimcheck.source import Place, Source

_IGNORE = re.compile(r"claimcheck\s*:\s*ignore\s+([\w-]+)\s+because\b")


def place_of_define(word: str, file: str, text: Source | None) -> Place:
    """The place of `define WORD`, unless it is in a comment."""
    text = text or Source(file, "")
    pattern = rf"^[^#\n]*?\b(define\s+{re.escape(word)})(?![\w-])"
    found = re.search(pattern, text.text, re.MULTILINE)
    return text.place(found.start(1) if found else 0)


def places_of_ignores(text: Source) -> dict[str, list[Place]]:
    """The places of the comments that ignore rules, by rule, in their order."""
    places: dict[str, list[Place]] = {}
    for found in _IGNORE.finditer(text.text):
        places.setdefault(found[1], []).append(text.place(found.start()))
    return places
