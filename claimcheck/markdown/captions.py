"""Which line beside a table names it.

Lives here: what a caption looks like ("Table 2: AIME 2024", "**AIME 2024**", a short line right
above). Not here: where tables and headings are (`tables`).
"""

from __future__ import annotations

import re

from claimcheck.markdown.inline import plain

MAX_CAPTION = 160
MAX_SHORT = 60

_NUMBERED = re.compile(
    r"(?:table|tab\.)\s*(?:[0-9]+(?:\.[0-9]+)*[a-z]?)?\s*[:.\u2013\u2014-]\s*(\S.*)", re.IGNORECASE
)
_MARKED = re.compile(r"\s*(\*{1,3}|_{1,3})(?=\S)[^*_]+(?<=\S)\1\s*:?\s*")
_BLOCK = re.compile(r"\s*(?:#{1,6}\s|>|[-*+]\s|[0-9]{1,9}[.)]\s|\||=+\s*$|-+\s*$|<|!\[)")


def caption(line: str, adjacent: bool) -> str:
    """The name that the line above a table gives it, if it does; else empty.

    `adjacent` says that no blank line is between them: only then any short line is a caption.
    """
    if not line.strip() or _BLOCK.match(line) or "|" in line or len(line) > MAX_CAPTION * 2:
        return ""
    shown = plain(line)
    numbered = _NUMBERED.fullmatch(shown)
    if numbered:
        return _trimmed(numbered[1])
    if _MARKED.fullmatch(line):
        return _trimmed(shown)
    short = len(shown) <= MAX_SHORT and shown[-1:] not in ".:;,!?…"
    return shown if adjacent and short else ""


def caption_below(line: str) -> str:
    """The name that a line below a table gives it, as Pandoc writes it (`Table: AIME 2024`)."""
    match = re.fullmatch(r"\s{0,3}(?:[Tt]able)?:\s+(\S.*)", line[: MAX_CAPTION * 2])
    return _trimmed(plain(match[1])) if match else ""


def _trimmed(text: str) -> str:
    text = text.strip().removesuffix(":").strip()
    return text.removesuffix(".") if len(text) <= MAX_CAPTION else ""
