"""How names and texts match (LANGUAGE.md §2).

Names match ignoring case, and a space, `-` and `_` are the same; texts match after NFC, trimming,
collapsing spaces and ignoring case.
"""

from __future__ import annotations

import re
import unicodedata

_JOINTS = re.compile(r"[\s_\-\u2010-\u2015]+")


def name_key(name: str) -> str:
    """What two names have in common exactly when they match: `AIME 2024` and `aime-2024`."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    return _JOINTS.sub(" ", name).strip().casefold()


def text_key(text: str) -> str:
    """What two text values have in common exactly when they are equal."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()).casefold()
