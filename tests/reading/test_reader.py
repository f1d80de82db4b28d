"""What a text mentions: names, numbers and words of a sense, in order and apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.reader import read
from claimcheck.source import Span
from tests.reading.lexicons import LEXICON, mentions, senses

SENSES = (
    ("R1 beats V3", ["direction better"]),
    ("R1 outperformed V3", ["direction better"]),
    ("R1 is ahead of V3", ["direction better"]),
    ("R1 is behind V3", ["direction worse"]),
    ("it falls 6.3 points short of R1", ["direction worse"]),
    ("it lags behind R1", ["direction worse"]),
    ("scores below R1", ["direction lower"]),
    ("above 90%", ["direction higher"]),
    ("every model", ["quantifier every"]),
    ("All of them", ["quantifier every"]),
    ("none of them", ["quantifier no"]),
    ("most of the models", ["quantifier most"]),
    ("half of them", ["quantifier half"]),
    ("at least 90%", ["bound at least"]),
    ("no fewer than 5", ["bound at least"]),
    ("up to 5", ["bound at most"]),
    ("over 5 points", ["bound more than"]),
    ("over the two", []),
    ("over half of it", ["bound more than", "quantifier half"]),
    ("all over the world", []),
    ("under 60%", ["bound less than"]),
    ("under supervision", []),
    ("within 5 points", ["bound within"]),
    ("within the family", []),
    ("between 5 and 6", ["bound between"]),
    ("between the models", []),
    ("about 80%", ["closeness about"]),
    ("about the models", []),
    ("roughly $4", ["closeness about"]),
    ("almost half", ["closeness nearly", "quantifier half"]),
    ("the best model", ["place 1"]),
    ("the worst model", ["place last"]),
    ("ranks second", ["place 2"]),
    ("5 tokens per second", []),
    ("the highest score", ["extreme highest"]),
    ("the smallest model", ["extreme lowest"]),
    ("the average score", ["aggregate average"]),
    ("on average", ["aggregate average"]),
    ("a mean of 5", ["aggregate average"]),
    ("often", ["frequency often"]),
    ("frequently", ["frequency often"]),
    ("never", ["frequency never"]),
    ("significantly", ["degree significantly"]),
    ("statistically significant", ["degree significantly"]),
    ("slightly", ["degree slightly"]),
    ("rises with", ["trend rises"]),
    ("decreases with", ["trend falls"]),
    ("does not", ["turn not"]),
    ("doesn't", ["turn not"]),
    ("doesn’t", ["turn not"]),
    ("only R1", ["turn only"]),
    ("except R1", ["turn except"]),
    ("unless asked", ["turn unless"]),
    ("it may", ["turn may"]),
    ("fails to", ["turn fails to"]),
    ("barely", ["turn barely"]),
    ("all but one", ["turn all but"]),
)  # fmt: skip
TURNING = "not no never only except without if unless when than may fails barely".split()


@pytest.mark.parametrize(("text", "wanted"), SENSES)
def test_the_words_of_a_text(text: str, wanted: list[str]) -> None:
    assert senses(text) == wanted


@pytest.mark.parametrize("word", TURNING)
def test_each_word_that_turns_is_known(word: str) -> None:
    assert len(mentions(f"It is {word} there")) == 1


def test_the_longest_wins() -> None:
    (found,) = mentions("statistically significantly")
    assert (found.start, found.end) == (0, 27)


def test_mentions_have_their_places() -> None:
    text = "So R1 clearly beats Turbo by 5 points."
    assert [text[one.start : one.end] for one in mentions(text)] == [
        "R1", "clearly", "beats", "Turbo", "5 points",
    ]  # fmt: skip


def test_a_stretch_is_read_at_its_place() -> None:
    text = "R1 wins. Turbo loses. R1 wins."
    found = read(text, LEXICON, Span(9, 21)).mentions
    assert [text[one.start : one.end] for one in found] == ["Turbo", "loses"]


WORDS = (
    "R1 Turbo Model-R1-Zero Qwen2.5-72B AIME 2024 MATH-500 distilled benchmarks beats trails over "
    "under half most every no not only 5 79.8% $4 six billion about at least all but the of by and "
    "falls short more than second per statistically significantly points apart - . , ( ) ' `"
).split()


@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text())
def test_mentions_never_overlap_and_stand_in_order(text: str) -> None:
    found = read(text, LEXICON)
    for mention in found.mentions:
        assert found.atoms[mention.first].start == mention.start < mention.end
        assert found.atoms[mention.last].end == mention.end
    pairs = pairwise(found.mentions)
    assert all(a.last < b.first and a.end <= b.start for a, b in pairs)


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), max_size=12))
def test_sentences_are_read_apart(before: list[str], after: list[str]) -> None:
    a, b = " ".join(before), " ".join(after)
    alone = [one.says() for one in read(b, LEXICON).mentions]
    text = f"{a}\n{b}"
    beside = read(text, LEXICON, Span(len(a) + 1, len(text))).mentions
    assert [one.says() for one in beside] == alone


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_reading_twice_is_reading_once(text: str) -> None:
    assert read(text, LEXICON) == read(text, LEXICON)
