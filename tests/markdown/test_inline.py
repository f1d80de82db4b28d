"""The text that a stretch of Markdown shows."""

from __future__ import annotations

import pytest

from claimcheck.markdown.inline import plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  plain  ", "plain"),
        ("**72.6**", "72.6"),
        ("*a* and __b__", "a and b"),
        ("***a***", "a"),
        ("**a *b* c**", "a b c"),
        ("~~5~~", "5"),
        ("72.6*", "72.6*"),
        ("72.6\\*", "72.6*"),
        ("72.6* / 71*", "72.6* / 71*"),
        ("72.6 [3]", "72.6 [3]"),
        ("snake_case_name", "snake_case_name"),
        ("`a*b*_c_`", "a*b*_c_"),
        ("`` a ``", "a"),
        ("**`x`**", "x"),
        ("[R1](https://example.org/a_b_c)", "R1"),
        ("![logo](a.png) R1", "logo R1"),
        ("[**R1**](x)", "R1"),
        ("a &amp; b&nbsp;c", "a & b\xa0c"),
        ("72.6<sup>1</sup>", "72.6 [1]"),
        ("a<br>b", "a b"),
        ("\\`a\\`", "`a`"),
        ("a \\| b", "a | b"),
        ("x < y", "x < y"),
        ("* a", "* a"),
        ("", ""),
    ],
)
def test_plain(written: str, shown: str) -> None:
    assert plain(written) == shown


def test_a_very_long_text_is_left_alone() -> None:
    assert plain("*a*" * 2000) == "*a*" * 2000


@pytest.mark.parametrize(
    "part", ["*a", "_a", " _a", "_", "*", "`", "[", "[a](", "~~a", "`a", "<sup>"]
)
def test_unbalanced_marks_end(part: str) -> None:
    text = part * (4000 // len(part))
    assert len(plain(text)) <= len(text)
