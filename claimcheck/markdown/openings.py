"""What stands at the start of a paragraph's lines and is no prose.

Lives here: definitions of link targets, marks of footnotes, check boxes of items, the kind of an
alert. Not here: links in a text (`links`), other marks (`unmark`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.markdown.block import Block
from claimcheck.markdown.links import MAX_LABEL, TITLE, label_key
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

_DEFINITION = re.compile(
    rf"\[(?!\^)((?:[^\[\]\\]|\\.){{1,{MAX_LABEL}}}+)\]:[ \t]*+"
    rf"(?:(?:<[^<>]*+>|[^\s<]\S*+)(?:[ \t]++{TITLE})?+)?+\s*+"
)
_NOTE = re.compile(r"\[\^[^\s\[\]]{1,100}\]:[ \t]*")
_CHECK_BOX = re.compile(r"\[[ xX]\][ \t]+")
_ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)


def prose_of(text: str, block: Block, labels: set[str]) -> Iterator[Block]:
    """What of a paragraph is prose; the labels that it defines are added to `labels`.

    The text of a footnote is a paragraph of its own.
    """
    lines = block.stretches
    if "[" not in text[lines[0].start : lines[-1].end]:
        yield block
        return
    lines = _without(text, block.standing, _defined(text, lines, labels))
    found: list[Span] = []
    for line in lines:
        note = _NOTE.match(text, line.start, line.end)
        if note and found:
            yield Block(block.standing, tuple(found))
            found = []
        found.append(Span(note.end(), line.end) if note else line)
    if found:
        yield Block(block.standing, tuple(found))


def _defined(text: str, lines: tuple[Span, ...], labels: set[str]) -> tuple[Span, ...]:
    """The lines after those that define labels."""
    for number, line in enumerate(lines):
        match = _DEFINITION.fullmatch(text, line.start, line.end)
        if match is None:
            return lines[number:]
        labels.add(label_key(match[1]))
    return ()


def _without(text: str, standing: Standing, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """The lines without the box that an item starts with, or the kind that a quote starts with."""
    if lines and standing is Standing.ITEM:
        box = _CHECK_BOX.match(text, lines[0].start, lines[0].end)
        return (Span(box.end(), lines[0].end), *lines[1:]) if box else lines
    if lines and standing is Standing.QUOTE:
        return lines[1:] if _ALERT.fullmatch(text, *lines[0]) else lines
    return lines
