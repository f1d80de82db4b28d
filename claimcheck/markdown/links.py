"""Links: their targets and labels, the definitions of labels, and addresses that stand bare.

Lives here: what these look like and where they end. Not here: what a link's text shows (`unmark`).
"""

from __future__ import annotations

import re

from claimcheck.source import Span

MAX_LABEL = 999

_TITLE = r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"
_PLAIN_TARGET = r"(?:[^\s()<\\]|\\[^\s])(?:[^\s()\\]|\\[^\s]|\((?:[^\s()\\]|\\[^\s])*+\))*+"
TARGET = re.compile(
    rf"\(\s*+(?:<(?:[^<>\n\\]|\\.)*+>|{_PLAIN_TARGET})?+(?:\s++{_TITLE})?+\s*+\)", re.S
)
FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]")

_LABEL_AFTER = re.compile(rf"\[([^\[\]]{{0,{MAX_LABEL}}})\]")
_DEFINITION = re.compile(
    rf"\[(?!\^)((?:[^\[\]\\]|\\.){{1,{MAX_LABEL}}}+)\]:[ \t]*+"
    rf"(?:(?:<[^<>]*+>|[^\s<]\S*+)(?:[ \t]++({_TITLE}))?+)?+\s*+"
)
_FOOTNOTE_DEFINITION = re.compile(r"\[\^[^\s\[\]]{1,100}\]:[ \t]*")


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
    address = found[0] if found else match[0]
    while address and (address[-1] in ".,;:!?'_~" or _is_spare(address)):
        address = address[:-1]
    return match.start() + max(len(address), len(match[0]))


_ADDRESS = re.compile(r"[^\s<>\[\]`\"*|]*")


def _is_spare(address: str) -> bool:
    return address[-1] == ")" and address.count(")") > address.count("(")


def definitions(text: str, stretches: tuple[Span, ...]) -> tuple[set[str], list[tuple[Span, ...]]]:
    """The labels that a paragraph defines, and the paragraphs that are left of it.

    A footnote's text is a paragraph of its own, without its mark.
    """
    if text[stretches[0].start] != "[":
        return set(), [stretches]
    labels, at = _labels(text, stretches)
    parts: list[list[Span]] = [[]]
    for stretch in stretches[at:]:
        note = _FOOTNOTE_DEFINITION.match(text, stretch.start, stretch.end)
        if note:
            stretch = Span(note.end(), stretch.end)
            parts.append([])
        parts[-1].append(stretch)
    return labels, [tuple(part) for part in parts if part]


def _labels(text: str, stretches: tuple[Span, ...]) -> tuple[set[str], int]:
    """The labels that the first lines of a paragraph define, and how many lines these are."""
    labels: set[str] = set()
    at = 0
    while at < len(stretches):
        match = _DEFINITION.fullmatch(text, *stretches[at])
        if match is None:
            break
        labels.add(label_key(match[1]))
        at += 1
    return labels, at
