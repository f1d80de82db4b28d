"""The pages of the rules, a module each: what a rule finds, why it matters, an example, the fix.

Not here: the rules themselves with their severities and summaries (`rules`).
"""

from __future__ import annotations


def page(rule: str) -> str:
    """The page of a rule of the catalogue; raises `KeyError` for any other name."""
    from importlib import import_module

    from claimcheck.diagnostics.rules import RULES

    text = import_module(f"{__name__}.{RULES[rule].name.replace('-', '_')}").PAGE
    assert isinstance(text, str)
    return text
