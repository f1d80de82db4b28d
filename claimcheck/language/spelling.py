"""How a name and a text are written: with backticks or quotes where they need them."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.language import syntax as s
from claimcheck.language.lexer import KEYWORDS
from claimcheck.language.tables import load

_PLAIN = re.compile(r"[^\W\d](?:\w|[.+\-](?=\w))*")


def name_text(name: s.Name, is_column: bool = False) -> str:
    """A name, in backticks when it needs them: it is not plain, or a word that could stand there.

    `is_column`: it stands for a column in an expression, where `total` is no aggregate.
    """
    word = KEYWORDS.get(name.text)
    if word is None and _PLAIN.fullmatch(name.text):
        return name.text
    if is_column and word in ("TOTAL", "SPREAD"):
        return name.text
    if word == "UNIT" or (word is not None and not name.quoted and word in _free()):
        return name.text
    return f"`{name.text or ' '}`"


def easiest_name(name: str) -> str:
    """A name as it is easiest written: `AIME 2024` needs backticks, and `AIME-2024` is the same."""
    joined = "-".join(name.split())
    return min(name_text(s.Name(joined)), name_text(s.Name(name)), key=len)


@cache
def _free() -> frozenset[str]:
    """The terminals that can stand nowhere where a name can: words that are a name there anyway."""
    taken = {symbol for row in load().states if "NAME" in row for symbol in row}
    return frozenset(KEYWORDS.values()) - taken


def string_text(value: str) -> str:
    """A text in double quotes, its quotes and backslashes escaped."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
