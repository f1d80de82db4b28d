"""The format `sarif`: a log of SARIF 2.1.0 with one run, as code hosts and editors read it.

Columns are counted in characters, and the log says so. Paths are relative to the root. Not here:
where a finding points (`findings`), by what it is known again (`gate.fingerprints`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.diagnostics.pages import page
from claimcheck.diagnostics.rules import RULES, Severity
from claimcheck.gate.fingerprints import fingerprints
from claimcheck.render.context import Remark, figures_of, related_of, words_of
from claimcheck.render.dumping import dumped, listed
from claimcheck.render.findings import Located, located
from claimcheck.version import VERSION

if TYPE_CHECKING:
    from claimcheck.consistency import ConsistencyReport
    from claimcheck.diagnostics.diagnostic import Diagnostic
    from claimcheck.render import Options

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "claimcheck/v1"
_LEVELS = {
    Severity.BROKEN: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}
_PLAIN = frozenset(b"/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_Object: TypeAlias = dict[str, object]


def render(report: ConsistencyReport, options: Options) -> str:
    """The log: the rules that occur and a result for each finding, or with `quiet` each error.

    Fingerprints are those of all findings, whichever are shown.
    """
    found = located(report, quiet=options.quiet)
    occurring = {one.item.rule for one in found}
    rules = [name for name in RULES if name in occurring]
    names = fingerprints(report.diagnostics)
    results = [_result(one, rules.index(one.item.rule), names[one.number]) for one in found]
    driver = {"name": "claimcheck", "version": VERSION, "semanticVersion": VERSION}
    return (
        f'{{"$schema": {dumped(SCHEMA)}, "version": "2.1.0",\n'
        f' "runs": [{{"tool": {{"driver": {dumped(driver)[:-1]},\n'
        f'   "rules": {listed(map(_rule, rules), 4)}}}}},\n'
        f'  "columnKind": "unicodeCodePoints",\n'
        f'  "results": {listed(results, 3)}}}]}}\n'
    )


def _rule(name: str) -> _Object:
    text = page(name)
    first = " ".join(text.partition("\n\n")[0].split())
    return {
        "id": name,
        "shortDescription": {"text": RULES[name].summary},
        "fullDescription": {"text": first},
        "help": {"text": text, "markdown": _with_headings(text)},
        "defaultConfiguration": {"level": _LEVELS[RULES[name].severity]},
    }


def _with_headings(text: str) -> str:
    """A page as Markdown: it is written so that only its headings are missing."""
    return re.sub("^(Why it matters:|Example|Fix:)", r"**\1**", text, flags=re.MULTILINE)


def _result(found: Located, rule: int, fingerprint: str) -> _Object:
    item = found.item
    related = [*related_of(found), *figures_of(found)]
    about: _Object = {"properties": {"claim": item.claim}} if item.claim else {}
    return {
        "ruleId": item.rule,
        "ruleIndex": rule,
        "level": _LEVELS[item.severity],
        "message": _message(words_of(item)),
        "locations": [{"physicalLocation": _physical(item.file, _region(item))}],
        "relatedLocations": [_related(number, one) for number, one in enumerate(related, 1)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **about,
    }


def _physical(file: str, region: _Object) -> _Object:
    return {"artifactLocation": {"uri": _uri(file)}, "region": region}


def _related(number: int, remark: Remark) -> _Object:
    place, word = remark
    region: _Object = {"startLine": max(1, place.line), "startColumn": max(1, place.column)}
    return {
        "id": number,
        "physicalLocation": _physical(place.file, region),
        "message": _message([word]),
    }


def _region(item: Diagnostic) -> _Object:
    """The stretch of a finding; its end is the first character after it, never before its start."""
    line, column = max(1, item.line), max(1, item.column)
    end_line = max(line, item.end_line)
    end_column = max(1 if end_line > line else column, item.end_column)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _message(lines: Sequence[str]) -> _Object:
    r"""A message of some lines, without what a viewer would take for a link or a placeholder.

    The standard has no escape for a link that every viewer knows, so `](` becomes `]\x28`.
    """
    text = "\n".join(lines).replace("](", "]\\x28")
    return {"text": re.sub(r"\{(?=[0-9]+\})", r"\\x7b", text)}


def _uri(path: str) -> str:
    """A path as a relative reference: what is not plain is percent-encoded, `:` too."""
    octets = path.encode("utf-8", "surrogatepass")
    return "".join(chr(octet) if octet in _PLAIN else f"%{octet:02X}" for octet in octets)
