"""Text of strangers in Markdown: it shows, and does nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.render.lines import harmless
from claimcheck.render.markup import code, prose
from claimcheck.render.visible import visible

READER = MarkdownIt("commonmark").enable(["strikethrough", "table"])
# What a host makes of text that is not code, by what its name is known by.
LIVELY = re.compile(r"@|#|\$|://|\bwww\.|:\w+:|\bgh-\d|\b[0-9a-f]{7,40}\b", re.IGNORECASE)


def spans(markdown: str) -> list[Token]:
    """The parts of a line of a list, which has to be one paragraph."""
    blocks = READER.parse(f"- **rule** {markdown}\n")
    assert [block.type for block in blocks][2:5] == ["paragraph_open", "inline", "paragraph_close"]
    assert len(blocks) == 7
    assert blocks[3].children is not None
    return blocks[3].children


def shown(markdown: str) -> list[tuple[str, str]]:
    found = [(token.type, token.content) for token in spans(markdown)][4:]
    assert {kind for kind, _ in found} <= {"text", "text_special", "code_inline", "softbreak"}
    return found


def plain(markdown: str) -> str:
    return "".join(content for _, content in shown(markdown))


def outside_code(markdown: str) -> str:
    return "".join(content for kind, content in shown(markdown) if kind != "code_inline")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("", ""),
        ("none of the 6 does; the nearest trails by 7.2 points", None),
        ("in at least 40 % of 6 comparisons (42%)", None),
        ("there is no set called `distiled`", None),
        ("`AIME 2024`, `MATH-500` (`R1`): all", None),
        ("größer – 日本語 · ≥ 3 ½", None),
        ("MATH-500 > 98% & more", r"MATH-500 \> 98% \& more"),
        ("a *b* _c_ ~~d~~ <b> [x](y) \\", r"a \*b\* \_c\_ \~\~d\~\~ \<b\> \[x\](y) \\"),
        ("&lt; &#64;x", r"\&lt; `&#64;x`"),
        ("ask @octocat, or #12.", "ask `@octocat,` or `#12.`"),
        ("see https://evil.example/x now", "see `https://evil.example/x` now"),
        ("www.evil.example a@b.example", "`www.evil.example` `a@b.example`"),
        ("GH-12 gh-x deadbeef 1234567 DeepSeek", "`GH-12` gh-x `deadbeef` `1234567` DeepSeek"),
        (":smile: 12:30 note: $5", "`:smile:` `12:30` note: `$5`"),
        ("a `b", "a `` `b ``"),
        ("`a`b` ``c`` `", "`` `a`b` `` ``` ``c`` ``` `` ` ``"),
        ("`a`@b", "`` `a`@b ``"),
        ("x\ny\x1b\u202e", r"x\\ny\\x1b\\u202e"),
        ("##[group]x", "`#\\x23[group]x`"),
        ("::error::x", "`\\x3a:error::x`"),
    ],
)
def test_prose(text: str, markdown: str | None) -> None:
    assert prose(text) == (text if markdown is None else markdown)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("", ""),
        ("claims/report.md:57", "`claims/report.md:57`"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("``a`", "``` ``a` ```"),
        ("a\nb", "`a\\nb`"),
        ("  <b>*x*</b> ", "`<b>*x*</b>`"),
    ],
)
def test_code(text: str, markdown: str) -> None:
    assert code(text) == markdown


def test_long_texts_are_cut() -> None:
    assert prose("word " * 500) == "word " * 99 + "word…"
    assert len(code("x" * 5000)) == 502


ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("`` @#$:/*_~[]()<>&|!\\\n\r  -+=1.w"))


@given(ANY)
def test_that_prose_is_text_and_code_and_shows_all_of_it(text: str) -> None:
    markdown = prose(text[:400])
    assert not LIVELY.search(outside_code(markdown))
    assert re.sub("[` ]", "", plain(markdown)) == re.sub("[` ]", "", visible_part(text[:400]))


@given(ANY)
def test_that_code_is_one_span(text: str) -> None:
    markdown = code(text[:400])
    kinds = [kind for kind, content in shown(markdown) if content.strip()]
    assert kinds == (["code_inline"] if markdown else [])


@given(st.text(st.characters()))
def test_that_it_can_be_written(text: str) -> None:
    assert "\n" not in prose(text) + code(text)
    (prose(text) + code(text)).encode()


def visible_part(text: str) -> str:
    return harmless(visible(text)).strip()
