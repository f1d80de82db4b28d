"""Links: their targets and labels, footnote marks, and addresses that stand bare.

Lives here: what these look like and where they end. Not here: what a link's text shows (`unmark`),
definitions of labels (`openings`).
"""

from __future__ import annotations

import re
from collections.abc import Set

from claimcheck.source import Span

MAX_LABEL = 999

TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
_PLAIN_TARGET = r"(?:[^\s()<\\]|\\[^\s])(?:[^\s()\\]|\\[^\s]|\((?:[^\s()\\]|\\[^\s])*+\))*+"
_TARGET = re.compile(
    rf"\(\s*+(?:<(?:[^<>\n\\]|\\.)*+>|{_PLAIN_TARGET})?+(?:\s++{TITLE})?+\s*+\)", re.S
)
FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]")

_LABEL = re.compile(rf"\[([^\[\]]{{0,{MAX_LABEL}}})\]")
_ADDRESS = re.compile(r"[^\s<>\[\]`\"*|]*")


def label_key(label: str) -> str:
    """Labels that are the same have the same key."""
    return " ".join(label.split()).casefold()


def target_end(raw: str, text: Span, labels: Set[str], is_label: bool) -> int:
    """The end of what says where a link goes, after its text in brackets; -1 if nothing does.

    `labels` are those that are defined; `is_label` says that no bracket is in the text.
    """
    target = _TARGET.match(raw, text.end + 1)
    if target:
        return target.end()
    if not labels:
        return -1
    after = _LABEL.match(raw, text.end + 1)
    if after and after[1].strip():
        return after.end() if label_key(after[1]) in labels else -1
    if not is_label or text.end - text.start > MAX_LABEL:
        return -1
    if label_key(raw[text.start : text.end]) not in labels:
        return -1
    return after.end() if after else text.end + 1


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
