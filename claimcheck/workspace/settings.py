"""What a project or its guard may set, and what each setting may be.

Not here: reading settings from a file (`config`) or from the command line (`cli`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.diagnostics.rules import RULES, Severity

FAIL_LEVELS = ("error", "undecided", "warning")


class Settings(NamedTuple):
    """`files` are patterns below the root, `baseline` is the name of a file below it.

    `root` is set by a trusted configuration only.
    """

    files: tuple[str, ...] = ("claims/*.claims",)
    fail_on: str = "error"
    ignore: tuple[str, ...] = ()
    format: str = "text"
    root: str | None = None
    baseline: str | None = None


def not_ignorable(name: str, trusted: bool) -> Finding | None:
    """Why a rule cannot be ignored; `None` when it can.

    What could not be checked is never a pass, so a rule of severity `BROKEN` cannot be ignored. A
    configuration that a stranger may have changed cannot ignore errors either.
    """
    rule = RULES.get(name)
    if rule is None:
        from claimcheck.diagnostics.nearest import did_you_mean  # only a mistake pays for it

        hint = did_you_mean(name, RULES, limit=1) or "`claimcheck explain` lists the rules"
        return Finding("configuration", f"there is no rule `{name}`", hint)
    if rule.severity is Severity.BROKEN:
        hint = "what cannot be checked never passes; mend or remove it"
        return Finding("configuration", f"the rule `{name}` cannot be ignored", hint)
    if rule.severity is Severity.ERROR and not trusted:
        hint = "ignore it on the command line, or in a file given with `--config`"
        return Finding("configuration", f"the project cannot ignore its own `{name}`", hint)
    return None
