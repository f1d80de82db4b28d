"""The forms of claim: what subject, place, measures and universe each of them has."""

from __future__ import annotations

import pytest

from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Mark
from claimcheck.vocabulary.relations import Aggregate, Relation

from .figures import MODELS

A, B, C, D, E = map(MODELS.row, ("A", "B", "C", "D.x", "E"))


def rank(check: str) -> m.Rank:
    found = MODELS.meaning(check)
    assert isinstance(found, m.Rank)
    return found


def prop(check: str) -> m.Property:
    found = MODELS.meaning(check)
    assert isinstance(found, m.Property)
    return found


def comparison(check: str) -> m.Comparison:
    found = MODELS.meaning(check)
    assert isinstance(found, m.Comparison)
    return found


def names(measures: m.Measures | None) -> list[str]:
    assert measures is not None
    return [measure.name for measure in measures.measures]


ALL = m.Universe(m.Rows((A, B, C, D), "models", "models", 0))
PAIR = m.Labelled("pair", m.Union((m.Rows((A,), "A"), m.Rows((B,), "B"))))


# --- comparison -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "relation", "word"),
    [
        ("beats", Relation.BETTER, "beats"),
        ("surpasses", Relation.BETTER, "surpasses"),
        ("trails", Relation.WORSE, "trails"),
        ("matches", Relation.EQUAL, "matches"),
        ("rivals", Relation.COMPETITIVE, "rivals"),
        ("is competitive with", Relation.COMPETITIVE, "competitive"),
        ("is comparable to", Relation.COMPARABLE, "comparable"),
        ("is within 1 points of", Relation.WITHIN, "within"),
        ("exceeds", Relation.HIGHER, "exceeds"),
        ("is higher than", Relation.HIGHER, "higher"),
        ("is lower than", Relation.LOWER, "lower"),
    ],
)
def test_relations(words: str, relation: Relation, word: str) -> None:
    found = comparison(f"A {words} B on AIME")
    assert (found.relation, found.word) == (relation, word)
    assert found.subject == m.Group(m.Rows((A,), "A"))
    assert found.object == m.Group(m.Rows((B,), "B"))
    assert (found.frequency, found.universe, found.by.margins) == (None, None, ((),))


def test_measures_with_all_that_can_be_said_of_them() -> None:
    found = comparison("A beats B on some reported AIME, scores").measures
    assert names(found) == ["AIME", "rating"]
    assert found.label == "AIME, scores"
    assert found.reported
    assert found.quantifier is not None
    assert found.quantifier.text == "some"
    plain = comparison("A beats B on AIME").measures
    assert (plain.quantifier, plain.reported, plain.label) == (None, False, "AIME")


@pytest.mark.parametrize(
    ("measures", "label"),
    [
        ("{AIME, loss}", "AIME, loss"),
        ("{scores except AIME}", "scores except AIME"),
        ("average over {AIME, percents}", "AIME, percents"),
        ("`AIME`", "AIME"),
    ],
)
def test_the_label_of_measures(measures: str, label: str) -> None:
    assert comparison(f"A is higher than B on {measures}").measures.label == label


@pytest.mark.parametrize("word", ["best", "worst", "average", "median"])
def test_aggregates_stand_on_both_sides(word: str) -> None:
    found = comparison(f"{word} of pair beats {word} of models on AIME")
    assert found.subject == m.Group(PAIR, None, Aggregate(word))
    assert found.object == m.Group(ALL.rows, None, Aggregate(word))


def test_best_needs_no_direction_when_the_set_stands_alone() -> None:
    assert comparison("average of pair is higher than B on uptime").subject.aggregate is not None


def test_only_has_a_universe() -> None:
    assert comparison("only A beats B on AIME").universe == ALL
    among = comparison("only A beats B on AIME among reported pair").universe
    assert among == m.Universe(PAIR, True)
    assert comparison("every pair beats C on AIME").universe is None


# --- property -------------------------------------------------------------------------------------


def test_a_condition_of_rows() -> None:
    found = prop('every pair has (wins > 1 and not maker = "x" or AIME is missing)')
    assert found.subject.rows == PAIR
    assert isinstance(found.condition, m.AnyOf)
    both, missing = found.condition.parts
    assert isinstance(both, m.AllOf)
    more, other = both.parts
    assert isinstance(more, m.Fits)
    assert isinstance(more.left, m.Own)
    assert isinstance(other, m.Denied)
    assert isinstance(other.part, m.Compare)
    assert isinstance(missing, m.IsMissing)
    assert (missing.rows, missing.negated, missing.measure.name) == (None, False, "AIME")
    assert (found.measures, found.universe) == (None, None)


def test_a_condition_of_columns() -> None:
    found = prop("A has some scores > 50")
    assert names(found.measures) == ["AIME", "rating"]
    assert found.measures is not None
    assert found.measures.quantifier is not None
    assert found.measures.quantifier.text == "some"
    assert found.measures.label == "scores"
    assert isinstance(found.condition, m.AllOf)
    parts = [part for part in found.condition.parts if isinstance(part, m.Fits)]
    assert [part.left for part in parts] == [m.Own(each) for each in found.measures.measures]


@pytest.mark.parametrize(
    ("comparator", "kind"),
    [
        ("reported", m.IsMissing),
        ("is missing", m.IsMissing),
        ("> 50", m.Fits),
        ("is about 50", m.Fits),
        ("is between 50 and 60", m.Fits),
        ("> AIME of B", m.Compare),
    ],
)
def test_comparators_of_columns(comparator: str, kind: type) -> None:
    found = prop(f"A has every {{AIME, contest}} {comparator}")
    assert isinstance(found.condition, m.AllOf)
    (part,) = found.condition.parts
    assert isinstance(part, kind)
    if isinstance(part, m.IsMissing):
        assert (part.rows, part.negated) == (None, comparator == "reported")


def test_texts_of_columns() -> None:
    (inside,) = _parts('A has every {maker} in {"x"}')
    assert isinstance(inside, m.TextIn)
    assert not inside.contains
    (holding,) = _parts('A has every {maker} contains "x"')
    assert isinstance(holding, m.TextIn)
    assert holding.contains


def _parts(check: str) -> tuple[m.Proposition, ...]:
    found = prop(check).condition
    assert isinstance(found, m.AllOf)
    return found.parts


@pytest.mark.parametrize(
    ("condition", "table"),
    [
        ("wins > 1", "models"),
        ("only-here > 1", "others"),
        ("only-here is missing", "others"),
        ("(not only-here > 1)", "others"),
        ("(only-here > 1 and wins > 1)", "others"),
        ("(wins > 1 or only-here > 1)", "models"),
        ("3 < only-here", "others"),
        ("wins of A < only-here", "others"),
        ("only-here > wins", "others"),
        ("wins of A + only-here > 1", "others"),
        ("wins of A - wins - only-here > 1", "models"),
        ("wins of A - only-here - wins > 1", "others"),
        ("-only-here < 1", "others"),
        ('maker = "x"', "models"),
        ('maker in {"x"}', "models"),
        ('(3 > 2 and maker contains "x")', "models"),
        ("every {only-here} > 1", "others"),
    ],
)
def test_the_first_column_of_a_condition_is_the_universe_of_only(
    condition: str, table: str
) -> None:
    universe = prop(f"only B has {condition}").universe
    assert universe is not None
    assert isinstance(universe.rows, m.Rows)
    assert (universe.rows.noun, universe.reported) == (table, False)


def test_only_among_a_set() -> None:
    assert prop("only A has wins > 1 among pair").universe == m.Universe(PAIR)
    assert prop("only A has every {wins} > 1 among reported pair").universe == m.Universe(
        PAIR, True
    )


# --- rank -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "place", "number"),
    [
        ("is best", m.Place.EXACTLY, 1),
        ("is the best", m.Place.EXACTLY, 1),
        ("is worst", m.Place.WORST, 1),
        ("is 2nd", m.Place.EXACTLY, 2),
        ("ranks 12th", m.Place.EXACTLY, 12),
        ("is in the top 3", m.Place.TOP, 3),
        ("is in top 3", m.Place.TOP, 3),
    ],
)
def test_places(words: str, place: m.Place, number: int) -> None:
    found = rank(f"A {words} on AIME, rating")
    assert (found.place, found.number, found.highest) == (place, number, None)
    assert names(found.measures) == ["AIME", "rating"]
    assert found.universe == ALL
    assert found.subject.rows == m.Rows((A,), "A")


@pytest.mark.parametrize(
    ("words", "number", "highest"),
    [
        ("the highest", 1, True),
        ("the lowest", 1, False),
        ("the 2nd highest", 2, True),
        ("the 3rd lowest", 3, False),
    ],
)
def test_extremes_are_ranks_by_raw_size(words: str, number: int, highest: bool) -> None:
    found = rank(f"A has {words} uptime")
    assert (found.place, found.number, found.highest) == (m.Place.EXACTLY, number, highest)
    assert names(found.measures) == ["uptime"]
    assert found.measures.label == "uptime"
    assert found.universe == ALL
    assert rank(f"A has {words} uptime among reported pair").universe == m.Universe(PAIR, True)


def test_the_universe_is_the_table_of_the_column() -> None:
    others = m.Rows((B, E), "others", "others", 1)
    assert rank("A is best on only-here").universe == m.Universe(others)
    assert rank("others.B is best on MATH").universe == m.Universe(others)
    assert rank("models.B is best on MATH").universe == ALL
    assert rank("B is best on AIME among pair").universe == m.Universe(PAIR)


# --- trend ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "rises", "strictly"),
    [
        ("rises with", True, False),
        ("rise with", True, False),
        ("falls with", False, False),
        ("fall with", False, False),
        ("strictly rises with", True, True),
        ("strictly falls with", False, True),
    ],
)
def test_trends(words: str, rises: bool, strictly: bool) -> None:
    found = MODELS.meaning(f"AIME {words} wins")
    assert isinstance(found, m.Trend)
    assert (found.measure.name, found.by.name) == ("AIME", "wins")
    assert (found.rises, found.strictly, found.universe) == (rises, strictly, ALL)


def test_the_rows_of_a_trend_choose_its_columns() -> None:
    found = MODELS.meaning("MATH rises with size among others")
    assert isinstance(found, m.Trend)
    assert [found.measure.columns[0].table, found.by.columns[0].table] == [1, 1]
    named = MODELS.meaning("others.MATH rises with size")
    assert isinstance(named, m.Trend)
    assert named.by.columns[0].table == 1
    assert named.universe.rows == m.Rows((B, E), "others", "others", 1)


# --- logic ----------------------------------------------------------------------------------------


def test_logic() -> None:
    one, two = "A beats B on AIME", "A is best on AIME"
    first, second = MODELS.meaning(one), MODELS.meaning(two)
    both = MODELS.meaning(f"{one} and {two} and {one}")
    assert isinstance(both, m.AllOf)
    assert both.parts == (first, second, first)
    either = MODELS.meaning(f"{one} or {two}")
    assert isinstance(either, m.AnyOf)
    assert either.parts == (first, second)
    denied = MODELS.meaning(f"not {one}")
    assert isinstance(denied, m.Denied)
    assert denied.part == first
    implied = MODELS.meaning(f"if {one} then {two}")
    assert isinstance(implied, m.Implies)
    assert (implied.condition, implied.consequence) == (first, second)


def test_the_vague_words_of_a_claim_in_their_order_and_once() -> None:
    check = "A often clearly beats pair on AIME by about 3 points and A rivals B on AIME"
    words = [used.word for used in MODELS.context(f"{check} and A rivals C on loss")[1].vague]
    assert words == ["often", "clearly", "about", "competitive"]


def test_a_meaning_knows_its_place_and_its_words() -> None:
    node = s.Equation(
        s.ColumnOf(s.Name("wins"), s.Name("A")),
        s.Comparator("nearly", s.Number("3", 3, 1, 1)),  # type: ignore[arg-type]
        Mark(4, 9),
    )
    found, context = resolve(node, MODELS.found.scope)
    assert (found.span, found.vague) == (Mark(4, 9), (m.UsedWord("nearly", "within 5%"),))
    assert tuple(context.vague) == found.vague
    assert context.warnings == []
