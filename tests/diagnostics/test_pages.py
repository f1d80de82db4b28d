"""Every rule has its page, and every page its rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.diagnostics import pages
from claimcheck.diagnostics.pages import page
from claimcheck.diagnostics.rules import RULES

FILES = {path.stem for path in Path(pages.__file__).parent.glob("*.py")} - {"__init__"}


def test_pages_and_rules_are_the_same() -> None:
    assert {rule.replace("-", "_") for rule in RULES} == FILES


@pytest.mark.parametrize("rule", RULES)
def test_a_page(rule: str) -> None:
    text = page(rule)
    lines = text.splitlines()
    assert text.endswith("\n")
    assert text == text.strip() + "\n"
    assert 8 <= len(lines) <= 22
    assert max(map(len, lines)) <= 88
    positions = [text.find(part) for part in ("\n\nWhy it matters: ", "\nExample", "\nFix: ")]
    assert -1 not in positions
    assert positions == sorted(positions)


@pytest.mark.parametrize("name", ["no-such-rule", "unknown_name", "__init__", "..rules", ""])
def test_only_rules_are_imported(name: str) -> None:
    with pytest.raises(KeyError):
        page(name)
