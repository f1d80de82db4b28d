"""What `<` begins: a comment, a tag, an address in angle brackets, or nothing.

Lives here: how far each reaches and what it shows. Not here: blocks of HTML (`blocks`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_RAISED = 200

_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_TAG = re.compile(
    r"<(?:/?(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?:[\s/](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)?+|![A-Za-z][^<>]*|\?[^<>]*)>"
)
_RAISED_END = re.compile(r"</sup\s*>", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(
    r"[\[(]*(?:[0-9]+(?:\s*[,;\u2013-]\s*[0-9]+)*|[a-z]|[*\u2020\u2021\u00a7\u00b6#]+)[\])]*"
)
_INNER_MARK = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|\s+|\\")
_TEN = re.compile(r"(?:[^0-9.])?10", re.S)
_EXPONENT = re.compile("[-+\u2212]?[0-9]{1,3}")
_APART = frozenset(
    "br p div li ul ol dl dt dd td th tr table hr h1 h2 h3 h4 h5 h6 blockquote summary".split()
)


class Markup(NamedTuple):
    """A stretch of the raw text from `<` to `end` that shows as `shown`."""

    end: int
    shown: str = ""


def markup(raw: str, at: int) -> Markup | None:
    """The tag or address that starts at an offset.

    A raised footnote mark is left out together with its tags, so that it is never a digit of the
    figure before it; a power of ten (`10<sup>5</sup>`) shows as `10^5`.
    """
    address = _ADDRESS.match(raw, at)
    if address:
        return Markup(address.end())
    tag = _TAG.match(raw, at)
    if tag is None:
        return None
    name = (tag["name"] or "").lower()
    if name == "sup" and raw[at + 1] != "/":
        return _raised(raw, at, tag.end())
    return Markup(tag.end(), " " if name in _APART else "")


def _raised(raw: str, at: int, inner: int) -> Markup:
    end = _RAISED_END.search(raw, inner, inner + MAX_RAISED)
    if end is None:
        return Markup(inner)
    text = _INNER_MARK.sub("", raw[inner : end.start()])
    if _TEN.fullmatch(raw, max(0, at - 3), at) and _EXPONENT.fullmatch(text):
        return Markup(inner, "^")
    return Markup(end.end() if _FOOTNOTE_MARK.fullmatch(text) else inner)
