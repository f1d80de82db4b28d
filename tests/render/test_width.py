"""Columns, padding, clipping, wrapping."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.width import clip, clip_left, pad, pad_left, width, wrap

TEXTS = st.text(st.sampled_from("ab 日本。é\u0301-_xyz  ｆ"), max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("日本", 4),
        ("ｆｕｌｌ", 8),
        ("ﾊﾝ", 2),
        ("e\u0301", 1),
        ("● ─ … ≥", 7),
        ("한글", 4),
        ("\U0001f600", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_padding() -> None:
    assert pad("日本", 6) == "日本  "
    assert pad_left("日本", 6) == "  日本"
    assert pad("long", 2) == pad_left("long", 2) == "long"


def test_clipping() -> None:
    assert clip("abcdef", 6) == "abcdef"
    assert clip("abcdef", 4) == "abc…"
    assert clip_left("abcdef", 4) == "…def"
    assert clip("日本語", 4) == "日…"
    assert clip_left("日本語", 4) == "…語"


def test_wrapping_at_spaces() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("one two three", 20, 5) == ["one", "two three"]
    assert wrap("enormous word", 20, 5) == ["", "enormous word"]
    assert wrap("", 5) == [""]


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert wrap("a " + "x" * 12 + " b", 5) == ["a", "xxxxx", "xxxxx", "xx b"]


def test_double_width_text_breaks_anywhere_but_before_a_full_stop() -> None:
    assert wrap("日本語の文。", 6) == ["日本語", "の文。"]
    assert wrap("日本語。文", 6) == ["日本", "語。文"]
    assert wrap("model日本", 7) == ["model日", "本"]


@given(TEXTS, st.integers(4, 20), st.integers(0, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, columns: int, first: int) -> None:
    lines = wrap(text, columns, min(first, columns))
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXTS, st.integers(2, 30))
def test_clipped_text_fits(text: str, columns: int) -> None:
    assert width(clip(text, columns)) <= columns
    assert width(clip_left(text, columns)) <= columns


def test_the_tables_of_widths_are_imported_for_other_text_only() -> None:
    code = (
        "import sys; from claimcheck.render.width import width, wrap; wrap('plain ' * 99, 80);"
        "assert 'unicodedata' not in sys.modules; width('日'); assert 'unicodedata' in sys.modules"
    )
    subprocess.run([sys.executable, "-S", "-c", code], check=True)
