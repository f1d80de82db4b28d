"""Anchors: a quote stands where its words stand, whatever is around and between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.atoms import keys
from claimcheck.reading.lexicon import lexicon_of
from claimcheck.reconcile.anchors import MAX_PLACES, anchors
from claimcheck.reconcile.report import Report
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset

LEXICON = lexicon_of(Dataset(()))


def stretches(text: str, *quotes: str, name: str = "report.md") -> list[list[str]]:
    """What the report has, in its own text, for each quote."""
    report = Report(Source(name, text), LEXICON)
    found = anchors(report, [keys(quote) for quote in quotes])
    return [[text[slice(*one.origin)] for one in places] for places in found]


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    (
        ("R1 leads by far.", "R1 leads", ["R1 leads"]),
        ("R1 **leads** by far.", "leads by", ["leads** by"]),
        ("R1 [leads](x) by", "R1 leads by", ["R1 [leads](x) by"]),
        ("R1\n  leads", "R1 leads", ["R1\n  leads"]),
        ("> R1\n> leads", "R1 leads", ["R1\n> leads"]),
        ("R1, leads", "R1 leads", ["R1, leads"]),
        ("R1’s lead", "R1's lead", ["R1’s lead"]),
        ("it is 14,042 of", "14042", ["14,042"]),
        ("a b a b a c", "a b a c", ["a b a c"]),
        ("a a a", "a a", ["a a", "a a"]),
        ("R1 leads. R1 leads.", "R1 leads", ["R1 leads", "R1 leads"]),
        ("R1 leads", "leads R1", []),
        ("R1 leads", "R1 lead", []),
        ("R10 leads", "R1", []),
        ("R1-Zero leads", "R1", []),
        ("the pre-R1 age", "R1 age", []),
        ("R1. Zero", "R1", ["R1"]),
        ("R1.The next", "R1", ["R1"]),
        ("R1.5", "R1", []),
        ("R1/Zero", "R1", ["R1"]),
        ("", "R1", []),
        ("R1", "", []),
        ("R1", "…", []),
    ),
)
def test_the_places_of_a_quote(text: str, quote: str, wanted: list[str]) -> None:
    assert stretches(text, quote) == [wanted]


def test_all_quotes_are_looked_for_together() -> None:
    text = "R1 leads. V3 trails R1.\n\n- V3 trails\n"
    assert stretches(text, "V3 trails", "R1", "none", "leads. V3") == [
        ["V3 trails", "V3 trails"], ["R1", "R1"], [], ["leads. V3"],
    ]  # fmt: skip


def test_few_places_are_remembered() -> None:
    assert len(stretches("a b. " * 1000, "a b")[0]) == MAX_PLACES


def test_marks_of_a_plain_text_are_text() -> None:
    text = "# R1 *leads* <b>by</b> far\n"
    assert stretches(text, "R1 leads by", name="report.txt") == [[]]
    assert stretches(text, "R1 leads by", name="report.md") == [["R1 *leads* <b>by"]]


WORDS = st.lists(
    st.sampled_from("R1 leads V3 on MATH by 97.3% the model's own 14,042 score don't".split()),
    min_size=1,
    max_size=8,
)
EMPHASIS = st.sampled_from(
    ["{}", "*{}*", "**{}**", "***{}***", "_{}_", "`{}`", "[{}](x)", "~~{}~~"]
)
GAPS = st.sampled_from([" ", "\n", ", ", "  \n", " — ", "; ", " (", ") ", " “", "” ", ": "])


@given(WORDS, st.data())
def test_emphasis_breaks_and_punctuation_do_not_hide_a_quote(
    words: list[str], data: st.DataObject
) -> None:
    marked = [data.draw(EMPHASIS).format(word) for word in words]
    text = "".join(f"{word}{data.draw(GAPS)}" for word in marked)
    (places,) = stretches(f"Before this {text}after it\n", " ".join(words))
    assert places


@given(WORDS, WORDS, WORDS)
def test_a_quote_stands_where_its_words_do(
    before: list[str], words: list[str], after: list[str]
) -> None:
    text = " ".join(["So:", *before, *words, *after, "!"])
    (places,) = stretches(text, " ".join(words))
    assert places
    assert all(keys(place) == keys(" ".join(words)) for place in places)


@given(st.text(), st.text())
def test_no_report_and_no_quote_is_too_odd(text: str, quote: str) -> None:
    (places,) = stretches(text, quote)
    assert len(places) <= MAX_PLACES
    assert not (places and not keys(quote))
