"""Making visible what a text from a file would do to a terminal or hide from a reader.

Every text that comes from a file goes through `visible` before it is measured or printed. Not
here: how wide a character is (`width`), and what a CI log takes for a command (`lines`).
"""

from __future__ import annotations

import re

# Characters that move the cursor, turn the direction of the text round, or show nothing at all.
HIDDEN = (
    "\x7f-\x9f"  # DEL and the C1 controls, U+009B among them
    "\xad\u034f\u061c"  # soft hyphen, grapheme joiner, Arabic letter mark
    "\u115f\u1160\u3164\uffa0"  # letters of Hangul that are blank
    "\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e01ef"  # tags and variation selectors beyond the common ones
)
_PRINTABLE_BUT_BLANK = frozenset("\u034f\u115f\u1160\u3164\uffa0").union(
    map(chr, range(0xE0100, 0xE01F0))
)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


MAX_SHOWN = 2000
"""How many characters of one text are shown; no reader misses the rest."""


def visible(text: str) -> str:
    r"""The text with every hidden or controlling character written as `\x1b` or `\u202e`.

    A very long one is cut off and ends in `…`.
    """
    text = text[: MAX_SHOWN + 1]
    if not text.isprintable() or not (text.isascii() or _PRINTABLE_BUT_BLANK.isdisjoint(text)):
        text = re.sub(f"[\x00-\x1f{HIDDEN}]", _escaped, text)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
