"""Code frames: where the carets stand, and what is cut."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.frame import brief, framed
from claimcheck.render.width import width
from claimcheck.source import Place

from .reports import FINDINGS, finding

PICTURED = FINDINGS[2]._replace(line=14, end_line=14)


def drawn(item: Diagnostic, columns: int = 100) -> str:
    lines = framed(item, columns)
    return "\n".join("".join(text for _, text in line).rstrip() for line in lines)


def test_the_frame_of_the_specification() -> None:
    assert (
        drawn(PICTURED)
        == """\
claims/report.claims:14:14  unknown-name  there is no row or set called `distiled`
   14 |   check some distiled beats DeepSeek-R1 on AIME-2024
      |              ^^^^^^^^ did you mean `distilled`, the set of line 6?"""
    )


def test_help_that_does_not_fit_stands_below() -> None:
    item = PICTURED._replace(help="word " * 20 + "end\nwrite: x")
    assert (
        drawn(item, 80)
        == """\
claims/report.claims:14:14  unknown-name  there is no row or set called
    `distiled`
   14 |   check some distiled beats DeepSeek-R1 on AIME-2024
      |              ^^^^^^^^
      | word word word word word word word word word word word word word word
      | word word word word word word end
      | write: x"""
    )


def test_no_help_no_tail() -> None:
    assert drawn(PICTURED._replace(help="")).endswith("|              ^^^^^^^^")


def test_an_empty_stretch_and_one_beyond_the_line_have_a_caret() -> None:
    item = finding("syntax", "more is needed", 3, 6, 0, line_text="claim")
    assert drawn(item).splitlines()[1:] == ["    3 | claim", "      |      ^"]
    item = finding("syntax", "more is needed", 3, 40, 2, line_text="claim")
    assert drawn(item).splitlines()[1:] == ["    3 | claim", "      |      ^"]


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    item = finding("syntax", "m", 3, 3, line_text="  claim a")._replace(end_line=9, end_column=2)
    assert drawn(item).splitlines()[2] == "      |   ^^^^^^^"


def test_tabs_and_wide_characters_keep_the_carets_in_place() -> None:
    item = finding("syntax", "m", 3, 5, 2, line_text="\t日本 ab cd")
    assert drawn(item).splitlines()[1:] == ["    3 |     日本 ab cd", "      |          ^^"]
    item = finding("syntax", "m", 3, 1, 2, line_text="日本 ab")
    assert drawn(item).splitlines()[2] == "      | ^^^^"


def test_hidden_characters_are_shown_and_marked_at_their_shown_width() -> None:
    item = finding("syntax", "m", 3, 2, 1, line_text="a\u202eb")
    assert drawn(item).splitlines()[1:] == ["    3 | a\\u202eb", "      |  ^^^^^^"]


def test_a_long_line_is_cut_around_the_mark() -> None:
    text = "a" * 500 + "MARK" + "b" * 500
    item = finding("syntax", "m", 3, 501, 4, line_text=text)
    code, carets = drawn(item, 80).splitlines()[1:]
    assert width(code) <= 80
    assert code.index("MARK") == carets.index("^^^^")
    assert code[8] == code[-1] == "…"


def test_a_mark_wider_than_the_line() -> None:
    item = finding("syntax", "m", 3, 11, 900, line_text="x" * 10 + "y" * 900 + "z" * 30)
    assert max(map(width, drawn(item, 80).splitlines())) <= 80


def test_a_large_line_number() -> None:
    item = finding("syntax", "m", 1_234_567, 1, 5, line_text="claim")
    assert drawn(item).splitlines()[1:] == ["1234567 | claim", "        | ^^^^^"]


def test_other_places_are_named() -> None:
    item = PICTURED._replace(related=((Place("a.claims", 3, 5), "the first one"),))
    assert drawn(item).splitlines()[-1] == "    see a.claims:3:5  the first one"


def test_without_the_line_there_is_no_frame() -> None:
    item = PICTURED._replace(line_text="", related=((Place("a.claims", 3, 5), "here"),))
    assert (
        drawn(item)
        == """\
claims/report.claims:14:14  unknown-name  there is no row or set called `distiled`
    did you mean `distilled`, the set of line 6?
    see a.claims:3:5  here"""
    )
    assert len(brief(item, 100)) == 2
