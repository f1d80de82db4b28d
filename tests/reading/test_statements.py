"""Sentences that are read as a whole, as the checks that they amount to, and those that are not.

A wrong reading is worse than none: the second list is the longer one, and each of its sentences
differs from one that is read by a word.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.parser import parse
from claimcheck.source import Source
from tests.reading.saying import claim, said

READ = (
    # comparisons
    ("Ada beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada outperformed Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("The Ada model outperforms the Ben model on Alpha.", "Ada beats Ben on Alpha"),
    ("Ben trails Ada on Alpha.", "Ben trails Ada on Alpha"),
    ("Ben lags behind Ada on Alpha.", "Ben trails Ada on Alpha"),
    ("Ben falls short of Ada on Alpha.", "Ben trails Ada on Alpha"),
    ("Ben is outperformed by Ada on Alpha.", "Ben trails Ada on Alpha"),
    ("Ada matches Ben on Alpha.", "Ada matches Ben on Alpha"),
    ("Ada is tied with Ben on Alpha.", "Ada matches Ben on Alpha"),
    ("Ada exceeds Ben on Alpha.", "Ada is higher than Ben on Alpha"),
    ("Ada is better than Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada performs better than Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada scores above Ben on Alpha.", "Ada is higher than Ben on Alpha"),
    ("Ada is ahead of Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada is comparable to Ben on Alpha.", "Ada is comparable to Ben on Alpha"),
    ("Ada and Ben are comparable on Alpha.", "Ada is comparable to Ben on Alpha"),
    ("Ada is competitive with Ben on Alpha.", "Ada is competitive with Ben on Alpha"),
    ("Ada is within 8 points of Ben on Alpha.", "Ada is within 8 points of Ben on Alpha"),
    ("Ada has a higher Alpha score than Ben.", "Ada is higher than Ben on Alpha"),
    ("Ada has a higher score than Ben on Alpha.", "Ada is higher than Ben on Alpha"),
    ("Ada has more parameters than Ben.", "Ada is higher than Ben on parameters"),
    ("Ben has fewer parameters than Ada.", "Ben is lower than Ada on parameters"),
    ("Ada's Alpha score is higher than Ben's.", "Ada is higher than Ben on Alpha"),
    ("Ada's score on Alpha exceeds that of Ben.", "Ada is higher than Ben on Alpha"),
    ("On Alpha, Ada beats Ben.", "Ada beats Ben on Alpha"),
    ("However, Ada beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada beats Ben on Alpha and Beta-500.", "Ada beats Ben on Alpha, Beta-500"),
    ("Ada beats Ben on both Alpha and Beta-500.", "Ada beats Ben on Alpha, Beta-500"),
    ("Ada beats Ben on every exam.", "Ada beats Ben on every exams"),
    ("Ada beats Ben on most of the exams.", "Ada beats Ben on most exams"),
    ("Ada beats Ben on average over the exams.", "Ada beats Ben on average over exams"),
    # margins
    ("Ada beats Ben by 7.3 points on Alpha.", "Ada beats Ben on Alpha by 7.3 points"),
    ("Ada beats Ben on Alpha by 7.3 points.", "Ada beats Ben on Alpha by 7.3 points"),
    ("Ada is 7.3 points ahead of Ben on Alpha.", "Ada beats Ben on Alpha by 7.3 points"),
    ("Ben falls 7.3 points short of Ada on Alpha.", "Ben trails Ada on Alpha by 7.3 points"),
    (
        "Ada is more than 300 points ahead of Ben on rating.",
        "Ada beats Ben on rating by more than 300 points",
    ),
    ("Ben is 5x faster than Ada on latency.", "Ben is lower than Ada on latency by 5x"),
    (
        "Ben is three times faster than Ada on throughput.",
        "Ben is higher than Ada on throughput by 3x",
    ),
    ("Ben is twice as fast as Ada on throughput.", "Ben is higher than Ada on throughput by 2x"),
    (
        "Ada has more than twice the rating of Dan.",
        "Ada is higher than Dan on rating by more than 2x",
    ),
    ("Ben is cheaper than Ada on price.", "Ben is lower than Ada on price"),
    ("Ben is slower than Ada on latency.", "Ben is higher than Ada on latency"),
    # quantifiers and sets
    ("Every student trails Ada on Alpha.", "every student trails Ada on Alpha"),
    ("The students trail Ada on Alpha.", "every student trails Ada on Alpha"),
    ("The student models trail Ada on Alpha.", "every student trails Ada on Alpha"),
    ("Most of the students trail Ada on Alpha.", "most student trails Ada on Alpha"),
    ("None of the students beats Ada on Alpha.", "no student beats Ada on Alpha"),
    ("No student beats Ada on any exam.", "no student beats Ada on some exams"),
    ("Ada beats any student on Alpha.", "Ada beats every student on Alpha"),
    ("Two of the students beat Ada on Alpha.", "2 of student beats Ada on Alpha"),
    (
        "Two of the three students beat Ada on Alpha.",
        "count of student = 3 and 2 of student beats Ada on Alpha",
    ),
    (
        "At least two of the students beat Ada on Alpha.",
        "at least 2 of student beats Ada on Alpha",
    ),
    ("Ada beats Ben and Cleo on Alpha.", "Ada beats every {Ben, Cleo} on Alpha"),
    ("Ada, Ben and Cleo beat Dan on Alpha.", "every {Ada, Ben, Cleo} beats Dan on Alpha"),
    ("Ben and Cleo both beat Dan on Alpha.", "every {Ben, Cleo} beats Dan on Alpha"),
    ("Ada beats all other models on Alpha.", "Ada beats every models on Alpha"),
    ("Ada beats all others on Alpha.", "Ada beats every models on Alpha"),
    ("The best student beats Ada on Alpha.", "best of student beats Ada on Alpha"),
    ("The students often beat Ada on Alpha.", "student often beats Ada on Alpha"),
    ("Ada clearly beats Ben on Alpha.", "Ada clearly beats Ben on Alpha"),
    # figures
    ("Ada scores 92.5% on Alpha.", "Alpha of Ada = 92.5%"),
    ("Ada reaches about 90% on Alpha.", "Alpha of Ada is about 90%"),
    ("Ada reaches almost 93% on Alpha.", "Alpha of Ada is nearly 93%"),
    ("Ada's Alpha score is 92.5%.", "Alpha of Ada = 92.5%"),
    ("The Alpha score of Ada is 92.5%.", "Alpha of Ada = 92.5%"),
    ("Ada has a rating of 2029.", "rating of Ada = 2029"),
    ("Ada has 70 billion parameters.", "parameters of Ada = 70B"),
    ("Ada exceeds 90% on Alpha.", "Alpha of Ada > 90%"),
    ("Ada scores higher than 90% on Alpha.", "Alpha of Ada > 90%"),
    ("Every student exceeds 60% on Alpha.", "every student has Alpha > 60%"),
    ("Three of the students stay below 90% on Alpha.", "3 of student has Alpha < 90%"),
    ("Ada has a success of 88%.", "`Success-(%)` of Ada = 88"),
    (
        "Ada scores 92.5% on Alpha and 81% on Beta-500.",
        "Alpha of Ada = 92.5% and Beta-500 of Ada = 81%",
    ),
    (
        "Ben and Cleo score 85.2% and 78.1% on Alpha.",
        "Alpha of Ben = 85.2% and Alpha of Cleo = 78.1%",
    ),
    # ranks
    ("Ada is the best on Alpha.", "Ada is best on Alpha"),
    ("Ada ranks first on Alpha.", "Ada is best on Alpha"),
    ("Ada is ranked second on Alpha.", "Ada is 2nd on Alpha"),
    ("Ada is in third place on Alpha.", "Ada is 3rd on Alpha"),
    ("Dan is the worst on Alpha.", "Dan is worst on Alpha"),
    ("Ada is in the top 3 on Alpha.", "Ada is in the top 3 on Alpha"),
    ("Ada leads on Alpha.", "Ada is best on Alpha"),
    ("Ada tops Alpha.", "Ada is best on Alpha"),
    ("Ben is the best student on Alpha.", "Ben is best on Alpha among student"),
    ("Ben is the second best of the students on Alpha.", "Ben is 2nd on Alpha among student"),
    ("Among the students, Ben is best on Alpha.", "Ben is best on Alpha among student"),
    ("Ada has the highest rating.", "Ada has the highest rating"),
    ("Ada has the second highest rating.", "Ada has the 2nd highest rating"),
    ("Ada has the best Alpha score of all models.", "Ada is best on Alpha among models"),
    ("Dan is the fastest on latency.", "Dan has the lowest latency"),
    ("Ben is second only to Ada on Alpha.", "Ben is 2nd on Alpha and Ada is best on Alpha"),
    ("Ada leads on Alpha with 92.5%.", "Ada is best on Alpha and Alpha of Ada = 92.5%"),
    ("Ada has the highest rating of 2029.", "Ada has the highest rating and rating of Ada = 2029"),
    # several rows together
    ("The students average 74.5% on Alpha.", "average Alpha of student = 74.5%"),
    ("On average, the students score 74.5% on Alpha.", "average Alpha of student = 74.5%"),
    ("The average Alpha score of the students is 74.5%.", "average Alpha of student = 74.5%"),
    ("The students reach a mean score of 74.5% on Alpha.", "average Alpha of student = 74.5%"),
    ("The students lie 24.9 points apart on Alpha.", "spread Alpha of student = 24.9 points"),
    (
        "The gap between Ada and Ben on Alpha is 7.3 points.",
        "spread Alpha of {Ada, Ben} = 7.3 points",
    ),
    ("There are three students.", "count of student = 3"),
    ("The rating rises with the number of parameters.", "rating rises with parameters"),
    (
        "Alpha rises with parameters among the students.",
        "Alpha rises with parameters among student",
    ),
    # several clauses
    (
        "Ada beats Ben on Alpha; Cleo trails Dan on rating.",
        "Ada beats Ben on Alpha and Cleo trails Dan on rating",
    ),
    (
        "Ada beats Ben on Alpha, while Cleo trails Dan on rating.",
        "Ada beats Ben on Alpha and Cleo trails Dan on rating",
    ),
    (
        "Ada beats Ben on Alpha and trails Cleo on rating.",
        "Ada beats Ben on Alpha and Ada trails Cleo on rating",
    ),
    (
        "Ada scores 92.5% on Alpha, outperforming Ben.",
        "Alpha of Ada = 92.5% and Ada beats Ben on Alpha",
    ),
    (
        "Ada beats Ben on Alpha (92.5% vs. 85.2%).",
        "Ada beats Ben on Alpha and Alpha of Ada = 92.5% and Alpha of Ben = 85.2%",
    ),
    (
        "On Alpha, Ada (92.5%) beats Ben (85.2%).",
        "Ada beats Ben on Alpha and Alpha of Ada = 92.5% and Alpha of Ben = 85.2%",
    ),
)

NOT_READ = (
    # words that turn the meaning, hedges, conditions
    "Ada does not beat Ben on Alpha.",
    "Ada may beat Ben on Alpha.",
    "Ada would beat Ben on Alpha.",
    "Ada beats Ben on Alpha if it is trained longer.",
    "Ada beats Ben on Alpha when prompted well.",
    "Ada beats Ben only on Alpha.",
    "Only Ada beats Ben on Alpha.",
    "Ada beats everyone except Ben on Alpha.",
    "Ada nearly beats Ben on Alpha.",
    "Ada barely beats Ben on Alpha.",
    "Ada used to beat Ben on Alpha.",
    "Ada fails to beat Ben on Alpha.",
    "Is Ada better than Ben on Alpha?",
    "Ada is better than Ben on Alpha?",
    # words that narrow what is named
    "Quantized Ada beats Ben on Alpha.",
    "Ada beats Ben on hard Alpha.",
    "Ada beats Ben on Alpha for long prompts.",
    "Ada beats Ben on Alpha in 2024.",
    "Ada beats Ben on Alpha (5-shot).",
    "Ada beats Ben on Alpha with tools.",
    "Ada beats Ben on Alpha by a wide margin.",
    "Ada beats Ben on Alpha in most cases.",
    "“Ada beats Ben on Alpha.”",
    '"Ada beats Ben on Alpha."',
    "Ada beats Ben on Alpha-2.",
    "Ada-2 beats Ben on Alpha.",
    "Ada without tools scores 92.5% on Alpha.",
    "Ada (70B) scores 92.5% on Alpha.",
    # pronouns, and rows that could be others
    "It beats Ben on Alpha.",
    "They beat Ben on Alpha.",
    "Ada beats it on Alpha.",
    "These models beat Ben on Alpha.",
    "A student beats Ada on Alpha.",
    "The student beats Ada on Alpha.",
    "Two students beat Ada on Alpha.",
    "Nearly all students trail Ada on Alpha.",
    "Few students trail Ada on Alpha.",
    "Not all students trail Ada on Alpha.",
    "Ada or Ben beats Cleo on Alpha.",
    "Every student but Ben trails Ada on Alpha.",
    # measures that are not told, or tell nothing of it
    "Ada beats Ben.",
    "Ada is the best.",
    "Ada is faster than Ben on Alpha.",
    "Ada beats Ben on latency and is fast.",
    "Ada is cheaper than Ben on rating.",
    "Ada is smaller than Ben.",
    "Ada beats Ben by 5% on Alpha.",
    "Ada is 2x better than Ben on Alpha.",
    "Ada is 30% faster than Ben on latency.",
    "Ada performs best on Alpha.",
    "Ada scores highest on Alpha.",
    "Ada has the largest score.",
    "Ada uses 32%.",
    "Ada has 30.",
    # lists that run side by side or cannot be told apart
    "Ada beats Ben and Cleo on Alpha and Beta-500, respectively.",
    "Ada beats Ben, and Cleo Dan, on Alpha.",
    "Ada scores 92.5% on Alpha, Ben 85.2%.",
    "Ada beats Ben on Alpha, Cleo beats Dan on Alpha.",
    "Ada beats Ben on Alpha and the students on rating.",
    "Two of the students beat Ada on Alpha and trail Ben on rating.",
    "Among the students, Ben is best on Alpha and Ada beats Cleo.",
    "On average, Ada beats Ben on Alpha.",
    "Ada outperforms Ben on average.",
    # no sentence
    "",
    "Ada",
    "Ada vs. Ben on Alpha",
    "Ada, Ben, Cleo: Alpha, Beta-500",
)

WITH_HEADING = (
    ("Ada leads with 92.5%.", "Ada is best on Alpha and Alpha of Ada = 92.5%"),
    ("Ada beats Ben by 7.3 points.", "Ada beats Ben on Alpha by 7.3 points"),
    ("Ada scores highest.", "Ada has the highest Alpha"),
    ("Ada beats Ben on rating.", "Ada beats Ben on rating"),
    ("Ada beats Ben and trails Cleo on rating.", ""),
    ("Ada is smaller than Ben.", ""),
    ("Ada is larger than Ben.", ""),
    ("Ada has twice the rating of Dan.", "Ada is higher than Dan on rating by 2x"),
)


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_what_a_sentence_amounts_to(sentence: str, expected: str) -> None:
    assert claim(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_READ)
def test_what_is_not_certain_is_not_read(sentence: str) -> None:
    assert claim(sentence) == ""


@pytest.mark.parametrize(("sentence", "expected"), WITH_HEADING)
def test_the_heading_names_the_measure(sentence: str, expected: str) -> None:
    assert claim(sentence, about="Alpha") == expected


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_what_a_sentence_amounts_to_is_a_claim(sentence: str, expected: str) -> None:
    _, mistakes = parse(Source("", f"claim read check {expected}\n"))
    assert not mistakes


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in READ])
def test_one_unknown_word_more_and_it_is_not_read(sentence: str) -> None:
    words = sentence.split()
    for at in range(len(words) + 1):
        assert claim(" ".join([*words[:at], "purportedly", *words[at:]])) == ""


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in READ])
def test_negated_anywhere_it_is_not_read(sentence: str) -> None:
    words = sentence.split()
    for at in range(len(words) + 1):
        denied = " ".join([*words[:at], "not", *words[at:]])
        assert claim(denied) == "" or "not more than" in denied  # which is "at most"


_WORDS = st.sampled_from(
    "Ada Ben students the beats than is on Alpha rating and , ; ( ) 92.5% 7 points by of best "
    "second higher every two no ’s 's vs. average among while with".split()
)


@given(st.lists(_WORDS, max_size=25))
def test_any_words_in_any_order(words: list[str]) -> None:
    text = " ".join(words)
    assert isinstance(said(text, "Alpha"), tuple)
    check = claim(text, "Alpha")
    assert not check or not parse(Source("", f"claim read check {check}\n"))[1]


def test_a_very_long_sentence_is_not_read() -> None:
    sentence = f"Ada beats Ben on Alpha{' and Ada beats Ben on Alpha' * 30}."
    assert said("Ada beats Ben on Alpha and Ada beats Ben on Alpha.")
    assert said(sentence) == ()
