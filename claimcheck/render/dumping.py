"""Values as JSON that a terminal and a CI log may show; `json` and `sarif` are made of it.

Text is UTF-8, but what cannot be seen, and what a CI log would take for a command, is escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from claimcheck.render.visible import HIDDEN


def dumped(value: object) -> str:
    """A value as JSON in one line."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(f"[{HIDDEN}]|##(?=\\[|vso\\[)", _escaped, text)


def listed(items: Iterable[object], indent: int = 2) -> str:
    """A list as JSON, a line each item."""
    return "[{}]".format(",".join(f"\n{' ' * indent}{dumped(item)}" for item in items))


def _escaped(found: re.Match[str]) -> str:
    if found[0] == "##":
        return "\\u0023#"
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
