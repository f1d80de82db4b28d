"""The stretch that is nearest to a quote: which it is, when there is none, what it costs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading.atoms import keys
from claimcheck.reading.lexicon import lexicon_of
from claimcheck.reconcile import nearest
from claimcheck.reconcile.anchors import anchors
from claimcheck.reconcile.nearest import Finder
from claimcheck.reconcile.report import Report
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset
from tests.reading.lexicons import LEXICON

TEXT = """\
# Apples and pears

Apples are red in the autumn. Pears are green, and they are sold by weight on every market.

- Cherries come first, in the early summer.
- Plums come last, in the late summer.

R1 beats Turbo on AIME by 7 points. Turbo beats Qwen2.5-72B on AIME by 20 points.
"""


def report(text: str = TEXT) -> Report:
    return Report(Source("report.md", text), LEXICON)


def found(quote: str, text: str = TEXT, taken: tuple[str, ...] = ()) -> str | None:
    """The stretch of a text that is nearest to a quote."""
    there = report(text)
    held = [place for places in anchors(there, [keys(one) for one in taken]) for place in places]
    alignment = Finder(there, held).nearest(quote)
    return alignment and alignment.anchor.text


@pytest.mark.parametrize(
    ("quote", "wanted"),
    (
        ("Apples are red in the spring", "Apples are red in the autumn"),
        ("Apples are often red in the autumn", "Apples are red in the autumn"),
        ("Apples were blue in the autumn", "Apples are red in the autumn"),
        ("they are sold by number on every market", "they are sold by weight on every market"),
        ("Plums come last, in the early winter", "Plums come last, in the late summer"),
        ("R1 trails Turbo on AIME by 7 points", "R1 beats Turbo on AIME by 7 points"),
        ("Turbo beats Qwen2.5-72B on AIME by 21 points",
         "Turbo beats Qwen2.5-72B on AIME by 20 points"),
        ("Apples or pears", "Apples and pears"),
        ("in the autumn. Pears are yellow", "in the autumn. Pears are green"),
    ),
)  # fmt: skip
def test_the_nearest_stretch(quote: str, wanted: str) -> None:
    assert found(quote) == wanted


@pytest.mark.parametrize(
    "quote",
    (
        "Nothing of this was ever written down anywhere",
        "Bananas need a warm and rainy country to grow",
        "the",
        "in on by of and",
        "Red apples? They, all of them, taste better than any other fruit",
        "x y z",
        "7",
    ),
)
def test_what_shares_too_little_is_gone(quote: str) -> None:
    assert found(quote) is None or len(keys(quote)) <= 1


def test_what_another_quote_has_is_left_to_it() -> None:
    plums = "Plums come last, in the late summer"
    without = TEXT.replace("- Cherries come first, in the early summer.\n", "")
    assert found("Cherries come first, in the early summer", without) == plums
    assert found("Cherries come first, in the early summer", without, (plums,)) is None


def test_the_nearest_of_two_equal_ones_is_the_next() -> None:
    text = "Start here now. Well, the red one is big. Middle of it. Well, the blue one is big."
    finder = Finder(report(text))
    near = [finder.nearest("Well, the green one is big", near) for near in (0, 3)]
    assert [one and one.anchor.text for one in near] == [
        "Well, the red one is big", "Well, the blue one is big",
    ]  # fmt: skip


def test_an_empty_report_has_nothing() -> None:
    assert found("Apples are red", "") is None


WORDS = st.lists(
    st.sampled_from("apples are red green in the autumn R1 beats Turbo 7 points not".split()),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(WORDS, st.lists(WORDS, max_size=5))
@settings(max_examples=60)
def test_what_is_found_stands_there(quote: str, sentences: list[str]) -> None:
    there = report("".join(f"{one}.\n\n" for one in sentences))
    alignment = Finder(there).nearest(quote)
    if alignment is not None:
        stretch = alignment.anchor
        assert stretch.text == stretch.passage.text[slice(*stretch.span)]
        kept = [i for i, _ in alignment.pairs if i is not None]
        assert kept == list(range(len(alignment.old)))
        ahead = [j for _, j in alignment.pairs if j is not None]
        assert ahead == sorted(ahead)


@given(WORDS)
def test_a_sentence_is_nearest_to_itself(sentence: str) -> None:
    alignment = Finder(report(f"Other words first. So: {sentence}!")).nearest(sentence)
    assert alignment is None or alignment.shared() == 1


# --- bounds ---------------------------------------------------------------------------------------


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The cells of each alignment that is made."""
    cells: list[int] = []
    made = nearest.align

    def align(old, new, anchor):  # type: ignore[no-untyped-def]
        cells.append((len(old) + 1) * (len(new) + 1))
        return made(old, new, anchor)

    monkeypatch.setattr(nearest, "align", align)
    return cells


def test_a_quote_is_aligned_with_few_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = counted(monkeypatch)
    text = "\n\n".join(f"The model number {i} is better on the whole." for i in range(3000))
    Finder(report(text)).nearest("The model number x is worse on the whole")
    assert 0 < len(cells) <= nearest.MAX_CANDIDATES


def test_the_work_for_all_quotes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = counted(monkeypatch)
    text = "\n\n".join(f"The model number {i} is better on the whole." for i in range(500))
    finder = Finder(report(text))
    for i in range(2000):
        finder.nearest(f"The model number x{i} is worse on the whole, " + "as we all know " * 20)
    assert sum(cells) <= nearest.MAX_CELLS


@pytest.mark.parametrize("words", ("word " * 10_000, " ".join(f"w{i}" for i in range(10_000))))
def test_a_quote_of_ten_thousand_words(words: str) -> None:
    there = Report(Source("report.md", f"It says {words} here.\n"), lexicon_of(Dataset(())))
    alignment = Finder(there).nearest(f"{words} and more")
    assert alignment is None or alignment.anchor.text
