"""What a block of Markdown shows: marks go, text stays, and every character knows its place."""

from __future__ import annotations

import pytest

from claimcheck.markdown.prose import passages


def shown(text: str) -> str:
    (passage,) = passages(text)
    return passage.text


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("R1 *beats* V3", "R1 beats V3"),
        ("R1 **beats** _all_ __of__ ***them*** ~~now~~", "R1 beats all of them now"),
        ("DeepSeek-**R1**-*Distill*", "DeepSeek-R1-Distill"),
        ("**DeepSeek-R1**'s and (**R1**).", "DeepSeek-R1's and (R1)."),
        ("a snake_case_name and __init__", "a snake_case_name and init"),
        ("2 * 3 * 4 and ** and _ alone", "2 * 3 * 4 and ** and _ alone"),
        ("about ~80% and ~90%", "about ~80% and ~90%"),
        ("**79.8**% and **79.8%**", "79.8% and 79.8%"),
        ("*a**b*", "a**b"),
        ("**a *b* c**", "a b c"),
        ("79.8%\\* and \\_x\\_", "79.8%* and _x_"),
        ("a\\b \\1", "a\\b \\1"),
        ("*open", "*open"),
    ],
)
def test_emphasis(text: str, visible: str) -> None:
    assert shown(text) == visible


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("the `R1_a*b*` model", "the R1_a*b* model"),
        ("``a`b`` and `` `x` ``", "a`b and `x`"),
        ("`a\\` b", "a\\ b"),
        ("`a  b\nc`", "a b c"),
        ("unbalanced ` tick and `` two", "unbalanced ` tick and `` two"),
        ("\\`no code *x*\\`", "`no code x`"),
        ("`<b>` and `&amp;` and `[a](b)`", "<b> and &amp; and [a](b)"),
    ],
)
def test_inline_code(text: str, visible: str) -> None:
    assert shown(text) == visible


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ('[R1](https://a.b/c_(d)_e "79.8%") wins', "R1 wins"),
        ("[R1](<a b> 'x') and [**V3**]( /x )", "R1 and V3"),
        ("[R1][r] and [r][] and [r]\n\n[r]: https://a.b 'Title'", "R1 and r and r"),
        ("[R1][none] and [0.1, 0.3] and [1]", "[R1][none] and [0.1, 0.3] and [1]"),
        ("[*R1*][R \n R]\n\n[r  r]: x", "R1"),
        ("[[nested] text](x)", "[nested] text"),
        ("[![79.8%](a.png)](b) R1 ![x [y](z)](w)", "R1"),
        ("![R1][r] wins\n\n[r]: x", "wins"),
        ("see <https://arxiv.org/abs/2501.12948v1> and <a@b.org>.", "see and ."),
        ("see https://a.b/2024/79.8%25_x. Then (www.a.org/x_(y)) it", "see . Then () it"),
        ("**https://a.b/c** [https://a.b](https://a.b)", ""),
        ("[a](b c) ](x) [", "[a](b c) ](x) ["),
    ],
)
def test_links_images_and_addresses(text: str, visible: str) -> None:
    assert [passage.text for passage in passages(text)] == [visible] * bool(visible)


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("79.8%<sup>1</sup> and 97.3%<sup>[2](#n)</sup>", "79.8% and 97.3%"),
        ("79.8<sup>a</sup> <sup>†</sup> <sup><a href='#x'>3, 4</a></sup>x", "79.8 x"),
        ("the 7<sup>th</sup> and H<sub>2</sub>O", "the 7th and H2O"),
        ("about 10<sup>21</sup> and 10<sup>-3</sup>", "about 10^21 and 10^-3"),
        ("110<sup>2</sup> and 0.10<sup>2</sup>", "110 and 0.10"),
        ("79.8[^1] and V3[^note].", "79.8 and V3."),
        ("a<br>b<br/>c<hr>d", "a b c d"),
        ("<b class='x > y'>R1</b> <span title=\"a > b\">wins</span>", "R1 wins"),
        ("p < 0.05 and a <3 b and x<y", "p < 0.05 and a <3 b and x<y"),
        ("a <!-- 79.8 *x* --> b <!-- open", "a b <!-- open"),
        ("R1&nbsp;&amp;&#32;V3 &lt; x &unknown; &", "R1 & V3 < x &unknown; &"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("a  \nb\\\nc\n   d\te\u00a0\u2009f", "a b c d e f"),
    ],
)
def test_tags_notes_entities_and_space(text: str, visible: str) -> None:
    assert shown(text) == visible


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("It **beats** V3", "beats V3", "beats** V3"),
        ("a &amp; b", "& b", "&amp; b"),
        ("x\\*y", "*y", "*y"),
        ("> a\n> b *c*\n", "a b c", "a\n> b *c"),
        ("[R1](x) wins", "R1 wins", "R1](x) wins"),
        ("| a \\| b |\n|---|\n", "a | b", "a \\| b"),
        ("\ufeff# Title #\n", "Title", "Title"),
        ("10<sup>5</sup>", "10^5", "10<sup>5"),
    ],
)
def test_where_a_part_stands(text: str, part: str, source: str) -> None:
    (passage,) = passages(text)
    start = passage.text.index(part)
    first, last = passage.origin(start), passage.origin(start + len(part) - 1)
    assert text[first:].startswith(source)
    assert last - first < len(source) <= len(text) - first
