"""Reports that are made to hurt: they are read, as far as they are prose, in linear time.

The sizes are such that a reader whose time grows with their square would never come to an end.
"""

from __future__ import annotations

import pytest

from claimcheck.markdown.passages import Standing
from claimcheck.markdown.prose import comments, passages, plain_passages

N = 100_000
END = "\n\nR1 wins.\n"

# A text of each kind; the paragraph after it shows that the reader came to its end.
TEXTS = {
    "nested brackets": "[" * N + "a" + "]" * N,
    "open brackets": "[" * N,
    "closed and open": "](" * N,
    "links without end": "[a](b " * N,
    "titles without end": "[a](b \"c 'd " * N,
    "targets in targets": "[a](b(" * N,
    "nested links": "[" * N + "](x)" * N,
    "images in images": "![" * N + "](x)" * N,
    "labels": "[r]: x\n\n" + "[" * N + "r" + "]" * N + "[r][" * N,
    "footnotes": "[^" * N + "[^1]" * N,
    "stars": "*" * N,
    "open emphasis": "*a **b _c " * N,
    "closed emphasis": "a* b** c_ " * N,
    "emphasis that never pairs": "*a **b_c " * N + "d* e** f_ " * N,
    "marks inside words": "a**b" * N,
    "backticks of many lengths": " ".join("`" * (i % 317 + 1) for i in range(N // 10)),
    "backticks in pairs": "`a``" * N,
    "open comments": "a <!--" * N,
    "open comments and one end": "a <!--" * N + "-->",
    "open tags": "a <b " * N + "<c '\"" * N,
    "raised": "1<sup>" * N + "</sup>" * N,
    "entities": "&" * N + "&a" * N + "&#1" * N,
    "backslashes": "\\" * N + "\\*" * N,
    "addresses": "https://a" + "." * N + " https://a" + ")" * N + " www." * N,
    "control characters": "".join(map(chr, range(1, 32))) * (N // 30) + "\x7f\x80\x9f" * N,
    "no width": "\u200b\u00ad\ufeff" * N + "x",
    "nul and surrogates": "\0\ud800\udc00" * N,
    "white space": "a" + " " * N + "\t" * N + "\u00a0" * N + "b",
    "one word": "a" * 10 * N,
    "marks without a space": "?" * N + '."' * N + "?)" * N,
    "stops": ". " * N + "A. " * N + "? " * N,
    "open quotes and brackets": '"A b. (C d. ' * N,
    "enumerators": "a 1. 2. " * N,
}
BLOCKS = {
    "a thousand quotes": ">" * 1000 + " a\n" + "lazy\n" * 1000,
    "a thousand quotes apart": "> " * 1000 + "a",
    "quotes in lists": "> - " * 1000 + "a\n" + "lazy\n" * 1000,
    "lists in lists on a line": "1. " * 1000 + "a",
    "lists in lists": "".join("  " * depth + "- a\n" for depth in range(1000)),
    "items": "- a\n" * (N // 2),
    "rules of tables": "a|b\n" + "-|-|-\n" * N,
    "heads of tables": "|a|\n|-|-|\n" * (N // 2),
    "a wide rule": "a|b\n|" + "-" * N + " " * N + "x|",
    "underlines": "a\n=\n" * (N // 2),
    "definitions": "".join(f"[{number}]: x 'y'\n" for number in range(N)),
    "a definition": "[" + "a" * N + "]: <" + "b" * N,
    "headings": "# a #\n" * (N // 2) + "#" * N,
    "line ends": "\r" * N + "\n\r" * N + "\x0b\x0c\n" * N,
    "comments": "<!-- a -->\n" * (N // 2),
    "tags": "<div>" * N + "\n" + "<td>" * N,
    "open elements": "<div>\n" + "<script><!--\n" * N,
    "blocks of tags": "<div>\n\n" * (N // 2),
    "front matter": "---\na: b\n" + "c\n" * N + "---\n",
    "key of front matter": "---\n" + "a" * N + "\n\n---\n\n",
}


@pytest.mark.parametrize("kind", [*TEXTS, *BLOCKS])
def test_that_a_report_is_read_to_its_end(kind: str) -> None:
    text = (TEXTS | BLOCKS)[kind] + ("\n\n</script>" if kind == "open elements" else "") + END
    *_, last = passages(text)
    assert last.text == "R1 wins."
    assert text[last.origin(0) :] == "R1 wins.\n"
    *_, last = plain_passages(text)
    assert last.text == "R1 wins."
    for span in comments(text):
        assert text[span.start : span.start + 4] == "<!--"


@pytest.mark.parametrize("opening", ["```\n", "~~~~\n", "<!--\n", "<script>\n", "> ```\n> "])
def test_that_what_is_never_closed_is_no_prose(opening: str) -> None:
    assert passages(opening + "R1 wins. " * N) == ()


def test_fences_that_do_not_fit() -> None:
    text = "".join("`" * (3 + number % 50) + "\n" for number in range(N))
    assert all(each.text.strip("`") == "" for each in passages(text))


def test_ten_million_characters_on_one_line() -> None:
    one = "R1 beats V3 by 5.3 points on MATH-500. "
    (passage,) = passages(one * 250_000)
    assert len(passage.text) == len(one) * 250_000 - 1
    assert len(passage.sentences) == 250_000
    assert {end - start for start, end in passage.sentences} == {len(one) - 1}


def test_a_table_of_a_hundred_thousand_cells() -> None:
    tall = "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * (N // 2)
    wide = "|a" * N + "|\n" + "|-" * N + "|\n"
    for text, count in ((tall, N + 2), (wide, N)):
        read = passages(text)
        assert len(read) == count
        assert {each.standing for each in read} == {Standing.CELL}
    assert tall[passages(tall)[-1].origin(0) :] == "2 |\n"


def test_that_deep_quotes_are_still_read() -> None:
    (passage,) = passages(">" * 1000 + " R1 wins.")
    assert passage.standing is Standing.QUOTE
    assert passage.text.endswith("R1 wins.")
