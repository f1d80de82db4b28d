"""The text that a short stretch of Markdown shows: without emphasis, code ticks and link targets.

Lives here: `plain`, for cells, captions and headings. Not here: blocks, tables (`tables`), places.
"""

from __future__ import annotations

import re

MAX_LENGTH = 4000

_SPECIAL = re.compile(r"[\\`*_~\[<&]")
_PARTS = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?<!`)(?P<ticks>`{1,3})(?!`)(?P<code>[^`]+)(?P=ticks)(?!`)"
    r"|!?\[(?P<link>[^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"
    r"|<sup>(?P<raised>[^<>]{1,20})</sup>"
    r"|(?P<line_break><br\s*/?>)"
)
_EMPHASIS = re.compile(
    r"(?<!\*)(?P<star>\*{1,3})(?=[^\s*])(?P<starred>[^*]*[^\s*])(?P=star)(?!\*)"
    r"|(?<!\w)(?P<line>_{1,3})(?=[^\s_])(?P<lined>(?:[^_]|(?<=\w)_(?=\w))*[^\s_])(?P=line)(?!\w)"
    r"|(?P<wave>~~)(?=\S)(?P<waved>[^~]*\S)~~"
)
_KEPT = {ord(mark): 0xE000 + place for place, mark in enumerate("\\`*_~[]<>&|")}
_SHOWN = {kept: mark for mark, kept in _KEPT.items()}


def plain(text: str) -> str:
    """The text as a reader sees it, trimmed; a very long one is left as it is.

    `<sup>1</sup>` becomes ` [1]`, so that a footnote mark never becomes a digit of its figure.
    """
    text = text.strip()
    if len(text) > MAX_LENGTH or not _SPECIAL.search(text):
        return text
    text = _PARTS.sub(_shown, text)
    for _ in range(3):
        text, changes = _EMPHASIS.subn(_unmarked, text)
        if not changes:
            break
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return text.translate(_SHOWN).strip()


def _shown(match: re.Match[str]) -> str:
    """The text of one part; its own marks are hidden from what follows."""
    if match["escaped"]:
        return match["escaped"].translate(_KEPT)
    if match["code"]:
        return match["code"].strip().translate(_KEPT)
    if match["raised"]:
        return f" [{match['raised']}]"
    return " " if match["line_break"] else match["link"] or ""


def _unmarked(match: re.Match[str]) -> str:
    return match["starred"] or match["lined"] or match["waved"] or ""
