"""Hostile text becomes visible, and nothing else changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.visible import HIDDEN, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("", ""),
        ("größer – 日本語 · ≥ 3 ½ é e\u0301", "größer – 日本語 · ≥ 3 ½ é e\u0301"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
        ("\x00\x07\x08\x7f\x85", "\\x00\\x07\\x08\\x7f\\x85"),
        ("\u202eevil\u202c", "\\u202eevil\\u202c"),
        ("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"),
        ("\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"),
        ("R\u200b1\u200c\u200d\u2060\ufeff", "R\\u200b1\\u200c\\u200d\\u2060\\ufeff"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\ud800 \udfff", "\\ud800 \\udfff"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("\u3164\uffa0\u115f\u034f", "\\u3164\\uffa0\\u115f\\u034f"),
        ("\U000e0041\U000e0100", "\\U000e0041\\U000e0100"),
        ("no-break\xa0space", "no-break\xa0space"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("\\x1b as written", "\\x1b as written"),
        ("\U0001f600 \u26a0\ufe0f", "\U0001f600 \u26a0\ufe0f"),
    ],
)
def test_examples(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_nothing_hidden_is_left_and_it_is_stable(text: str) -> None:
    shown = visible(text)
    assert not re.search(f"[\x00-\x1f{HIDDEN}]", shown)
    assert visible(shown) == shown
    shown.encode()


def test_every_control_character() -> None:
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        assert visible(chr(code)).startswith("\\")
