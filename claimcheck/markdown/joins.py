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
    r"(?i:e\.\s?g|i\.\s?e|eg|ie|vs|cf|et al|viz|resp|approx|ca|incl|excl|figs?|eqs?|w\.r\.t)"
    r"|(?<![0-9]\s)(?:Secs?|Sect|Tabs?|Refs?|Chs?|Chap|App|Def|Thm|Dr|Prof|Mrs?|Ms|St))\.$"
)
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\.$")
_BEFORE_NUMBER = re.compile(
    r"(?<![\w.])(?i:nos?|nr|vols?|pp?|art|ver|secs?|sect|chs?|tabs?|refs?|max|min|avg)\.$"
)
_NUMBER = re.compile(
    r"\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]"
    r"|(?i:table|tab\.|figure|fig\.|equation|listing|appendix)\s[0-9]{1,3}[a-z]?\."
)
# What cannot be an abbreviation: a number, a name with one, a word of some length.
WHOLE = re.compile(r"(?:[0-9%]|\b[0-9]+x|(?<!\w)[\w-]*(?:[0-9]\w|[A-Za-z]{5}))[)\]]?\.$")
_LONG_ABBREVIATION = re.compile(r"(?:params?|config|coeff|assoc|equiv|distr|corresp)\.$", re.I)
_GROUPING = re.compile(r"[()\[\]\u201c\u201d\u00ab\u00bb]|(?<!\w)\"[^\"]{1,300}\"(?!\w)")
_CLOSES = {")": "(", "]": "[", "\u201d": "\u201c", "\u00bb": "\u00ab"}
# Words that start sentences, and never a surname.
STARTER = re.compile(
    r"(?:The|This|That|These|Those|It|Its|We|Our|They|There|Here|In|On|At|By|For|Of|As|With|Among"
    r"|If|When|Since|But|And|Both|All|Each|Every|None|Most|Only|Overall|However|Then|Thus|So)\b"
)
_WORD = re.compile(r"[^\w\s]*(\S{0,40})")


def is_join(text: str, start: int, cut: int) -> bool:
    """Whether the sentence that starts at `start` goes on after a cut."""
    reach = max(start, cut - _REACH)
    before = text[reach:cut].rstrip()
    if _ABBREVIATION.search(before) or _goes_on(text, before, cut):
        return True
    if text[cut].isdigit() and _BEFORE_NUMBER.search(before):
        return True
    if _INITIAL.search(before) and not STARTER.match(text, cut):
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


def _goes_on(text: str, before: str, at: int) -> bool:
    """Whether what starts at an offset is no start of a sentence: a mark, or lower case.

    A name such as `o1` may start one, and any word does after a word that is no abbreviation.
    """
    if text[at] in ",;:)]}":
        return True
    match = _WORD.match(text, at)
    word = match[1] if match else ""
    if not word:
        return True
    if not word[0].islower() or any(each.isupper() or each.isdigit() for each in word):
        return False
    return not WHOLE.search(before) or _LONG_ABBREVIATION.search(before) is not None
