"""Places where a sentence seems to end and does not.

Lives here: abbreviations, lower case after a stop, numbers of items, brackets and quotes. Not
here: where a sentence may end at all (`sentences`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.source import Span

MAX_GROUP = 1000
_REACH = 24

_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:"
    r"(?i:e\.\s?g|i\.\s?e|vs|cf|et al|viz|resp|approx|ca|incl|excl|figs?|eqs?|w\.r\.t|a\.k\.a)"
    r"|(?<![0-9]\s)(?:Secs?|Sect|Tabs?|Refs?|Chs?|Chap|App|Def|Thm|Dr|Prof|Mrs?|Ms|St)"
    r"|[A-Z])\.$"
)
_BEFORE_NUMBER = re.compile(
    r"(?<![\w.])(?i:nos?|nr|vols?|pp?|art|ver|secs?|sect|chs?|tabs?|refs?|max|min|avg)\.$"
)
_NUMBER = re.compile(
    r"\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]"
    r"|(?i:table|tab\.|figure|fig\.|equation|listing|appendix)\s[0-9]{1,3}[a-z]?\."
)
_GROUPING = re.compile(r"[()\[\]\u201c\u201d\u00ab\u00bb]|(?<!\w)\"[^\"]{1,300}\"(?!\w)")
_CLOSES = {")": "(", "]": "[", "\u201d": "\u201c", "\u00bb": "\u00ab"}
_WORD = re.compile(r"[^\w\s]*(\S{0,40})")


def is_join(text: str, start: int, cut: int) -> bool:
    """Whether the sentence that starts at `start` goes on after a cut."""
    reach = max(start, cut - _REACH)
    before = text[reach:cut].rstrip()
    if _goes_on(text, cut) or _ABBREVIATION.search(before):
        return True
    if text[cut].isdigit() and _BEFORE_NUMBER.search(before):
        return True
    return reach == start and _NUMBER.fullmatch(before) is not None


def closed_groups(text: str, code: Sequence[Span]) -> list[Span]:
    """The outermost stretches in brackets or quotes, and of code, in order."""
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for match in _GROUPING.finditer(text):
        mark = match[0]
        if mark in _CLOSES.values():
            opened.append((mark, match.start()))
        elif mark not in _CLOSES:
            _add(found, Span(*match.span()))
        elif opened and opened[-1][0] == _CLOSES[mark]:
            start = opened.pop()[1]
            if match.end() - start <= MAX_GROUP:
                _add(found, Span(start, match.end()))
    return _outermost([*found, *code]) if code else found


def _add(found: list[Span], group: Span) -> None:
    """Take a group that ends after all others; those inside it are no longer needed."""
    while found and found[-1].start > group.start:
        found.pop()
    found.append(group)


def _outermost(groups: list[Span]) -> list[Span]:
    found: list[Span] = []
    for group in sorted(groups, key=lambda each: each.end):
        _add(found, group)
    return found


def _goes_on(text: str, at: int) -> bool:
    """Whether what starts at an offset is no start: lower case, unless it is a name like `o1`."""
    if text[at] in ",;:)]}":
        return True
    match = _WORD.match(text, at)
    word = match[1] if match else ""
    if not word:
        return True
    return word[0].islower() and not any(each.isupper() or each.isdigit() for each in word)
