"""The words of prose: one sense each, mutual opposites, and every word that turns a meaning."""

from __future__ import annotations

import pytest

from claimcheck.reading.atoms import keys
from claimcheck.vocabulary import prose
from claimcheck.vocabulary.prose import ALIKE, OPPOSITES, PROSE, Kind, Sense
from claimcheck.vocabulary.relations import BOUND_WORDS, RELATION_WORDS
from claimcheck.vocabulary.vague import VAGUE_WORDS

TABLES = [
    table
    for name, table in vars(prose).items()
    if name.startswith("_") and name.isupper() and isinstance(table, dict)
]

TURNING = (
    "not no never only except without if unless when than may might could fails barely hardly "
    "cannot can't doesn't isn't nor neither nobody nothing until perhaps supposedly".split()
)

SAME = (
    ("beats", "outperforms", "surpasses", "is ahead", "leads"),
    ("trails", "lags", "is behind", "loses"),
    ("above", "higher", "exceeds", "larger"),
    ("below", "lower", "smaller"),
    ("every", "each", "all"),
    ("no", "none"),
    ("most", "majority"),
    ("often", "frequently"),
    ("always", "consistently"),
    ("generally", "usually", "typically"),
    ("rarely", "seldom"),
    ("at least", "no less than", "no fewer than"),
    ("at most", "no more than", "up to"),
    ("about", "roughly", "approximately"),
    ("nearly", "almost"),
    ("significantly", "significant", "statistically significant"),
    ("substantially", "considerably"),
    ("slightly", "marginally"),
    ("average", "mean"),
    ("second", "2nd"),
    ("highest", "largest"),
    ("lowest", "smallest"),
    ("rises", "grows", "increases"),
    ("falls", "drops", "decreases"),
)
OTHER = (
    ("beats", "trails"),
    ("above", "below"),
    ("every", "most"),
    ("most", "some"),
    ("some", "no"),
    ("often", "always"),
    ("often", "rarely"),
    ("never", "rarely"),
    ("at least", "at most"),
    ("more than", "at least"),
    ("about", "almost"),
    ("significantly", "substantially"),
    ("slightly", "substantially"),
    ("average", "median"),
    ("best", "worst"),
    ("second", "third"),
    ("highest", "lowest"),
    ("rises", "falls"),
    ("not", "only"),
)


def sense(phrase: str) -> Sense:
    return PROSE.get(phrase) or PROSE[phrase.removeprefix("is ")]


@pytest.mark.parametrize("phrases", SAME)
def test_synonyms_have_one_sense(phrases: tuple[str, ...]) -> None:
    assert len({sense(phrase) for phrase in phrases}) == 1


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_what_says_something_else_has_another(a: str, b: str) -> None:
    assert sense(a) != sense(b)


@pytest.mark.parametrize("word", TURNING)
def test_every_word_that_can_turn_the_meaning_is_known(word: str) -> None:
    assert PROSE[word].kind in (Kind.TURN, Kind.QUANTIFIER, Kind.FREQUENCY)


def test_no_phrase_stands_twice() -> None:
    phrases = [one for table in TABLES for words in table.values() for one in words.split(",")]
    assert len(TABLES) > 10
    assert sorted(phrases) == sorted(set(phrases))


def test_phrases_are_written_as_they_are_read() -> None:
    for phrase in PROSE:
        assert phrase == phrase.strip().lower()
        assert phrase
        assert keys(phrase) or not phrase.isalnum()


def test_opposites_are_mutual() -> None:
    assert all(OPPOSITES[OPPOSITES[word]] == word != OPPOSITES[word] for word in OPPOSITES)


def test_opposites_and_likes_are_senses() -> None:
    words = {one.word for one in PROSE.values()}
    assert set(OPPOSITES) <= words
    assert all(pair <= set(PROSE.values()) for pair in ALIKE)


def test_nothing_is_like_its_opposite() -> None:
    alike = {frozenset(one.word for one in pair) for pair in ALIKE}
    assert not alike & {frozenset(pair) for pair in OPPOSITES.items()}


def test_the_words_of_the_language_are_known() -> None:
    words = {*VAGUE_WORDS, *BOUND_WORDS, *RELATION_WORDS}
    missing = [word for word in words if word not in PROSE]
    assert missing == []
