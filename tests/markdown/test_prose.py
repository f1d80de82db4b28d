"""Passages of a report: which blocks hold prose, and what each is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.language import syntax as s
from claimcheck.language.parser import parse
from claimcheck.markdown.passages import Passage, Standing
from claimcheck.markdown.prose import comments, passages, plain_passages
from claimcheck.source import Source

CLAIMS = Path(__file__).parents[2] / "claims"
H, P, I, Q, C = Standing  # noqa: E741


def found(text: str) -> list[tuple[Standing, str]]:
    return [(passage.standing, passage.text) for passage in passages(text)]


def sentences(passage: Passage) -> list[str]:
    return [passage.text[start:end] for start, end in passage.sentences]


# --- blocks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A *b*\n\nc\nd\n\ne", [(H, "A b"), (P, "c d"), (P, "e")]),
        ("A\nb\n===\nc\n-\n", [(H, "A b"), (H, "c")]),
        ("## A ## \n#\n# #5\n", [(H, "A"), (H, "#5")]),
        ("> # A\n> b\nlazy\n>> c", [(H, "A"), (Q, "b lazy"), (Q, "c")]),
        ("> b\n\n> - c\n>   d\n>\n>   e", [(Q, "b"), (I, "c d"), (I, "e")]),
        ("- a\n  b\nlazy\n- c\n\n  d\n  - e\n\nf", None),
        ("1. a\n2) b\n\n10. c\n    d", [(I, "a"), (I, "b"), (I, "c d")]),
        ("- > a\n  > b", [(Q, "a b")]),
        ("- [ ] a [ ]\n- [x] b\n- [y] c", [(I, "a [ ]"), (I, "b"), (I, "[y] c")]),
        ("> [!NOTE]\n> a\n\n> [!note] a", [(Q, "a"), (Q, "[!note] a")]),
        ("\ta\n\n    b\n\nc", [(P, "c")]),
        ("```\na\n```\nb\n~~~ x\nc", [(P, "b")]),
        ("- a\n\n      code\n\n\ttext", [(I, "a"), (I, "text")]),
        ("a\n\n***\n\n- - -\nb", [(P, "a"), (P, "b")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[Standing, str]] | None) -> None:
    if expected is None:
        expected = [(I, "a b lazy"), (I, "c"), (I, "d"), (I, "e"), (P, "f")]
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|a|*b*|\n|-|:-:|\n|1| |\n| `x \\| y` | 2", "a b 1 2"),
        ("text\n|a|b|\n|-|-|\n|1|2|\nBelow it.\nMore.\n\nz", None),
        ("> | a |\n> |---|\n> | 5 |", "a 5"),
        ("- | a | b |\n  |---|---|\n  | - | 3 |", "a b - 3"),
        ("a|b\n-|-\n1|2|3\n---\n", "a b 1 2 3"),
    ],
)
def test_cells_of_tables(text: str, expected: str | None) -> None:
    cells = [each for standing, each in found(text) if standing is C]
    if expected is None:
        assert found(text)[:3] == [(P, "text"), (C, "a"), (C, "b")]
        assert found(text)[-2:] == [(P, "Below it. More."), (P, "z")]
    elif "x" in text:
        assert cells == ["a", "b", "1", "x | y", "2"]
    else:
        assert cells == expected.split()


@pytest.mark.parametrize("text", ["a | b\n---|\n1 | 2", "a\n|-|\n", "|a|\n|x|\n", "|a|\n|-\\||"])
def test_what_is_no_table(text: str) -> None:
    assert {standing for standing, _ in found(text)} == {P}


def test_front_matter_is_no_prose() -> None:
    assert found("---\ntitle: R1 wins\n\nx: y\n---\nText") == [(P, "Text")]
    assert found("\ufeff+++\r\na = 1\r\n+++\r\n# Text\r\n") == [(H, "Text")]
    assert found("---\n\nNo key here.\n\n---\nText")[0] == (P, "No key here.")
    assert found("---\na: never closed") == [(P, "a: never closed")]


def test_definitions_and_footnotes() -> None:
    text = "[a]: x 'T'\n[b]:\n  y\n[^1]: A note.\n[^2]: Another\nof two lines.\n\n[c]: some words\n"
    assert found(text)[-3:] == [
        (P, "A note."),
        (P, "Another of two lines."),
        (P, "[c]: some words"),
    ]
    assert len(found(text)) == 4  # a target on a line of its own stays


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p align=center>R1 *wins*.</p>\n", [(P, "R1 wins.")]),
        ("<details><summary>More</summary>\n\nb\n\n</details>\n", [(P, "More"), (P, "b")]),
        ("<!-- a\n\nb --> c\nd", [(P, "c"), (P, "d")]),
        ("<!-- never closed\n\n# a", []),
        ("<script>\na\n\nb</script>\n<pre>c</pre>\n\n<style>d</style>\n<!DOCTYPE e>\n<?f?>", []),
        (
            "<table><tr><th>a<td>1</td>\n<td> 2 </table>\n<h2>b</h2><li>c",
            [(C, "a"), (C, "1"), (C, "2"), (H, "b"), (I, "c")],
        ),
        ("<div>a<script>b</div></script>c<!-- <td>d --></div>", [(P, "a"), (P, "c")]),
        ("> <p>a\n> b</p>", [(Q, "a b")]),
        ("<x-y>\na\n</x-y>", [(P, "a")]),
    ],
)
def test_raw_html(text: str, expected: list[tuple[Standing, str]]) -> None:
    assert found(text) == expected


def test_the_nearest_heading_above() -> None:
    text = "a\n\n# *B*\n\nc\n\n|d|\n|-|\n\nE\n-\n\n- f\n"
    assert [each.heading for each in passages(text)] == ["", "B", "B", "B", "E", "E"]


# --- comments -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- b --> c\n\n<!-- d\n\ne -->\n", ["<!-- b -->", "<!-- d\n\ne -->"]),
        ("`<!-- a -->`\n\n```\n<!-- b -->\n```\n\n    <!-- c -->\n", []),
        ("| a <!-- b --> |\n|---|\n# c <!-- d -->\n", ["<!-- b -->", "<!-- d -->"]),
        ("<div><!-- a --> <!--b-->\n<!-- c", ["<!-- a -->", "<!--b-->"]),
        ("<script><!-- a --></script>\n\n<pre><!-- b --></pre>", []),
        ("> - a <!-- b\n>   c --> d", ["<!-- b\n>   c -->"]),
        ("---\na: <!-- b -->\n---\n<!-- c -->", ["<!-- c -->"]),
        ("\\<!-- a -->", []),
    ],
)
def test_comments(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in comments(text)] == expected


# --- plain text -----------------------------------------------------------------------------------


def test_plain_text() -> None:
    text = (
        "\ufeffA *report*\r\n==========\r\n\r\nIn the year\r\n2024. It  rose_a_.\r\nAll:\r\n"
        "1. One is\r\n   better.\r\n2. Two.\r\n- x <y>\r\n\r\n3. z\r\n\r\nhttps://a.b"
    )
    read = plain_passages(text)
    assert [(each.standing, each.text) for each in read] == [
        (P, "A *report*"),
        (P, "In the year 2024. It rose_a_. All:"),
        (I, "One is better."),
        (I, "Two."),
        (I, "x <y>"),
        (I, "z"),
    ]
    assert sentences(read[1]) == ["In the year 2024.", "It rose_a_.", "All:"]
    for each in read:
        for offset, character in enumerate(each.text):
            assert character in (text[each.origin(offset)], " ")


# --- the project's report -------------------------------------------------------------------------


def quotes() -> list[str]:
    source = Source("report.claims", (CLAIMS / "report.claims").read_text(encoding="utf-8"))
    claims = [each for each in parse(source)[0].statements if isinstance(each, s.Claim)]
    fields = [field for claim in claims for field in claim.fields]
    return [
        re.sub(r"\s+", " ", field.text.value)
        for field in fields
        if isinstance(field, s.Note) and field.word == "quote"
    ]


def test_that_every_quote_of_the_report_stands_in_one_passage() -> None:
    read = passages((CLAIMS / "report.md").read_text(encoding="utf-8"))
    wanted = quotes()
    assert len(wanted) >= 100
    places = {quote: sum(each.text.count(quote) for each in read) for quote in wanted}
    assert {quote: count for quote, count in places.items() if count != 1} == {}
