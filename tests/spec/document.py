"""Specification documents: Markdown with data, claims and their verdicts inline.

A fence whose info string names a file (```` ```yaml times.yaml ````) is data, in reach from there
on; a `claims` fence is a claims file; the `verdicts` fence after it says how each claim comes out,
and a `messages` fence what is said about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_FENCE = re.compile(r"^(`{3,})(\w+)?[ \t]*([^\n`]*)\n(.*?)^\1[ \t]*$", re.M | re.S)
_VERDICT = re.compile(r"^(\S+)\s{2,}(\w+)(?:\s+\(([^)]*)\))?$")


@dataclass(frozen=True)
class Expected:
    """The verdict of one claim, and the rule or the reason where the document names it."""

    verdict: str
    reason: str = ""


@dataclass
class Example:
    """One claims file with the data in reach and what is expected of it."""

    name: str
    line: int
    claims: str
    files: dict[str, str]
    verdicts: dict[str, Expected] = field(default_factory=dict)
    verdicts_at: tuple[int, int] | None = None
    messages: str | None = None
    messages_at: tuple[int, int] | None = None


def examples(path: Path) -> list[Example]:
    """The examples of a document, in order."""
    text = path.read_text(encoding="utf-8")
    files: dict[str, str] = {}
    found: list[Example] = []
    for fence in _FENCE.finditer(text):
        kind, name, body = fence[2] or "", fence[3].strip(), fence[4]
        if kind == "claims":
            line = text.count("\n", 0, fence.start()) + 1
            found.append(Example(f"{path.stem}:{line}", line, body, dict(files)))
        elif kind == "verdicts":
            found[-1].verdicts = dict(_verdicts(body))
            found[-1].verdicts_at = fence.span(4)
        elif kind == "messages":
            found[-1].messages = body
            found[-1].messages_at = fence.span(4)
        elif name:
            files[name] = body
    return found


def _verdicts(body: str) -> list[tuple[str, Expected]]:
    rows = []
    for line in body.splitlines():
        if line.strip():
            match = _VERDICT.match(line.strip())
            assert match is not None, f"not a verdict: {line!r}"
            rows.append((match[1], Expected(match[2], match[3] or "")))
    return rows


def with_outcomes(example: Example, verdicts: str, messages: str) -> None:
    """Write what came out into the example's document; a change is to be reviewed as a diff."""
    path = Path(__file__).parent / f"{example.name.partition(':')[0]}.md"
    text = path.read_text(encoding="utf-8")
    current = next(found for found in examples(path) if found.claims == example.claims)
    blocks = [(current.verdicts_at, verdicts), (current.messages_at, messages)]
    for at, new in sorted((b for b in blocks if b[0] is not None), reverse=True):
        text = text[: at[0]] + new + text[at[1] :]
    path.write_text(text, encoding="utf-8")
