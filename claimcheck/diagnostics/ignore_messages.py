"""The words of findings about ignores in a report."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding

_FORM = "an ignore is `<!-- claimcheck: ignore RULE because … -->`"


def not_understood(text: str) -> Finding:
    """A comment for claimcheck that is no ignore."""
    return Finding("unjustified-ignore", f"`{text}` is no ignore, and ignores nothing", _FORM)


def no_rule(rule: str) -> Finding:
    """An ignore of a rule that does not exist."""
    from claimcheck.diagnostics.nearest import did_you_mean
    from claimcheck.diagnostics.rules import RULES

    hint = did_you_mean(rule, RULES, limit=1) or "`claimcheck explain` lists the rules"
    return Finding("unjustified-ignore", f"there is no rule `{rule}`", hint)


def no_reason(rule: str) -> Finding:
    """An ignore without a reason, which ignores nothing."""
    return Finding(
        "unjustified-ignore", f"this ignore of `{rule}` gives no reason, and ignores nothing", _FORM
    )


def use_expect(rule: str) -> Finding:
    """An ignore of what a verdict says."""
    return Finding(
        "unjustified-ignore",
        f"`{rule}` is about a claim's verdict and cannot be ignored in the report",
        'a known outcome is part of the claim: `expect contradicted because "…"`',
    )


def not_ignorable(rule: str) -> Finding:
    """An ignore of a rule that guards the gate itself."""
    return Finding(
        "unjustified-ignore",
        f"the rule `{rule}` cannot be ignored",
        "what cannot be checked, or weakens the gate, never passes",
    )


def unused(rule: str) -> Finding:
    """An ignore of something that does not occur there."""
    return Finding("unused-ignore", f"nothing here is found by `{rule}`", "remove the comment")
