"""Quantifiers, words of frequency and degree, `by` phrases, and what `define` may say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.semantics import meaning as m
from claimcheck.semantics.phrases import turning_word
from claimcheck.vocabulary.relations import Bound
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning
from tests.evaluation.asking import World, world
from tests.values.samples import shown

from .figures import DATA, MODELS


def quantifier(phrase: str) -> m.Quantifier:
    found = MODELS.meaning(f"{phrase} models have wins > 1")
    assert isinstance(found, m.Property)
    assert found.subject.quantifier is not None
    return found.subject.quantifier


def comparison(check: str, asked: World = MODELS) -> m.Comparison:
    found = asked.meaning(check)
    assert isinstance(found, m.Comparison)
    return found


# --- quantifiers ----------------------------------------------------------------------------------

TRUE, SHARE, FALSE = m.Counting.TRUE, m.Counting.SHARE, m.Counting.FALSE


@pytest.mark.parametrize(
    ("phrase", "counting", "accepts", "text", "turns"),
    [
        ("every", SHARE, "1", "every", False),
        ("all", SHARE, "1", "all", False),
        ("all of the", SHARE, "1", "all", False),
        ("some", TRUE, "[1 oo)", "some", False),
        ("some of", TRUE, "[1 oo)", "some", False),
        ("no", TRUE, "0", "no", True),
        ("most", SHARE, "(1/2 oo)", "most", False),
        ("half of", SHARE, "1/2", "half", True),
        ("more than half of", SHARE, "(1/2 oo)", "more than half", False),
        ("at least half of", SHARE, "[1/2 oo)", "at least half", False),
        ("less than half of", SHARE, "(-oo 1/2)", "less than half", True),
        ("only", SHARE, "1", "only", True),
        ("2 of", TRUE, "2", "2", True),
        ("exactly 2 of", TRUE, "2", "exactly 2", True),
        ("at least 2 of", TRUE, "[2 oo)", "at least 2", False),
        ("at most 2 of", TRUE, "(-oo 2]", "at most 2", True),
        ("more than 2 of", TRUE, "(2 oo)", "more than 2", False),
        ("over 2 of", TRUE, "(2 oo)", "over 2", False),
        ("fewer than 2 of", TRUE, "(-oo 2)", "fewer than 2", True),
        ("less than 2 of", TRUE, "(-oo 2)", "less than 2", True),
        ("under 2 of", TRUE, "(-oo 2)", "under 2", True),
        ("all but 2 of", FALSE, "2", "all but 2", True),
        ("67% of", SHARE, "[0.665 0.675]", "67%", True),
        ("66.7% of", SHARE, "[0.6665 0.6675]", "66.7%", True),
        ("0% of", SHARE, "0", "0%", True),
        ("100% of", SHARE, "[0.995 1.005]", "100%", True),
        ("exactly 50% of", SHARE, "1/2", "exactly 50%", True),
        ("at least 50% of", SHARE, "[1/2 oo)", "at least 50%", False),
        ("at most 50% of", SHARE, "(-oo 1/2]", "at most 50%", True),
        ("more than 50% of", SHARE, "(1/2 oo)", "more than 50%", False),
        ("less than 50% of", SHARE, "(-oo 1/2)", "less than 50%", True),
        ("at least 0% of", SHARE, "[0 oo)", "at least 0%", False),
        ("at least 100% of", SHARE, "[1 oo)", "at least 100%", False),
        ("exactly 100% of", SHARE, "1", "exactly 100%", False),
        ("all but 0 of", FALSE, "0", "all but 0", True),
    ],
)
def test_quantifiers(
    phrase: str, counting: m.Counting, accepts: str, text: str, turns: bool
) -> None:
    found = quantifier(phrase)
    assert found == m.Quantifier(counting, shown(accepts), text, phrase == "only")
    assert turning_word(found) == (text if turns else "")


def test_no_quantifier_turns_nothing() -> None:
    assert turning_word(None) == ""
    assert comparison("A beats B on AIME").subject.quantifier is None


@pytest.mark.parametrize(
    "check",
    [
        "every pair beats acme on AIME",
        "some pair beat acme on scores",
        "most pair beat acme on scores",
        "at least 2 of pair beat acme on scores",
        "not A beats B on AIME",
        "not (A beats B on AIME)",
        "no pair beat C on AIME",
        "no pair beat {models with the highest wins} on AIME",  # a superlative names one
        "not {models with the highest wins} beat A on AIME",
        "no pair beat every acme on some scores",
        "no pair beat best of acme on every scores",
        "not every pair has wins > 1",
        "if pair beat C on scores then A beats B on AIME",
        "no pair beat its base on AIME",
        "not pair often beat C on scores",
        "no pair is higher than C on average over percents",
    ],
)
def test_where_a_set_without_quantifier_is_clear(check: str) -> None:
    assert MODELS.meaning(check)


def test_not_reaches_to_its_own_end_only() -> None:
    assert MODELS.meaning("not A beats B on AIME and pair beats C on AIME")
    assert MODELS.problem("pair beats C on AIME and not pair beats C on AIME")[1] == "pair"


# --- words of frequency and degree ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "accepts"),
    [
        ("always", "[1 oo)"),
        ("consistently", "[1 oo)"),
        ("never", "(-oo 0]"),
        ("generally", "(1/2 oo)"),
        ("often", "[2/5 oo)"),
        ("sometimes", "(0 oo)"),
        ("rarely", "(-oo 1/5]"),
    ],
)
def test_words_of_frequency(word: str, accepts: str) -> None:
    check = f"A {word} beats pair on scores"
    assert comparison(check).frequency == m.Quantifier(SHARE, shown(accepts), word)
    used = MODELS.context(check)[1].vague
    assert list(used) == [m.UsedWord(word, VAGUE_WORDS[word].meaning.text)]


@pytest.mark.parametrize(
    ("word", "inside", "text"),
    [
        ("clearly", "[1/10 oo)", "clearly (at least 10%)"),
        ("substantially", "[1/10 oo)", "substantially (at least 10%)"),
        ("slightly", "(-oo 1/20]", "slightly (at most 5%)"),
    ],
)
def test_words_of_degree(word: str, inside: str, text: str) -> None:
    by = comparison(f"A {word} beats B on AIME, rating").by
    margin = m.Margin(m.Scale.RELATIVE, m.Requirement(shown(inside), None, text))
    assert by == m.By(((margin,), (margin,)), None, m.Spread.EACH, "")


@pytest.mark.parametrize(
    ("meaning", "scale", "inside"),
    [
        ("by at most 2 points", m.Scale.ABSOLUTE, "(-oo 2]"),
        ("at most 2", m.Scale.ABSOLUTE, "(-oo 2]"),
        ("by over 3x", m.Scale.RATIO, "(3 oo)"),
        ("exactly 7%", m.Scale.RELATIVE, "7/100"),
        ("less than 7%", m.Scale.RELATIVE, "(-oo 7/100)"),
    ],
)
def test_a_degree_as_it_is_defined(meaning: str, scale: m.Scale, inside: str) -> None:
    defined = world(DATA, f"define slightly as {meaning}")
    ((margin,),) = comparison("A slightly beats B on AIME", defined).by.margins
    assert (margin.scale, margin.requirement.inside) == (scale, shown(inside))
    assert margin.requirement.text == f"slightly ({meaning.removeprefix('by ')})"


def test_a_degree_in_the_unit_of_each_measure() -> None:
    defined = world(DATA, "define slightly as by at most 20 points")
    by = comparison("A is slightly lower than B on latency, AIME", defined).by
    insides = [margins[0].requirement.inside for margins in by.margins]
    assert insides == [shown("(-oo 0.02]"), shown("(-oo 20]")]


@pytest.mark.parametrize(
    ("meaning", "confidence"),
    [("", "95"), ("90%", "90"), ("95%", "95"), ("99%", "99"), ("99.9%", "99.9")],
)
def test_significantly(meaning: str, confidence: str) -> None:
    head = f"define significantly as confidence {meaning}" if meaning else ""
    found = comparison("A significantly beats B on AIME", world(DATA, head)).by
    assert found == m.By(((),), None, m.Spread.EACH, confidence)


# --- by -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "scale", "inside", "rounds", "text"),
    [
        ("by 3 points", m.Scale.ABSOLUTE, None, "[2.5 3.5]", "3 points"),
        ("by 3", m.Scale.ABSOLUTE, None, "[2.5 3.5]", "3"),
        ("by 10%", m.Scale.RELATIVE, None, "[0.095 0.105]", "10%"),
        ("by 2x", m.Scale.RATIO, None, "[1.9 2.1]", "2x"),
        ("by 2.0x", m.Scale.RATIO, None, "[1.95 2.05]", "2.0x"),
        ("by at least 3 points", m.Scale.ABSOLUTE, "[3 oo)", None, "at least 3 points"),
        ("by more than 10%", m.Scale.RELATIVE, "(1/10 oo)", None, "more than 10%"),
        ("by under 2x", m.Scale.RATIO, "(-oo 2)", None, "under 2x"),
        ("by exactly 3 points", m.Scale.ABSOLUTE, "3", None, "exactly 3 points"),
        ("by about 10 points", m.Scale.ABSOLUTE, "[9.5 10.5]", "[9.5 10.5]", "about 10 points"),
        ("by nearly 2x", m.Scale.RATIO, "[1.9 2]", None, "nearly 2x"),
        ("by between 2x and 3x", m.Scale.RATIO, "[2 3]", None, "between 2x and 3x"),
        ("by between 5% and 5%", m.Scale.RELATIVE, "0.05", None, "between 5% and 5%"),
    ],
)
def test_a_margin_of_each_comparison(
    by: str, scale: m.Scale, inside: str | None, rounds: str | None, text: str
) -> None:
    found = comparison(f"A beats B on wins, AIME {by}").by
    requirement = m.Requirement(
        None if inside is None else shown(inside), None if rounds is None else shown(rounds), text
    )
    margin = m.Margin(scale, requirement)
    assert found == m.By(((margin,), (margin,)), None, m.Spread.EACH, "")


def test_a_margin_in_the_unit_of_the_measure() -> None:
    ((margin,),) = comparison("A is lower than B on latency by 20 ms").by.margins
    assert margin.requirement.rounds == shown("[0.0195 0.0205]")
    ((margin,),) = comparison("A is lower than B on latency by 20").by.margins
    assert margin.requirement.rounds == shown("[0.0195 0.0205]")


@pytest.mark.parametrize(
    ("by", "spread"),
    [
        ("by 3 points on average", m.Spread.MEAN),
        ("by at least 3 points on average", m.Spread.MEAN),
        ("by up to 3 points", m.Spread.LARGEST),
    ],
)
def test_a_margin_of_all_comparisons_together(by: str, spread: m.Spread) -> None:
    found = comparison(f"A clearly beats pair on AIME, loss {by}").by
    assert found.spread is spread
    assert found.overall is not None
    assert found.overall.scale is m.Scale.ABSOLUTE
    assert found.overall.requirement.text == by[3:].removesuffix(" on average").removeprefix(
        "up to "
    )
    assert [len(margins) for margins in found.margins] == [1, 1]  # those of `clearly`


def test_a_ratio_may_be_asked_over_measures_of_several_units() -> None:
    assert comparison("A beats B on AIME, rating by 2x on average").by.spread is m.Spread.MEAN
    assert comparison("A beats B on AIME, rating by up to 5%").by.spread is m.Spread.LARGEST


# --- closeness ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "closeness"),
    [
        ("A is comparable to B on AIME", m.Closeness(Fraction(1, 20), True, "within 5%")),
        ("A is competitive with B on AIME", m.Closeness(Fraction(1, 20), True, "within 5%")),
        ("A rivals B on AIME", m.Closeness(Fraction(1, 20), True, "within 5%")),
        ("A is within 1 points of B on AIME", m.Closeness(Fraction(1), False, "within 1 points")),
        ("A is within 20 ms of B on latency", m.Closeness(Fraction(1, 50), False, "within 20 ms")),
        ("A is within 3% of B on AIME", m.Closeness(Fraction(3, 100), True, "within 3%", True)),
        ("A matches B on AIME", None),
        ("A beats B on AIME", None),
    ],
)
def test_closeness(check: str, closeness: m.Closeness | None) -> None:
    assert comparison(check).closeness == closeness


def test_competitive_follows_comparable_unless_it_is_defined() -> None:
    one = world(DATA, "define comparable as within 1 points")
    both = world(DATA, "define comparable as within 1 points\ndefine competitive as within 2%")
    other = world(DATA, "define competitive as within 2%")

    def distances(asked: World) -> list[str]:
        checks = ("A is comparable to B on AIME", "A rivals B on AIME")
        found = [comparison(check, asked).closeness for check in checks]
        return [each.text for each in found if each is not None]

    assert distances(one) == ["within 1 points", "within 1 points"]
    assert distances(both) == ["within 1 points", "within 2%"]
    assert distances(other) == ["within 5%", "within 2%"]
    assert list(one.context("A rivals B on AIME")[1].vague) == [
        m.UsedWord("competitive", "within 1 points")
    ]


def test_partners() -> None:
    similar = comparison("every pair beats models of similar wins on AIME")
    assert similar.object.partners is not None
    assert similar.object.partners.pairing is m.Pairing.SIMILAR
    assert similar.object.partners.closeness == m.Closeness(Fraction(1, 4), True, "within 25%")
    same = comparison("every pair beats models of the same base on AIME").object.partners
    assert same is not None
    assert (same.pairing, same.closeness, same.measure.name) == (m.Pairing.SAME, None, "base")
    its = comparison("every pair beats its base on AIME").object
    assert its.rows is None
    assert its.partners is not None
    assert its.partners.pairing is m.Pairing.ITS


# --- define ---------------------------------------------------------------------------------------


def told(define: str) -> list[Diagnostic]:
    return list(World({"t.yaml": DATA}, f"define {define}", is_sound=False).found.diagnostics)


CONFIDENCE = "`confidence 90%`, `95%`, `99%` or `99.9%`"
FREQUENCY = "a bound of a share, such as `at least 60%`"
DEGREE = "a bound, such as `by at least 10%` or `by at most 2 points`"
CLOSENESS = "a distance, such as `within 5%` or `within 1 points`"


@pytest.mark.parametrize(
    ("define", "number", "example"),
    [
        ("often as within 5%", "5%", FREQUENCY),
        ("often as at least 5 points", "5 points", FREQUENCY),
        ("often as at least 5", "5", FREQUENCY),
        ("often as at least 100.1%", "100.1%", FREQUENCY),
        ("often as confidence 90%", "90%", FREQUENCY),
        ("clearly as within 5%", "5%", DEGREE),
        ("clearly as confidence 95%", "95%", DEGREE),
        ("comparable as at least 5%", "5%", CLOSENESS),
        ("comparable as within 2x", "2x", CLOSENESS),
        ("similar as at most 5%", "5%", CLOSENESS),
        ("about as at least 5%", "5%", CLOSENESS),
        ("nearly as confidence 95%", "95%", CLOSENESS),
        ("significantly as at least 10%", "10%", CONFIDENCE),
        ("significantly as confidence 80%", "80%", CONFIDENCE),
        ("significantly as confidence 95.0%", "95.0%", CONFIDENCE),
        ("significantly as within 95%", "95%", CONFIDENCE),
    ],
)
def test_a_meaning_of_the_wrong_kind(define: str, number: str, example: str) -> None:
    (found,) = told(define)
    word = define.split()[0]
    assert (found.rule, found.message) == ("type-mismatch", f"this is no meaning for `{word}`")
    assert found.help == f"it takes {example}"
    line = f"define {define}"
    assert (found.line, found.column, found.end_column) == (
        2,
        line.index(number) + 1,
        len(line) + 1,
    )


@pytest.mark.parametrize(
    "define",
    [
        "often as at least 0%",
        "often as at most 100%",
        "rarely as less than 7.5%",
        "clearly as by at least 2x",
        "clearly as at least 3 s",
        "comparable as within 1 points",
        "comparable as within 3 ms",
        "nearly as within 0%",
        "significantly as confidence 99.9%",
    ],
)
def test_a_meaning_that_fits(define: str) -> None:
    assert told(define) == []


@pytest.mark.parametrize(
    ("define", "meaning"),
    [
        ("often as at least 60%", Meaning(Bound.AT_LEAST, Fraction(60), "%", "at least 60%")),
        ("rarely as under 7.5%", Meaning(Bound.LESS_THAN, Fraction("7.5"), "%", "under 7.5%")),
        ("clearly as by over 2x", Meaning(Bound.MORE_THAN, Fraction(2), "x", "over 2x")),
        ("clearly as exactly 3 s", Meaning(Bound.EXACTLY, Fraction(3), "s", "exactly 3 s")),
        ("similar as within 1 points", Meaning(None, Fraction(1), "points", "within 1 points")),
        (
            "significantly as confidence 99.9%",
            Meaning(None, Fraction("99.9"), "%", "confidence 99.9%", True),
        ),
    ],
)
def test_a_defined_meaning(define: str, meaning: Meaning) -> None:
    scope = World({"t.yaml": DATA}, f"define {define}").found.scope
    assert scope.meanings[define.split()[0]] == meaning
    assert scope.meanings["nearly"] == VAGUE_WORDS["nearly"].meaning


def test_absolute_closenesses() -> None:
    defined = world(DATA, "define similar as within 2 points\ndefine comparable as within 20 ms")
    similar = comparison("every models beats models of similar wins on AIME", defined)
    assert similar.object.partners is not None
    assert similar.object.partners.closeness == m.Closeness(Fraction(2), False, "within 2 points")
    close = comparison("A is comparable to B on latency", defined).closeness
    assert close == m.Closeness(Fraction("0.02"), False, "within 20 ms")


def test_margins_over_all_may_have_the_quantifier_every() -> None:
    for words in ("every", "all", "all of"):
        check = f"A beats {words} {{B, C}} on {words} percents by up to 2x"
        assert comparison(check).by.spread is m.Spread.LARGEST
        mean = f"A beats {words} {{B, C}} on {words} percents by 2x on average"
        assert comparison(mean).by.spread is m.Spread.MEAN
