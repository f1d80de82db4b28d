"""A baseline as a text of JSON that people review: sorted, an entry a line, no line numbers.

    {"schema": 1, "entries": [
      {"file": "…", "claim": "…", "rule": "contradicted", "text": "…", "fingerprint": "…"}
    ]}

It comes with the repository, so nothing about it is trusted; and it is made by `--write-baseline`,
so nothing about it is guessed: whatever is not as it is written there is refused.
"""

from __future__ import annotations

import json
import re

from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.gate.baseline import Baseline, Entry, can_hold
from claimcheck.source import Source

SCHEMA = 1
LIMIT = 5_000_000
_KEYS = ("schema", "entries")
_FIELDS = ("file", "claim", "rule", "text", "fingerprint")
_PLACED = re.compile(r'"fingerprint"[ \t\r\n]*:[ \t\r\n]*"[^"\\\n]*"')
_NOT_SHOWN = re.compile(
    "[\x00-\x1f\x7f-\xa0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What a review does not show, or shows in another order."""


def text_of(baseline: Baseline) -> str:
    """The text of a baseline; the same findings have the same text."""
    lines = (f"\n  {_dumped(entry)}" for entry in baseline.entries)
    return f'{{"schema": {SCHEMA}, "entries": [{",".join(lines)}\n]}}\n'


def read(source: Source) -> Baseline:
    """The baseline of a text; raises `Unreadable` for anything that is none."""
    file = source.name
    if len(source.text) > LIMIT:
        raise Unreadable(messages.baseline_too_large(file, LIMIT))
    found = _parsed(source)
    if not isinstance(found, dict) or set(found) != set(_KEYS):
        raise Unreadable(messages.no_such_shape(file, _KEYS))
    if type(found["schema"]) is not int or found["schema"] != SCHEMA:
        raise Unreadable(messages.not_a_schema(file, SCHEMA))
    if not isinstance(found["entries"], list):
        raise Unreadable(messages.no_such_shape(file, _KEYS))
    entries = [_entry(file, number, each) for number, each in enumerate(found["entries"], 1)]
    placed = _placed(source, entries)
    _refuse(file, placed)
    return Baseline(file, tuple(placed))


def _dumped(entry: Entry) -> str:
    text = json.dumps({name: getattr(entry, name) for name in _FIELDS}, ensure_ascii=False)
    return _NOT_SHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _parsed(source: Source) -> object:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise Unreadable(messages.key_twice(source.name, key[:100]))
            found[key] = value
        return found

    try:
        return json.loads(source.text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        why = f"line {error.lineno}, column {error.colno}"
    except RecursionError:
        why = "it is nested too deeply"
    except ValueError:  # a number of thousands of digits
        why = "it has a number that is too long"
    raise Unreadable(messages.not_json(source.name, why))


def _entry(file: str, number: int, found: object) -> Entry:
    if not isinstance(found, dict) or set(found) != set(_FIELDS):
        raise Unreadable(messages.no_such_entry(file, number, _FIELDS))
    values = [found[name] for name in _FIELDS]
    if not all(map(_is_text, values)):
        raise Unreadable(messages.no_such_entry(file, number, _FIELDS))
    return Entry(*values)


def _is_text(value: object) -> bool:
    """Whether a value is a text that a file's name could be: JSON can spell others."""
    if not isinstance(value, str):
        return False
    try:
        value.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True


def _placed(source: Source, entries: list[Entry]) -> list[Entry]:
    """The entries with their lines, which are those of their fingerprints.

    Inside a text of JSON a quote is escaped, so only keys are found; a fingerprint that needs
    escapes is none of ours, and then all entries stand on the first line.
    """
    places = [found.start() for found in _PLACED.finditer(source.text)]
    if len(places) != len(entries):
        places = [0] * len(entries)
    lines = [source.position(place)[0] for place in places]
    return [entry._replace(line=line) for entry, line in zip(entries, lines, strict=True)]


def _refuse(file: str, entries: list[Entry]) -> None:
    """Raise `Unreadable` for entries that no baseline can have."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if not can_hold(entry.rule):
            raise Unreadable(messages.never_known(file, entry.line, entry.rule))
        before = first.setdefault(entry.fingerprint, entry)
        if before is not entry:
            raise Unreadable(messages.entry_twice(file, entry.line, before.line))
