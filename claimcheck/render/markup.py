"""Text of strangers as Markdown that shows it and does nothing else.

A code host makes more of a text than Markdown does: mentions, numbers of issues, commits, bare
addresses, shortcodes, formulas. No escape keeps it from that, a code span does; so words that may
become one of these are put in a code span, and in other words the marks of Markdown are escaped.
All of this is for text within a line that starts with words of our own.
"""

from __future__ import annotations

import re

from claimcheck.render.lines import harmless
from claimcheck.render.visible import visible

_LONGEST = 500
# A name in backticks as our messages write it, in brackets or before a comma; else any word.
_WORD = re.compile(r"(?<!\S)(\(?)`([^`]+)`([.,;:?!)]*)(?!\S)|\S+")
_AFTER = ".,;:?!)"
_LIVELY = re.compile(r"[@#$`:]|\bwww\.|\bgh-[0-9]|\b[0-9a-f]{7,}\b", re.IGNORECASE)
_MARKS = re.compile(r"[\\*_~\[\]<>&|]")


def prose(text: str) -> str:
    """A text as running text, cut off when it is long; names in backticks become code."""
    return _WORD.sub(_word, _shown(text))


def code(text: str) -> str:
    """A text as a code span, whatever backticks it has; an empty one stays empty."""
    return _span(_shown(text))


def _shown(text: str) -> str:
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - 1]}…"
    return harmless(visible(text)).strip()


def _word(found: re.Match[str]) -> str:
    if found[2] is not None:
        return f"{found[1]}{_span(found[2])}{found[3]}"
    word = found[0]
    if _LIVELY.search(word.rstrip(_AFTER)):
        return _span(word)
    return _MARKS.sub(r"\\\g<0>", word)


def _span(text: str) -> str:
    if not text:
        return ""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    edge = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{edge}{text}{edge}{fence}"
