"""By what a finding is known again when lines have moved: its fingerprint.

A fingerprint is made of the rule, the file, the claim and the subject of a finding, never of a line
or a column. Not here: what is done with it (a baseline, `render.sarif`).
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.diagnostics.diagnostic import Diagnostic

_DIGITS = 16  # 64 bits: a million findings share none by chance


def fingerprint(item: Diagnostic) -> str:
    """Sixteen hexadecimal digits; findings with the same words in the same file share them.

    A finding without a subject is known by its message, less the lines that it names.
    """
    from hashlib import sha256

    subject = item.subject or _without_lines(item.message)
    texts = (item.rule, item.file, item.claim or "", " ".join(subject.split()))
    key = "".join(f"{len(text)}:{text}" for text in texts)
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def fingerprints(items: Iterable[Diagnostic]) -> list[str]:
    """The fingerprints of findings, each its own: repeats end in `-2`, `-3`, … in their order."""
    counts: dict[str, int] = {}
    found = []
    for item in items:
        name = fingerprint(item)
        counts[name] = count = counts.get(name, 0) + 1
        found.append(name if count == 1 else f"{name}-{count}")
    return found


def _without_lines(message: str) -> str:
    import re

    return re.sub(r"(\bline |:)[0-9]+", r"\1", message)
