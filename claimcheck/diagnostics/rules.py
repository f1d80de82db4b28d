"""The catalogue of rules: every rule's name, severity and one-line summary.

The page of a rule (why, an example, the fix) is a module of its own under `pages/`, read only by
`claimcheck explain`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How much a rule matters; `BROKEN`: something could not be checked at all."""

    BROKEN = "broken"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_BROKEN, _ERROR, _WARNING, _NOTE = Severity.BROKEN, Severity.ERROR, Severity.WARNING, Severity.NOTE


class Rule(NamedTuple):
    """A rule: its kebab-case name, how much it matters, and what it finds."""

    name: str
    severity: Severity
    summary: str


RULES: dict[str, Rule] = {
    name: Rule(name, severity, summary)
    for name, severity, summary in (
        ("contradicted", _ERROR, "the figures contradict a claim"),
        ("claim-error", _BROKEN, "a claim cannot be computed"),
        ("undecided", _WARNING, "the figures cannot decide a claim"),
        ("unexpected-verdict", _ERROR, "an `expect` no longer holds"),
        ("fragile-verdict", _NOTE, "a verdict that rounding could change"),
        ("stronger-holds", _NOTE, "a supported claim that could say more"),
        ("selective-evidence", _NOTE, "a comparison that fares otherwise on what it leaves out"),
        ("conflicting-claims", _WARNING, "claims that cannot all hold, whatever the figures are"),
        ("redundant-claim", _NOTE, "a claim that follows from others"),
        ("empty-set", _WARNING, "a claim about a set without members"),
        ("syntax", _BROKEN, "a text that is not of the claims language"),
        ("unknown-name", _BROKEN, "a name that nothing has"),
        ("ambiguous-name", _BROKEN, "a name that several things have"),
        ("ambiguous-scope", _BROKEN, "a set without a quantifier where two readings differ"),
        ("duplicate-name", _BROKEN, "a name that is given twice"),
        ("unused-name", _WARNING, "a name that no claim uses"),
        ("type-mismatch", _BROKEN, "text compared with a number, or a row where a column belongs"),
        ("unit-mismatch", _BROKEN, "two units that are never compared"),
        ("no-direction", _BROKEN, "a measure that does not say which figures are better"),
        ("percent-or-points", _WARNING, "`%` where points are likely meant"),
        ("unpaired-rows", _WARNING, "most rows of a claim have no partner"),
        ("data-format", _BROKEN, "a data file that is not in the data format"),
        ("unreadable-figure", _WARNING, "a cell of a number column that is no number"),
        ("duplicate-key", _BROKEN, "a key that is given twice"),
        ("conflicting-figures", _BROKEN, "one figure given twice with different values"),
        ("unreadable-file", _BROKEN, "a file that cannot be read"),
        ("outside-root", _BROKEN, "a path that leaves the project's root"),
        ("too-large", _BROKEN, "a file, number or nesting over a limit"),
        ("stale-quote", _ERROR, "a claim whose sentence the report no longer has"),
        ("ambiguous-quote", _ERROR, "a quote that the report has more than once"),
        ("reworded", _WARNING, "a sentence whose words changed and whose claim still holds"),
        ("table-disagrees", _ERROR, "a cell of a table in the report that differs from its figure"),
        ("wrong-number", _ERROR, "a sentence that gives another number than the figure"),
        ("unbacked-number", _WARNING, "a number in the report that no figure and no claim backs"),
        ("uncovered-sentence", _WARNING, "a sentence that compares and has no claim"),
        ("contradicted-sentence", _ERROR, "a sentence without a claim that the figures contradict"),
        ("weaker-than-prose", _WARNING, "a check that says less than its sentence"),
        ("prose-mismatch", _ERROR, "a check that says something else than its sentence"),
        ("gate-weakened", _ERROR, "a change that lets more pass than before"),
        ("unjustified-ignore", _ERROR, "an ignore without a reason"),
        ("unused-ignore", _WARNING, "an ignore that ignores nothing"),
        ("unused-baseline", _WARNING, "an entry of the baseline that no longer occurs"),
        ("no-claims", _BROKEN, "files without a single claim"),
        ("configuration", _BROKEN, "a configuration that is not understood"),
    )
}


def severity_of(rule: str) -> Severity:
    """The severity of a rule of the catalogue."""
    return RULES[rule].severity
