"""The words of notes about how a verdict stands: on rounding, beside more that is true."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding


def fragile(verdict: str, rounding: str) -> Finding:
    """A verdict that figures which merely round to the printed ones could change."""
    return Finding("fragile-verdict", f"that this is {verdict} {rounding}")


def stronger(reads: str, check: str) -> Finding:
    """A supported claim that could say more."""
    return Finding("stronger-holds", f"more is true: {reads}", f"check {check}")


def elsewhere(text: str) -> Finding:
    """A comparison that fares otherwise on what it leaves out."""
    return Finding("selective-evidence", text)
