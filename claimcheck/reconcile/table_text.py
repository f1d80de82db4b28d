"""The text of a table's cell as a reader takes it: without markup, marks and remarks.

Lives here: what is shown, footnote marks and arrows, what a parenthesis adds. Not here: what names
and numbers mean (`table_names`, `table_values`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.loaders.figures import MISSING_MARKS
from claimcheck.markdown.inline import plain
from claimcheck.tables.names import name_key

MAX_LENGTH = 200
"""Longer texts are neither names nor figures."""

_TAGS = re.compile(
    r"</?(?:b|i|u|em|strong|ins|mark|small|big|span|font|center|nobr)(?:\s[^<>]{0,200})?>", re.I
)
_SIGNS = (
    "*†‡§¶★☆\u00b9\u00b2\u00b3\u2070-\u2079\u2190-\u21ff\u25b2\u25bc\u2600-\u27bf\u2b00-\u2bff"
    "\ufe0f\U0001f300-\U0001faff"
)
_MARK = rf"(?:\[[0-9]{{1,3}}\]|\^[0-9a-z]{{1,3}}|\([↑↓⬆⬇†‡*]\)|[{_SIGNS}])"
_BEFORE = re.compile(rf"(?:{_MARK}\s*)+")
_AFTER = re.compile(rf"\s*{_MARK}(?:\s*{_MARK})*$")
_BRACKETED = re.compile(r"(.*[^\s(\[])\s*(?:\(([^()]*)\)|\[([^\[\]]*)\])", re.S)


def shown(text: str) -> str:
    """The text of a cell without links, emphasis and tags, cut off where it is too long."""
    if len(text) <= MAX_LENGTH * 10:
        text = plain(_TAGS.sub("", text) if "<" in text else text)
    return text[: MAX_LENGTH + 1]


def unmarked(text: str) -> str:
    """A shown text without footnote marks, arrows and medals around it, if anything is left."""
    start = _BEFORE.match(text)
    bare = _AFTER.sub("", text[start.end() :] if start else text)
    return bare or text


class Remarked(NamedTuple):
    """A text and the remark that follows it in parentheses: `AIME 2024` and `pass@1, %`."""

    text: str
    remark: str


def remarked(text: str) -> Remarked | None:
    """A shown text that ends with a parenthesis, in its two parts."""
    match = _BRACKETED.fullmatch(text)
    return Remarked(match[1], match[2] or match[3] or "") if match else None


def is_missing(text: str) -> bool:
    """Whether a shown text stands for a figure that is not there: a dash, `n/a`, nothing."""
    return text.upper() in MISSING_MARKS or not name_key(text.replace("\u2212", "-"))
