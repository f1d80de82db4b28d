"""Links: their targets and labels, footnote marks, and addresses that stand bare.

Lives here: what these look like and where they end. Not here: what a link's text shows (`unmark`),
definitions of labels (`openings`).
"""

from __future__ import annotations

import re

MAX_LABEL = 999

TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
_PLAIN_TARGET = r"(?:[^\s()<\\]|\\[^\s])(?:[^\s()\\]|\\[^\s]|\((?:[^\s()\\]|\\[^\s])*+\))*+"
TARGET = re.compile(
    rf"\(\s*+(?:<(?:[^<>\n\\]|\\.)*+>|{_PLAIN_TARGET})?+(?:\s++{TITLE})?+\s*+\)", re.S
)
FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]")

_LABEL_AFTER = re.compile(rf"\[([^\[\]]{{0,{MAX_LABEL}}})\]")
_ADDRESS = re.compile(r"[^\s<>\[\]`\"*|]*")


def label_key(label: str) -> str:
    """Labels that are the same have the same key."""
    return " ".join(label.split()).casefold()


def label_after(raw: str, at: int) -> tuple[str, int] | None:
    """The label in brackets that starts at an offset, and where it ends."""
    match = _LABEL_AFTER.match(raw, at)
    return (match[1], match.end()) if match else None


def bare_address_end(raw: str, match: re.Match[str]) -> int:
    """Where an address ends that starts with a match; marks after it belong to the sentence."""
    found = _ADDRESS.match(raw, match.start())
    end = found.end() if found else match.end()
    spare = raw.count(")", match.start(), end) - raw.count("(", match.start(), end)
    while end > match.end():
        last = raw[end - 1]
        if last not in ".,;:!?'_~" and not (last == ")" and spare > 0):
            break
        spare -= last == ")"
        end -= 1
    return end
