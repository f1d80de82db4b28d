"""Laws of passages: places are exact, sentences cover, and marks change nothing."""

from __future__ import annotations

import operator
import re
from itertools import pairwise
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.markdown.passages import Passage
from claimcheck.markdown.prose import comments, passages, plain_passages
from claimcheck.markdown.unmark import unmarked
from claimcheck.source import Span

REPORT = Path(__file__).parents[2] / "claims" / "report.md"

MARKS = (
    "* ** _ __ ` `` ~~ [ ] ](x) ](<y z>) ![ [r] [^1] \\ \\* & &amp; &nbsp; &#65; < > <b> </b> <br> "
    "<sup>1</sup> <!-- --> <p> <td> http://a.b/c www.x. a b. R1 79.8% (c) é 最。 | |- --- === # ## "
    "> - 1. + ``` ~~~ [r]: \t \r \x0b \x0c \x00 \x1c \u00a0 \u2028 \u3000 \ufeff \ud800 : |-|"
)
LINES = ["\n", "\n\n", "\r\n", "\n> ", "\n- ", "\n  ", "|a|b|\n|-|-|\n", " ", "  ", "    "]
BITS = [*MARKS.split(" "), *LINES, *LINES]
texts = st.lists(st.sampled_from(BITS), max_size=40).map("".join)
words = st.lists(
    st.sampled_from(
        "R1 V3 beats 79.8% (97.3) Qwen2.5-72B best, by 5.3 points; is not: GPT-4.1 é".split()
    ),
    min_size=1,
    max_size=12,
)


def check(text: str, passage: Passage) -> None:
    """The laws of one passage."""
    shown = passage.text
    assert shown and shown == re.sub(r"\s+", " ", shown).strip()
    assert passage.pieces[0][0] == 0
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(passage.pieces))
    covered = "".join(shown[start:end] for start, end in passage.sentences)
    assert covered.replace(" ", "") == shown.replace(" ", "")
    last = 0
    for start, end in passage.sentences:
        assert last <= start < end
        assert shown[start:end] == shown[start:end].strip()
        last = end
    for offset, character in enumerate(shown):
        written = text[passage.origin(offset)]
        entity = re.match(r"&#?\w+;", text[passage.origin(offset) :])
        space = character == " " and (written.isspace() or written == "<")
        assert character == written or space or entity or (character, written) == ("^", "<")


@given(texts)
def test_places_and_sentences(text: str) -> None:
    last = -1
    for passage in passages(text):
        check(text, passage)
        assert passage.origin(0) > last
        last = passage.origin(len(passage.text) - 1)
    for passage in plain_passages(text):
        check(text, passage)
    for start, end in comments(text):
        assert text[start:].startswith("<!--")
        assert text[:end].endswith("-->")


@given(texts)
def test_that_line_ends_change_nothing(text: str) -> None:
    text = text.replace("\r", "")
    unix, dos = passages(text), passages(text.replace("\n", "\r\n"))
    assert [(p.standing, p.text, p.sentences, p.heading) for p in unix] == [
        (p.standing, p.text, p.sentences, p.heading) for p in dos
    ]


@given(words, st.data())
def test_that_emphasis_changes_nothing(parts: list[str], data: st.DataObject) -> None:
    marked = list(parts)
    for place in data.draw(st.sets(st.integers(0, len(parts) - 1))):
        mark = data.draw(st.sampled_from(["*", "**", "_", "__", "***", "~~", "`"]))
        marked[place] = mark + marked[place] + mark
    joins = [data.draw(st.sampled_from([" ", "\n", "\n  ", "  "])) for _ in parts]
    (plain,) = passages("Then " + " ".join(parts))
    (read,) = passages("Then " + "".join(map(operator.add, joins, marked)).lstrip())
    assert read.text == plain.text
    assert read.sentences == plain.sentences


@given(words, st.sampled_from(["> ", "- ", "1. ", "> > ", "> - ", "## "]))
def test_that_containers_change_no_text(parts: list[str], mark: str) -> None:
    (plain,) = passages(" ".join(["Then", *parts]))
    (read,) = passages(mark + " ".join(["Then", *parts]))
    assert read.text == plain.text


def test_that_the_report_keeps_its_texts_in_a_quote_and_with_other_line_ends() -> None:
    text = REPORT.read_text(encoding="utf-8")
    wanted = [passage.text for passage in passages(text)]
    quoted = "".join(f"> {line}\r\n" for line in text.split("\n"))
    assert [passage.text for passage in passages("\ufeff" + quoted)] == wanted
    for passage in passages(quoted):
        check(quoted, passage)


INLINE = [*"* ** *** _ __ ` `` ~~ a b R1 . - ( ) [ \\ ! &amp; &lt;".split(), " ", " ", "\n"]
READER = MarkdownIt("commonmark").enable("strikethrough")


def _by_the_library(text: str) -> str:
    """What the library's own reader of inline marks shows; it loses the places."""
    (block,) = READER.parseInline(text)
    kinds = ("text", "code_inline", "text_special")
    shown = [
        each.content if each.type in kinds else " "
        for each in block.children or []
        if each.type in (*kinds, "softbreak", "hardbreak")
    ]
    return re.sub(r"\s+", " ", "".join(shown)).strip()


@given(st.lists(st.sampled_from(INLINE), max_size=9))
def test_that_marks_are_read_as_by_the_library(bits: list[str]) -> None:
    text = "x" + "".join(bits).replace("~~~", "~~") + "x"
    assume("~~~" not in text)  # such runs are no marks for GitHub, but are for the library
    assert unmarked(text, (Span(0, len(text)),)).text == _by_the_library(text)
